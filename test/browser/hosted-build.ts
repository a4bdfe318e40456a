import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { CONTENT_TYPES } from '../../tools/hosting/content-types.ts';
import { writeServiceWorker } from '../../tools/offline/service-worker.ts';

/** A static host as there are many: a build in a folder of it, which can be replaced, answer badly, and be gone. */

export type Fault = { readonly status: number } | { readonly cutAt: number } | { readonly page: string };
export type Host = Awaited<ReturnType<typeof host>>;

/** Serves a build below `/site/atlas/`, as a host with more than one site does, with headers of its own by file. */
export async function host(
  first: string,
  headersOf: (file: string) => Readonly<Record<string, string>> = () => ({}),
) {
  const path = '/site/atlas/';
  let folder = first;
  let faults: Readonly<Record<string, Fault>> = {};
  let asked: string[] = [];
  let server: Server;
  let port = 0;

  const start = async (): Promise<void> => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', 'http://host');
      const file = url.pathname.slice(path.length) || 'index.html';
      asked.push(file);
      const fault = faults[file];
      const send = (status: number, type: string, body: Buffer | string): void => {
        response.writeHead(status, {
          'content-type': type,
          'cache-control': 'max-age=0, must-revalidate',
          ...lowerCased(headersOf(file)),
        });
        response.end(body);
      };
      if (fault !== undefined && 'status' in fault) return send(fault.status, 'text/plain', 'no');
      if (fault !== undefined && 'page' in fault) return send(200, 'text/html', fault.page);
      try {
        const body = readFileSync(join(folder, file));
        send(200, CONTENT_TYPES[extname(file)] ?? 'application/octet-stream', body.subarray(0, fault?.cutAt));
      } catch {
        send(404, 'text/plain', 'not here');
      }
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  };
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });

  await start();
  return {
    address: `http://127.0.0.1:${port}${path}`,
    /** From now on this build is served, with these faults. */
    serve(next: string, nextFaults: Readonly<Record<string, Fault>> = {}): void {
      folder = next;
      faults = nextFaults;
      asked = [];
    },
    /** What was asked for since the build was last changed. */
    asked: (): readonly string[] => asked,
    goAway: stop,
    comeBack: start,
  };
}

/** Names of headers have no case: one that is said twice is sent twice. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A copy of a build in which some files have another text, as the next release has. */
export async function nextBuild(
  former: string,
  release: string,
  texts: Readonly<Record<string, (text: string) => string>>,
): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-next-'));
  cpSync(former, folder, { recursive: true, filter: (source) => !source.endsWith('.map') });
  for (const [file, change] of Object.entries(texts)) {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  await writeServiceWorker(folder, release);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
