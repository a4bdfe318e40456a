import { describe, expect, it } from 'vitest';
import { CLAIM, FILE } from '../fixtures/made-by-hand.ts';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { importOf } from './import-driver.ts';
import { undoOf } from './undo-driver.ts';

/** Whatever a user makes is taken back and done again, by keys and by buttons. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  await atlas.atRest();
  return { ...atlas, ...importOf(atlas), ...undoOf(atlas) };
}

describe('what was done', () => {
  it('around a pin is taken back and done again: where it stands, a closed road, a slider, a comparison', async () => {
    const app = await open({ viewport: { width: 1100, height: 720 } });
    expect(await app.isThere()).toBe(false);

    // a pin, dropped and moved
    await app.chooseHub('VSIP Bac Ninh II');
    await app.back();
    const box = await app.page.locator('[data-map-state]').boundingBox();
    await app.startPin();
    const [x, y] = [(box?.width ?? 0) * 0.3, (box?.height ?? 0) * 0.6];
    await app.clickMap(x, y);
    const dropped = await app.position();
    await app.pullPin(50, 50);
    await expect.poll(app.undoName).toContain('Undo: pin moved');
    // the panel is told of the end of a drag once its frame is painted
    await app.page.evaluate(() => new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told))))); // prettier-ignore
    const moved = await app.position();
    expect(moved).not.toBe(dropped);
    await app.press('Control+z');
    await expect.poll(app.position).toBe(dropped);
    await expect.poll(app.announcement).toContain('Undone: pin moved');
    expect(await app.redoName()).toContain('Redo: pin moved');
    await app.press('Control+Shift+Z');
    await expect.poll(app.position).toBe(moved);
    await expect.poll(app.announcement).toContain('Redone: pin moved');
    await app.undo();
    await expect.poll(app.position).toBe(dropped);

    // a road that is closed; what was to be done again is gone
    await app.startClosingRoad();
    await app.clickMap(x + 40, y - 60);
    await expect.poll(async () => (await app.closures()).length).toBe(1);
    expect(await app.redoName()).not.toContain(':');
    await app.undo();
    await expect.poll(async () => (await app.closures()).length).toBe(0);
    await app.press('Control+y');
    await expect.poll(async () => (await app.closures()).length).toBe(1);

    // a slider is one step, however far it is pushed; in a field for text Ctrl+Z is the field's own
    const pace = await app.pulledPace();
    await app.pushPace(3);
    const pushed = await app.pulledPace();
    expect(Number(pushed)).toBeCloseTo(Number(pace) + 0.15, 9);
    await app.search('Tan Vu');
    await app.press('Control+z');
    expect(await app.pulledPace()).toBe(pushed);
    await app.press('Escape');
    await app.undo();
    expect(await app.pulledPace()).toBe(pace);
    expect(await app.undoName()).toContain('Undo: road closed');

    // a comparison, from a view that shows it, too
    await app.compare();
    await app.page.locator('.compare-tray').waitFor();
    await app.undo();
    await app.page.locator('.compare-tray').waitFor({ state: 'detached' });
    await app.redo();
    await app.page.locator('.compare-tray').waitFor();

    // back to the beginning, and there it ends
    for (let i = 0; i < 5; i++) await app.press('Control+z');
    await expect.poll(app.undoName).not.toContain(':');
    expect(await app.redoName()).toContain('Redo: pin dropped');
    await app.page.locator('.question').first().waitFor();
  });

  it('with claims and files is taken back and done again, and what "back" of the browser took', async () => {
    const app = await open({ viewport: { width: 1100, height: 720 } });
    // a claim that was deleted: whoever is elsewhere by then is brought to it
    await app.act('claimAdded', CLAIM);
    await app.act('showClaims');
    await app.removeClaim('Right beside the port');
    await app.page.locator('.claim[data-id=own-1]').waitFor({ state: 'detached' });
    expect(await app.undoName()).toContain('Undo: claim deleted');
    await app.act('showTable');
    await app.press('Control+z');
    await app.page.locator('.claim[data-id=own-1]').waitFor();
    await expect.poll(app.announcement).toContain('Undone: claim deleted');

    // a file that was closed is there again, and kept on the device again
    await app.act('showData');
    await app.chooseFiles(FILE);
    await app.readTable();
    await app.keep(FILE.name);
    await app.keptUntil(1);
    await app.pressButton(`Close ${FILE.name} and delete it from this device`);
    await app.keptUntil(0);
    await app.undo();
    await app.keptUntil(1);
    expect(await app.openFiles()).toEqual([FILE.name]);

    // "back" of the browser took away what was made on the page since: that, too, is taken back
    await app.act('showClaims');
    await app.act('setBandMinutes', [45]);
    await app.page.goBack();
    await expect.poll(app.undoName).toContain('Undo: link or other page opened');
    await app.undo();
    await expect.poll(app.undoName).toContain('Undo: minutes changed');
    await app.page.locator('.claim[data-id=own-1]').waitFor();
  });

  it('is taken back with a finger on a phone, in Vietnamese', async () => {
    const app = await open({ viewport: PHONE, language: 'vi-VN', hasTouch: true });
    await app.act('dropPin', [105.93, 21.22]);
    await app.act('compare', { kind: 'place', id: 'park-vsip-bac-ninh-2' });
    await app.page.locator('.undo-bar').waitFor();
    expect(await app.undoName()).toContain('Hoàn tác: thêm vào so sánh');
    expect(await app.target()).toBeGreaterThanOrEqual(24);
    expect(await app.isWithoutSideScroll()).toBe(true);
    await app.tapUndo();
    await app.page.locator('.compare-tray').waitFor({ state: 'detached' });
    expect(await app.names()).toEqual(['↶Hoàn tác: ghim điểm', '↷Làm lại: thêm vào so sánh']);
    await expect.poll(app.announcement).toContain('Đã hoàn tác: thêm vào so sánh');
    expect(await app.target()).toBeGreaterThanOrEqual(24);
  });
});
