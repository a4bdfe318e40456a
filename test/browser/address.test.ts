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
  it('brings back the same screen after a reload, and the same numbers to somebody else', async () => {
    const mine = await open();
    await mine.chooseHub('VSIP Bac Ninh II');
    await mine.chooseVehicle('Truck');
    await mine.typeMinutes('20, 45');
    await mine.chooseTheme('Dark');
    await mine.toggleLayer('Railways');
    await mine.pinGateway('airport-han');
    const [bands, gateways, route] = [await mine.bands(), await mine.gateways(), await mine.routeText()];
    await mine.atRest();
    await expect
      .poll(() => fragmentOf(mine.address()))
      .toMatch(
        /^#v=1!site\.park-vsip-bac-ninh-2&p=1![\w-]+\.[\d_]+&l=1!\.dark&y=1!-railways&a=1!k&b=1!20,45&r=1!airport-han$/,
      );
    const link = mine.address();
    const seen = await mine.mapCentre();

    await mine.reload();
    expect(await mine.bands()).toEqual(bands);
    await mine.atRest();
    expect(mine.address()).toBe(link);
    expect(await mine.mapCentre()).toEqual([
      expect.closeTo(seen[0], 3) as number,
      expect.closeTo(seen[1], 3) as number,
    ]);

    const theirs = await openLink(link, { language: 'vi-VN' });
    expect(await theirs.bands()).toEqual(bands);
    expect(await theirs.theme()).toBe('dark');
    // their own language, the same figures
    const told = await theirs.gateways();
    const figures = ({ id, straight }: (typeof told)[number]) => [id, straight.replace(',', '.')];
    expect(told.map(figures)).toEqual(gateways.map(figures));
    expect(route).not.toBe('');
    expect(await theirs.routeText()).not.toBe('');
    await theirs.atRest();
    expect(theirs.address()).toBe(link);
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
      page.getByRole('button', { name, exact: true }).first().getAttribute('aria-pressed');
    await expect.poll(() => isChosen('Car')).toBe('true');
    expect(await isChosen('30 · 60 · 90')).toBe('true');
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
    expect(await notes.locator('li').allInnerTexts()).toEqual([
      'Vehicle, direction, pace and year: could not be read.',
      'Limits of time: written by a newer version of the atlas.',
      'Places side by side: 1 of 2 could not be read.',
      'Parts that this version of the atlas does not know: q.',
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
