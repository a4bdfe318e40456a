import { IS_SHEET, sheetLength, type Sheet } from './sheet.ts';

const GLIDE_MS = 200;

/**
 * Gives the sheet its height. It glides there, and up to the eye alone: the page is laid out once and not at each frame, and nothing shifts
 * long after the finger that moved it.
 */
export function raiseSheet(page: HTMLElement, sheet: Sheet): void {
  const length = sheetLength(sheet);
  const former = page.style.getPropertyValue('--sheet');
  const isSeen = former !== '' && former !== length && matchMedia(IS_SHEET).matches;
  const panel = isSeen ? page.querySelector<HTMLElement>('.panel') : null;
  const before = panel?.clientHeight ?? 0;
  page.style.setProperty('--sheet', length);
  if (panel === null || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const now = panel.clientHeight;
  // what sinks uncovers nothing below it
  const glide =
    now > before
      ? { transform: [`translateY(${now - before}px)`, 'none'] }
      : { height: [`${before}px`, `${now}px`] };
  panel.animate(glide, { duration: GLIDE_MS, easing: 'ease' });
}
