import { afterEach, describe, expect, it } from 'vitest';
import { embedSnippet } from '../../src/domain/embed-snippet.ts';
import { INITIAL } from '../../src/store/address/parts.ts';
import { formatAddress } from '../../src/store/address/address.ts';
import type { Shared } from '../../src/store/address/shared.ts';
import type { SiteRef, View } from '../../src/store/state.ts';
import {
  hostileGeoJson,
  hostileGpx,
  hostileKml,
  hostileKmz,
  hostileTable,
  inXml,
  type HostileSite,
} from '../fixtures/hostile-files.ts';
import { hostileShared } from '../fixtures/hostile-shared.ts';
import { NAMES_OF_OBJECTS, PAYLOADS } from '../fixtures/payloads.ts';
import { openAtlas, type Atlas } from './driver.ts';
import { roadsDriver } from './roads-driver.ts';
import { serverDriver } from './server-driver.ts';
import { importOf } from './import-driver.ts';
import {
  follow,
  hostileData,
  hostileRoads,
  hostileServer,
  layMark,
  missingIn,
  parsedSnippet,
  traces,
  unfold,
  watch,
  withAirport,
  wordsOf,
} from './payloads-driver.ts';

/**
 * All hostile texts at once, by every way in, through every view: nothing executes, nothing is asked for, no text becomes an
 * element, and each is shown as it is. Once with the policy of the page out of force, so that this does not hang on it; once
 * on the live map under the policy.
 */

let atlas: Atlas | null = null;
afterEach(async () => {
  await atlas?.close();
  atlas = null;
});

const TEXTS = [...PAYLOADS.map(({ text }) => text), ...NAMES_OF_OBJECTS];
const SITES: readonly HostileSite[] = TEXTS.map((text, i) => ({
  name: text,
  fields: [
    ['said', text],
    [TEXTS[(i + 1) % TEXTS.length]!, text],
  ],
}));
/** In files that are no JSON. */
const PLAIN: readonly HostileSite[] = SITES.map(({ name, fields }) => ({
  name: inXml(name),
  fields: fields.slice(0, 1).map(([key, value]) => [key, inXml(value)] as const),
}));
/** What the import does to a name. */
const NAMES = TEXTS.map((text) => text.trim().normalize('NFC')).filter((text) =>
  /[^\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(text),
);

const HOSTILE = hostileShared(TEXTS);
const link = (view: View, more: Partial<Shared> = {}): string =>
  formatAddress({ ...INITIAL, look: HOSTILE.look, ...more, view: { view, home: 'overview' } });
const spots = HOSTILE.comparison.sites;
const texts = HOSTILE.measuring.measurements.map(({ name }) => name);

/** In the sea, where nothing else is. */
const LONELY = [107.6, 19.9] as const;

describe('hostile texts', () => {
  it('are texts in every view, also without the policy of the page', async () => {
    atlas = await openAtlas({ answers: hostileData(), before: layMark, bypassCSP: true });
    const { page } = atlas;
    const seen = watch(atlas);
    const own = importOf(atlas);
    const shown = new Set<string>();
    /** Nothing has happened, and what is to be seen is. */
    const expectTexts = async (where: string, wanted: readonly string[] = []): Promise<void> => {
      await unfold(page);
      expect(await traces(page), where).toEqual([]);
      expect(seen, where).toEqual([]);
      await expect.poll(async () => missingIn(await wordsOf(page), wanted), { message: where }).toEqual([]);
      for (const word of await wordsOf(page)) shown.add(word);
    };
    const open = async (fragment: string, ready: string, wanted: readonly string[] = []): Promise<void> => {
      await follow(page, fragment, ready);
      await expectTexts(fragment.slice(0, 40), wanted);
    };

    // data of the atlas: lists, cards, notes, sources
    await expectTexts('the start');
    await open(link({ kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } }), '.gateway-row');
    await atlas.page.locator('.gateway-row').first().click();
    await page.locator('.route-details').waitFor();
    await expectTexts('a route');
    await open(link({ kind: 'province', division: '34', code: '24' }), '#place-name');
    await open(link({ kind: 'line', id: 'highway-ct-01-ben-luc-long-thanh' }), '#place-name');
    await open(link({ kind: 'hubs' }), '.hub-table');

    // files
    await follow(page, link({ kind: 'data' }), '.panel-body h1');
    await own.chooseFiles(
      { name: `${PAYLOADS[20]!.text.replaceAll('/', '')}.geojson`, content: hostileGeoJson(SITES) },
      { name: '<img src=x onerror=pwned()>.kml', content: hostileKml(PLAIN, { inCData: true }) },
      { name: '"><svg onload=pwned()>.gpx', content: hostileGpx(PLAIN) },
      { name: '\u202Ezmk.kmz', content: hostileKmz(PLAIN) },
      { name: '__proto__.csv', content: hostileTable(SITES.filter(({ name }) => !name.includes('\0')).slice(0, 40), ',') }, // prettier-ignore
      { name: 'javascript:pwned().json', content: `{"crs":${JSON.stringify(TEXTS[3])},"type":"Feature"}` },
    );
    await own.readTable();
    await expect.poll(() => page.locator('.own-set').count()).toBe(5);
    await page.locator('.own-sites').first().waitFor();
    await expectTexts('files and their sites', NAMES);

    // a link, view by view
    await open(link({ kind: 'measure' }, { measuring: HOSTILE.measuring }), '.measure-points', texts);
    await open(
      link({ kind: 'claims' }, { claims: HOSTILE.claims, claimsLook: HOSTILE.claimsLook }),
      '.claim',
      texts,
    );
    await open(
      link({ kind: 'comparison' }, { comparison: HOSTILE.comparison }),
      '.comparison',
      texts.slice(0, 6),
    );
    await open(link({ kind: 'table' }, { table: HOSTILE.table }), '.panel-body h1');
    await open(link({ kind: 'score' }, { score: HOSTILE.score }), '.panel-body h1');
    await open(link({ kind: 'conditions' }, { search: HOSTILE.search, parks: HOSTILE.parks }), '.condition', texts.slice(0, 3)); // prettier-ignore
    await open(`${link({ kind: 'overview' })}&${texts.slice(0, 3).join('=1!&')}=1!<img src=x onerror=pwned()>`, '.link-notes'); // prettier-ignore
    for (const [i, site] of spots.entries()) {
      await open(link({ kind: 'site', site }, { origins: HOSTILE.origins }), '#place-name', [texts[i]!]);
      // titles have one blank for several
      await expect.poll(() => page.title()).toContain(texts[i]!.replaceAll(/[ \t\n\f\r]+/g, ' '));
    }

    // what is saved, shared, printed
    await open(link({ kind: 'report', of: { kind: 'site', site: spots[0] as SiteRef } }), '.report-data', [
      texts[0]!,
    ]);
    await page.emulateMedia({ media: 'print' });
    await expectTexts('on paper', [texts[0]!]);
    await page.emulateMedia({ media: 'screen' });
    for (const { text } of PAYLOADS.slice(0, 60)) {
      const { title, elements } = await parsedSnippet(
        page,
        embedSnippet('https://example.org/?embed', text, 480),
      );
      expect([title, elements]).toEqual([text.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD'), 1]);
    }

    // found by typing, each as a line of the list
    await follow(page, link({ kind: 'overview' }), '.questions');
    for (const text of [
      'onerror',
      'javascript',
      'script',
      'svg onload',
      '__proto__',
      'constructor',
      'iframe',
    ]) {
      await atlas.search(text);
      await page.getByRole('option').first().waitFor();
      await expectTexts(`searching ${text}`);
    }
    await page.keyboard.press('Escape');

    // roads of one's own, whose maker wrote what they liked
    const roads = roadsDriver(page);
    await roads.openData();
    await roads.chooseRoads(`${PAYLOADS[21]!.text.replaceAll('/', '')}.roads`, hostileRoads());
    const preview = await roads.roadsPreview();
    expect(preview['name']).toContain(PAYLOADS[0]!.text);
    expect(preview['version']).toContain(PAYLOADS[2]!.text);
    await expectTexts('roads', [PAYLOADS[0]!.text, PAYLOADS[1]!.text]);
    await roads.pressRoads('Use these roads');
    await roads.roadsInUse('own');
    await open(link({ kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } }), '.gateway-row');
    await page.locator('.gateway-row[data-id=airport-han]').click();
    await page.locator('.route-details[data-stale=false]').waitFor();
    await expectTexts('the name of a road', [PAYLOADS[3]!.text]);

    // a routing server that says hostile things of itself and of what it is asked
    const server = await hostileServer();
    const routing = serverDriver(page);
    await routing.openServer();
    await routing.useServer(server.host);
    expect(await routing.serverInUse()).toContain(PAYLOADS[4]!.text.slice(0, 20));
    await expectTexts('a server');
    await open(link({ kind: 'site', site: { kind: 'place', id: 'airport-han' } }), '.gateway-row');
    await expect.poll(() => server.asked()).toBeGreaterThan(1);
    await expectTexts('answers of a server');
    await server.close();

    // what no view has shown by now has been looked for in none
    expect(missingIn([...shown], NAMES)).toEqual([]);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);

    // in the frame of another page
    await page.goto(`${page.url().replace(/[?#].*$/, '')}?embed&lang=${encodeURIComponent(PAYLOADS[0]!.text)}&<img src=x onerror=pwned()>#${link({ kind: 'site', site: spots[1] as SiteRef })}`); // prettier-ignore
    await page.locator('#embed-name').waitFor();
    await expectTexts('embedded', [texts[1]!]);
    const { foreign } = await atlas.close();
    atlas = null;
    expect(foreign.filter((url) => new URL(url).host !== server.host)).toEqual([]);
  });

  it('are labels and tips of the live map, under its policy; ids that every object has light up nothing', async () => {
    const name = PAYLOADS.find((payload) => payload.name === 'image')!.text;
    const answers = withAirport({ id: '__proto__', name, position: LONELY });
    atlas = await openAtlas({ answers, before: layMark, hasGraphics: true });
    const { page } = atlas;
    const seen = watch(atlas);
    const own = importOf(atlas);
    await follow(page, link({ kind: 'data' }), '.panel-body h1');
    await own.chooseFiles({ name: '<svg onload=pwned()>.geojson', content: hostileGeoJson(SITES) });
    await expect.poll(() => page.locator('.own-set').count()).toBe(1);
    expect(await atlas.drawn('own-dot')).toBeGreaterThan(0);
    expect(await traces(page)).toEqual([]);

    await follow(page, link({ kind: 'data' }, { map: { centre: LONELY, zoom: 9 } }), '.panel-body h1');
    await atlas.atRest();
    const tip = page.locator('.atlas-tip');
    const box = (await page.locator('[data-map-state]').boundingBox())!;
    // the middle of what is free of the panel, and a little around it
    for (let step = 0; !(await tip.isVisible()) && step < 200; step++) {
      await page.mouse.move(box.x + box.width / 2 + (step % 20) * 16 - 160, box.y + box.height / 2 + Math.floor(step / 20) * 8 - 40); // prettier-ignore
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    expect(await tip.innerText()).toBe(name);
    expect(await page.evaluate(() => 'hover' in {})).toBe(false);
    expect(await traces(page)).toEqual([]);
    expect(seen).toEqual([]);
    const { troubles, foreign } = await atlas.close();
    atlas = null;
    expect([...troubles, ...foreign]).toEqual([]);
  });
});
