import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PUBLIC_SERVER, readServerAddress } from '../../src/domain/routing-server.ts';
import { createDoor, type DoorWorker } from '../../src/outside/door.ts';
import type { FromDoor, ToDoor } from '../../src/outside/protocol.ts';
import { sharedOf } from '../../src/store/address/shared.ts';
import { createActions } from '../../src/store/actions.ts';
import { outsideOrigins } from '../../src/store/outside-origins.ts';
import { createAtlasStore } from '../../src/store/store.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A host that answers, and remembers by what it was asked. */
async function host(answer: RequestListener) {
  const asked: { readonly method: string; readonly body: string; readonly headers: object }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push({ method: request.method ?? '', body, headers: request.headers });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** The worker's own script, run here with a stand-in for what is around it. */
async function doorTo(...origins: string[]) {
  const worker: DoorWorker = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn<() => void>(),
    postMessage: (data: ToDoor) => queueMicrotask(() => inside.onmessage?.({ data })),
  };
  const inside: { onmessage?: (event: { data: ToDoor }) => void; postMessage: (data: FromDoor) => void } = {
    postMessage: (data) => queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent<FromDoor>)),
  };
  vi.stubGlobal('self', inside);
  await import('../../src/outside/outside-worker.ts');
  let on: readonly string[] = origins;
  const said: ToDoor[] = [];
  const started = vi.fn<() => void>();
  const door = createDoor(
    () => {
      started();
      const { postMessage } = worker;
      worker.postMessage = (message) => {
        said.push(message);
        postMessage(message);
      };
      return worker;
    },
    () => on,
  );
  return { door, worker, said, started, switchOn: (...next: string[]) => void (on = next) };
}

const ok: RequestListener = (_, response) => response.writeHead(200, { 'retry-after': '3' }).end('{"a":1}');

describe('the door to other hosts', () => {
  it('asks a host that is switched on, as fetch does, and hands on what it answers', async () => {
    const { origin, asked } = await host(ok);
    const { door, started } = await doorTo(origin);
    expect(started).not.toHaveBeenCalled();
    const response = await door.fetch(`${origin}/route?key=1`, { method: 'POST', body: '{}' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([200, '3']);
    expect(await response.json()).toEqual({ a: 1 });
    expect(asked).toMatchObject([
      { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain;charset=UTF-8' } },
    ]);
    expect(asked[0]?.headers).not.toHaveProperty('referer');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
  });

  it('refuses every other host, and is told anew when that changes', async () => {
    const [one, other] = [await host(ok), await host(ok)];
    const { door, said, switchOn } = await doorTo(one.origin);
    await door.fetch(one.origin);
    await expect(door.fetch(other.origin)).rejects.toThrow('not switched on');
    // the same name at another port, a name that begins alike, and no web at all
    for (const near of [`${one.origin}0`, one.origin.replace('http://', 'http://a@'), 'file:///etc/passwd'])
      await expect(door.fetch(near)).rejects.toThrow(TypeError);
    expect(other.asked).toEqual([]);
    switchOn(other.origin);
    expect((await door.fetch(other.origin)).ok).toBe(true);
    await expect(door.fetch(one.origin)).rejects.toThrow('not switched on');
    expect(said.filter((message) => 'allow' in message).length).toBe(2);
    expect([one.asked.length, other.asked.length]).toEqual([1, 1]);
  });

  it('is not sent on to a third host by one that is switched on', async () => {
    const third = await host(ok);
    const sly = await host((_, response) => response.writeHead(307, { location: third.origin }).end());
    const { door } = await doorTo(sly.origin);
    // Node shows the redirection itself, where a browser shows that there is one
    const answer = await door.fetch(sly.origin).then(
      ({ ok: isGood }) => isGood,
      () => false,
    );
    expect(answer).toBe(false);
    expect(third.asked).toEqual([]);
  });

  it('takes no answer without end', async () => {
    const { origin } = await host((_, response) => {
      const more = Buffer.alloc(2 ** 20);
      const pour = (): void => {
        while (!response.destroyed && response.write(more));
      };
      response.on('drain', pour);
      pour();
    });
    const { door } = await doorTo(origin);
    await expect(door.fetch(origin)).rejects.toThrow('too large');
  });

  it('calls a question off when nobody waits any more', async () => {
    let gone = 0;
    const { origin, asked } = await host((_, response) => void response.on('close', () => gone++));
    const { door } = await doorTo(origin);
    const stop = new AbortController();
    const asking = door.fetch(origin, { signal: stop.signal });
    await vi.waitFor(() => expect(asked.length).toBe(1));
    stop.abort(new Error('overtaken'));
    await expect(asking).rejects.toThrow('overtaken');
    await vi.waitFor(() => expect(gone).toBe(1));
    await expect(door.fetch(origin, { signal: stop.signal })).rejects.toThrow('overtaken');
    expect(asked.length).toBe(1);
  });

  it('answers what is open with "unreachable" when it is shut or crashes, and opens again', async () => {
    const { origin, asked } = await host((_, response) => void (asked.length > 2 && response.end('x')));
    const { door, worker, started } = await doorTo(origin);
    const shut = door.fetch(origin);
    door.close();
    await expect(shut).rejects.toThrow('unreachable');
    expect(worker.terminate).toHaveBeenCalledTimes(1);
    const crashed = door.fetch(origin);
    worker.onerror?.({ preventDefault: () => {} } as ErrorEvent);
    await expect(crashed).rejects.toThrow('unreachable');
    await vi.waitFor(() => expect(asked.length).toBe(2));
    expect(await (await door.fetch(origin)).text()).toBe('x');
    expect(started).toHaveBeenCalledTimes(3);
  });

  it('hands on an answer that nobody may read as one without anything in it', async () => {
    const { door, worker } = await doorTo('https://a.example');
    worker.postMessage = (message) => {
      if ('ask' in message)
        worker.onmessage?.({
          data: { ask: message.ask, status: 0, headers: [], body: null },
        } as unknown as MessageEvent<FromDoor>);
    };
    expect(await (await door.fetch('https://a.example', { mode: 'no-cors' })).text()).toBe('');
  });

  it('fails as a request does where no worker can be had', async () => {
    const door = createDoor(
      () => {
        throw new DOMException('no workers', 'SecurityError');
      },
      () => ['https://a.example'],
    );
    await expect(door.fetch('https://a.example')).rejects.toThrow(TypeError);
  });
});

describe('the hosts that are switched on', () => {
  it('are none, then those that the reader chose, for as long as they are chosen', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    const on = (): readonly string[] => outsideOrigins(store.getState());
    expect(on()).toEqual([]);
    actions.setBasemap('online');
    expect(on()).toEqual(['https://tiles.openfreemap.org']);
    const read = readServerAddress(`${PUBLIC_SERVER.address}/route`);
    if (read.kind !== 'server') throw new Error('no server');
    actions.useServer(read.server);
    expect(on()).toEqual(['https://tiles.openfreemap.org', PUBLIC_SERVER.address]);
    actions.setBasemap('embedded');
    actions.leaveServer();
    expect(on()).toEqual([]);
    // a link is nobody's choice
    const { look } = sharedOf({ ...store.getState(), basemap: 'online' });
    actions.addressOpened({ look }, []);
    expect(store.getState()).toMatchObject({ basemap: 'online', onlineBasemap: { kind: 'offered' } });
    expect(on()).toEqual([]);
    actions.setBasemap('online');
    expect(on()).toEqual(['https://tiles.openfreemap.org']);
  });
});
