import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { isLiveSource } from './live-sources.ts';
import { ORDER, type MapLayerId, type SourceId } from './order.ts';
import { paintValue } from './paint-value.ts';
import type { SourceData } from './subject.ts';

export type LiveLayer = {
  /** Whether it lies below roads and words, as areas do. */
  readonly isOnGround: boolean;
} & (
  | {
      readonly kind: 'fill';
      readonly opacity: number;
      /** Each shape lies within the one before it, and hides what it covers of that; others do not overlap. */
      readonly isNested: boolean;
      readonly shapes: readonly { readonly geometry: Geometry; readonly color: string }[];
    }
  | {
      readonly kind: 'line';
      readonly opacity: number;
      readonly cap: CanvasLineCap;
      readonly join: CanvasLineJoin;
      readonly shapes: readonly {
        readonly geometry: Geometry;
        readonly color: string;
        /** In pixels. */
        readonly width: number;
        /** Lengths of dashes and gaps in pixels; none for a solid line. */
        readonly dash: readonly number[];
      }[];
    }
);

/** The areas and lines of `LIVE_SOURCES` as they look at a zoom, from bottom to top. */
export function liveLayers(
  { layers }: StyleSpecification,
  data: Partial<Record<SourceId, SourceData>>,
  zoom: number,
): LiveLayer[] {
  return layers.flatMap((layer): LiveLayer[] => {
    if (layer.type !== 'fill' && layer.type !== 'line') return [];
    if (!isLive(layer) || !isSeen(layer, zoom)) return [];
    const features = inDrawingOrder(layer, featuresOf(data[layer.source as SourceId]), zoom);
    if (features.length === 0) return [];
    const isOnGround = GROUND.has(layer.id);
    switch (layer.type) {
      case 'fill': {
        const { 'fill-color': color = '#000000', 'fill-layer-opacity': opacity = 1 } = layer.paint ?? {};
        return [
          {
            kind: 'fill',
            isOnGround,
            opacity: Number(paintValue(opacity, zoom, null)),
            isNested: layer.source === ('bands' satisfies SourceId),
            shapes: features.map(({ geometry, properties }) => ({
              geometry,
              color: String(paintValue(color, zoom, properties)),
            })),
          },
        ];
      }
      case 'line': {
        const { 'line-color': color = '#000000', 'line-opacity': opacity = 1, ...paint } = layer.paint ?? {};
        const { 'line-cap': cap = 'butt', 'line-join': join = 'miter' } = layer.layout ?? {};
        return [
          {
            kind: 'line',
            isOnGround,
            opacity: Number(paintValue(opacity, zoom, null)),
            cap: cap as CanvasLineCap,
            join: join as CanvasLineJoin,
            shapes: features.map(({ geometry, properties }) => {
              const width = Number(paintValue(paint['line-width'] ?? 1, zoom, properties));
              const dash = (paint['line-dasharray'] ?? []) as readonly number[];
              return {
                geometry,
                color: String(paintValue(color, zoom, properties)),
                width,
                dash: dash.map((length) => length * width),
              };
            }),
          },
        ];
      }
    }
  });
}

/**
 * A part of the map beside what is live: below the areas, which lie on the ground, or above them. Lines that are live lie over
 * all of it.
 */
export type LivePart = 'below' | 'above';

/** The part that a layer belongs to; null for one that is live, or that only lights up what is under the pointer. */
export function livePart({ id, source }: { readonly id: string; readonly source?: string }): LivePart | null {
  if ((source !== undefined && isLiveSource(source)) || id.endsWith('-hover')) return null;
  return GROUND.has(id) ? 'below' : 'above';
}

/** Up to the last of the areas that are live, all lies on the ground. */
const GROUND: ReadonlySet<string> = new Set(
  ORDER.slice(0, ORDER.indexOf('measure-fill' satisfies MapLayerId) + 1),
);

function isLive(layer: LayerSpecification): layer is Exclude<LayerSpecification, { type: 'background' }> {
  return 'source' in layer && isLiveSource(layer.source);
}

function isSeen({ minzoom = 0, maxzoom = Infinity, layout }: LayerSpecification, zoom: number): boolean {
  return layout?.visibility !== 'none' && zoom >= minzoom && zoom < maxzoom;
}

function featuresOf(data: SourceData | undefined): readonly Feature[] {
  return data === undefined || typeof data === 'string' ? [] : (data as FeatureCollection).features;
}

function inDrawingOrder(layer: LayerSpecification, features: readonly Feature[], zoom: number): Feature[] {
  const filter = 'filter' in layer ? layer.filter : undefined;
  const layout = layer.layout as Record<string, unknown> | undefined;
  const key = layout?.[`${layer.type}-sort-key`] ?? 0;
  return (
    features
      // points carry words, which wait
      .filter(({ geometry }) => !geometry.type.endsWith('Point'))
      .filter(({ properties }) => filter === undefined || paintValue(filter, zoom, properties) === true)
      .map((feature) => ({ feature, rank: Number(paintValue(key, zoom, feature.properties)) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ feature }) => feature)
  );
}
