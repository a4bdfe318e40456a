import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';
import { LIVE_SOURCES } from '../style/live-sources.ts';
import { liveLayers, type LiveLayer } from '../style/live.ts';
import type { SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';
import { around, NO_BOX, onFlatWorld, trace, type Box, type WorldOnCanvas } from './canvas-path.ts';
import { readParts, type MapInParts } from './read-parts.ts';

/** A marker as a picture; `foot` is the pixel of it that stands on the position. */
export type DrawnMarker = {
  readonly image: HTMLImageElement;
  readonly foot: readonly [x: number, y: number];
  readonly position: Position;
};

/** What follows the hand: what `live.ts` names of a style and its data, and the marker in the hand. */
export type LiveScene = {
  readonly style: StyleSpecification;
  readonly data: Partial<Record<SourceId, SourceData>>;
  readonly marker: DrawnMarker | null;
};

export type LiveCanvas = {
  /**
   * Has pictures ready of the map as it rests, for the moment in which something is taken in hand, and the paths of what will then be drawn
   * first. True while they are being taken, false if there is nothing to do.
   */
  readonly foresee: (first: LiveScene | null) => boolean;
  /** Lies over the map from now on, as soon as there are pictures of it. */
  readonly draw: (scene: LiveScene) => void;
  /** Whether any of what is drawn here is other data by now; the marker may be elsewhere. */
  readonly isBehind: (data: LiveScene['data']) => boolean;
  /** Whether it lies over the map. */
  readonly isShown: () => boolean;
  /** Goes. To be called when the map has just painted itself, with all that is live in it, so that nothing flickers. */
  readonly clear: () => void;
  /** How often other data was drawn: for tests and benches. */
  readonly drawings: () => number;
};

/** Pixels painted to a CSS pixel, at most: three times as fine is more work than a moving area is worth. */
const FINEST = 2;

/**
 * A picture of the map with what follows the hand painted into it, which lies over the map, while the map itself rests. As the
 * picture hides the map and has the marker, too, a step of the hand changes this canvas and nothing else on the page:
 * anything more that changes or shines through costs as much again as the areas where no graphics card puts the page
 * together. `onTaken` hears that pictures which were being taken are there, or cannot be.
 */
export function createLiveCanvas(map: MapLibreMap, onTaken: () => void): LiveCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'live-canvas';
  // a canvas of its own frames: one that is part of the page's frame is uploaded, painted and put together anew
  const surface = canvas.transferControlToOffscreen();
  const context = paintedByProcessor(surface);
  /** Pictures in the size of the canvas; null until there are some of the map where it is. */
  let ground: MapInParts | null = null;
  /** The map has other data or another look since: the picture is good while the hand moves, and no longer. */
  let isOutdated = true;
  let isTaking = false;
  /** What of the canvas is not the bare ground, in CSS pixels; null where it has another ground. */
  let painted: Box | null = null;
  let shown: LiveScene | null = null;
  /** What was traced last, in the present view. */
  let traced: Traced = new Map();
  let drawings = 0;
  /** How often the map has moved: a picture of another view is of no use. */
  let moves = 0;

  const traceScene = ({ style, data }: LiveScene): LiveLayer[] => {
    const layers = liveLayers(style, data, map.getZoom());
    traced = traceAll(layers, worldOn(map), traced);
    return layers;
  };

  const take = async (first: LiveScene | null): Promise<void> => {
    const asOfMove = moves;
    isTaking = true;
    isOutdated = false;
    try {
      const parts = await readParts(map);
      if (parts === null || asOfMove !== moves) return;
      ground = groundOf(parts);
      if (shown === null && first !== null) traceScene(first);
      paint();
    } finally {
      isTaking = false;
      onTaken();
    }
  };

  const groundOf = (parts: MapInParts): MapInParts => {
    const { clientWidth, clientHeight } = map.getCanvas();
    const ratio = Math.min(map.getPixelRatio(), FINEST);
    canvas.style.width = `${clientWidth}px`;
    canvas.style.height = `${clientHeight}px`;
    surface.width = Math.round(clientWidth * ratio);
    surface.height = Math.round(clientHeight * ratio);
    context.setTransform(surface.width / clientWidth, 0, 0, surface.height / clientHeight, 0, 0);
    painted = null;
    return { below: inSizeOf(surface, parts.below), above: inSizeOf(surface, parts.above) };
  };

  const paint = (): void => {
    if (shown === null || ground === null) return;
    const { marker } = shown;
    const layers = traceScene(shown);
    const box = boxOf(layers, traced);
    const next = marker === null ? box : around(box, markerBox(marker, map));
    // elsewhere the canvas is as it was: to paint all of it takes twice as long
    const changed = painted === null ? null : around(painted, next);
    painted = next;
    context.save();
    if (changed !== null) clipTo(context, changed);
    const draw = (layer: LiveLayer): void => {
      if (layer.kind === 'line') drawLines(context, layer, traced);
      else fillAreas(context, layer, traced);
    };
    lay(context, ground.below);
    layers.filter(({ isOnGround }) => isOnGround).forEach(draw);
    lay(context, ground.above);
    layers.filter(({ isOnGround }) => !isOnGround).forEach(draw);
    if (marker !== null) drawMarker(context, marker, map);
    context.restore();
    if (!canvas.isConnected) map.getCanvas().after(canvas);
  };

  const loseView = (): void => {
    moves++;
    traced = new Map();
    ground = null;
    isOutdated = true;
    canvas.remove();
  };
  map.on('move', loseView);
  map.on('resize', loseView);
  map.on('data', (event) => {
    // what is live is not in the picture
    const { sourceId } = event as { sourceId?: string };
    if (!LIVE_SOURCES.some((id) => id === sourceId)) isOutdated = true;
  });

  const isBehind = (data: LiveScene['data']): boolean =>
    shown === null || LIVE_SOURCES.some((id) => data[id] !== shown?.data[id]);

  const foresee = (first: LiveScene | null): boolean => {
    if (!isTaking && isOutdated && !map.isMoving()) void take(first);
    return isTaking;
  };

  return {
    foresee,
    draw(scene) {
      if (shown !== null && isBehind(scene.data)) drawings++;
      shown = scene;
      if (ground === null) foresee(null);
      paint();
    },
    isBehind,
    isShown: () => canvas.isConnected,
    clear() {
      shown = null;
      canvas.remove();
    },
    drawings: () => drawings,
  };
}

/** Fast anywhere, while the stand-in for a graphics card takes half a second. Throws where there is no such context. */
function paintedByProcessor(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (context === null) throw new Error('This browser gives no canvas to draw on.');
  return context;
}

function inSizeOf({ width, height }: OffscreenCanvas, picture: OffscreenCanvas): OffscreenCanvas {
  if (picture.width === width && picture.height === height) return picture;
  const sized = new OffscreenCanvas(width, height);
  sized.getContext('2d', { willReadFrequently: true })?.drawImage(picture, 0, 0, width, height);
  return sized;
}

/** The map is flat, with north up: one scale and one corner say all. */
export function worldOn(map: MapLibreMap): WorldOnCanvas {
  const center = map.getCenter();
  const { x, y } = map.project(center);
  // the zoom of MapLibre is that of tiles of 512 pixels
  const width = 512 * 2 ** map.getZoom();
  const [east, south] = onFlatWorld(center.lng, center.lat);
  return { left: x - east * width, top: y - south * width, width };
}

/** Paths by what they are of, and the rectangles that they take, in CSS pixels. */
type Traced = ReadonlyMap<Geometry, { readonly path: Path2D; readonly box: Box }>;

/** The path of each geometry, once: the fill of an area and its outline go along the same one. What was traced before is taken from there. */
function traceAll(layers: readonly LiveLayer[], world: WorldOnCanvas, before: Traced): Traced {
  const geometries = new Set(layers.flatMap(({ shapes }) => shapes.map(({ geometry }) => geometry)));
  return new Map(
    [...geometries].map((geometry) => {
      const known = before.get(geometry);
      if (known !== undefined) return [geometry, known];
      const path = new Path2D();
      return [geometry, { path, box: trace(path, geometry, world) }];
    }),
  );
}

/** What all of it takes, with the width of its lines. */
function boxOf(layers: readonly LiveLayer[], traced: Traced): Box {
  // half of the widest line stands out, and pointed corners of it further
  const widths = layers.flatMap((layer) =>
    layer.kind === 'line' ? layer.shapes.map(({ width }) => width) : [],
  );
  const rim = 2 + 2 * Math.max(0, ...widths);
  const [left, top, right, bottom] = [...traced.values()].reduce((all, { box }) => around(all, box), NO_BOX);
  return [left - rim, top - rim, right + rim, bottom + rim];
}

/** Until it is restored, paints nothing outside of a rectangle, in CSS pixels, cut along whole pixels. */
function clipTo(context: OffscreenCanvasRenderingContext2D, [left, top, right, bottom]: Box): void {
  const transform = context.getTransform();
  const { a: across, d: down } = transform;
  const [x, y] = [Math.floor(left * across), Math.floor(top * down)];
  context.resetTransform();
  context.beginPath();
  context.rect(x, y, Math.ceil(right * across) - x, Math.ceil(bottom * down) - y);
  context.clip();
  context.setTransform(transform);
}

/** All of a picture that is as large as the canvas, pixel on pixel: ten times as fast as with a scale or as a pattern. */
function lay(context: OffscreenCanvasRenderingContext2D, picture: OffscreenCanvas): void {
  context.save();
  context.resetTransform();
  context.globalAlpha = 1;
  context.drawImage(picture, 0, 0);
  context.restore();
}

/**
 * Each area once, however many lie within each other: of each is left out what the next one covers. To put them together on a sheet
 * of their own and lay that over the ground takes a third longer.
 */
function fillAreas(
  context: OffscreenCanvasRenderingContext2D,
  { opacity, isNested, shapes }: Extract<LiveLayer, { kind: 'fill' }>,
  traced: Traced,
): void {
  context.globalAlpha = opacity;
  shapes.forEach(({ color, geometry }, i) => {
    const path = new Path2D(traced.get(geometry)!.path);
    const within = isNested ? shapes[i + 1] : undefined;
    if (within !== undefined) path.addPath(traced.get(within.geometry)!.path);
    context.fillStyle = color;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it is no array
    context.fill(path, 'evenodd');
  });
}

function drawLines(
  context: OffscreenCanvasRenderingContext2D,
  { isOnGround, opacity, cap, join, shapes }: Extract<LiveLayer, { kind: 'line' }>,
  traced: Traced,
): void {
  // the border of an area is long and crooked: wider than a pixel of the canvas it takes 10 ms, and one up to that
  const widest = isOnGround ? 1 / context.getTransform().a : Infinity;
  context.globalAlpha = opacity;
  context.lineCap = cap;
  context.lineJoin = join;
  for (const { color, width, dash, geometry } of shapes) {
    context.strokeStyle = color;
    context.lineWidth = Math.min(width, widest);
    context.setLineDash([...dash]);
    context.stroke(traced.get(geometry)!.path);
  }
}

function markerBox(
  { image, foot: [footX, footY], position: [longitude, latitude] }: DrawnMarker,
  map: MapLibreMap,
): Box {
  const { x, y } = map.project([longitude, latitude]);
  const [left, top] = [Math.round(x) - footX, Math.round(y) - footY];
  return [left, top, left + image.width, top + image.height];
}

function drawMarker(context: OffscreenCanvasRenderingContext2D, marker: DrawnMarker, map: MapLibreMap): void {
  const [left, top] = markerBox(marker, map);
  context.globalAlpha = 1;
  context.drawImage(marker.image, left, top);
}
