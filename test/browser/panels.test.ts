import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { minutes } from './written-figures.ts';

/** Cards, provinces, filter, layers, comparisons: as somebody meets them who came for the places. */

const open = atlasOfEachTest();

describe('a card', () => {
  it('of each kind opens from the search and tells its facts', async () => {
    const { search, takeResult, siteName, facts, panelText, page } = await open();
    const cards: readonly (readonly [typed: string, name: string, facts: Record<string, RegExp>])[] = [
      ['cay truong', 'Cay Truong Industrial Park', { Area: /700 ha as published/, Position: /about ±3 km/ }],
      ['noi bai', 'Noi Bai International Airport', { Codes: /HAN · VVNB/, Passengers: /\(20\d\d\)/ }],
      ['hai phong port', 'Hai Phong Port', { Throughput: /TEU \(2024\)/, Terminals: /Tan Vu Terminal/ }],
      ['tan vu', 'Tan Vu Terminal', { 'Terminal of': /Hai Phong Port/ }],
      ['yen vien', 'Yen Vien Station', { 'Track gauge': /1000 \+ 1435 mm/ }],
      ['amkor', 'Amkor Technology Vietnam', { Investment: /1\.6 bn USD \(2023\)/, In: /Yen Phong II-C/ }],
      ['block71', 'BLOCK71 Saigon', { What: /National University of Singapore/, Position: /±30 km/ }],
      ['moc bai', 'Moc Bai Border Gate', { To: /Cambodia/, Class: /international/ }],
      ['ktg', 'KTG Industrial VSIP Bac Ninh II', { Area: /14 ha/, In: /VSIP Bac Ninh II/ }],
      ['wtc', 'WTC Binh Duong New City', { Province: /Ho Chi Minh City\s+\(Binh Duong before July 2025\)/ }],
      ['thu dau mot', 'Thu Dau Mot', { 'Seat of': /until June 2025/ }],
    ];
    // what comes after the first screen is there once its list says so
    await expect.poll(() => page.locator('.loading').isVisible()).toBe(false);
    for (const [typed, name, expected] of cards) {
      await search(typed);
      await takeResult(name);
      await expect.poll(siteName).toBe(name);
      const told = await facts();
      for (const [fact, words] of Object.entries(expected))
        expect(told[fact], `${name}: ${fact}`).toMatch(words);
      expect(told['Source'], name).toMatch(/\w/);
    }
    expect(await panelText()).toContain('Compare');
  });

  it('leads from a plant to its park and to its province', async () => {
    const { search, takeResult, follow, siteName, facts, page } = await open();
    await expect.poll(() => page.locator('.loading').isVisible()).toBe(false);
    await search('canon que vo');
    await takeResult('Canon');
    await follow('Que Vo');
    await expect.poll(siteName).toContain('Que Vo');
    // plants come after the roads
    await expect.poll(async () => (await facts())['Plants here'] ?? '').toContain('Foxconn');
    await follow('Bac Ninh');
    await expect.poll(siteName).toBe('Bac Ninh');
  });
});

describe('a province', () => {
  it('keeps in step with the division: 34, 63, 34', async () => {
    const { search, takeResult, siteName, facts, chooseDivision, panelText, page } = await open();
    await expect.poll(() => page.locator('.loading').isVisible()).toBe(false);
    await search('Bac Ninh');
    await takeResult('Bac Ninh Province or city since July 2025');
    // former provinces come after the roads
    await expect.poll(async () => (await facts())['Merged from'] ?? '').toMatch(/Bac Giang\s*Bac Ninh/);
    await chooseDivision('63 until June 2025');
    await expect.poll(async () => (await facts())['Now part of']).toBe('Bac Ninh');
    await expect.poll(siteName).toBe('Bac Ninh');
    expect((await facts())['Together with']).toBe('Bac Giang');
    await chooseDivision('34 now');
    await expect.poll(async () => (await facts())['Merged from']).toMatch(/Bac Giang/);
    // figures with year and rank; what is not published is said to be so
    const text = await panelText();
    expect(text).toMatch(/Population\s+3,509,200.*2024\s+\d+ of 34/s);
    expect(text).toMatch(/FDI registered\s+no figure/);
    await expect.poll(panelText).toMatch(/Seaports[^]*\d+ min/);
  });
});

describe('the filter of parks', () => {
  it('reduces list and map, and lets go again', async () => {
    const { filterParks, showAllParks, listed, drawn, layersText } = await open({ hasGraphics: true });
    await expect.poll(async () => (await listed()).lines).toBeGreaterThan(250);
    // when the page starts the lines come in portions
    const isWhole = async (): Promise<boolean> => {
      const { said, lines } = await listed();
      return said.startsWith(`${lines} ·`);
    };
    await expect.poll(isWhole).toBe(true);
    const all = await drawn('parks-dot');
    await filterParks('Region', 'South');
    await filterParks('Size', '1,000 ha and more');
    await expect.poll(async () => (await listed()).lines).toBeLessThan(30);
    const { said, lines } = await listed();
    expect(said).toMatch(new RegExp(`^${lines} of 3\\d\\d`));
    expect(await layersText()).toMatch(new RegExp(`${lines} of 3\\d\\d parks shown`));
    await expect.poll(() => drawn('parks-dot')).toBeLessThan(all / 2);
    await showAllParks();
    await expect.poll(() => drawn('parks-dot')).toBe(all);
  });

  it('leaves one tab stop in a list, with the arrows within it', async () => {
    const { page, browse, press, siteName } = await open();
    await browse('Airports');
    const names = page.locator('.browse .place-list .result-name');
    await names.first().waitFor();
    // lines out of sight have no inner text
    const third = await names.nth(2).textContent();
    await page.locator('.browse .place-list button').first().focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(siteName).toBe(third);
  });
});

describe('the layers panel', () => {
  it('explains the colours of the provinces, those without a figure too', async () => {
    const { colourProvincesBy, layersText, drawn, ask } = await open();
    await ask('Which provinces produce most');
    await expect.poll(layersText).toMatch(/GRDP per person, million VND a year \(2024\)/);
    await expect.poll(() => drawn('choropleth-fill')).toBeGreaterThan(0);
    await colourProvincesBy('foreign investment (FDI)');
    await expect.poll(layersText).toMatch(/billion USD \(2024\)/);
    const missing = Number(/no figure found\s+(\d+)/.exec(await layersText())?.[1]);
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(34);
    await expect.poll(() => drawn('choropleth-none')).toBeGreaterThan(0);
    await colourProvincesBy('nothing');
    await expect.poll(() => drawn('choropleth-fill')).toBe(0);
  });

  it('switches light and dark for panel and map', async () => {
    const { chooseTheme, theme, paperColour, drawn } = await open();
    const light = await paperColour();
    await chooseTheme('Dark');
    expect(await theme()).toBe('dark');
    expect(await paperColour()).not.toBe(light);
    await expect.poll(() => drawn('land')).toBeGreaterThan(0);
    await chooseTheme('Light');
    expect(await paperColour()).toBe(light);
  });

  it('opens what is planned in the year that is looked at, on the map and in drive times', async () => {
    const { chooseHub, chooseYear, gateways, drawn, layersText } = await open();
    const dashed = ['expressways-building', 'expressways-planned'];
    await expect.poll(() => drawn(...dashed)).toBeGreaterThan(0);
    const before = await drawn(...dashed);
    await chooseYear('2030');
    expect(await layersText()).toContain('planned to open until 2030 count as open');
    await expect.poll(() => drawn(...dashed)).toBeLessThan(before);

    await chooseYear('2026');
    await chooseHub('WTC Binh Duong New City');
    const today = await gateways();
    await chooseYear('2030');
    // no drive is longer, and the bypasses make some of them shorter
    await expect
      .poll(async () => {
        const later = await gateways();
        const pairs = later.flatMap((line) => {
          const now = today.find(({ id }) => id === line.id);
          return now === undefined ? [] : [[minutes(now.drive), minutes(line.drive)] as const];
        });
        return (
          pairs.length > 5 &&
          pairs.every(([now, then]) => then <= now) &&
          pairs.some(([now, then]) => then < now)
        );
      })
      .toBe(true);
  });
});

describe('side by side', () => {
  it('sets two places beside one another with their nearest gateways', async () => {
    const { chooseHub, compare, back, openComparison, comparison } = await open();
    await chooseHub('VSIP Bac Ninh II');
    await compare();
    await back();
    await chooseHub('WTC Binh Duong New City');
    await compare();
    await openComparison();
    const rows = await comparison();
    expect(rows['Kind']).toEqual(['Industrial park', 'Landmark']);
    expect(rows['Nearest airport']?.[0]).toContain('Noi Bai');
    expect(rows['Nearest airport']?.[1]).toContain('Tan Son Nhat');
    for (const cell of rows['Nearest seaport'] ?? []) expect(cell).toMatch(/\d+ min[^]*km[^]*straight/);
  });

  it('sets the hubs of the world beside the two, flies there and back', async () => {
    const { ask, hubRow, lookAtHub, backToVietnam, drawn, search, takeResult, panelText } = await open();
    await ask('Next to Shenzhen');
    await expect.poll(() => hubRow('bac-ninh')).toMatch(/29\.2 km\s+Noi Bai[^]*\d+ min[^]*by road/);
    expect(await hubRow('shanghai')).toMatch(/km\s+Yangshan port/);
    expect(await hubRow('shanghai')).not.toMatch(/by road/);
    await lookAtHub('Monterrey');
    await expect.poll(() => drawn('provinces-border')).toBe(0);
    await expect.poll(() => drawn('comparison-hubs-place')).toBeGreaterThan(0);
    await backToVietnam();
    await expect.poll(() => drawn('provinces-border')).toBeGreaterThan(0);
    await search('Yantian');
    await takeResult('Shenzhen');
    await expect.poll(() => drawn('provinces-border')).toBe(0);
    expect(await panelText()).toContain('Great circle from the centre');
  });
});

describe('on a phone', () => {
  it('nothing of it scrolls sideways', async () => {
    const { ask, back, chooseHub, compare, openComparison, scrollsSideways, filterParks } = await open({
      viewport: PHONE,
    });
    await filterParks('Region', 'South');
    expect(await scrollsSideways()).toBe(false);
    await ask('Next to Shenzhen');
    expect(await scrollsSideways()).toBe(false);
    await back();
    await chooseHub('VSIP Bac Ninh II');
    await compare();
    await back();
    await chooseHub('WTC Binh Duong New City');
    await compare();
    await openComparison();
    expect(await scrollsSideways()).toBe(false);
  });
});
