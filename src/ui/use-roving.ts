import { useLayoutEffect, useRef } from 'preact/hooks';
import { choiceForKey, lineForKey, lineForLetters } from './list-key.ts';

/** After such a pause letters begin another name. */
const NAME_PAUSE_MS = 700;

export type RovingOptions = {
  /** Selector of the lines within the container. */
  readonly line?: string;
  /** What of a line takes the focus, of which the arrows go sideways to another; the line itself where it is not given. */
  readonly cell?: string;
  /** Choices side by side: the arrows of both directions lead along them, and round. */
  readonly isRow?: boolean;
  /** The arrows choose what they come to, as among radio buttons. */
  readonly isChoosing?: boolean;
};

/**
 * However long a list, it is one stop of the Tab key, and keys move within it: arrows, Home, End, Page Up, Page Down, the first
 * letters of a name (a roving tab stop after the ARIA Authoring Practices). The stop is the line that had the focus last,
 * at first the one that is pressed or checked. Give the container what this gives; the lines need nothing.
 */
export function useRoving<E extends HTMLElement>(options: RovingOptions = {}) {
  const { line = 'button', cell = null, isRow = false, isChoosing = false } = options;
  const container = useRef<E>(null);
  const last = useRef<Element | null>(null);
  const typed = useRef({ letters: '', at: 0 });

  const cellsOf = (of: HTMLElement): HTMLElement[] =>
    cell === null ? [of] : [...of.querySelectorAll<HTMLElement>(`:is(${cell}):not(:disabled)`)];
  const linesOf = (): HTMLElement[] =>
    [...(container.current?.querySelectorAll<HTMLElement>(`:is(${line}):not(:disabled)`) ?? [])].filter(
      (one) => cellsOf(one).length > 0,
    );

  const settle = (): void => {
    const lines = linesOf();
    const checked = lines.find((one) => one.matches('[aria-checked=true]'));
    const before = lines.find((one) => one === last.current);
    const pressed = lines.find(
      (one) => one.matches('[aria-pressed=true]') || one.querySelector('[aria-pressed=true]') !== null,
    );
    const stop = checked ?? before ?? pressed ?? lines[0];
    for (const one of lines) for (const part of cellsOf(one)) part.tabIndex = one === stop ? 0 : -1;
  };
  // lines come and go with any change of what is listed
  useLayoutEffect(settle);

  const onFocusIn = ({ target }: FocusEvent): void => {
    const found = linesOf().find((one) => target instanceof Node && one.contains(target));
    if (found === undefined) return;
    last.current = found;
    settle();
  };

  const lineAfter = (event: KeyboardEvent, from: number, lines: readonly HTMLElement[]): number | null => {
    const moved = (isRow ? choiceForKey : lineForKey)(event.key, from, lines.length);
    if (moved !== null || isRow || !/^[\p{L}\p{N}]$/u.test(event.key)) return moved;
    const isNew = event.timeStamp - typed.current.at > NAME_PAUSE_MS;
    typed.current = {
      letters: (isNew ? '' : typed.current.letters) + event.key,
      at: event.timeStamp,
    };
    return lineForLetters(typed.current.letters, from, lines.map(nameOfLine));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const lines = linesOf();
    const from = lines.findIndex((one) => one.contains(target));
    const column = from < 0 ? -1 : cellsOf(lines[from]!).indexOf(target);
    if (column < 0) return;
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = cell !== null && sideways !== undefined ? from : lineAfter(event, from, lines);
    if (next === null) return;
    event.preventDefault();
    // letters of the page's own keys mean a name here
    event.stopPropagation();
    const cells = cellsOf(lines[next]!);
    const wanted = column + (next === from ? (sideways ?? 0) : 0);
    const to = cells[Math.min(Math.max(wanted, 0), cells.length - 1)];
    to?.focus();
    if (isChoosing && next !== from) to?.click();
  };

  return { ref: container, onKeyDown, onFocusIn };
}

/** Names stand after ranks and signs where lines have them. */
function nameOfLine(line: HTMLElement): string {
  return ((line.querySelector('.result-name, .ranked-name') ?? line).textContent ?? '').trim();
}
