import type { RoutingServer } from '../../domain/routing-server.ts';
import { createMemo } from '../memo.ts';
import { ServerFailed, ValhallaError } from './server-problem.ts';
import { createTurnstile } from './turnstile.ts';

export type ValhallaAction = 'status' | 'route' | 'sources_to_targets' | 'isochrone' | 'locate';

export type ValhallaClient = {
  /**
   * What a server answers to one request, as JSON of any form. Throws `ValhallaError` where Valhalla says that something is
   * wrong with the question, `ServerFailed` where no answer is to be had, and the signal's reason once it is aborted.
   */
  ask(action: ValhallaAction, request: object, options: AskServer): Promise<unknown>;
};

export type AskServer = {
  readonly signal: AbortSignal;
  /** Drives that a matrix asks for: the next request waits the longer. */
  readonly cells?: number;
};

/** A server that says "not now" is asked again so often, and waited for so long at the most. */
const MOST_TRIES = 3;
const LONGEST_WAIT_SECONDS = 20;
/** Where it does not say how long: a second, then two. */
const FIRST_WAIT_SECONDS = 1;
/** Answers to the same request are not asked for twice. */
const MOST_REMEMBERED = 40;

/** Asks one server, and never more of it than its manners allow. */
export function createValhallaClient(
  { address, manners }: RoutingServer,
  doFetch: typeof fetch = (...request) => fetch(...request),
): ValhallaClient {
  const turnstile = createTurnstile(manners.mostAtOnce, manners.gapSeconds);
  const remembered = createMemo<{ readonly answer: unknown }>(MOST_REMEMBERED);

  async function ask(
    action: ValhallaAction,
    request: object,
    { signal, cells = 0 }: AskServer,
  ): Promise<unknown> {
    const body = JSON.stringify(request);
    const key = `${action} ${body}`;
    const known = remembered.peek(key);
    if (known !== undefined) return known.answer;
    for (let tries = 1; ; tries++) {
      const leave = await turnstile.enter(signal);
      try {
        signal.throwIfAborted();
        turnstile.hold(cells / manners.cellsPerSecond);
        const answer = await once(action, body, signal);
        remembered.put(key, { answer });
        return answer;
      } catch (error) {
        if (signal.aborted) throw signal.reason;
        const wait = tries < MOST_TRIES ? secondsToWait(error, tries) : null;
        if (wait === null) throw error instanceof InternalError ? error.asProblem() : error;
        turnstile.hold(wait);
      } finally {
        leave();
      }
    }
  }

  /** One request. A body without a type of its own is no JSON to a browser, so it asks no leave beforehand (CORS). */
  async function once(action: ValhallaAction, body: string, signal: AbortSignal): Promise<unknown> {
    const limit = new AbortController();
    const giveUp = (): void => limit.abort(signal.reason);
    signal.addEventListener('abort', giveUp, { once: true });
    const timer = setTimeout(
      () => limit.abort(new ServerFailed({ kind: 'timeout', seconds: manners.patienceSeconds })),
      manners.patienceSeconds * 1000,
    );
    try {
      const response = await doFetch(requestAddress(address, action), {
        method: 'POST',
        body,
        signal: limit.signal,
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'follow',
      });
      return readAnswer(response, await response.text());
    } catch (error) {
      if (limit.signal.aborted) throw limit.signal.reason;
      // what fetch itself throws says nothing to people, and nothing reliable to us
      if (error instanceof TypeError) throw new ServerFailed({ kind: 'unreachable' });
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }

  return { ask };
}

/** `https://roads.example.org/valhalla?key=1` and `route` → `https://roads.example.org/valhalla/route?key=1`. */
export function requestAddress(address: string, action: ValhallaAction): string {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${action}`;
  return url.href;
}

/** Valhalla came to grief over a question: worth another try, then the question is at fault, not the server. */
class InternalError extends Error {
  readonly code: number;
  constructor(code: number, words: string) {
    super(words);
    this.code = code;
  }
  asProblem(): ValhallaError {
    return new ValhallaError(this.code, this.message);
  }
}

function readAnswer(response: Response, text: string): unknown {
  const { status } = response;
  const json = parsed(text);
  const error = errorIn(json);
  if (status === 429 || status === 503) {
    throw new ServerFailed({ kind: 'overloaded', status, seconds: retryAfter(response) });
  }
  if (error !== null) {
    throw status >= 500
      ? new InternalError(error.code, error.words)
      : new ValhallaError(error.code, error.words);
  }
  if (status >= 500) throw new ServerFailed({ kind: 'broken', status });
  if (status === 401 || status === 403) throw new ServerFailed({ kind: 'forbidden', status });
  if (!response.ok) throw new ServerFailed({ kind: 'not valhalla', status });
  if (json === undefined)
    throw new ServerFailed(/^\s*</.test(text) ? { kind: 'not valhalla', status } : { kind: 'garbled' });
  return json;
}

/** Undefined, which is no JSON, where the text is none either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function errorIn(json: unknown): { readonly code: number; readonly words: string } | null {
  if (typeof json !== 'object' || json === null || !('error_code' in json)) return null;
  const { error_code: code, error } = json as { error_code: unknown; error?: unknown };
  return typeof code === 'number'
    ? { code, words: typeof error === 'string' ? error.slice(0, 300) : '' }
    : null;
}

/** Seconds, or a date; null where the header is missing, not to be read, or hidden from pages of other addresses. */
function retryAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

/** Null where waiting does not help, or would take too long. */
function secondsToWait(error: unknown, tries: number): number | null {
  if (error instanceof InternalError) return tries === 1 ? FIRST_WAIT_SECONDS : null;
  if (!(error instanceof ServerFailed)) return null;
  const { failure } = error;
  switch (failure.kind) {
    case 'overloaded': {
      const seconds = failure.seconds ?? FIRST_WAIT_SECONDS * 2 ** (tries - 1);
      return seconds <= LONGEST_WAIT_SECONDS ? seconds : null;
    }
    case 'unreachable':
    case 'broken':
      return tries === 1 ? FIRST_WAIT_SECONDS : null;
    default:
      return null;
  }
}
