import type { Metres, Seconds } from '../domain/units.ts';
import type { FoundRoutes, Route, RouteQuestion } from '../engine/protocol.ts';
import { derive } from './memo.ts';
import { routeSite } from './route-site.ts';
import { placeById } from './select.ts';
import { latestAnswer, type State } from './state.ts';

export const routeQuestion = derive(
  (s: State) => [routeSite(s), s.shownRoute?.gatewayId ?? null, placeById(s), s.assumptions, s.network.kind],
  (place, gatewayId, byId, assumptions, network): RouteQuestion | null => {
    const gateway = gatewayId === null ? undefined : byId.get(gatewayId);
    if (place === null || gateway === undefined || network !== 'ready') return null;
    return assumptions.direction === 'from'
      ? { from: place.position, to: gateway.position, assumptions }
      : { from: gateway.position, to: place.position, assumptions };
  },
);

/** The way that is looked at and the one beside it, with the question they answer. */
export type ShownRoutes = {
  readonly asked: RouteQuestion;
  readonly shown: Route;
  readonly other: Route | null;
};

/** The routes that belong on the map; null where none is shown. */
export const shownRoutes = derive(
  (s: State) => [s.shownRoute === null ? null : latestAnswer(s.route), s.shownRoute?.swapped ?? false],
  (known, swapped): ShownRoutes | null => {
    if (known === null || known.answer.kind !== 'route') return null;
    const { asked, answer } = known;
    return swapped && answer.alternative !== null
      ? { asked, shown: answer.alternative, other: fastest(answer) }
      : { asked, shown: fastest(answer), other: answer.alternative };
  },
);

const fastest = (found: FoundRoutes): Route => found;

/** How a way differs from another: positive figures are more. */
export function comparedWith(
  route: Route,
  other: Route,
): { readonly seconds: Seconds; readonly metres: Metres } {
  return { seconds: route.seconds - other.seconds, metres: route.metres - other.metres };
}

/** Of a road with several numbers ("CT.03;QL.1A") the first, or its name. */
function roadOf({ ref, name }: Route['legs'][number]): string {
  return ref.split(';')[0]?.trim() || name;
}

/** A road that is driven, by number or name, with everything of it that comes in one go. */
export type RouteStep = {
  readonly road: string;
  readonly name: string;
  readonly metres: Metres;
  readonly seconds: Seconds;
  readonly isToll: boolean;
  readonly isFerry: boolean;
};

/** Shorter stretches are part of what they lie between: ramps, a crossing. */
const SHORTEST_STEP: Metres = 300;

/** The legs of a route as somebody reads them: short ones added to the one before. No metre and no second is lost. */
export function stepsOf(route: Route): readonly RouteStep[] {
  const steps: RouteStep[] = [];
  for (const leg of route.legs) {
    const road = roadOf(leg);
    const name = leg.name === road ? '' : leg.name;
    const last = steps.at(-1);
    const isSame = last !== undefined && last.road === road && last.isFerry === leg.isFerry;
    const isShort = last !== undefined && leg.metres < SHORTEST_STEP && !leg.isFerry;
    if (last === undefined || (!isSame && !isShort)) {
      steps.push({
        road,
        name,
        metres: leg.metres,
        seconds: leg.seconds,
        isToll: leg.isToll,
        isFerry: leg.isFerry,
      });
      continue;
    }
    steps[steps.length - 1] = {
      ...last,
      metres: last.metres + leg.metres,
      seconds: last.seconds + leg.seconds,
      isToll: last.isToll || leg.isToll,
    };
  }
  return steps;
}

/** At most this many roads are named; the longest ones say which way a route goes. */
const MOST_ROADS = 3;

/** The main roads of a route by number or name, in the order in which they are first driven. */
export function mainRoads(route: Route): readonly { readonly road: string; readonly metres: Metres }[] {
  const metresByRoad = new Map<string, Metres>();
  for (const leg of route.legs) {
    const road = roadOf(leg);
    if (road !== '') metresByRoad.set(road, (metresByRoad.get(road) ?? 0) + leg.metres);
  }
  const roads = [...metresByRoad].map(([road, metres]) => ({ road, metres }));
  const longest = new Set([...roads].sort((a, b) => b.metres - a.metres).slice(0, MOST_ROADS));
  return roads.filter((entry) => longest.has(entry));
}
