import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { SourceId } from '../style/order.ts';
import type { Theme } from '../style/palette.ts';
import { evaluated, type Evaluated, type FeatureState } from './evaluate.ts';
import { frameOf } from './flat.ts';
import { iconDefinitions } from './icons.ts';
import { drawShapes, type Drawn, type DrawnLayer, type LayerInput } from './shapes.ts';
import { node, type SvgNode } from './svg.ts';
import { drawSymbols } from './symbols.ts';
import type { Measure } from './text.ts';
import type { FlatView } from '../map/flat-view.ts';

/** All that a picture shows. */
export type StillScene = {
  readonly style: StyleSpecification;
  /** Of each source what has arrived. */
  readonly data: Partial<Record<SourceId, FeatureCollection>>;
  /** What is set on features of a source, by their id. */
  readonly states: ReadonlyMap<string, FeatureState>;
  readonly view: FlatView;
  readonly theme: Theme;
};

export type StillPicture = {
  /** Icons and patterns that the layers refer to. */
  readonly definitions: SvgNode;
  /** From bottom to top. A layer that looks as it did is the same object as before. */
  readonly layers: readonly SvgNode[];
  /** What is drawn, from bottom to top. */
  readonly drawn: readonly Drawn[];
};

type Known = {
  readonly written: string;
  readonly features: readonly Feature[];
  readonly view: FlatView;
  readonly states: ReadonlyMap<string, FeatureState>;
  readonly made: DrawnLayer;
};

/** Pixels that are drawn beyond the sides: room to pull the picture a little before it is drawn anew. */
export const BEYOND = 160;

/**
 * Draws the state's map as SVG: by the style and the data of the live map, so that the two cannot differ in what they say.
 * Given the same scene it gives the same picture; what did not change since the last one is taken from there.
 */
export function createStillPicture(measure: Measure): (scene: StillScene) => StillPicture {
  const known = new Map<string, Known>();
  const readLayers = createReader();
  let symbols: {
    readonly inputs: readonly string[];
    readonly of: readonly unknown[];
    readonly made: readonly DrawnLayer[];
  } | null = null;

  return ({ style, data, states, view, theme }) => {
    const frame = frameOf(view, BEYOND);
    const { zoom } = view;
    const seen = style.layers.filter((layer) => isSeen(layer, zoom));
    const asked = seen.map((layer): LayerInput & { readonly written: string } => {
      const { written, evaluated: of } = readLayers(layer);
      return {
        evaluated: of,
        written,
        features: featuresOf(layer, data),
        stateOf: stateIn(layer, states),
        frame,
        zoom,
      };
    });

    const shapes = asked.map(({ written, ...input }): DrawnLayer | null => {
      const { layer } = input.evaluated;
      if (layer.type === 'symbol') return null;
      const before = known.get(layer.id);
      const isSame =
        before?.written === written &&
        before.features === input.features &&
        before.view === view &&
        (before.states === states || !written.includes('feature-state'));
      const made = isSame ? before.made : drawShapes(input);
      known.set(layer.id, { written, features: input.features, view, states, made });
      return made;
    });

    const named = asked.filter(({ evaluated: { layer } }) => layer.type === 'symbol');
    const of = [view, ...named.map(({ features }) => features)];
    const inputs = [theme.name, ...named.map(({ written }) => written)];
    if (symbols === null || !isSameList(symbols.inputs, inputs) || !isSameList(symbols.of, of))
      symbols = { inputs, of, made: drawSymbols(named, theme, measure) };

    const names = [...symbols.made];
    const layers = shapes.map((layer) => layer ?? names.shift()!);
    const icons = new Set(layers.flatMap(({ node: drawn }) => iconsIn(drawn)));
    return {
      definitions: node('defs', {}, iconDefinitions(icons, theme)),
      layers: layers.map(({ node: drawn }) => drawn),
      drawn: layers.flatMap(({ drawn }) => drawn),
    };
  };
}

/** As one tree. */
export function pictureNode(
  { definitions, layers }: StillPicture,
  { width, height }: FlatView,
  font: string,
): SvgNode {
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return node('svg', { ...size, 'font-family': font }, [definitions, ...layers]);
}

function isSeen({ minzoom = 0, maxzoom = Infinity, layout }: LayerSpecification, zoom: number): boolean {
  return layout?.visibility !== 'none' && zoom >= minzoom && zoom < maxzoom;
}

const NONE: readonly Feature[] = [];

function featuresOf(layer: LayerSpecification, data: StillScene['data']): readonly Feature[] {
  return 'source' in layer ? (data[layer.source as SourceId]?.features ?? NONE) : NONE;
}

const NO_STATE: FeatureState = {};

function stateIn(
  layer: LayerSpecification,
  states: StillScene['states'],
): (feature: Feature) => FeatureState {
  if (!('source' in layer) || states.size === 0) return () => NO_STATE;
  return ({ properties }) => states.get(`${layer.source}/${String(properties?.['id'])}`) ?? NO_STATE;
}

/** Reads a layer once for all times that it looks the same. */
function createReader(): (layer: LayerSpecification) => {
  readonly written: string;
  readonly evaluated: Evaluated;
} {
  const byObject = new WeakMap<
    LayerSpecification,
    { readonly written: string; readonly evaluated: Evaluated }
  >();
  const byId = new Map<string, { readonly written: string; readonly evaluated: Evaluated }>();
  return (layer) => {
    const there = byObject.get(layer);
    if (there !== undefined) return there;
    const written = JSON.stringify(layer);
    const before = byId.get(layer.id);
    const read = before?.written === written ? before : { written, evaluated: evaluated(layer) };
    byId.set(layer.id, read);
    byObject.set(layer, read);
    return read;
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Ids of the icons that a part of the picture refers to. */
function iconsIn({ children, attributes }: SvgNode): string[] {
  const image = attributes['data-icon'];
  return [
    ...(typeof image === 'string' ? [image] : []),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : iconsIn(child))),
  ];
}
