import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barShares, moved } from '../../src/domain/comparison.ts';
import { writeCsv } from '../../src/export/csv.ts';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import { FIGURE_NAMES, type Province } from '../../src/domain/province.ts';
import type { ComparedReach } from '../../src/store/compared-reach.ts';
import type { NearestGateway } from '../../src/store/comparison.ts';
import { INSIDE_KINDS } from '../../src/store/inside.ts';
import { comparisonTable } from '../../src/ui/comparison-content.ts';
import { comparisonSections, type ComparisonFacts } from '../../src/ui/comparison-rows.ts';
import type { Value } from '../../src/export/exported.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { park, port, province } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

const RUNS = { numRuns: 200, seed: 20261122, endOnFailure: true };
const amount = fc.option(fc.double({ min: 0, max: 1e7, noNaN: true }));

/** All that the comparison knows of one site. */
type Known = {
  readonly areaHa: number | null;
  readonly nearest: ReadonlyMap<'sea', NearestGateway>;
  readonly reach: ComparedReach;
  readonly province: Province | null;
};

const SEAPORTS = ['port-a', 'port-b'].map((id) => place(id, [107, 20.8], port()));

const drive = fc.oneof(
  fc.constant({ kind: 'no way' as const }),
  fc.constant({ kind: 'pending' as const }),
  fc.record({
    kind: fc.constant('known' as const),
    // few values, so that some are the same
    seconds: fc.integer({ min: 1, max: 4 }).map((n) => n * 600),
    metres: fc.constant(20_000),
    isStale: fc.constant(false),
  }),
);

const known: fc.Arbitrary<Known> = fc.record({
  areaHa: fc.option(fc.constantFrom(50, 282, 700)),
  nearest: fc
    .record({ gateway: fc.constantFrom(...SEAPORTS), drive })
    .map((found) => new Map([['sea' as const, { ...found, straightMetres: 15_000 }]])),
  reach: fc.record({
    areaKm2: fc.option(
      fc.oneof(fc.constant('no road' as const), fc.double({ min: 0, max: 1e5, noNaN: true })),
    ),
    people: fc.option(fc.oneof(fc.constant('no road' as const), fc.integer({ min: 0, max: 2e7 }))),
    inside: fc
      .option(fc.integer({ min: 0, max: 3 }))
      .map((count) =>
        count === null
          ? null
          : (Object.fromEntries(INSIDE_KINDS.map((kind) => [kind, count])) as NonNullable<
              ComparedReach['inside']
            >),
      ),
  }),
  province: fc.option(fc.constantFrom('01', '02')).map((code) =>
    code === null
      ? null
      : province(code, [105, 21], {
          figures: Object.fromEntries(
            FIGURE_NAMES.map((name) => [
              name,
              code === '01' ? { value: 12.5, year: 2024, source: 'test', isDerived: false } : null,
            ]),
          ) as Province['figures'],
        }),
  ),
});

const several = fc.array(known, { minLength: 1, maxLength: 6 });

function factsOf(all: readonly Known[], order: readonly number[]): ComparisonFacts {
  const of = <T>(pick: (one: Known, i: number) => T): T[] => order.map((i) => pick(all[i]!, i));
  return {
    places: of(({ areaHa }, i) => place(`park-${i}`, [105 + i / 10, 21], park({ areaHa }))),
    nearest: of(({ nearest }) => nearest),
    reach: of(({ reach }) => reach),
    provinces: of(({ province: its }) => its),
    division: '34',
    minutes: 60,
    people: 'ready',
  };
}

const WRITING = { language: 'en', units: DEFAULT_UNITS } as const;
const rowsOf = (all: readonly Known[], order: readonly number[]) =>
  comparisonSections(factsOf(all, order), WRITING).flatMap(({ rows }) => rows);

describe('sites side by side', () => {
  it('have the same figures in any order of the columns', () => {
    fc.assert(
      fc.property(
        several.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(
              all.map((_, i) => i),
              { minLength: all.length },
            ),
          ),
        ),
        ([all, order]) => {
          const before = rowsOf(
            all,
            all.map((_, i) => i),
          );
          const after = rowsOf(all, order);
          expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
          before.forEach((row, at) => {
            const now = after[at];
            expect(now?.cells).toEqual(order.map((column) => row.cells[column]));
            expect(now?.differs).toBe(row.differs);
            expect(now?.best.map((column) => order[column]).sort()).toEqual([...row.best].sort());
          });
        },
      ),
      RUNS,
    );
  });

  it('mark a line exactly where two of those that answered say something else', () => {
    let marked = 0;
    fc.assert(
      fc.property(several, (all) => {
        for (const { cells, differs, key } of rowsOf(
          all,
          all.map((_, i) => i),
        )) {
          const said = cells.flatMap((cell) => {
            if (cell.kind === 'pending') return [];
            if (cell.kind === 'unknown') return [''];
            return [key.startsWith('nearest') ? JSON.stringify(cell) : cell.text];
          });
          if (differs) marked++;
          expect(differs, key).toBe(said.some((words) => words !== said[0]));
        }
      }),
      RUNS,
    );
    expect(marked).toBeGreaterThan(100);
  });

  it('are moved back by moving back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), fc.nat(6), fc.nat(6), (list, from, to) => {
        const there = moved(list, from, to);
        expect([...there].sort()).toEqual([...list].sort());
        expect(moved(there, to, from)).toEqual(list);
      }),
      RUNS,
    );
  });
});

describe('bars', () => {
  it('are between 0 and 1, the longest 1, and as the amounts to one another', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), (amounts) => {
        const shares = barShares(amounts);
        const longest = Math.max(0, ...amounts.map((one) => one ?? 0));
        shares.forEach((share, i) => {
          const value = amounts[i] ?? null;
          if (value === null) expect(share).toBeNull();
          else {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
            if (value === longest && longest > 0) expect(share).toBe(1);
          }
        });
      }),
      RUNS,
    );
  });
});

describe('the comparison as CSV', () => {
  it('is read back as it was written, whatever the names hold', () => {
    fc.assert(
      fc.property(several, fc.array(fc.string(), { minLength: 6, maxLength: 6 }), (all, names) => {
        const sections = comparisonSections(
          factsOf(
            all,
            all.map((_, i) => i),
          ),
          WRITING,
        );
        const { columns, rows } = comparisonTable(names.slice(0, all.length), sections, 'en');
        const table = [columns, ...rows];
        const read = readCsv(writeCsv(table));
        expect(read).toEqual(table.map((row) => row.map((cell) => (cell === null ? '' : guarded(cell)))));
      }),
      RUNS,
    );
  });
});

/** What `writeCsv` makes harmless for spreadsheets comes back with its apostrophe. */
function guarded(cell: Value): string {
  return typeof cell === 'string' && /^[\s"]*[=+\-@]/.test(cell) ? `'${cell}` : String(cell);
}
