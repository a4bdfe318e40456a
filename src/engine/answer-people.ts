import { cellMetres } from '../domain/people.ts';
import type { PeopleGrid } from '../domain/people.ts';
import { crowdTicks, visitOwnEdges } from '../network/crowd.ts';
import { arrivals, departures } from '../network/stops.ts';
import { stopsAt } from './opened-network.ts';
import type { OpenedNetwork } from './opened-network.ts';
import { lastTickWithin, peopleOnRoads } from './people-on-roads.ts';
import type { People, PeopleQuestion, PeopleSummary } from './protocol.ts';
import type { Turn } from './turn.ts';

/** Of the work on a first question about people, how much is finding where they meet the roads. */
const GATHERING_SHARE = 0.8;

export function summarisePeople({ meta, people }: PeopleGrid): PeopleSummary {
  return {
    total: people.reduce((sum, here) => sum + here, 0),
    year: meta.year,
    cellMetres: cellMetres(meta),
    source: meta.source,
    streetsDate: meta.streetsDate,
    error: meta.error,
  };
}

/**
 * A cell of people counts in full as soon as its own drive takes no longer than the limit; that drive is, to the last bit,
 * what `matrix` says of the site and the middle of the cell.
 */
export async function answerPeople(
  opened: OpenedNetwork,
  grid: PeopleGrid,
  { sites, minutes, assumptions, together }: PeopleQuestion,
  turn: Turn,
): Promise<People> {
  const { direction, pace } = assumptions;
  const costed = opened.costed(assumptions);
  let before = 0;
  const { people, crowd, gates } = await peopleOnRoads(opened, costed, direction, grid, (done) =>
    turn.breathe((before = done * GATHERING_SHARE)),
  );
  const limits = minutes.map((limit) => lastTickWithin(limit, pace));
  const ticks = new Int32Array(crowd.count);
  const rows = together === true ? [sites] : sites.map((site) => [site]);
  const counts = new Float64Array(rows.length * limits.length);
  for (const [row, from] of rows.entries()) {
    await turn.breathe(before + ((1 - before) * row) / rows.length);
    const stops = from.flatMap((site) => stopsAt(opened, costed, site));
    const links = direction === 'from' ? departures(costed, stops) : arrivals(costed, stops);
    const side = direction === 'from' ? 'with' : 'against';
    crowdTicks(gates(direction), opened.search.sweeper.sweep(costed.metric, links, side), ticks);
    visitOwnEdges(costed, crowd, direction, stops, (point, direct) => {
      if (direct < ticks[point]!) ticks[point] = direct;
    });
    limits.forEach((limit, column) => {
      counts[row * limits.length + column] = stops.length === 0 ? NaN : sumWithin(people, ticks, limit);
    });
  }
  return { rows: rows.length, columns: limits.length, people: counts };
}

function sumWithin(people: Uint32Array, ticks: Int32Array, limit: number): number {
  let sum = 0;
  for (let cell = 0; cell < ticks.length; cell++) if (ticks[cell]! <= limit) sum += people[cell]!;
  return sum;
}
