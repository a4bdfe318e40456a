import { readFileSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { listBuild } from '../../tools/offline/build-list.ts';
import { writeServiceWorker } from '../../tools/offline/service-worker.ts';
import { openAtlas, PHONE, type Atlas } from './driver.ts';
import { host, nextBuild, type Fault, type Host } from './hosted-build.ts';
import { offlineDriver } from './offline-driver.ts';

/** The atlas with its server gone and the network off; new versions, whole or broken; more than one tab. */

let server: Host;
let atlas: Atlas | null = null;
let rubbish: (() => void)[] = [];

/** What the browser itself says where there is no network: its own look for a newer version fails then. */
const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker/;

beforeEach(async () => {
  server = await host(inject('build'));
});
afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  await server.goAway();
  rubbish.forEach((remove) => remove());
  rubbish = [];
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

async function visit(options: Parameters<typeof openAtlas>[0] = {}) {
  atlas = await openAtlas({ address: server.address, isKept: true, expected: NO_NETWORK, ...options });
  return { ...atlas, ...offlineDriver(atlas.page) };
}

/** A first visit that lasts until everything is here. */
async function completeVisit(options: Parameters<typeof openAtlas>[0] = {}) {
  const visitor = await visit(options);
  await visitor.openOffline();
  await visitor.stage('complete');
  return visitor;
}

async function unplug({ page }: Atlas): Promise<void> {
  await server.goAway();
  await page.context().setOffline(true);
}

async function next(release: string, texts: Parameters<typeof nextBuild>[2]): Promise<string> {
  const { folder, remove } = await nextBuild(inject('build'), release, texts);
  rubbish.push(remove);
  return folder;
}

/** Which page is open: the one that was there at first has no name. */
const edition = (page: Atlas['page']): Promise<string | null> =>
  page.locator('html').getAttribute('data-edition');
const RENAMED = { 'index.html': (text: string) => text.replace('<html', '<html data-edition="second"') };
const NEW_TOWNS = { 'geojson/towns.geojson': (text: string) => `${text}\n` };

describe('without a network, after one visit', () => {
  it('everything answers: areas, gateways, people, table, claims, former provinces, small waters', async () => {
    const visitor = await completeVisit();
    const { page, chooseHub, bands, gateways, people, ask, tableReady, tableSize, claims } = visitor;
    await unplug(visitor);
    await page.goto(server.address);

    await chooseHub('VSIP Bac Ninh II');
    expect((await bands()).map(({ minutes }) => minutes)).toEqual([15, 30, 60]);
    expect((await gateways()).length).toBeGreaterThan(3);
    expect((await people())[2]).toBeGreaterThan(1_000_000);
    const plus = page.getByRole('button', { name: 'Zoom in' });
    for (let i = 0; i < 2; i++) await plus.click();
    await expect.poll(() => visitor.drawn('water-near-fill', 'water-near-line')).toBeGreaterThan(0);
    await visitor.chooseDivision('63 until June 2025');
    await visitor.back();

    await ask('Is the brochure right?');
    expect((await claims()).length).toBe(10);
    await page.goto(server.address);
    await page.locator('.question').nth(3).click();
    await tableReady();
    expect((await tableSize()).rows).toBeGreaterThan(300);
    expect(await page.locator('[role=alert] li').count()).toBe(0);
  });

  it('a deep link and an embedded page open; the view says that all is here', async () => {
    const visitor = await completeVisit({ viewport: PHONE });
    const { page, openOffline, stage, offlineText, siteName, bands } = visitor;
    await unplug(visitor);
    await page.goto('about:blank');
    await page.goto(`${server.address}#v=1!site.park-vsip-bac-ninh-2`);
    await expect.poll(siteName).toBe('VSIP Bac Ninh II');
    expect((await bands()).length).toBe(3);
    await page.goto('about:blank');
    await page.goto(`${server.address}index.html?embed`);
    await page.locator('[data-map-state=idle]').waitFor();
    await page.goto('about:blank');
    await page.goto(`${server.address}?x=y`);
    await openOffline();
    await stage('complete');
    expect(await offlineText()).toMatch(/\d+\.\d MB in \d+ files, all here since/);
  });

  it('the page of the first visit itself goes on, in views that were not opened before', async () => {
    const visitor = await completeVisit();
    const { page, chooseHub, people, ask, claims, back } = visitor;
    await unplug(visitor);
    await back();
    await page.locator('.hub').first().waitFor();
    await ask('Is the brochure right?');
    expect((await claims()).length).toBe(10);
    await page.locator('.back').click();
    await chooseHub('VSIP Bac Ninh II');
    expect((await people())[2]).toBeGreaterThan(1_000_000);
  });

  it('keeps exactly the files of the build, each whole', async () => {
    const { cached, version } = await completeVisit();
    const build = await listBuild(inject('build'), '');
    const files = await cached();
    expect(files.every(({ isWhole }) => isWhole)).toBe(true);
    expect(files.map(({ url }) => url).toSorted()).toEqual(
      build.files.map(({ path, hash }) => `${server.address}${path}?${hash}`).toSorted(),
    );
    expect(await version()).toBe(build.version);
  });
});

describe('a new version', () => {
  it('fetches what changed, waits to be asked for, and leaves nothing of the former one', async () => {
    const visitor = await completeVisit();
    const { page, prompt, isPrompted, answerPrompt, openOffline, version, stage, cached, offlineText } =
      visitor;
    const before = await version();
    const second = await next('9.9.9', { ...RENAMED, ...NEW_TOWNS });
    server.serve(second);
    await page.goto(server.address);
    expect(await prompt()).toContain('A new version is ready');
    expect(new Set(server.asked())).toEqual(new Set(['sw.js', 'index.html', 'geojson/towns.geojson']));
    expect(await edition(page)).toBeNull();

    await answerPrompt('Later');
    await expect.poll(isPrompted).toBe(false);
    await openOffline();
    expect(await version()).toBe(before);
    expect(await offlineText()).toContain('A new version is ready');

    await answerPrompt('Reload');
    await expect.poll(() => edition(page)).toBe('second');
    await openOffline();
    await stage('complete');
    expect(await offlineText()).toContain('Version 9.9.9');
    const build = await listBuild(second, '9.9.9');
    const wanted = build.files.map(({ path, hash }) => `${server.address}${path}?${hash}`).toSorted();
    await expect.poll(async () => (await cached()).map(({ url }) => url).toSorted()).toEqual(wanted);

    await unplug(visitor);
    await page.goto(server.address);
    expect(await edition(page)).toBe('second');
  });

  it('another tab is told, is not loaded anew, and goes on with the code it has', async () => {
    const first = await completeVisit();
    const tab = await first.page.context().newPage();
    await tab.goto(server.address);
    const other = offlineDriver(tab);
    await tab.locator('[data-map-state=idle]').waitFor();
    // a chunk that has another name in the new version, as after any change of its code
    const code = (await listBuild(inject('build'), '')).files.filter(({ path }) => path.endsWith('.js'));
    const chunk = code.find(({ path }) => path.includes('claims-view'))!;
    const [former, newer] = [basename(chunk.path), 'claims-view-renamed.js'];
    const renamed = code
      .filter(({ path }) => readFileSync(join(inject('build'), path), 'utf8').includes(former))
      .map(({ path }) => [path, (text: string) => text.replaceAll(former, newer)]);
    expect(renamed.length).toBeGreaterThan(0);
    const second = await next('9.9.9', { ...RENAMED, ...Object.fromEntries(renamed) });
    renameSync(join(second, chunk.path), join(second, dirname(chunk.path), newer));
    await writeServiceWorker(second, '9.9.9');
    server.serve(second);

    await first.page.goto(server.address);
    await first.prompt();
    await first.answerPrompt('Reload');
    await expect.poll(() => edition(first.page)).toBe('second');
    expect(await other.prompt()).toContain('Another tab has changed');
    expect(await edition(tab)).toBeNull();
    await tab.locator('.question', { hasText: 'Is the brochure right?' }).click();
    await tab.locator('.claim').first().waitFor();

    await other.answerPrompt('Reload');
    await expect.poll(() => edition(tab)).toBe('second');
    await expect
      .poll(async () => (await first.cached()).some(({ url }) => url.includes(chunk.path)))
      .toBe(false);
  });

  it.each<[string, Fault, string]>([
    ['missing', { status: 404 }, 'the server answered 404'],
    ['cut off', { cutAt: 1000 }, 'something else (1,000 bytes'],
  ])('with a file that is %s does not come; the former one stays, and says so', async (_how, fault, why) => {
    const visitor = await completeVisit();
    const { page, openOffline, comingFailed, version, cached, stage, prompt, answerPrompt } = visitor;
    const before = await version();
    const second = await next('9.9.9', { ...RENAMED, ...NEW_TOWNS });
    server.serve(second, { 'geojson/towns.geojson': fault });
    await page.goto(server.address);
    await openOffline();
    const said = await comingFailed();
    expect(said).toContain('could not be fetched whole');
    expect(said).toContain('towns.geojson');
    expect(said).toContain(why);
    expect(await version()).toBe(before);
    await stage('complete');
    expect((await cached()).every(({ isWhole }) => isWhole)).toBe(true);
    expect(await edition(page)).toBeNull();

    server.serve(second);
    await page.goto(server.address);
    await prompt();
    // what had come is not fetched twice
    expect(server.asked()).not.toContain('index.html');
    await answerPrompt('Reload');
    await expect.poll(() => edition(page)).toBe('second');
  });
});

describe('what goes wrong at the first visit', () => {
  it('a file that cannot be had is named, nothing false is kept, and the rest comes when it is there', async () => {
    server.serve(inject('build'), {
      'geojson/towns.geojson': { page: '<title>Log in</title>' },
      'people/vietnam.people': { cutAt: 5000 },
    });
    const { openOffline, stage, offlineText, cached, pressOffline } = await visit();
    await openOffline();
    await stage('partial');
    const text = await offlineText();
    expect(text).toContain('towns.geojson: the server gave something else');
    expect(text).toContain('vietnam.people');
    const kept = await cached();
    expect(kept.every(({ isWhole }) => isWhole)).toBe(true);
    expect(kept.some(({ url }) => /towns\.geojson|vietnam\.people/.test(url))).toBe(false);

    server.serve(inject('build'));
    await pressOffline('Fetch the rest now');
    await stage('complete');
  });

  it('a file of the first needs that cannot be had is named, and comes when it is there', async () => {
    server.serve(inject('build'), { 'geojson/ports.geojson': { status: 404 } });
    const { openOffline, stage, offlineText, pressOffline } = await visit({ expected: /404/ });
    await openOffline();
    await stage('not enough');
    expect(await offlineText()).toContain('ports.geojson: the server answered 404');
    server.serve(inject('build'));
    await pressOffline('Fetch the rest now');
    await stage('complete');
  });

  it('what the user removes is gone, does not come back, and comes when it is wanted', async () => {
    const { openOffline, stage, cached, pressOffline, page } = await completeVisit();
    await pressOffline('Remove from this device');
    await stage('switched off');
    expect(await cached()).toEqual([]);
    await page.goto(server.address);
    await openOffline();
    await stage('switched off');
    expect(await cached()).toEqual([]);
    await pressOffline('Keep on this device');
    await stage('complete');
  });

  it('where the browser has no service worker the page works as before and says so', async () => {
    const { openOffline, stage, chooseHub, bands, back } = await visit({ isKept: false });
    await openOffline();
    await stage('unsupported');
    await back();
    await chooseHub('VSIP Bac Ninh II');
    expect((await bands()).length).toBe(3);
  });

  it('inside another page nothing is kept', async () => {
    server.serve(inject('build'), { 'frame.html': { page: '<iframe src="./" width="900" height="700">' } });
    const { page } = await visit({ address: `${server.address}frame.html` });
    const frame = page.frames()[1]!;
    const { openOffline, stage, cached } = offlineDriver(frame);
    await openOffline();
    await stage('framed');
    expect(await cached()).toEqual([]);
  });
});
