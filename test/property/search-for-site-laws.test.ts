import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import {
  countsWithout,
  rankFound,
  type ConditionFigure,
  type FoundOrder,
  type MeasuredPark,
} from '../../src/domain/found-park.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { answerOverlap } from '../../src/engine/answer-overlap.ts';
import { open } from '../../src/engine/opened-network.ts';
import type { Overlap, PlacesCondition } from '../../src/engine/protocol.ts';
import { createTurn } from '../../src/engine/turn.ts';
import { park } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';
import { randomPlace } from '../fixtures/random-areas.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

/** The search for a site: more conditions never find more, longer limits never find less. */

const RUNS = { numRuns: 300, seed: 20261122, endOnFailure: true };

const drive = fc.record({
  kind: fc.constant('drive' as const),
  place: fc.constant(null),
  seconds: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 8000 }) }, fc.constant(Infinity)),
  limit: fc.integer({ min: 60, max: 8000 }),
});
const people = fc.record({
  kind: fc.constant('people' as const),
  people: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) }, fc.constant(NaN)),
  least: fc.integer({ min: 1, max: 3_000_000 }),
});

/** Parks that are measured by the same conditions: the limits are the conditions', the figures the parks'. */
const measuredParks = fc.array(fc.oneof(drive, people), { minLength: 1, maxLength: 4 }).chain((conditions) =>
  fc
    .array(
      fc.record({
        areaHa: fc.option(fc.integer({ min: 1, max: 900 })),
        seeds: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      }),
      { maxLength: 12 },
    )
    .map((parks) =>
      parks.map(({ areaHa, seeds }, i): MeasuredPark => ({
        park: place(`park-${i}`, [106, 21], park({ areaHa })),
        figures: conditions.map((condition): ConditionFigure => {
          const share = seeds.next().value * 2;
          return condition.kind === 'drive'
            ? { ...condition, seconds: share > 1.9 ? Infinity : Math.round(condition.limit * share) }
            : { ...condition, people: share > 1.9 ? NaN : Math.round(condition.least * share) };
        }),
      })),
    ),
);

const ids = (measured: readonly MeasuredPark[], order: FoundOrder = { by: 'drives' }): string[] =>
  rankFound(measured, order).map((one) => one.park.id);
const without = (at: number, measured: readonly MeasuredPark[]): MeasuredPark[] =>
  measured.map((one) => ({ ...one, figures: one.figures.filter((_, i) => i !== at) }));

describe('the parks that fit', () => {
  it('are never more with a condition more; without one they are as many as was said', () => {
    fc.assert(
      fc.property(measuredParks, (measured) => {
        const conditions = measured[0]?.figures.length ?? 0;
        const counts = countsWithout(measured, conditions);
        for (let at = 0; at < conditions; at++) {
          const fewer = ids(without(at, measured));
          expect(fewer).toEqual(expect.arrayContaining(ids(measured)));
          expect(counts[at]).toBe(fewer.length);
        }
      }),
      RUNS,
    );
  });

  it('stay when a limit is raised, or fewer people are wanted', () => {
    fc.assert(
      fc.property(measuredParks, fc.integer({ min: 1, max: 5000 }), (measured, more) => {
        const eased = measured.map((one) => ({
          ...one,
          figures: one.figures.map((figure) =>
            figure.kind === 'drive'
              ? { ...figure, limit: figure.limit + more }
              : { ...figure, least: Math.max(1, figure.least - more) },
          ),
        }));
        expect(ids(eased)).toEqual(expect.arrayContaining(ids(measured)));
      }),
      RUNS,
    );
  });

  it('are the same parks in every order, each once', () => {
    fc.assert(
      fc.property(measuredParks, (measured) => {
        const all = ids(measured).sort();
        const orders: FoundOrder[] = [{ by: 'tightest' }, { by: 'area' }, { by: 'condition', at: 0 }];
        for (const order of orders) expect(ids(measured, order).sort()).toEqual(all);
      }),
      RUNS,
    );
  });
});

describe('the area where all conditions hold', () => {
  it('never grows with a condition more, never shrinks with a longer limit', async () => {
    let inside = 0;
    for (let seed = 0; seed < 25; seed++) {
      const { network } = randomNetwork(seed, { metresPerCell: 700, motorways: true, ferries: true });
      const opened = open(network);
      const random = seededRandom(seed + 7);
      const ask = (conditions: readonly PlacesCondition[]): Promise<Overlap> =>
        answerOverlap(
          opened,
          () => Promise.reject(new Error('Nobody asked for people.')),
          { conditions },
          createTurn(
            () => false,
            () => {},
          ),
        );
      const condition = (): PlacesCondition => ({
        places: [randomPlace(network, random)],
        minutes: 8 + Math.floor(random() * 10),
        assumptions: DEFAULT_ASSUMPTIONS,
      });
      const [first, second] = [condition(), condition()];
      // the longest limit decides how fine the area is: all of them are drawn on the same cells
      const longest = { ...first, minutes: 20 };
      const [alone, both, longer] = [
        await ask([longest]),
        await ask([longest, second]),
        await ask([longest, { ...second, minutes: 20 }]),
      ];
      if (new Set([alone, both, longer].map(({ cellMetres }) => cellMetres)).size > 1) continue;
      const { lattice } = opened.ground().cells(alone.cellMetres);
      const [west, south, east, north] = network.meta.bounds;
      for (let i = 0; i < 150; i++) {
        const at = [
          Math.round((west + random() * (east - west)) / lattice.lonStep) * lattice.lonStep,
          Math.round((south + random() * (north - south)) / lattice.latStep) * lattice.latStep,
        ] as Position;
        if (!booleanPointInPolygon(at, both.area.geometry)) continue;
        inside++;
        expect(booleanPointInPolygon(at, alone.area.geometry), `${seed} ${at}`).toBe(true);
        expect(booleanPointInPolygon(at, longer.area.geometry), `${seed} ${at}`).toBe(true);
      }
    }
    expect(inside).toBeGreaterThan(50);
  });
});
