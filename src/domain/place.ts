import type { MultiPolygon, Polygon } from 'geojson';
import type { Localised } from './localised.ts';
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
  /** Commune, ward or special zone since 1 July 2025, in Vietnamese; null where it is not known. */
  readonly commune: string | null;
  /** Year in which it went into service, or is expected to; each null where no source says so. */
  readonly opened: Year | null;
  readonly opens: Year | null;
  /** A remark that belongs beside the facts. */
  readonly note: Localised | null;
  readonly facts: PlaceFacts;
};

export type PlaceFacts =
  | IndustrialParkFacts
  | AirportFacts
  | PortFacts
  | StationFacts
  | PlantFacts
  | InstitutionFacts
  | BorderGateFacts
  | LogisticsFacts
  | CityFacts
  | LandmarkFacts
  | PinFacts
  | OwnFacts;

export type PlaceKind = PlaceFacts['kind'];

export const PARK_TYPES = [
  'industrial_park',
  'cluster',
  'export_processing',
  'high_tech',
  'economic_zone',
] as const;
export type ParkType = (typeof PARK_TYPES)[number];

export type IndustrialParkFacts = {
  readonly kind: 'industrial-park';
  readonly parkType: ParkType;
  readonly developer: string | null;
  /** Area as published, and where; `outlineHa` is measured from the outline, null where there is none. */
  readonly areaHa: Hectares | null;
  readonly areaSource: string | null;
  readonly outlineHa: Hectares | null;
  /** Which of these have no published source; shown beside them. */
  readonly unverified: readonly UnverifiedFact[];
};

export const UNVERIFIED_FACTS = ['developer', 'area_ha', 'opened', 'tenant'] as const;
export type UnverifiedFact = (typeof UNVERIFIED_FACTS)[number];

/** What an airport is for; `planned` until it is known who will fly there. */
export const AIRPORT_USES = ['scheduled', 'general', 'military', 'planned'] as const;
export type AirportUse = (typeof AIRPORT_USES)[number];

export type AirportFacts = {
  readonly kind: 'airport';
  readonly use: AirportUse;
  /** Cities it serves. */
  readonly serves: string | null;
  readonly iata: string | null;
  readonly icao: string | null;
  readonly international: boolean;
  readonly military: boolean;
  readonly runwayMetres: Metres | null;
  readonly passengers: number | null;
  readonly passengersYear: Year | null;
  /** Passengers a year that it is being built for. */
  readonly designPassengers: number | null;
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
  /** Who says so. */
  readonly teuSource: string | null;
  /** Deadweight tonnes of the largest ship that is taken, as published, and by whom. */
  readonly largestShipDwt: number | null;
  readonly largestShipSource: string | null;
};

export type StationFacts = {
  readonly kind: 'station';
  readonly line: Localised | null;
  /** Track gauge in millimetres as railways write it, `1000/1435` for dual gauge. */
  readonly gauge: string | null;
};

/** A sum as published: "over 1.3 bn USD" is `{billionUsd: 1.3, precision: 'over'}`. */
export type Investment = {
  readonly billionUsd: number;
  readonly precision: InvestmentPrecision;
  readonly year: Year;
  readonly source: string;
};

export const INVESTMENT_PRECISIONS = ['stated', 'about', 'over', 'nearly'] as const;
export type InvestmentPrecision = (typeof INVESTMENT_PRECISIONS)[number];

/** A factory of a company whose investment shapes a region. */
export type PlantFacts = {
  readonly kind: 'plant';
  readonly company: string;
  readonly what: Localised;
  /** Id of the industrial park it lies in. */
  readonly park: string | null;
  /** Year of the company's arrival in Vietnam. */
  readonly companySince: Year | null;
  /** What this plant, or the company's plants in this park or province, cost; the note says which. */
  readonly investment: Investment | null;
  /** What the company has invested in all of Vietnam. */
  readonly companyInvestment: Investment | null;
  readonly unverified: readonly UnverifiedFact[];
};

export const INSTITUTION_TYPES = ['university', 'innovation'] as const;
export type InstitutionType = (typeof INSTITUTION_TYPES)[number];

/** A university, or a place of innovation: an institute, an incubator, a workshop. */
export type InstitutionFacts = {
  readonly kind: 'institution';
  readonly institutionType: InstitutionType;
  readonly what: Localised;
};

/** ISO 3166 codes of the neighbours. */
export const NEIGHBOUR_CODES = ['CN', 'LA', 'KH'] as const;
export type NeighbourCode = (typeof NEIGHBOUR_CODES)[number];

/** Classes of Vietnamese law: open to all countries, to the two neighbours, to the border districts. */
export const GATE_CLASSES = ['international', 'main', 'secondary'] as const;
export type GateClass = (typeof GATE_CLASSES)[number];

export type BorderGateFacts = {
  readonly kind: 'border-gate';
  readonly neighbour: NeighbourCode;
  /** Null where no source says so. */
  readonly gateClass: GateClass | null;
  readonly isRail: boolean;
  /** Name of the gate on the other side. */
  readonly opposite: string | null;
};

/** Warehouses, ready-built factories, logistics centres. */
export type LogisticsFacts = {
  readonly kind: 'logistics';
  readonly what: Localised;
  readonly operator: string | null;
  /** Id of the industrial park it lies in. */
  readonly park: string | null;
  readonly areaHa: Hectares | null;
};

/** Centre of a province's seat, before or since the merger. */
export type CityFacts = { readonly kind: 'city'; readonly seatOf: 'province' | 'former-province' };

/** A named site that is none of the above: a world trade centre, a new city, a head office. */
export type LandmarkFacts = {
  readonly kind: 'landmark';
  readonly what: Localised;
  readonly areaHa: Hectares | null;
};

/** A point the user set. */
export type PinFacts = { readonly kind: 'pin' };

/** A point of a file that the user opened. */
export type OwnFacts = {
  readonly kind: 'own';
  /** What the file is called; null where it is not open here: a link brought the site. */
  readonly file: string | null;
  /** What the file says of it: names and values as they are written there. */
  readonly fields: readonly OwnField[];
};

export type OwnField = readonly [name: string, value: string];
