import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityOf, FILLED, type FilledView, type Look } from './accessibility-driver.ts';
import { openAtlas, PHONE, type Atlas } from './driver.ts';

/** WCAG 2.2 AA as far as a machine can tell, in every view; and what it cannot tell: headings, focus, what is said. */

let atlas: Atlas | null = null;
afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'vi', theme: 'dark' },
  { language: 'vi', theme: 'light' },
];

const VIEWS = Object.keys(FILLED) as FilledView[];
/** Views of one opened page: all in one would take longer than a test may. */
const AT_ONCE = 3;
const PARTS = VIEWS.flatMap((_, i) => (i % AT_ONCE === 0 ? [VIEWS.slice(i, i + AT_ONCE)] : []));

/** The same map on fewer pixels: none of this looks at them. */
const DESK = { width: 1200, height: 760 };

/** What can be opened in a view besides what its address says. */
const MORE: Partial<Record<FilledView, (page: Atlas['page']) => Promise<void>>> = {
  site: async (page) => {
    await page.locator('.count-button:enabled').first().click();
    await page.locator('.steps summary').click();
    await page.locator('.card-actions .save-button, .card-actions [aria-expanded=false]').first().click();
  },
  claims: async (page) => {
    await page.locator('.claim-add').click();
    await page.locator('.claim-form').waitFor();
  },
  score: async (page) => {
    await page.locator('.ranked-why').first().click();
    await page.locator('.score-sensitivity summary').click();
    await page.locator('.score-eliminated summary').click();
  },
  data: async (page) => {
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(content),
    });
    await page
      .locator('input.import-files')
      .setInputFiles([
        file('sites.csv', 'name,lat,lon\nA,21.2,105.9\nB,21.1,105.8\nC,foo,105.8\n'),
        file('unclear.csv', 'a,b,c\n1,2,3\n4,5,6\n'),
        file('none.geojson', '{"type":"nothing"}'),
      ]);
    await page.locator('.reading').nth(2).waitFor();
    await page.locator('.reading:is([data-state=waiting], [data-state=reading])').first().waitFor({
      state: 'detached',
    });
  },
};

async function openView(page: Atlas['page'], view: FilledView): Promise<void> {
  await accessibilityOf(page).open(FILLED[view].fragment);
  await page.locator(FILLED[view].ready).first().waitFor();
  await MORE[view]?.(page);
}

describe('axe-core', () => {
  it.each(PARTS.map((views) => ({ name: views.join(', '), views })))(
    'finds nothing in $name',
    async ({ views }) => {
      atlas = await openAtlas({ viewport: DESK });
      const { page } = atlas;
      const { look, violations, headings, haveProblems } = accessibilityOf(page);
      await haveProblems();
      const wrong: string[] = [];
      for (const view of views) {
        await openView(page, view);
        for (const one of LOOKS) {
          await look(one);
          // words do not depend on the theme
          const isNew = one.theme === (one.language === 'en' ? 'light' : 'dark');
          const found = await violations(isNew ? 'all' : 'colours');
          wrong.push(...found.map((what) => `${view}, ${one.language}, ${one.theme}: ${what}`));
        }
        const levels = await headings();
        if (levels.filter((level) => level === 1).length !== 1 || levels[0] !== 1)
          wrong.push(`${view}: not one heading of the first level, and first: ${levels.join(' ')}`);
        if (levels.some((level, i) => i > 0 && level > levels[i - 1]! + 1))
          wrong.push(`${view}: a level of headings is left out: ${levels.join(' ')}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  it('finds nothing in what opens over a view, nor in the frame of another page', async () => {
    atlas = await openAtlas({ viewport: DESK });
    const { page } = atlas;
    const { look, violations } = accessibilityOf(page);
    const wrong: string[] = [];
    const inAllLooks = async (what: string): Promise<void> => {
      for (const one of LOOKS) {
        await look(one);
        const found = await violations();
        wrong.push(...found.map((fault) => `${what}, ${one.language}, ${one.theme}: ${fault}`));
      }
      await look(LOOKS[0]!);
    };
    await openView(page, 'province');
    await atlas.search('vsip');
    await page.getByRole('option').first().waitFor();
    await inAllLooks('results of a search');
    await page.keyboard.press('Escape');
    await page.locator('.share-button').click();
    await inAllLooks('sharing');
    await page
      .locator('.compare-tray, .panel')
      .first()
      .click({ position: { x: 3, y: 400 } });
    await page.keyboard.press('?');
    await page.locator('dialog.help').waitFor();
    await inAllLooks('help');
    await page.keyboard.press('Escape');
    await openView(page, 'pin');
    await page.getByRole('button', { name: 'Embed' }).click();
    await page.locator('dialog[open]').waitFor();
    await inAllLooks('the dialog for embedding');
    await page.keyboard.press('Escape');

    await page.goto(`${new URL(page.url()).origin}/?embed#${FILLED.pin.fragment}`);
    await page.locator('.embed-gateways[aria-busy=false]').waitFor();
    // figures that are being asked for anew are paler for that moment
    await page.locator('.embed-bands[data-stale=false]').waitFor();
    await inAllLooks('the frame');
    expect(wrong).toEqual([]);
  });

  it('finds nothing on a phone', async () => {
    atlas = await openAtlas({ viewport: PHONE, hasTouch: true });
    const { page } = atlas;
    const { look, violations } = accessibilityOf(page);
    const wrong: string[] = [];
    await look({ language: 'vi', theme: 'dark' });
    for (const view of ['overview', 'site', 'table', 'comparison', 'claims', 'score'] as const) {
      await openView(page, view);
      wrong.push(...(await violations()).map((fault) => `${view}: ${fault}`));
    }
    await page.locator('.layers > summary').click();
    wrong.push(...(await violations('all', '.stage')));
    expect(wrong).toEqual([]);
  });
});

describe('the focus', () => {
  it('goes to what opens, back to where it was, and from what is removed to its neighbour', async () => {
    atlas = await openAtlas({ viewport: DESK });
    const { page } = atlas;
    const { focused, open } = accessibilityOf(page);
    const body = page.locator('.panel-body');
    const row = page.locator('.place-list button').nth(40);
    await row.scrollIntoViewIfNeeded();
    // rows out of sight have no inner text
    const name = (await row.locator('.result-name').textContent()) ?? '';
    const far = await body.evaluate(({ scrollTop }) => scrollTop);
    expect(far).toBeGreaterThan(500);
    // nothing takes the focus when the page opens
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);

    await row.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');

    await page.locator('.back').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await expect.poll(focused).toMatch(new RegExp(`^${name}`));
    expect(Math.abs((await body.evaluate(({ scrollTop }) => scrollTop)) - far)).toBeLessThan(300);

    // who points at the map goes on pointing at it
    await page.locator('.maplibregl-canvas').focus();
    await open(FILLED.hubs.fragment);
    await page.locator('.hub-table').waitFor();
    expect(await page.evaluate(() => document.activeElement?.classList.contains('maplibregl-canvas'))).toBe(
      true,
    );

    await open(FILLED.conditions.fragment);
    const crosses = page.locator('.condition .icon-button');
    await crosses.nth(2).waitFor();
    await crosses.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => crosses.count()).toBe(2);
    await expect
      .poll(() => crosses.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement)))
      .toBe(1);
  });
});

describe('the voice', () => {
  it('says what happened, once it rests, in the language of the page, and nothing while the page opens', async () => {
    atlas = await openAtlas({ viewport: DESK });
    const { page, announcement } = atlas;
    const { look, open } = accessibilityOf(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const hear = (): void => {
        const words = document.querySelector('[data-announcement]')?.textContent ?? '';
        if (words !== '' && said.at(-1) !== words) said.push(words);
      };
      new MutationObserver(hear).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await page.locator('[data-announcement]').waitFor({ state: 'attached' });
    await atlas.atRest();
    expect(await announcement()).toBe('');

    await atlas.toggleLayer('Railways');
    await expect.poll(announcement).toBe('Layer hidden: Railways.');
    await atlas.filterParks('Region', 'North');
    await expect.poll(announcement).toMatch(/^\d+ of \d+ parks found\.$/);
    await open(FILLED.site.fragment);
    await expect
      .poll(said)
      .toContainEqual(expect.stringMatching(/60-minute area: [\d,]+ km², \d+ industrial parks/));
    await expect.poll(said).toContainEqual(expect.stringMatching(/Route to Noi Bai.*: [\d.]+ km, \d+ min/));
    await look({ language: 'vi', theme: 'dark' });
    await expect.poll(announcement).toBe('Ngôn ngữ: tiếng Việt. Giao diện tối.');
    await look({ language: 'en', theme: 'dark' });
    await open(FILLED['pin at sea'].fragment);
    await expect.poll(announcement).toContain('No road near');
    // nothing is said twice in a row, and nothing that is only being worked out
    const all = await said();
    expect(all.length).toBeLessThan(10);
  });
});
