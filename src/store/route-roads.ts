import type { Metres } from '../domain/units.ts';
import { derive } from './memo.ts';
import type { State } from './state.ts';

/** At most this many roads are named; the longest ones say which way a route goes. */
const MOST_ROADS = 5;

/** The main roads of the route on the map, by number or name, in the order in which they are first driven. */
export const routeRoads = derive(
  (s: State) => [s.route],
  (route): readonly { readonly road: string; readonly metres: Metres }[] => {
    if (route.kind !== 'answered' || route.answer.kind === 'no way') return [];
    const metresByRoad = new Map<string, Metres>();
    for (const { ref, name, metres } of route.answer.legs) {
      const road = ref || name;
      if (road !== '') metresByRoad.set(road, (metresByRoad.get(road) ?? 0) + metres);
    }
    const roads = [...metresByRoad].map(([road, metres]) => ({ road, metres }));
    const longest = new Set([...roads].sort((a, b) => b.metres - a.metres).slice(0, MOST_ROADS));
    return roads.filter((entry) => longest.has(entry));
  },
);
