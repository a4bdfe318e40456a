import type { MultiPolygon, Polygon } from 'geojson';
import type { ProvinceDivision } from './layer.ts';
import type { Named } from './place.ts';
import type { Position, SquareKm } from './units.ts';

/** A first-level administrative unit: one of the 34 since 1 July 2025, or of the 63 before. */
export type Province = Named & {
  readonly division: ProvinceDivision;
  /** Official two-digit code, unique within its division. */
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
  /** A point well inside the main part. */
  readonly labelPosition: Position;
  /** Measured from the geometry on the sphere; disputed parts are not counted. */
  readonly areaKm2: SquareKm;
  /** Codes of the old units that became this one (34), or the code it belongs to now (63). */
  readonly mergedFrom: readonly string[];
  readonly nowCode: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
  /** Island groups under dispute are features of their own, assigned to the province that claims to govern them. */
  readonly disputed: boolean;
  readonly noteEn: string | null;
  readonly noteVi: string | null;
};
