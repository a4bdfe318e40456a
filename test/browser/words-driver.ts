import type { Page } from 'playwright-core';

/** Collects what a page says, to eyes and to ears. */

/** A text of the page and where it stands. */
export type Said = { readonly text: string; readonly where: string };

/**
 * Everything that is read or heard: texts, names of controls and pictures, hints, title and description of the page. Without
 * what is nobody's words: code, what was typed into fields, and parts that say that they are in another language.
 */
export async function saidOn(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const said: { text: string; where: string }[] = [];
    const add = (text: string | null | undefined, where: string): void => {
      const words = (text ?? '').replaceAll(/\s+/g, ' ').trim();
      if (words !== '') said.push({ text: words, where });
    };
    const language = document.documentElement.lang;
    const isOther = (element: Element): boolean =>
      (element.closest('[lang]')?.getAttribute('lang') ?? language) !== language;
    const whereOf = (element: Element): string => {
      const path: string[] = [];
      for (let up: Element | null = element; up !== null && path.length < 4; up = up.parentElement)
        path.unshift(
          `${up.tagName.toLowerCase()}${typeof up.className === 'string' && up.className !== '' ? `.${up.className.split(' ')[0]}` : ''}`,
        );
      return path.join('>');
    };
    add(document.title, 'title');
    add(document.querySelector<HTMLMetaElement>('meta[name=description]')?.content, 'description');
    for (const element of document.body.querySelectorAll('*')) {
      if (
        element.closest('script, style, code, pre, textarea, svg title, [inert]') !== null ||
        isOther(element)
      )
        continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-valuetext',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ])
        add(element.getAttribute(name), `${whereOf(element)}[${name}]`);
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) add(node.textContent, whereOf(element));
      if (element.tagName === 'SELECT')
        for (const option of element.querySelectorAll('option, optgroup'))
          add(option.getAttribute('label') ?? option.textContent, `${whereOf(element)}>option`);
    }
    return said;
  });
}

/** Opens all that is folded. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

const SITE = 'park-vsip-bac-ninh-2';

type Open = (page: Page) => Promise<void>;

function at(fragment: string, ready: string, more: (page: Page) => Promise<unknown> = async () => {}): Open {
  return async (page) => {
    await page.evaluate((hash) => (location.hash = hash), `${fragment}&l=1!en`);
    await page.locator(ready).first().waitFor();
    await more(page);
  };
}

/** Opens each view in English, with what there is to be opened in it, and waits for its answers. */
export const VIEWS: Readonly<Record<string, Open>> = {
  'the start': at('v=1!overview', '.questions'),
  'a site, a route, how to save it': at(`v=1!site.${SITE}`, '.band-table[data-stale=false]', async (page) => {
    await page.locator('.gateway-row').first().click();
    await page.locator('.route-details[data-stale=false]').waitFor();
    await page.locator('.panel-body .button.small[aria-expanded=false]').first().click();
  }),
  'a plant, everything chosen otherwise': at(
    'v=1!site.plant-samsung-display-yen-phong&a=1!k.to.1_2.2030.t-f&b=1!45.roads&u=1!mi.mi2.h.dms',
    '#place-name',
  ),
  'a pin at sea': at('v=1!site.@gm4rqGopwoF', '#place-name'),
  'an airport': at('v=1!site.airport-han', '#place-name'),
  'a deep-sea port': at('v=1!site.port-hai-phong-lach-huyen-hict', '#place-name'),
  'a province': at('v=1!province.34:24', '#place-name'),
  'a former province': at('v=1!province.63:27', '#place-name'),
  'a highway': at('v=1!line.highway-ct-01-ben-luc-long-thanh', '#place-name'),
  conditions: at(
    'v=1!conditions&s=1!tightest!90.k.*deep-sea-ports!45.m.~500000',
    '.found-parks[aria-busy=false]',
  ),
  'hubs of the world': at('v=1!hubs', '.hub-table'),
  'a comparison': at(`v=1!comparison&x=1!45!${SITE}!park-vsip-3!airport-han`, '.comparison[aria-busy=false]'),
  measuring: at('v=1!measure&m=1!r.gm4rqGopwoFoylYp3tC!a.gm4rqGopwoFoylYp3tCAAAB', '.measure-points'),
  'the table': at('v=1!table', '.panel-body h1'),
  claims: at('v=1!claims', '.claim', async (page) => {
    await page.locator('.claim[data-verdict=pending]').first().waitFor({ state: 'detached' });
    for (const head of await page.locator('.claim-head').all()) await head.click();
  }),
  'a claim of one’s own': at('v=1!claims', '.claim', (page) =>
    page.evaluate(() => {
      const map = document.querySelector('[data-map-state]') as HTMLElement & {
        atlasActions: { startClaim: () => void };
      };
      map.atlasActions.startClaim();
    }),
  ),
  'a ranking': at(
    'v=1!score&w=1!!m.port.t,k,*seaports.5400!u.area.a.30!d.airport.t,c,*international-airports.70.0.7200',
    '.ranked',
    (page) => page.locator('.ranked-why').first().click(),
  ),
  'data of one’s own': at('v=1!data', '.panel-body h1'),
  'a report': at(`v=1!report.${SITE}`, '.report-data'),
  'a broken link': at('v=1!site.no-such-place&zz=1!x&a=1!q', '.panel-body'),
};
