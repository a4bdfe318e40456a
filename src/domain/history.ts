/** A value with what it was before, and what was taken back: undo and redo for anything that is plain data. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
};

/** So many steps can be taken back. */
const LONGEST_PAST = 100;

export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new present; nothing is left to redo. The same value again is no step. */
export function step<T>(history: History<T>, present: T): History<T> {
  if (present === history.present) return history;
  return { past: [...history.past, history.present].slice(-LONGEST_PAST), present, future: [] };
}

/** A new present in place of this one, as while something is dragged: one step, however many positions. */
export function replacePresent<T>(history: History<T>, present: T): History<T> {
  return { ...history, present };
}

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...later] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: later };
}
