import type { MultiPolygon, Polygon } from 'geojson';
import type { ProvinceDivision } from './layer.ts';
import type { Named } from './place.ts';
import type { Position, SquareKm, Year } from './units.ts';

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
  /** As published for 2024, with tidal flats, lagoons and what is disputed where that is counted; null where not known. */
  readonly officialKm2: SquareKm | null;
  /** Codes of the old units that became this one (34), or the code it belongs to now (63). */
  readonly mergedFrom: readonly string[];
  readonly nowCode: string | null;
  /** Null where no source has it: an absent figure is never 0. */
  readonly figures: Readonly<Record<FigureName, Figure | null>>;
  /** Codes of the members whose missing figure is why the sum is not known; empty for one that is known. */
  readonly lacking: Readonly<Record<FigureName, readonly string[]>>;
  /** Island groups under dispute are features of their own, assigned to the province that claims to govern them. */
  readonly disputed: boolean;
  readonly noteEn: string | null;
  readonly noteVi: string | null;
};

/**
 * Figures of a province, in these units: `population` persons; `density` persons per square kilometre; `grdp`
 * gross regional product per person in million VND; `fdi` foreign direct investment registered in the year, billion
 * USD; `pci` rank in the Provincial Competitiveness Index (1 is best); `pciScore` its points out of 100;
 * `pciEarlier` rank in an earlier edition, for provinces of which no rank of 2024 was found.
 */
export const FIGURE_NAMES = [
  'population',
  'density',
  'grdp',
  'fdi',
  'pci',
  'pciScore',
  'pciEarlier',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

export type Figure = {
  readonly value: number;
  readonly year: Year;
  readonly source: string;
  /** Summed or weighted from the members before the merger, not published for the unit itself. */
  readonly isDerived: boolean;
};
