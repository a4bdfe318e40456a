import type { Page } from 'playwright-core';

/**
 * What a reader does with the atlas in a few minutes, by mouse and keys as from a hand: each step has a name, under which what the
 * browser timed is told. After each the page is left alone until it has nothing to do for a moment, as a hand leaves it.
 */
export async function scriptedSession(page: Page, isPhone: boolean): Promise<void> {
  const step = async (name: string, act: () => Promise<unknown>): Promise<void> => {
    await page.evaluate((to) => void (window.vitals.step = to), name);
    await act();
    await breathe(page);
  };
  const click = (selector: string, at = 0) => clickOn(page, selector, at);
  const there = (selector: string) => untilThere(page, selector);
  const answered = () => there('.band-table[data-stale=false]');
  const atRest = () => there('[data-map-state=idle]');
  /** Back to the first screen, by the page's own button. */
  const home = () =>
    step('back to the first screen', async () => {
      await page.locator('.panel-body').evaluate((body) => body.scrollTo(0, 0));
      await click('.back');
      await there('.questions');
    });

  // all layers, on and off again
  const switches = '.layers input[type=checkbox]';
  if (isPhone) await step('open the layers', () => click('.layers > summary'));
  const layers = await page.locator(switches).count();
  const wasOn = await page.locator(switches).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)); // prettier-ignore
  for (const turn of ['on', 'off'])
    for (let at = 0; at < layers; at++) {
      const box = page.locator(switches).nth(at);
      const name = await box.evaluate((input) => input.parentElement?.textContent ?? '');
      if ((await box.isChecked()) === (turn === 'on')) continue;
      await step(`layer ${turn}: ${name}`, () => click(switches, at));
    }
  for (let at = 0; at < layers; at++)
    if (wasOn[at]) await step('layers as they were', () => click(switches, at));
  if (isPhone) await step('close the layers', () => click('.layers > summary'));
  await atRest();

  // search, letter by letter, and choose
  const field = '.panel-header [role=combobox]';
  await step('go to the search', () => click(field));
  for (const letter of 'vsip bac ninh')
    await step(`type “${letter}” into the search`, () => page.keyboard.type(letter));
  await there('[role=option]');
  await step('take the found park', () => page.keyboard.press('Enter'));
  await answered();
  await step('point at a gateway', () => hoverOver(page, '.gateway-row'));
  await step('choose a gateway', () => click('.gateway-row .row-button', 1));
  await atRest();
  await home();

  // a park out of the list
  await step('choose a park in the list', () => click('.browse .place-list button', 3));
  await answered();
  await atRest();
  await home();

  // a pin, and the pin is dragged
  await step('start a pin', () => click('.start-pin'));
  const box = await page.locator('[data-map-state]').boundingBox();
  if (box === null) throw new Error('The map is not there.');
  const spot = { x: box.x + box.width / 2, y: box.y + (isPhone ? 0.28 : 0.5) * box.height };
  await step('drop the pin', () => page.mouse.click(spot.x, spot.y));
  await answered();
  await atRest();
  const pin = await page.locator('.maplibregl-marker').first().boundingBox();
  if (pin === null) throw new Error('The pin is not there.');
  const [x, y] = [pin.x + pin.width / 2, pin.y + pin.height / 2];
  await step('drag the pin', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let move = 1; move <= 30; move++) await page.mouse.move(x + move * 3, y + move);
    await page.mouse.up();
  });
  await answered();
  await atRest();
  await home();

  // the table of all sites and gateways
  await step('open the table', () => click('.question', 3));
  await there('.site-grid[data-stale=false]');
  await step('sort the table', () => click('.grid-column-head button', 1));
  await step('choose a figure', () => click('[role=gridcell]', 7));
  await step('a page down in the table', () => page.keyboard.press('PageDown'));
  await step('a page down in the table', () => page.keyboard.press('PageDown'));
  await atRest();
  await home();

  // the other language, and back
  for (const name of ['Tiếng Việt', 'English'])
    await step(`language: ${name}`, () => click(`.language-switch [role=radio]`, name === 'English' ? 0 : 1));
  await atRest();

  // a ranking, and a weight
  await step('open the ranking', () => click('.question', 2));
  await there('.score-row .tabs button');
  await step('take a preset', () => click('.score-row .tabs button', 1));
  await there('.ranked');
  await step('go to a weight', () => click('.criterion-slider'));
  for (let press = 0; press < 6; press++)
    await step('move a weight', () => page.keyboard.press(press < 3 ? 'ArrowRight' : 'ArrowLeft'));
  await step('why is it the first', () => click('.ranked-why'));
  await atRest();
  await page.evaluate(() => void (window.vitals.step = 'end'));
}

/**
 * Clicks in the middle of it. By coordinates, not by the browser library's own click and wait, which look at the page at every frame to see whether
 * it is ready, and that costs the page more than many an interaction.
 */
async function clickOn(page: Page, selector: string, at: number): Promise<void> {
  const { x, y } = await middleOf(page, selector, at);
  await page.mouse.click(x, y);
}

async function hoverOver(page: Page, selector: string): Promise<void> {
  const { x, y } = await middleOf(page, selector, 0);
  await page.mouse.move(x, y);
}

/** Where it is, once it is in sight. */
async function middleOf(page: Page, selector: string, at: number): Promise<{ x: number; y: number }> {
  await untilThere(page, selector);
  return page.evaluate(
    ([wanted, index]) => {
      const element = document.querySelectorAll(wanted)[index];
      if (element === undefined) throw new Error(`There is no ${wanted}.`);
      element.scrollIntoView({ block: 'nearest' });
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    [selector, at] as const,
  );
}

/** Looks now and then, and only whether it is in the document. */
export async function untilThere(page: Page, selector: string, patience = 90_000): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < patience;) {
    if (await page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${selector} has not come.`);
}

/** Until two frames were shown and the page had time for nothing, which follows whatever the step has set off at once. */
async function breathe(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const idle = (): unknown => requestIdleCallback(() => setTimeout(resolve, 120), { timeout: 5000 });
        requestAnimationFrame(() => requestAnimationFrame(idle));
      }),
  );
}
