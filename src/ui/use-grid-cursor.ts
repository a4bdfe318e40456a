import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GridMeasures } from './use-grid-window.ts';

/** A place in the grid: line −1 is the head of the columns, column −1 that of the lines. */
export type GridPlace = { readonly line: number; readonly column: number };

export function nameOfPlace({ line, column }: GridPlace): string {
  return `${line}:${column}`;
}

/** Where a key leads from a place; null for keys that do not move. After the grid pattern of the ARIA Authoring Practices. */
export function placeAfter(
  key: string,
  isControl: boolean,
  { line, column }: GridPlace,
  { lines, columns }: { lines: number; columns: number },
  page: number,
): GridPlace | null {
  const to = (nextLine: number, nextColumn: number): GridPlace => ({
    line: Math.min(lines - 1, Math.max(-1, nextLine)),
    column: Math.min(columns - 1, Math.max(-1, nextColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(line + 1, column);
    case 'ArrowUp':
      return to(line - 1, column);
    case 'ArrowRight':
      return to(line, column + 1);
    case 'ArrowLeft':
      return to(line, column - 1);
    case 'PageDown':
      return to(line + page, column);
    case 'PageUp':
      return to(Math.max(0, line - page), column);
    case 'Home':
      return isControl ? to(0, 0) : to(line, -1);
    case 'End':
      return isControl ? to(lines - 1, columns - 1) : to(line, columns - 1);
    default:
      return null;
  }
}

/**
 * One place of the grid takes the focus, and keys move it: the tab key passes the whole grid in one step. Elements say where
 * they are by `data-at`. What has the focus must be drawn however far the grid is scrolled.
 */
export function useGridCursor(scroller: RefObject<HTMLElement | null>, measures: GridMeasures) {
  const { lines, columns, lineHeight, columnWidth, headHeight, headWidth } = measures;
  const [wanted, setWanted] = useState<GridPlace>({ line: 0, column: 0 });
  const moved = useRef(false);
  // rows may have gone since
  const cursor = {
    line: Math.min(wanted.line, lines - 1),
    column: Math.min(wanted.column, columns - 1),
  };

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-at="${nameOfPlace(cursor)}"]`)
      ?.focus({ preventScroll: true });
  });

  const reveal = ({ line, column }: GridPlace): void => {
    const { current } = scroller;
    if (current === null) return;
    const room = { height: current.clientHeight - headHeight, width: current.clientWidth - headWidth };
    if (line >= 0) {
      const top = line * lineHeight;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (top + lineHeight > current.scrollTop + room.height)
        current.scrollTop = top + lineHeight - room.height;
    }
    if (column >= 0) {
      const left = column * columnWidth;
      if (left < current.scrollLeft) current.scrollLeft = left;
      else if (left + columnWidth > current.scrollLeft + room.width)
        current.scrollLeft = left + columnWidth - room.width;
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const height = (scroller.current?.clientHeight ?? 0) - headHeight;
    const page = Math.max(1, Math.floor(height / lineHeight) - 1);
    const isControl = event.ctrlKey || event.metaKey;
    const next = placeAfter(event.key, isControl, cursor, { lines, columns }, page);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    reveal(next);
    setWanted(next);
  };

  /** The focus came some other way: by the mouse, or with the tab key. */
  const onFocusIn = (event: FocusEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && (place.line !== cursor.line || place.column !== cursor.column)) setWanted(place);
  };
  return { cursor, onKeyDown, onFocusIn };
}

/** Where in the grid an element stands. */
export function placeOf(target: EventTarget | null): GridPlace | null {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined;
  const [line, column] = at?.split(':').map(Number) ?? [];
  return line === undefined || column === undefined ? null : { line, column };
}
