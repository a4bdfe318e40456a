import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type CDPSession } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { goToRest, goToStart, handOn, round, type DeedName } from '../browser/endure-deeds.ts';
import { buildAndServe, type ServedBuild } from '../browser/serve-build.ts';
import { handThere } from '../browser/hand.ts';

/**
 * `npm run memory`: what page and workers hold after a session with the live map, all layers on, and a collection of what can be let
 * go, and when nothing was done for a while: objects of JavaScript, and beside them the bytes of buffers. The map library's worker and the engine's are told apart.
 * What the graphics card and the browser itself hold is not in it. Printed, and written to memory.json.
 *
 *   --address http://…   of a build that is served, in place of a new one
 *   --print              writes no file
 */
const { values: options } = parseArgs({
  options: { address: { type: 'string' }, print: { type: 'boolean', default: false } },
});
const SESSION: readonly DeedName[] = ['search', 'hub', 'pin', 'table', 'score', 'report'];

/** What only near shows is given back when the map has been away from it for half a minute. */
const REST_MS = 35_000;

/** Bytes. */
type Held = { readonly objects: number; readonly buffers: number };

const served: Pick<ServedBuild, 'address' | 'close'> =
  options.address === undefined
    ? await buildAndServe()
    : { address: options.address, close: () => Promise.resolve() };
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
const held: Record<string, Record<string, Held>> = {};
try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const session = await context.newCDPSession(page);
  const look = await lookerOf(session);
  await page.addInitScript(handThere);
  await page.goto(served.address);
  const hand = handOn(page);
  await goToStart(hand);
  held['at the start'] = await look();
  for (const box of await page.locator('.layers input[type=checkbox]').all()) await box.check();
  await hand.atRest();
  await round(hand, SESSION, 1);
  await goToRest(hand);
  held['after the session'] = await look();
  await page.waitForTimeout(REST_MS);
  await hand.atRest();
  held['when it has rested'] = await look();
} finally {
  await browser.close();
  await served.close();
}

const sum = (of: Record<string, Held>): number =>
  Object.values(of).reduce((all, { objects, buffers }) => all + objects + buffers, 0);
const report = {
  machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
  date: new Date().toISOString().slice(0, 10),
  commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  load: Math.round(loadavg()[0]! * 10) / 10,
  session: SESSION,
  bytes: Object.fromEntries(Object.entries(held).map(([when, of]) => [when, { ...of, together: sum(of) }])),
};
for (const [when, of] of Object.entries(held)) {
  console.log(`${when}: ${megabytes(sum(of))}`);
  for (const [who, { objects, buffers }] of Object.entries(of))
    console.log(`  ${who}: ${megabytes(objects)} of objects, ${megabytes(buffers)} of buffers`);
}
if (!options.print)
  writeFileSync(
    fileURLToPath(new URL('memory.json', import.meta.url)),
    `${JSON.stringify(report, null, 2)}\n`,
  );

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

type Usage = { readonly usedSize: number; readonly backingStorageSize?: number };

/** Looks into the page and each of its workers, after what can be let go was. */
async function lookerOf(session: CDPSession): Promise<() => Promise<Record<string, Held>>> {
  const workers = new Map<string, string>();
  const waiting = new Map<number, (result: unknown) => void>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type, url } }) => {
    if (type === 'worker')
      workers.set(
        sessionId,
        url
          .split('/')
          .at(-1)!
          .replace(/-[\w-]{8}\.js$/, ''),
      );
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = (sessionId: string, method: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++asked;
      waiting.set(id, resolve);
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  const heldOf = ({ usedSize, backingStorageSize = 0 }: Usage): Held => ({
    objects: usedSize,
    buffers: backingStorageSize,
  });
  return async () => {
    const all: Record<string, Held> = {};
    // what a finalizer frees is gone with the next collection only
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    all['page'] = heldOf(await session.send('Runtime.getHeapUsage'));
    for (const [sessionId, name] of workers) {
      for (let i = 0; i < 3; i++) await ask(sessionId, 'HeapProfiler.collectGarbage');
      all[name] = heldOf((await ask(sessionId, 'Runtime.getHeapUsage')) as Usage);
    }
    return all;
  };
}
