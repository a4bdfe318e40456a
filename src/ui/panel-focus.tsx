import { useEffect } from 'preact/hooks';
import { isListing } from '../store/look-around.ts';
import type { State } from '../store/state.ts';
import { useAtlas } from './atlas-context.ts';
import { controlAt, markOf, neighbourOf, surroundingsOf, type ControlMark } from './focus-place.ts';

/** Where somebody was in a view: how far it was scrolled, and which control had the focus. */
type Place = { readonly view: string; readonly scrollTop: number; readonly control: ControlMark | null };

/**
 * Keeps the focus where it means something. A view that opens has it on its heading; one that is gone back to, where it was
 * left, as far scrolled. What is taken out of a list leaves it to its neighbour. Who is on the map, or elsewhere outside of
 * the panel, stays there.
 */
export function PanelFocus() {
  const { store } = useAtlas();
  useEffect(() => {
    const panel = document.getElementById('panel');
    if (panel === null) return;
    const stopViews = followViews(store, panel);
    const stopGone = followRemovals(panel);
    return () => {
      stopViews();
      stopGone();
    };
  }, [store]);
  return null;
}

function followViews(store: ReturnType<typeof useAtlas>['store'], panel: HTMLElement): () => void {
  let left: Place[] = [];
  let frame = 0;
  let shown = nameOfView(store.getState());
  const stop = store.subscribe((state) => {
    const name = nameOfView(state);
    if (name === shown || state.dragging) return;
    const active = document.activeElement;
    const isInside = active === document.body || panel.contains(active);
    const body = panel.querySelector('.panel-body');
    // drawn anew only after this: what is there is still the view that is left
    const before = left.findIndex((place) => place.view === name);
    const place = before < 0 ? null : (left[before] ?? null);
    left = before < 0 ? left : left.slice(0, before);
    if (before < 0 && body !== null) {
      const control = active instanceof HTMLElement && body.contains(active) ? markOf(active, body) : null;
      left.push({ view: shown, scrollTop: body.scrollTop, control });
    }
    shown = name;
    cancelAnimationFrame(frame);
    if (isInside) frame = whenDrawn(panel, active, place, (next) => (frame = next));
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

/** So many frames a view may take whose code is still to come; after that the reader has gone on. */
const MOST_FRAMES = 300;

function whenDrawn(
  panel: HTMLElement,
  active: Element | null,
  place: Place | null,
  onFrame: (frame: number) => void,
): number {
  let frames = 0;
  let isWriting = false;
  active?.addEventListener('input', () => (isWriting = true), { once: true });
  const look = (): void => {
    const now = document.activeElement;
    // somebody went elsewhere in the meantime, or looks for the next place already
    if ((now !== document.body && now !== active) || isWriting || isChoosing(now)) return;
    const heading = panel.querySelector<HTMLElement>('h1');
    // the first frame may still show the view before
    if (frames++ < 1 || heading === null) {
      if (frames < MOST_FRAMES) onFrame(requestAnimationFrame(look));
      return;
    }
    const body = panel.querySelector('.panel-body');
    const control = place?.control && body && controlAt(place.control, body);
    heading.tabIndex = -1;
    (control ?? heading).focus({ preventScroll: true });
    if (body !== null && place !== null) body.scrollTop = place.scrollTop;
  };
  return requestAnimationFrame(look);
}

/** Has a list open below a field. */
function isChoosing(element: Element | null): boolean {
  return element?.matches('[role=combobox][aria-expanded=true]') ?? false;
}

/** A pin that moves is the same view. */
function nameOfView(state: State): string {
  const { view } = state;
  if (isListing(state)) return 'list';
  switch (view.kind) {
    case 'site':
      return `site ${view.site.kind === 'pin' ? 'pin' : view.site.id}`;
    case 'report':
      return `report ${view.of.kind}`;
    case 'province':
      return `province ${view.division} ${view.code}`;
    default:
      return 'id' in view ? `${view.kind} ${view.id}` : view.kind;
  }
}

function followRemovals(panel: HTMLElement): () => void {
  let focused: { control: HTMLElement; around: ReturnType<typeof surroundingsOf> } | null = null;
  const onFocus = ({ target }: FocusEvent): void => {
    focused =
      target instanceof HTMLElement ? { control: target, around: surroundingsOf(target, panel) } : null;
  };
  const observer = new MutationObserver(() => {
    if (focused === null || focused.control.isConnected) return;
    const { control, around } = focused;
    focused = null;
    if (document.activeElement !== document.body) return;
    // with its whole view: that is for the next view to say
    if (!(around.find(({ parent }) => parent.isConnected)?.parent.closest('.panel-body') ?? null)) return;
    neighbourOf(control, around)?.focus();
  });
  panel.addEventListener('focusin', onFocus);
  observer.observe(panel, { childList: true, subtree: true });
  return () => {
    panel.removeEventListener('focusin', onFocus);
    observer.disconnect();
  };
}
