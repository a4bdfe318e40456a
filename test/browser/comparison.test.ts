import { describe, expect, it } from 'vitest';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { comparisonDriver } from './comparison-driver.ts';
import { PHONE } from './driver.ts';

/** Sites side by side: as somebody uses it who has three on the list. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  return { ...atlas, ...comparisonDriver(atlas.page) };
}

/** Opens the comparison by clicks: a hub, a second one, a third by its name, in that order. */
async function openThree(options: Parameters<typeof openAtlas>[0] = {}) {
  const opened = await open(options);
  await opened.chooseHub('VSIP Bac Ninh II');
  await opened.compare();
  await opened.back();
  await opened.chooseHub('WTC Binh Duong New City');
  await opened.compare();
  await opened.openComparison();
  await opened.add('deep c hai phong iii');
  await expect.poll(opened.columns).toHaveLength(3);
  return opened;
}

const km2 = (text: string): number => Number(/([\d,]+(?:\.\d+)?) km²/.exec(text)?.[1]?.replace(',', ''));

describe('three sites side by side', () => {
  it('have letters and colours, their areas over one another on the map, and a bar for each figure', async () => {
    const { columns, legend, legendColours, drawn, row, bars, panelText } = await openThree();
    expect(await columns()).toEqual([
      'A VSIP Bac Ninh II',
      'B WTC Binh Duong New City',
      expect.stringMatching(/^C DEEP C Hai Phong III/),
    ]);
    const lines = await legend();
    const sizes = lines.map(km2);
    for (const size of sizes) expect(size).toBeGreaterThan(500);
    expect(new Set(await legendColours()).size).toBe(3);
    await expect.poll(() => drawn('compared-fill')).toBeGreaterThan(0);
    await expect.poll(() => drawn('compared-dot')).toBe(3);
    expect(await drawn('compared-outline')).toBeGreaterThan(0);

    // the bars are the figures
    expect((await row('area-reached')).map(km2)).toEqual(sizes);
    const longest = Math.max(...sizes);
    (await bars('area-reached')).forEach((share, i) =>
      expect(share).toBeCloseTo((sizes[i] ?? 0) / longest, 1),
    );
    // nobody measured the office: no bar of length 0
    expect((await bars('areaOutline'))[1]).toBeNull();
    expect((await row('areaOutline'))[1]).toContain('not known');

    expect((await row('nearest-airport'))[0]).toMatch(/\d+ min[^]*Noi Bai[^]*km by road[^]*km straight/);
    for (const cell of await row('people')) expect(cell).toMatch(/\d,\d{3}[^]*estimate/);
    for (const cell of await row('within-industrial-park')) expect(cell).toMatch(/^\d+/);
    for (const cell of await row('population')) expect(cell).toMatch(/[\d,]+[^]*2024|no figure/);
    expect(await panelText()).toMatch(/By car, from the site, roads of 2026[^]*6 Aug 2021/);
  });

  it('reach further in more time, and show nothing of it once they are left', async () => {
    const { legend, row, focusLimit, press, limit, drawn, back, answered } = await openThree();
    const before = (await legend()).map(km2);
    const parks = (await row('within-industrial-park')).map((text) => parseInt(text, 10));
    await focusLimit();
    for (let i = 0; i < 3; i++) await press('ArrowRight');
    expect(await limit()).toBe('75 min');
    await answered();
    (await legend()).map(km2).forEach((size, i) => expect(size).toBeGreaterThan(before[i] ?? 0));
    (await row('within-industrial-park')).forEach((text, i) =>
      expect(parseInt(text, 10)).toBeGreaterThanOrEqual(parks[i] ?? 0),
    );
    await back();
    await expect.poll(() => drawn('compared-fill', 'compared-dot')).toBe(0);
  });

  it('are reduced to what differs', async () => {
    const { rows, onlyDifferences } = await openThree();
    const all = await rows();
    expect(all).toContain('status');
    await onlyDifferences();
    await expect.poll(async () => (await rows()).length).toBeLessThan(all.length);
    const left = await rows();
    expect(left).not.toContain('status');
    expect(left).toContain('nearest-sea');
    await onlyDifferences();
    await expect.poll(rows).toEqual(all);
  });

  it('are moved and taken out by the keyboard, figures with them, the focus staying', async () => {
    const { columns, row, focusControl, press, focused } = await openThree();
    const before = await row('nearest-airport');
    await focusControl('Move A, VSIP Bac Ninh II to the right');
    await press('Enter');
    await expect
      .poll(columns)
      .toEqual([
        'A WTC Binh Duong New City',
        'B VSIP Bac Ninh II',
        expect.stringMatching(/^C DEEP C Hai Phong III/),
      ]);
    expect(await focused()).toBe('Move B, VSIP Bac Ninh II to the right');
    const after = (await row('nearest-airport')).map((text) => text.replace(/\b[A-C]\b/, ''));
    expect(after).toEqual([before[1], before[0], before[2]].map((text) => text?.replace(/\b[A-C]\b/, '')));
    // at the end it can go no further: the focus stays with it
    await press('Enter');
    await expect.poll(focused).toBe('Move C, VSIP Bac Ninh II to the left');
    await press('Tab');
    await press('Enter');
    await expect.poll(columns).toHaveLength(2);
    expect(await focused()).toMatch(/^(Move B|Remove B)/);
  });

  it('are saved as a table with units, and lead to the ranking', async () => {
    const { savedAs, answered, pressButton, page } = await openThree();
    await answered();
    const csv = (await savedAs('csv')).text;
    expect(csv).toMatch(/^\uFEFFcriterion,unit,A VSIP Bac Ninh II,A remark,B WTC/);
    expect(csv).toMatch(/Nearest airport,min,\d+(\.\d+)?,[^\r]*Noi Bai/);
    expect(csv).toMatch(/Area reached,km²,\d+/);
    expect(csv.split('\r\n')[0]).toMatch(/,method,assumptions,roads,data,licence,made_with,address$/);
    expect(csv).toContain('"Car, from the site, roads open in 2026"');
    await pressButton('Score these');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    expect(await page.locator('.comparison').count()).toBe(0);
  });
});

describe('pins side by side', () => {
  it('are told apart by letter and by where they are', async () => {
    const { search, takeResult, compare, back, openComparison, add, columns, row, drawn, siteName } =
      await open();
    await search('yen phong');
    await takeResult('Yen Phong');
    await expect.poll(siteName).toContain('Yen Phong');
    await compare();
    await back();
    await search('que vo');
    await takeResult('Que Vo');
    await compare();
    await openComparison();
    await add('21.05, 106.1');
    await add('21.15, 105.7');
    await expect.poll(columns).toHaveLength(4);
    expect((await columns()).slice(2)).toEqual(['C Dropped pin', 'D Dropped pin']);
    const [, , first, second] = await row('position');
    expect(first).toMatch(/21\.05/);
    expect(second).toMatch(/21\.15/);
    await expect.poll(() => drawn('compared-dot')).toBe(4);
  });
});

describe('a phone', () => {
  it('shows two sites in its width; of three the table scrolls by itself and keeps its first column', async () => {
    const { scrollsSideways, scrolledTable, answered, columns, focusControl, press } = await openThree({
      viewport: PHONE,
    });
    await answered();
    const { by, firstColumnStays } = await scrolledTable();
    expect(by).toBeGreaterThan(50);
    expect(firstColumnStays).toBe(true);
    expect(await scrollsSideways()).toBe(false);
    await focusControl('Remove C');
    await press('Enter');
    await expect.poll(columns).toHaveLength(2);
    expect((await scrolledTable()).by).toBeLessThanOrEqual(1);
  });
});
