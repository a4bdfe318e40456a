import type { PeopledProvince, PeopleGrid, PeopleMeta, SpreadError } from '../../src/domain/people.ts';
import { cornerOfStreetCell } from '../network/roads.ts';

/** A unit whose population is known, and the cells that are its, each with its kilometres of street. */
export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly people: number;
  readonly streets: ReadonlyMap<number, number>;
};

/**
 * Whole numbers of `unit` persons in proportion to the weights that add up to the total exactly: rounded down first, and
 * what is left goes to the largest remainders (Hamilton's method). Equal remainders in the order given. The total must
 * be a multiple of the unit.
 */
export function apportion(total: number, weights: readonly number[], unit: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const quotas = weights.map((weight) => ((total / unit) * weight) / sum);
  const whole = quotas.map(Math.floor);
  const left = total / unit - whole.reduce((all, number) => all + number, 0);
  const byRemainder = [...quotas.keys()].sort((a, b) => quotas[b]! - whole[b]! - (quotas[a]! - whole[a]!));
  for (const i of byRemainder.slice(0, left)) whole[i]!++;
  return whole.map((number) => number * unit);
}

/**
 * Spreads each unit's people over its cells by kilometres of street. Cells that are left with nobody are left out. Throws
 * a sentence for a unit without cells.
 */
export function spread(
  units: readonly Unit[],
  about: Omit<PeopleMeta, 'columns' | 'firstColumn' | 'firstRow' | 'provinces'>,
): PeopleGrid {
  const corners = units.flatMap(({ streets }) => [...streets.keys()].map(cornerOfStreetCell));
  const firstColumn = least(corners.map(([column]) => column));
  const firstRow = least(corners.map(([, row]) => row));
  const columns = -least(corners.map(([column]) => -column)) - firstColumn + 1;
  const provinces: PeopledProvince[] = [];
  const all: { cell: number; people: number }[] = [];
  for (const { code, name, people, streets } of units) {
    if (streets.size === 0) throw new Error(`${name} has no cell for its people to live in.`);
    const shares = apportion(people, [...streets.values()], unitOf(people));
    const cells = [...streets.keys()]
      .map((key, i) => {
        const [column, row] = cornerOfStreetCell(key);
        return { cell: (row - firstRow) * columns + column - firstColumn, people: shares[i]! };
      })
      .filter((cell) => cell.people > 0)
      .sort((a, b) => a.cell - b.cell);
    provinces.push({ code, name, people, cells: cells.length });
    all.push(...cells);
  }
  return {
    meta: { ...about, columns, firstColumn, firstRow, provinces },
    cells: Int32Array.from(all, ({ cell }) => cell),
    people: Uint32Array.from(all, ({ people }) => people),
  };
}

/** People are counted in tens where the populations permit: more would only seem to be known, and costs bytes. */
function unitOf(people: number): number {
  return people % 10 === 0 ? 10 : 1;
}

/**
 * Spreads what several units have together over all their cells and compares what each gets with what it has.
 * `togetherOf` names the group of a unit; units that are alone in theirs tell nothing.
 */
export function spreadError(units: readonly Unit[], togetherOf: (unit: Unit) => string): SpreadError {
  const km = (unit: Unit): number => [...unit.streets.values()].reduce((sum, here) => sum + here, 0);
  const errors = units.flatMap((unit) => {
    const group = units.filter((other) => togetherOf(other) === togetherOf(unit));
    if (group.length === 1) return [];
    const people = group.reduce((sum, other) => sum + other.people, 0);
    const streets = group.reduce((sum, other) => sum + km(other), 0);
    return [{ name: unit.name, share: Math.abs((people * km(unit)) / streets / unit.people - 1) }];
  });
  errors.sort((a, b) => a.share - b.share);
  const worst = errors.at(-1);
  if (worst === undefined) throw new Error('No two units belong together: nothing can be compared.');
  const middle = (errors.length - 1) / 2;
  const median = (errors[Math.floor(middle)]!.share + errors[Math.ceil(middle)]!.share) / 2;
  return { units: errors.length, median, worst: worst.share, worstUnit: worst.name };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((low, number) => Math.min(low, number), Infinity);
}
