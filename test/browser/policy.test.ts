import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { headersOf, PAGE_POLICY } from '../../tools/hosting/policy.ts';
import { openAtlas, type Atlas } from './driver.ts';
import { host } from './hosted-build.ts';
import { importOf } from './import-driver.ts';
import { offlineDriver } from './offline-driver.ts';
import { headersByExample, policyDriver, serverOutside, watchedWayOut } from './policy-driver.ts';
import { serverDriver } from './server-driver.ts';

/** What the browser is told to hold the page to, that it does, and that the page keeps to it through everything it can. */

const stops: (() => Promise<unknown>)[] = [];
let atlas: Atlas | null = null;
afterEach(async () => {
  await atlas?.close();
  atlas = null;
  for (const stop of stops.splice(0)) await stop();
});

async function open(options: Parameters<typeof openAtlas>[0]) {
  atlas = await openAtlas(options);
  return { ...atlas, ...policyDriver(atlas.page) };
}

const VSIP = 'VSIP Bac Ninh II';

/**
 * Each with the directive that stands against it. Without encryption, so that the way out sees requests and not connections alone,
 * which Chromium opens beforehand for frames and forms that it then refuses.
 */
const ATTEMPTS: readonly (readonly [what: string, directive: string, code: () => unknown])[] = [
  [
    'a script in the page',
    'require-trusted-types-for',
    () => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = 1';
      document.head.append(script);
    },
  ],
  [
    'a script of another host',
    'script-src-elem',
    () => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'modulepreload', href: 'http://elsewhere.example/x.js' });
      document.head.append(link);
    },
  ],
  ['HTML', 'require-trusted-types-for', () => (document.body.innerHTML = '<img src=x onerror=pwned=1>')],
  ['a handler as text', 'require-trusted-types-for', () => document.body.setAttribute('onclick', 'pwned=1')],
  ['code in a timer', 'require-trusted-types-for', () => setTimeout('window.pwned = 1' as never)],
  ['an address that is code', 'script-src-elem', () => (location.href = 'javascript:pwned=1')],
  ['a style as text', 'style-src-attr', () => document.body.setAttribute('style', 'color: red')],
  [
    'a style sheet in the page',
    'style-src-elem',
    () => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    },
  ],
  ['a request elsewhere', 'connect-src', () => fetch('http://elsewhere.example').catch(() => {})],
  ['a beacon', 'connect-src', () => navigator.sendBeacon('http://elsewhere.example')],
  ['a socket', 'connect-src', () => void new WebSocket('ws://elsewhere.example')],
  ['a stream', 'connect-src', () => void new EventSource('http://elsewhere.example')],
  ['an image elsewhere', 'img-src', () => (new Image().src = 'http://elsewhere.example/x.png')],
  [
    'a frame',
    'frame-src',
    () => {
      const frame = document.createElement('iframe');
      frame.src = 'http://elsewhere.example';
      document.body.append(frame);
    },
  ],
  [
    'a form',
    'form-action',
    () => {
      const form = document.createElement('form');
      form.action = 'http://elsewhere.example';
      document.body.append(form);
      form.submit();
    },
  ],
  [
    'another base',
    'base-uri',
    () => {
      const base = document.createElement('base');
      base.href = 'http://elsewhere.example/';
      document.head.append(base);
    },
  ],
  ['a font', 'font-src', () => new FontFace('x', 'url(http://elsewhere.example/x)').load().catch(() => {})],
];

/** Refused by the policy of Trusted Types, which reports nothing. */
const WORKERS: readonly (readonly [string, () => unknown])[] = [
  ['of a blob', () => new Worker(URL.createObjectURL(new Blob(['self.pwned = 1'])))],
  ['of data', () => new Worker('data:text/javascript,self.pwned=1')],
  ['of another host', () => new Worker('http://elsewhere.example/x.js')],
  ['of this host, but not of this folder', () => new Worker(new URL('../other.js', document.baseURI))],
];

describe('the page', () => {
  it('begins with its policy, and holds nothing that goes elsewhere or would need leave', () => {
    const html = readFileSync(join(inject('build'), 'index.html'), 'utf8');
    const head = html.slice(html.indexOf('<head>') + '<head>'.length).trimStart();
    expect(head.startsWith('<meta http-equiv="Content-Security-Policy"')).toBe(true);
    expect(head.slice(0, head.indexOf('>')).replaceAll('&#39;', "'")).toContain(`content="${PAGE_POLICY}"`);
    // browsers look for it no further
    expect(Buffer.byteLength(html.slice(0, html.indexOf('charset="utf-8"')))).toBeLessThan(1000);
    expect(html).not.toMatch(
      /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|https?:\/\/|preconnect|prefetch/i,
    );
    expect(PAGE_POLICY).not.toMatch(/unsafe|\*|https?:|strict-dynamic|nonce|sha\d/);
    expect(PAGE_POLICY).toMatch(/^default-src 'none'; .*connect-src 'self';/);
  });

  it('is held to it by the browser, and a test that breaks it fails', async () => {
    const way = await watchedWayOut();
    stops.push(way.close);
    const served = await host(inject('build'));
    stops.push(served.goAway);
    const at = await open({ proxy: way.address, address: served.address });
    await at.atRest();
    await at.countBroken();
    for (const [what, code] of WORKERS)
      expect(await at.tries(code), what).toContain('No script of this page');
    // refused without a word
    await at.tries(() => {
      const script = document.createElement('script');
      script.append('window.pwned = 1');
      document.head.append(script);
    });
    expect(await at.isPwned()).toBe(false);
    const broken = async (directive: string): Promise<number> =>
      (await at.broken()).filter((one) => one === directive).length;
    for (const [what, directive, code] of ATTEMPTS) {
      const before = await broken(directive);
      await at.tries(code);
      // some are told a moment later
      await expect.poll(() => broken(directive), { message: what, timeout: 20_000 }).toBeGreaterThan(before);
      expect(await at.isPwned(), what).toBe(false);
    }
    const { troubles } = await at.close();
    for (const [, directive] of ATTEMPTS)
      expect(troubles.filter((line) => line.startsWith(`Policy broken: ${directive},`))).not.toEqual([]);
    expect(way.tried).toEqual([]);
  });
});

describe('a host that sends the headers of docs/hosting', () => {
  it('shows the live map, and lets nobody but the door ask others, and that only for what is switched on', async () => {
    const [served, outside, other] = [
      await host(inject('build'), headersByExample()),
      await serverOutside(),
      await serverOutside(),
    ];
    stops.push(served.goAway, outside.close, other.close);
    const at = await open({ address: served.address, hasGraphics: true });
    const server = serverDriver(at.page);
    const answer = await at.page.request.get(served.address);
    expect(answer.headers()).toMatchObject(
      Object.fromEntries(Object.entries(headersOf('/')).map(([name, value]) => [name.toLowerCase(), value])),
    );
    await at.chooseHub(VSIP);
    expect((await at.gateways()).length).toBeGreaterThan(5);
    expect(await at.drawn('park-fill', 'bands-fill', 'bands')).toBeGreaterThanOrEqual(0);
    expect(at.workers().filter((path) => path.includes('/outside/'))).toEqual([]);
    for (const worker of [/assets\/engine-worker/, /maplibre/])
      expect(await at.asksFromWorker(worker, `http://${outside.host}/`), String(worker)).toBe('refused');
    expect(outside.asked).toEqual([]);

    await server.openServer();
    await server.useServer(outside.host);
    expect(await server.serverInUse()).toContain('Valhalla 3.6.1');
    expect(at.workers().filter((path) => path.includes('/outside/'))).toEqual([
      '/site/atlas/outside/outside-worker',
    ]);
    expect(outside.asked.length).toBeGreaterThan(0);
    for (const { referrer, cookie } of outside.asked)
      expect([referrer, cookie]).toEqual([undefined, undefined]);
    await server.pressServer('Back to the built-in engine');
    await expect.poll(() => at.workers().filter((path) => path.includes('/outside/'))).toEqual([]);
    expect(other.asked).toEqual([]);

    const { troubles, foreign } = await at.close();
    // the workers that were made to ask said so
    expect(troubles.filter((line) => !line.includes(outside.host))).toEqual([]);
    expect(foreign.filter((url) => new URL(url).host !== outside.host)).toEqual([]);
  });
});

describe('a whole session', () => {
  it('asks no other host, sets no cookie, and leaves on the device what SECURITY.md says', async () => {
    const way = await watchedWayOut();
    stops.push(way.close);
    const at = await open({ proxy: way.address, isKept: true });
    const { page, act } = at;
    const own = importOf(at);
    const offline = offlineDriver(page);
    await at.atRest();

    await at.chooseHub(VSIP);
    await at.bands();
    await at.gateways();
    await at.people();
    await page.locator('.nearest[aria-busy=false]').waitFor();
    await at.chooseLanguage('Tiếng Việt');
    await at.chooseLanguage('English');
    await at.chooseTheme('Dark');
    await at.toggleLayer('Railways');
    await at.savedAs('csv');
    await page.getByRole('button', { name: 'Embed' }).click();
    await page.locator('dialog.embed-dialog textarea').first().waitFor();
    await at.press('Escape');
    await page.locator('.share-button').click();
    await page.getByRole('main').getByRole('button', { name: 'Report', exact: true }).click();
    await page.locator('.report-picture img').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await at.compare();
    await at.search('binh duong');
    await at.takeResult('Binh Duong');
    await act('showComparison');
    await at.back();
    await act('dropPin', [106.7, 11.05]);
    await at.gateways();
    await at.dragMarker(30, 20);
    await at.gateways();
    await act('showClaims');
    expect((await at.claims()).length).toBe(10);
    await act('showScore');
    await act('showTable');
    await act('showHubs');
    await page.locator('.hub-table tbody').first().waitFor();
    await act('showConditions');
    await at.startMeasuring();
    await at.clickMap(500, 300);
    await at.clickMap(600, 360);
    await at.press('Escape');
    await act('showData');
    await own.pasteInField('name,lat,lon\nMy plant,21.1,106.1\nMy store,21.2,106.2\n');
    await own.columns();
    await own.readTable();
    await page.locator('.help-button').click();
    await page.locator('dialog.help').waitFor();
    await at.press('Escape');
    await offline.openOffline();
    await offline.stage('complete');
    await at.reload();
    await at.atRest();

    expect(way.tried).toEqual([]);
    expect(await at.hastyLinks()).toEqual([]);
    const left = await at.onTheDevice();
    expect(left.cookies).toEqual([]);
    expect(left.caches).toEqual([`vietnam-site-atlas ${new URL(at.address()).pathname}`]);
    const told = readFileSync('SECURITY.md', 'utf8');
    for (const name of left.databases) expect(told).toContain(`IndexedDB \`${name}\``);
    const { localStorage, sessionStorage } = left;
    for (const name of [...localStorage, ...sessionStorage]) expect(name).toMatch(/^vietnam-site-atlas /);

    // that the way out sees everything is seen by what is switched on
    await act('setBasemap', 'online');
    await expect.poll(() => way.tried).toEqual(['tiles.openfreemap.org:443']);
    const { troubles, foreign } = await at.close();
    expect(foreign.map((url) => new URL(url).host)).toEqual(['tiles.openfreemap.org']);
    expect(troubles.filter((line) => !line.includes('openfreemap'))).toEqual([]);
  });
});
