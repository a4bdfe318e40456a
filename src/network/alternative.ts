import { routeAlong, findWay } from './route.ts';
import type { FoundRoute } from './route.ts';
import type { Search } from './search.ts';
import type { CostedNetwork, Stop, StopLink } from './stops.ts';
import { arrivals, departures } from './stops.ts';
import { NEVER, toTicks } from './ticks.ts';

/** An alternative takes at most this many times as long as the fastest way, … */
const LONGEST = 1.3;
/** … follows one stretch of its own, on which no detour is driven, for at least this share of the fastest way's time, … */
const LEAST_OWN_STRETCH = 0.15;
/** … and drives at most this share of the fastest way's time on the same roads. */
const MOST_SHARED = 0.7;
/** How many stretches are looked at more closely, the most promising first. */
const MOST_CANDIDATES = 12;

/**
 * A second way that somebody might prefer, or null where there is none: the best plateau (Cambridge Vehicle Information
 * Technology, "Choice Routing", 2005; Abraham, Delling, Goldberg and Werneck, "Alternative Routes in Road Networks",
 * 2010). A *plateau* is a stretch that lies on the fastest way from the start to its end and on the fastest way from its
 * beginning to the goal alike; whoever follows it drives no silly detour. Two sweeps and one look at every arc find all
 * of them; times in whole ticks make the comparison exact.
 */
export function findAlternative(
  costed: CostedNetwork,
  search: Search,
  from: readonly Stop[],
  to: readonly Stop[],
  fastest: FoundRoute,
): FoundRoute | null {
  const departing = departures(costed, from);
  const arriving = arrivals(costed, to);
  const best = toTicks(fastest.seconds);
  const onFastest = new Set(fastest.stretches.map(({ drive }) => drive));

  for (const plateau of plateaus(costed, search, departing, arriving, best).slice(0, MOST_CANDIDATES)) {
    const route = routeOver(costed, search, departing, arriving, plateau.start);
    if (route === null || drivesTwice(route)) continue;
    const shared = route.stretches
      .filter(({ drive }) => onFastest.has(drive))
      .reduce((sum, { drive, start, end }) => sum + (end - start) * costed.edgeSeconds[drive >> 1]!, 0);
    if (toTicks(shared) <= MOST_SHARED * best) return route;
  }
  return null;
}

/** The fastest way over the beginning of a plateau: it goes on along the plateau by itself. */
function routeOver(
  costed: CostedNetwork,
  search: Search,
  departing: readonly StopLink[],
  arriving: readonly StopLink[],
  state: number,
): FoundRoute | null {
  const here = { state, ticks: 0, decimetres: 0 };
  const before = findWay(costed, search, departing, [here]);
  const after = findWay(costed, search, [here], arriving);
  if (before === null || after === null) return null;
  return routeAlong(costed, {
    from: before.from,
    to: after.to,
    arcs: [...before.arcs, ...after.arcs],
    ticks: before.ticks + after.ticks,
    decimetres: before.decimetres + after.decimetres,
  });
}

function drivesTwice({ stretches }: FoundRoute): boolean {
  const edges = stretches.filter(({ start, end }) => end > start).map(({ drive }) => drive >> 1);
  return new Set(edges).size < edges.length;
}

type Plateau = { readonly start: number; readonly worth: number };

/** All plateaus long enough that are not on the fastest way, the most promising first. */
function plateaus(
  { hierarchy, metric, arcs, edgeSeconds }: CostedNetwork,
  search: Search,
  departing: readonly StopLink[],
  arriving: readonly StopLink[],
  best: number,
): Plateau[] {
  const { rankOf } = hierarchy;
  const { owner, state, drive } = arcs.out;
  const fromStart = search.sweeper.sweep(metric, departing, 'with').slice();
  const toGoal = search.sweeper.sweep(metric, arriving, 'against');
  const limit = best * LONGEST;

  // The arc of a plateau that leaves a state, and whether one enters it. Of arcs as good as one another the last is taken.
  const onwards = new Map<number, number>();
  const entered = new Set<number>();
  for (let arc = 0; arc < state.length; arc++) {
    const tail = rankOf[owner[arc]!]!;
    const head = rankOf[state[arc]!]!;
    const here = fromStart[tail]!;
    const total = here + toGoal[tail]!;
    if (total > limit || total === best) continue;
    const ticks = toTicks(edgeSeconds[drive[arc]! >> 1]!);
    if (ticks >= NEVER || fromStart[head] !== here + ticks || toGoal[tail] !== toGoal[head]! + ticks)
      continue;
    onwards.set(owner[arc]!, arc);
    entered.add(state[arc]!);
  }

  const found: Plateau[] = [];
  for (const start of onwards.keys()) {
    if (entered.has(start)) continue;
    let end = start;
    for (let arc = onwards.get(end); arc !== undefined; arc = onwards.get(end)) end = state[arc]!;
    const begin = rankOf[start]!;
    const own = fromStart[rankOf[end]!]! - fromStart[begin]!;
    const excess = fromStart[begin]! + toGoal[begin]! - best;
    if (own >= LEAST_OWN_STRETCH * best) found.push({ start, worth: own - excess });
  }
  return found.sort((a, b) => b.worth - a.worth);
}
