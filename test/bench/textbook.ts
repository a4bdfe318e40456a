import FlatQueue from 'flatqueue';
import type { Link } from '../../src/network/climb.ts';
import type { CostedNetwork } from '../../src/network/stops.ts';
import { toSeconds } from '../../src/network/ticks.ts';

/**
 * Dijkstra as in a textbook: lists of objects and a binary heap, nothing else. The honest baseline of the benches, and
 * the oracle of the sweep.
 */
export type Textbook = {
  /**
   * Seconds by state from the links with the traffic, or to them against it. Given the states that are wanted, it ends
   * when it knows them; the others' seconds are then no more than bounds.
   */
  run(links: readonly Link[], side?: 'with' | 'against', wanted?: ReadonlySet<number>): Float64Array;
};

type Neighbours = { to: number; seconds: number }[][];

export function createTextbook({ arcs, edgeSeconds }: CostedNetwork): Textbook {
  const listOf = ({ first, state, drive }: (typeof arcs)['in']): Neighbours =>
    Array.from({ length: arcs.stateCount }, (_, at) => {
      const list: Neighbours[number] = [];
      for (let arc = first[at]!; arc < first[at + 1]!; arc++) {
        const seconds = edgeSeconds[drive[arc]! >> 1]!;
        if (seconds < Infinity) list.push({ to: state[arc]!, seconds });
      }
      return list;
    });
  const neighbours = { with: listOf(arcs.out), against: listOf(arcs.in) };

  return {
    run(links, side = 'with', wanted) {
      const missing = wanted && new Set(wanted);
      const seconds = new Float64Array(arcs.stateCount).fill(Infinity);
      const queue = new FlatQueue<number>();
      const reach = (state: number, at: number): void => {
        if (at >= seconds[state]!) return;
        seconds[state] = at;
        queue.push(state, at);
      };
      for (const { state, ticks } of links) reach(state, toSeconds(ticks));
      while (queue.length > 0) {
        const at = queue.peekValue()!;
        const state = queue.pop()!;
        if (at > seconds[state]!) continue;
        if (missing?.delete(state) && missing.size === 0) break;
        for (const arc of neighbours[side][state]!) reach(arc.to, at + arc.seconds);
      }
      return seconds;
    },
  };
}
