import { toChildArray, type ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { nextTask } from '../store/next-task.ts';

let isStarting = true;

/**
 * The first time, its children come one after the other, each in a task of its own: between them the page answers. Later all are there
 * at once, as whoever comes back looks for what was left.
 */
export function InTurn({ children }: { children: ComponentChildren }) {
  const all = toChildArray(children);
  const [drawn, setDrawn] = useState(isStarting ? 1 : all.length);
  useLayoutEffect(() => {
    if (drawn >= all.length) isStarting = false;
    else void nextTask().then(() => setDrawn(drawn + 1));
  }, [drawn]);
  return <>{all.slice(0, drawn)}</>;
}
