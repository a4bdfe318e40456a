import { readFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Page } from 'playwright-core';

/** What the policy tests need beside the page: a way out that is watched, a host with headers, a server outside. */

/** Chromium itself asks its maker what the fields of any page are for; no page is asked whether it may. */
const BROWSERS_OWN = /^content-autofill\.googleapis\.com:443$/;

/**
 * The only way by which a browser reaches any host: requests of pages, workers and service workers, sockets, beacons,
 * connections opened beforehand. Passes on what is for this machine, tells everything else and lets nothing of it out.
 */
export async function watchedWayOut() {
  const tried: string[] = [];
  const tell = (where: string): void => {
    if (!BROWSERS_OWN.test(where)) tried.push(where);
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://none');
    if (url.hostname !== '127.0.0.1') {
      tell(url.host);
      response.writeHead(502, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    const { method, headers } = request;
    const onward = ask(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  const refuse = ({ url }: { url?: string | undefined }, socket: unknown): void => {
    tell(url ?? '');
    (socket as Socket).destroy();
  };
  server.on('connect', refuse);
  server.on('upgrade', refuse);
  const address = await listening(server);
  return { address, tried, close: () => closing(server) };
}

/** Something like Valhalla that tells what it is, and what it was asked by. */
export async function serverOutside() {
  const asked: { readonly referrer: string | undefined; readonly cookie: string | undefined }[] = [];
  const server = createServer((request, response) => {
    asked.push({ referrer: request.headers.referer, cookie: request.headers.cookie });
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'set-cookie': 'watched=1' })
      .end(JSON.stringify({ version: '3.6.1', available_actions: [] }));
  });
  const address = await listening(server);
  return { host: new URL(address).host, asked, close: () => closing(server) };
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closing(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** What the `_headers` file of docs/hosting says of a file: where several rules fit, their values are joined, as hosts do. */
export function headersByExample(): (file: string) => Record<string, string> {
  const rules: { readonly fits: RegExp; readonly headers: [string, string][] }[] = [];
  for (const line of readFileSync('docs/hosting/_headers', 'utf8').split('\n')) {
    if (line.startsWith('/')) {
      const pattern = line.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*');
      rules.push({ fits: new RegExp(`^${pattern}$`), headers: [] });
    } else if (line.startsWith('  ')) {
      const [name = '', ...value] = line.trim().split(': ');
      rules.at(-1)?.headers.push([name, value.join(': ')]);
    }
  }
  return (file) => {
    const path = file === 'index.html' ? '/' : `/${file}`;
    const said: Record<string, string> = {};
    for (const [name, value] of rules.flatMap(({ fits, headers }) => (fits.test(path) ? headers : [])))
      said[name] = name in said ? `${said[name]}, ${value}` : value;
    return said;
  };
}

type MapElement = Element & { readonly atlasActions: Record<string, (...given: unknown[]) => void> };

export function policyDriver(page: Page) {
  return {
    /** Does what somebody does in the page, by the name of the action. */
    act: (action: string, ...given: readonly unknown[]): Promise<void> =>
      page.evaluate(
        ([name, values]) => {
          const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
          atlasActions[name]?.(...values);
        },
        [action, given] as [string, unknown[]],
      ),
    /** What somebody would do who got code into the page; what the browser said to it, if anything. */
    tries: (code: () => unknown): Promise<string> =>
      page.evaluate(code).then(
        () => 'not refused',
        (error: unknown) => String(error),
      ),
    /** Counts from now on which directives of the policy are broken. */
    countBroken: () =>
      page.evaluate(() => {
        const broken: string[] = [];
        Object.assign(window, { broken });
        document.addEventListener('securitypolicyviolation', (event) =>
          broken.push(event.effectiveDirective),
        );
      }),
    broken: () => page.evaluate(() => (window as unknown as { broken: string[] }).broken),
    dragMarker: async (right: number, down: number): Promise<void> => {
      const box = await page.locator('.maplibregl-marker').first().boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y + down, { steps: 5 });
      await page.mouse.up();
    },
    isPwned: () => page.evaluate(() => 'pwned' in window),
    /** What code in the worker of the engine hears when it asks a host. */
    asksFromWorker: async (file: RegExp, address: string): Promise<string> => {
      const worker = page.workers().find((each) => file.test(each.url()));
      if (worker === undefined) return 'no such worker';
      return worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        address,
      );
    },
    workers: () =>
      page.workers().map((worker) => new URL(worker.url()).pathname.replace(/-[\w-]{8}\.m?js$/, '')),
    /** What lies on the device: by kind, its names. */
    onTheDevice: async () => ({
      cookies: (await page.context().cookies()).map(({ name }) => name),
      ...(await page.evaluate(async () => ({
        localStorage: Object.keys(localStorage).sort(),
        sessionStorage: Object.keys(sessionStorage).sort(),
        databases: (await indexedDB.databases()).map(({ name }) => name ?? '').sort(),
        caches: await caches.keys(),
      }))),
    }),
    /** Links by which a browser would go elsewhere by itself, before anybody clicks. */
    hastyLinks: () =>
      page.evaluate(() => {
        const isHasty = 'link, meta[http-equiv=refresh], base, iframe, object, embed';
        return [...document.querySelectorAll(isHasty)]
          .filter(
            (element) => !(element instanceof HTMLLinkElement) || !element.href.startsWith(location.origin),
          )
          .map((element) => element.outerHTML);
      }),
  };
}
