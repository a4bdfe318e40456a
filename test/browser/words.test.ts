import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../src/domain/localised.ts';
import { dataNames, strayWords } from '../fixtures/words.ts';
import { openAtlas, type Atlas } from './driver.ts';
import { saidOn, unfold, VIEWS } from './words-driver.ts';

/** Every view, in English and switched to Vietnamese without a reload: nothing stays behind in the other language. */

describe('the language is switched without a reload', () => {
  const names = dataNames();
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await openAtlas({ viewport: { width: 900, height: 420 } });
  });

  const stray = async (language: Language): Promise<string[]> => {
    await unfold(atlas.page);
    return (await saidOn(atlas.page)).flatMap(({ text, where }) => {
      const words = strayWords(text, language, names);
      return words.length === 0 ? [] : [`${words.join(' ')} | ${text} | ${where}`];
    });
  };
  const switchTo = (language: Language): Promise<void> =>
    atlas.page.locator(`.language-switch [lang=${language}]`).click();
  const patience = { timeout: 30_000 };

  it.each(Object.entries(VIEWS))('in %s everything is in the one, then in the other', async (_, open) => {
    const { page } = atlas;
    await open(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expect.poll(() => stray('en'), patience).toEqual([]);
    expect(await page.title()).toMatch(/(^|– )Vietnam Site Atlas$/);
    await switchTo('vi');
    await expect.poll(() => stray('vi'), patience).toEqual([]);
    expect(await page.title()).toMatch(/(^|– )Atlas Địa điểm VN$/);
    await switchTo('en');
  });

  it('the title names what is looked at, and the installed app is called in the language', async () => {
    const { page, close } = atlas;
    await page.evaluate(() => (location.hash = 'v=1!site.park-vsip-bac-ninh-2&l=1!vi'));
    await expect.poll(() => page.title()).toBe('KCN VSIP Bắc Ninh II (Yên Phong II-B) – Atlas Địa điểm VN');
    expect(await page.locator('link[rel=manifest]').getAttribute('href')).toContain('manifest.vi');
    expect((await close()).troubles).toEqual([]);
  });
});
