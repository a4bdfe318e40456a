import type { BoundingBox, Metres, Position } from '../domain/units.ts';
import type { Localised } from '../domain/localised.ts';
import type { State, View } from './state.ts';

/** Looking around by list and by keys: what the map shows where it rests, and what lies under its crosshair. */
export type LookAround = {
  /** Null where there is no map. */
  readonly shows: MapExtent | null;
  /** The view over which the list "on the map now" lies; null while it is closed. */
  readonly listedOver: View | null;
  /** Null while the map does not have the focus of the keyboard. */
  readonly crosshair: Crosshair | null;
};

export const NOT_LOOKED: LookAround = { shows: null, listedOver: null, crosshair: null };

/** What of the country nothing lies over, and its middle. */
export type MapExtent = { readonly bounds: BoundingBox; readonly centre: Position };

/** What the crosshair is on. */
export type Crosshair = {
  readonly position: Position;
  /** What Enter would choose, the most fitting first. */
  readonly things: readonly Aimed[];
  /** Several things lie here, and one of them is being chosen. */
  readonly isChoosing: boolean;
  /** Width of what the map shows. */
  readonly acrossMetres: Metres;
};

/** A thing of the map that can be chosen. */
export type Aimed =
  | { readonly kind: 'place' | 'province'; readonly id: string }
  | { readonly kind: 'measurement'; readonly id: string }
  | { readonly kind: 'line'; readonly id: string; readonly name: Localised }
  | { readonly kind: 'other route' };

/** Whether the list is open: it closes by itself when another view is opened. A pin may move below it. */
export function isListing({ view, lookAround: { listedOver } }: Pick<State, 'view' | 'lookAround'>): boolean {
  return listedOver !== null && subjectOf(listedOver) === subjectOf(view);
}

function subjectOf(view: View): string {
  switch (view.kind) {
    case 'site':
      return `site ${view.site.kind === 'pin' ? 'pin' : view.site.id}`;
    case 'province':
      return `province ${view.division} ${view.code}`;
    case 'line':
      return `line ${view.id}`;
    default:
      return view.kind;
  }
}
