import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { writeNetwork } from '../../src/data/network-file.ts';
import { listBuild } from '../../tools/offline/build-list.ts';
import { writeServiceWorker } from '../../tools/offline/service-worker.ts';
import { network } from '../fixtures/drawn-network.ts';
import { openAtlas, PHONE, type Atlas } from './driver.ts';
import { faultsDriver, firstScripts, inPlaceOf, WAYS, type Way } from './faults-driver.ts';
import { host, nextBuild } from './hosted-build.ts';
import { offlineDriver } from './offline-driver.ts';
import { roadsDriver } from './roads-driver.ts';
import { withoutDriver } from './without-driver.ts';

/** Whatever fails: what still works works, one sentence tells, and nothing that was made is lost. The whole list: docs/faults.md. */

const NOISE = /Failed to load|ERR_|MIME type|dynamically imported|preload/i;
const SITE = 'VSIP Bac Ninh II';
/** One road that leads past it. */
const ROADS = new Uint8Array(
  gzipSync(
    new Uint8Array(
      writeNetwork(
        network('A-------------B', 1000, { origin: [105.8, 21.2205], every: { class: 'trunk' } }).network,
      ),
    ),
  ),
);

let atlas: Atlas | null = null;
let rubbish: (() => unknown)[] = [];
afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  for (const remove of rubbish) await remove();
  rubbish = [];
  expect(ended?.troubles).toEqual([]);
  expect(ended?.foreign).toEqual([]);
});

async function open(options: Parameters<typeof openAtlas>[0] = {}) {
  atlas = await openAtlas({ expected: NOISE, ...options });
  return { ...atlas, ...faultsDriver(atlas.page) };
}

const build = inject('build');
const DATA = (await listBuild(build, '')).files
  .map(({ path }) => path)
  .filter((path) => /^(geojson|people|network)\/|^claims\.json$/.test(path))
  .toSorted();
/** So many files at a time that a reader would read of all of them. */
const AT_ONCE = 5;
const GROUPS = Array.from({ length: Math.ceil(DATA.length / AT_ONCE) }, (_, i) =>
  DATA.filter((_path, at) => at % Math.ceil(DATA.length / AT_ONCE) === i),
);
const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

it('each data file of the build: named where it fails, and the rest answers', async () => {
  const at = await open();
  for (const [round, group] of GROUPS.entries()) {
    const broken = Object.fromEntries(
      group.map((path, i): [string, Way] => [path, WAYS[(i + round) % WAYS.length]!]),
    );
    await at.breakFiles(broken);
    await at.page.goto('about:blank');
    await at.page.goto(inject('address'));
    await at.isOpened();
    // what comes only when it is looked at
    await at.act('lookedAt', 'near');
    await at.act('lookedAt', 'abroad');
    await at.act('setLayerShown', 'waterways', true);
    await at.chooseHub(SITE);
    const isTold = async (path: string): Promise<void> => {
      await expect.poll(() => at.asked().has(path), { message: path }).toBe(true);
      await expect
        .poll(() => at.page.locator('body').innerText(), { message: `${path} ${broken[path]}` })
        .toContain(fileOf(path));
    };
    for (const path of group) if (path !== 'claims.json') await isTold(path);
    if (broken['network/vietnam.roads'] === undefined) expect((await at.bands()).length).toBe(3);
    await at.act('showClaims');
    if (group.includes('claims.json')) await isTold('claims.json');
    expect(await at.mishap().count()).toBe(0);
  }
  await at.breakFiles({});
  await at.page.getByRole('button', { name: 'Reload the page' }).first().click();
  // the view that was open comes again, now with all that it lacked
  await at.page.locator('.claim').first().waitFor();
  await expect.poll(() => at.page.locator('.problems').count()).toBe(0);
});

it('a host that gives its page to log in for everything: one sentence for all files, in Vietnamese, on a phone', async () => {
  const at = await open({ viewport: PHONE, language: 'vi-VN' });
  await at.breakFiles(Object.fromEntries(DATA.map((path) => [path, 'is a page of the host' as Way])));
  await at.reload();
  const told = at.page.locator('.problems li', { hasText: 'chứa một trang web' });
  await told.waitFor();
  await expect
    .poll(() => told.innerText())
    .toMatch(/geojson.* và \d+ tệp khác chứa một trang web thay vì dữ liệu/);
  expect(await told.count()).toBe(1);
  expect(await at.scrollsSideways()).toBe(false);
});

it('a file that never comes keeps nothing else from coming', async () => {
  const at = await open();
  await at.page.context().route(/\/(ports\.geojson|vietnam\.people)$/, () => {});
  await at.reload();
  await at.isOpened();
  await expect.poll(() => at.page.locator('.loading').innerText()).toBe('Loading: ports…');
  await at.chooseHub(SITE);
  expect((await at.bands()).length).toBe(3);
  await at.search('Huu Nghi');
  await expect.poll(at.searchResults).toContain('Huu Nghi Border Gate');
});

it('code that does not come is told once, can be tried again, and a new beginning has all that was made', async () => {
  const at = await open();
  const first = new Set(firstScripts(build));
  const later = readdirSync(join(build, 'assets'))
    .filter((name) => /\.(m?js|css)$/.test(name))
    .map((name) => `assets/${name}`)
    .filter((path) => !first.has(path));
  expect(later.length).toBeGreaterThan(60);
  await at.chooseHub(SITE);
  await at.bands();
  await expect.poll(at.address).toContain('site.park-vsip-bac-ninh-2');
  const made = at.address();

  const broken = Object.fromEntries(later.map((path, i): [string, Way] => [path, WAYS[[0, 1, 4][i % 3]!]!]));
  await at.breakFiles(broken);
  await at.reload();
  await at.isOpened();
  await at.mishap().waitFor();
  expect(await at.mishap().innerText()).toContain('A part of the page could not be loaded');
  expect(await at.mishap().count()).toBe(1);
  expect((await at.problems()).join()).toContain('Links cannot be used.');

  for (const show of [
    'showConditions',
    'showTable',
    'showClaims',
    'showScore',
    'showData',
    'showComparison',
  ] as const) {
    await at.show(show);
    await expect.poll(() => at.missingCode().count(), { message: show }).toBe(1);
  }
  // read once, it is not told again
  await at.mishap().getByRole('button', { name: 'OK' }).click();
  await at.act('showHelp');
  await at.show('showScore');
  await at.missingCode().waitFor();
  expect(await at.mishap().count()).toBe(0);

  await at.breakFiles({});
  await at.missingCode().getByRole('button', { name: 'Try again' }).click();
  await at.page.locator('.score-presets, .score').first().waitFor();
  expect(await at.missingCode().count()).toBe(0);

  await at.page.goto('about:blank');
  await at.page.goto(made);
  await expect.poll(at.siteName).toBe(SITE);
  expect((await at.bands()).length).toBe(3);
});

it('without the first script of all, two sentences stand in the page', async () => {
  const at = await open();
  const entry = firstScripts(build).find((path) => path.endsWith('.js'));
  await at.breakFiles({ [entry!]: 'is missing' });
  await at.page.reload();
  await at.page.locator('.too-old', { hasText: 'please reload the page' }).waitFor();
  expect(await at.page.locator('.too-old').innerText()).toContain('hãy tải lại trang');
});

it('a view that throws is told in its place; the rest of the page goes on, and so does it when its data is right', async () => {
  const at = await open({ expected: /TypeError|undefined|null/ });
  await at.chooseHub(SITE);
  await at.bands();
  await at.atRest();
  // no answer of any engine looks like that
  await at.act('answered', 'isochrones', { kind: 'answered', asked: {}, answer: null } as never);
  await at.brokenView().waitFor();
  expect(await at.brokenView().innerText()).toContain('everything else works on');
  await at.search('Noi Bai');
  await expect.poll(at.searchResults).toContain('Noi Bai International Airport');
  await at.press('Escape');
  await at.act('setAssumptions', { pace: 1.5 });
  // the right answer may not be there at the first click
  await expect
    .poll(async () => {
      await at.brokenView().getByRole('button', { name: 'Show it again' }).click();
      return at.brokenView().isVisible();
    })
    .toBe(false);
  expect((await at.bands()).length).toBe(3);
  await expect.poll(at.siteName).toBe(SITE);
});

it('an engine that crashes under a question is replaced and asked again; twice is told, and the next question answered', async () => {
  const at = await open({
    before: () => {
      const made: Worker[] = [];
      Object.assign(globalThis, { made });
      const Original = Worker;
      globalThis.Worker = class extends Original {
        constructor(...given: ConstructorParameters<typeof Worker>) {
          super(...given);
          made.push(this);
        }
      };
    },
  });
  /** Asks for other areas, and ends the worker under that question so many times. */
  const crashUnder = (minutes: readonly number[], times: number) =>
    at.page.evaluate(
      async ([limits, most]) => {
        const { made } = globalThis as unknown as { made: Worker[] };
        const { atlasActions } = document.querySelector('[data-map-state]') as HTMLElement & {
          atlasActions: { setBandMinutes: (minutes: readonly number[]) => void };
        };
        const before = made.length;
        atlasActions.setBandMinutes(limits);
        for (let time = 0; time < most; time++) {
          const worker = made.at(-1)!;
          // a worker that was never alive is another fault
          if (time > 0)
            await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
          worker.terminate();
          worker.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
        }
        return made.length - before;
      },
      [minutes, times] as const,
    );
  await at.chooseHub(SITE);
  const before = await at.bands();
  expect(await crashUnder([20, 40], 1)).toBe(1);
  expect((await at.bands()).map(({ minutes }) => minutes)).toEqual([20, 40]);
  await crashUnder([25, 50, 75], 2);
  await at.page.getByText('stopped twice while working on this question').first().waitFor();
  await at.act(
    'setBandMinutes',
    before.map(({ minutes }) => minutes),
  );
  expect(await at.bands()).toEqual(before);
  expect(await at.mishap().count()).toBe(0);
});

it('without any storage, and with a clock that is wrong and goes backwards, everything answers', async () => {
  const at = await open({
    viewport: PHONE,
    before: () => {
      const refuse = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
      const Right = Date;
      let hours = 0;
      const now = (): number => Right.UTC(1999, 11, 31) - ++hours * 3_600_000;
      globalThis.Date = class extends Right {
        constructor(...given: unknown[]) {
          super(...((given.length === 0 ? [now()] : given) as []));
        }
        static override now = now;
      } as DateConstructor;
    },
  });
  await at.chooseHub(SITE);
  expect((await at.bands()).length).toBe(3);
  expect((await at.people())[2]).toBeGreaterThan(1_000_000);
  await withoutDriver(at.page).openFile('mine.geojson', '{"type":"Point","coordinates":[105.9,21.3]}');
  await at.page.locator('.own-set').first().waitFor();
  await at.page.getByLabel(/Keep .* on this device/).click();
  await at.page.getByText('does not let the page keep anything').first().waitFor();
  await at.act('showReport', { kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } });
  await at.page.getByText('1999').first().waitFor();
  expect(await at.mishap().count()).toBe(0);
});

describe('a map library that throws', () => {
  const path = `assets/${readdirSync(join(build, 'assets')).find((name) => /^map-(?!list|faults).*\.js$/.test(name))!}`;
  const lives = (later: string): string => `
    const module = {
      codeUrl: import.meta.url,
      createAtlasMap({ container, onFailure }) { ${later} return { destroy() {} }; },
    };`;

  it('gives way to the picture, be it at import, when it is made, or while it draws', async () => {
    const at = await open({ expected: /Failed to load|out of the map|\bnull\b/ });
    const { stillBecause, waitForStill, drawn } = withoutDriver(at.page);
    let body = '';
    await at.page
      .context()
      .route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    for (const [why, script] of [
      ['no code', `const module = null; throw new Error('out of the map');`],
      ['broken', lives(`throw new Error('out of the map');`)],
      ['broken', lives('throw null;')],
      [
        'broken',
        lives(`for (let i = 0; i < 3; i++) setTimeout(() => { throw new Error('out of the map'); }, i);`),
      ],
      ['broken', lives(`for (let i = 0; i < 3; i++) Promise.reject(new Error('out of the map'));`)],
    ] as const) {
      body = inPlaceOf(build, path, script);
      await at.reload();
      expect(await stillBecause(), script).toBe(why);
      await waitForStill();
      expect((await drawn('land'))[0]).toBeGreaterThan(0);
    }
  });
});

describe('another version on the host', () => {
  it('and no service worker: a page opened before says what it lacks, and a new beginning has what was made', async () => {
    const server = await host(build);
    rubbish.push(server.goAway);
    const at = await open({ address: server.address });
    const chunk = (await listBuild(build, '')).files.find(({ path }) => /score-view.*js$/.test(path))!;
    // the page brings its views ahead while it rests: this one has not come when the host changes
    await at.breakFiles({ [chunk.path]: 'is refused' });
    await at.reload();
    await at.chooseHub(SITE);
    await at.bands();
    const { folder, remove } = await nextBuild(build, '9.9.9', {
      'index.html': (text) => text.replace('<html', '<html data-edition="second"'),
    });
    rubbish.push(remove);
    rmSync(join(folder, chunk.path));
    await writeServiceWorker(folder, '9.9.9');
    server.serve(folder);
    await at.breakFiles({});
    await at.show('showScore');
    await at.missingCode().waitFor();
    expect(await at.missingCode().innerText()).toContain('reload the page');
    await at.missingCode().getByRole('button', { name: 'Overview' }).click();
    await at.chooseHub(SITE);
    await expect.poll(at.address).toContain('site.park-vsip-bac-ninh-2');
    await at.reload();
    expect(await at.page.locator('html').getAttribute('data-edition')).toBe('second');
    await expect.poll(at.siteName).toBe(SITE);
  });

  it('storage cleared under the page: kept again once that is looked at; where there is no room any more, each thing says so', async () => {
    const server = await host(build);
    rubbish.push(server.goAway);
    const at = await open({ address: server.address, isKept: true });
    const { openOffline, stage, cached, offlineText } = offlineDriver(at.page);
    await openOffline();
    await stage('complete');
    const all = (await cached()).length;
    const session = await at.page.context().newCDPSession(at.page);
    // the service worker goes with the rest, or stays behind alone
    for (const storageTypes of ['all', 'cache_storage']) {
      await session.send('Storage.clearDataForOrigin', {
        origin: new URL(server.address).origin,
        storageTypes,
      });
      await expect.poll(async () => (await cached()).length).toBe(0);
      await at.back();
      await at.chooseHub(SITE);
      expect((await at.bands()).length).toBe(3);
      await openOffline();
      await expect.poll(async () => (await cached()).length, { message: storageTypes }).toBe(all);
      await stage('complete');
    }

    await session.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(server.address).origin,
      quotaSize: 1,
    });
    // work, a file, roads and the atlas itself
    await withoutDriver(at.page).openFile('mine.geojson', '{"type":"Point","coordinates":[105.9,21.3]}');
    await at.page.locator('.own-set').first().waitFor();
    const saving = at.page.locator('[data-saving-failure] p').first();
    await expect.poll(() => saving.innerText()).toContain('the browser has no room for it');
    await at.page.getByLabel(/Keep .* on this device/).click();
    await at.page.getByText('no room left on this device for the file').first().waitFor();
    const { chooseRoads, roadsPreview, pressRoads, roadsInUse } = roadsDriver(at.page);
    await chooseRoads('mine.roads', ROADS);
    await roadsPreview();
    await pressRoads('Use these roads');
    await roadsInUse('own');
    await pressRoads('Keep on this device');
    await at.page.getByText('does not keep the file: it has no room').waitFor();
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(server.address).origin,
      storageTypes: 'cache_storage',
    });
    await at.back();
    await openOffline();
    await stage('not enough');
    await expect.poll(offlineText).toContain('the browser has no room for it');
    // and all of it goes on
    expect(await at.page.locator('.own-set .file-name').allInnerTexts()).toEqual(['mine.geojson']);
    await at.back();
    await at.chooseHub(SITE);
    expect((await at.bands()).length).toBe(3);
    expect(await at.mishap().count()).toBe(0);
  });
});
