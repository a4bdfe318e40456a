import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import { formatDistance } from '../../src/ui/format.ts';
import { openAtlas } from './driver.ts';
import { openPageAround } from './embed-driver.ts';

/** The atlas in the page of somebody else: the frame, the messages, the manners. */

const VSIP = { id: 'park-vsip-bac-ninh-2', name: 'VSIP Bac Ninh II' };

type Around = Awaited<ReturnType<typeof openPageAround>>;
let around: Around | null = null;

afterEach(async () => {
  const troubles = await around?.close();
  around = null;
  expect(troubles).toEqual([]);
});

/** The atlas's host under another name than that of the page around it. */
const atlasAddress = (): string => inject('address');

const page = (query: string, width = '100%', height = 420): string =>
  `<!doctype html><title>Around</title><body style="margin: 20px; height: 3000px">
  <a href="#before">before</a>
  <iframe src="${atlasAddress()}${query}" title="Atlas" width="${width}" height="${height}"
    sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>
  <a href="#after">after</a></body>`;

const open = async (html: string, size?: { width: number; height: number }): Promise<Around> => {
  around = await openPageAround(html, size);
  return around;
};

/** As the atlas writes lengths. */
const km = (metres: number): string => formatDistance(metres, 'en', DEFAULT_UNITS);

describe('the frame', () => {
  it('tells the page the numbers that the atlas itself shows', async () => {
    const atlas = await openAtlas();
    await atlas.chooseHub(VSIP.name);
    const gateways = await atlas.gateways();
    const bands = await atlas.bands();
    await atlas.close();

    const { say, numbers, card, frame, heard } = await open(page('?embed'));
    await expect.poll(async () => (await heard()).map(({ kind }) => kind)).toContain('ready');
    await say({ atlas: 1, do: 'select', id: VSIP.id });
    const told = await numbers(({ site }) => site?.id === VSIP.id);
    expect(told.site?.name.en).toBe(VSIP.name);
    expect(told.bands.map(({ minutes, areaKm2 }) => ({ minutes, km2: Math.round(areaKm2 ?? NaN) }))).toEqual(
      bands.map(({ minutes, km2 }) => ({ minutes, km2: Math.round(km2) })),
    );
    for (const { id, straightMetres, drive } of told.gateways) {
      const shown = gateways.find((line) => line.id === id);
      expect(shown?.straight).toBe(km(straightMetres));
      expect(drive.kind).toBe('known');
      if (drive.kind === 'known') expect(shown?.road).toBe(km(drive.metres));
    }
    expect(told.roads).toMatchObject({ date: '2021-08-06', licence: 'ODbL-1.0' });

    const first = told.gateways[0];
    const line = gateways.find(({ id }) => id === first?.id);
    expect((await card())[first?.id ?? '']).toEqual([line?.straight, line?.road, line?.drive]);
    const link = await frame.locator('[data-open-atlas]').getAttribute('href');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#.*park-vsip-bac-ninh-2/);

    // another vehicle, another site, and what is unknown
    await say({ atlas: 1, do: 'set', profile: 'truck' });
    const byTruck = await numbers(({ assumptions }) => assumptions.profile === 'truck');
    const seconds = ({ gateways: [nearest] }: typeof told): number =>
      nearest?.drive.kind === 'known' ? nearest.drive.seconds : NaN;
    expect(seconds(byTruck)).toBeGreaterThan(seconds(told));
    await say({ atlas: 1, do: 'select', position: [106.2, 20.9] });
    expect((await numbers(({ site }) => site?.id === null)).site?.position).toEqual([106.2, 20.9]);
    await say({ atlas: 1, do: 'select', id: 'nothing', request: 5 });
    await expect
      .poll(async () => (await heard()).find(({ kind }) => kind === 'error'))
      .toMatchObject({ code: 'unknown site', request: 5 });
  });

  it('does nothing for hostile messages, and nothing for windows that are not its parent', async () => {
    const { page: outer, say, frame, heard } = await open(page('?embed'));
    await expect.poll(async () => (await heard()).map(({ kind }) => kind)).toContain('ready');
    const requests: string[] = [];
    outer.on('request', (request) => requests.push(request.url()));
    for (const hostile of [
      { atlas: 1, do: 'select', id: '<img src=x onerror=alert(1)>' },
      { atlas: 1, do: 'fetch', url: 'https://example.org/' },
      { atlas: 1, do: 'set', __proto__: null, constructor: { prototype: { profile: 'truck' } } },
      { atlas: 1, do: 'set', language: '../../x' },
      { atlas: 1, do: 'select', position: [Infinity, -Infinity] },
      'javascript:alert(1)',
      null,
    ])
      await say(hostile);
    await expect
      .poll(async () => (await heard()).filter(({ kind }) => kind === 'error').length)
      .toBeGreaterThan(2);
    // a frame within the page is another window, though of the same page
    await outer.evaluate(() => {
      const inner = document.createElement('iframe');
      document.body.append(inner);
      const script = inner.contentDocument?.createElement('script');
      if (script === undefined) return;
      script.textContent = `parent.frames[0].postMessage({ atlas: 1, do: 'select', position: [105, 21] }, '*')`;
      inner.contentDocument?.body.append(script);
    });
    await say({ atlas: 1, do: 'ask', request: 'last' });
    await expect
      .poll(async () => (await heard()).findLast(({ kind }) => kind === 'site'))
      .toMatchObject({ request: 'last', site: null });
    expect(await frame.locator('.embed-panel').innerText()).toContain('Choose an industrial park');
    expect(requests.filter((url) => url.includes('example.org'))).toEqual([]);
  });

  it('lets the page scroll under the wheel, and zooms with Ctrl', async () => {
    const {
      page: outer,
      scrolled,
      zoomOf,
      atRest,
      frame,
    } = await open(page('?embed#v=1!site.park-vsip-bac-ninh-2'));
    await frame.locator('#embed-name').waitFor();
    await atRest();
    const box = await outer.locator('iframe').boundingBox();
    await outer.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.7, (box?.y ?? 0) + 150);
    const before = await zoomOf();
    await outer.mouse.wheel(0, 300);
    await expect.poll(scrolled).toBeGreaterThan(100);
    expect(await zoomOf()).toBe(before);
    await outer.evaluate(() => window.scrollTo(0, 0));
    await expect.poll(scrolled).toBe(0);
    await outer.keyboard.down('Control');
    await outer.mouse.wheel(0, -400);
    await outer.keyboard.up('Control');
    await expect.poll(zoomOf).not.toBe(before);
    expect(await scrolled()).toBe(0);
  });

  it('is small, speaks the language of its address, and lets the keyboard through', async () => {
    const {
      page: outer,
      frame,
      card,
    } = await open(page('?embed&lang=vi#v=1!site.park-vsip-bac-ninh-2', '300', 300), {
      width: 390,
      height: 700,
    });
    expect(Object.keys(await card()).length).toBeGreaterThan(2);
    expect(await frame.locator('.embed-footer').innerText()).toContain('Mở trong Atlas Địa điểm VN');
    const isTooWide = await frame
      .locator('.embed-panel')
      .evaluate((panel) => panel.scrollWidth > panel.clientWidth + 1);
    expect(isTooWide).toBe(false);
    await frame.locator('.row-button').first().waitFor();
    await frame.locator('.maplibregl-canvas').waitFor();
    await outer.locator('a', { hasText: 'before' }).focus();
    const active = (): Promise<string> => outer.evaluate(() => document.activeElement?.textContent ?? '');
    const stops: string[] = [];
    for (let presses = 0; presses < 40 && !(await active()).includes('after'); presses++) {
      await outer.keyboard.press('Tab');
      stops.push(
        await frame
          .locator(':focus')
          .first()
          .evaluate((element) => element.className, undefined, { timeout: 500 })
          .catch(() => ''),
      );
    }
    expect(await active()).toContain('after');
    expect(stops.some((name) => name.includes('maplibregl-canvas'))).toBe(true);
    expect(stops.some((name) => name.includes('row-button'))).toBe(true);
  });

  it('works in the page that the documentation shows', async () => {
    const example = readFileSync(new URL('../../docs/embedding-example.html', import.meta.url), 'utf8');
    const { page: outer } = await open(example.replaceAll('https://atlas.example/', atlasAddress()));
    await outer.getByRole('button', { name: VSIP.name }).click();
    const answer = outer.locator('#answer');
    await expect
      .poll(() => answer.innerText())
      .toMatch(/^VSIP Bac Ninh II to Noi Bai International Airport: 14\.3 km straight, \d+\.\d km by road/);
  });
});
