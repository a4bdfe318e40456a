import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { answerIsochrones } from '../../src/engine/answer-isochrones.ts';
import { answerRoads } from '../../src/engine/answer-roads.ts';
import { open } from '../../src/engine/opened-network.ts';
import type { OpenedNetwork } from '../../src/engine/opened-network.ts';
import { cellMetresFor } from '../../src/network/time-grid.ts';
import { overlapOf } from '../fixtures/overlap-of.ts';
import { network } from '../fixtures/drawn-network.ts';
import type { DrawnNetwork, DrawnOptions } from '../fixtures/drawn-network.ts';

const assumptions = DEFAULT_ASSUMPTIONS;

function isIn(opened: OpenedNetwork, origin: Position, place: Position, minutes = 15): boolean {
  const { bands } = answerIsochrones(opened, { origins: [origin], minutes: [minutes], assumptions });
  return bands.features.some(({ geometry }) => booleanPointInPolygon(place, geometry));
}

/** Metres from a node to the south (rows of the drawing run that way). */
function southOf([lon, lat]: Position, metres: number): Position {
  return [lon, lat - metres / 110_700];
}

describe('areas beside water', () => {
  /** A road along a bank that is `metres` away, with nothing on the other side. */
  const riverside = (metres: number, options: DrawnOptions = {}): DrawnNetwork =>
    network('A--------------------B', 200, {
      ...options,
      shores: [
        [
          [-40, metres / 200],
          [60, metres / 200],
        ],
      ],
    });

  it('reach to the side of a road as far as they do without water, up to the bank', () => {
    const dry = network('A--------------------B', 200);
    const origin = dry.between('A', 'B', 0.5);
    expect(isIn(open(dry.network), origin, southOf(origin, 1300))).toBe(true);
    const bank = riverside(900);
    expect(isIn(open(bank.network), origin, southOf(origin, 800))).toBe(true);
    expect(isIn(open(bank.network), origin, southOf(origin, 1200))).toBe(false);
  });

  it.each([5, 20, 40, 60, 80, 99])('end at the bank, however near the road: %s m', (metres) => {
    const { network: roads, between } = riverside(metres);
    const opened = open(roads);
    const origin = between('A', 'B', 0.5);
    for (const fraction of [0.1, 0.3, 0.45, 0.55, 0.8]) {
      const place = between('A', 'B', fraction);
      expect(isIn(opened, origin, place)).toBe(true);
      expect(isIn(opened, origin, southOf(place, metres + 290))).toBe(false);
    }
  });

  const BANKS = ['A--------B', '         ?', '         ?', '         ?', '         ?', 'C--------D'];
  const river = [
    [
      [-20, 1.5],
      [30, 1.5],
    ],
    [
      [-20, 3.5],
      [30, 3.5],
    ],
  ] as const;
  const banks = (link: string, options: DrawnOptions = {}): DrawnNetwork =>
    network(BANKS.join('\n').replaceAll('?', link), 400, { ...options, shores: river });

  it.each<[string, DrawnNetwork, boolean]>([
    ['nothing', banks(' '), false],
    ['a bridge', banks('|', { roads: { BD: { bridge: true } } }), true],
    ['a ferry', banks(':', { roads: { BD: { ferryMinutes: 1 } } }), true],
  ])('go over it with %s: the far bank is reached by its own road only', (_, drawn, isReached) => {
    const opened = open(drawn.network);
    const origin = drawn.at('B');
    expect(isIn(opened, origin, drawn.between('C', 'D', 0.9, -200))).toBe(isReached);
    // In the middle of the water, away from the bridge.
    expect(isIn(opened, origin, southOf(drawn.between('A', 'B', 0.5), 1000))).toBe(false);
  });
});

describe('what is asked of an engine about one place', () => {
  const drawn = network('A---B---C---D---E', 2000);

  it('is searched for once, whatever times, pace and view are asked for', () => {
    const opened = open(drawn.network);
    let searches = 0;
    const counting: OpenedNetwork = {
      ...opened,
      search: {
        ...opened.search,
        sweeper: {
          sweep(...asked) {
            searches++;
            return opened.search.sweeper.sweep(...asked);
          },
        },
      },
    };
    const origins = [drawn.at('A')];
    for (const minutes of [5, 15, 60, 240, 10]) {
      for (const pace of [1, 0.7, 1.6]) {
        const question = { origins, minutes: [minutes], assumptions: { ...assumptions, pace } };
        answerIsochrones(counting, question);
        answerRoads(counting, question);
      }
    }
    expect(searches).toBe(1);
    answerIsochrones(counting, { origins: [drawn.at('B')], minutes: [15], assumptions });
    expect(searches).toBe(2);
  });

  it('is answered with the reason where there is less than was asked for', () => {
    const opened = open(drawn.network);
    const lack = (origin: Position, minutes: number[]): unknown => {
      const answer = answerIsochrones(opened, { origins: [origin], minutes, assumptions });
      return [answer.lack, answer.bands.features.length];
    };
    expect(lack(drawn.at('B'), [5, 10])).toEqual([null, 2]);
    expect(lack(drawn.between('A', 'B', 0.5, 1500), [5, 10])).toEqual(['road reached too late', 2]);
    expect(lack(drawn.between('A', 'B', 0.5, 1500), [10])).toEqual([null, 1]);
    expect(lack(drawn.between('A', 'B', 0.5, 9000), [5, 10])).toEqual(['no road near', 0]);
  });

  it('has cells as fine as the time allows, and larger ones where places lie all over a country', () => {
    expect(cellMetresFor(15)).toBe(100);
    expect(cellMetresFor(60)).toBe(250);
    expect(cellMetresFor(61)).toBe(350);
    expect(cellMetresFor(240)).toBe(650);
    expect(cellMetresFor(60, 800_000, 1_700_000)).toBe(650);
    expect(cellMetresFor(60, 4_000_000, 4_000_000)).toBe(2000);
  });
});

describe('an overlap', () => {
  const drawn = network('A---B---C---D---E', 2000);
  const opened = open(drawn.network);
  const overlap = (from: string, to: string, minutes: number) =>
    overlapOf(
      opened,
      [from, to].map((letter) => ({ places: [drawn.at(letter)], minutes, assumptions })),
    );

  it('is what two conditions have in common', async () => {
    const found = await overlap('A', 'C', 12);
    expect(booleanPointInPolygon(drawn.at('B'), found.area.geometry)).toBe(true);
    expect(booleanPointInPolygon(drawn.at('A'), found.area.geometry)).toBe(false);
    expect(found.area.properties.areaKm2).toBeGreaterThan(1);
  });

  it('is empty where conditions exclude each other, have no road near, or are none', async () => {
    expect((await overlap('A', 'E', 5)).area.geometry.coordinates).toEqual([]);
    const far: Position = [drawn.at('A')[0], drawn.at('A')[1] + 1];
    const condition = { minutes: 30, assumptions };
    const nowhere = await overlapOf(opened, [
      { ...condition, places: [drawn.at('A')] },
      { ...condition, places: [far] },
    ]);
    expect(nowhere.area.geometry.coordinates).toEqual([]);
    expect(nowhere.snaps.map(([snap]) => snap?.kind)).toEqual(['snapped', 'no road near']);
    expect((await overlapOf(opened, [])).area.properties.areaKm2).toBe(0);
  });
});

describe('the roads view', () => {
  const drawn = network('A---B---C~~~D', 1000, {
    roads: { AB: { maxspeed: 30 }, BC: { maxspeed: 30 }, CD: { ferryMinutes: 10 } },
  });
  const roads = (origin: Position, minutes: number[]) =>
    answerRoads(open(drawn.network), { origins: [origin], minutes, assumptions }).bands.features;

  it('cuts roads exactly where the time runs out, each part in one band', () => {
    const [first, second] = roads(drawn.at('A'), [4, 90]);
    const cut = first!.geometry.coordinates.at(-1)!.at(-1)!;
    expect(second!.geometry.coordinates.flat()).toContainEqual(cut);
    expect(first!.properties.roadKm + second!.properties.roadKm).toBeCloseTo(8, 3);
    expect(second!.properties.ferryKm).toBeCloseTo(4, 3);
    // As far as the cut is from A, so much of the time has run out.
    const all = roads(drawn.at('A'), [8])[0]!;
    expect(all.properties.roadKm).toBeGreaterThan(1.8 * first!.properties.roadKm);
  });

  it('begins at the point itself, in both directions, as one line where they are in one band', () => {
    const middle = drawn.between('A', 'B', 0.25);
    const [only] = roads(middle, [1]);
    const ends = only!.geometry.coordinates.flatMap((line) => [line[0]![0]!, line.at(-1)![0]!]);
    expect(only!.geometry.coordinates).toHaveLength(1);
    expect((Math.min(...ends) + Math.max(...ends)) / 2).toBeCloseTo(middle[0], 5);
  });

  it('adds up to the same whatever the bands', () => {
    const sum = (minutes: number[]): number =>
      roads(drawn.at('B'), minutes).reduce((km, { properties }) => km + properties.roadKm, 0);
    expect(sum([2, 3, 5, 7])).toBeCloseTo(sum([7]), 6);
    expect(sum([7])).toBeGreaterThan(4);
  });

  it('is empty where no road is near', () => {
    expect(roads([100, 10], [15])).toEqual([]);
  });
});
