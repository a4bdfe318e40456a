import { createHash, X509Certificate } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { CONTENT_TYPES } from '../../tools/hosting/content-types.ts';

/**
 * A build as a good static host sends it (HTTP/2, Brotli, headers of caching), at the end of a slow line: each answer begins after a
 * round trip, and all that page, workers and service worker fetch shares one line, the more urgent first, as the browser says in
 * `priority` (RFC 9218). The browser's own throttling gives each worker a line of its own.
 */

export type Line = {
  readonly name: string;
  /** Milliseconds from a request to the first byte of its answer. */
  readonly latency: number;
  readonly bytesPerSecond: number;
};

/** As Chromium's DevTools name and set them: a fast mobile line is 9 Mbit/s at 60 ms, 165 ms and 10 % less as a browser feels it. */
export const LINES = {
  'fast-4g': { name: 'Fast 4G', latency: 60 * 2.75, bytesPerSecond: (9_000_000 * 0.9) / 8 },
  /** Once called Fast 3G; what Lighthouse takes for phones. */
  'slow-4g': { name: 'Slow 4G', latency: 150 * 3.75, bytesPerSecond: (1_600_000 * 0.9) / 8 },
  none: { name: 'no throttling', latency: 0, bytesPerSecond: Infinity },
} as const satisfies Readonly<Record<string, Line>>;

type Sent = { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> };

/**
 * Serves the build until it is closed. `before` is run in the page before anything of it is, as a script of its own, which is the only
 * difference from the build. Needs `openssl`, for browsers speak HTTP/2 over TLS alone.
 */
export async function throttledHost(folder: string, first: Line, before?: () => void) {
  const files = await compressed(folder, before);
  const line = lineOf(first);
  const made = certificate();
  const server = createSecureServer(made);
  server.on('stream', (stream, headers) => {
    const path = decodeURIComponent(new URL(String(headers[':path']), 'https://host').pathname).slice(1);
    const sent = files.get(path === '' ? 'index.html' : path);
    stream.on('error', () => {});
    // every stream of a server is one that can answer
    line.answer(stream as ServerHttp2Stream, urgencyOf(String(headers['priority'] ?? '')), path, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${port}/`,
    trust: trustIn(made.cert),
    /** From now on, over that line; what was sent is forgotten. */
    over: line.over,
    /** What was sent since, in order of the requests. */
    sent: () => line.sent(),
    isQuiet: () => line.isQuiet(),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        // browsers keep theirs open
        setTimeout(resolve, 500).unref();
      }),
  };
}

/** Times in milliseconds since the first request. */
export type Fetched = {
  readonly path: string;
  readonly bytes: number;
  readonly urgency: number;
  readonly asked: number;
  done: number;
};

/** How often the line hands out what it can carry. */
const TICK_MS = 4;

function lineOf(first: Line) {
  type Waiting = {
    readonly stream: ServerHttp2Stream;
    readonly urgency: number;
    readonly note: Fetched;
    rest: Buffer;
  };
  let line = first;
  let waiting: Waiting[] = [];
  let sent: Fetched[] = [];
  let underWay = 0;
  let last = performance.now();
  let begun = 0;

  const tick = (): void => {
    const now = performance.now();
    let share = ((now - last) / 1000) * line.bytesPerSecond;
    last = now;
    waiting = waiting.filter(({ stream }) => !stream.destroyed);
    while (share > 0 && waiting.length > 0) {
      const urgency = Math.min(...waiting.map((one) => one.urgency));
      const these = waiting.filter((one) => one.urgency === urgency);
      const each = Math.max(1, Math.floor(share / these.length));
      for (const one of these) {
        const part = one.rest.subarray(0, Math.min(each, Math.ceil(share)));
        one.rest = one.rest.subarray(part.length);
        share -= part.length;
        if (one.rest.length > 0) one.stream.write(part);
        else {
          one.stream.end(part);
          one.note.done = Math.round(now - begun);
        }
      }
      waiting = waiting.filter(({ rest }) => rest.length > 0);
    }
    if (waiting.length > 0) setTimeout(tick, TICK_MS);
  };

  return {
    over(next: Line): void {
      line = next;
      sent = [];
    },
    sent: (): readonly Fetched[] => sent,
    isQuiet: () => underWay === 0,
    answer(stream: ServerHttp2Stream, urgency: number, path: string, found: Sent | undefined): void {
      underWay++;
      stream.on('close', () => underWay--);
      if (sent.length === 0) begun = performance.now();
      const asked = Math.round(performance.now() - begun);
      const note: Fetched = { path, bytes: found?.body.length ?? 0, urgency, asked, done: asked };
      sent.push(note);
      setTimeout(() => {
        if (stream.destroyed) return;
        if (found === undefined) {
          stream.respond({ ':status': 404, 'content-type': 'text/plain' });
          stream.end('not here');
          return;
        }
        stream.respond({ ':status': 200, ...found.headers });
        if (waiting.length === 0) {
          last = performance.now();
          setTimeout(tick, TICK_MS);
        }
        waiting.push({ stream, urgency, note, rest: found.body });
      }, line.latency);
    },
  };
}

/** 0 is the most urgent; 3 where a browser says nothing. */
function urgencyOf(priority: string): number {
  return Number(/u=(\d)/.exec(priority)?.[1] ?? 3);
}

const GAIN = 0.95;
const press = promisify(brotliCompress);

/** Every file of the build as it is sent: what the build compressed beforehand, else compressed here, where that makes it smaller. */
async function compressed(folder: string, before?: () => void): Promise<ReadonlyMap<string, Sent>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path)).isFile() && !/\.(map|br|gz)$/.test(path),
  );
  const added = before === undefined ? [] : [BEFORE];
  const all = [...paths, ...added].map(async (path): Promise<[string, Sent]> => {
    const isOther = before !== undefined && (path === BEFORE || path === 'index.html');
    const plain = isOther ? withScript(folder, path, before) : readFileSync(join(folder, path));
    const ready = join(folder, `${path}.br`);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    const isReady = existsSync(ready) && !isOther;
    const small = isReady ? readFileSync(ready) : await press(plain, { params });
    const isSmaller = small.length < plain.length * GAIN;
    const headers = {
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': /-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isSmaller && { 'content-encoding': 'br' }),
    };
    return [relative('', path).replaceAll('\\', '/'), { body: isSmaller ? small : plain, headers }];
  });
  return new Map(await Promise.all(all));
}

const BEFORE = 'before-all.js';

function withScript(folder: string, path: string, before: () => void): Buffer {
  // what tsx puts around inner functions is not there in the page
  if (path === BEFORE) return Buffer.from(`globalThis.__name = (made) => made;\n(${String(before)})();\n`);
  const page = readFileSync(join(folder, path), 'utf8');
  const script = `<script src="${BEFORE}"></script>`;
  // after the policy, which may be said in the page
  return Buffer.from(page.replace('<title>', `${script}<title>`));
}

/**
 * The browser's argument that has it trust this certificate and no other. Told to ignore all faults of certificates, it keeps nothing that it
 * fetched: what a page and its worker ask for would come twice.
 */
function trustIn(cert: Buffer): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`;
}

/** Made anew each time. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-certificate-'));
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(
      ' ',
    );
    execFileSync('openssl', ['req', '-x509', ...made, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
