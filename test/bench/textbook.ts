import FlatQueue from 'flatqueue';
import type { CostedNetwork } from '../../src/network/stops.ts';

/** Dijkstra as in a textbook: lists of objects and a binary heap, nothing else. The honest baseline. */
export type Textbook = {
  run(seeds: readonly { state: number; seconds: number }[], limit?: number): Float64Array;
};

export function createTextbook({ arcs, out }: CostedNetwork): Textbook {
  const leaving = Array.from({ length: arcs.stateCount }, (_, state) => {
    const list: { to: number; seconds: number }[] = [];
    for (let arc = out.rows.first[state]!; arc < out.rows.first[state + 1]!; arc++) {
      if (out.arcSeconds[arc]! < Infinity)
        list.push({ to: out.rows.state[arc]!, seconds: out.arcSeconds[arc]! });
    }
    return list;
  });
  return {
    run(seeds, limit = Infinity) {
      const seconds = new Float64Array(arcs.stateCount).fill(Infinity);
      const queue = new FlatQueue<number>();
      for (const seed of seeds) {
        seconds[seed.state] = seed.seconds;
        queue.push(seed.state, seed.seconds);
      }
      while (queue.length > 0) {
        const at = queue.peekValue()!;
        const state = queue.pop()!;
        if (at > seconds[state]!) continue;
        for (const arc of leaving[state]!) {
          const there = at + arc.seconds;
          if (there < seconds[arc.to]! && there <= limit) {
            seconds[arc.to] = there;
            queue.push(arc.to, there);
          }
        }
      }
      return seconds;
    },
  };
}
