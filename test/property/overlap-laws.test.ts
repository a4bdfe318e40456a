import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Assumptions } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import type { Position } from '../../src/domain/units.ts';
import { answerIsochrones } from '../../src/engine/answer-isochrones.ts';
import { open } from '../../src/engine/opened-network.ts';
import type { OpenedNetwork } from '../../src/engine/opened-network.ts';
import type { PlacesCondition } from '../../src/engine/protocol.ts';
import { atPaceOne, reachOf } from '../../src/engine/reach-of.ts';
import { BEYOND_SECONDS } from '../../src/network/isochrone.ts';
import type { Lattice } from '../../src/network/lattice.ts';
import { boxOf, windowOf } from '../../src/network/window.ts';
import { overlapOf } from '../fixtures/overlap-of.ts';
import { randomPlace } from '../fixtures/random-areas.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const RUNS = { numRuns: 100, seed: 20260812, endOnFailure: true };

describe('areas of several places', () => {
  it('hold the lattice points that some of the places reach in time: the union is the least time', () => {
    let inside = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { opened, random } = world(seed);
        const origins = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
          randomPlace(opened.network, random),
        );
        const assumptions = randomAssumptions(random);
        const minutes = 3 + Math.floor(random() * 12);
        const answer = answerIsochrones(opened, { origins, minutes: [minutes], assumptions });
        const band = answer.bands.features[0];
        if (band === undefined) return;
        const { lattice } = opened.ground().cells(answer.cellMetres);
        const within = origins.map((place) =>
          withinTime(opened, { places: [place], minutes, assumptions }, lattice),
        );
        for (const point of latticePoints(opened, lattice, random)) {
          const wanted = within.some((isWithin) => isWithin(point));
          if (wanted) inside++;
          expect(booleanPointInPolygon(at(lattice, point), band.geometry), `${point}`).toBe(wanted);
        }
      }),
      RUNS,
    );
    expect(inside).toBeGreaterThan(1000);
  });

  it('hold, where several conditions overlap, the lattice points within all: the latest counts', async () => {
    let inside = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { opened, random } = world(seed);
        const conditions = Array.from({ length: 1 + Math.floor(random() * 3) }, (): PlacesCondition => ({
          places: Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
            randomPlace(opened.network, random),
          ),
          minutes: 4 + Math.floor(random() * 16),
          assumptions: randomAssumptions(random),
        }));
        const overlap = await overlapOf(opened, conditions);
        if (overlap.cellMetres === 0) return;
        const { lattice } = opened.ground().cells(overlap.cellMetres);
        const within = conditions.map((condition) => withinTime(opened, condition, lattice));
        for (const point of latticePoints(opened, lattice, random)) {
          const wanted = within.every((isWithin) => isWithin(point));
          if (wanted) inside++;
          expect(booleanPointInPolygon(at(lattice, point), overlap.area.geometry), `${point}`).toBe(wanted);
        }
      }),
      RUNS,
    );
    expect(inside).toBeGreaterThan(500);
  });
});

type World = { readonly opened: OpenedNetwork; readonly random: () => number };

function world(seed: number): World {
  const water = seed % 2 === 1;
  const { network } = randomNetwork(seed, { metresPerCell: 700, motorways: true, ferries: true, water });
  return { opened: open(network), random: seededRandom(seed + 2) };
}

function randomAssumptions(random: () => number): Assumptions {
  return {
    ...DEFAULT_ASSUMPTIONS,
    profile: random() < 0.5 ? 'car' : 'motorbike',
    direction: random() < 0.5 ? 'from' : 'to',
    pace: random() < 0.5 ? 1 : 1.5,
  };
}

type LatticePoint = readonly [column: number, row: number];

/** Which lattice points one condition alone holds, from its own grid and its own window. */
function withinTime(
  opened: OpenedNetwork,
  { places, minutes, assumptions }: PlacesCondition,
  lattice: Lattice,
): (point: LatticePoint) => boolean {
  const { costed, reach } = reachOf(opened, places, assumptions);
  if (reach === null) return () => false;
  const ground = opened.ground();
  const limit = atPaceOne(minutes, assumptions);
  const { accesses } = reach;
  const pieces = costed.areas().cut(reach.surface, limit + BEYOND_SECONDS);
  const window = windowOf(boxOf(ground.boxes, pieces, accesses), lattice);
  const grid = costed.areas().paint({ pieces, accesses }, ground.cells(lattice.cellMetres), window);
  const seconds = grid.seconds.slice();
  return ([column, row]) => {
    const [c, r] = [column - grid.firstColumn, row - grid.firstRow];
    return c >= 0 && r >= 0 && c < grid.columns && r < grid.rows && seconds[r * grid.columns + c]! <= limit;
  };
}

function latticePoints(
  { network }: OpenedNetwork,
  { lonStep, latStep }: Lattice,
  random: () => number,
): LatticePoint[] {
  const [west, south, east, north] = network.meta.bounds;
  const between = (low: number, high: number): number => low - 0.02 + random() * (high - low + 0.04);
  return Array.from({ length: 150 }, () => [
    Math.round(between(west, east) / lonStep),
    Math.round(between(south, north) / latStep),
  ]);
}

function at({ lonStep, latStep }: Lattice, [column, row]: LatticePoint): Position {
  return [column * lonStep, row * latStep];
}
