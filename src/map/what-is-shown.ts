import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../domain/units.ts';

/** Where the map looks. */
export function centreOf(map: Pick<MapLibreMap, 'getCenter'>): Position {
  const { lng, lat } = map.getCenter();
  return [lng, lat];
}

/** How many features each layer shows in the present view. */
export function renderedBy(map: Pick<MapLibreMap, 'queryRenderedFeatures'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { layer } of map.queryRenderedFeatures()) counts[layer.id] = (counts[layer.id] ?? 0) + 1;
  return counts;
}
