import { useRef, useState } from 'preact/hooks';

/**
 * A long table is one stop of the Tab key: arrows, Home and End move between the buttons of its rows, as the ARIA
 * Authoring Practices have it. `chosen` is the row to begin with, or less than 0.
 */
export function useRovingRows(chosen: number) {
  const rows = useRef<HTMLTableElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const current = focused ?? Math.max(0, chosen);

  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(rows.current?.querySelectorAll<HTMLButtonElement>('tbody button') ?? [])];
    const last = buttons.length - 1;
    const next = {
      ArrowDown: Math.min(current + 1, last),
      ArrowUp: Math.max(current - 1, 0),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setFocused(next);
    buttons[next]?.focus();
  };
  return { rows, onKeyDown, tabIndexOf: (row: number) => (row === current ? 0 : -1) };
}
