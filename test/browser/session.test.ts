import { describe, expect, it } from 'vitest';
import { CLAIM, FILE } from '../fixtures/made-by-hand.ts';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';
import { importOf } from './import-driver.ts';
import { crash, sessionOf } from './session-driver.ts';

/** What somebody made is there again: after a reload, a crash, in another tab; or it is said that it is not saved. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  return { ...atlas, ...importOf(atlas), ...sessionOf(atlas.page) };
}

const ALL =
  '1 measurement, 1 claim, 2 compared places, 1 origin, 1 closed road, 1 line of a ranking, a table, 1 file (2 sites and lines in them)';

type Opened = Awaited<ReturnType<typeof open>>;

async function makeMuch(app: Opened): Promise<void> {
  await app.act('claimAdded', CLAIM);
  await app.act('startMeasurement', 'line', [
    { position: [105.9304, 21.2217], placeId: null },
    { position: [106.77421, 20.83601], placeId: null },
  ]);
  await app.act('nameMeasurement', 'm1', 'To the port');
  await app.act('closeRoad', [105.9, 21.1]);
  await app.act('compare', { kind: 'place', id: 'park-vsip-bac-ninh-2' });
  await app.act('compare', { kind: 'pin', position: [106.5, 20.5] });
  await app.act('keepOrigin', { kind: 'pin', position: [106.4, 20.4] });
  await app.act('addCriterion', {
    id: 'size',
    measure: { kind: 'area' },
    weight: 37,
    influence: { kind: 'more is better' },
    minimum: null,
    maximum: null,
    isOn: true,
  });
  await app.act('setTable', { isTransposed: true });
  await app.act('showData');
  await app.chooseFiles(FILE);
  await app.readTable();
  await expect.poll(app.saved).toContain(ALL);
}

describe('work', () => {
  it('is there again after a reload and after a crash', async () => {
    const app = await open({ viewport: { width: 1100, height: 720 } });
    expect(await app.isOffered()).toBe(false);
    await makeMuch(app);

    await app.reload();
    await expect.poll(app.saved).toContain(ALL);
    expect(await app.openFiles()).toEqual([FILE.name]);
    await app.page.locator('.compare-tray').waitFor();
    expect(await app.isOffered()).toBe(false);
    // it is where undoing begins
    expect(await app.page.locator('.undo-bar').count()).toBe(0);
    await app.act('showClaims');
    expect(await app.page.locator('.claim[data-id=own-1]').innerText()).toContain('Right beside the port');
    await app.act('showMeasuring');
    await expect
      .poll(() =>
        app.page.getByRole('textbox').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
      )
      .toContain('To the port');
    await app.act('showData');
    // the address is written once the view is painted, and a tab that comes back goes by it
    await expect.poll(app.address).toContain('v=1!data');
    const after = await crash(app);
    expect(await after.reads('.session-here', '1 file')).toContain(ALL);
    expect(await after.reads('.own-set .file-name', '.csv')).toBe(FILE.name);
  });

  it('is in a tab that is made from another as well, and each goes on with its own', async () => {
    const app = await open({ viewport: { width: 1100, height: 720 } });
    await app.act('showData');
    await app.act('compare', { kind: 'pin', position: [106.5, 20.5] });
    await app.chooseFiles(FILE);
    await app.readTable();
    const both = '1 compared place, 1 file (2 sites and lines in them)';
    await expect.poll(app.saved).toContain(both);
    const [popup] = await Promise.all([
      app.page.waitForEvent('popup'),
      app.page.evaluate(() => void window.open(location.href)),
    ]);
    const copy = sessionOf(popup);
    await expect.poll(copy.saved).toContain(both);
    await copy.act('stopComparingAll');
    await expect.poll(copy.saved).not.toContain('compared');
    await expect.poll(async () => (await app.keys()).filter((key) => key.startsWith('work/')).length).toBe(2);
    await app.act('closeRoad', [105.9, 21.1]);
    await expect.poll(app.saved).toContain('1 compared place, 1 closed road');
    expect([await app.isOffered(), await copy.isOffered()]).toEqual([false, false]);
  });

  it('of a tab that is gone is offered to the next visit, restored by a click or discarded', async () => {
    const app = await open({ viewport: PHONE, language: 'vi-VN', hasTouch: true });
    // a link that was only looked at leaves nothing
    await app.page.goto(`${app.address().split('#')[0]}#x=1!!park-vsip-bac-ninh-2`);
    await app.page.reload();
    await app.page.locator('.compare-tray').waitFor();
    await app.act('claimAdded', CLAIM);
    await app.act('compare', { kind: 'pin', position: [106.5, 20.5] });
    await app.act('showData');
    await expect.poll(app.saved).toContain('1 tuyên bố, 2 địa điểm so sánh');
    const context = app.page.context();
    const address = app.address().split('#')[0] ?? '';

    // not while its tab is alive
    const second = sessionOf(await context.newPage());
    await second.page.goto(address);
    await second.act('showData');
    await second.page.locator('.session').waitFor();
    await expect.poll(second.saved).toContain('Chưa có gì để lưu');
    expect(await second.page.locator('.session-left').count()).toBe(0);
    await app.page.goto('about:blank');

    await second.page.goto(address);
    await second.page.reload();
    expect(await second.offered()).toMatch(
      /^Công việc lúc \d\d:\d\d của bạn vẫn còn ở đây: 1 tuyên bố, 2 địa điểm/,
    );
    await second.answer('Khôi phục');
    await second.page.locator('.compare-tray').waitFor();
    expect(await second.isOffered()).toBe(false);
    await expect.poll(second.saved).toContain('1 tuyên bố, 2 địa điểm so sánh');
    await second.page.close();

    const third = sessionOf(await context.newPage());
    await third.page.goto(address);
    await third.offered();
    await third.answer('Bỏ');
    await expect.poll(third.isOffered).toBe(false);
    await expect.poll(third.keys).toEqual(['count']);
    await third.page.reload();
    await third.act('showData');
    await expect.poll(third.saved).toContain('Chưa có gì để lưu');
    expect(await third.page.locator('.session-left').count()).toBe(0);
  });

  it('that the browser does not let be saved is told of once, and goes on', async () => {
    const app = await open({
      viewport: { width: 1100, height: 720 },
      before: () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      },
    });
    await app.act('compare', { kind: 'place', id: 'park-vsip-bac-ninh-2' });
    expect(await app.notSaved()).toContain(
      'Your work is not saved on this device: the browser does not allow it.',
    );
    await app.page.locator('.session-notice').getByRole('button', { name: 'OK' }).click();
    await app.act('compare', { kind: 'pin', position: [106.5, 20.5] });
    await app.act('showData');
    await expect.poll(() => app.page.locator('.session').innerText()).toContain('does not allow it');
    expect(await app.page.locator('.session-notice').count()).toBe(0);
    // the link carries it: nobody is asked when the page is left
    let asked = 0;
    app.page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    await app.reload();
    await app.page.locator('.compare-tray').waitFor();
    expect(asked).toBe(0);
    // a file is in no link
    await app.act('showData');
    await app.chooseFiles(FILE);
    await app.readTable();
    await expect.poll(app.openFiles).toEqual([FILE.name]);
    await app.notSaved();
    await app.reload();
    await app.page.locator('.compare-tray').waitFor();
    expect(asked).toBe(1);
  });
});
