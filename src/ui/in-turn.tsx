import { toChildArray, type ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { nextTask } from '../store/next-task.ts';

/** Which parts of the page have been drawn whole. */
const done = new Set<string>();

/**
 * The first time, its children come one after the other, each in a task of its own: between them the page answers. Later all are there
 * at once, as whoever comes back looks for what was left.
 */
export function InTurn({ part, children }: { part: string; children: ComponentChildren }) {
  const all = toChildArray(children);
  const [drawn, setDrawn] = useState(done.has(part) ? all.length : 1);
  useLayoutEffect(() => {
    if (drawn >= all.length) done.add(part);
    else void nextTask().then(() => setDrawn(drawn + 1));
  }, [drawn]);
  return <>{all.slice(0, drawn)}</>;
}
