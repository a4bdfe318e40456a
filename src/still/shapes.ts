import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';
import { color, type Evaluated, type FeatureState } from './evaluate.ts';
import { flat, isInFrame, pathOf, pixelParts, pointsAlone, tenth, type Flat, type Frame } from './flat.ts';
import { createDots } from './dots.ts';
import { iconRef } from './icons.ts';
import { node, type SvgNode } from './svg.ts';

/** What one layer draws that a pointer may find: a feature, or thousands of dots. */
export type Drawn = DrawnFeature | DrawnDots;

export type DrawnDots = {
  readonly layer: LayerSpecification;
  readonly features: readonly Feature[];
  /** Of each feature x, y and how far it reaches from there, in pixels: an object for each would be half of the work. */
  readonly places: Float32Array;
};

/** A feature as it is drawn by one layer. */
export type DrawnFeature = {
  readonly layer: LayerSpecification;
  readonly feature: Feature;
  readonly at:
    | { readonly kind: 'area' }
    /** Half of what is drawn of the line's width, in pixels. */
    | { readonly kind: 'line'; readonly half: number }
    | { readonly kind: 'boxes'; readonly boxes: readonly Box[] };
};

/** In pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A layer of the picture. */
export type DrawnLayer = { readonly node: SvgNode; readonly drawn: readonly Drawn[] };

export type LayerInput = {
  readonly evaluated: Evaluated;
  readonly features: readonly Feature[];
  readonly stateOf: (feature: Feature) => FeatureState;
  readonly frame: Frame;
  readonly zoom: number;
};

/** Areas, lines and circles of a layer; symbols are placed together, see `symbols.ts`. */
export function drawShapes(input: LayerInput): DrawnLayer {
  const { layer } = input.evaluated;
  switch (layer.type) {
    case 'background':
      return drawBackground(input);
    case 'fill':
      return drawFill(input);
    case 'line':
      return drawLines(input);
    case 'circle':
      return drawCircles(input);
    default:
      return { node: group(layer.id, []), drawn: [] };
  }
}

export function group(id: string, children: readonly SvgNode[], more: Record<string, number> = {}): SvgNode {
  return node('g', { 'data-layer': id, ...more }, children);
}

/** Features that the layer draws in the frame, in its own order: the lowest first. */
export function inOrder({ evaluated, features, frame, zoom }: LayerInput, sortKey: string) {
  const taken = features.flatMap((feature) => {
    const shape = flat(feature.geometry);
    if (!isInFrame(shape, frame) || !evaluated.takes(feature, zoom)) return [];
    return [{ feature, shape, key: Number(evaluated.value(sortKey, zoom, feature) ?? 0) }];
  });
  return taken.some(({ key }) => key !== 0) ? taken.sort((a, b) => a.key - b.key) : taken;
}

function drawBackground({ evaluated, frame, zoom }: LayerInput): DrawnLayer {
  const { width, height, beyond } = frame;
  const box = { x: -beyond, y: -beyond, width: width + 2 * beyond, height: height + 2 * beyond };
  const fill = color(evaluated.value('background-color', zoom));
  return { node: group(evaluated.layer.id, [node('rect', { ...box, fill })]), drawn: [] };
}

function drawFill(input: LayerInput): DrawnLayer {
  const { evaluated, frame, zoom, stateOf } = input;
  const { layer } = evaluated;
  const nodes: SvgNode[] = [];
  const drawn: Drawn[] = [];
  for (const { feature, shape } of inOrder(input, 'fill-sort-key')) {
    if (shape.kind !== 'Polygon') continue;
    drawn.push({ layer, feature, at: { kind: 'area' } });
    const value = (name: string): unknown => evaluated.value(name, zoom, feature, stateOf(feature));
    const opacity = Number(value('fill-opacity'));
    if (opacity === 0) continue;
    const pattern = value('fill-pattern');
    const outline = value('fill-outline-color');
    const d = pathOf(pixelParts(shape, frame), true);
    if (d === '') continue;
    nodes.push(
      node('path', {
        d,
        'fill-rule': 'evenodd',
        fill: pattern === null ? color(value('fill-color')) : `url(#${iconRef(String(pattern))})`,
        ...(opacity === 1 ? {} : { 'fill-opacity': opacity }),
        ...(pattern === null ? {} : { 'data-icon': String(pattern) }),
        ...(outline === null ? {} : { stroke: color(outline), 'stroke-width': 1 }),
      }),
    );
  }
  const opacity = Number(evaluated.value('fill-layer-opacity', zoom) ?? 1);
  return { node: group(layer.id, nodes, opacity === 1 ? {} : { opacity }), drawn };
}

function drawLines(input: LayerInput): DrawnLayer {
  const { evaluated, frame, zoom, stateOf } = input;
  const { layer } = evaluated;
  const drawn: Drawn[] = [];
  // neighbours of one look are one path: hundreds of roads are few elements
  const paths: { look: string; attributes: Record<string, string | number>; d: string }[] = [];
  for (const { feature, shape } of inOrder(input, 'line-sort-key')) {
    if (shape.kind === 'Point') continue;
    const value = (name: string): unknown => evaluated.value(name, zoom, feature, stateOf(feature));
    const width = Number(value('line-width'));
    const opacity = Number(value('line-opacity'));
    if (width <= 0 || opacity === 0) continue;
    drawn.push({ layer, feature, at: { kind: 'line', half: width / 2 } });
    const dash = value('line-dasharray') as readonly number[] | { readonly from?: unknown } | null;
    const lengths = Array.isArray(dash) ? dash.map((length: number) => tenth(length * width)) : [];
    const attributes = {
      fill: 'none',
      stroke: color(value('line-color')),
      'stroke-width': tenth(width * 10) / 10,
      'stroke-linecap': String(value('line-cap')),
      'stroke-linejoin': String(value('line-join')),
      ...(opacity === 1 ? {} : { 'stroke-opacity': opacity }),
      ...(lengths.length === 0 ? {} : { 'stroke-dasharray': lengths.join(' ') }),
    };
    const look = Object.values(attributes).join('|');
    if (paths.at(-1)?.look !== look) paths.push({ look, attributes, d: '' });
    paths.at(-1)!.d += pathOf(pixelParts(shape, frame), shape.kind === 'Polygon');
  }
  const nodes = paths.flatMap(({ d, attributes }) => (d === '' ? [] : [node('path', { d, ...attributes })]));
  return { node: group(layer.id, nodes), drawn };
}

function drawCircles(input: LayerInput): DrawnLayer {
  const { evaluated, zoom, stateOf, frame } = input;
  const { layer } = evaluated;
  if (input.features.length > CROWD && !evaluated.isSet('circle-sort-key')) {
    const points = pointsAlone(input.features);
    if (points !== null) return drawDots(input, points);
  }
  const nodes: SvgNode[] = [];
  const drawn: Drawn[] = [];
  const taken = inOrder(input, 'circle-sort-key');
  const isCrowd = taken.length > CROWD;
  const dots = createDots();
  for (const { feature, shape } of taken) {
    const value = (name: string): unknown => evaluated.value(name, zoom, feature, stateOf(feature));
    const radius = Number(value('circle-radius'));
    const stroke = Number(value('circle-stroke-width'));
    const [opacity, strokeOpacity] = [
      Number(value('circle-opacity')),
      Number(value('circle-stroke-opacity')),
    ];
    if (radius + stroke <= 0 || (opacity === 0 && (stroke === 0 || strokeOpacity === 0))) continue;
    for (const [x, y] of pointsOf(shape, frame)) {
      const reach = radius + stroke;
      drawn.push({
        layer,
        feature,
        at: { kind: 'boxes', boxes: [[x - reach, y - reach, x + reach, y + reach]] },
      });
      const fill = color(value('circle-color'));
      const rim = stroke === 0 ? null : color(value('circle-stroke-color'));
      if (isCrowd) {
        if (rim !== null) dots.rims.add(x, y, { radius: reach, stroke: rim, opacity: strokeOpacity });
        dots.middles.add(x, y, { radius, stroke: fill, opacity });
        continue;
      }
      nodes.push(
        node('circle', {
          cx: tenth(x),
          cy: tenth(y),
          // the map draws the rim outside of the radius, SVG on it
          r: tenth(radius + stroke / 2),
          fill,
          ...(opacity === 1 ? {} : { 'fill-opacity': opacity }),
          ...(rim === null ? {} : { stroke: rim, 'stroke-width': tenth(stroke) }),
          ...(rim === null || strokeOpacity === 1 ? {} : { 'stroke-opacity': strokeOpacity }),
        }),
      );
    }
  }
  return { node: group(layer.id, [...nodes, ...dots.rims.nodes(), ...dots.middles.nodes()]), drawn };
}

/** The same of thousands of points that lie in no order: dots, without an object for each. */
function drawDots(input: LayerInput, points: Float64Array): DrawnLayer {
  const { evaluated, features, stateOf, frame, zoom } = input;
  const { layer } = evaluated;
  const { scale, left, top, width, height, beyond } = frame;
  const taken: Feature[] = [];
  const places: number[] = [];
  for (const [i, feature] of features.entries()) {
    const x = points[2 * i]! * scale + left;
    const y = points[2 * i + 1]! * scale + top;
    if (x < -beyond || x > width + beyond || y < -beyond || y > height + beyond) continue;
    if (!evaluated.takes(feature, zoom)) continue;
    taken.push(feature);
    places.push(x, y);
  }
  if (taken.length <= CROWD) return drawCircles({ ...input, features: taken });
  const dots = createDots();
  const found: Feature[] = [];
  const reaches: number[] = [];
  for (const [i, feature] of taken.entries()) {
    const state = stateOf(feature);
    const value = (name: string): unknown => evaluated.value(name, zoom, feature, state);
    const radius = Number(value('circle-radius'));
    const rim = Number(value('circle-stroke-width'));
    const opacity = Number(value('circle-opacity'));
    const rimOpacity = Number(value('circle-stroke-opacity'));
    if (radius + rim <= 0 || (opacity === 0 && (rim === 0 || rimOpacity === 0))) continue;
    const [x, y, reach] = [places[2 * i]!, places[2 * i + 1]!, radius + rim];
    found.push(feature);
    reaches.push(x, y, reach);
    if (rim !== 0)
      dots.rims.add(x, y, {
        radius: reach,
        stroke: color(value('circle-stroke-color')),
        opacity: rimOpacity,
      });
    dots.middles.add(x, y, { radius, stroke: color(value('circle-color')), opacity });
  }
  return {
    node: group(layer.id, [...dots.rims.nodes(), ...dots.middles.nodes()]),
    drawn: [{ layer, features: found, places: Float32Array.from(reaches) }],
  };
}

/** More circles than these are dots of one path for each look: as many elements would keep the page busy for seconds. */
const CROWD = 1000;

/** Where a point, or each corner of anything else, is drawn. */
export function pointsOf(shape: Flat, { scale, left, top }: Frame): (readonly [x: number, y: number])[] {
  return shape.parts.flatMap((part) =>
    Array.from(
      { length: part.length / 2 },
      (_, i) => [part[2 * i]! * scale + left, part[2 * i + 1]! * scale + top] as const,
    ),
  );
}
