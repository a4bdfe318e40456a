import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { searchOf, type FoundLine } from './search-driver.ts';
import { minutes } from './written-figures.ts';

/** Where could it be, and who lives within reach: places and people together. */

const open = atlasOfEachTest();

const people = (text: string): number => {
  const [, digits = '', million] = /([\d.,]+)( million)?/.exec(text) ?? [];
  return Number(digits.replaceAll(',', '')) * (million === undefined ? 1 : 1e6);
};
const hectares = ({ ranking }: FoundLine): number => Number(ranking.replace(/[^\d.]/g, ''));

describe('where could it be?', () => {
  it('is asked by clicks: an airport, a deep-sea port and half a million people at once', async () => {
    const opened = await open();
    const { openConditions, foundParks, overlapKm2, drawn } = opened;
    const search = searchOf(opened);
    await openConditions();
    await search.removeAllConditions();
    await search.addCondition(60, 'car', 'international airport');
    await search.addCondition(90, 'truck', 'deep-sea port (100,000 DWT)');
    const before = await foundParks();
    await search.addCondition(45, 'motorbike', 'people', '500,000');
    await expect.poll(() => search.without()).toHaveLength(3);

    const parks = await foundParks();
    expect(parks).toBeGreaterThan(5);
    expect(parks).toBeLessThan(before);
    const without = await search.without();
    expect(without[2]).toBe(before);
    for (const count of without) expect(count).toBeGreaterThanOrEqual(parks);

    if (parks > 12) await search.showAll();
    const lines = await search.lines();
    expect(lines).toHaveLength(parks);
    for (const { name, figures } of lines) {
      expect(minutes(figures[0] ?? ''), name).toBeLessThanOrEqual(60);
      expect(minutes(figures[1] ?? ''), name).toBeLessThanOrEqual(90);
      expect(people(figures[2] ?? ''), name).toBeGreaterThanOrEqual(500_000);
    }
    const together = lines.map(({ ranking }) => minutes(ranking));
    expect(together).toEqual([...together].sort((a, b) => a - b));

    await search.rankBy('area');
    const byArea = await search.lines();
    const known = byArea.map(hectares).filter((ha) => ha > 0);
    expect(known).toEqual([...known].sort((a, b) => b - a));
    expect(byArea.map(({ name }) => name).sort()).toEqual(lines.map(({ name }) => name).sort());

    expect(await overlapKm2()).toBeGreaterThan(500);
    await expect.poll(() => drawn('overlap-fill')).toBeGreaterThan(0);
    expect(await search.peopleNote()).toMatch(/province populations of 2024 .* off at the median/);
  });

  it('hands what it found over to the ranking and to the table', async () => {
    const opened = await open();
    const { page, openConditions, foundParks } = opened;
    const search = searchOf(opened);
    await openConditions();
    const parks = await foundParks();
    const [first] = await search.lines();
    await search.handOver('Into the table');
    await page
      .getByRole('grid')
      .getByText(first?.name ?? '')
      .first()
      .waitFor();
    await page.locator('.back').click();
    await openConditions();
    await search.handOver('Rank these by score');
    await page.getByRole('radio', { name: `Taken over ${parks}` }).waitFor();
  });

  it('fits a phone', async () => {
    const opened = await open({ viewport: PHONE });
    await opened.openConditions();
    expect(await opened.foundParks()).toBeGreaterThan(5);
    expect(await opened.scrollsSideways()).toBe(false);
  });
});

describe('people within reach', () => {
  it('are counted for each limit, more for longer ones and for more origins; the note says how', async () => {
    const opened = await open();
    await opened.chooseHub('VSIP Bac Ninh II');
    const [quarter = 0, half = 0, hour = 0] = await opened.people();
    expect(quarter).toBeGreaterThan(10_000);
    expect(half).toBeGreaterThan(quarter);
    expect(hour).toBeGreaterThan(half);
    expect(hour).toBeLessThan(30_000_000);
    expect(await searchOf(opened).peopleNote()).toMatch(
      /2024 .*cells of 1\.1 km, each by its own drive time/,
    );
    await opened.addOrigin('dinh vu port');
    await expect.poll(async () => (await opened.people())[2]).toBeGreaterThan(hour);
    await opened.chooseMinutes('60 · 120 · 180 · 240');
    await expect.poll(async () => (await opened.people()).length).toBe(4);
  });
});
