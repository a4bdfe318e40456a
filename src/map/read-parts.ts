import type { Map as MapLibreMap } from 'maplibre-gl';
import { livePart, type LivePart } from '../style/live.ts';
import { readFrame } from './read-frame.ts';

/** The map at rest without what is live: what lies below areas, and above it, on nothing, what lies over them. */
export type MapInParts = { readonly below: OffscreenCanvas; readonly above: OffscreenCanvas };

/**
 * Pictures of the parts of the map. It paints each out of turn and then itself again, all in one task, so that none of it is
 * seen. Resolves to null where the map has lost its context.
 */
export async function readParts(map: MapLibreMap): Promise<MapInParts | null> {
  const parts = [readPart(map, 'below'), readPart(map, 'above')];
  map.redraw();
  const [below, above] = await Promise.all(parts);
  return below && above ? { below, above } : null;
}

/**
 * By the painter of the map library: to hide layers by a change of the style costs two frames more, as it paints twice after
 * each, and has no public way to paint some layers only.
 */
function readPart(map: MapLibreMap, part: LivePart): Promise<OffscreenCanvas | null> {
  const { painter } = map;
  painter.renderLayer = (...taken) => {
    const [, , layer] = taken;
    if (livePart(layer) === part) Object.getPrototypeOf(painter).renderLayer.apply(painter, taken);
  };
  try {
    map.redraw();
    return readFrame(map);
  } finally {
    Reflect.deleteProperty(painter, 'renderLayer');
  }
}
