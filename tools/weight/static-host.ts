import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { CONTENT_TYPES } from '../hosting/content-types.ts';
import { headersOf } from '../hosting/policy.ts';

/**
 * A static host as docs/hosting wants it: the compressed twins of a build where the browser takes them, the headers, and a `304` to who
 * has the file. It notes what it was asked for, and one file can be held back, as a slow line would.
 */

export type Asked = {
  readonly file: string;
  /** Bytes of the body that was sent; 0 where the browser had it. */
  readonly bytes: number;
  /** `document`, `script`, `worker`, `empty` (of `fetch`), …, as the browser says. */
  readonly by: string;
};

/** Serves the build in a folder until it is closed. */
export async function staticHost(folder: string, held?: string) {
  const asked: Asked[] = [];
  let letGo = (): void => {};
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = path === '/' ? 'index.html' : normalize(path.slice(1));
    const plain = join(folder, file);
    const by = String(request.headers['sec-fetch-dest'] ?? '');
    if (file.startsWith('..') || !existsSync(plain) || !statSync(plain).isFile()) {
      asked.push({ file, bytes: 0, by });
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const accepted = String(request.headers['accept-encoding'] ?? '').split(/[\s,]+/);
    const [ending, encoding] =
      (
        [
          ['br', 'br'],
          ['gz', 'gzip'],
        ] as const
      ).find(([each, name]) => accepted.includes(name) && existsSync(`${plain}.${each}`)) ?? [];
    const sent = ending === undefined ? plain : `${plain}.${ending}`;
    const { size, mtimeMs } = statSync(sent);
    const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    const headers = { ...headersOf(path), etag, vary: 'Accept-Encoding' };
    if (request.headers['if-none-match'] === etag) {
      asked.push({ file, bytes: 0, by });
      response.writeHead(304, headers).end();
      return;
    }
    asked.push({ file, bytes: size, by });
    response.writeHead(200, {
      ...headers,
      'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    });
    if (file === held) void free.then(() => response.end(readFileSync(sent)));
    else response.end(readFileSync(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    /** In the order in which it was asked. */
    asked: (): readonly Asked[] => asked,
    /** The file that was held back is sent. */
    letGo,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
