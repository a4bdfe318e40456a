import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';

/** Measuring with the mouse, the keyboard and the finger; by road; kept, exported, shared. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  await atlas.atRest();
  return atlas;
}

const km = (text: string): number => Number(text.replace(/[^\d.]/g, ''));

describe('the ruler', () => {
  it.each([
    ['live map', true],
    ['picture', false],
  ] as const)(
    'is drawn with clicks on the %s, ends with a double click, and is changed by its points',
    async (_, hasGraphics) => {
      const {
        page,
        startMeasuring,
        clickMap,
        doubleClickMap,
        handles,
        figure,
        isDrawing,
        dragHandle,
        ...driver
      } = await open({ hasGraphics });
      await startMeasuring();
      const zoomed = await driver.mapCentre();
      await clickMap(400, 250);
      await clickMap(520, 330);
      await doubleClickMap(560, 520);
      await expect.poll(isDrawing).toBe(false);
      await expect.poll(() => handles('vertex')).toBe(3);
      expect(await handles('middle')).toBe(2);
      // the second click of a double click adds nothing and does not zoom
      expect(await driver.mapCentre()).toEqual(zoomed);
      const total = km(await figure('length'));
      const legs = (await driver.figures('leg')).map(km);
      expect(Math.abs(legs.reduce((sum, leg) => sum + leg, 0) - total)).toBeLessThan(0.2);

      await dragHandle('vertex', 2, 0, 60);
      await expect.poll(async () => km(await figure('length'))).toBeGreaterThan(total + 50);
      // only the point moved
      expect(await driver.mapCentre()).toEqual(zoomed);
      await driver.press('Control+z');
      await expect.poll(async () => km(await figure('length'))).toBe(total);

      await dragHandle('middle', 0, 60, 0);
      await expect.poll(() => handles('vertex')).toBe(4);
      await page.locator('.measure-handle[data-role=vertex]').nth(1).click({ button: 'right' });
      await expect.poll(() => handles('vertex')).toBe(3);
      await driver.press('Control+z');
      await expect.poll(() => handles('vertex')).toBe(4);
      await driver.press('Control+Shift+z');
      await expect.poll(() => handles('vertex')).toBe(3);
      await page.locator('.measure-handle[data-role=vertex]').nth(1).focus();
      await driver.press('Delete');
      await expect.poll(() => handles('vertex')).toBe(2);
    },
  );

  it('takes points back, ends with Enter, leaves with Escape, and closes around an area', async () => {
    const {
      startMeasuring,
      clickMap,
      press,
      handles,
      isDrawing,
      measureKind,
      figure,
      pressButton,
      panelText,
    } = await open();
    await startMeasuring();
    for (const [x, y] of [[400, 250], [520, 330], [560, 520]] as const) await clickMap(x, y); // prettier-ignore
    await press('Backspace');
    await expect.poll(() => handles('vertex')).toBe(2);
    await clickMap(600, 500);
    await press('Enter');
    await expect.poll(isDrawing).toBe(false);
    await pressButton('Add points on the map');
    expect(await isDrawing()).toBe(true);
    // on the first point: closed
    await clickMap(400, 250);
    await expect.poll(isDrawing).toBe(false);
    expect(await figure('area')).toMatch(/^[\d,]+ km²$/);
    await measureKind('Straight line');
    await pressButton('Add points on the map');
    await press('Escape');
    await expect.poll(isDrawing).toBe(false);
    await press('Escape');
    await expect.poll(panelText).toContain('Try a question');
  });

  it('needs no mouse: points by name and by pasted coordinates, the crosshair, points that move', async () => {
    const { page, press, typePoint, measuredPoints, figure, isDrawing, handles, figures } = await open();
    await page.getByRole('button', { name: 'Measure', exact: true }).focus();
    await press('Enter');
    await typePoint('Noi Bai International Airport');
    await typePoint('21°13′18.1″ N, 105°55′49.4″ E');
    expect(await measuredPoints()).toEqual([
      '1. Noi Bai International Airport',
      '2. 21.22169° N, 105.93039° E',
    ]);
    // the straight line of the table of gateways
    expect(await figure('length')).toBe('14.3 km');
    await press('Escape');
    await page.getByRole('button', { name: 'Add points on the map' }).focus();
    await press('Enter');
    expect(await isDrawing()).toBe(true);
    expect(await page.locator('.crosshair').isVisible()).toBe(true);
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(() => handles('vertex')).toBe(3);
    await press('Enter');
    await expect.poll(isDrawing).toBe(false);
    const before = (await figures('leg'))[1];
    await page.locator('.measure-handle[data-role=vertex]').nth(2).focus();
    await press('Shift+ArrowUp');
    await expect.poll(async () => (await figures('leg'))[1]).not.toBe(before);
    await page.getByText('On the sphere and on the ellipsoid').click();
    expect(km(await figure('ellipsoid'))).not.toBe(km(await figure('sphere')));
  });
});

describe('the road ruler', () => {
  it('gives what a route gives, leg by leg; stops change places by dragging; there and back', async () => {
    const { page, startMeasuring, measureKind, typePoint, press, figures, figure, ...driver } = await open();
    await startMeasuring();
    await measureKind('By road');
    for (const name of ['VSIP Bac Ninh II', 'Noi Bai International Airport', 'Tan Vu']) await typePoint(name);
    await press('Escape');
    const total = km(await figure('road'));
    const legs = (await figures('road-leg')).map(km);
    expect(legs).toHaveLength(2);
    expect(Math.abs(total - legs[0]! - legs[1]!)).toBeLessThan(0.2);
    expect(Number(await figure('circuity'))).toBeGreaterThan(1);

    await driver.dragPoint(2, 0);
    await expect.poll(async () => (await driver.measuredPoints())[0]).toContain('Tan Vu');
    await expect.poll(async () => km((await figures('road-leg'))[0] ?? '')).toBeGreaterThan(100);
    await driver.pressButton('Undo: points reordered');
    await expect.poll(async () => (await figures('road-leg')).map(km)).toEqual(legs);
    await page.getByLabel('There and back').check();
    await expect.poll(async () => (await figures('road-leg')).length).toBe(3);
    await expect.poll(() => driver.drawn('measure-line')).toBeGreaterThan(0);

    await driver.back();
    await driver.chooseHub('VSIP Bac Ninh II');
    const airport = (await driver.gateways()).find(({ id }) => id === 'airport-han');
    expect(Math.abs(km(airport?.road ?? '') - legs[0]!)).toBeLessThan(0.06);
  });
});

describe('measurements', () => {
  it('are named, hidden, deleted, brought back, exported, and come again with the address', async () => {
    const { page, startMeasuring, typePoint, press, savedAs, address, reload, figure, ...driver } =
      await open();
    await startMeasuring();
    for (const name of ['Noi Bai International Airport', 'Tan Vu']) await typePoint(name);
    await press('Escape');
    const length = await figure('length');
    await page.locator('.measure-name').fill('=Nội Bài');
    await press('Tab');
    await expect.poll(() => driver.drawn('measure-line')).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: 'Show on the map' }).uncheck();
    await expect.poll(() => driver.drawn('measure-line')).toBe(0);
    await driver.pressButton('Undo: measurement shown or hidden');
    await driver.pressButton('Delete =Nội Bài');
    expect(await page.locator('.measure-list li').count()).toBe(0);
    await driver.pressButton('Undo: measurement deleted');

    const csv = (await savedAs('csv')).text;
    expect(csv).toContain("'=Nội Bài,line,1,Noi Bai International Airport,21.2");
    expect(csv.split('\r\n')[0]).toContain('great_circle_km,geodesic_wgs84_km');
    const { features } = JSON.parse((await savedAs('geojson')).text) as FeatureCollection;
    expect(features[0]?.properties).toMatchObject({ name: '=Nội Bài', kind: 'line' });
    expect(Math.abs(features[0]?.properties?.['great_circle_km'] - km(length))).toBeLessThan(0.06);

    await expect.poll(address).toMatch(/[#&]m=1!l\./);
    await reload();
    await driver.atRest();
    expect(await figure('length')).toBe(length);
    expect(await driver.measuredPoints()).toEqual(['1. Noi Bai International Airport', '2. Tan Vu Terminal']);
    await driver.chooseUnit('Distance', 'miles');
    expect(km(await figure('length'))).toBeCloseTo(km(length) / 1.609344, 0);
  });
});

describe('a finger', () => {
  it('adds points by tapping; moving it moves the map', async () => {
    const { page, startMeasuring, tapMap, handles, isDrawing, mapCentre } = await open({
      viewport: PHONE,
      hasTouch: true,
    });
    await startMeasuring();
    await tapMap(100, 300);
    await tapMap(250, 420);
    await expect.poll(() => handles('vertex')).toBe(2);
    const before = await mapCentre();
    const touch = await page.context().newCDPSession(page);
    const at = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(180, 500) });
    for (const x of [200, 230, 260])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x, 500) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(mapCentre).not.toEqual(before);
    expect(await handles('vertex')).toBe(2);
    await page.getByRole('button', { name: 'Done' }).first().click();
    await expect.poll(isDrawing).toBe(false);
  });
});
