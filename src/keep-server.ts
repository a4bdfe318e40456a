import type { RoutingServer, ServerAbout } from './domain/routing-server.ts';
import type { Engine } from './engine/protocol.ts';
import type { Actions } from './store/actions.ts';
import type { WhoAnswers } from './store/questions.ts';
import type { Store } from './store/store.ts';

/** What is kept on the device, as `data/kept.ts` has it. */
type Kept = {
  readonly keep: (key: string, value: unknown) => Promise<void>;
  readonly recall: (key: string) => Promise<unknown>;
  readonly forget: (key: string) => Promise<void>;
};

const KEY = 'server';

/**
 * Checks the server that the user names before anything is asked of it, and remembers its address if that is wished. Gives
 * who answers in a state: while something is dragged the built-in engine, for the server would be asked for every step. The
 * code that talks to servers is fetched with the first of them.
 */
export function keepServer(
  store: Store,
  actions: Actions,
  builtIn: Engine,
  { keep, recall, forget }: Kept,
  doFetch?: typeof fetch,
): WhoAnswers {
  const engines = new WeakMap<ServerAbout, Engine>();
  let checking = new AbortController();

  async function check(server: RoutingServer): Promise<void> {
    checking.abort();
    checking = new AbortController();
    const { signal } = checking;
    try {
      const { openServer } = await import('./engine/server/open-server.ts');
      const page = globalThis.location?.protocol ?? '';
      const onFailure = actions.serverFailed;
      const opened = await openServer(builtIn, server, {
        signal,
        onFailure,
        page,
        ...(doFetch && { doFetch }),
      });
      if (opened.kind === 'open') {
        engines.set(opened.about, opened.engine);
        actions.serverReady(server, opened.about);
      } else actions.serverNotFound(server, opened.failure);
    } catch {
      // the code could not be fetched, most likely for want of a network
      if (!signal.aborted) actions.serverNotFound(server, { kind: 'unreachable' });
    }
  }

  async function keepOrForget(server: RoutingServer | null, isWanted: boolean): Promise<void> {
    try {
      if (isWanted && server !== null) await keep(KEY, { address: server.address });
      else await forget(KEY);
      actions.serverKept(isWanted ? 'kept' : 'no');
    } catch {
      actions.serverKept('failed');
    }
  }

  store.subscribe(({ server }, { server: before }) => {
    if (server === before) return;
    if (server.status.kind === 'checking' && server.status !== before.status) {
      if (server.chosen !== null) void check(server.chosen);
    } else if (server.status.kind === 'off') checking.abort();
    if (server.kept !== before.kept && (server.kept === 'wanted' || server.kept === 'unwanted'))
      void keepOrForget(server.chosen, server.kept === 'wanted');
  });
  void (async () => {
    const value = await recall(KEY);
    if (value === undefined) return;
    const { recalledServer } = await import('./engine/server/open-server.ts');
    const server = recalledServer(value);
    if (server !== null) actions.serverRecalled(server);
  })().catch(() => {
    // where the browser keeps nothing there is nothing to recall
  });

  return ({ server: { status }, dragging }, isUnasked) =>
    status.kind === 'on' && !dragging && !isUnasked ? (engines.get(status.about) ?? builtIn) : builtIn;
}
