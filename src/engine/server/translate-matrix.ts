import type { Position } from '../../domain/units.ts';
import { accessSeconds } from '../../network/snap.ts';
import type { Matrix, MatrixQuestion } from '../protocol.ts';
import { amountOf, garbled, listOf, metresToRoad, partsOf, positionOf, type Parts } from './answer-parts.ts';
import { stopOf, type Travel } from './travel.ts';

/** Some rows and columns of a matrix, by their numbers: what is asked at once. */
export type Block = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** Everything that is unreachable until it is answered. */
export function emptyMatrix({ origins, destinations }: MatrixQuestion): Matrix {
  const cells = origins.length * destinations.length;
  return {
    rows: origins.length,
    columns: destinations.length,
    seconds: new Float64Array(cells).fill(Infinity),
    metres: new Float64Array(cells).fill(Infinity),
  };
}

/** With direction 'to' one drives from the columns' places to the rows' sites. */
export function matrixRequest(question: MatrixQuestion, { rows, columns }: Block, travel: Travel): object {
  const sites = rows.map((row) => stopOf(question.origins[row]!));
  const places = columns.map((column) => stopOf(question.destinations[column]!));
  const [sources, targets] = question.assumptions.direction === 'from' ? [sites, places] : [places, sites];
  return { sources, targets, ...travel, verbose: true, units: 'kilometers' };
}

/** Writes the cells of a block into the matrix. Throws `ServerFailed` where that is no answer of Valhalla's. */
export function readBlock(
  answer: Parts,
  question: MatrixQuestion,
  { rows, columns }: Block,
  into: Matrix,
): void {
  const { direction, pace } = question.assumptions;
  const isFrom = direction === 'from';
  const table = listOf(answer['sources_to_targets']).map(listOf);
  const [sources, targets] = [listOf(answer['sources']), listOf(answer['targets'])];
  const [sites, places] = isFrom ? [sources, targets] : [targets, sources];
  const siteAccess = rows.map((row, i) => accessTo(question.origins[row]!, sites[i]));
  const placeAccess = columns.map((column, k) => accessTo(question.destinations[column]!, places[k]));
  rows.forEach((row, i) => {
    columns.forEach((column, k) => {
      const cell = isFrom ? table[i]?.[k] : table[k]?.[i];
      if (cell === undefined) throw garbled();
      const { time, distance } = partsOf(cell);
      // there is no way
      if (time === null || distance === null) return;
      const at = row * into.columns + column;
      into.seconds[at] = (amountOf(time) + siteAccess[i]! + placeAccess[k]!) * pace;
      into.metres[at] = amountOf(distance) * 1000;
    });
  });
}

/** Seconds between a place and where Valhalla met the road for it, as slow as for the built-in engine. */
function accessTo(place: Position, met: unknown): number {
  const { lon, lat } = partsOf(met);
  return accessSeconds(metresToRoad(place, positionOf(lon, lat)));
}
