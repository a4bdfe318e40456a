import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import type { Actions } from '../../src/store/actions.ts';

/** The page as axe-core sees it, and every view with something in it. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Levels A and AA of WCAG 2.0 to 2.2, and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Look = { readonly language: 'en' | 'vi'; readonly theme: 'light' | 'dark' };

type MapElement = HTMLElement & { atlasActions: Actions };

export function accessibilityOf(page: Page) {
  const map = page.locator('[data-map-state]');
  return {
    /** Opens what a fragment of an address says, in the page that is there. */
    open: async (fragment: string): Promise<void> => {
      await map.waitFor({ state: 'attached' });
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
    },

    look: async ({ language, theme }: Look): Promise<void> => {
      await map.waitFor({ state: 'attached' });
      await page.evaluate(
        ([lang, name]) => {
          const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
          atlasActions.setLanguage(lang as Look['language']);
          atlasActions.setTheme(name as Look['theme']);
        },
        [language, theme] as const,
      );
      await page.locator(`html[lang=${language}][data-theme=${theme}]`).waitFor();
      // words are drawn after the state has changed, colours at once
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    },

    /** Two problems among the notices, as if files had failed. */
    haveProblems: async (): Promise<void> => {
      await map.waitFor({ state: 'attached' });
      await page.evaluate(() => {
        const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
        for (const file of ['ports.geojson', 'towns.geojson'])
          atlasActions.problemFound({
            file,
            feature: null,
            reason: { en: `${file} is missing.`, vi: `Thiếu ${file}.` },
          });
      });
    },

    /**
     * What axe finds, as sentences: all rules, or those about colours alone. The picture of the map is left out, what stands
     * on it is not.
     */
    violations: async (what: 'all' | 'colours' = 'all', within: string | null = null): Promise<string[]> => {
      if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
      return page.evaluate(
        async ([rules, root]) => {
          const { axe } = window as unknown as {
            axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
          };
          const context = { include: [root ?? 'html'], exclude: ['.maplibregl-canvas'] };
          const { violations } = await axe.run(context, {
            runOnly: rules === null ? { type: 'rule', values: ['color-contrast'] } : [...rules],
            resultTypes: ['violations'],
            iframes: false,
          });
          return violations.flatMap(({ id, help, nodes }) =>
            nodes.map(
              ({ target, any, all, none }) =>
                `${id}: ${help}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
            ),
          );
        },
        [what === 'all' ? RULES : null, within] as const,
      );
    },

    /** Levels of the headings of the page, in their order, without those of a closed part. */
    headings: () =>
      page
        .locator('h1, h2, h3, h4')
        .evaluateAll((all) =>
          all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))),
        ),

    /** What has the focus: its words, or what it is called. */
    focused: () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
      }),
  };
}

/** Every view with something in it: an address, and what is there once it is filled. */
export const FILLED = {
  // all parks are a long list of lines that are alike: some of them
  overview: { fragment: 'v=1!overview&f=1!north....huge', ready: '.place-list li' },
  site: {
    fragment: 'v=1!site.park-vsip-bac-ninh-2&r=1!airport-han&b=1!30,60&l=1!.....r',
    ready: '.route-details[data-stale=false]',
  },
  'roads of several origins': {
    fragment:
      'v=1!site.park-vsip-bac-ninh-2&b=1!45.roads&a=1!k..1_2.2030.t-f.giiiqGgo-toB&o=1!park-vsip-3&l=1!..63.fdi',
    ready: '.band-table[data-stale=false]',
  },
  pin: { fragment: 'v=1!site.@gxuhqGgqlvoB', ready: '.band-table[data-stale=false]' },
  'pin at sea': { fragment: 'v=1!site.@gq32vGg6vngB', ready: '.card' },
  province: { fragment: 'v=1!province.63:27.hubs', ready: '.card' },
  line: { fragment: 'v=1!line.highway-ql-1', ready: '.panel-body dl.facts' },
  conditions: { fragment: 'v=1!conditions', ready: '.found-parks[aria-busy=false] li' },
  hubs: { fragment: 'v=1!hubs', ready: '.hub-table tbody' },
  comparison: {
    fragment: 'v=1!comparison&x=1!45!park-vsip-bac-ninh-2!park-vsip-3!@gxuhqGgqlvoB',
    ready: '.comparison[aria-busy=false]',
  },
  measure: {
    fragment: 'v=1!measure&m=1!l.gxuhqGgqlvoBg9_uB_0yW..Hà%20Nội!aw.gxuhqGgqlvoBg9_uB_0yW_xwe_yrV',
    ready: '.measure-totals',
  },
  table: { fragment: 'v=1!table&g=1!road..-:airport-han', ready: '[role=gridcell]' },
  claims: {
    fragment: 'c=1!tk.park-vsip-bac-ninh-2,*port-hai-phong-tan-vu+port-hai-phong-dinh-vu.m5400&e=1!..own-1',
    ready: '.claim[data-verdict]:not([data-verdict=pending])',
  },
  score: {
    fragment:
      'v=1!score&w=1!!m.port.t,k,*seaports.5400!u.area.a.30!d.airport.t,c,*international-airports.70.0.7200',
    ready: '.ranked',
  },
  'report of a site': { fragment: 'v=1!report.park-vsip-bac-ninh-2', ready: '.report .band-table' },
  'report of a comparison': {
    fragment: 'v=1!report&x=1!45!park-vsip-bac-ninh-2!park-vsip-3',
    ready: '.report .comparison',
  },
  data: { fragment: 'v=1!data', ready: '.offline-stage' },
} as const satisfies Record<string, { fragment: string; ready: string }>;
export type FilledView = keyof typeof FILLED;
