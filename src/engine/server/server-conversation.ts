import type { MadeBy, RoutingServer, ServerAbout } from '../../domain/routing-server.ts';
import type { Position } from '../../domain/units.ts';
import type { Engine } from '../protocol.ts';
import { listOf, partsOf, type Parts } from './answer-parts.ts';
import { parts } from './matrix-blocks.ts';
import type { ServerLimits } from './server-limits.ts';
import { ServerRefused } from './server-problem.ts';
import { stopOf, type Travel } from './travel.ts';
import type { AskServer, ValhallaAction, ValhallaClient } from './valhalla-client.ts';

/** What answering a question needs: whom it asks, what is known of the server, and who else could answer. */
export type Conversation = {
  readonly client: ValhallaClient;
  readonly server: RoutingServer;
  readonly about: ServerAbout;
  readonly limits: ServerLimits;
  readonly builtIn: Engine;
};

export type Listening = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
};

/** One request. Throws `ServerRefused` where the server says beforehand that it does not answer that. */
export async function ask(
  { client, about }: Conversation,
  action: ValhallaAction,
  request: object,
  options: AskServer,
): Promise<Parts> {
  if (about.actions !== null && !about.actions.includes(action))
    throw new ServerRefused({ kind: 'not offered' });
  return partsOf(await client.ask(action, request, options));
}

export function madeByServer({ server, about }: Conversation): Extract<MadeBy, { kind: 'server' }> {
  return { kind: 'server', address: server.address, version: about.version, rest: [] };
}

/** Places in a request: a few kilobytes. */
const PLACES_AT_ONCE = 100;

/** Whether the vehicle has a road near each of the places: Valhalla refuses a question for the one place that has none. */
export async function haveRoads(
  { client }: Conversation,
  places: readonly Position[],
  { costing, costing_options }: Travel,
  { signal }: Listening,
): Promise<readonly boolean[]> {
  const found: boolean[] = [];
  for (const some of parts(places, PLACES_AT_ONCE)) {
    const request = { locations: some.map(stopOf), costing, costing_options, verbose: false };
    for (const place of listOf(await client.ask('locate', request, { signal })).map(partsOf))
      found.push(Array.isArray(place['edges']) && place['edges'].length > 0);
  }
  return found;
}
