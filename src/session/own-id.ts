/**
 * Under which id this tab saves its work: in `sessionStorage`, which outlives a reload, a crash and the browser's own restoring of its
 * tabs. Read before anything is drawn, so in a file of its own.
 */
const KEY = 'vietnam-site-atlas work';

export function ownId(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberOwnId(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {
    // a browser that forbids it offers the work instead
  }
}
