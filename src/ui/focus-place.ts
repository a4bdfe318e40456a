/** Where the focus is, said so that the place is found again when the elements are others. */

const FOCUSABLE =
  ':is(button, input, select, textarea):not(:disabled), a[href], summary, [tabindex]:not([inert])';

export function focusableIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isSeen);
}

/** Asking costs half a millisecond in a long list: last of what is asked. */
function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}

/** A control by what it is called, and the how-manieth of that name it is. */
export type ControlMark = { readonly tag: string; readonly name: string; readonly nth: number };

export function markOf(control: HTMLElement, root: Element): ControlMark {
  const { tagName: tag } = control;
  const name = nameOf(control);
  const nth = sameControls(root, tag, name).indexOf(control);
  return { tag, name, nth: Math.max(0, nth) };
}

export function controlAt({ tag, name, nth }: ControlMark, root: Element): HTMLElement | null {
  const same = sameControls(root, tag, name);
  return same[nth] ?? same[0] ?? null;
}

function sameControls(root: Element, tag: string, name: string): HTMLElement[] {
  const controls = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return controls.filter((one) => one.tagName === tag && nameOf(one) === name && isSeen(one));
}

function nameOf(control: HTMLElement): string {
  return control.id || (control.getAttribute('aria-label') ?? control.textContent ?? '');
}

/** The elements around a control, from the inside out, each with its place among its siblings. */
export type Surroundings = readonly { readonly parent: Element; readonly index: number }[];

export function surroundingsOf(control: Element, root: Element): Surroundings {
  const around: { parent: Element; index: number }[] = [];
  for (let child = control; child !== root && child.parentElement !== null; child = child.parentElement)
    around.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return around;
}

/**
 * The control that stands where one was taken away: of what came into its place, or of what is before it; the same kind of
 * control (a cross, a name) if there is one. Null where nothing of its surroundings is left.
 */
export function neighbourOf(gone: HTMLElement, around: Surroundings): HTMLElement | null {
  for (const { parent, index } of around) {
    if (!parent.isConnected) continue;
    const next = parent.children[Math.min(index, parent.children.length - 1)];
    const controls = next === undefined ? [] : [...(isFocusable(next) ? [next] : []), ...focusableIn(next)];
    const alike = controls.find((one) => one.tagName === gone.tagName && one.className === gone.className);
    const found = alike ?? controls[0] ?? focusableIn(parent)[0];
    if (found !== undefined) return found;
  }
  return null;
}

function isFocusable(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.matches(FOCUSABLE);
}
