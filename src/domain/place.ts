import type { MultiPolygon, Polygon } from 'geojson';
import type { Hectares, Metres, Position, Year } from './units.ts';

/** What may stand in a feature's `status`, for every kind of thing the atlas shows. */
export const STATUSES = ['operating', 'under_construction', 'planned', 'closed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/** What every thing on the map has, whatever its kind. */
export type Named = {
  /** Stable, url-safe, never reused: `airport-han`, `park-vsip-bac-ninh-2`. */
  readonly id: string;
  readonly nameEn: string;
  readonly nameVi: string;
  readonly status: Status;
  /** Where the facts and the geometry come from, in words or as an address. */
  readonly source: string;
  /** ISO date (year, year-month or day) the source was true, or null where it does not say. */
  readonly sourceDate: string | null;
};

/** A province by both divisions: 34 since 1 July 2025, 63 before (null while that is not known). */
export type ProvinceNames = {
  readonly nowEn: string;
  readonly nowVi: string;
  readonly beforeEn: string | null;
  readonly beforeVi: string | null;
};

/** Something one can drive to or from: a point, with an outline where it is known. */
export type Place = Named & {
  readonly position: Position;
  /** How far the position may be off; null where the source is precise to the site itself. */
  readonly accuracyMetres: Metres | null;
  readonly outline: Polygon | MultiPolygon | null;
  readonly province: ProvinceNames | null;
  readonly facts: PlaceFacts;
};

export type PlaceFacts =
  IndustrialParkFacts | AirportFacts | PortFacts | StationFacts | CityFacts | LandmarkFacts | PinFacts;

export type PlaceKind = PlaceFacts['kind'];

export type IndustrialParkFacts = {
  readonly kind: 'industrial-park';
  readonly developer: string | null;
  /** Area as published, and where; `outlineHa` is measured from the outline, null where there is none. */
  readonly areaHa: Hectares | null;
  readonly areaSource: string | null;
  readonly outlineHa: Hectares | null;
  readonly opened: Year | null;
  /** Which of these have no published source; shown beside them. */
  readonly unverified: readonly UnverifiedFact[];
};

export const UNVERIFIED_FACTS = ['developer', 'area_ha', 'opened'] as const;
export type UnverifiedFact = (typeof UNVERIFIED_FACTS)[number];

export type AirportFacts = {
  readonly kind: 'airport';
  readonly iata: string | null;
  readonly icao: string | null;
  readonly international: boolean;
  readonly military: boolean;
  readonly runwayMetres: Metres | null;
  readonly passengers: number | null;
  readonly passengersYear: Year | null;
  readonly opens: Year | null;
};

export const PORT_TYPES = ['sea', 'river', 'dry'] as const;
export type PortType = (typeof PORT_TYPES)[number];

export type PortFacts = {
  readonly kind: 'port';
  readonly portType: PortType;
  readonly unlocode: string | null;
  /** Id of the port this terminal belongs to, null for a port that stands for itself. */
  readonly partOf: string | null;
  readonly operator: string | null;
  readonly teu: number | null;
  readonly teuYear: Year | null;
  readonly opens: Year | null;
};

export type StationFacts = { readonly kind: 'station'; readonly line: string | null };

/** Centre of a province's seat, before or since the merger. */
export type CityFacts = { readonly kind: 'city'; readonly seatOf: 'province' | 'former-province' };

/** A named site that is none of the above: WTC Binh Duong New City, a plant, a university. */
export type LandmarkFacts = { readonly kind: 'landmark'; readonly what: string };

/** A point the user set. */
export type PinFacts = { readonly kind: 'pin' };
