import {
  isBlockedByBrowser,
  readServerAddress,
  type RoutingServer,
  type ServerAbout,
  type ServerFailure,
} from '../../domain/routing-server.ts';
import type { Engine } from '../protocol.ts';
import { checkServer } from './check-server.ts';
import { ServerFailed } from './server-problem.ts';
import { withServer } from './with-server.ts';

export type OpenedServer =
  | { readonly kind: 'open'; readonly about: ServerAbout; readonly engine: Engine }
  | { readonly kind: 'failed'; readonly failure: ServerFailure };

export type OpenServer = {
  readonly signal: AbortSignal;
  /** Told once it stops to work, with what it said of itself. */
  readonly onFailure: (about: ServerAbout, failure: ServerFailure) => void;
  /** Protocol of the page: `https:`. */
  readonly page: string;
  readonly doFetch?: typeof fetch;
};

/** Asks a server what it is and gives the engine that asks it from then on. Rejects only once nobody waits any more. */
export async function openServer(
  builtIn: Engine,
  server: RoutingServer,
  { signal, onFailure, page, doFetch }: OpenServer,
): Promise<OpenedServer> {
  if (isBlockedByBrowser(server, page)) return { kind: 'failed', failure: { kind: 'not secure' } };
  try {
    const about = await checkServer(server, signal, doFetch);
    const engine = withServer(builtIn, server, about, (failure) => onFailure(about, failure), doFetch);
    return { kind: 'open', about, engine };
  } catch (error) {
    signal.throwIfAborted();
    return {
      kind: 'failed',
      failure: error instanceof ServerFailed ? error.failure : { kind: 'not valhalla', status: 200 },
    };
  }
}

/** What is kept of a server on the device: its address alone. Null where that is none. */
export function recalledServer(value: unknown): RoutingServer | null {
  if (typeof value !== 'object' || value === null || !('address' in value)) return null;
  const read = readServerAddress(String(value.address));
  return read.kind === 'server' ? read.server : null;
}
