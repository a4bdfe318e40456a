import MiniSearch from 'minisearch';
import type { ComparisonHub } from './comparison-hub.ts';
import { readPosition } from './read-coordinates.ts';
import { fold } from './fold.ts';
import { foundNames, namesOf, type Found, type PlaceSearch } from './found.ts';
import type { Place } from './place.ts';
import type { Province } from './province.ts';

type Entry = { id: string; name: string; province: string; codes: string; weight: number };

/** Matches in a name count most; then codes (IATA, UN/LOCODE); a place found by its province's name counts least. */
const BOOST = { name: 3, codes: 3, province: 1 };

/**
 * Builds the index. Words may be incomplete, and from five letters on one letter may be wrong. All words of the
 * query must occur somewhere in the entry.
 */
export function createPlaceSearch(
  places: readonly Place[],
  provinces: readonly Province[],
  hubs: readonly ComparisonHub[] = [],
): PlaceSearch {
  const found = new Map<string, Found>();
  const index = new MiniSearch<Entry>({
    fields: ['name', 'province', 'codes'],
    storeFields: ['weight'],
    processTerm: (term) => fold(term) || null,
  });

  for (const place of places) {
    if (found.has(place.id)) continue;
    found.set(place.id, { kind: 'place', place });
    index.add({
      id: place.id,
      name: place.nameEn === place.nameVi ? place.nameEn : `${place.nameEn} ${place.nameVi}`,
      province: Object.values(place.province ?? {}).join(' '),
      codes: codesOf(place),
      weight: weightOf(place),
    });
  }
  for (const province of provinces) {
    if (found.has(province.id) || province.disputed) continue;
    found.set(province.id, { kind: 'province', province });
    index.add({
      id: province.id,
      name: `${province.nameEn} ${province.nameVi}`,
      province: '',
      codes: '',
      // The division of today comes before the one of yesterday.
      weight: province.division === '34' ? 1.6 : 1.3,
    });
  }

  for (const hub of hubs) {
    found.set(`hub-${hub.id}`, { kind: 'hub', hub });
    index.add({
      id: `hub-${hub.id}`,
      // its port and its airport are found as the hub that they belong to
      name: [hub, ...hub.places].flatMap((part) => Object.values(namesOf(part))).join(' '),
      province: Object.values(hub.country).join(' '),
      codes: '',
      weight: 1,
    });
  }

  const byName = new Map<string, Set<Found>>();
  for (const thing of found.values())
    for (const name of Object.values(foundNames(thing))) {
      const folded = fold(name);
      byName.set(folded, (byName.get(folded) ?? new Set()).add(thing));
    }

  return (query, limit) => {
    const position = readPosition(query);
    if (position !== null) return [{ kind: 'position', position }];
    const hits = index.search(query, {
      prefix: true,
      fuzzy: (term) => (term.length >= 5 ? 1 : false),
      combineWith: 'AND',
      boost: BOOST,
      boostDocument: (_id, _term, stored) => (typeof stored?.['weight'] === 'number' ? stored['weight'] : 1),
    });
    // Who typed a whole name means what is called so, whatever else has it in its name.
    const exact = byName.get(fold(query.trim())) ?? new Set<Found>();
    const inOrder = (isExact: boolean): Found[] => {
      const taken: Found[] = [];
      for (const { id } of hits) {
        const hit = found.get(String(id));
        if (hit !== undefined && exact.has(hit) === isExact) taken.push(hit);
        if (taken.length === limit) break;
      }
      return taken;
    };
    return [...(exact.size === 0 ? [] : inOrder(true)), ...inOrder(false)].slice(0, limit);
  };
}

function codesOf(place: Place): string {
  switch (place.facts.kind) {
    case 'airport':
      return [place.facts.iata, place.facts.icao].filter((code) => code !== null).join(' ');
    case 'port':
      return place.facts.unlocode ?? '';
    case 'plant':
      return place.facts.company;
    default:
      return '';
  }
}

/** What people mostly mean when a name fits several things. */
function weightOf(place: Place): number {
  switch (place.facts.kind) {
    case 'city':
      return 1.4;
    case 'own':
    case 'industrial-park':
    case 'airport':
    case 'port':
    case 'plant':
    case 'institution':
    case 'logistics':
    case 'landmark':
      return 1.2;
    case 'station':
    case 'border-gate':
    case 'pin':
      return 1;
  }
}
