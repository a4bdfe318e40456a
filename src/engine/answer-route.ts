import { findRoute, legsOf, lineOf } from '../network/route.ts';
import { stopsAt } from './opened-network.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { RouteAnswer, RouteQuestion } from './protocol.ts';

export function answerRoute(opened: OpenedNetwork, { from, to, assumptions }: RouteQuestion): RouteAnswer {
  const costed = opened.costed(assumptions);
  const start = stopsAt(opened, costed, from);
  if (start.length === 0) return { kind: 'no way', reason: 'no road near the start' };
  const end = stopsAt(opened, costed, to);
  if (end.length === 0) return { kind: 'no way', reason: 'no road near the end' };
  const route = findRoute(costed, opened.search, start, end);
  if (route === null) return { kind: 'no way', reason: 'not connected' };
  const { pace } = assumptions;
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
    alternative: null,
  };
}
