import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OWN_MANNERS, type ServerManners } from '../../src/domain/routing-server.ts';
import { checkServer } from '../../src/engine/server/check-server.ts';
import { ServerFailed, ValhallaError } from '../../src/engine/server/server-problem.ts';
import { createValhallaClient, requestAddress } from '../../src/engine/server/valhalla-client.ts';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

let running: Server[] = [];
afterEach(async () => {
  for (const server of running) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  running = [];
});

const never = new AbortController().signal;

/** A server that misbehaves: each request is answered by the next of the answers, the last one again and again. */
async function faulty(manners: Partial<ServerManners>, ...answers: Answer[]) {
  const asked: { readonly at: number; readonly body: string; readonly type: string | undefined }[] = [];
  let inside = 0;
  let mostInside = 0;
  const server = createServer((request, response) => {
    mostInside = Math.max(mostInside, ++inside);
    response.on('close', () => inside--);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      asked.push({ at: performance.now(), body, type: request.headers['content-type'] });
      (answers[Math.min(asked.length, answers.length) - 1] ?? ok({}))(request, response, body);
    });
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const named = { address, manners: { ...OWN_MANNERS, ...manners } };
  const client = createValhallaClient(named);
  return { client, asked, server: named, most: () => mostInside };
}

const ok =
  (json: unknown): Answer =>
  (_, response) =>
    void response.end(JSON.stringify(json));
const status =
  (code: number, body = '', headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(code, headers).end(body);

const failure = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => 'answered',
    (error: unknown) => (error instanceof ServerFailed ? error.failure : error),
  );

describe('a client of a server that misbehaves', () => {
  it('asks by what needs no leave from the server: a body without a type of its own', async () => {
    const { client, asked } = await faulty({}, ok({ trip: 1 }));
    expect(await client.ask('route', { a: 1 }, { signal: never })).toEqual({ trip: 1 });
    expect(asked[0]).toMatchObject({ body: '{"a":1}', type: 'text/plain;charset=UTF-8' });
  });

  it('does not ask the same thing twice', async () => {
    const { client, asked } = await faulty({}, ok({ trip: 1 }));
    for (let i = 0; i < 3; i++) await client.ask('route', { a: 1 }, { signal: never });
    await client.ask('route', { a: 2 }, { signal: never });
    expect(asked.length).toBe(2);
  });

  it('waits as long as it is told to after 429, and asks again', async () => {
    const { client, asked } = await faulty(
      {},
      status(429, '<h1>slow</h1>', { 'retry-after': '1' }),
      ok({ v: 1 }),
    );
    expect(await client.ask('route', {}, { signal: never })).toEqual({ v: 1 });
    expect(asked[1]!.at - asked[0]!.at).toBeGreaterThan(900);
  });

  it('does not wait for minutes', async () => {
    const { client, asked } = await faulty({}, status(503, '', { 'retry-after': '600' }));
    const failed = { kind: 'overloaded', status: 503, seconds: 600 };
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual(failed);
    expect(asked.length).toBe(1);
  });

  it('gives up a server that never has time', async () => {
    const { client, asked } = await faulty({}, status(429, '', { 'retry-after': '0' }));
    const failed = { kind: 'overloaded', status: 429, seconds: 0 };
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual(failed);
    expect(asked.length).toBe(3);
  });

  it('gives up a server that does not answer in time', async () => {
    const { client } = await faulty({ patienceSeconds: 0.2 }, () => {});
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual({
      kind: 'timeout',
      seconds: 0.2,
    });
  });

  it('gives up a server whose answer never ends', async () => {
    const { client } = await faulty({ patienceSeconds: 0.2 }, (_, response) => void response.write('{"a":'));
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual({
      kind: 'timeout',
      seconds: 0.2,
    });
  });

  it('tries a fault of the server once more, and then tells it', async () => {
    const { client, asked } = await faulty({}, status(500, 'oops'));
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual({
      kind: 'broken',
      status: 500,
    });
    expect(asked.length).toBe(2);
  });

  it('tries once more where the connection is cut', async () => {
    const { client } = await faulty({}, (request) => void request.socket.destroy(), ok({ v: 1 }));
    expect(await client.ask('route', {}, { signal: never })).toEqual({ v: 1 });
  });

  it('says that nobody is there', async () => {
    const { server, client } = await faulty({}, ok({}));
    running[0]!.closeAllConnections();
    await new Promise((resolve) => running.pop()!.close(resolve));
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual({ kind: 'unreachable' });
    expect(await failure(checkServer(server, never))).toEqual({ kind: 'unreachable' });
  });

  it.each<[string, Answer, object]>([
    ['a page of HTML', status(200, '<!doctype html><p>Welcome'), { kind: 'not valhalla', status: 200 }],
    ['no such path', status(404, 'nix'), { kind: 'not valhalla', status: 404 }],
    ['JSON that breaks off', status(200, '{"trip":{"legs":[{"sha'), { kind: 'garbled' }],
    ['nothing at all', status(200, ''), { kind: 'garbled' }],
    ['a wish for a password', status(401, ''), { kind: 'forbidden', status: 401 }],
    ['no leave', status(403, '<html>'), { kind: 'forbidden', status: 403 }],
  ])('knows %s from an answer', async (_, answer, failed) => {
    const { client } = await faulty({}, answer);
    expect(await failure(client.ask('route', {}, { signal: never }))).toEqual(failed);
  });

  it("hands on Valhalla's own errors with their number", async () => {
    const { client } = await faulty(
      {},
      status(400, '{"error_code":442,"error":"No path could be found for input"}'),
    );
    const error = await failure(client.ask('route', {}, { signal: never }));
    expect(error).toBeInstanceOf(ValhallaError);
    expect(error).toMatchObject({ code: 442, words: 'No path could be found for input' });
  });

  it('takes a question under which Valhalla breaks down for a bad question, not for a bad server', async () => {
    const { client, asked } = await faulty({}, status(500, '{"error_code":599,"error":"Unknown"}'));
    expect(await failure(client.ask('route', {}, { signal: never }))).toMatchObject({ code: 599 });
    expect(asked.length).toBe(2);
  });

  it('has no more requests under way than it may', async () => {
    const slow: Answer = (_, response) => void setTimeout(() => response.end('{}'), 30);
    const { client, most } = await faulty({ mostAtOnce: 2 }, slow);
    await Promise.all([1, 2, 3, 4, 5].map((i) => client.ask('route', { i }, { signal: never })));
    expect(most()).toBe(2);
  });

  it('ends a request that nobody waits for, and one that still stands in the queue', async () => {
    let gone = 0;
    const { client, asked } = await faulty({ mostAtOnce: 1 }, (_, response) => {
      response.on('close', () => gone++);
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [first, second].map(({ signal }, i) => failure(client.ask('route', { i }, { signal })));
    await until(() => asked.length === 1);
    second.abort(new Error('second'));
    first.abort(new Error('first'));
    expect(await Promise.all(both)).toEqual([new Error('first'), new Error('second')]);
    await until(() => gone === 1);
    expect(asked.length).toBe(1);
  });

  it('is not stopped by a place in the queue that was given up', async () => {
    let answerFirst = (): void => {};
    const { client, asked } = await faulty(
      { mostAtOnce: 1 },
      (_, response) => void (answerFirst = () => response.end('{}')),
      ok({ v: 3 }),
    );
    const first = client.ask('route', { i: 1 }, { signal: never });
    const givenUp = new AbortController();
    const second = failure(client.ask('route', { i: 2 }, givenUp));
    const third = client.ask('route', { i: 3 }, { signal: never });
    await until(() => asked.length === 1);
    givenUp.abort(new Error('given up'));
    answerFirst();
    await first;
    expect(await third).toEqual({ v: 3 });
    expect(await second).toEqual(new Error('given up'));
  });
});

describe('the time between two requests', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
  afterEach(() => void vi.useRealTimers());

  /** When each of some requests starts, in milliseconds, each taking a moment. */
  async function starts(manners: Partial<ServerManners>, cells: readonly number[]): Promise<number[]> {
    const begun: number[] = [];
    const doFetch: typeof fetch = async () => {
      begun.push(Math.round(performance.now()));
      return new Response('{}');
    };
    const server = { address: 'https://a.org', manners: { ...OWN_MANNERS, ...manners } };
    const client = createValhallaClient(server, doFetch);
    const first = performance.now();
    const asking = cells.map((count, i) => client.ask('route', { i }, { signal: never, cells: count }));
    await vi.runAllTimersAsync();
    await Promise.all(asking);
    return begun.map((at) => at - Math.round(first));
  }

  it('is what the manners say', async () => {
    expect(await starts({ gapSeconds: 1.1 }, [0, 0, 0])).toEqual([0, 1100, 2200]);
    expect(await starts({}, [0, 0, 0])).toEqual([0, 0, 0]);
  });

  it('is longer after a large matrix', async () => {
    const manners = { mostAtOnce: 1, gapSeconds: 1, cellsPerSecond: 100 };
    expect(await starts(manners, [500, 50, 0])).toEqual([0, 5000, 6000]);
  });
});

describe('checking a server', () => {
  it('reads what it tells, and does without what it does not', async () => {
    const told = { version: '3.5.1', tileset_last_modified: 1700000000, available_actions: ['route'] };
    expect(await checkServer((await faulty({}, ok(told))).server, never)).toEqual({
      version: '3.5.1',
      tilesDate: '2023-11-14',
      bounds: null,
      actions: ['route'],
    });
    expect(await checkServer((await faulty({}, ok({ version: '3.1.0' }))).server, never)).toEqual({
      version: '3.1.0',
      tilesDate: null,
      bounds: null,
      actions: null,
    });
  });

  it.each<[string, unknown, object]>([
    ['no roads', { version: '3.6.1', has_tiles: false }, { kind: 'no roads' }],
    ['another service', { code: 'Ok', routes: [] }, { kind: 'not valhalla', status: 200 }],
    ['a list', [1, 2], { kind: 'garbled' }],
  ])('refuses %s', async (_, told, failed) => {
    expect(await failure(checkServer((await faulty({}, ok(told))).server, never))).toEqual(failed);
  });

  it('says that pages from elsewhere may not read there, where a browser says only that it failed', async () => {
    const { server } = await faulty({}, ok({}));
    const browser: typeof fetch = (_, init) =>
      init?.mode === 'no-cors'
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed to fetch'));
    expect(await failure(checkServer(server, never, browser))).toEqual({ kind: 'no permission' });
  });
});

describe('the address of a request', () => {
  it('keeps folders and keys', () => {
    expect(requestAddress('https://a.org', 'route')).toBe('https://a.org/route');
    expect(requestAddress('https://a.org/valhalla?key=1', 'isochrone')).toBe(
      'https://a.org/valhalla/isochrone?key=1',
    );
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
