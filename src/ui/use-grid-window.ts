import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useState } from 'preact/hooks';

/** Measures of a grid whose lines and columns are all of one size, in pixels. */
export type GridMeasures = {
  readonly lines: number;
  readonly columns: number;
  readonly lineHeight: number;
  readonly columnWidth: number;
  readonly headHeight: number;
  readonly headWidth: number;
};

/** The lines and columns to draw; ends are exclusive. */
export type GridWindow = {
  readonly firstLine: number;
  readonly endLine: number;
  readonly firstColumn: number;
  readonly endColumn: number;
};

/** Drawn beyond what is seen, so that a step of the wheel does not show bare ground. */
const SPARE_LINES = 6;
const SPARE_COLUMNS = 2;

export function windowOf(
  measures: GridMeasures,
  at: { scrollTop: number; scrollLeft: number; clientWidth: number; clientHeight: number },
): GridWindow {
  const { lines, columns, lineHeight, columnWidth, headHeight, headWidth } = measures;
  const line = Math.floor(at.scrollTop / lineHeight);
  const column = Math.floor(at.scrollLeft / columnWidth);
  const seenLines = Math.ceil(Math.max(0, at.clientHeight - headHeight) / lineHeight) + 1;
  const seenColumns = Math.ceil(Math.max(0, at.clientWidth - headWidth) / columnWidth) + 1;
  return {
    firstLine: Math.max(0, line - SPARE_LINES),
    endLine: Math.min(lines, line + seenLines + SPARE_LINES),
    firstColumn: Math.max(0, column - SPARE_COLUMNS),
    endColumn: Math.min(columns, column + seenColumns + SPARE_COLUMNS),
  };
}

/**
 * Which part of a large grid is to be drawn, following its scrolling and its size. Own code in place of a library: lines of
 * one height need no more than this.
 */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  measures: GridMeasures,
): { readonly window: GridWindow; readonly follow: () => void } {
  const [at, setAt] = useState({ scrollTop: 0, scrollLeft: 0, clientWidth: 640, clientHeight: 480 });
  const { lines, columns, lineHeight, columnWidth } = measures;
  const follow = useCallback((): void => {
    const { current } = scroller;
    if (current === null) return;
    const { scrollTop, scrollLeft, clientWidth, clientHeight } = current;
    setAt((before) =>
      // drawn again only when another line or column comes into the window
      Math.floor(before.scrollTop / lineHeight) === Math.floor(scrollTop / lineHeight) &&
      Math.floor(before.scrollLeft / columnWidth) === Math.floor(scrollLeft / columnWidth) &&
      before.clientWidth === clientWidth &&
      before.clientHeight === clientHeight
        ? before
        : { scrollTop, scrollLeft, clientWidth, clientHeight },
    );
  }, [lineHeight, columnWidth]);
  useLayoutEffect(() => {
    follow();
    if (scroller.current === null) return undefined;
    const observer = new ResizeObserver(follow);
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [follow, lines, columns]);
  return { window: windowOf(measures, at), follow };
}
