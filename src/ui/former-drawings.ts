// oxlint-disable no-underscore-dangle -- Preact's own names

import { options, type VNode } from 'preact';

/**
 * What Preact calls these in its builds (`mangle.json`), as its own hooks and devtools do: the component of a node, the node that a
 * component was drawn by last, what a node holds.
 */
type Inner = VNode & { __c?: Component | null; __k?: unknown };
type Component = { __v?: Inner; [LAST]?: Inner };
type Hooks = { diffed?: (node: VNode) => void; __c?: (node: VNode, queue: unknown) => void };

const LAST = Symbol('last drawn by');

/**
 * Lets go of what was drawn before. A component that draws itself again gets a new node, but the parent that wrote `<View />` keeps the
 * first one among its children, and that holds every element that was there then (preactjs/preact#4909): thousands, of views that
 * are long closed. Here a node that was replaced lets go of what it held. To be called before anything is drawn.
 */
export function letGoOfFormerDrawings(): void {
  const hooks = options as Hooks;
  const { diffed, __c: committed } = hooks;
  let replaced: Inner[] = [];
  hooks.diffed = (node: Inner) => {
    const component = node.__c;
    if (component) {
      const last = component[LAST];
      if (last !== undefined && last !== node) replaced.push(last);
      component[LAST] = node;
    }
    diffed?.(node);
  };
  hooks.__c = (node, queue) => {
    for (const last of replaced) if (last.__c?.__v !== last) last.__k = null;
    replaced = [];
    committed?.(node, queue);
  };
}
