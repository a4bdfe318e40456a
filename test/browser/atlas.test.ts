import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { minutes } from './written-figures.ts';

/** The atlas as a stranger meets it: the production build, a real browser, real clicks. */

const VSIP = 'VSIP Bac Ninh II';
const WTC = 'WTC Binh Duong New City';

const open = atlasOfEachTest({ hasGraphics: true });

const km = (text: string): number =>
  Number.parseFloat(text.replace(',', '')) / (text.endsWith(' km') ? 1 : 1000);

describe('VSIP Bac Ninh II', () => {
  it('is one click away and has its table, its areas and its routes', async () => {
    const { chooseHub, siteName, gateways, bands, drawn, pointAtGateway, leaveTable, panelText } =
      await open();
    await chooseHub(VSIP);
    await expect.poll(siteName).toContain('VSIP Bac Ninh II');
    expect(await panelText()).toContain('OpenStreetMap');
    // the year it opened rests on no published source, and the card says so
    expect(await panelText()).toMatch(/Opened\s+2022 \(no published source\)/);

    const lines = await gateways();
    const noiBai = lines.find((line) => line.name.startsWith('Noi Bai'));
    expect(noiBai).toBeDefined();
    // the straight line to the terminals is 14.3 km; the way there is not shorter, and no detour of more than twice that
    expect(km(noiBai?.straight ?? '')).toBeCloseTo(14.3, 1);
    expect(km(noiBai?.road ?? '')).toBeGreaterThan(14.3);
    expect(km(noiBai?.road ?? '')).toBeLessThan(30);
    expect(minutes(noiBai?.drive ?? '')).toBeGreaterThan(10);
    expect(minutes(noiBai?.drive ?? '')).toBeLessThan(60);
    for (const line of lines) {
      if (line.road === 'no road') continue;
      expect(km(line.road), line.name).toBeGreaterThanOrEqual(km(line.straight) * 0.85);
    }

    const areas = await bands();
    expect(areas.map((band) => band.minutes)).toEqual([15, 30, 60]);
    const [quarter, half, hour] = areas.map((band) => band.km2);
    expect(quarter).toBeGreaterThan(20);
    expect(half).toBeGreaterThan(quarter ?? Infinity);
    expect(hour).toBeGreaterThan(half ?? Infinity);
    expect(await drawn('bands-fill')).toBeGreaterThan(0);

    expect(await drawn('route-line')).toBe(0);
    await pointAtGateway(noiBai?.id ?? '');
    await expect.poll(() => drawn('route-line')).toBeGreaterThan(0);
    await leaveTable();
    await expect.poll(() => drawn('route-line')).toBe(0);
  });

  it('keeps a route that was clicked and says which roads it takes', async () => {
    const { chooseHub, gateways, pinGateway, leaveTable, drawn, panelText } = await open();
    await chooseHub(VSIP);
    const [first] = await gateways();
    await pinGateway(first?.id ?? '');
    await leaveTable();
    await expect.poll(() => drawn('route-line')).toBeGreaterThan(0);
    await expect.poll(panelText).toMatch(/via .*\(\d/);
  });

  it('is slower to drive from for a truck', async () => {
    const { chooseHub, gateways, chooseVehicle } = await open();
    await chooseHub(VSIP);
    const car = await gateways();
    await chooseVehicle('Truck');
    await expect
      .poll(async () => {
        const truck = await gateways();
        return truck
          .filter((line) => car.some((other) => other.id === line.id))
          .every(
            (line) => minutes(line.drive) > minutes(car.find((other) => other.id === line.id)?.drive ?? ''),
          );
      })
      .toBe(true);
  });
});

describe('WTC Binh Duong New City', () => {
  it('is one click away and says which province it was in and is in now', async () => {
    const { chooseHub, siteName, panelText, gateways } = await open();
    await chooseHub(WTC);
    await expect.poll(siteName).toContain('WTC');
    const lines = await gateways();
    expect(lines.some((line) => line.name.startsWith('Tan Son Nhat'))).toBe(true);
    const text = await panelText();
    expect(text).toContain('Ho Chi Minh City');
    expect(text).toContain('Binh Duong before July 2025');
  });
});

describe('finding a place', () => {
  it.each([
    ['Nội Bài', 'Noi Bai International Airport'],
    ['noi bai', 'Noi Bai International Airport'],
    ['VVTS', 'Tan Son Nhat International Airport'],
  ])('by typing "%s"', async (text, name) => {
    const { search, searchResults } = await open();
    await search(text);
    await expect.poll(async () => (await searchResults()).some((result) => result.includes(name))).toBe(true);
  });

  it('with the keyboard alone', async () => {
    const { search, press, searchResults, siteName } = await open();
    await search('dinh vu');
    await expect.poll(searchResults).not.toEqual([]);
    const [first, second] = await searchResults();
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(siteName).toBe(second ?? first);
  });

  it('by its old province', async () => {
    const { search, takeResult, siteName, panelText } = await open();
    await search('bình dương');
    await takeResult('Binh Duong Province until June 2025');
    await expect.poll(siteName).toBe('Binh Duong');
    await expect.poll(panelText).toContain('Now part of');
    expect(await panelText()).toContain('Ho Chi Minh City');
  });

  it('by dropping a pin', async () => {
    const { page, chooseHub, back, startPin, clickMap, press, siteName, gateways, bands, atRest } =
      await open();
    // the map stays where the hub was: around Bac Ninh there are roads everywhere
    await chooseHub(VSIP);
    await atRest();
    await back();
    const box = await page.locator('[data-map-state]').boundingBox();
    await startPin();
    await clickMap((box?.width ?? 0) * 0.3, (box?.height ?? 0) * 0.6);
    await expect.poll(siteName).toBe('Dropped pin');
    expect((await gateways()).length).toBeGreaterThan(5);
    expect((await bands()).length).toBe(3);

    // the pin moves by keyboard as by mouse, and the answers with it
    const place = (): Promise<string> => page.locator('.facts').innerText();
    const before = await place();
    await page.locator('.maplibregl-marker').focus();
    await press('ArrowRight');
    await expect.poll(place).not.toBe(before);
    expect((await bands()).length).toBe(3);
  });
});

describe('layers', () => {
  it('can each be switched off and on, with what they draw', async () => {
    const { chooseHub, toggleLayer, drawn, layerSwitch } = await open();
    await chooseHub(VSIP);
    const drawnBy: Record<string, string[]> = {
      Provinces: ['provinces-border'],
      'Industrial parks': ['parks-fill', 'parks-dot', 'parks-label'],
      Airports: ['airports-label'],
      Ports: ['ports-label'],
      Highways: ['expressways-line', 'national-line'],
      Railways: ['railways-line'],
    };
    for (const [name, layers] of Object.entries(drawnBy)) {
      expect(await layerSwitch(name).isChecked(), name).toBe(true);
      await expect.poll(() => drawn(...layers), { message: `${name} on` }).toBeGreaterThan(0);
      await toggleLayer(name);
      await expect.poll(() => drawn(...layers), { message: `${name} off` }).toBe(0);
      await toggleLayer(name);
      await expect.poll(() => drawn(...layers), { message: `${name} on again` }).toBeGreaterThan(0);
    }
  });

  it('show 34 provinces or the 63 before', async () => {
    const { chooseDivision, page } = await open();
    await chooseDivision('63 until June 2025');
    await expect.poll(() => page.locator('.layers').innerText()).toMatch(/63/);
  });
});

describe('graphics that take their time', () => {
  it('do not hold up the hand: the picture goes along with it, and is painted anew where it rests', async () => {
    const { page } = await open({
      before: () => {
        const { prototype } = WebGL2RenderingContext;
        prototype.getSyncParameter = () => prototype.UNSIGNALED;
      },
    });
    const map = page.locator('[data-map-state]');
    await map.and(page.locator('[data-map-state=idle]')).waitFor();
    const place = (): Promise<string> =>
      map.locator('.maplibregl-canvas').evaluate((canvas) => getComputedStyle(canvas).transform);
    await page.mouse.move(900, 700);
    await page.mouse.down();
    let steps = 0;
    await expect
      .poll(async () => {
        await page.mouse.move(900 + (++steps % 2) * 20, 700 - steps);
        return place();
      })
      .toMatch(/^matrix\(1, 0, 0, 1, -?\d/);
    await page.mouse.up();
    await expect.poll(place).toBe('none');
    await map.and(page.locator('[data-map-state=idle]')).waitFor();
    expect(await place()).toBe('none');
  });
});

describe('languages', () => {
  it('starts in the language of the browser and switches without reload', async () => {
    const { page, chooseLanguage } = await open({ language: 'vi-VN' });
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Thử một câu hỏi');
    await chooseLanguage('English');
    await expect.poll(() => page.getByRole('main').innerText()).toContain('Try a question');
  });
});

describe('on a phone', () => {
  it('answers the same, and nothing scrolls sideways', async () => {
    const { chooseHub, gateways, scrollsSideways, drawn } = await open({ viewport: PHONE });
    await chooseHub(VSIP);
    expect((await gateways()).length).toBeGreaterThan(5);
    await expect.poll(() => drawn('bands-fill')).toBeGreaterThan(0);
    expect(await scrollsSideways()).toBe(false);
  });
});
