import { describe, expect, it } from 'vitest';
import { OWN_MANNERS, type RoutingServer } from '../../src/domain/routing-server.ts';
import type { Engine, Matrix, NetworkSummary } from '../../src/engine/protocol.ts';
import { keepServer } from '../../src/keep-server.ts';
import { createActions } from '../../src/store/actions.ts';
import { madeBy } from '../../src/store/made-by.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { sentencesOf } from '../../src/ui/made-by-words.tsx';
import { AIRPORT, place } from '../fixtures/places.ts';

const SERVER: RoutingServer = { address: 'https://roads.example.org?key=secret', manners: OWN_MANNERS };
const STATUS = { version: '3.6.1', tileset_last_modified: 1_790_000_000 };

/** How a server answers by what it is asked; `asked` collects the requests. */
type Script = (action: string, body: string) => Response | Promise<Response>;

const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status });
const MATRIX = {
  sources_to_targets: [[{ time: 600, distance: 12.5 }]],
  sources: [{ lon: 105.9, lat: 21 }],
  targets: [{ lon: 106.9, lat: 21.2 }],
};

/** A site, an airport, a built-in engine that knows ten kilometres, and a server that does as it is told. */
function given(script: Script, kept: unknown = undefined) {
  const asked: string[] = [];
  const ours: string[] = [];
  const memory = new Map<string, unknown>(kept === undefined ? [] : [['server', kept]]);
  const doFetch: typeof fetch = async (input, init) => {
    const action = new URL(String(input)).pathname.slice(1);
    asked.push(action);
    return script(action, String(init?.body));
  };
  const builtIn: Engine = {
    async ask(question, takes) {
      ours.push(question);
      if (question === 'entrances') return [] as never;
      const columns = (takes as { destinations?: unknown[] }).destinations?.length ?? 0;
      const matrix: Matrix = {
        rows: 1,
        columns,
        seconds: new Float64Array(columns).fill(700),
        metres: new Float64Array(columns).fill(10_000),
      };
      return matrix as never;
    },
  };
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const engineOf = keepServer(
    store,
    actions,
    builtIn,
    {
      keep: async (key, value) => void memory.set(key, value),
      recall: async (key) => memory.get(key),
      forget: async (key) => void memory.delete(key),
    },
    doFetch,
  );
  keepAnswered(store, actions, engineOf);
  actions.placesLoaded('airports', [place('airport', [106.9, 21.2], AIRPORT)], []);
  actions.networkReady({ meta: {} } as NetworkSummary);
  actions.dropPin([105.9, 21]);
  const until = (isSo: (state: State) => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (isSo(store.getState())) return resolve();
      const stop = store.subscribe((state) => {
        if (!isSo(state)) return;
        stop();
        resolve();
      });
    });
  const drivenMetres = (): number | null => {
    const { drives } = store.getState();
    return drives.kind === 'answered' ? drives.answer.metres[0]! : null;
  };
  const isOurs = (isUnasked: boolean): boolean => engineOf(store.getState(), isUnasked) === builtIn;
  return { store, actions, asked, ours, memory, until, drivenMetres, isOurs };
}

const works: Script = (action) => {
  if (action === 'status') return json(STATUS);
  if (action === 'sources_to_targets') return json(MATRIX);
  return json({ error_code: 107, error: 'Not Implemented' }, 501);
};

describe('a server in the state', () => {
  it('answers what was answered by the built-in engine before, and then no more', async () => {
    const { store, actions, until, drivenMetres } = given(works);
    await until(() => drivenMetres() === 10_000);
    expect(madeBy(store.getState(), 'drives')).toEqual([]);
    actions.useServer(SERVER);
    await until(() => drivenMetres() === 12_500);
    expect(madeBy(store.getState(), 'drives')).toMatchObject([{ kind: 'server', version: '3.6.1' }]);
    expect(sentencesOf(madeBy(store.getState(), 'drives')[0]!, 'drives', 'en')).toBe(
      'Drives worked out by roads.example.org (Valhalla 3.6.1).',
    );
    actions.leaveServer();
    await until(() => drivenMetres() === 10_000);
  });

  it('is not asked what nobody asked for', async () => {
    const { actions, until, drivenMetres, isOurs } = given(works);
    actions.useServer(SERVER);
    await until(() => drivenMetres() === 12_500);
    expect(isOurs(false)).toBe(false);
    expect(isOurs(true)).toBe(true);
  });

  it('is not asked anything but what it is before it has said so', async () => {
    let tell = (): void => {};
    const { actions, asked, until, drivenMetres, store } = given((action, body) =>
      action === 'status'
        ? new Promise((resolve) => void (tell = () => resolve(json(STATUS))))
        : works(action, body),
    );
    actions.useServer(SERVER);
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve));
    actions.dropPin([105.92, 21]);
    await until(() => drivenMetres() === 10_000);
    expect(store.getState().server.status.kind).toBe('checking');
    expect(asked).toEqual(['status']);
    tell();
    await until(() => drivenMetres() === 12_500);
  });

  it('that fails gives way to the built-in engine, which answers that question, too', async () => {
    let isBroken = false;
    const { store, actions, asked, until, drivenMetres } = given((action, body) =>
      isBroken ? json({ nonsense: true }) : works(action, body),
    );
    actions.useServer(SERVER);
    await until(() => drivenMetres() === 12_500);
    isBroken = true;
    actions.dropPin([105.92, 21]);
    await until(() => drivenMetres() === 10_000);
    expect(store.getState().server.status).toEqual({
      kind: 'failed',
      failure: { kind: 'garbled' },
      wasOn: true,
    });
    const { length } = asked;
    actions.dropPin([105.93, 21]);
    await until(() => drivenMetres() === 10_000);
    expect(asked.length).toBe(length);
    isBroken = false;
    actions.tryServerAgain();
    await until(() => drivenMetres() === 12_500);
    expect(store.getState().server.status.kind).toBe('on');
  });

  it('that is none is not used, and said to be none', async () => {
    const { store, actions, until } = given(() => new Response('<html>', { status: 200 }));
    actions.useServer(SERVER);
    await until(({ server }) => server.status.kind === 'failed');
    expect(store.getState().server.status).toEqual({
      kind: 'failed',
      failure: { kind: 'not valhalla', status: 200 },
      wasOn: false,
    });
  });

  it('is not asked while a pin is dragged, and once when it rests', async () => {
    const { actions, asked, until, drivenMetres, store } = given(works);
    actions.useServer(SERVER);
    await until(() => drivenMetres() === 12_500);
    const tables = (): number => asked.filter((action) => action === 'sources_to_targets').length;
    const before = tables();
    actions.startDragging();
    for (const lon of [105.91, 105.92, 105.93]) {
      actions.movePin([lon, 21]);
      await until(({ drives }) => drives.kind === 'answered' && drives.asked.origins[0]![0] === lon);
      expect(drivenMetres()).toBe(10_000);
    }
    expect(tables()).toBe(before);
    actions.stopDragging();
    await until(({ drives }) => drives.kind === 'answered' && drives.answer.metres[0] === 12_500);
    expect(madeBy(store.getState(), 'drives')[0]?.kind).toBe('server');
  });

  it('is told to answer a question that it cannot by the built-in engine, with the reason', async () => {
    const { store, actions, until, drivenMetres } = given(works);
    actions.useServer(SERVER);
    await until(() => drivenMetres() === 12_500);
    actions.setAssumptions({ year: 2021 });
    await until(() => drivenMetres() === 10_000);
    expect(madeBy(store.getState(), 'drives')).toEqual([
      { kind: 'built-in', because: { kind: 'other year' } },
    ]);
    expect(store.getState().server.status.kind).toBe('on');
  });

  it('is kept only if that is wished, by its address alone, and forgotten again', async () => {
    const { actions, memory, until } = given(works);
    actions.useServer(SERVER);
    await until(({ server }) => server.status.kind === 'on');
    expect(memory.size).toBe(0);
    actions.keepServer(true);
    await until(({ server }) => server.kept === 'kept');
    expect([...memory]).toEqual([['server', { address: SERVER.address }]]);
    actions.keepServer(false);
    await until(({ server }) => server.kept === 'no');
    expect(memory.size).toBe(0);
  });

  it('of the last visit is asked again', async () => {
    const { store, until } = given(works, { address: 'https://roads.example.org' });
    await until(({ server }) => server.status.kind === 'on');
    expect(store.getState().server).toMatchObject({
      kept: 'kept',
      chosen: { address: 'https://roads.example.org' },
    });
  });

  it.each([
    ['nothing of use', 7],
    ['no address', { address: 'nix nix' }],
    ['a program', { address: 'javascript:1' }],
  ])('is none where %s was kept', async (_, kept) => {
    const { store, asked, until, drivenMetres } = given(works, kept);
    await until(() => drivenMetres() === 10_000);
    expect(store.getState().server.status.kind).toBe('off');
    expect(asked).toEqual([]);
  });
});
