import { shortHash } from '../domain/kept-files.ts';
import type { Build, BuildFile, FailureReason, FileFailure, KeptFiles } from '../domain/kept-files.ts';
import { faultOf, isFormerFree, keyOf, missingFiles, staleKeys, summaryOf } from './policy.ts';
import { cacheNameOf } from './protocol.ts';

/** A page is told this often at most: each time it looks at its whole state. */
const TELL_EVERY_MS = 300;

/** Browsers open about six connections to a host: the page keeps some for itself. */
const AT_ONCE = 4;

/**
 * The files of a build in the cache of its folder: finding, fetching, checking, clearing away. A browser whose cache refuses,
 * for want of room or because it is damaged, keeps nothing, and says so; its pages have the network yet.
 */
export function createKeeping(build: Build, scope: string) {
  const name = cacheNameOf(scope);
  const sinceNote = new URL(`?since=${build.version}`, scope).href;
  const tabsNote = new URL('?former-tabs', scope).href;
  let failures: readonly FileFailure[] = [];
  let fetching: Promise<unknown> = Promise.resolve();
  let isFetching = false;

  const keys = async (): Promise<ReadonlySet<string>> => {
    try {
      // asking for a cache makes it: what the user removed would be there again
      if (!(await caches.has(name))) return new Set();
      return new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
    } catch {
      return new Set();
    }
  };

  const readNote = async (note: string): Promise<unknown> => {
    try {
      const response = await caches.match(note, { cacheName: name });
      return await response?.json();
    } catch {
      return undefined;
    }
  };

  const keep = async (file: BuildFile, response: Response): Promise<FailureReason | null> => {
    let bytes: ArrayBuffer;
    try {
      bytes = await response.arrayBuffer();
    } catch {
      return { kind: 'connection' };
    }
    const hash = shortHash(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const fault = faultOf(file, { status: response.status, bytes: bytes.byteLength, hash });
    if (fault !== null) return fault;
    try {
      if (!(await caches.has(name))) return { kind: 'removed' };
      await (
        await caches.open(name)
      ).put(keyOf(file, scope), new Response(bytes, { headers: keptHeaders(response) }));
      return null;
    } catch {
      return { kind: 'no room' };
    }
  };

  /** Whatever the browser's own cache holds is good if it has the right hash; the server is asked only if not. */
  const fetchFile = async (file: BuildFile): Promise<FailureReason | null> => {
    const load = (cache: RequestCache): Promise<FailureReason | null> =>
      fetch(new URL(file.path, scope), { cache, credentials: 'same-origin' }).then(
        (response) => keep(file, response),
        () => ({ kind: 'connection' }),
      );
    const reason = await load('force-cache');
    return reason === null || reason.kind === 'no room' || reason.kind === 'removed'
      ? reason
      : load('reload');
  };

  const summary = async (kept?: ReadonlySet<string>): Promise<KeptFiles> => {
    const since = await readNote(sinceNote);
    return summaryOf(build, kept ?? (await keys()), scope, {
      since: typeof since === 'string' ? since : null,
      isFetching,
      failures,
    });
  };

  const fetchAll = async (
    files: readonly BuildFile[],
    onStep: (kept: KeptFiles) => Promise<void>,
  ): Promise<KeptFiles> => {
    const kept = new Set(await keys());
    const waiting = [...missingFiles(files, kept, scope)];
    const found: FileFailure[] = [];
    failures = [];
    isFetching = true;
    try {
      await caches.open(name);
    } catch {
      found.push(...waiting.splice(0).map(({ path }) => ({ path, why: { kind: 'no room' } as const })));
    }
    await onStep(await summary(kept));
    let told = Date.now();
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const why = await fetchFile(file);
        if (why === null) kept.add(keyOf(file, scope));
        else found.push({ path: file.path, why });
        if (Date.now() - told < TELL_EVERY_MS) continue;
        told = Date.now();
        await onStep(await summary(kept));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    isFetching = false;
    failures = found;
    const isComplete = missingFiles(build.files, await keys(), scope).length === 0;
    if (isComplete && (await readNote(sinceNote)) === undefined)
      await caches.open(name).then(
        (cache) => cache.put(sinceNote, json(new Date().toISOString())),
        () => {},
      );
    const result = await summary();
    // before it ends: a version that is given up has no time to say why
    await onStep(result);
    return result;
  };

  return {
    summary: () => summary(),

    find: (file: BuildFile): Promise<Response | undefined> =>
      caches.match(keyOf(file, scope), { cacheName: name }).catch(() => undefined),

    /** Code of another version, if it is still here. */
    findFormer: (path: string): Promise<Response | undefined> =>
      caches.match(new URL(path, scope), { cacheName: name, ignoreSearch: true }).catch(() => undefined),

    /** Keeps an answer that went to the page, if it is what it should be. */
    keepAnswer: keep,

    /**
     * Fetches what is missing of these, one such wish after another, and tells each step. Resolves also where something
     * could not be had.
     */
    fetchMissing(
      files: readonly BuildFile[],
      onStep: (kept: KeptFiles) => Promise<void>,
    ): Promise<KeptFiles> {
      const result = fetching.then(() => fetchAll(files, onStep));
      fetching = result.catch(() => {});
      return result;
    },

    /** This version answers from now on; the tabs that are open may still need the former one. */
    async begin(openTabs: readonly string[]): Promise<void> {
      await (await caches.open(name)).put(tabsNote, json(openTabs));
    },

    /** Deletes what other versions left, once no tab needs it. */
    async tidy(openTabs: readonly string[]): Promise<void> {
      const tabs = await readNote(tabsNote);
      if (!Array.isArray(tabs) || !isFormerFree(tabs, openTabs)) return;
      const cache = await caches.open(name);
      const stale = staleKeys(await keys(), build, [sinceNote], scope);
      await Promise.all(stale.map((key) => cache.delete(key)));
    },
  };
}

/** Those that a host sets for the page, such as a security policy; not those about how the bytes came. */
function keptHeaders({ headers }: Response): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) kept.delete(name);
  return kept;
}

/** `Response.json` is younger than service workers. */
function json(value: unknown): Response {
  return new Response(JSON.stringify(value));
}
