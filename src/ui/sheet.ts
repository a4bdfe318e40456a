/** Heights of the panel where it is a sheet over the map, from the least to the most. */
export const SHEETS = ['peek', 'half', 'full'] as const;
export type Sheet = (typeof SHEETS)[number];

/** Where the panel is a sheet: phones, and letters so large that a window holds no more. As in sheet.css. */
export const IS_SHEET = '(max-width: 47.5em)';

/** What a sheet may take of the page: its height and that of a letter (`rem`), in CSS pixels. */
export type SheetRoom = { readonly height: number; readonly rem: number };

/** Handle, name and search. */
const PEEK_REM = 8.25;
const SHARE = { peek: 0.5, half: 0.54, full: 0.92 } as const satisfies Record<Sheet, number>;

/** CSS pixels. */
export function sheetHeight(sheet: Sheet, { height, rem }: SheetRoom): number {
  const share = SHARE[sheet] * height;
  return sheet === 'peek' ? Math.min(PEEK_REM * rem, share) : share;
}

/** The same for a style: it follows when the window or the letters change. */
export function sheetLength(sheet: Sheet): string {
  const share = `${SHARE[sheet] * 100}%`;
  return sheet === 'peek' ? `min(${PEEK_REM}rem + env(safe-area-inset-bottom, 0px), ${share})` : share;
}

/** CSS pixels a second from which a pull means its direction, however short it was. */
const FLICK = 500;

/** Where a sheet comes to rest that was let go at a height, moving up by so many pixels a second. */
export function restingSheet(height: number, speed: number, room: SheetRoom): Sheet {
  const at = (sheet: Sheet): number => sheetHeight(sheet, room);
  if (speed > FLICK) return SHEETS.find((sheet) => at(sheet) > height) ?? 'full';
  if (speed < -FLICK) return SHEETS.findLast((sheet) => at(sheet) < height) ?? 'peek';
  return [...SHEETS].sort((a, b) => Math.abs(at(a) - height) - Math.abs(at(b) - height))[0] ?? 'half';
}

/** The next height for a key, null for any other key. */
export function sheetByKey(sheet: Sheet, key: string): Sheet | null {
  const step = { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2 }[key];
  if (step === undefined) return null;
  return SHEETS[Math.max(0, Math.min(SHEETS.length - 1, SHEETS.indexOf(sheet) + step))] ?? null;
}

/** What the page has for a sheet now. */
export function sheetRoom(page: Element): SheetRoom {
  return { height: page.clientHeight, rem: parseFloat(getComputedStyle(document.documentElement).fontSize) };
}
