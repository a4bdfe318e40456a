import type { Arcs } from './arcs.ts';

/**
 * A contraction hierarchy that knows nothing of costs (Dibbelt, Strasser and Wagner, "Customizable Contraction
 * Hierarchies", 2014): states are taken out of the network one by one, and every two neighbours that a state leaves
 * behind are joined by a shortcut. Costs are put in afterwards (`metric.ts`) in a fraction of the time, so that profile,
 * scenario year and closures need no new hierarchy.
 *
 * States are taken out in the order of their *rank*. Any order is right; a good one keeps shortcuts few. The network
 * file numbers its nodes in such an order (`tools/network/dissection.ts`), so a node's rank is its number, but for the
 * copies of restricted nodes, which follow right after their node.
 *
 * An *up-arc* joins a rank with a higher one. Those of rank r are `first[r] … first[r + 1] − 1`, by ascending head; an
 * up-arc stands for both directions between its two ranks.
 */
export type Hierarchy = {
  readonly rankCount: number;
  /** Rank of each state, and the state of each rank. */
  readonly rankOf: Uint32Array;
  readonly stateOf: Uint32Array;
  readonly first: Uint32Array;
  /** The lower and the higher rank. */
  readonly tail: Uint32Array;
  readonly head: Uint32Array;
  /** The up-arcs that end at rank r, by ascending tail: `into[firstInto[r]] … into[firstInto[r + 1] − 1]`. */
  readonly firstInto: Uint32Array;
  readonly into: Uint32Array;
  /**
   * Lowest of the ranks that a rank is joined to, −1 for none: the elimination tree. Every way from a rank to a higher
   * one needs no other ranks than those above it in this tree.
   */
  readonly parent: Int32Array;
  /** The up-arc that holds each arc of `arcs.out`; −1 for an arc from a state to itself, which no way needs. */
  readonly upArcOfArc: Int32Array;
};

/** A network in whose order shortcuts grow beyond all use: anybody may have numbered its nodes. */
export class TangledError extends Error {
  override readonly name = 'TangledError';
}

/** Road networks in a good order have four to five up-arcs a rank; small ones may be as dense as they like. */
const MOST_ARCS_PER_RANK = 30;
const ARCS_OF_SMALL_NETWORKS = 1_000_000;

/**
 * Throws `TangledError` where the order of the nodes is none that a network file should have.
 *
 * Takes some 15 ms for the nation, once a network. The three loops that collect neighbours stand there in full: as a
 * function that closes over the list's end they took 50.
 */
export function buildHierarchy(arcs: Arcs, nodeCount: number): Hierarchy {
  const { rankOf, stateOf } = rankStates(arcs, nodeCount);
  const rankCount = arcs.stateCount;
  const { first: outFirst, state: outState } = arcs.out;
  const { first: inFirst, state: inState } = arcs.in;
  const first = new Uint32Array(rankCount + 1);
  const parent = new Int32Array(rankCount).fill(-1);
  let head = new Uint32Array(4 * rankCount);
  // Children in the elimination tree, as linked lists.
  const firstChild = new Int32Array(rankCount).fill(-1);
  const nextChild = new Int32Array(rankCount).fill(-1);
  // By rank: the last rank to which it was found to be a neighbour.
  const seenBy = new Int32Array(rankCount).fill(-1);

  let end = 0;
  for (let rank = 0; rank < rankCount; rank++) {
    const start = end;
    first[rank] = start;
    seenBy[rank] = rank;
    const state = stateOf[rank]!;
    let most = outFirst[state + 1]! - outFirst[state]! + inFirst[state + 1]! - inFirst[state]!;
    for (let child = firstChild[rank]!; child >= 0; child = nextChild[child]!) {
      most += first[child + 1]! - first[child]!;
    }
    if (end + most > head.length) {
      if (end > ARCS_OF_SMALL_NETWORKS + MOST_ARCS_PER_RANK * rankCount)
        throw new TangledError('The junctions of the road network are in no usable order.');
      head = grown(head, end + most);
    }

    for (let arc = outFirst[state]!; arc < outFirst[state + 1]!; arc++) {
      const other = rankOf[outState[arc]!]!;
      if (other <= rank || seenBy[other] === rank) continue;
      seenBy[other] = rank;
      head[end++] = other;
    }
    for (let arc = inFirst[state]!; arc < inFirst[state + 1]!; arc++) {
      const other = rankOf[inState[arc]!]!;
      if (other <= rank || seenBy[other] === rank) continue;
      seenBy[other] = rank;
      head[end++] = other;
    }
    // Neighbours that a lower rank left behind: this is the lowest of them, and inherits the others.
    for (let child = firstChild[rank]!; child >= 0; child = nextChild[child]!) {
      const last = first[child + 1]!;
      for (let up = first[child]! + 1; up < last; up++) {
        const other = head[up]!;
        if (seenBy[other] === rank) continue;
        seenBy[other] = rank;
        head[end++] = other;
      }
    }
    if (end === start) continue;
    sortPart(head, start, end);
    const lowest = head[start]!;
    parent[rank] = lowest;
    nextChild[rank] = firstChild[lowest]!;
    firstChild[lowest] = rank;
    first[rank + 1] = end;
  }
  first[rankCount] = end;
  head = head.slice(0, end);
  const tail = new Uint32Array(end);
  for (let rank = 0; rank < rankCount; rank++) tail.fill(rank, first[rank], first[rank + 1]);

  const upArcOfArc = new Int32Array(outState.length).fill(-1);
  for (let arc = 0; arc < outState.length; arc++) {
    const from = rankOf[arcs.out.owner[arc]!]!;
    const to = rankOf[outState[arc]!]!;
    if (from !== to) upArcOfArc[arc] = upArcBetween(first, head, Math.min(from, to), Math.max(from, to));
  }
  return { rankCount, rankOf, stateOf, first, tail, head, ...endingAt(rankCount, head), parent, upArcOfArc };
}

function endingAt(rankCount: number, head: Uint32Array): Pick<Hierarchy, 'firstInto' | 'into'> {
  const firstInto = new Uint32Array(rankCount + 1);
  for (const rank of head) firstInto[rank + 1]!++;
  for (let rank = 0; rank < rankCount; rank++) firstInto[rank + 1]! += firstInto[rank]!;
  const into = new Uint32Array(head.length);
  const next = firstInto.slice(0, rankCount);
  for (let up = 0; up < head.length; up++) into[next[head[up]!]!++] = up;
  return { firstInto, into };
}

/** The up-arc from a rank to a higher one that it is joined to. */
export function upArcBetween(first: Uint32Array, head: Uint32Array, low: number, high: number): number {
  let from = first[low]!;
  let to = first[low + 1]! - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (head[middle]! < high) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Nodes keep their order; the copies of a node come right after it. */
function rankStates({ stateCount, copyNode }: Arcs, nodeCount: number) {
  const rankOf = new Uint32Array(stateCount);
  const stateOf = new Uint32Array(stateCount);
  const copiesBefore = new Uint32Array(nodeCount + 1);
  for (const node of copyNode) copiesBefore[node + 1]!++;
  for (let node = 0; node < nodeCount; node++) {
    copiesBefore[node + 1]! += copiesBefore[node]!;
    rankOf[node] = node + copiesBefore[node]!;
  }
  const placed = new Uint32Array(nodeCount);
  copyNode.forEach((node, copy) => (rankOf[nodeCount + copy] = rankOf[node]! + ++placed[node]!));
  rankOf.forEach((rank, state) => (stateOf[rank] = state));
  return { rankOf, stateOf };
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * array.length, least));
  larger.set(array);
  return larger;
}

/** Sorts by insertion: most ranks have two or three neighbours, for which a call of the built-in sort costs more. */
function sortPart(list: Uint32Array, from: number, to: number): void {
  if (to - from > 24) {
    list.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const item = list[i]!;
    let place = i;
    for (; place > from && list[place - 1]! > item; place--) list[place] = list[place - 1]!;
    list[place] = item;
  }
}
