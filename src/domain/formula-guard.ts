/**
 * A cell of a table that a spreadsheet would run as a formula gets an apostrophe before it, and loses it again when it is
 * read here (OWASP, "CSV Injection"). What has such an apostrophe of its own gets another one, so that every text comes back
 * as it was.
 */

/**
 * What begins a formula, in full width and small forms too, also behind blanks, controls and quotes, which some spreadsheets
 * take away; and controls that would begin another cell.
 */
const FORMULA =
  /^(?:[\t\r\n]|[\s\p{C}"]*[=+\-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE66}\u{FE62}\u{FE63}\u{FE6B}])/u;

/** `-12.5` is as harmless in quotes as without; `-12.5+cmd` is not. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

export function guarded(text: string): string {
  return isFormula(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Other careful programs write the same apostrophe: it is no part of the text. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell;
}

function isFormula(text: string): boolean {
  return FORMULA.test(text.replace(/^'+/, ''));
}
