import type { CDPSession, Page } from 'playwright-core';

/** A phone or a tablet in somebody's hand: what does not fit, and fingers. */

/** Every view by what its address says. */
export const VIEWS = {
  overview: 'v=1!overview',
  site: 'v=1!site.park-vsip-bac-ninh-2',
  pin: 'v=1!site.@gxuhqGgp5koB',
  province: 'v=1!province.34:24',
  conditions: 'v=1!conditions',
  hubs: 'v=1!hubs',
  comparison: 'v=1!comparison&x=1!45!park-vsip-bac-ninh-2!park-vsip-3!park-vsip-bac-ninh',
  measure: 'v=1!measure&m=1!l.gxuhqGgp5koBghsK_0hD..Hanoi',
  table: 'v=1!table',
  claims: 'v=1!claims',
  data: 'v=1!data',
  score:
    'v=1!score&w=1!!m.port.t,k,*seaports.5400!u.area.a.30!d.airport.t,c,*international-airports.70.0.7200',
  report: 'v=1!report.park-vsip-bac-ninh-2',
} as const;

/** Opens a view as a link does, and waits for its head and for whatever it still loads. */
export async function openView(page: Page, view: keyof typeof VIEWS, language = 'en'): Promise<void> {
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, `${VIEWS[view]}&l=1!${language}`);
  await page.locator('.panel-body :is(h1, h2)').first().waitFor();
  await page
    .locator('.panel-body :is([aria-busy=true], [data-stale=true])')
    .first()
    .waitFor({ state: 'detached' });
}

/**
 * What does not fit: a page or a panel that scrolls sideways, words that are cut off or lie outside of the screen, and what
 * is too small to be pressed. As sentences; none where all is well.
 */
export function misfits(page: Page, smallest: number): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`The page is ${root.scrollWidth} wide.`);
    const named = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      element.closest('.unseen, .maplibregl-map') === null;
    /** Whether somebody can bring it into sight by scrolling a part of the page sideways. */
    const isScrolled = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth + 1
        ? !element.matches('.panel-body, .panel, .layers')
        : isScrolled(element.parentElement));
    for (const element of document.querySelectorAll('#app *, dialog *')) {
      if (!isSeen(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      if (element.matches('.panel, .panel-body, .layers, .embed-panel') && isCut)
        found.push(`Scrolls sideways: ${named(element)} ${element.scrollWidth} > ${element.clientWidth}.`);
      else if (
        isCut &&
        /hidden|clip/.test(style.overflowX) &&
        style.textOverflow !== 'ellipsis' &&
        element.closest('[title]') === null &&
        (element.textContent ?? '').trim() !== ''
      )
        found.push(`Cut off: ${named(element)} ${element.scrollWidth} > ${element.clientWidth}.`);
      if (
        (box.right > innerWidth + 1 || box.left < -1) &&
        element.children.length === 0 &&
        !isScrolled(element)
      )
        found.push(
          `Outside of the screen: ${named(element)} ${Math.round(box.left)} to ${Math.round(box.right)}.`,
        );
      const isPressed = element.matches(
        'button, select, summary, input:not([type=range], [type=file]), [role=option]',
      );
      // a box or a dot is pressed by its words, too
      const target = (element.matches('input') && element.closest('label')) || element;
      const { width, height } = target.getBoundingClientRect();
      if (isPressed && style.display !== 'inline' && Math.min(width, height) < least - 0.5)
        found.push(`Small: ${named(element)} ${Math.round(width)} × ${Math.round(height)}.`);
    }
    return [...new Set(found)];
  }, smallest);
}

/** Where a finger comes down on the first of these. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`Nothing to touch: ${selector}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Fingers on the glass, by the protocol of the browser: the page hears touch and pointer events as from a hand. */
export async function fingersOn(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  type Point = { readonly x: number; readonly y: number };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map(({ x, y }, id) => ({ x, y, id })),
    });
  const between = (from: Point, to: Point, share: number): Point => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  });
  const STEPS = 8;
  return {
    down: (at: Point) => send('touchStart', [at]),
    move: (to: Point) => send('touchMove', [to]),
    up: () => send('touchEnd', []),
    /** One finger from here to there, and lifted there after it has stood. */
    async pull(from: Point, to: Point): Promise<void> {
      await send('touchStart', [from]);
      for (let step = 1; step <= STEPS; step++) await send('touchMove', [between(from, to, step / STEPS)]);
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)));
      await send('touchEnd', []);
    },
    /** Two fingers apart from, or towards, a point. */
    async pinch(at: Point, from: number, to: number): Promise<void> {
      const fingers = (apart: number): Point[] => [
        { x: at.x - apart / 2, y: at.y },
        { x: at.x + apart / 2, y: at.y },
      ];
      await send('touchStart', fingers(from));
      for (let step = 1; step <= STEPS; step++)
        await send('touchMove', fingers(from + ((to - from) * step) / STEPS));
      await send('touchEnd', []);
    },
    /** Letters that somebody's browser writes larger: 16 is usual. */
    letters: (pixels: number) =>
      session.send('Page.setFontSizes', { fontSizes: { standard: pixels, fixed: pixels } }),
  };
}
