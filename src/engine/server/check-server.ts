import type { RoutingServer, ServerAbout } from '../../domain/routing-server.ts';
import type { BoundingBox } from '../../domain/units.ts';
import { garbled, listOf, partsOf, positionOf, textOf, type Parts } from './answer-parts.ts';
import { ServerFailed } from './server-problem.ts';
import { createValhallaClient, requestAddress } from './valhalla-client.ts';

/** Asks a server what it is. Throws `ServerFailed` where it cannot be used, and the signal's reason once it is aborted. */
export async function checkServer(
  server: RoutingServer,
  signal: AbortSignal,
  doFetch: typeof fetch = (...request) => fetch(...request),
): Promise<ServerAbout> {
  const client = createValhallaClient(server, doFetch);
  try {
    // servers that tell no more than they must ignore the wish
    return readStatus(partsOf(await client.ask('status', { verbose: true }, { signal })));
  } catch (error) {
    if (error instanceof ServerFailed && error.failure.kind === 'unreachable') {
      if (await isThere(server, signal, doFetch)) throw new ServerFailed({ kind: 'no permission' });
    }
    throw error;
  }
}

/** Whether somebody answers there whom the page may not read: a browser says no more than that. */
async function isThere(
  { address, manners }: RoutingServer,
  signal: AbortSignal,
  doFetch: typeof fetch,
): Promise<boolean> {
  try {
    await doFetch(requestAddress(address, 'status'), {
      mode: 'no-cors',
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(manners.patienceSeconds * 1000)]),
    });
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

/** What is longer is no version. */
const MOST_LETTERS = 40;
/** 31 December 9999 in seconds since 1970: what comes later is no day of any roads. */
const LAST_DAY = 253_402_300_799;

/** Throws `ServerFailed` where that is no status of Valhalla's, or of one without roads. */
export function readStatus(answer: Parts): ServerAbout {
  if (answer['has_tiles'] === false) throw new ServerFailed({ kind: 'no roads' });
  if (typeof answer['version'] !== 'string') throw new ServerFailed({ kind: 'not valhalla', status: 200 });
  const { tileset_last_modified: made, available_actions: actions, bbox } = answer;
  return {
    version: textOf(answer['version']).slice(0, MOST_LETTERS),
    tilesDate:
      typeof made === 'number' && made > 0 && made < LAST_DAY
        ? new Date(made * 1000).toISOString().slice(0, 10)
        : null,
    bounds: bbox === undefined ? null : boundsOf(bbox),
    actions: actions === undefined ? null : listOf(actions).map(textOf),
  };
}

/** No geometry's coordinates are lists in lists deeper than a MultiPolygon's. */
const MOST_DEPTH = 3;

/** Around everything that the tiles cover. */
function boundsOf(collection: unknown): BoundingBox | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (coordinates: unknown, depth: number): void => {
    const parts = listOf(coordinates);
    if (depth > MOST_DEPTH) throw garbled();
    if (typeof parts[0] !== 'number') return parts.forEach((part) => visit(part, depth + 1));
    const [lon, lat] = positionOf(parts[0], parts[1]);
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  };
  for (const feature of listOf(partsOf(collection)['features']).map(partsOf))
    visit(partsOf(feature['geometry'])['coordinates'], 0);
  return west <= east ? [west, south, east, north] : null;
}
