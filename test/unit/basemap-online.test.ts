import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { askTileJson } from '../../src/data/tile-json.ts';
import { keepBasemap } from '../../src/load-later.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { style } from '../../src/style/style.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A server of our own, which counts how often it is asked. */
async function serve(answer: RequestListener): Promise<{ url: string; asked: () => number }> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/planet`, asked: () => count };
}

const TILES = '/v1/{z}/{x}/{y}.pbf';
const good: RequestListener = ({ headers }, response) =>
  response.end(JSON.stringify({ tiles: [`http://${headers.host}${TILES}`], minzoom: 0 }));

function atlas(url: string, patience = 60_000) {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  stops.push(keepBasemap(store, actions, fetch, url, patience));
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        const { kind } = store.getState().onlineBasemap;
        if (kind === 'ready' || kind === 'failed') resolve();
      };
      check();
      stops.push(store.subscribe(check));
    });
  return { store, actions, settled };
}

describe('the online map', () => {
  it('is asked for by nobody before it is chosen', async () => {
    const { url, asked } = await serve(good);
    const { store, actions, settled } = atlas(url);
    expect(style(store.getState()).sources['online']).toMatchObject({ tiles: [] });
    expect(asked()).toBe(0);
    actions.setBasemap('online');
    await settled();
    expect(asked()).toBe(1);
    const tiles = [new URL(url).origin + TILES];
    expect(store.getState()).toMatchObject({ basemap: 'online', onlineBasemap: { tiles } });
    expect(style(store.getState()).sources['online']).toMatchObject({ tiles });
    actions.setBasemap('embedded');
    expect(style(store.getState()).sources['online']).toMatchObject({ tiles: [] });
  });

  it('leaves the built-in map where its server cannot be reached, and says so once', async () => {
    const { store, actions, settled } = atlas('http://127.0.0.1:9/planet');
    actions.setBasemap('online');
    await settled();
    expect(store.getState().basemap).toBe('embedded');
    expect(store.getState().data.problems.map(({ reason }) => reason.en)).toEqual([
      'The online map could not be reached (the connection failed); the built-in map stays.',
    ]);
  });

  it('is asked for again when it is chosen again', async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(503).end());
    const { store, actions, settled } = atlas(url);
    for (const times of [1, 2]) {
      actions.setBasemap('online');
      await settled();
      expect([asked(), store.getState().basemap]).toEqual([times, 'embedded']);
    }
  });

  it('is dropped when it stops answering later', () => {
    const { store, actions } = atlas('http://127.0.0.1:9/planet');
    actions.onlineBasemapFailed(STOPPED);
    expect(store.getState()).toMatchObject({ basemap: 'embedded', onlineBasemap: { reason: STOPPED } });
  });
});

const STOPPED = { en: 'It stopped.', vi: 'Đã dừng.' };

describe('askTileJson', () => {
  it.each<[string, RequestListener, string]>([
    ['another page', (_, response) => response.end('<!doctype html>'), 'it names no tiles of its own'],
    ['no tiles', (_, response) => response.end('{"tiles":[]}'), 'it names no tiles'],
    [
      'tiles that are no addresses',
      (_, response) => response.end('{"tiles":["javascript:{z}{x}{y}",3]}'),
      'no tiles',
    ],
    [
      'tiles of a host that nobody has chosen',
      (_, response) => response.end('{"tiles":["https://elsewhere.example/{z}/{x}/{y}"]}'),
      'no tiles of its own',
    ],
    ['an error', (_, response) => response.writeHead(404).end(), 'answered 404'],
  ])('makes a sentence of %s', async (_, answer, words) => {
    const { url } = await serve(answer);
    const found = await askTileJson(url, 60_000, fetch);
    expect(found).toMatchObject({
      kind: 'unreachable',
      reason: { en: expect.stringContaining(words) as string },
    });
  });

  it('does not wait longer than it is told to', async () => {
    const { url } = await serve(() => {});
    expect(await askTileJson(url, 20, fetch)).toMatchObject({
      reason: { en: expect.stringContaining('no answer in time') as string },
    });
  });
});
