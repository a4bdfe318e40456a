import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { OwnField } from './place.ts';

export const IMPORT_FORMATS = ['geojson', 'csv', 'kml', 'kmz', 'gpx'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What was read of one of the user's files. */
export type OwnSet = {
  /** `own-` and a checksum of the file, so that the same file has the same ids whenever it is opened. */
  readonly id: string;
  /** What the file is called. */
  readonly name: string;
  readonly format: ImportFormat;
  readonly features: readonly OwnFeature[];
  readonly isShown: boolean;
  /** Kept on this device until it is deleted. */
  readonly isKept: boolean;
};

/** A thing of such a file. Points are sites; lines and areas are shown, and measured to where they have a name. */
export type OwnFeature = {
  /** That of its set, `-` and its number in the file; where one thing became several, `-` and which of them, too. */
  readonly id: string;
  /** Empty where the file names it in no way. */
  readonly name: string;
  readonly geometry: OwnGeometry;
  readonly fields: readonly OwnField[];
};

/** On the globe, in WGS 84 without altitude, rings closed. Several points are as many features. */
export type OwnGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** How many of each a file holds. */
export type OwnCounts = { readonly points: number; readonly lines: number; readonly areas: number };

/** Counted once for each file: it is asked at each change of anything. */
export function countsOf(features: readonly OwnFeature[]): OwnCounts {
  const known = COUNTED.get(features);
  if (known !== undefined) return known;
  const counts = { points: 0, lines: 0, areas: 0 };
  for (const { geometry } of features) counts[kindOfGeometry(geometry)] += 1;
  COUNTED.set(features, counts);
  return counts;
}

const COUNTED = new WeakMap<readonly OwnFeature[], OwnCounts>();

/** Those of several files together. */
export function countsOfSets(sets: readonly OwnSet[]): OwnCounts {
  const all = { points: 0, lines: 0, areas: 0 };
  for (const { features } of sets) {
    const { points, lines, areas } = countsOf(features);
    all.points += points;
    all.lines += lines;
    all.areas += areas;
  }
  return all;
}

function kindOfGeometry({ type }: OwnGeometry): keyof OwnCounts {
  if (type === 'Point') return 'points';
  return type.endsWith('Polygon') ? 'areas' : 'lines';
}
