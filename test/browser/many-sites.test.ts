import { afterEach, describe, expect, it } from 'vitest';
import { manySites } from '../fixtures/many-sites.ts';
import { openAtlas, type Atlas } from './driver.ts';
import { importOf } from './import-driver.ts';

/** Twenty thousand sites of one's own: found, measured, listed, a table of them, and taken away again. */

let atlas: Atlas | null = null;

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

const COUNT = 20_000;
const FILE = { name: 'depots.geojson', content: manySites(COUNT) };

describe('twenty thousand sites', () => {
  it('are read, found, driven from, listed, a table, and removed', async () => {
    atlas = await openAtlas();
    const { page, ...use } = { ...atlas, ...importOf(atlas) };
    await use.openData();
    await use.chooseFiles(FILE);
    expect(await use.outcome(FILE.name)).toContain('Read: 20,000 points.');
    await use.atRest();
    expect(await use.drawn('own-dot')).toBeGreaterThan(10_000);

    // found by name, and its drive times are those of any site
    await use.search('depot 12345');
    await use.takeResult('Depot 12345');
    await expect.poll(use.siteName).toBe('Depot 12345');
    expect((await use.gateways()).length).toBeGreaterThan(3);

    // the list of what the map shows is walked, and added to
    await page.evaluate(() => void (location.hash = 'v=1!overview'));
    await page.locator('.questions').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('l');
    const list = page.locator('.map-list');
    await list.getByRole('button', { name: /^your own/ }).click();
    await list.getByLabel('Filter by name').fill('depot 77');
    await expect.poll(() => list.locator('.place-list li').first().innerText()).toContain('Depot 77');
    await list.getByRole('button', { name: /^Show \d+ more/ }).click();
    await expect.poll(() => list.locator('.place-list li').count()).toBeGreaterThan(60);
    await list.getByRole('button', { name: 'Close the list' }).click();

    // the table of all of them opens at once, is worked out meanwhile, and the page answers
    await use.openData();
    await use.pressButton('Drive times in a table');
    await page.locator('.site-grid').waitFor();
    const { rows, columns } = await use.tableSize();
    expect(rows).toBe(COUNT);
    await use.chooseLanguage('Tiếng Việt');
    await page.locator('html[lang=vi]').waitFor();
    await use.chooseLanguage('English');
    await use.tableReady();
    await page.locator('.site-grid [tabindex="0"]').first().press('Control+End');
    await expect.poll(() => page.locator('.grid-row').count()).toBeLessThan(100);

    // as many columns are no table any more, and that is said
    await page.locator('.table-sources > summary').nth(1).click();
    await page.locator('.table-sources[open] .tabs button', { hasText: 'my own sites' }).click();
    const refused = page.locator('.table-view .problems');
    await refused.waitFor();
    expect(await refused.innerText()).toContain('at most 10,000,000');
    expect(await refused.innerText()).toContain((COUNT * (COUNT + columns)).toLocaleString('en'));

    // gone again
    await page.evaluate(() => void (location.hash = 'v=1!data'));
    await page.locator('.own-set-row .link-button').last().click();
    await expect.poll(() => page.locator('.own-set').count()).toBe(0);
    await expect.poll(() => use.drawn('own-dot')).toBe(0);
    await use.search('depot 12345');
    await page.locator('.search-nothing').first().waitFor();
  });
});
