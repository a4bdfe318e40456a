import type { LineString, MultiLineString } from 'geojson';
import type { Localised } from './localised.ts';
import type { Named } from './place.ts';
import type { Metres, Year } from './units.ts';

/** The datasets whose features are lines: one can look at them, not drive to them. */
export const LINE_DATASET_IDS = ['highways', 'railways', 'waterways'] as const;
export type LineDatasetId = (typeof LINE_DATASET_IDS)[number];

export const LINE_KINDS = ['expressway', 'national', 'railway', 'waterway'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A section of an expressway, a national highway, a railway line, an inland waterway. */
export type Line = Named & {
  readonly dataset: LineDatasetId;
  readonly kind: LineKind;
  /** Its number on signs: `CT.01`, `QL.1A`. */
  readonly ref: string | null;
  readonly from: Localised | null;
  readonly to: Localised | null;
  /** Measured on the line as drawn, and as published; null where nobody says. */
  readonly lengthKm: number | null;
  readonly officialKm: number | null;
  /** Year in which it went into service, or is expected to; each null where no source says so. */
  readonly opened: Year | null;
  readonly opens: Year | null;
  /** Track gauge in millimetres as railways write it, `1000/1435` for dual gauge. */
  readonly gauge: string | null;
  /** Technical class of a waterway, as the ministry counts them: `II`. */
  readonly technicalClass: string | null;
  /** Where the facts come from, if not from the source of the geometry. */
  readonly factsSource: string | null;
  readonly accuracyMetres: Metres | null;
  readonly note: Localised | null;
  readonly geometry: LineString | MultiLineString;
};
