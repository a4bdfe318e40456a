import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../../src/domain/assumptions.ts';
import { cellCentre } from '../../src/domain/people.ts';
import { answerMatrix } from '../../src/engine/answer-matrix.ts';
import { answerPeople } from '../../src/engine/answer-people.ts';
import { open } from '../../src/engine/opened-network.ts';
import { cellOf } from '../../src/engine/protocol.ts';
import { createTurn } from '../../src/engine/turn.ts';
import { randomPeople } from '../fixtures/people.ts';
import { randomPlace } from '../fixtures/random-areas.ts';
import { randomNetwork, seededRandom } from '../fixtures/random-network.ts';

const turn = createTurn(
  () => false,
  () => {},
);

it('counts people of several sites together once each: those whose drive in a matrix is in time for any of them', async () => {
  let shared = 0;
  for (let seed = 0; seed < 20; seed++) {
    const { network } = randomNetwork(seed, { metresPerCell: 700, motorways: true, ferries: true });
    const opened = open(network);
    const random = seededRandom(seed + 11);
    const grid = randomPeople(network.meta.bounds, random);
    const assumptions: Assumptions = { ...DEFAULT_ASSUMPTIONS, direction: seed % 2 === 0 ? 'from' : 'to' };
    const sites = Array.from({ length: 3 }, () => randomPlace(network, random));
    const minutes = [4, 12];
    const centres = [...grid.cells].map((cell) => cellCentre(grid.meta, cell));
    const matrix = await answerMatrix(opened, { origins: sites, destinations: centres, assumptions }, turn);
    const apart = await answerPeople(opened, grid, { sites, minutes, assumptions }, turn);
    const together = await answerPeople(opened, grid, { sites, minutes, assumptions, together: true }, turn);
    expect([together.rows, together.columns]).toEqual([1, 2]);
    minutes.forEach((limit, column) => {
      const isReached = (row: number, cell: number): boolean =>
        (cellOf(matrix, row, cell)?.seconds ?? Infinity) <= limit * 60;
      const within = centres.reduce(
        (sum, _, cell) => (sites.some((__, row) => isReached(row, cell)) ? sum + grid.people[cell]! : sum),
        0,
      );
      expect(together.people[column], `seed ${seed}`).toBe(within);
      const sum = sites.reduce((all, _, row) => all + (apart.people[row * 2 + column] || 0), 0);
      if (within < sum) shared++;
    });
  }
  // otherwise counting each site apart would do as well
  expect(shared).toBeGreaterThan(5);
});
