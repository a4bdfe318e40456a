import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openAtlas } from './driver.ts';
import { keyboardDriver } from './keyboard-driver.ts';

/** The main tasks without a mouse, from a fresh page; each step is one that can be seen (`tab` throws where it is not). */
async function open() {
  const atlas = await openAtlas({ viewport: { width: 1280, height: 800 } });
  const keys = keyboardDriver(atlas.page);
  await atlas.page.locator('[data-map-state=idle]').waitFor();
  await atlas.page.locator('.browse .place-list li').first().waitFor();
  // what stops are called holds still from here on
  await expect.poll(() => atlas.page.locator('.hub', { hasText: /\d min/ }).count()).toBe(2);
  const type = (text: string) => atlas.page.keyboard.type(text);
  return { ...atlas, ...keys, type };
}

it('finds a park, changes the minutes, opens what is inside, keeps a route, takes the second way', async () => {
  const { page, press, type, tabTo, focusOn, siteName, tab, routeText, ...atlas } = await open();
  // the whole page in both directions: no trap, and nothing that is passed only one way
  const forth = await atlas.stops(80);
  const nameOf = ({ name, element }: (typeof forth)[number]): string => name + element;
  const back: string[] = [];
  for (const _ of forth) back.unshift(nameOf(await tab('Shift+Tab')));
  expect(back).toEqual(forth.map(nameOf));
  // in each part from above to below, as it is seen
  for (const part of ['head', 'results', 'layers'] as const) {
    const down = forth.filter((stop) => stop.part === part).map((stop) => stop.down);
    for (let i = 1; i < down.length; i++) expect(down[i]).toBeGreaterThan((down[i - 1] ?? 0) - 45);
  }

  await tabTo(/^Find a park/, 8);
  await type('vsip bac ninh ii');
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await expect.poll(siteName).toBe('VSIP Bac Ninh II');
  await atlas.bands();
  await tabTo(/^15 · 30 · 60/, 25);
  await press('ArrowRight');
  await press('Enter');
  await expect.poll(async () => (await atlas.bands()).map(({ minutes }) => minutes)).toEqual([30, 60, 90]);
  await tabTo(/^Industrial parks within 30 min/, 3);
  await press('ArrowRight');
  await focusOn(/^Industrial parks within 60 min/);
  await press('Enter');
  await tabTo(/^Close$/, 3);
  const first = (await tab()).name;
  await press('End');
  await press('PageUp');
  await press('Home');
  await focusOn(new RegExp(`^${first.split(' ')[0]}`));
  await tabTo(/^Noi Bai International Airport: Route/, 5);
  await press('ArrowDown');
  await press('ArrowUp');
  await press('Enter');
  const fastest = await routeText();
  await tabTo(/^Alternative/, 2);
  await press('Enter');
  await expect.poll(routeText).not.toBe(fastest);

  // a road is closed at the crosshair, and opened again by undoing
  await tabTo(/^Close a road/, 20);
  await press('Enter');
  await focusOn(/^Map of Vietnam/);
  await press('Enter');
  await expect.poll(atlas.closures).toHaveLength(1);
  await press('Escape');
  await press('Control+z');
  await expect.poll(atlas.closures).toHaveLength(0);

  // help, and out of it
  await press('F1');
  await page.locator('dialog:modal').waitFor();
  await press('Escape');
  await page.locator('dialog:modal').waitFor({ state: 'detached' });

  // layers, appearance, language
  await tabTo(/^Layers and legend/, 60);
  await tabTo(/^Ports/, 16);
  await press('Space');
  await expect.poll(() => page.getByRole('checkbox', { name: 'Ports', exact: true }).isChecked()).toBe(false);
  await tabTo(/^System/, 20);
  await press('ArrowRight');
  await press('ArrowRight');
  await expect.poll(atlas.theme).toBe('dark');
  await tab();
  await tabTo(/^English/, 8);
  await press('ArrowRight');
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('vi');
});

it('uses the map by its crosshair: a pin, lists of what is there, a line of three points', async () => {
  const { page, press, type, tab, tabTo, focused, focusOn, underCrosshair, siteName, ...atlas } =
    await open();
  const skip = async (): Promise<void> => {
    await tab();
    await tabTo(/^Skip to the map/, 2);
    await press('Enter');
    await focusOn(/^Map of Vietnam/);
  };
  await skip();
  expect(await page.locator('.crosshair').isVisible()).toBe(true);
  expect(await page.locator('.maplibregl-canvas[role=application]').getAttribute('aria-describedby')).toBe(
    'map-keys',
  );
  expect(await underCrosshair()).toMatch(/Nearest: .+, .+, \d.* km [a-z-]+ of the middle\./);

  // a pin at the crosshair, which then moves by itself: its numbers follow
  await press('p');
  await focusOn(/^Dropped pin\./);
  await expect.poll(siteName).toBe('Dropped pin');
  const position = () => page.locator('.card .fact', { hasText: '° N' }).innerText();
  const before = await position();
  await press('Shift+ArrowRight');
  await expect.poll(position).not.toBe(before);
  await press('Escape');
  await focusOn(/^Map of Vietnam/);

  // near Hanoi several things lie at one point, and one is chosen among them
  await press('Escape');
  await atlas.find('noi bai');
  await page.keyboard.press('Home');
  await tabTo(/^Map of Vietnam/, 60);
  await expect.poll(underCrosshair).toContain('Noi Bai');
  await press('Enter');
  await page.locator('.crosshair-card li').first().waitFor();
  await press('ArrowDown');
  await press('ArrowUp');
  await press('Enter');
  await expect.poll(siteName).toContain('Noi Bai');
  await expect.poll(async () => (await focused()).name).toMatch(/^Map of Vietnam/);

  // what the map shows as a list, lines among it; a line opens its card
  await press('l');
  await focusOn(/^On the map now/);
  const all = await atlas.listedOnMap();
  await tabTo(/^Everything/, 5);
  await page.locator('.map-list .tabs button', { hasText: 'Highways' }).waitFor();
  while (!(await focused()).name.startsWith('Highways')) await press('ArrowRight');
  await press('Enter');
  expect(await atlas.listedOnMap()).not.toBe(all);
  await tabTo(/Expressway|National highway/, 2);
  const line = (await focused()).name;
  await press('Enter');
  await focusOn(/Expressway|Highway/);
  expect(line).toContain(await siteName());
  await expect.poll(() => atlas.drawn('line-chosen')).toBeGreaterThan(0);

  // a line of three points: two at the crosshair, one by name
  await tabTo(/^Measure$/, 40);
  await press('Enter');
  await tabTo(/^Map of Vietnam/, 8, 'Shift+Tab');
  await press('Enter');
  await expect.poll(() => atlas.handles('vertex')).toBe(1);
  await press('ArrowRight');
  await page.locator('[data-map-state=idle]').waitFor();
  await press('Enter');
  await expect.poll(() => atlas.handles('vertex')).toBe(2);
  await press('Escape');
  await tabTo(/^Add a point by name/, 40, 'Shift+Tab');
  await type('cat bi');
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await expect.poll(atlas.measuredPoints).toHaveLength(3);
  // its points on the map are one stop, and keys lead from one to the next
  expect(await page.locator('.measure-handle[tabindex="0"]').count()).toBe(1);
});

it('compares three sites, builds a table and saves it, ranks by other weights', async () => {
  const { page, press, tabTo, focused, opened, find, ...atlas } = await open();
  for (const site of ['vsip bac ninh ii', 'deep c', 'vsip hai phong']) {
    await find(site);
    await tabTo(/^\+ Compare/, 10);
    await press('Enter');
  }
  await tabTo(/^Compare 3 places/, 40);
  await press('Enter');
  const rows = await atlas.comparison();
  const best = Object.values(rows)
    .flat()
    .filter((cell) => cell.includes('km by road'));
  expect(best.length).toBeGreaterThan(2);
  await page.locator('#results h1:focus').waitFor();
  await tabTo(/Overview|VSIP|DEEP/, 3, 'Shift+Tab');
  await press('Enter');
  await page.locator('.question').first().waitFor();

  await press('/');
  await tabTo(/^All sites × all gateways/, 20);
  await press('Enter');
  await opened(/^All sites × all gateways/);
  await atlas.tableReady();
  await tabTo(/grid-cell/, 10);
  await press('Control+End');
  await expect.poll(async () => (await atlas.focusedCell()).column).toBeGreaterThan(20);
  await tabTo(/^Save as a file/, 3);
  await press('Enter');
  // its formats come with the list, and the first one may have the focus already
  await page.locator('.save-list button').first().waitFor();
  if (!(await focused()).name.includes('CSV')) await tabTo(/CSV/, 8);
  const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Noi Bai');
  await press('Escape');

  await press('/');
  await tabTo(/Overview/, 2);
  await press('Enter');
  await page.locator('.question').first().waitFor();
  await press('/');
  await tabTo(/^Which site is best for me/, 20);
  await press('Enter');
  await opened(/^Which site is best for me/);
  await tabTo(/^Electronics exporter/, 4);
  await press('Enter');
  const ranked = await atlas.ranked();
  await tabTo(/^Weight: /, 25);
  const weight = (await focused()).name;
  for (let step = 0; step < 10; step++) await press('ArrowRight');
  await expect.poll(atlas.ranked).not.toEqual(ranked);
  expect((await focused()).name).toBe(weight);
  await tabTo(/ranked-name/, 40);
  await press('ArrowDown');
  await tabTo(/ranked-why/, 1);
  await press('Enter');
  await page.locator('.score-why').waitFor();
});

it('checks a claim, and reads a table of its own', async () => {
  const { page, press, type, tabTo, focusOn, opened, focused } = await open();
  await tabTo(/^Is the brochure right/, 25);
  await press('Enter');
  await opened(/^Is the brochure right/);
  await tabTo(/Check a claim of your own/, 10);
  await press('Enter');
  await page.locator('#claim-form-heading:focus').waitFor();
  for (const [end, name] of [
    ['From', 'VSIP Bac Ninh II'],
    ['To', 'Noi Bai International Airport'],
  ] as const) {
    await tabTo(new RegExp(`^${end}: (?!Change)`), 5);
    await type(name);
    await page.getByRole('option').first().waitFor();
    await press('Enter');
    await focusOn(new RegExp(`^${end}: Change`));
  }
  await tabTo(/^Figure/, 8);
  await type('20');
  await tabTo(/^Check it/, 16);
  await press('Enter');
  const own = page.locator('.claim[data-id=own-1]');
  await own.locator('.verdict:not([data-verdict=pending])').waitFor();
  expect((await focused()).isPage).toBe(false);

  await press('/');
  await tabTo(/Overview/, 2);
  await press('Enter');
  await page.locator('.question').first().waitFor();
  await press('/');
  await tabTo(/^How do my own sites compare/, 20);
  await press('Enter');
  await page.locator('#results h1:focus').waitFor();
  const rows = 'name;y;x\nMy site;21,03;105,85\nAnother;20,99;105,9\n';
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tabTo(/^Open files/, 8).then(() => press('Enter')),
  ]);
  await chooser.setFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  const columns = page.locator('.column-fields select');
  await columns.first().waitFor();
  await tabTo(/^Name/, 12);
  await press('ArrowDown');
  await press('ArrowUp');
  await tabTo(/^Read the whole table/, 14);
  await press('Enter');
  await page.locator('.own-sets li').first().waitFor();
});
