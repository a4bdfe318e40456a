import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas, PHONE, type Atlas } from './driver.ts';

/** Links as people use them: made by clicks, opened elsewhere, gone back from, broken on the way. */

let opened: Atlas[] = [];

async function open(options: Parameters<typeof openAtlas>[0] = {}): Promise<Atlas> {
  const atlas = await openAtlas(options);
  opened.push(atlas);
  return atlas;
}

/** Somebody else, who was given the link. */
async function openLink(link: string, options: Parameters<typeof openAtlas>[0] = {}): Promise<Atlas> {
  const atlas = await open(options);
  const address = new URL(link, atlas.address()).href;
  await atlas.page.goto('about:blank');
  await atlas.page.goto(address);
  return atlas;
}

afterEach(async () => {
  const ended = await Promise.all(opened.map((atlas) => atlas.close()));
  opened = [];
  for (const end of ended) expect(end).toEqual({ troubles: [], foreign: [] });
});

const fragmentOf = (address: string): string => new URL(address).hash;

describe('a link', () => {
  it('brings back the same screen after a reload', async () => {
    const { bands, mapCentre, address, atRest, ...driver } = await open({ hasGraphics: true });
    await driver.chooseHub('VSIP Bac Ninh II');
    await driver.chooseVehicle('Truck');
    await driver.typeMinutes('20, 45');
    await driver.chooseTheme('Dark');
    await driver.toggleLayer('Railways');
    const areas = await bands();
    await atRest();
    await expect
      .poll(() => fragmentOf(address()))
      .toMatch(
        /^#v=1!site\.park-vsip-bac-ninh-2&p=1![\w-]+\.[\d_]+&l=1!\.dark&y=1!-railways&a=1!k&b=1!20,45$/,
      );
    const link = address();
    const seen = await mapCentre();

    await driver.reload();
    expect(await bands()).toEqual(areas);
    await atRest();
    expect(address()).toBe(link);
    expect(await driver.theme()).toBe('dark');
    // within a pixel: zoom is kept to a hundredth
    expect(await mapCentre()).toEqual(seen.map((degrees) => expect.closeTo(degrees, 3) as number));
  });

  it('gives somebody else the same numbers', async () => {
    const mine = await open();
    await mine.chooseHub('VSIP Bac Ninh II');
    await mine.chooseVehicle('Truck');
    await mine.pinGateway('airport-han');
    const figures = [await mine.bands(), await mine.gateways(), await mine.routeText()];
    await expect.poll(() => fragmentOf(mine.address())).toContain('&a=1!k&r=1!airport-han');

    const theirs = await openLink(mine.address());
    expect([await theirs.bands(), await theirs.gateways(), await theirs.routeText()]).toEqual(figures);
  });

  it('is copied from the head of the panel, and shown where there is no clipboard', async () => {
    const { page, pressButton, address } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page
      .getByRole('button', { name: 'Compare the hubs' })
      .or(page.locator('.question').first())
      .first()
      .click();
    await expect.poll(() => fragmentOf(address())).not.toBe('');
    await pressButton('Share a link');
    await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address());

    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await pressButton('Share a link');
    const field = page.getByRole('textbox', { name: 'Copy this link' });
    expect(await field.inputValue()).toBe(address());
    expect(
      await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd]),
    ).toEqual([0, address().length]);
    await field.press('Escape');
    await expect.poll(() => field.count()).toBe(0);
  });

  it('in Vietnamese opens in Vietnamese, on a phone as well', async () => {
    const { page, siteName, atRest, address } = await openLink(
      `#v=1!site.@gm4rqGopwoF:own-1-2:Kho%20H%C3%A0%20N%E1%BB%99i%3A%20%C4%91i%E1%BB%83m%20%231&l=1!vi`,
      { viewport: PHONE },
    );
    await expect.poll(siteName).toBe('Kho Hà Nội: điểm #1');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
    await atRest();
    await expect
      .poll(() => fragmentOf(address()))
      .toContain('Kho%20H%C3%A0%20N%E1%BB%99i%3A%20%C4%91i%E1%BB%83m%20%231');
  });
});

describe('back and forward', () => {
  it('lead through the views, each with what it carried', async () => {
    const { page, search, takeResult, siteName, chooseVehicle, ...driver } = await open();
    await driver.chooseHub('VSIP Bac Ninh II');
    await driver.chooseMinutes('30 · 60 · 90');
    await search('tan vu');
    await takeResult('Tan Vu Terminal');
    await expect.poll(siteName).toBe('Tan Vu Terminal');
    await chooseVehicle('Motorbike');
    await expect.poll(() => fragmentOf(driver.address())).toContain('a=1!m');

    await page.goBack();
    await expect.poll(siteName).toBe('VSIP Bac Ninh II');
    const isChosen = (name: string) =>
      page.getByRole('radio', { name, exact: true }).first().getAttribute('aria-checked');
    await expect.poll(() => isChosen('Car')).toBe('true');
    const minutes = page.getByRole('button', { name: '30 · 60 · 90', exact: true });
    expect(await minutes.getAttribute('aria-pressed')).toBe('true');
    await page.goBack();
    await page.locator('.question').first().waitFor();
    expect(fragmentOf(driver.address())).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(siteName).toBe('Tan Vu Terminal');
    await expect.poll(() => isChosen('Motorbike')).toBe('true');
  });
});

describe('a broken link', () => {
  it('is told in words, and what is good of it opens', async () => {
    const { page, siteName, atRest, pressButton } = await openLink(
      `#v=1!site.park-vsip-bac-ninh-2&a=1!rocket&b=2!x&x=1!!park-vsip-3!%E1&q=%3Cscript%3E`,
    );
    await expect.poll(siteName).toBe('VSIP Bac Ninh II');
    const notes = page.locator('.link-notes');
    await expect
      .poll(() => notes.locator('li').allInnerTexts())
      .toEqual([
        'Vehicle, direction, pace and year: could not be read.',
        'Limits of time: written by a newer version of the atlas.',
        'Places side by side: 1 of 2 could not be read.',
        'Parts that this version of the atlas does not know: “q”.',
      ]);
    await pressButton('Dismiss');
    await expect.poll(() => notes.count()).toBe(0);
    await atRest();
  });

  it('that was typed over another one in the same page opens what it says', async () => {
    const { page, siteName, atRest } = await open();
    await atRest();
    await page.evaluate(() => (location.hash = 'v=1!site.nowhere-at-all'));
    await page.getByText('The atlas has no place of this name').waitFor();
    await page.evaluate(() => (location.hash = '%'.repeat(300_000)));
    await page.evaluate(() => (location.hash = `v=1!${'='.repeat(300_000)}`));
    await page.locator('.link-notes', { hasText: 'more than are read' }).waitFor();
    await page.evaluate(() => (location.hash = 'v=1!site.airport-han'));
    await expect.poll(siteName).toBe('Noi Bai International Airport');
  });
});
