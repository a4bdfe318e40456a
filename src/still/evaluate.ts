import {
  featureFilter,
  latest,
  normalizePropertyExpression,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';

/** What is set on a feature from outside of its data, such as that the pointer is on it. */
export type FeatureState = Readonly<Record<string, unknown>>;

/** A layer with its expressions read, to be asked for values. */
export type Evaluated = {
  readonly layer: LayerSpecification;
  /** Whether the layer draws the feature at a zoom. */
  readonly takes: (feature: Feature, zoom: number) => boolean;
  /** Whether the layer says anything about a property of its layout. */
  readonly isSet: (name: string) => boolean;
  /** The value of a paint or layout property; the specification's own value where the layer sets none. */
  readonly value: (name: string, zoom: number, feature?: Feature, state?: FeatureState) => unknown;
};

type Asks = (zoom: number, feature: Feature | undefined, state: FeatureState | undefined) => unknown;
type PropertySpec = Parameters<typeof normalizePropertyExpression>[2] & { readonly default?: unknown };

/** Zoom to which the style's own numbers are cut, so that a view's layers are asked alike. */
const NOWHERE: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [] } };

/** Reads the expressions of a layer by the evaluator of the specification: the same values as in the map. */
export function evaluated(layer: LayerSpecification): Evaluated {
  const known = new Map<string, Asks>();
  const filter =
    'filter' in layer && layer.filter !== undefined ? featureFilter(layer.filter, 'layers') : null;

  const read = (name: string): Asks => {
    const group = name in specs(`paint_${layer.type}`) ? 'paint' : 'layout';
    const spec = specs(`${group}_${layer.type}`)[name];
    const set = (layer[group] as Record<string, unknown> | undefined)?.[name];
    if (spec === undefined) return () => set;
    const value = set ?? spec.default;
    if (value === undefined || value === null) return () => null;
    const expression = normalizePropertyExpression(value as never, `${group}.${name}`, spec);
    const evaluate: Asks = (zoom, feature = NOWHERE, state = {}) =>
      expression.evaluate({ zoom } as never, asked(feature) as never, state as never);
    const { kind } = expression;
    return kind === 'constant' || kind === 'camera' ? onceForAZoom(evaluate) : evaluate;
  };

  return {
    layer,
    isSet: (name) => (layer.layout as Record<string, unknown> | undefined)?.[name] !== undefined,
    takes: (feature, zoom) => filter === null || filter.filter({ zoom } as never, asked(feature) as never),
    value(name, zoom, feature, state) {
      let asks = known.get(name);
      if (asks === undefined) known.set(name, (asks = read(name)));
      return asks(zoom, feature, state);
    },
  };
}

/** What does not depend on the feature is worked out once for thousands of them. */
function onceForAZoom(evaluate: Asks): Asks {
  let known: { readonly zoom: number; readonly value: unknown } | null = null;
  return (zoom) => {
    if (known?.zoom !== zoom) known = { zoom, value: evaluate(zoom, undefined, undefined) };
    return known.value;
  };
}

function specs(group: string): Readonly<Record<string, PropertySpec>> {
  return ((latest as Record<string, unknown>)[group] ?? {}) as Record<string, PropertySpec>;
}

/** A feature as the evaluator takes it. */
function asked({ properties, geometry, id }: Feature) {
  const { type } = geometry;
  return {
    type: type.startsWith('Multi') ? type.slice(5) : type,
    properties: properties ?? {},
    id,
    geometry,
  };
}

/** A colour as CSS writes it; the same object is written once. */
export function color(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return String(value);
  const known = WRITTEN.get(value) ?? String(value);
  WRITTEN.set(value, known);
  return known;
}

const WRITTEN = new WeakMap<object, string>();
