import type { Position } from '../../../src/domain/units.ts';
import { between, lengthOf, measureOf, nearestOnLine } from './plane.ts';

/** Pieces of a line between places on it, which become ends of the pieces exactly as given. */
export function cutLine(line: readonly Position[], places: readonly Position[]): Position[][] {
  const marks = places
    .map((place) => {
      const { segment, position } = nearestOnLine(place, line);
      return { segment, place, at: measureOf(line, segment, position) };
    })
    .sort((a, b) => a.at - b.at);
  const whole = lengthOf(line);
  const pieces: Position[][] = [];
  let piece: Position[] = [line[0]!];
  let next = 1;
  for (const { segment, place, at } of marks) {
    if (at < 2 || at > whole - 2 || between(piece[0]!, place) < 2) continue;
    while (next <= segment) piece.push(line[next++]!);
    if (between(piece.at(-1)!, place) < 0.5 && piece.length > 1) piece.pop();
    piece.push(place);
    pieces.push(piece);
    piece = [place];
  }
  while (next < line.length) {
    const position = line[next++]!;
    if (between(piece.at(-1)!, position) >= 0.5 || next === line.length) piece.push(position);
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}
