// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import type { Errand, FromDoor, Refusal, ToDoor } from './protocol.ts';

/**
 * The one door to other hosts: a worker that is started when the reader has switched on something outside, and ended when
 * nothing of it is left. The page itself may ask nobody but its own host (`connect-src 'self'`), which a policy cannot loosen
 * while a page is open; a worker that came over the network has a policy of its own, from its own response.
 *
 * One file without imports, so that it runs as a plain script: browsers that know no modules in workers have this door, too.
 */

/** No answer of a routing server or map is nearly as large; what never ends would take all memory. */
const MOST_BYTES = 64 * 2 ** 20;
/** Whoever asks waits less long; this only ends what would never come. */
const LONGEST_MS = 120_000;

const door = self as unknown as Worker;
let allowed: readonly string[] = [];
const underWay = new Map<number, AbortController>();

const tell = (said: FromDoor, transfer: Transferable[] = []): void => door.postMessage(said, transfer);

door.onmessage = ({ data }: MessageEvent<ToDoor>): void => {
  if ('allow' in data) allowed = data.allow;
  else if ('drop' in data) underWay.get(data.drop)?.abort();
  else void answer(data.ask, data.errand);
};

async function answer(ask: number, errand: Errand): Promise<void> {
  const refuse = (refused: Refusal): void => tell({ ask, refused });
  if (!isAllowed(errand.url)) {
    refuse('not switched on');
    return;
  }
  const stop = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    stop.abort();
  }, LONGEST_MS);
  underWay.set(ask, stop);
  try {
    const response = await fetch(errand.url, {
      method: errand.method,
      body: errand.body,
      mode: errand.mode,
      cache: errand.cache,
      signal: stop.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // a host must not send the reader to another one; where nothing can be read, browsers leave no choice
      redirect: errand.mode === 'no-cors' ? 'follow' : 'manual',
    });
    if (response.type === 'opaqueredirect') {
      refuse('sent elsewhere');
      return;
    }
    const body = await readUpTo(response, MOST_BYTES);
    if (body === null) {
      stop.abort();
      refuse('too large');
      return;
    }
    const { status, headers } = response;
    tell({ ask, status, headers: [...headers], body }, [body]);
  } catch {
    refuse(isLate ? 'too slow' : 'unreachable');
  } finally {
    clearTimeout(timer);
    underWay.delete(ask);
  }
}

function isAllowed(address: string): boolean {
  try {
    const { origin, protocol, username, password } = new URL(address);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && username === '' && password === '' && allowed.includes(origin);
  } catch {
    return false;
  }
}

/** Null where there is more than that. */
async function readUpTo({ body }: Response, most: number): Promise<ArrayBuffer | null> {
  const reader = body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read?.done === false; read = await reader?.read()) {
    size += read.value.length;
    if (size > most) return null;
    parts.push(read.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.buffer;
}
