import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build as buildWith } from 'vite';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../../test/browser/chromium.ts';
import { asks, wrongIn, wrongInMissing, wrongInSecond, type Expected } from './said.ts';
import { serve, SERVER_KINDS, type Serving } from './servers.ts';

/**
 * `npm run hosting -- --try`: the examples of docs/hosting on real servers, those of nginx, Apache and Caddy that are installed. Every file
 * of a production build is asked for in each way of packing, and must come with the headers that are stated, no more and no fewer; then
 * the atlas is opened in Chromium, which must find no breach of its policy, answer, keep itself, and answer again without the
 * server. Rejects never: gives the sentences about what is wrong, by server; null for those that are not installed.
 *
 * `given` is a build that is there already.
 */
export async function tryHosting(
  given?: string,
): Promise<readonly (readonly [server: string, wrong: readonly string[] | null])[]> {
  const build = given ?? mkdtempSync(join(tmpdir(), 'atlas-build-'));
  const found: (readonly [string, readonly string[] | null])[] = [];
  try {
    if (given === undefined)
      await buildWith({ logLevel: 'error', build: { outDir: build, emptyOutDir: true } });
    for (const kind of SERVER_KINDS) {
      const program = kind.program();
      found.push([
        program === null ? `${kind.name} (apt-get install ${kind.packages})` : kind.name,
        program === null ? null : await tried(() => serve(kind, program, build), build),
      ]);
    }
  } finally {
    if (given === undefined) rmSync(build, { recursive: true, force: true });
  }
  return found;
}

async function tried(start: () => Promise<Serving>, build: string): Promise<readonly string[]> {
  let serving: Serving;
  try {
    serving = await start();
  } catch (error) {
    return [String(error)];
  }
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (!isStopped) await serving.stop();
    isStopped = true;
  };
  try {
    return [...(await wrongFiles(serving, build)), ...(await wrongInBrowser(serving.address, stop))];
  } catch (error) {
    return [String(error)];
  } finally {
    await stop();
  }
}

const ACCEPTED: readonly (readonly string[])[] = [[], ['gzip'], ['br', 'gzip']];
const ENDINGS: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

async function wrongFiles({ address, encodings }: Serving, build: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const complain = (path: string, accepted: readonly string[], complaints: readonly string[]): void => {
    for (const complaint of complaints)
      wrong.push(`${path} (${accepted.join(', ') || 'not packed'}) ${complaint}.`);
  };
  for (const file of filesOf(build, encodings))
    for (const accepted of ACCEPTED) {
      const url = new URL(file.path, address).href;
      const takes = accepted.length === 0 ? {} : { 'accept-encoding': accepted.join(', ') };
      const answer = await asks(url, takes);
      complain(file.path, accepted, wrongIn(file, accepted, answer));
      const [etag] = answer.headers['etag'] ?? [];
      const [modified] = answer.headers['last-modified'] ?? [];
      const again = await asks(url, {
        ...takes,
        ...(etag === undefined ? { 'if-modified-since': modified } : { 'if-none-match': etag }),
      });
      complain(file.path, accepted, wrongInSecond(again));
    }
  const missing = '/assets/nothing-0123abcd.js';
  complain(missing, [], wrongInMissing(await asks(new URL(missing, address).href)));
  return wrong;
}

function filesOf(build: string, encodings: readonly string[]): readonly Expected[] {
  const names = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^\.|\.(br|gz|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length).replaceAll('\\', '/'));
  const file = (path: string, name: string): Expected => ({
    path,
    bytes: readFileSync(join(build, name)),
    twins: encodings.filter((encoding) => existsSync(join(build, name + (ENDINGS[encoding] ?? '')))),
  });
  return [file('/', '/index.html'), ...names.map((name) => file(name, name))];
}

const SITE = '#v=1!site.park-vsip-bac-ninh-2';
const ANSWERED = '.band-table[data-stale=false]';

/** The map as a picture and as drawn by WebGL, whose worker is a module of its own. */
async function wrongInBrowser(address: string, stopServer: () => Promise<void>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [isLive, args] of [
    [true, CHROMIUM_ARGUMENTS],
    [false, ARGUMENTS_WITHOUT_GRAPHICS],
  ] as const) {
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...args] });
    try {
      const page = await (await browser.newContext({ viewport: { width: 900, height: 700 } })).newPage();
      page.setDefaultTimeout(180_000);
      page.on('pageerror', (error) => wrong.push(`In Chromium: ${error}`));
      page.on('console', (message) => {
        if (message.type() === 'error') wrong.push(`In Chromium: ${message.text()}`);
      });
      await page.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          console.error(`policy broken: ${effectiveDirective}, ${blockedURI} ${sample}`),
        ),
      );
      await page.goto(address + SITE);
      await page.locator(ANSWERED).waitFor();
      await page.locator('[data-map-state=idle]').waitFor();
      const isStill = (await page.locator('.still-map').count()) > 0;
      if (isStill === isLive) wrong.push('In Chromium: the live map gave way to the picture.');
      if (isLive) continue;
      await page.evaluate(() => void (location.hash = '#v=1!data'));
      await page.locator('.offline[data-stage=complete]').waitFor();
      // from here on it is looked whether it needs the server, and its own look for a newer version fails
      const before = wrong.length;
      await stopServer();
      await page.goto('about:blank');
      await page.goto(address + SITE);
      await page.locator(ANSWERED).waitFor();
      const failed = wrong.splice(before).filter((each) => !/ERR_|update a ServiceWorker/.test(each));
      wrong.push(...failed);
    } catch (error) {
      wrong.push(`In Chromium: ${error}`);
    } finally {
      await browser.close();
    }
  }
  return wrong;
}
