import type { RoutingServer, ServerAbout, ServerFailure } from '../domain/routing-server.ts';
import type { KeptServer, ServerState } from './server-state.ts';
import type { State } from './state.ts';

/** Which server answers, whether it does, and whether it is remembered. */
export function createServerActions(set: (change: (state: State) => Partial<State>) => void) {
  const change = (part: (server: ServerState) => Partial<ServerState>): void =>
    set(({ server }) => ({ server: { ...server, ...part(server) } }));

  return {
    // what arrives
    serverReady: (server: RoutingServer, about: ServerAbout) =>
      change(({ chosen, status }) =>
        chosen === server && status.kind === 'checking' ? { status: { kind: 'on', about } } : {},
      ),
    serverNotFound: (server: RoutingServer, failure: ServerFailure) =>
      change(({ chosen, status }) =>
        chosen === server && status.kind === 'checking'
          ? { status: { kind: 'failed', failure, wasOn: false } }
          : {},
      ),
    /** The one that was `about` to answer does not; the built-in engine is asked everything anew. */
    serverFailed: (about: ServerAbout, failure: ServerFailure) =>
      change(({ status }) =>
        status.kind === 'on' && status.about === about
          ? { status: { kind: 'failed', failure, wasOn: true } }
          : {},
      ),
    /** From an earlier visit: it is used again. */
    serverRecalled: (server: RoutingServer) =>
      change(({ chosen }) =>
        chosen === null ? { chosen: server, status: { kind: 'checking' }, kept: 'kept' } : {},
      ),
    serverKept: (kept: KeptServer) => change(() => ({ kept })),

    // what the user does
    /** From now on places that are looked at are sent to this server, once it has said that it is one. */
    useServer: (server: RoutingServer) =>
      change(({ kept }) => ({
        chosen: server,
        status: { kind: 'checking' },
        kept: kept === 'kept' ? 'wanted' : kept,
      })),
    tryServerAgain: () => change(({ chosen }) => (chosen === null ? {} : { status: { kind: 'checking' } })),
    leaveServer: () => change(() => ({ status: { kind: 'off' } })),
    keepServer: (isWanted: boolean) => change(() => ({ kept: isWanted ? 'wanted' : 'unwanted' })),
  };
}
