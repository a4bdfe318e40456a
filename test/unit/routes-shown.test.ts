import { describe, expect, it } from 'vitest';
import type { Route, RouteLeg } from '../../src/engine/protocol.ts';
import { comparedWith, mainRoads, shownRoutes, stepsOf } from '../../src/store/route.ts';
import type { State } from '../../src/store/state.ts';
import { features } from '../../src/style/features.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const leg = (ref: string, name: string, metres: number, more: Partial<RouteLeg> = {}): RouteLeg => ({
  ref,
  name,
  metres,
  seconds: metres / 10,
  isToll: false,
  isFerry: false,
  ...more,
});
const route = (...legs: RouteLeg[]): Route => ({ legs }) as unknown as Route;

describe('a route as somebody reads it', () => {
  it('joins what is one road and adds short pieces to the one before, losing nothing', () => {
    const way = route(
      leg('', 'Yen Phu', 900),
      leg('CT.03;QL.1', 'Ha Noi - Bac Giang', 4000, { isToll: true }),
      leg('CT.03;QL.1A', 'Ha Noi - Bac Giang', 5000),
      leg('', '', 200),
      leg('CT.04', '', 60_000),
    );
    const steps = stepsOf(way);
    expect(steps.map(({ road, metres, isToll }) => [road, metres, isToll])).toEqual([
      ['Yen Phu', 900, false],
      ['CT.03', 9200, true],
      ['CT.04', 60_000, false],
    ]);
    const sum = (parts: readonly { seconds: number }[]) =>
      parts.reduce((all, { seconds }) => all + seconds, 0);
    expect(sum(steps)).toBeCloseTo(sum(way.legs));
  });

  it('keeps a ferry apart, however short', () => {
    const steps = stepsOf(
      route(leg('QL.10', '', 2000), leg('', '', 150, { isFerry: true }), leg('QL.10', '', 900)),
    );
    expect(steps.map(({ isFerry, metres }) => [isFerry, metres])).toEqual([
      [false, 2000],
      [true, 150],
      [false, 900],
    ]);
  });

  it('is named by its longest roads, in the order in which they are driven', () => {
    const way = route(
      leg('A', '', 10),
      leg('B', '', 900),
      leg('C', '', 50),
      leg('D', '', 800),
      leg('A', '', 60),
    );
    expect(mainRoads(way)).toEqual([
      { road: 'A', metres: 70 },
      { road: 'B', metres: 900 },
      { road: 'D', metres: 800 },
    ]);
  });
});

describe('two ways', () => {
  const state =
    VIEWS['a park among several origins, as roads, with a closed road and two ways']?.(atlasState());
  if (state === undefined) throw new Error('There is no such view.');
  const swapped: State = { ...state, shownRoute: { gatewayId: 'airport-han', pinned: true, swapped: true } };

  it('change places when the other one is looked at', () => {
    const before = shownRoutes(state);
    const after = shownRoutes(swapped);
    expect([before?.shown.seconds, before?.other?.seconds]).toEqual([1500, 1900]);
    expect([after?.shown.seconds, after?.other?.seconds]).toEqual([1900, 1500]);
    expect(before?.other && comparedWith(before.other, before.shown).seconds).toBe(400);
  });

  it('are drawn with a label each, that of the other saying the difference', () => {
    const labels = (of: State): unknown[] => {
      const { route: data } = features(of);
      if (typeof data === 'string') throw new Error('The route is a file.');
      return data.features
        .filter(({ geometry }) => geometry.type === 'Point')
        .map(({ properties }) => [properties?.['role'], properties?.['label_en']]);
    };
    expect(labels(state)).toEqual([
      ['shown', '25 min'],
      ['other', '+7 min'],
    ]);
    expect(labels(swapped)).toEqual([
      ['shown', '32 min'],
      ['other', '−7 min'],
    ]);
  });

  it('leave the road that is closed marked with its stretch and a cross', () => {
    const { closures } = features(state);
    if (typeof closures === 'string') throw new Error('The closures are a file.');
    expect(closures.features.map(({ geometry }) => geometry.type)).toEqual(['LineString', 'Point']);
  });
});
