import type { BoundingBox, Year } from '../domain/units.ts';
import type { Polylines } from './polylines.ts';
import { ROAD_CLASSES } from './road-network.ts';
import type { RoadClass, Roads } from './road-network.ts';
import type { SnapIndex } from './snap-index.ts';

/** Edges of one class, name and number, in some box. */
export type RoadsOfAName = {
  readonly roadClass: RoadClass;
  readonly name: string;
  readonly ref: string;
  readonly edges: readonly number[];
};

/**
 * The roads that are open in a year and pass through the cells of the index that a box touches: so a little more than
 * what is in the box, ferries left out.
 */
export function roadsWithin(
  network: Roads,
  index: SnapIndex,
  [west, south, east, north]: BoundingBox,
  year: Year,
): RoadsOfAName[] {
  const { edgeClass, edgeName, edgeRef, edgeOpenYear, names } = network;
  const column = (lon: number): number => Math.floor((lon * 1e6 - index.west) / index.cellMicroDegrees);
  const row = (lat: number): number => Math.floor((lat * 1e6 - index.south) / index.cellMicroDegrees);
  const [left, right] = [Math.max(0, column(west)), Math.min(index.columns - 1, column(east))];
  const [bottom, top] = [Math.max(0, row(south)), Math.min(index.rows - 1, row(north))];

  const isSeen = new Uint8Array(network.edgeCount);
  const groups = new Map<string, { roadClass: RoadClass; name: string; ref: string; edges: number[] }>();
  for (let r = left <= right ? bottom : Infinity; r <= top; r++) {
    const end = index.first[r * index.columns + right + 1]!;
    for (let i = index.first[r * index.columns + left]!; i < end; i++) {
      const edge = index.edges[i]!;
      if (isSeen[edge] === 1 || edgeOpenYear[edge]! > year) continue;
      isSeen[edge] = 1;
      const key = `${edgeClass[edge]} ${edgeName[edge]} ${edgeRef[edge]}`;
      const group = groups.get(key);
      if (group !== undefined) group.edges.push(edge);
      else {
        groups.set(key, {
          roadClass: ROAD_CLASSES[edgeClass[edge]!]!,
          name: names[edgeName[edge]!]!,
          ref: names[edgeRef[edge]!]!,
          edges: [edge],
        });
      }
    }
  }
  return [...groups.values()];
}

/** An edge's line in degrees. */
export function lineOfEdge(lines: Polylines, edge: number): [lon: number, lat: number][] {
  const line: [number, number][] = [];
  for (let at = lines.first[edge]!; at < lines.first[edge + 1]!; at++) {
    line.push([lines.lon[at]! / 1e6, lines.lat[at]! / 1e6]);
  }
  return line;
}
