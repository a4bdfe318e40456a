import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withPatience } from '../../src/data/kept.ts';
import type { Build, KeptFiles } from '../../src/domain/kept-files.ts';
import { createKeeping } from '../../src/service-worker/keeping.ts';

/** A browser that keeps nothing: stores that do not open, a cache that refuses. */

describe('a store that does not open', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is given up, and nothing is done with it when it opens later', async () => {
    let open = (): void => {};
    const work = vi.fn(() => Promise.resolve('worked'));
    const use = withPatience(
      (_mode, callback) =>
        new Promise<void>((resolve) => void (open = resolve)).then(() => callback({} as IDBObjectStore)),
      1000,
    );
    const done = use('readwrite', work).catch((error: Error) => error.name);
    vi.advanceTimersByTime(1001);
    expect(await done).toBe('UnknownError');
    open();
    await Promise.resolve();
    expect(work).not.toHaveBeenCalled();
  });

  it('that opens in time may work for as long as it takes', async () => {
    let finish = (_value: string): void => {};
    const use = withPatience((_mode, callback) => Promise.resolve(callback({} as IDBObjectStore)), 1000);
    const done = use('readonly', () => new Promise<string>((resolve) => void (finish = resolve)));
    vi.advanceTimersByTime(60_000);
    finish('worked');
    expect(await done).toBe('worked');
  });
});

describe('a cache that refuses', () => {
  afterEach(() => void vi.unstubAllGlobals());
  const SCOPE = 'https://atlas.example.org/';
  const file = { path: 'geojson/ports.geojson', hash: 'a'.repeat(32), bytes: 3, isFirst: true };
  const build: Build = { version: 'v', release: '1', dataDate: null, files: [file] };
  const refuse = () => Promise.reject(new DOMException('', 'UnknownError'));

  it('has nothing, says of each file that there is no room, and stops nobody', async () => {
    vi.stubGlobal('caches', { has: refuse, open: refuse, match: refuse, delete: refuse });
    const keeping = createKeeping(build, SCOPE);
    expect(await keeping.find(file)).toBeUndefined();
    expect(await keeping.findFormer('assets/old.js')).toBeUndefined();
    const told: KeptFiles[] = [];
    const kept = await keeping.fetchMissing(build.files, async (step) => void told.push(step));
    expect(kept).toMatchObject({
      files: 0,
      hasFirst: false,
      failures: [{ path: file.path, why: { kind: 'no room' } }],
    });
    expect(told.at(-1)).toEqual(kept);
    expect(await keeping.keepAnswer(file, new Response('abc'))).not.toBeNull();
  });
});
