import { createContourer } from './contour.ts';
import { NEVER } from './ticks.ts';

/**
 * Memory that areas are made in, the same for all profiles and years: areas are made one after another, and nothing in it is
 * needed from one to the next. What a step leaves here the next step for another area overwrites.
 */
export type AreaScratch = {
  /** Ticks at an edge's from-node for whoever drives it forward (or has driven it backward), and at its to-node; `NEVER` between two cuts. */
  readonly atFrom: Int32Array;
  readonly atTo: Int32Array;
  readonly touched: Uint32Array;
  /** By edge: the number of the tile for which it was seen last. */
  readonly seenFor: Uint32Array;
  tilesMade: number;
  /** Of a grid, as large as the largest so far. */
  seconds: Float32Array;
  readonly contourer: ReturnType<typeof createContourer>;
};

export function createAreaScratch(edgeCount: number): AreaScratch {
  return {
    atFrom: new Int32Array(edgeCount).fill(NEVER),
    atTo: new Int32Array(edgeCount).fill(NEVER),
    touched: new Uint32Array(edgeCount),
    seenFor: new Uint32Array(edgeCount),
    tilesMade: 0,
    seconds: new Float32Array(0),
    contourer: createContourer(),
  };
}
