import { describe, expect, it } from 'vitest';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { PHONE } from './driver.ts';

/** Claims of the documents and one's own: verdicts, evidence on the map, links and files, by keyboard too. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  await atlas.atRest();
  return atlas;
}

const TEN = [
  'bn-hanoi',
  'bn-haiphong',
  'bn-noibai',
  'bn-giabinh',
  'vsip2-city',
  'vsip2-nh18',
  'vsip2-ktg',
  'bd-gateways',
  'bd-hcmc',
  'bd-adjacent',
];

describe('claims of the documents', () => {
  it('are all judged, with their documents; one is opened and its evidence drawn, then one reading of it', async () => {
    const { ask, claims, openClaim, page, drawn, address } = await open();
    await ask('Is the brochure right?');
    const all = await claims();
    expect(all.map(({ id }) => id)).toEqual(TEN);
    for (const { verdict } of all)
      expect(['holds', 'depends on the reading', 'does not hold', 'cannot be measured']).toContain(verdict);
    expect(all.find(({ id }) => id === 'vsip2-ktg')?.verdict).toBe('cannot be measured');
    const counts = await page.locator('.verdict-count').allInnerTexts();
    expect(counts.reduce((sum, text) => sum + Number.parseInt(text, 10), 0)).toBe(TEN.length);
    expect(await drawn('claim-line', 'claim-end')).toBe(0);

    await openClaim('bn-hanoi');
    expect(await page.locator('.claim-details').locator('visible=true').innerText()).toContain('Holds from');
    await expect.poll(() => drawn('claim-line')).toBeGreaterThan(0);
    expect(await drawn('claim-straight')).toBeGreaterThan(0);
    await page.locator('.claim-readings .row-button', { hasText: 'Straight line' }).first().click();
    await expect.poll(() => drawn('claim-line')).toBe(0);
    expect(await drawn('claim-straight')).toBeGreaterThan(0);

    await openClaim('bd-adjacent');
    await expect.poll(() => drawn('claim-line')).toBeGreaterThan(0);
    // what the documents say is nobody's own: the address names the claim that is open, and carries none
    await expect.poll(address).toContain('bd-adjacent');
    expect(address()).not.toMatch(/[#&]c=/);
    await page.locator('.verdict-count[data-verdict=holds]').click();
    expect(new Set((await claims()).map(({ verdict }) => verdict))).toEqual(new Set(['holds']));
  });

  it('fit a phone, in Vietnamese', async () => {
    const { page, claims, scrollsSideways } = await open({ viewport: PHONE, language: 'vi-VN' });
    await page.locator('.question', { hasText: 'Tờ rơi' }).click();
    expect((await claims()).length).toBe(TEN.length);
    await page.locator('.claim-head').first().click();
    expect(await page.locator('.claim-readings').innerText()).toContain('đường năm');
    expect(await scrollsSideways()).toBe(false);
  });
});

describe('a claim of one’s own', () => {
  it('is written by keyboard alone, told what is wanting, judged, shared by link and by file', async () => {
    const { page, ask, press, claims, saved, address, ...driver } = await open();
    await ask('Is the brochure right?');
    await claims();
    await page.getByRole('button', { name: 'Check a claim of your own' }).focus();
    await press('Enter');
    await page.locator('#claim-form-heading:focus').waitFor();
    await page.getByRole('button', { name: 'Check it', exact: true }).focus();
    await press('Enter');
    await page.locator('.claim-faults').waitFor();
    expect(await page.locator('.claim-faults li').allInnerTexts()).toEqual([
      'Say which place it is about.',
      'Say to which place.',
      'Give a figure above zero.',
    ]);
    for (const [end, text] of [
      ['From', 'VSIP Bac Ninh II'],
      ['To', 'Noi Bai International Airport'],
    ] as const) {
      const group = page.getByRole('group', { name: end, exact: true });
      await group.getByRole('combobox').focus();
      await page.keyboard.type(text);
      await group.getByRole('option').first().waitFor();
      await press('Enter');
      // the focus goes on with what was found, and does not get lost
      await group.locator('.link-button:focus').waitFor();
    }
    await page.getByLabel('How it is said').focus();
    await page.keyboard.type('less than');
    await page.getByRole('spinbutton', { name: 'Figure' }).focus();
    await page.keyboard.type('20');
    await page.getByLabel('In words').focus();
    await page.keyboard.type('<b>20 minutes</b> & no more.');
    await press('Enter');

    const own = page.locator('.claim[data-id=own-1]');
    await own.locator('.verdict:not([data-verdict=pending])').waitFor();
    expect(await own.locator('.claim-text').innerText()).toBe('<b>20 minutes</b> & no more.');
    const verdict = await own.getAttribute('data-verdict');
    await expect.poll(() => driver.drawn('claim-line')).toBeGreaterThan(0);
    await expect.poll(address).toContain('c=1!t.park-vsip-bac-ninh-2,airport-han.l1200.');
    const file = await saved('Save my claims');

    // a new page that was given the link
    const link = address();
    await page.goto('about:blank');
    await page.goto(link);
    await own.locator('.verdict:not([data-verdict=pending])').waitFor();
    expect(await own.getAttribute('data-verdict')).toBe(verdict);
    // the link opens the claim that was open
    await own.and(page.locator('[data-open=true]')).waitFor();
    await page.getByRole('button', { name: 'Delete: <b>20 minutes</b> & no more.' }).click();
    await expect.poll(address).not.toContain('c=1');
    expect(await own.count()).toBe(0);

    const input = page.locator('.claims-file');
    await input.setInputFiles({
      name: 'claims.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await own.waitFor();
    expect(await own.locator('.claim-text').innerText()).toBe('<b>20 minutes</b> & no more.');
    await input.setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    expect((await driver.problems()).join()).toContain('notes.json is no file of claims');
  });

  it('begins at a site, and its other end is a place that is clicked on the map', async () => {
    const { page, chooseHub, pressButton, clickMap, drawn } = await open();
    await chooseHub('VSIP Bac Ninh II');
    await pressButton('Check a claim');
    await page.locator('.claim-form').waitFor();
    expect(await page.getByRole('group', { name: 'From', exact: true }).innerText()).toContain(
      'VSIP Bac Ninh II',
    );
    await page
      .getByRole('group', { name: 'To', exact: true })
      .getByRole('button', { name: 'On the map' })
      .click();
    await drawn('parks-dot');
    await clickMap(500, 400);
    await page.getByRole('button', { name: 'To: Change' }).waitFor();
    await page.getByRole('spinbutton', { name: 'Figure' }).fill('45');
    await pressButton('Check it');
    await page.locator('.claim[data-id=own-1][data-open=true]').waitFor();
  });
});
