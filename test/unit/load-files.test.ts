import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DATASET_IDS } from '../../src/domain/catalogue.ts';
import { LINE_DATASET_IDS } from '../../src/domain/line.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { fetchNetwork } from '../../src/engine/fetch-network.ts';
import { fetchPeople } from '../../src/engine/fetch-people.ts';
import { keepClaims, keepLines } from '../../src/load-later.ts';
import { keepPeople } from '../../src/keep-people.ts';
import { loadData } from '../../src/load-data.ts';
import { createActions } from '../../src/store/actions.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';

/** Every data file in every way in which it may fail: it is named in both languages, and the others come. */

const BASE = 'https://atlas.example.org/';
const MAP_ONLY = ['neighbours', 'water', 'water-near', 'towns', 'world'];

type Fault = (file: string, whole: Buffer) => Promise<Response>;
const FAULTS: Readonly<Record<string, Fault>> = {
  missing: async () => new Response('Not found', { status: 404 }),
  'a page of the host': async () =>
    new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } }),
  'cut off': async (_file, whole) =>
    new Response(new Uint8Array(whole.subarray(0, Math.floor(whole.length / 2)))),
  'broken off by the connection': async () =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.error(new TypeError('network error')),
      }),
    ),
  empty: async () => new Response(''),
  'other data': async () => new Response('{"type":"Point","coordinates":[105,21]}'),
  'of another shape': async () => new Response('{"type":"FeatureCollection","features":{"length":3}}'),
  'without a feature': async () => new Response('{"type":"FeatureCollection","features":[]}'),
  refused: async () => Promise.reject(new TypeError('Failed to fetch')),
};

/** A file with one feature, where it has features. */
function shortened(path: string): string {
  const text = readFileSync(`public/${path}`, 'utf8');
  if (!path.endsWith('.geojson')) return text;
  const json = JSON.parse(text) as { features: unknown[] };
  return JSON.stringify({ ...json, features: json.features.slice(0, 1) });
}

afterEach(() => void vi.unstubAllGlobals());

/** A host on which one file fails, and all others are there, with one feature each. */
function hostWith(broken: string, fault: Fault): void {
  vi.stubGlobal('fetch', async (input: URL | string) => {
    const path = new URL(input).pathname.slice(1);
    if (path.endsWith(`/${broken}`) || path === broken) return fault(path, readFileSync(`public/${path}`));
    return new Response(shortened(path));
  });
}

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const until = (isSo: (state: State) => boolean): Promise<State> =>
    new Promise((resolve) => {
      const check = (state: State): void => {
        if (!isSo(state)) return;
        stop();
        resolve(state);
      };
      const stop = store.subscribe(check);
      check(store.getState());
    });
  return { store, actions, until };
}

const LOADED = readdirSync('public/geojson').filter(
  (file) => ![...LINE_DATASET_IDS, ...MAP_ONLY].includes(file.replace('.geojson', '') as never),
);
const combined = (files: readonly string[]) =>
  files.flatMap((file) => Object.entries(FAULTS).map(([how, fault]) => [file, how, fault] as const));

describe('a file that the page loads', () => {
  it('is one of all that are published, but for those that the map loads by itself', () => {
    const known = [...DATASET_IDS.map((id) => `${id}.geojson`), 'catalogue.json'].toSorted();
    expect(readdirSync('public/geojson').toSorted()).toEqual(known);
    expect(LOADED.length).toBeGreaterThan(10);
  });

  it.each(combined(LOADED))('%s, %s: is named, and the others are there', async (file, _how, fault) => {
    hostWith(file, fault);
    const { store, actions } = given();
    await loadData(actions, BASE, Promise.resolve()).all;
    const { problems, files } = store.getState().data;
    // the catalogue of the host without data has no entries: that is another complaint
    const about = problems.filter((problem) => problem.file === file);
    expect(about.length).toBe(1);
    expect(about[0]!.reason.en).toContain(file);
    expect(about[0]!.reason.vi).toContain(file);
    const states = Object.entries(files).filter(([, { kind }]) => kind !== 'not asked');
    expect(states.every(([id, { kind }]) => kind === 'loaded' || `${id}.geojson` === file)).toBe(true);
  });

  it('and that never comes does not keep the later ones from coming', async () => {
    hostWith('ports.geojson', () => new Promise(() => {}));
    const { actions, until } = given();
    loadData(actions, BASE, Promise.resolve(), 10);
    const { data } = await until(({ data: { files } }) => files['border-gates'].kind === 'loaded');
    expect(data.files.ports).toEqual({ kind: 'loading' });
  });
});

describe('a file that comes when it is looked at', () => {
  it.each(combined(LINE_DATASET_IDS.map((id) => `${id}.geojson`)))(
    '%s, %s: is named, and the others are there',
    async (file, _how, fault) => {
      hostWith(file, fault);
      const { store, actions, until } = given();
      keepLines(store, actions, BASE);
      actions.chooseLine('x');
      const { data, lines } = await until(({ lines: { kind } }) => kind === 'ready' || kind === 'failed');
      expect(lines.kind).toBe('ready');
      expect(data.problems.map((problem) => problem.file)).toEqual([file]);
    },
  );

  it.each(combined(['claims.json']))('%s, %s: is said where it would stand', async (file, _how, fault) => {
    hostWith(file, fault);
    const { store, actions, until } = given();
    keepClaims(store, actions, BASE);
    actions.showClaims();
    const { claims, data } = await until(
      ({ claims: { builtIn } }) => builtIn.kind === 'ready' || builtIn.kind === 'failed',
    );
    const said = [
      ...(claims.builtIn.kind === 'failed' ? [claims.builtIn.reason] : []),
      ...data.problems.map(({ reason }) => reason),
    ];
    expect(said).toHaveLength(1);
    expect(said[0]!.en).toContain(file);
    expect(said[0]!.vi).toContain(file);
  });

  it.each(combined(['vietnam.people', 'vietnam.roads']))('%s, %s: is named', async (file, _how, fault) => {
    const isRoads = file.endsWith('.roads');
    const folder = isRoads ? 'network' : 'people';
    vi.stubGlobal('fetch', () => fault(file, readFileSync(`public/${folder}/${file}`)));
    const loading = (isRoads ? fetchNetwork : fetchPeople)(`${BASE}${folder}/${file}`);
    await expect(loading).rejects.toMatchObject({
      said: { en: expect.stringContaining(file), vi: expect.stringContaining(file) },
    });
  });

  it('is none of the first screen, and leaves the roads the line', async () => {
    hostWith('ports.geojson', FAULTS['missing']!);
    const { actions, store, until } = given();
    let roadsAreThere = (): void => {};
    const roads = new Promise<void>((resolve) => (roadsAreThere = resolve));
    loadData(actions, BASE, roads);
    await until(({ data: { files } }) => files.stations.kind === 'loaded' && files.ports.kind === 'failed');
    expect(store.getState().data.files['border-gates'].kind).toBe('not asked');
    roadsAreThere();
    await until(({ data: { files } }) => files['border-gates'].kind === 'loaded');
  });

  it('people are asked for again when they are wanted again', async () => {
    const { store, actions, until } = given();
    let times = 0;
    const engine: Engine = {
      ask: async () => {
        times++;
        throw new Error('no network');
      },
    };
    keepPeople(store, actions, engine, BASE);
    actions.needPeople();
    // there is nothing yet to count them in
    expect(times).toBe(0);
    actions.networkFailed({ en: 'No roads.', vi: 'Không có đường.' });
    await until(({ people: { kind } }) => kind === 'failed');
    times = 0;
    for (let i = 1; i <= 2; i++) {
      actions.needPeople();
      await until(({ people: { kind } }) => kind === 'failed');
      expect(times).toBe(i);
    }
  });
});
