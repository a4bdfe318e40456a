import { IS_SHEET, sheetHeight, sheetRoom, type Sheet } from './sheet.ts';

/**
 * Pixels along each side of the map that panel and layer list lie over: those of the height at which a sheet is, or comes to
 * rest when it is on its way.
 */
export function mapPadding(
  mapContainer: HTMLElement,
  sheet?: Sheet,
): {
  top: number;
  right: number;
  bottom: number;
  left: number;
} {
  const map = mapContainer.getBoundingClientRect();
  const layers = document.querySelector('.layers[open]')?.getBoundingClientRect();
  const page = document.querySelector<HTMLElement>('.page');
  if (page === null || !matchMedia(IS_SHEET).matches)
    return { top: 0, right: layers === undefined ? 0 : map.right - layers.left, bottom: 0, left: 0 };
  const height = sheetHeight(sheet ?? (page.dataset['sheet'] as Sheet), sheetRoom(page));
  return {
    // the button of the folded layer list
    top: 40,
    right: 0,
    // A sheet that is pulled up covers nearly all: what is left would be too small to show anything in.
    bottom: Math.min(Math.max(height, layers?.height ?? 0), map.height * 0.6),
    left: 0,
  };
}
