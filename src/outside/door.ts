// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import type { FromDoor, Refusal, ToDoor } from './protocol.ts';

/** What the page needs of a `Worker`. */
export type DoorWorker = {
  postMessage(message: ToDoor): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromDoor>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export type Door = {
  /**
   * As `fetch`, of the origins that are switched on at that moment, without cookies or a referrer. Rejects with a
   * `TypeError` where no answer is to be had, and with the signal's reason once it is aborted.
   */
  readonly fetch: typeof fetch;
  /** Ends the worker, and what is under way with it. */
  readonly close: () => void;
};

type Pending = {
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
  readonly abort: () => void;
};

/** The page's side of the door. The worker starts with the first question, and anew after a crash. */
export function createDoor(createWorker: () => DoorWorker, origins: () => readonly string[]): Door {
  const pending = new Map<number, Pending>();
  let worker: DoorWorker | null = null;
  /** What the worker was last told, in words. */
  let told = '';
  let lastAsk = 0;

  function open(): DoorWorker {
    const opened = createWorker();
    opened.onmessage = ({ data }) => receive(data);
    opened.onerror = (event) => {
      // it is not the page's own error
      event.preventDefault?.();
      if (opened === worker) close();
    };
    return opened;
  }

  function settle(ask: number): Pending | undefined {
    const asked = pending.get(ask);
    pending.delete(ask);
    asked?.signal?.removeEventListener('abort', asked.abort);
    return asked;
  }

  function receive(answer: FromDoor): void {
    const asked = settle(answer.ask);
    if (asked === undefined) return;
    if ('refused' in answer) asked.reject(refusal(answer.refused));
    else asked.resolve(responseOf(answer));
  }

  function close(): void {
    worker?.terminate();
    worker = null;
    told = '';
    for (const ask of pending.keys()) settle(ask)?.reject(refusal('unreachable'));
  }

  const doFetch: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      const url = input instanceof Request ? input.url : String(input);
      const { signal, method, body, mode, cache = 'default' } = init;
      if (signal?.aborted === true) {
        reject(signal.reason);
        return;
      }
      const ask = ++lastAsk;
      const abort = (): void => {
        settle(ask);
        worker?.postMessage({ drop: ask });
        reject(signal?.reason);
      };
      try {
        worker ??= open();
        const allow = origins();
        if (told !== allow.join(' ')) worker.postMessage({ allow });
        told = allow.join(' ');
        pending.set(ask, { resolve, reject, signal: signal ?? undefined, abort });
        signal?.addEventListener('abort', abort);
        worker.postMessage({
          ask,
          errand: {
            url,
            method: method === 'POST' ? 'POST' : 'GET',
            body: typeof body === 'string' ? body : null,
            mode: mode === 'no-cors' ? 'no-cors' : 'cors',
            cache,
          },
        });
      } catch {
        settle(ask);
        reject(refusal('unreachable'));
      }
    });

  return { fetch: doFetch, close };
}

/** As `fetch` fails. */
function refusal(why: Refusal): TypeError {
  return new TypeError(`No answer from outside: ${why}.`);
}

/** Of an answer that nobody may read there is neither status nor body. */
function responseOf({ status, headers, body }: Extract<FromDoor, { status: number }>): Response {
  const hasBody = status >= 200 && ![204, 205, 304].includes(status);
  return new Response(hasBody ? body : null, {
    ...(status >= 200 && { status }),
    headers: headers.map(([name, value]) => [name, value] as [string, string]),
  });
}
