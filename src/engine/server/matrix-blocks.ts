import { greatCircleMetres } from '../../domain/geometry.ts';
import type { Metres } from '../../domain/units.ts';
import type { MatrixQuestion } from '../protocol.ts';
import type { Block } from './translate-matrix.ts';

/** Which rows and columns take part: places without a road are left out. */
export type Present = { readonly rows: readonly boolean[]; readonly columns: readonly boolean[] };

/**
 * A matrix in blocks that a server takes: of no more cells, and of no two ends further apart than it allows. Rows that share
 * the columns within that distance go together. What is in no block is too far.
 */
export function blocksOf(
  { origins, destinations }: MatrixQuestion,
  present: Present,
  most: { readonly cells: number; readonly metres: Metres },
): readonly Block[] {
  const alike = new Map<string, { rows: number[]; columns: readonly number[] }>();
  origins.forEach((origin, row) => {
    if (present.rows[row] === false) return;
    const columns = destinations.flatMap((place, column) =>
      present.columns[column] !== false && isWithin(origin, place, most.metres) ? [column] : [],
    );
    if (columns.length === 0) return;
    const key = columns.join();
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { rows: [row], columns });
    else known.rows.push(row);
  });
  return [...alike.values()].flatMap(({ rows, columns }) =>
    parts(columns, most.cells).flatMap((some) =>
      parts(rows, Math.max(1, Math.floor(most.cells / some.length))).map((few) => ({
        rows: few,
        columns: some,
      })),
    ),
  );
}

/** Valhalla measures on another sphere than we do. */
const MARGIN = 0.995;

function isWithin(from: readonly [number, number], to: readonly [number, number], most: Metres): boolean {
  return most === Infinity || greatCircleMetres(from, to) <= most * MARGIN;
}

export function parts<T>(things: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let at = 0; at < things.length; at += size) result.push(things.slice(at, at + size));
  return result;
}
