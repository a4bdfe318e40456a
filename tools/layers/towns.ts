import type { Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { metresBetween } from './measure.ts';
import { nameKey, slug, withoutDiacritics } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import { roundPosition } from './shape.ts';

/** A named settlement of OpenStreetMap. */
export type SourceTown = {
  readonly name: string;
  readonly kind: TownKind;
  readonly position: Position;
};

/** What a name stands for, from the largest to the smallest. */
export const TOWN_KINDS = ['city', 'town', 'suburb', 'island', 'village'] as const;
export type TownKind = (typeof TOWN_KINDS)[number];

export type TownSource = { readonly date: string; readonly towns: readonly SourceTown[] };

/** Two entries of one name this near to each other are one place. */
const SAME_PLACE_METRES = 6000;

/** Names of settlements for the background, the seats of provinces excepted: those are in `places`. */
export function towns(source: TownSource, seats: LayerCollection): LayerCollection {
  const kept: SourceTown[] = seats.features.flatMap(({ properties, geometry }) =>
    geometry.type === 'Point' && properties['kind'] === 'city'
      ? [{ name: properties.name_vi, kind: 'city' as const, position: geometry.coordinates }]
      : [],
  );
  const known = new Map<string, SourceTown[]>();
  for (const town of kept) remember(known, town);
  const features: LayerFeature[] = [];
  const ids = new Map<string, number>();
  const largestFirst = [...source.towns].sort(
    (a, b) => TOWN_KINDS.indexOf(a.kind) - TOWN_KINDS.indexOf(b.kind),
  );
  for (const town of largestFirst) {
    if (!isName(town.name)) continue;
    const twins = known.get(nameKey(town.name)) ?? [];
    if (twins.some(({ position }) => metresBetween(position, town.position) < SAME_PLACE_METRES)) continue;
    remember(known, town);
    const key = `town-${slug(town.name)}`;
    const again = ids.get(key) ?? 0;
    ids.set(key, again + 1);
    features.push({
      type: 'Feature',
      properties: {
        id: again === 0 ? key : `${key}-${again + 1}`,
        name_en: withoutDiacritics(town.name),
        name_vi: town.name,
        status: 'operating',
        kind: town.kind,
        source: '© OpenStreetMap contributors',
        source_date: source.date,
      },
      geometry: { type: 'Point', coordinates: roundPosition(town.position, 3) },
    });
  }
  return collection(features);
}

function remember(known: Map<string, SourceTown[]>, town: SourceTown): void {
  const key = nameKey(town.name);
  known.set(key, [...(known.get(key) ?? []), town]);
}

/** Numbered wards, hamlets and crossroads are no names for a map, and neither is what is not Vietnamese. */
function isName(name: string): boolean {
  const hasForeignLetters = !/^[\p{Script=Latin}\p{M}\s'’.–-]+$/u.test(name);
  return !hasForeignLetters && !/^(phường|xã|thôn|ấp|khu|tổ|ngã|kdc|cụm|trạm|ubnd)\b/iu.test(name);
}

/** The settlements inside Vietnam as they stand in the reference folder. */
export function readTowns(reference: Reference): TownSource {
  const features = reference.features('osm-2021/layers/place.geojsonl.gz');
  return {
    date: '2021-08-06',
    towns: features.flatMap((feature): SourceTown[] => {
      const name = textOf(feature, 'name');
      const kind = TOWN_KINDS.find((known) => known === textOf(feature, 'class'));
      const { geometry } = feature;
      // the province is known of all that lie in the country
      if (name === null || kind === undefined || geometry.type !== 'Point') return [];
      if (textOf(feature, 'province_code') === null) return [];
      return [{ name, kind, position: geometry.coordinates }];
    }),
  };
}
