import { accessSeconds } from '../../network/snap.ts';
import type { FoundRoutes, Route, RouteLeg, RouteQuestion } from '../protocol.ts';
import { amountOf, garbled, listOf, metresToRoad, partsOf, textOf, type Parts } from './answer-parts.ts';
import { decodePolyline } from './polyline.ts';
import { stopOf, type Travel } from './travel.ts';

export function routeRequest({ from, to, fastestOnly }: RouteQuestion, travel: Travel): object {
  return {
    locations: [stopOf(from), stopOf(to)],
    ...travel,
    ...(fastestOnly !== true && { alternates: 1 }),
    // roads by name and what they cost, without sentences for a driver
    directions_type: 'maneuvers',
    units: 'kilometers',
  };
}

/** Throws `ServerFailed` where that is no answer of Valhalla's. */
export function readRoute(answer: Parts, question: RouteQuestion): FoundRoutes {
  const alternates = answer['alternates'] === undefined ? [] : listOf(answer['alternates']);
  const second = alternates[0] === undefined ? null : partsOf(partsOf(alternates[0])['trip']);
  const fastest = readTrip(partsOf(answer['trip']), question);
  return { ...fastest, alternative: second && readTrip(second, question) };
}

function readTrip(trip: Parts, { from, to, assumptions: { pace } }: RouteQuestion): Route {
  const [leg] = listOf(trip['legs']).map(partsOf);
  if (leg === undefined) throw garbled();
  const summary = partsOf(trip['summary']);
  const coordinates = decodePolyline(textOf(leg['shape']));
  const [first, last] = [coordinates[0], coordinates.at(-1)];
  if (first === undefined || last === undefined || coordinates.length < 2) throw garbled();
  const snap = { fromMetres: metresToRoad(from, first), toMetres: metresToRoad(to, last) };
  const driven = amountOf(summary['time']);
  const legs = readLegs(leg, pace);
  return {
    kind: 'route',
    metres: amountOf(summary['length']) * 1000,
    // Valhalla counts from road to road; the way to the road is as slow as it is for the built-in engine
    seconds: (driven + accessSeconds(snap.fromMetres) + accessSeconds(snap.toMetres)) * pace,
    geometry: { type: 'LineString', coordinates },
    snap,
    legs,
    usesToll: summary['has_toll'] === true || legs.some(({ isToll }) => isToll),
    usesFerry: summary['has_ferry'] === true || legs.some(({ isFerry }) => isFerry),
  };
}

/** A number as roads bear it in most countries: `QL.18`, `CT.07`, `A 1`, `I 95`. */
const ROAD_NUMBER = /^\p{L}{0,4}[ .-]?\d+\p{L}?$/u;

/** One leg for each stretch of one road: Valhalla parts them at every bend that a driver is told of. */
function readLegs(leg: Parts, pace: number): readonly RouteLeg[] {
  const legs: RouteLeg[] = [];
  for (const maneuver of listOf(leg['maneuvers'] ?? []).map(partsOf)) {
    const metres = amountOf(maneuver['length']) * 1000;
    if (metres === 0) continue;
    const names = listOf(maneuver['street_names'] ?? []).map(textOf);
    const next: RouteLeg = {
      name: names.find((name) => !ROAD_NUMBER.test(name)) ?? '',
      ref: names.filter((name) => ROAD_NUMBER.test(name)).join(';'),
      metres,
      seconds: amountOf(maneuver['time']) * pace,
      isToll: maneuver['toll'] === true,
      isFerry: maneuver['ferry'] === true,
    };
    const last = legs.at(-1);
    if (last === undefined || !isSameRoad(last, next)) legs.push(next);
    else
      legs[legs.length - 1] = { ...last, metres: last.metres + metres, seconds: last.seconds + next.seconds };
  }
  return legs;
}

function isSameRoad(a: RouteLeg, b: RouteLeg): boolean {
  return a.name === b.name && a.ref === b.ref && a.isToll === b.isToll && a.isFerry === b.isFerry;
}
