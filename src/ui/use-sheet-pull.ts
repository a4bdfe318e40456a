import { useMemo } from 'preact/hooks';
import { IS_SHEET, restingSheet, sheetHeight, sheetRoom, type Sheet } from './sheet.ts';
import { raiseSheet } from './raise-sheet.ts';

/** CSS pixels that a finger may tremble. */
const SLOP = 6;
/** What a finger means that comes down on it is not the sheet. */
const NOT_THE_SHEET = 'input, select, a, [role=listbox], button:not(.sheet-handle)';

type Pull = {
  readonly pointer: number;
  readonly from: number;
  readonly height: number;
  isPulled: boolean;
  /** The last step, from which the speed follows. */
  last: { readonly y: number; readonly time: number };
  speed: number;
};

/**
 * Pulls the sheet by its head with finger, pen or mouse: the height goes straight to the style, past the components, and
 * only where it comes to rest is told.
 */
export function useSheetPull(page: { readonly current: HTMLElement | null }, onRest: (sheet: Sheet) => void) {
  return useMemo(() => {
    let pull: Pull | null = null;

    const rest = (sheet: Sheet | null): void => {
      pull = null;
      const element = page.current;
      if (element === null) return;
      delete element.dataset['pulled'];
      if (sheet === null) return;
      raiseSheet(element, sheet);
      onRest(sheet);
    };

    return {
      onPointerDown(event: PointerEvent): void {
        const element = page.current;
        const target = event.target as Element;
        if (element === null || event.button !== 0 || !event.isPrimary) return;
        if (target.closest(NOT_THE_SHEET) !== null || !matchMedia(IS_SHEET).matches) return;
        const height = element.querySelector('.panel')?.clientHeight ?? 0;
        const last = { y: event.clientY, time: event.timeStamp };
        pull = { pointer: event.pointerId, from: event.clientY, height, isPulled: false, last, speed: 0 };
      },
      onPointerMove(event: PointerEvent): void {
        const element = page.current;
        if (element === null || pull === null || pull.pointer !== event.pointerId) return;
        if (!pull.isPulled) {
          if (Math.abs(event.clientY - pull.from) < SLOP) return;
          pull.isPulled = true;
          element.dataset['pulled'] = '';
          // from here on the button of the handle is not pressed any more
          (event.currentTarget as Element).setPointerCapture(event.pointerId);
        }
        const room = sheetRoom(element);
        const height = pull.height + pull.from - event.clientY;
        const within = Math.min(sheetHeight('full', room), Math.max(sheetHeight('peek', room), height));
        element.style.setProperty('--sheet', `${within}px`);
        const took = event.timeStamp - pull.last.time;
        if (took > 0) pull.speed = ((pull.last.y - event.clientY) / took) * 1000;
        pull.last = { y: event.clientY, time: event.timeStamp };
      },
      onPointerUp(event: PointerEvent): void {
        const element = page.current;
        if (element === null || pull === null || pull.pointer !== event.pointerId) return;
        if (!pull.isPulled) return rest(null);
        // a finger that stayed before it was lifted did not flick
        const speed = event.timeStamp - pull.last.time > 80 ? 0 : pull.speed;
        rest(restingSheet(pull.height + pull.from - event.clientY, speed, sheetRoom(element)));
      },
      onPointerCancel(event: PointerEvent): void {
        const element = page.current;
        if (element === null || pull === null || pull.pointer !== event.pointerId) return;
        rest(
          pull.isPulled ? restingSheet(pull.height + pull.from - pull.last.y, 0, sheetRoom(element)) : null,
        );
      },
    };
  }, [page, onRest]);
}
