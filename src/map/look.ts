import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { State } from '../store/state.ts';
import { style } from '../style/style.ts';

/** What the look may depend on and somebody may change while something else is dragged. */
const CHANGED_BY_HAND = [
  'theme',
  'systemTheme',
  'language',
  'units',
  'layers',
  'division',
  'provinceTheme',
  'basemap',
  'onlineBasemap',
  'assumptions',
  'bandMinutes',
  'reachView',
  'parkFilter',
] as const satisfies readonly (keyof State)[];

/**
 * The look for each state. What a drag changes is data, not the look: that is worked out when the drag begins, and
 * again only where something is switched meanwhile; comparing two styles takes longer than drawing the areas.
 */
export function createLook(): (state: State) => StyleSpecification {
  let last: { readonly state: State; readonly look: StyleSpecification } | null = null;
  return (state) => {
    const isSame =
      last !== null &&
      state.dragging &&
      last.state.dragging &&
      CHANGED_BY_HAND.every((key) => state[key] === last?.state[key]);
    if (!isSame) last = { state, look: style(state) };
    return last!.look;
  };
}
