import { booleanPointInPolygon } from '../domain/point-in-polygon.ts';
import { JUNCTION_APART_METRES, JUNCTION_REACH_METRES } from '../domain/road-junctions.ts';
import type { Position } from '../domain/units.ts';
import { edgesOfRoad, junctionsNear, nearestRoad } from '../network/road-access.ts';
import type { Site } from '../network/road-access.ts';
import type { OpenedNetwork } from './opened-network.ts';
import type { RoadAccess, RoadAccessQuestion } from './protocol.ts';

export function answerRoadAccess(
  { network, lines }: OpenedNetwork,
  { site: shape, road, year }: RoadAccessQuestion,
): RoadAccess | null {
  const edges = edgesOfRoad(network, road, year);
  const site = siteOf(shape);
  const nearest = nearestRoad(lines, edges, site);
  if (nearest === null) return null;
  const limits = { reach: JUNCTION_REACH_METRES, apart: JUNCTION_APART_METRES };
  return {
    metres: nearest.metres,
    onEdge: nearest.onEdge,
    onRoad: nearest.onRoad,
    junctions: junctionsNear(network, edges, site, year, limits),
    ref: network.names[network.edgeRef[nearest.edge]!] ?? '',
  };
}

function siteOf(shape: RoadAccessQuestion['site']): Site {
  if (shape.type === 'Point') return { edge: [[positionOf(shape.coordinates)]], isInside: () => false };
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  return {
    edge: rings.map((ring) => ring.map(positionOf)),
    isInside: (position) => booleanPointInPolygon(position, shape),
  };
}

function positionOf([lon = 0, lat = 0]: readonly number[]): Position {
  return [lon, lat];
}
