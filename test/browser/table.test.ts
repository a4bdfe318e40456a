import { describe, expect, it } from 'vitest';
import { readCsv } from '../fixtures/read-csv.ts';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { minutes } from './written-figures.ts';

/** The table of sites and gateways, as somebody meets it who has many sites and many gateways. */

const openAtlas = atlasOfEachTest();

async function openTable(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  await atlas.page.locator('.question').nth(3).click();
  await atlas.tableReady();
  return atlas;
}

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || values[i - 1]! <= value);

describe('the table of sites and gateways', () => {
  it('shows all parks, takes other columns, sorts, groups by province and swaps its axes', async () => {
    const {
      tableSize,
      tableColumn,
      tableHeads,
      chooseGateways,
      chooseInTable,
      sortTableBy,
      pressButton,
      page,
    } = await openTable();
    const size = await tableSize();
    expect(size.rows).toBeGreaterThan(300);
    await chooseGateways('Container port', 'Dry port');
    await expect.poll(async () => (await tableSize()).columns).not.toBe(size.columns);
    expect(await tableHeads()).toContain('Noi Bai International Airport');

    await sortTableBy('Noi Bai International Airport');
    const nearest = await tableColumn('Noi Bai International Airport');
    expect(nearest.length).toBeGreaterThan(8);
    expect(isAscending(nearest.map(minutes))).toBe(true);
    await sortTableBy('Noi Bai International Airport');
    const furthest = await tableColumn('Noi Bai International Airport');
    expect(isAscending(furthest.map(minutes).reverse())).toBe(true);
    expect(minutes(furthest[0]!)).toBeGreaterThan(10 * 60);
    expect(await page.locator('[aria-sort=descending]').innerText()).toContain('Noi Bai');

    await chooseInTable('Group', 'by province');
    await page.locator('.grid-group').first().waitFor();
    const groups = await page.locator('.grid-group').first().innerText();
    expect(groups).toMatch(/median of \d+/);

    await pressButton('Swap rows and columns');
    await expect.poll(tableHeads).not.toContain('Noi Bai International Airport');
    expect((await tableSize()).columns).toBe(size.rows);
    await pressButton('Swap rows and columns');
    await expect.poll(tableHeads).toContain('Noi Bai International Airport');
  });

  it('tells time, road, straight line and their ratio, in figures that fit one another', async () => {
    const { tableColumn, pick, chooseInTable, panelText } = await openTable();
    const AIRPORT = 'Noi Bai International Airport';
    const km = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''));
    await pick('By road');
    const road = (await tableColumn(AIRPORT)).map(km);
    await pick('Straight');
    const straight = (await tableColumn(AIRPORT)).map(km);
    await pick('Road ÷ straight');
    const ratio = (await tableColumn(AIRPORT)).map(km);
    expect(ratio.length).toBeGreaterThan(8);
    ratio.forEach((value, i) => expect(value).toBeCloseTo(road[i]! / straight[i]!, 1));
    await expect.poll(panelText).toContain('none below 10 km of straight line');
    await chooseInTable('Shade', 'whole table');
    await expect.poll(panelText).toMatch(/≤ × 1\.\d\d[\s\S]*> × /);
  });

  it('draws the route of a cell that is clicked, says how it goes, and clears it by Escape', async () => {
    const { page, clickCell, drawn, routeText, press } = await openTable();
    expect(await drawn('route-line')).toBe(0);
    const text = await clickCell(2, 0);
    expect(await routeText()).toContain(text);
    expect(await page.locator('#table-route-heading').innerText()).toMatch(
      / → Noi Bai International Airport$/,
    );
    await expect.poll(() => drawn('route-line')).toBeGreaterThan(0);
    expect(await drawn('gateway-ring')).toBe(1);
    expect(await drawn('site-ring')).toBe(1);
    await press('Escape');
    await expect.poll(() => drawn('route-line')).toBe(0);
    expect(await page.locator('.table-route').count()).toBe(0);
  });

  it('gives the figures that it shows as a file, with unit, method, dates and licence', async () => {
    const { savedAs, sortTableBy, tableColumn, tableRows } = await openTable();
    await sortTableBy('Cat Bi International Airport');
    const [head = [], ...rows] = readCsv((await savedAs('csv')).text);
    const about = rows[0]!.join(' ');
    expect(about).toMatch(/free-running[\s\S]*2021-08-06[\s\S]*OpenStreetMap contributors/);
    const [name, column] = [head.indexOf('name'), head.indexOf('Cat Bi International Airport (min)')];
    const names = await tableRows();
    const shown = await tableColumn('Cat Bi International Airport');
    expect(names.length).toBe(shown.length);
    names.forEach((shownName, i) => {
      expect(rows[i]![name]).toBe(shownName);
      expect(Math.round(Number(rows[i]![column]) + 1e-9)).toBeCloseTo(minutes(shown[i]!), -0.4);
    });
    expect(rows.length).toBeGreaterThan(300);
  });

  it('is walked by the keyboard alone: heads sort, figures draw, the far corner is one step away', async () => {
    const { page, press, focusedCell, drawn, routeText } = await openTable();
    await page.locator('.grid-corner button').focus();
    await press('ArrowRight');
    await press('Enter');
    expect(await page.locator('[aria-sort=ascending]').innerText()).toContain('Noi Bai');
    await press('ArrowDown');
    expect(await focusedCell()).toEqual({ row: 2, column: 2 });
    await press('Enter');
    expect(await routeText()).toMatch(/min/);
    await expect.poll(() => drawn('route-line')).toBeGreaterThan(0);
    await press('PageDown');
    expect((await focusedCell()).row).toBeGreaterThan(6);
    await press('Control+End');
    const grid = page.locator('.site-grid');
    expect(await focusedCell()).toEqual({
      row: Number(await grid.getAttribute('aria-rowcount')),
      column: Number(await grid.getAttribute('aria-colcount')),
    });
    await press('Home');
    expect((await focusedCell()).column).toBe(1);
    // one stop for the tab key
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await press('Control+Home');
    expect(await focusedCell()).toEqual({ row: 2, column: 2 });
  });

  it('follows the vehicle, the filter of parks, and sites that are typed as coordinates', async () => {
    const { page, tableColumn, tableSize, tableReady, chooseVehicle, filterParks, tableRows } =
      await openTable();
    const AIRPORT = 'Noi Bai International Airport';
    const [byCar = ''] = await tableColumn(AIRPORT);
    await chooseVehicle('Truck');
    await tableReady();
    const [byTruck = ''] = await tableColumn(AIRPORT);
    expect(minutes(byTruck)).toBeGreaterThan(minutes(byCar));
    await page.locator('.table-sources > summary').first().click();
    await filterParks('Province', 'Bac Ninh');
    await expect.poll(async () => (await tableSize()).rows).toBeLessThan(100);
    const field = page.getByRole('combobox', { name: 'Add a site by name or coordinates' });
    await field.fill('23.3, 105.3');
    await page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await tableReady();
    expect((await tableRows())[0]).toMatch(/^Pin at 23\.3/);
  });

  it('fits a phone in Vietnamese: the table scrolls, the page does not', async () => {
    const { page, scrollsSideways, drawn } = await openTable({ viewport: PHONE, language: 'vi-VN' });
    const widths = await page.locator('.site-grid').evaluate((grid) => [grid.scrollWidth, grid.clientWidth]);
    expect(widths[0]).toBeGreaterThan(widths[1]!);
    expect(await scrollsSideways()).toBe(false);
    await page.locator('.grid-cell').first().click();
    await expect.poll(() => drawn('route-line')).toBeGreaterThan(0);
    expect(await page.locator('.table-route').isVisible()).toBe(true);
    expect(await scrollsSideways()).toBe(false);
  });
});
