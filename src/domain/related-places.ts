import { greatCircleMetres } from './geometry.ts';
import type { Place } from './place.ts';
import type { Metres } from './units.ts';

/** What a place has to do with other places, as the data says by id. */
export type Relation = 'in park' | 'plants here' | 'logistics here' | 'part of port' | 'terminals';

export type Related = { readonly relation: Relation; readonly places: readonly Place[] };

/** In the order in which a card tells it; relations without places are left out. */
export function relatedPlaces(place: Place, all: readonly Place[]): readonly Related[] {
  const { facts } = place;
  const byId = (id: string): readonly Place[] => all.filter((other) => other.id === id);
  const within = (kind: 'plant' | 'logistics'): readonly Place[] =>
    all.filter((other) => other.facts.kind === kind && other.facts.park === place.id);
  const related: Related[] = [];
  switch (facts.kind) {
    case 'plant':
    case 'logistics':
      if (facts.park !== null) related.push({ relation: 'in park', places: byId(facts.park) });
      break;
    case 'industrial-park':
      related.push({ relation: 'plants here', places: within('plant') });
      related.push({ relation: 'logistics here', places: within('logistics') });
      break;
    case 'port':
      if (facts.partOf !== null) related.push({ relation: 'part of port', places: byId(facts.partOf) });
      related.push({
        relation: 'terminals',
        places: all.filter((other) => other.facts.kind === 'port' && other.facts.partOf === place.id),
      });
      break;
    default:
      break;
  }
  return related.filter(({ places }) => places.length > 0);
}

export type Near = { readonly place: Place; readonly metres: Metres };

/** The nearest of some places by great circle; the place itself does not count. Null where there is none. */
export function nearestOf(place: Place, among: readonly Place[]): Near | null {
  let best: Near | null = null;
  for (const other of among) {
    if (other.id === place.id) continue;
    const metres = greatCircleMetres(place.position, other.position);
    if (best === null || metres < best.metres) best = { place: other, metres };
  }
  return best;
}
