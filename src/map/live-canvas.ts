import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { LIVE_SOURCES, liveLayers, type LiveLayer } from '../style/live.ts';
import type { SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';
import {
  cropped,
  EMPTY_BOX,
  joined,
  onFlatWorld,
  trace,
  type PixelBox,
  type WorldOnCanvas,
} from './canvas-path.ts';

type Data = Partial<Record<SourceId, SourceData>>;

export type LiveCanvas = {
  /** Draws what is live of a style and its data; the first time as soon as the map has painted itself without. */
  readonly draw: (style: StyleSpecification, data: Data) => void;
  /** Goes when the map next paints itself, with all that is live in it: in the same frame, so that nothing flickers. */
  readonly clear: () => void;
  /** How often other data was drawn: for tests and benches. */
  readonly drawings: () => number;
};

/** The canvas grows and moves in steps of so many pixels: making it anew costs more than some empty pixels. */
const GRID = 128;

/** Pixels painted to a CSS pixel, at most: three times as fine is more work than a moving area is worth. */
const FINEST = 2;

/**
 * What `live.ts` names, drawn over the map: under the pin, over the labels. The map rests meanwhile; if it moves,
 * the canvas goes with it.
 */
export function createLiveCanvas(map: MapLibreMap): LiveCanvas {
  const canvas = document.createElement('canvas');
  canvas.className = 'live-canvas';
  // a canvas of its own frames: one that is part of the page's frame is uploaded, painted and put together anew
  const surface = canvas.transferControlToOffscreen();
  // painted by the processor: fast anywhere, while the stand-in for a graphics card takes half a second
  const context = surface.getContext('2d', { willReadFrequently: true });
  let shown: { style: StyleSpecification; data: Data } | null = null;
  let isMapBare = false;
  let drawings = 0;
  let box: PixelBox = EMPTY_BOX;

  const paint = (): void => {
    if (context === null || shown === null || !isMapBare) return;
    const layers = liveLayers(shown.style, shown.data, map.getZoom());
    const traced = traceAll(layers, worldOn(map));
    const { clientWidth, clientHeight } = map.getContainer();
    const whole = [...traced.values()].reduce((around, one) => joined(around, one.box), EMPTY_BOX);
    place(cropped(whole, clientWidth, clientHeight, GRID));
    for (const layer of layers) drawLayer(context, layer, traced);
    if (!canvas.isConnected) map.getCanvas().after(canvas);
  };

  /** Empties the canvas and makes it lie over that part of the map. */
  const place = (next: PixelBox): void => {
    const [left, top, right, bottom] = next;
    const ratio = Math.min(map.getPixelRatio(), FINEST);
    const width = Math.max(1, Math.round((right - left) * ratio));
    const height = Math.max(1, Math.round((bottom - top) * ratio));
    if (next.some((side, i) => side !== box[i]) || surface.width !== width || surface.height !== height) {
      box = next;
      surface.width = width;
      surface.height = height;
      canvas.style.width = `${right - left}px`;
      canvas.style.height = `${bottom - top}px`;
      canvas.style.transform = `translate(${left}px, ${top}px)`;
    } else {
      context?.resetTransform();
      context?.clearRect(0, 0, width, height);
    }
    context?.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio);
  };

  map.on('render', () => {
    isMapBare = shown !== null;
    if (isMapBare) paint();
    else canvas.remove();
  });

  return {
    draw(style, data) {
      const before = shown?.data;
      shown = { style, data };
      if (before !== undefined && LIVE_SOURCES.every((id) => data[id] === before[id])) return;
      drawings++;
      paint();
    },
    clear() {
      shown = null;
    },
    drawings: () => drawings,
  };
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

type Traced = { readonly path: Path2D; readonly box: PixelBox };

/** The path of each geometry, once: the fill of an area and its outline go along the same one. */
function traceAll(layers: readonly LiveLayer[], world: WorldOnCanvas): ReadonlyMap<Geometry, Traced> {
  const traced = new Map<Geometry, Traced>();
  for (const { geometry } of layers.flatMap((layer): readonly { geometry: Geometry }[] => layer.shapes)) {
    if (traced.has(geometry)) continue;
    const path = new Path2D();
    traced.set(geometry, { path, box: trace(path, geometry, world) });
  }
  return traced;
}

function drawLayer(
  context: OffscreenCanvasRenderingContext2D,
  layer: LiveLayer,
  traced: ReadonlyMap<Geometry, Traced>,
): void {
  if (layer.kind === 'fill') {
    // what lies below in the layer goes, or it would shine through; other layers lie above all areas
    layer.shapes.forEach(({ color, geometry }, i) => {
      const { path } = traced.get(geometry)!;
      context.globalCompositeOperation = 'destination-out';
      context.globalAlpha = 1;
      if (i > 0) context.fill(path, 'evenodd');
      context.globalCompositeOperation = 'source-over';
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
    context.stroke(traced.get(geometry)!.path);
  }
}
