import { findAlternative } from '../network/alternative.ts';
import { findRoute, legsOf, lineOf } from '../network/route.ts';
import type { FoundRoute } from '../network/route.ts';
import { stopsAt } from './opened-network.ts';
import type { Costed, OpenedNetwork } from './opened-network.ts';
import type { Route, RouteAnswer, RouteQuestion } from './protocol.ts';

export function answerRoute(opened: OpenedNetwork, question: RouteQuestion): RouteAnswer {
  const { from, to, assumptions, fastestOnly = false } = question;
  const costed = opened.costed(assumptions);
  const start = stopsAt(opened, costed, from);
  if (start.length === 0) return { kind: 'no way', reason: 'no road near the start' };
  const end = stopsAt(opened, costed, to);
  if (end.length === 0) return { kind: 'no way', reason: 'no road near the end' };
  const route = findRoute(costed, opened.search, start, end);
  if (route === null) return { kind: 'no way', reason: 'not connected' };
  const second = fastestOnly ? null : findAlternative(costed, opened.search, start, end, route);
  const alternative = second && describe(opened, costed, second, assumptions.pace);
  return { ...describe(opened, costed, route, assumptions.pace), alternative };
}

function describe(opened: OpenedNetwork, costed: Costed, route: FoundRoute, pace: number): Route {
  const legs = legsOf(costed, route, pace);
  return {
    kind: 'route',
    metres: route.metres,
    seconds: route.seconds * pace,
    geometry: { type: 'LineString', coordinates: lineOf(opened.lines, route) },
    snap: { fromMetres: route.from.access.metres, toMetres: route.to.access.metres },
    legs,
    usesToll: legs.some(({ isToll }) => isToll),
    usesFerry: legs.some(({ isFerry }) => isFerry),
  };
}
