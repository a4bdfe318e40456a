import type { ComponentType } from 'preact';
import { nextTask } from '../store/next-task.ts';

/** Brings a component's code; the same function for the same component, always. */
export type LoadView<P extends object = object> = () => Promise<ComponentType<P>>;

/** What has come: it is drawn at once, without a moment in which it is loading. */
const come = new WeakMap<LoadView<never>, ComponentType<never>>();

/** The component where its code has come already, else null. */
export function loadedView<P extends object>(load: LoadView<P>): ComponentType<P> | null {
  return (come.get(load as LoadView<never>) as ComponentType<P> | undefined) ?? null;
}

/** Brings the code of a component, and remembers it. Rejects where it does not come; it may then be asked for again. */
export async function loadView<P extends object>(load: LoadView<P>): Promise<ComponentType<P>> {
  const View = await load();
  come.set(load as LoadView<never>, View as ComponentType<never>);
  return View;
}

let turn: Promise<void> = Promise.resolve();

/** Begins each work in a task of its own, in the order in which it is asked for. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  turn = turn.then(nextTask);
  return turn.then(work);
}

/**
 * Brings the code of views that nobody has opened yet, one after another, each when the page has nothing else to do: the first
 * click on them is not to wait. What does not come is asked for again by who opens it.
 */
export async function loadAhead(loads: readonly LoadView<never>[], whenIdle = idle): Promise<void> {
  for (const load of loads) {
    await whenIdle();
    await loadView(load).catch(() => {});
  }
}

/** So long at most a page waits for a moment of rest. */
const PATIENCE_MS = 2000;

/** The next moment in which the page has nothing to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such thing
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    else setTimeout(resolve, PATIENCE_MS / 10);
  });
}
