import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';
import { LIVE_SOURCES, liveLayers, type LiveLayer } from '../style/live.ts';
import type { SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';
import { onFlatWorld, trace, type WorldOnCanvas } from './canvas-path.ts';
import { readFrame } from './read-frame.ts';

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
  /** Has a picture ready of the map as it rests, for the moment in which something is taken in hand. */
  readonly foresee: () => void;
  /** Until the map has painted itself without what is drawn here, only the marker moves over the picture of the map at rest. */
  readonly draw: (scene: LiveScene) => void;
  /** Whether any of what is drawn here is other data by now; the marker may be elsewhere. */
  readonly isBehind: (data: LiveScene['data']) => boolean;
  /** Whether it lies over the map. */
  readonly isShown: () => boolean;
  /** Goes when the map next paints itself, with all that is live in it: in the same frame, so that nothing flickers. */
  readonly clear: () => void;
  /** How often other data was drawn: for tests and benches. */
  readonly drawings: () => number;
};

/** Pixels painted to a CSS pixel, at most: three times as fine is more work than a moving area is worth. */
const FINEST = 2;

/** What is painted on. `isBare`: without what is drawn here; else as the map rested. */
type Ground = { readonly pattern: CanvasPattern; readonly isBare: boolean };

/**
 * A picture of the map with what follows the hand painted on it, which lies over the map. The map rests meanwhile; if it
 * moves, the picture is taken again. As the picture hides the map and has the marker, too, a step of the hand changes this
 * canvas and nothing else on the page: anything more that changes or shines through costs as much again as the areas
 * where no graphics card puts the page together.
 */
export function createLiveCanvas(map: MapLibreMap): LiveCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'live-canvas';
  // a canvas of its own frames: one that is part of the page's frame is uploaded, painted and put together anew
  const surface = canvas.transferControlToOffscreen();
  const context = paintedByProcessor(surface);
  /** Null until there is a picture of the map as it is. */
  let ground: Ground | null = null;
  let shown: LiveScene | null = null;
  let drawings = 0;
  /** How often the map has painted itself: a picture of a former frame is of no use. */
  let frames = 0;

  const takePicture = async (isBare: boolean): Promise<void> => {
    const ofFrame = frames;
    const frame = await readFrame(map);
    if (frame === null || ofFrame !== frames) return;
    const { clientWidth, clientHeight } = map.getCanvas();
    const ratio = Math.min(map.getPixelRatio(), FINEST);
    resize(surface, Math.round(clientWidth * ratio), Math.round(clientHeight * ratio));
    canvas.style.width = `${clientWidth}px`;
    canvas.style.height = `${clientHeight}px`;
    context.setTransform(surface.width / clientWidth, 0, 0, surface.height / clientHeight, 0, 0);
    const pattern = context.createPattern(frame, 'no-repeat');
    // the top row comes last
    pattern?.setTransform({ a: clientWidth / frame.width, d: -clientHeight / frame.height, f: clientHeight });
    ground = pattern && { pattern, isBare };
    paint();
  };

  const paint = (): void => {
    if (shown === null || ground === null) return;
    const { style, data, marker } = shown;
    const { pattern, isBare } = ground;
    const layers = isBare ? liveLayers(style, data, map.getZoom()) : [];
    const paths = traceAll(layers, worldOn(map));
    const { clientWidth, clientHeight } = map.getCanvas();
    context.globalAlpha = 1;
    context.fillStyle = pattern;
    context.fillRect(0, 0, clientWidth, clientHeight);
    for (const layer of layers) drawLayer(context, layer, paths, pattern);
    if (marker !== null) drawMarker(context, marker, map);
    if (!canvas.isConnected) map.getCanvas().after(canvas);
  };

  map.on('render', () => {
    frames++;
    if (shown !== null) void takePicture(true);
    else {
      ground = null;
      canvas.remove();
    }
  });

  const isBehind = (data: LiveScene['data']): boolean =>
    shown === null || LIVE_SOURCES.some((id) => data[id] !== shown?.data[id]);

  return {
    foresee() {
      if (shown === null) void takePicture(false);
    },
    draw(scene) {
      if (shown !== null && isBehind(scene.data)) drawings++;
      shown = scene;
      paint();
    },
    isBehind,
    isShown: () => canvas.isConnected,
    clear() {
      shown = null;
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

/** Setting a size, even the same, makes a canvas anew. */
function resize(canvas: OffscreenCanvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** The map is flat, with north up: one scale and one corner say all. */
function worldOn(map: MapLibreMap): WorldOnCanvas {
  const center = map.getCenter();
  const { x, y } = map.project(center);
  // the zoom of MapLibre is that of tiles of 512 pixels
  const width = 512 * 2 ** map.getZoom();
  const [east, south] = onFlatWorld(center.lng, center.lat);
  return { left: x - east * width, top: y - south * width, width };
}

/** The path of each geometry, once: the fill of an area and its outline go along the same one. */
function traceAll(layers: readonly LiveLayer[], world: WorldOnCanvas): ReadonlyMap<Geometry, Path2D> {
  const paths = new Map<Geometry, Path2D>();
  for (const { geometry } of layers.flatMap((layer): readonly { geometry: Geometry }[] => layer.shapes)) {
    if (paths.has(geometry)) continue;
    const path = new Path2D();
    trace(path, geometry, world);
    paths.set(geometry, path);
  }
  return paths;
}

function drawLayer(
  context: OffscreenCanvasRenderingContext2D,
  layer: LiveLayer,
  paths: ReadonlyMap<Geometry, Path2D>,
  ground: CanvasPattern,
): void {
  if (layer.kind === 'fill') {
    // what lies below in the layer goes, or it would shine through; other layers lie above all areas
    layer.shapes.forEach(({ color, geometry }, i) => {
      const path = paths.get(geometry)!;
      context.globalAlpha = 1;
      context.fillStyle = ground;
      if (i > 0) context.fill(path, 'evenodd');
      context.globalAlpha = layer.opacity;
      context.fillStyle = color;
      context.fill(path, 'evenodd');
    });
    return;
  }
  context.globalAlpha = layer.opacity;
  context.lineCap = layer.cap;
  context.lineJoin = layer.join;
  for (const { color, width, dash, geometry } of layer.shapes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.stroke(paths.get(geometry)!);
  }
}

function drawMarker(
  context: OffscreenCanvasRenderingContext2D,
  { image, foot: [footX, footY], position: [longitude, latitude] }: DrawnMarker,
  map: MapLibreMap,
): void {
  const { x, y } = map.project([longitude, latitude]);
  context.globalAlpha = 1;
  context.drawImage(image, Math.round(x) - footX, Math.round(y) - footY);
}
