import { describe, expect, it } from 'vitest';
import { atlasOfEachTest } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { minutes } from './written-figures.ts';

/** What can be reached: limits, roads, origins, conditions, closed roads, two ways. */

const VSIP = 'VSIP Bac Ninh II';

const open = atlasOfEachTest();

describe('limits', () => {
  it('are a preset, one on a slider, or what is typed; each says what lies within', async () => {
    const {
      chooseHub,
      bands,
      chooseMinutes,
      typeMinutes,
      insideCounts,
      openInside,
      insideTimes,
      announcement,
    } = await open();
    await chooseHub(VSIP);
    const parks = await insideCounts('industrial-park');
    expect(parks).toEqual([...parks].sort((a, b) => a - b));
    expect(parks.at(-1)).toBeGreaterThan(20);
    await expect.poll(announcement).toMatch(/60-minute area: [\d,]+ km², \d+ industrial parks\./);

    await openInside(60, 'industrial-park');
    // a long list comes a portion at a time
    await expect.poll(async () => (await insideTimes()).length).toBe(parks.at(-1));
    const times = (await insideTimes()).map(minutes);
    expect(times[0]).toBeGreaterThan(0);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(times.at(-1)).toBeLessThanOrEqual(60);

    await chooseMinutes('60 · 120 · 180 · 240');
    expect((await bands()).map((band) => band.minutes)).toEqual([60, 120, 180, 240]);
    await typeMinutes('25, 10');
    await expect.poll(async () => (await bands()).map((band) => band.minutes)).toEqual([10, 25]);
    await chooseMinutes('One limit');
    await expect.poll(async () => (await bands()).length).toBe(1);
  });

  it('are drawn as the roads themselves, too', async () => {
    const { chooseHub, bands, chooseReachView, drawn } = await open({ hasGraphics: true });
    await chooseHub(VSIP);
    await bands();
    await chooseReachView('Roads');
    await expect.poll(() => drawn('reached-roads-line')).toBeGreaterThan(0);
    expect(await drawn('bands-fill')).toBe(0);
    await chooseReachView('Areas');
    await expect.poll(() => drawn('bands-fill')).toBeGreaterThan(0);
    expect(await drawn('reached-roads-line')).toBe(0);
  });
});

describe('several origins', () => {
  it('reach more than one, and one can be let go again', async () => {
    const { page, chooseHub, addOrigin, origins, bands, insideCounts, drawn } = await open();
    await chooseHub(VSIP);
    const [, , alone] = await bands();
    const parksAlone = (await insideCounts('industrial-park')).at(-1) ?? 0;
    await addOrigin('dinh vu port');
    await expect.poll(origins).toHaveLength(2);
    await expect
      .poll(async () => (await bands()).at(-1)?.km2)
      .toBeGreaterThan((alone?.km2 ?? Infinity) * 1.2);
    await expect.poll(async () => (await insideCounts('industrial-park')).at(-1)).toBeGreaterThan(parksAlone);
    await expect.poll(() => drawn('origin-ring')).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Remove / }).click();
    await expect.poll(async () => (await bands()).at(-1)?.km2).toBe(alone?.km2);
  });

  it('are kept while others are looked at', async () => {
    const { chooseHub, keepAsOrigin, search, takeResult, origins } = await open();
    await chooseHub(VSIP);
    await keepAsOrigin();
    await search('noi bai');
    await takeResult('Noi Bai International Airport');
    await expect.poll(origins).toHaveLength(2);
    expect((await origins()).join(' ')).toContain(VSIP);
  });
});

describe('where conditions hold', () => {
  it('is one click away: an area and the parks in it, and less of both for fewer minutes', async () => {
    const { openConditions, overlapKm2, foundParks, drawn, setConditionMinutes, panelText, announcement } =
      await open();
    await openConditions();
    const area = await overlapKm2();
    const parks = await foundParks();
    expect(area).toBeGreaterThan(1000);
    expect(parks).toBeGreaterThan(10);
    await expect.poll(() => drawn('overlap-fill')).toBeGreaterThan(0);
    await expect.poll(announcement).toMatch(/All conditions hold in [\d,]+ km²; \d+ of \d+ parks found\./);
    await setConditionMinutes(0, 20);
    await expect.poll(foundParks).toBeLessThan(parks);
    expect(await overlapKm2()).toBeLessThan(area);
    await setConditionMinutes(0, 1);
    await setConditionMinutes(1, 1);
    await expect.poll(panelText).toContain('Nowhere do all conditions hold at once');
  });

  it('leads to a park and back to the search', async () => {
    const { page, openConditions, foundParks, siteName, back, overlapKm2 } = await open();
    await openConditions();
    const parks = await foundParks();
    const first = page.locator('.found-parks .place-list button').first();
    const name = await first.locator('.result-name').textContent();
    await first.click();
    await expect.poll(siteName).toBe(name);
    await back();
    expect(await foundParks()).toBe(parks);
    expect(await overlapKm2()).toBeGreaterThan(0);
  });
});

describe('a closed road', () => {
  it('changes drive times, never to shorter ones, until it is opened again', async () => {
    const {
      page,
      chooseHub,
      back,
      atRest,
      startPin,
      clickMap,
      startClosingRoad,
      gateways,
      closures,
      drawn,
      openRoadAgain,
    } = await open();
    await chooseHub(VSIP);
    await atRest();
    await back();
    const box = await page.locator('[data-map-state]').boundingBox();
    const [x, y] = [(box?.width ?? 0) * 0.3, (box?.height ?? 0) * 0.6];
    await startPin();
    await clickMap(x, y);
    const drives = async () => new Map((await gateways()).map(({ id, drive }) => [id, minutes(drive)]));
    const before = await drives();
    // the road that the pin is set on: whatever it was, all drives begin on another one now
    await startClosingRoad();
    await clickMap(x, y + 2);
    await expect.poll(async () => (await closures()).join()).toMatch(/✕ .+(m|km)/);
    await expect.poll(() => drawn('closures-cross')).toBeGreaterThan(0);
    await expect
      .poll(async () => [...(await drives()).values()].join())
      .not.toBe([...before.values()].join());
    for (const [id, time] of await drives()) expect(time, id).toBeGreaterThanOrEqual(before.get(id) ?? 0);
    await openRoadAgain();
    await expect.poll(async () => [...(await drives()).values()].join()).toBe([...before.values()].join());
  });
});

describe('a second way', () => {
  it('is drawn beside the fastest one, compared with it, and can be looked at instead', async () => {
    const { chooseHub, gateways, pinGateway, routeText, drawn, swapRoute } = await open();
    await chooseHub(VSIP);
    const port = (await gateways()).find(({ name }) => name.startsWith('Dinh Vu'));
    await pinGateway(port?.id ?? '');
    expect(await routeText()).toMatch(/Alternative: \+\d+ min, .* (longer|shorter), via /);
    await expect.poll(() => drawn('alternative-line')).toBeGreaterThan(0);
    await expect.poll(() => drawn('route-label')).toBe(2);
    await swapRoute();
    await expect.poll(routeText).toMatch(/Fastest: −\d+ min/);
  });
});

describe('on a phone', () => {
  it('finds sites by conditions without scrolling sideways', async () => {
    const { openConditions, overlapKm2, foundParks, scrollsSideways } = await open({ viewport: PHONE });
    await openConditions();
    expect(await overlapKm2()).toBeGreaterThan(1000);
    expect(await foundParks()).toBeGreaterThan(10);
    expect(await scrollsSideways()).toBe(false);
  });
});
