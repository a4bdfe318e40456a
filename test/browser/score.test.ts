import { describe, expect, it } from 'vitest';
import { openAtlas, PHONE } from './driver.ts';

/** Ranking as a person does it: a starting point, weights by keyboard, and the page's own sums. */

describe('ranking sites', () => {
  it('begins with a preset, and a weight that is moved by keyboard changes the order as computed', async () => {
    const atlas = await openAtlas();
    await atlas.ask('Which site is best');
    await atlas.pressButton('Electronics exporter');
    const before = await atlas.ranked();
    expect(before.length).toBeGreaterThan(5);
    expect(before.map(({ score }) => score)).toEqual(before.map(({ score }) => score).sort((a, b) => b - a));

    // the page says which weight turns the first two round; beyond it, it does
    await atlas.openFlips();
    const flips = await atlas.flips();
    const flip = flips.find(({ to }) => to !== null && to < 100);
    expect(flip).toBeDefined();
    const isUp = flip!.to! > flip!.from;
    await atlas.moveWeight(flip!.criterion, isUp ? Math.ceil(flip!.to!) : Math.floor(flip!.to!));
    const names = (await atlas.ranked()).map(({ name }) => name);
    expect(names.indexOf(before[1]!.name)).toBeLessThan(names.indexOf(before[0]!.name));
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('tells why, in numbers that add up on the page', async () => {
    const atlas = await openAtlas();
    await atlas.ask('Which site is best');
    await atlas.pressButton('Regional warehouse');
    const [first] = await atlas.ranked();
    await atlas.openWhy(0);
    const { lines, weight, total } = await atlas.why();
    const tenths = (points: number) => Math.round(points * 10);
    expect(lines.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(total));
    expect(total).toBe(first!.score);
    expect(lines.reduce((sum, line) => sum + line.weight, 0)).toBe(weight);
    for (const line of lines)
      expect(Math.abs((100 * line.weight * line.normalised) / weight - line.points)).toBeLessThan(0.2);
    expect(await atlas.drawn('ranked-dot')).toBeGreaterThan(0);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('eliminates by a limit, says so for each site, and saves all of it', async () => {
    const atlas = await openAtlas();
    await atlas.ask('Which site is best');
    await atlas.pressButton('Cold chain');
    const all = await atlas.rankedCount();
    await atlas.setLimit('port', 30);
    const left = await atlas.rankedCount();
    expect(left).toBeLessThan(all);
    const out = await atlas.eliminated();
    expect(out.count).toBe(306 - left);
    const reason =
      /^Time to the nearest container port .* by truck: (no road|.* min), wanted at most 30 min$/;
    expect(out.reasons.filter((one) => reason.test(one)).length).toBeGreaterThan(all - left - 1);
    const lines = (await atlas.savedAs('csv')).text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + 306);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });

  it('goes by keyboard along the list, opens a site and comes back to the same ranking, on a phone in Vietnamese', async () => {
    const atlas = await openAtlas({ viewport: PHONE, language: 'vi-VN' });
    await atlas.ask('Địa điểm nào hợp');
    await atlas.pressButton('Chuỗi lạnh');
    const before = await atlas.ranked();
    await atlas.focusRanked(0);
    await atlas.press('ArrowDown');
    await atlas.press('Enter');
    await expect.poll(atlas.siteName).toBe(before[1]!.name);
    await atlas.back();
    expect(await atlas.ranked()).toEqual(before);
    expect(await atlas.scrollsSideways()).toBe(false);
    expect(await atlas.close()).toEqual({ troubles: [], foreign: [] });
  });
});
