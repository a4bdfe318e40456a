import type { Language } from '../domain/localised.ts';
import { COMPARED_LETTERS } from '../domain/comparison.ts';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import type { ComparisonSection } from './comparison-rows.ts';

type Cell = string | number | null;

/**
 * The comparison as rows for a spreadsheet: a criterion a line with its unit, for each site its figure and beside it what
 * belongs to it. Quantities are numbers in the unit of the line, metric whatever the page shows; what is not known is
 * empty, with the reason beside it. `methods` follow as lines of their own.
 */
export function comparisonTable(
  names: readonly string[],
  sections: readonly ComparisonSection[],
  methods: readonly string[],
  language: Language,
): readonly (readonly Cell[])[] {
  const { criterion, unit, remark, method } = COMPARISON_MESSAGES;
  const head = names.flatMap((name, column) => {
    const site = `${COMPARED_LETTERS[column]} ${name}`;
    return [site, `${COMPARED_LETTERS[column]} ${remark[language]}`];
  });
  const lines = sections.flatMap(({ title, rows }) =>
    rows.map((row): readonly Cell[] => [
      `${title}: ${row.name}`,
      row.unit ?? '',
      ...row.cells.flatMap((cell): Cell[] => {
        if (cell.kind === 'pending') return [null, null];
        if (cell.kind === 'unknown') return [null, cell.why];
        const value = cell.amount === null ? cell.text : Number(cell.amount.toFixed(2));
        return [value, cell.notes.join('; ')];
      }),
    ]),
  );
  return [
    [criterion[language], unit[language], ...head],
    ...lines,
    ...methods.map((words) => [method[language], '', words]),
  ];
}

/** The same with tabs, as spreadsheets take it from the clipboard. */
export function tabSeparated(rows: readonly (readonly Cell[])[]): string {
  const plain = (cell: Cell): string => String(cell ?? '').replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(plain).join('\t')).join('\n');
}
