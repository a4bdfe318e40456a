import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Localised } from '../domain/localised.ts';
import type { Year } from '../domain/units.ts';
import { lookedAt, type SiteRef, type State } from '../store/state.ts';
import type { IconId } from './icons.ts';
import type { MapLayerId, SourceId } from './order.ts';

/** What a source is given: data, or the path of a file relative to the page, which the map fetches itself. */
export type SourceData = FeatureCollection | string;

/** A source without its data: how it is cut into tiles. */
export type SourceSettings = Omit<GeoJSONSourceSpecification, 'type' | 'data'>;

/** One subject of the map: where its data comes from, how it is drawn, and how that is explained. */
export type Subject = {
  readonly sources: Partial<Record<SourceId, SourceSettings>>;
  /** Always the same layers with the same ids; what is not shown is there and invisible. */
  readonly layers: (state: State) => readonly LayerSpecification[];
  /** Works out a part of what `features` needs, where that is too much for one task. */
  readonly ahead?: (state: State) => unknown;
  /** Data of its sources. Unchanged inputs give the same objects, so that whoever sends them can compare. */
  readonly features: (state: State) => Partial<Record<SourceId, SourceData>>;
  readonly legend: (state: LegendState) => readonly LegendEntry[];
};

/** What a layer's legend depends on, and nothing more: so that it stays the same while the user looks around. */
export type LegendState = Pick<State, 'data' | 'division' | 'theme' | 'systemTheme' | 'provinceTheme'> & {
  readonly year: Year;
  readonly ownSets: State['own']['sets'];
};

/** How a legend entry is drawn beside its words. */
export type Swatch =
  | { readonly kind: 'fill'; readonly fill: string; readonly outline: string }
  | {
      readonly kind: 'line';
      readonly color: string;
      readonly width: number;
      /** Lengths of dash and gap in pixels; null for a solid line. */
      readonly dash: readonly number[] | null;
      readonly casing: string | null;
      /** Short strokes across the line, as on a railway. */
      readonly ticks: boolean;
    }
  | { readonly kind: 'icon'; readonly icon: IconId; readonly color: string };

export type LegendEntry = {
  /** Stable within its layer: a key for lists and tests. */
  readonly key: string;
  readonly label: Localised;
  readonly swatch: Swatch;
  /** Number of features it stands for; null while that is not known, or where it has no meaning. */
  readonly count: number | null;
};

export const NOTHING: FeatureCollection = Object.freeze({
  type: 'FeatureCollection',
  features: Object.freeze([]) as unknown as [],
});

export function visibility(isShown: boolean): 'visible' | 'none' {
  return isShown ? 'visible' : 'none';
}

/** A width or size by zoom, growing at an even rate between the stops. */
export function byZoom(
  ...stops: readonly (readonly [zoom: number, value: number])[]
): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.4], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/**
 * Of a fill along whose edge a line is drawn anyway. The map makes edges smooth by painting them once more, as lines, and all
 * edges of the fills were a fifth of a frame where no graphics card paints it.
 */
export const UNDER_ITS_OUTLINE = { 'fill-antialias': false } as const;

/**
 * Corners and ends of lines, round from a zoom on. Lines that are thin have plain ones: rounding is most of a line's triangles,
 * and on two pixels nobody sees it.
 */
export function roundFrom(zoom: number): {
  readonly 'line-join': ExpressionSpecification;
  readonly 'line-cap': ExpressionSpecification;
} {
  return {
    'line-join': ['step', ['zoom'], 'miter', zoom, 'round'],
    'line-cap': ['step', ['zoom'], 'butt', zoom, 'round'],
  };
}

/** A soft disc under the point the pointer is on; the point itself cannot change, icons have no state. */
export function hoverHalo(
  id: MapLayerId,
  source: SourceId,
  color: string,
  shown: 'visible' | 'none',
): LayerSpecification {
  // no radius rather than no opacity: hundreds of discs that nobody sees would still be painted
  const ifHovered = (radius: number): ExpressionSpecification => [
    'case',
    ['boolean', ['feature-state', 'hover'], false],
    radius,
    0,
  ];
  return {
    id,
    type: 'circle',
    source,
    layout: { visibility: shown },
    paint: {
      'circle-color': color,
      'circle-opacity': 0.28,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, ifHovered(12), 12, ifHovered(18)],
    },
  };
}

/** Leaves out what is marked on its own: the chosen site, sites side by side, the gateway whose route is shown. */
export function exceptChosen(state: State): ExpressionSpecification {
  const view = lookedAt(state);
  const ids = [
    view.kind === 'site' ? idOf(view.site) : null,
    state.shownRoute?.gatewayId ?? null,
    state.shownRoute?.site === undefined ? null : idOf(state.shownRoute.site),
    ...(view.kind === 'comparison' ? state.compared.map(idOf) : []),
  ].filter((id) => id !== null);
  return ['!', ['in', ['get', 'id'], ['literal', ids]]];
}

function idOf(site: SiteRef): string | null {
  return site.kind === 'pin' ? null : site.id;
}
