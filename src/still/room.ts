import type { Box } from './shapes.ts';

/** Side of a cell in which boxes are looked up, in pixels. */
const CELL = 64;

/** What is taken on the picture: so that words do not cover one another. */
export type Room = {
  /** Whether nothing is within that many pixels of the box. */
  readonly isFree: (box: Box, padding: number) => boolean;
  readonly take: (box: Box) => void;
};

export function createRoom(): Room {
  const cells = new Map<string, Box[]>();
  const cellsOf = ([left, top, right, bottom]: Box, padding: number): string[] => {
    const keys: string[] = [];
    for (let x = Math.floor((left - padding) / CELL); x <= Math.floor((right + padding) / CELL); x++)
      for (let y = Math.floor((top - padding) / CELL); y <= Math.floor((bottom + padding) / CELL); y++)
        keys.push(`${x},${y}`);
    return keys;
  };
  return {
    isFree: (box, padding) =>
      cellsOf(box, padding).every((key) =>
        (cells.get(key) ?? []).every((other) => !meet(box, other, padding)),
      ),
    take(box) {
      for (const key of cellsOf(box, 0)) {
        const there = cells.get(key);
        if (there === undefined) cells.set(key, [box]);
        else there.push(box);
      }
    },
  };
}

function meet(a: Box, b: Box, padding: number): boolean {
  return a[0] - padding < b[2] && a[2] + padding > b[0] && a[1] - padding < b[3] && a[3] + padding > b[1];
}
