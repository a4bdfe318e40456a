import { EDGE_FLAGS, RESTRICTION_ONLY } from './road-network.ts';
import type { Roads } from './road-network.ts';

/**
 * The network as a search walks over it: states joined by arcs, as compressed sparse rows in both directions.
 *
 * A *drive* is an edge in one direction: `2 × edge` from its from-node to its to-node, `2 × edge + 1` the other
 * way. A *state* is a node, or a copy of a node that is the via node of turn restrictions: whoever comes in on
 * a restricted edge arrives at a copy that has only the permitted arcs out. So every search stays a plain
 * search over states, restrictions or not. A drive has one head (the state it ends in), but as many tails as its
 * node has states from which it may be entered. What is not forbidden is allowed: a driver may turn round at
 * any node where no restriction names it.
 */
export type Arcs = {
  /** States 0 … nodeCount − 1 are the nodes themselves, the copies follow. */
  readonly stateCount: number;
  /** Node of each copy: state s ≥ nodeCount is a copy of `copyNode[s − nodeCount]`. */
  readonly copyNode: Uint32Array;
  /** State in which a drive ends. Length 2 × edgeCount; meaningless where the drive is not permitted. */
  readonly headOfDrive: Uint32Array;
  /** Arcs that leave a state, with the state each leads to. */
  readonly out: OwnedArcRows;
  /** Arcs that enter a state, with the state each comes from. */
  readonly in: ArcRows;
};

/** Arcs of state s are `first[s] … first[s + 1] − 1`. */
export type ArcRows = {
  readonly first: Uint32Array;
  /** State at the other end. */
  readonly state: Uint32Array;
  readonly drive: Uint32Array;
};

/** With the state whose row each arc is in: the other way round than `first`. */
export type OwnedArcRows = ArcRows & { readonly owner: Uint32Array };

/** Builds the arcs, without a look at profiles or years: those only make arcs cost more, or `Infinity`. */
export function buildArcs(network: Roads): Arcs {
  const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeFlags } = network;
  const copies = copyRestrictedNodes(network);
  const stateCount = nodeCount + copies.length;

  // Where each drive ends: at the node, or at the copy made for it.
  const headOfDrive = new Uint32Array(2 * edgeCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    headOfDrive[2 * edge] = edgeTo[edge]!;
    headOfDrive[2 * edge + 1] = edgeFrom[edge]!;
  }
  copies.forEach((copy, index) => (headOfDrive[copy.arriving] = nodeCount + index));

  // Count the arcs out of each state, then put them in their rows.
  const first = new Uint32Array(stateCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const flags = edgeFlags[edge]!;
    if (flags & EDGE_FLAGS.FORWARD) first[edgeFrom[edge]! + 1]!++;
    if (flags & EDGE_FLAGS.BACKWARD) first[edgeTo[edge]! + 1]!++;
  }
  copies.forEach((copy, index) => (first[nodeCount + index + 1] = copy.leaving.length));
  for (let state = 0; state < stateCount; state++) first[state + 1]! += first[state]!;
  const arcCount = first[stateCount]!;
  const state = new Uint32Array(arcCount);
  const drive = new Uint32Array(arcCount);
  const next = first.slice(0, stateCount);
  for (let edge = 0; edge < edgeCount; edge++) {
    const flags = edgeFlags[edge]!;
    if (flags & EDGE_FLAGS.FORWARD) drive[next[edgeFrom[edge]!]!++] = 2 * edge;
    if (flags & EDGE_FLAGS.BACKWARD) drive[next[edgeTo[edge]!]!++] = 2 * edge + 1;
  }
  copies.forEach((copy, index) => drive.set(copy.leaving, next[nodeCount + index]!));
  for (let arc = 0; arc < arcCount; arc++) state[arc] = headOfDrive[drive[arc]!]!;

  const out = { first, state, drive, owner: ownersOf(first, arcCount) };
  const copyNode = Uint32Array.from(copies, (copy) => copy.node);
  return { stateCount, copyNode, headOfDrive, out, in: reverse(out, stateCount) };
}

/** True where the edge's own direction permits the drive; profiles and years are not asked. */
export function isPermitted(network: Roads, drive: number): boolean {
  const bit = drive % 2 === 0 ? EDGE_FLAGS.FORWARD : EDGE_FLAGS.BACKWARD;
  return (network.edgeFlags[drive >> 1]! & bit) !== 0;
}

/** States from which a permitted drive may be entered: its node, and the copies of it that allow this turn. */
export function tailsOfDrive(arcs: Arcs, drive: number): number[] {
  const head = arcs.headOfDrive[drive]!;
  const tails: number[] = [];
  for (let arc = arcs.in.first[head]!; arc < arcs.in.first[head + 1]!; arc++) {
    if (arcs.in.drive[arc] === drive) tails.push(arcs.in.state[arc]!);
  }
  return tails;
}

/** The same arcs, found from the state they lead to. */
function reverse(out: OwnedArcRows, stateCount: number): ArcRows {
  const arcCount = out.state.length;
  const first = new Uint32Array(stateCount + 1);
  for (let arc = 0; arc < arcCount; arc++) first[out.state[arc]! + 1]!++;
  for (let state = 0; state < stateCount; state++) first[state + 1]! += first[state]!;
  const next = first.slice(0, stateCount);
  const state = new Uint32Array(arcCount);
  const drive = new Uint32Array(arcCount);
  for (let tail = 0; tail < stateCount; tail++) {
    for (let arc = out.first[tail]!; arc < out.first[tail + 1]!; arc++) {
      const place = next[out.state[arc]!]!++;
      state[place] = tail;
      drive[place] = out.drive[arc]!;
    }
  }
  return { first, state, drive };
}

function ownersOf(first: Uint32Array, arcCount: number): Uint32Array {
  const owner = new Uint32Array(arcCount);
  for (let state = 0; state + 1 < first.length; state++) owner.fill(state, first[state], first[state + 1]);
  return owner;
}

/** A via node as seen by one drive that arrives there: the drives that may follow. */
type Copy = { readonly node: number; readonly arriving: number; readonly leaving: number[] };

function copyRestrictedNodes(network: Roads): Copy[] {
  const byArrival = restrictionsByArrival(network);
  if (byArrival.size === 0) return [];
  const leavingNode = drivesLeaving(network, new Set([...byArrival.values()].map(({ node }) => node)));
  const copies: Copy[] = [];
  for (const [arriving, { node, no, only }] of byArrival) {
    const every = leavingNode.get(node) ?? [];
    // An `only` towards a road that cannot be driven out on would close the node: such a one says nothing.
    const wanted = every.filter((drive) => only.has(drive >> 1));
    const leaving = (wanted.length > 0 ? wanted : every).filter((drive) => !no.has(drive >> 1));
    if (leaving.length < every.length) copies.push({ node, arriving, leaving });
  }
  return copies;
}

type Rules = { readonly node: number; readonly no: Set<number>; readonly only: Set<number> };

/** Rules by the drive that arrives at the via node; a loop arrives there both ways and is bound both ways. */
function restrictionsByArrival(network: Roads): Map<number, Rules> {
  const { restrictions, edgeFrom, edgeTo } = network;
  const byArrival = new Map<number, Rules>();
  for (let i = 0; i < restrictions.length; i += 4) {
    const incoming = restrictions[i]!;
    const via = restrictions[i + 1]!;
    const arrivals: number[] = [];
    if (edgeTo[incoming] === via && isPermitted(network, 2 * incoming)) arrivals.push(2 * incoming);
    if (edgeFrom[incoming] === via && isPermitted(network, 2 * incoming + 1)) arrivals.push(2 * incoming + 1);
    for (const arriving of arrivals) {
      let rules = byArrival.get(arriving);
      if (!rules) byArrival.set(arriving, (rules = { node: via, no: new Set(), only: new Set() }));
      (restrictions[i + 3] === RESTRICTION_ONLY ? rules.only : rules.no).add(restrictions[i + 2]!);
    }
  }
  return byArrival;
}

function drivesLeaving(network: Roads, nodes: ReadonlySet<number>): Map<number, number[]> {
  const isWanted = new Uint8Array(network.nodeCount);
  const leaving = new Map<number, number[]>();
  for (const node of nodes) {
    isWanted[node] = 1;
    leaving.set(node, []);
  }
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    if (isWanted[from] && isPermitted(network, 2 * edge)) leaving.get(from)?.push(2 * edge);
    if (isWanted[to] && isPermitted(network, 2 * edge + 1)) leaving.get(to)?.push(2 * edge + 1);
  }
  return leaving;
}
