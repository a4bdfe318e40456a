import type { Locator, Page } from 'playwright-core';

/** The part of the driver that knows the comparison. */
export function comparisonDriver(page: Page) {
  const table = page.locator('.comparison');
  const answered = () => table.and(page.locator('[aria-busy=false]')).waitFor();
  const legend = page.locator('.compared-legend li');
  return {
    // when
    add: async (text: string): Promise<void> => {
      // the view before it has such fields, too
      await table.waitFor();
      const field = page.locator('.panel-body').getByRole('combobox').first();
      await field.fill(text);
      await page.getByRole('option').first().waitFor();
      await field.press('Enter');
    },
    onlyDifferences: () => page.getByLabel('Only what differs').click(),
    focusLimit: () => page.getByRole('slider', { name: 'Area reached' }).focus(),
    focusControl: (name: string) => table.getByRole('button', { name }).focus(),

    // get
    answered,
    limit: () => page.getByRole('slider', { name: 'Area reached' }).getAttribute('aria-valuetext'),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
    /** Letter and name at the head of each column. */
    columns: async (): Promise<string[]> => {
      const heads = await table.locator('.compared-name').allInnerTexts();
      return heads.map((text) => text.replace(/\s+/g, ' ').trim());
    },
    /** Letter, name and size of each area, as the legend beside the map's colours says. */
    legend: async (): Promise<string[]> => {
      await answered();
      return (await legend.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    },
    /** Colours of the legend's areas, and of the bars in a row. */
    legendColours: () =>
      legend.locator('rect').evaluateAll((all) => all.map((rect) => rect.getAttribute('stroke'))),
    row: async (key: string): Promise<string[]> => {
      await answered();
      return rowOf(table, key).locator('td').allInnerTexts();
    },
    rows: async (): Promise<string[]> => {
      await answered();
      return table
        .locator('[data-row]')
        .evaluateAll((all) => all.map((line) => line.getAttribute('data-row') ?? ''));
    },
    /** Lengths of the bars in a row, as shares of the longest; null where nothing is known. */
    bars: async (key: string): Promise<(number | null)[]> => {
      await answered();
      return rowOf(table, key)
        .locator('.bar')
        .evaluateAll((all) =>
          all.map((bar) =>
            bar.firstElementChild === null ? null : bar.firstElementChild.clientWidth / bar.clientWidth,
          ),
        );
    },
    /** How far the table's own region can be scrolled sideways, and whether its first column stays. */
    scrolledTable: () =>
      page.locator('.comparison-scroll').evaluate((region) => {
        region.scrollLeft = region.scrollWidth;
        const first = region.querySelector('tbody th[scope=row]');
        return {
          by: region.scrollLeft,
          firstColumnStays:
            first !== null &&
            Math.abs(first.getBoundingClientRect().left - region.getBoundingClientRect().left) < 2,
        };
      }),
  };
}

function rowOf(table: Locator, key: string): Locator {
  return table.locator(`[data-row="${key}"]`);
}
