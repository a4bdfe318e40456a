import type { Metres, Seconds } from '../domain/units.ts';
import type { ArcRows } from './arcs.ts';

/** The arcs of one direction with what each costs: what a search walks over. */
export type SearchGraph = {
  readonly rows: ArcRows;
  /** Seconds per arc, `Infinity` where closed. */
  readonly arcSeconds: Float32Array;
};

/** Where a search begins: a state that is reached after some seconds. */
export type Seed = { readonly state: number; readonly seconds: Seconds };

/** What a search leaves behind: labels by state. They belong to the search and are overwritten by its next run. */
export type Labels = {
  /** `Infinity` where not reached. */
  readonly seconds: Float64Array;
  /** Arc over which the state was reached best; `−1 − i` where it is seed i. Meaningless where not reached. */
  readonly enteredBy: Int32Array;
  /** The states that were reached, in the first `reachedCount` places. */
  readonly reached: Uint32Array;
  readonly reachedCount: number;
};

export type SearchOptions = {
  /** States beyond this are not reached. */
  readonly limit?: Seconds;
  /**
   * Asked now and then; labels up to the given seconds are final by then. The search ends when it answers true,
   * with some labels beyond that not final.
   */
  readonly isDone?: (settled: Seconds, labels: Labels) => boolean;
};

export type Search = {
  run(graph: SearchGraph, seeds: readonly Seed[], options?: SearchOptions): Labels;
};

/** Cost of each arc of some rows. */
export function costArcs(rows: ArcRows, edgeSeconds: Float32Array): SearchGraph {
  const { drive } = rows;
  const arcSeconds = new Float32Array(drive.length);
  for (let arc = 0; arc < drive.length; arc++) arcSeconds[arc] = edgeSeconds[drive[arc]! >> 1]!;
  return { rows, arcSeconds };
}

/**
 * Width of a bucket. Narrower ones mean more empty buckets, wider ones more states that are settled twice; one to
 * all on the national network: 8.2 ms at 0.5 s, 7.4 at 2 s, 6.5 from 8 to 32 s.
 */
const BUCKET_SECONDS = 8;
/** How often `isDone` is asked, in seconds of travel time. */
const ASK_EVERY = 32;
const NOT_QUEUED = -2;
const END = -1;

/**
 * Shortest times from seeds to states, by buckets of equal width in place of a heap (Dial; within a bucket in any
 * order, a state that improves is settled again, as in Meyer and Sanders, "Delta-stepping", 1998): right for any
 * costs ≥ 0. States in a bucket form a doubly linked list in three typed arrays, kept from run to run.
 */
export function createSearch(stateCount: number): Search {
  const seconds = new Float64Array(stateCount).fill(Infinity);
  const enteredBy = new Int32Array(stateCount);
  const reached = new Uint32Array(stateCount);
  const next = new Int32Array(stateCount);
  const previous = new Int32Array(stateCount).fill(NOT_QUEUED);
  let bucketHead = new Int32Array(0);
  let reachedCount = 0;

  function run(graph: SearchGraph, seeds: readonly Seed[], options: SearchOptions = {}): Labels {
    const { first, state: arcState } = graph.rows;
    const { arcSeconds } = graph;
    const { limit = Infinity, isDone } = options;
    clear();

    // As many buckets, used in turn, as the longest arc spans.
    const seedSpan = seeds.reduce((longest, seed) => Math.max(longest, seed.seconds), 0);
    const span = Math.max(longestArc(graph), seedSpan);
    const bucketCount = 2 ** Math.ceil(Math.log2(span / BUCKET_SECONDS + 2));
    if (bucketHead.length !== bucketCount) bucketHead = new Int32Array(bucketCount);
    bucketHead.fill(END);
    const mask = bucketCount - 1;
    let queued = 0;

    for (let i = 0; i < seeds.length; i++) {
      const { state, seconds: at } = seeds[i]!;
      if (at <= limit && at < seconds[state]!) queued += label(state, at, -1 - i, mask);
    }

    let bucket = 0;
    let askAt = 0;
    while (queued > 0) {
      while (bucketHead[bucket & mask] === END) bucket++;
      if (isDone && bucket * BUCKET_SECONDS >= askAt) {
        if (isDone(bucket * BUCKET_SECONDS, labels())) break;
        askAt = bucket * BUCKET_SECONDS + ASK_EVERY;
      }
      const slot = bucket & mask;
      for (let state = bucketHead[slot]!; state !== END; state = bucketHead[slot]!) {
        const following = next[state]!;
        bucketHead[slot] = following;
        if (following !== END) previous[following] = END;
        previous[state] = NOT_QUEUED;
        queued--;
        const here = seconds[state]!;
        const last = first[state + 1]!;
        for (let arc = first[state]!; arc < last; arc++) {
          const there = arcState[arc]!;
          const at = here + arcSeconds[arc]!;
          if (at < seconds[there]! && at <= limit) queued += label(there, at, arc, mask);
        }
      }
    }
    return labels();
  }

  /** Writes a better label and moves the state to its bucket; 1 if it was in none before. */
  function label(state: number, at: number, by: number, mask: number): number {
    const before = previous[state]!;
    let added = 1;
    if (before !== NOT_QUEUED) {
      const after = next[state]!;
      if (before === END) bucketHead[Math.floor(seconds[state]! / BUCKET_SECONDS) & mask] = after;
      else next[before] = after;
      if (after !== END) previous[after] = before;
      added = 0;
    } else if (seconds[state] === Infinity) reached[reachedCount++] = state;
    seconds[state] = at;
    enteredBy[state] = by;
    const slot = Math.floor(at / BUCKET_SECONDS) & mask;
    const head = bucketHead[slot]!;
    next[state] = head;
    previous[state] = END;
    if (head !== END) previous[head] = state;
    bucketHead[slot] = state;
    return added;
  }

  /** Only what the last run reached is wiped: a small area on a large network costs little. */
  function clear(): void {
    for (let i = 0; i < reachedCount; i++) {
      seconds[reached[i]!] = Infinity;
      previous[reached[i]!] = NOT_QUEUED;
    }
    reachedCount = 0;
  }

  function labels(): Labels {
    return { seconds, enteredBy, reached, reachedCount };
  }

  return { run };
}

const longestArcs = new WeakMap<Float32Array, Seconds>();

/** Longest finite arc; looked for once per cost array. */
function longestArc({ arcSeconds }: SearchGraph): Seconds {
  let longest = longestArcs.get(arcSeconds);
  if (longest === undefined) {
    longest = 0;
    for (let arc = 0; arc < arcSeconds.length; arc++) {
      const seconds = arcSeconds[arc]!;
      if (seconds > longest && seconds < Infinity) longest = seconds;
    }
    longestArcs.set(arcSeconds, longest);
  }
  return longest;
}

/** The arcs on the best way to a state, last one first, and the seed it began with. */
export function arcsTo(
  graph: SearchGraph,
  labels: Labels,
  state: number,
): { readonly arcs: number[]; readonly seed: number } {
  const arcs: number[] = [];
  let at = state;
  for (;;) {
    const arc = labels.enteredBy[at]!;
    if (arc < 0) return { arcs, seed: -1 - arc };
    arcs.push(arc);
    at = graph.rows.owner[arc]!;
  }
}

/** Length of the best way to a state from the state of its seed, and which seed that is. */
export function lengthTo(
  graph: SearchGraph,
  labels: Labels,
  edgeDecimetres: Uint32Array,
  state: number,
): { readonly metres: Metres; readonly seed: number } {
  const { owner, drive } = graph.rows;
  let decimetres = 0;
  let at = state;
  for (;;) {
    const arc = labels.enteredBy[at]!;
    if (arc < 0) return { metres: decimetres / 10, seed: -1 - arc };
    decimetres += edgeDecimetres[drive[arc]! >> 1]!;
    at = owner[arc]!;
  }
}
