import { afterEach, describe, expect, it } from 'vitest';
import { writeNetwork } from '../../src/data/network-file.ts';
import { createAnswers } from '../../src/engine/answers.ts';
import { connect } from '../../src/engine/connect.ts';
import { keepRoads, type Keeping } from '../../src/keep-roads.ts';
import { createActions } from '../../src/store/actions.ts';
import { roadsInUse } from '../../src/store/roads-in-use.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { network } from '../fixtures/drawn-network.ts';
import { workerOverChannel } from '../fixtures/worker-over-channel.ts';

const builtIn = network('A---B---C', 500);
const own = network('X---Y', 800);
const bytes = writeNetwork(own.network);
const file = (name = 'own.roads', contents: BlobPart = bytes): File => new File([contents], name);

let stop = (): void => {};
let workers: ReturnType<typeof workerOverChannel>[] = [];
afterEach(() => {
  stop();
  workers.forEach((worker) => worker.terminate());
  workers = [];
});

/** A device that keeps, or refuses to. */
function device(kept: Record<string, unknown> = {}, isFull = false) {
  const keeping: Keeping = {
    keep: async (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = value;
    },
    recall: async (key) => kept[key],
    forget: async (key) => void delete kept[key],
  };
  return { kept, keeping };
}

function given(keeping: Keeping | null = device().keeping, open = async () => builtIn.network) {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const engine = connect(() => {
    const worker = workerOverChannel(createAnswers(open));
    workers.push(worker);
    return worker;
  });
  stop = keepRoads(store, actions, engine, 'built-in.roads', keeping);
  const until = (holds: (s: State) => boolean): Promise<State> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!holds(store.getState())) return;
        unsubscribe();
        resolve(store.getState());
      };
      const unsubscribe = store.subscribe(look);
      look();
    });
  const offer = (kind: State['ownRoads']['offer']['kind']) => until((s) => s.ownRoads.offer.kind === kind);
  const ready = (from: 'built-in' | 'own') =>
    until((s) => s.network.kind === 'ready' && s.network.from.kind === from);
  return { store, actions, until, offer, ready };
}

const alive = (): number => workers.filter((worker) => !worker.isEnded()).length;

describe('roads of the user', () => {
  it('are looked at first, then used, and the built-in ones come back', async () => {
    const { actions, offer, ready } = given();
    expect((await ready('built-in')).network).toMatchObject({ summary: { nodes: 3 } });
    actions.ownRoadsGiven(file());
    const looked = await offer('preview');
    expect(looked.ownRoads.offer).toMatchObject({ summary: { nodes: 2 } });
    expect(looked.network).toMatchObject({ summary: { nodes: 3 } });
    actions.useOwnRoads();
    const used = await ready('own');
    expect(used.network).toMatchObject({ from: { kind: 'own', file: 'own.roads' }, summary: { nodes: 2 } });
    expect(used.ownRoads.offer).toEqual({ kind: 'none' });
    expect(roadsInUse(used)).toMatchObject({ file: 'own.roads' });
    expect(alive()).toBe(1);
    actions.backToBuiltInRoads();
    expect(roadsInUse(await ready('built-in'))).toMatchObject({ file: null });
    expect(alive()).toBe(1);
  });

  it('never leave answers between two networks', async () => {
    const { store, actions, offer, ready } = given();
    await ready('built-in');
    actions.ownRoadsGiven(file());
    await offer('preview');
    const kinds: string[] = [];
    store.subscribe(({ network: { kind } }) => kinds.push(kind));
    actions.useOwnRoads();
    expect([...new Set(kinds)].sort()).toEqual(['loading', 'ready']);
    expect(kinds.at(-1)).toBe('ready');
  });

  it.each([
    ['cut off', bytes.slice(0, bytes.byteLength - 8), { kind: 'truncated' }],
    ['something else', 'hello', { kind: 'no network' }],
    ['a broken archive', new Uint8Array([0x1f, 0x8b, 1, 2, 3]), { kind: 'not unpacked' }],
    [
      'damaged in a section',
      damaged(bytes),
      { kind: 'corrupt', section: 'nodeLon', damage: 'wrong checksum' },
    ],
    ['whole but impossible', writeNetwork(tooLong()), { kind: 'implausible' }],
  ])('that are %s are refused, and the old ones go on', async (_what, contents, why) => {
    const { actions, offer, ready } = given();
    await ready('built-in');
    actions.ownRoadsGiven(file('bad.roads', contents));
    const state = await offer('refused');
    expect(state.ownRoads.offer).toMatchObject({ name: 'bad.roads', why });
    expect(state.network).toMatchObject({ kind: 'ready', from: { kind: 'built-in' } });
    expect(alive()).toBe(1);
  });

  it('that are too large are refused before anything is read', async () => {
    const { actions, offer, ready } = given();
    await ready('built-in');
    const large = file();
    Object.defineProperty(large, 'size', { value: 2 ** 40 });
    actions.ownRoadsGiven(large);
    expect((await offer('refused')).ownRoads.offer).toMatchObject({ why: { kind: 'too large' } });
    expect(workers).toHaveLength(1);
  });

  it('give back their memory when they are put away, or another file is offered', async () => {
    const { actions, offer, ready } = given();
    await ready('built-in');
    actions.ownRoadsGiven(file());
    await offer('preview');
    actions.ownRoadsGiven(file('other.roads'));
    await offer('preview');
    expect(alive()).toBe(2);
    actions.dropOwnRoads();
    expect(alive()).toBe(1);
  });

  it('are kept if wished, used at the next start, and forgotten', async () => {
    const { kept, keeping } = device();
    const first = given(keeping);
    await first.ready('built-in');
    first.actions.ownRoadsGiven(file());
    await first.offer('preview');
    first.actions.useOwnRoads();
    await first.ready('own');
    expect(kept).toEqual({});
    first.actions.keepOwnRoads();
    await first.until((s) => s.ownRoads.kept.kind === 'kept');
    stop();

    const next = given(keeping);
    const state = await next.ready('own');
    expect(state.network).toMatchObject({ from: { file: 'own.roads' } });
    expect(state.ownRoads.kept).toEqual({ kind: 'kept', name: 'own.roads', bytes: bytes.byteLength });
    next.actions.forgetOwnRoads();
    await next.until((s) => s.ownRoads.kept.kind === 'none');
    expect(kept).toEqual({});
  });

  it('that are kept but broken give way to the built-in ones, and say so', async () => {
    const { keeping } = device({ roads: { name: 'old.roads', file: new Blob(['x']) } });
    const { ready } = given(keeping);
    const state = await ready('built-in');
    expect(state.ownRoads.offer).toEqual({ kind: 'refused', name: 'old.roads', why: { kind: 'no network' } });
  });

  it('that a slow device gives late take the place of the built-in ones then', async () => {
    const { keeping } = device({ roads: { name: 'own.roads', file: file() } });
    let answer = (): void => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    const { ready } = given({ ...keeping, recall: (key) => late.then(() => keeping.recall(key)) });
    await ready('built-in');
    answer();
    expect((await ready('own')).network).toMatchObject({
      summary: { nodes: 2 },
      from: { file: 'own.roads' },
    });
  });

  it('cannot be kept where the device refuses, and says so', async () => {
    const { actions, offer, ready, until } = given(device({}, true).keeping);
    await ready('built-in');
    actions.ownRoadsGiven(file());
    await offer('preview');
    actions.useOwnRoads();
    await ready('own');
    actions.keepOwnRoads();
    const state = await until((s) => s.ownRoads.kept.kind === 'failed');
    expect(state.ownRoads.kept).toEqual({ kind: 'failed', what: 'keep' });
  });

  it('stay when the built-in ones cannot come back', async () => {
    let loads = 0;
    const { actions, offer, ready } = given(null, async () => {
      if (++loads > 1) throw new Error('vietnam.roads could not be loaded: the connection failed.');
      return builtIn.network;
    });
    await ready('built-in');
    actions.ownRoadsGiven(file());
    await offer('preview');
    actions.useOwnRoads();
    await ready('own');
    actions.backToBuiltInRoads();
    const state = await offer('not back');
    expect(state.ownRoads.offer).toMatchObject({
      reason: { en: expect.stringContaining('connection failed') },
    });
    expect(state.network).toMatchObject({ kind: 'ready', from: { kind: 'own' } });
  });
});

/** A bit of the third section is another one. */
function damaged(buffer: ArrayBuffer): ArrayBuffer {
  const copy = buffer.slice(0);
  const offset = new Uint32Array(copy)[8 + 2 * 4 + 1]!;
  new Uint8Array(copy)[offset]! ^= 1;
  return copy;
}

/** A road that is said to be ten times as long as it is drawn. */
function tooLong() {
  return { ...own.network, edgeDecimetres: own.network.edgeDecimetres.map((length) => length * 10) };
}
