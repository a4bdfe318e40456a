import type { Page } from 'playwright-core';
import { followed } from './followed.ts';

/** The part of the driver that knows the table of sites and gateways. */
export function tableDriver(page: Page) {
  const grid = page.locator('.site-grid');
  const ready = () => grid.and(page.locator('[data-stale=false]')).waitFor();
  const head = (name: string) => grid.locator('.grid-column-head').filter({ hasText: name });
  return {
    // when
    chooseGateways: async (...groups: readonly string[]): Promise<void> => {
      await page.locator('.table-sources > summary').nth(1).click();
      for (const group of groups)
        await page.locator('.table-sources[open] .tabs button', { hasText: group }).click();
      await ready();
    },
    chooseInTable: (field: string, option: string) =>
      page.locator('.table-controls').getByLabel(field, { exact: true }).selectOption({ label: option }),
    sortTableBy: (column: string) => head(column).getByRole('button').click(),
    /** Clicks a figure, counted from the top left, and tells what it says. */
    clickCell: async (row: number, column: number): Promise<string> => {
      const cell = grid.locator(`[data-at="${row}:${column}"]`);
      await cell.click();
      const [line] = await cell.evaluateAll(linesOf);
      return line?.text ?? '';
    },

    // get
    /** Waits until every figure belongs to what is assumed. */
    tableReady: ready,
    tableSize: async (): Promise<{ readonly rows: number; readonly columns: number }> => {
      await followed(page);
      return {
        rows: Number(await grid.getAttribute('aria-rowcount')) - 1,
        columns: Number(await grid.getAttribute('aria-colcount')) - 1,
      };
    },
    tableHeads: async () => {
      await followed(page);
      return grid.locator('.grid-column-head .grid-head-name').allInnerTexts();
    },
    /** Names of the rows that are drawn, from the top. */
    tableRows: async () => {
      await followed(page);
      return byTop(grid.locator('.grid-row:not(.grid-group) .grid-row-name').evaluateAll(linesOf));
    },
    /** Figures of a column in the rows that are drawn, from the top. */
    tableColumn: async (name: string): Promise<string[]> => {
      await followed(page);
      const index = await head(name).getAttribute('aria-colindex');
      const cells = grid.locator(`.grid-row:not(.grid-group) .grid-cell[aria-colindex="${index}"]`);
      return byTop(cells.evaluateAll(linesOf));
    },
    /** Where the focus is, counted as screen readers do: the heads are the first row and column. */
    focusedCell: () =>
      page.evaluate(() => {
        const cell = document.activeElement?.closest('[aria-colindex]');
        return {
          row: Number(cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex')),
          column: Number(cell?.getAttribute('aria-colindex')),
        };
      }),
  };
}

type Line = { readonly top: number; readonly text: string };

/** Runs in the page: rows that are out of sight have no inner text. */
function linesOf(elements: Element[]): Line[] {
  return elements.map((element) => ({
    top: element.getBoundingClientRect().top,
    text: [...element.childNodes]
      .filter((node) => !(node instanceof Element))
      .map((node) => node.textContent)
      .join(''),
  }));
}

async function byTop(lines: Promise<readonly Line[]>): Promise<string[]> {
  return (await lines).toSorted((a, b) => a.top - b.top).map(({ text }) => text);
}
