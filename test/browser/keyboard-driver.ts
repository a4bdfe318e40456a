import type { Page } from 'playwright-core';

/** What has the focus, as somebody at the keyboard finds it. */
export type Focused = {
  /** What it is called, or says. */
  readonly name: string;
  /** Its element and classes, for what has no name. */
  readonly element: string;
  /** A ring is drawn around it, and it is in the window. */
  readonly isSeen: boolean;
  /** Which part of the page it is in, and how far down that part, in pixels. */
  readonly part: 'head' | 'results' | 'map' | 'layers' | 'other';
  readonly down: number;
  readonly isPage: boolean;
};

/** The part of the driver that has no mouse. */
export function keyboardDriver(page: Page) {
  const focused = (): Promise<Focused> =>
    page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { top, bottom, width, height } = element.getBoundingClientRect();
      const scroller = element.closest('#results, .layers > ul, .layers');
      const parts = [
        ['layers', '.layers'],
        ['results', '#results'],
        ['map', '.stage'],
        ['head', '#panel'],
      ] as const;
      const [part = 'other'] = parts.find(([, selector]) => element.closest(selector) !== null) ?? [];
      const label =
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement || element instanceof HTMLSelectElement
          ? [...(element.labels ?? [])].map(({ innerText }) => innerText).join(' ')
          : (element as HTMLElement).innerText);
      return {
        name: label.replace(/\s+/g, ' ').trim(),
        element: `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`,
        isSeen:
          element.matches(':focus-visible') &&
          outlineStyle !== 'none' &&
          parseFloat(outlineWidth) > 0 &&
          width > 0 &&
          height > 0 &&
          bottom > 0 &&
          top < innerHeight,
        part,
        down: top + (scroller?.scrollTop ?? 0),
        isPage: element === document.body,
      };
    });

  /** One step of the Tab key. Throws where nobody would see where the focus is. */
  const tab = async (key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focused> => {
    await page.keyboard.press(key);
    const now = await focused();
    if (!now.isSeen && !now.isPage) throw new Error(`No ring is seen on ${now.element} "${now.name}".`);
    return now;
  };

  return {
    focused,
    tab,
    /** Tabs until something is called so. Throws where that takes too many steps; gives how many it took. */
    tabTo: async (wanted: RegExp, most = 30, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<number> => {
      const passed: string[] = [];
      for (let steps = 1; steps <= most; steps++) {
        const now = await tab(key);
        if (wanted.test(now.name) || wanted.test(now.element)) return steps;
        passed.push(now.name.slice(0, 30) || now.element);
      }
      throw new Error(`${wanted} is not among the next ${most} stops: ${passed.join(' | ')}.`);
    },
    /** Every stop of the Tab key from here to the end of the page. Throws where it has no end. */
    stops: async (most: number): Promise<Focused[]> => {
      const all: Focused[] = [];
      for (let now = await tab(); !now.isPage; now = await tab()) {
        all.push(now);
        if (all.length > most) throw new Error(`The Tab key does not leave the page after ${most} stops.`);
      }
      return all;
    },
    /** Waits until something that is called so has the focus, wherever that came from. */
    focusOn: (wanted: RegExp) =>
      page.waitForFunction((pattern) => {
        const element = document.activeElement;
        const text = element?.getAttribute('aria-label') ?? (element as HTMLElement | null)?.innerText ?? '';
        return new RegExp(pattern, 'u').test(text);
      }, wanted.source),
    /** Waits until a view has come whose heading says so, and has the focus; what opened it may say the same. */
    opened: (wanted: RegExp) => page.locator('h1:focus, h2:focus').filter({ hasText: wanted }).waitFor(),
    /** Finds a place from anywhere by its key, and opens it. */
    find: async (text: string): Promise<void> => {
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      const name = await page.getByRole('option', { selected: true }).locator('.result-name').innerText();
      await page.keyboard.press('Enter');
      // the view of before stands for a frame more
      await page.locator('#place-name', { hasText: name }).waitFor();
      await page.locator('.band-table[data-stale=false]').waitFor();
    },
    /** What the map says is under its crosshair, once it rests there. */
    underCrosshair: async (): Promise<string> => {
      await page.locator('[data-map-state=idle]').waitFor();
      return page.locator('.crosshair-card [role=status]').innerText();
    },
    listedOnMap: async (): Promise<string> => {
      await page.locator('.map-list li').first().waitFor();
      return page.locator('.map-list .browse-count').innerText();
    },
  };
}
