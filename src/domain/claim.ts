import type { Geometry } from 'geojson';
import type { Profile } from './assumptions.ts';
import type { Localised } from './localised.ts';
import type { Status } from './place.ts';
import type { Hectares, Metres, Position, Seconds, Year } from './units.ts';

/**
 * Something that was said about a site in a brochure, an article or an advertisement, and what can be measured of it.
 * Plain data: those that the atlas ships are in `public/claims.json`, a user's own are in the state; both are judged
 * the same way.
 */
export type Claim = {
  /** Stable; `own-…` for a user's. */
  readonly id: string;
  /** What was said, in the atlas's or the user's words; a user's are the same in both languages. */
  readonly text: Localised;
  readonly published: PublishedIn;
  /** What the atlas takes the words to mean: "from the centre of the city"; null where nothing needs saying. */
  readonly note: Localised | null;
  readonly quantity: ClaimQuantity;
};

/** The document that says so. Date and address null where they are not known. */
export type PublishedIn = {
  readonly title: Localised;
  /** Year, year-month or day; its year's roads and borders are one reading, today's the other. */
  readonly date: string | null;
  readonly url: string | null;
};

/** What is claimed, and between what. */
export type ClaimQuantity =
  | {
      /** "30–40 km": by road or in a straight line is seldom said, so both are measured. */
      readonly kind: 'distance';
      readonly from: ClaimEnd;
      readonly to: ClaimEnd;
      /** Null where no number was published ("on the corridor to …"): distance and time are told, nothing is judged. */
      readonly said: Said<Metres> | null;
    }
  | {
      readonly kind: 'drive-time';
      readonly from: ClaimEnd;
      readonly to: ClaimEnd;
      /** Car and truck are both measured where nothing is said. */
      readonly profile: Profile | null;
      readonly said: Said<Seconds>;
    }
  | {
      readonly kind: 'area';
      readonly of: ClaimEnd;
      /** A plot of unknown outline inside of it is meant, not the whole. */
      readonly isPlotInside: boolean;
      readonly said: Said<Hectares>;
    }
  /** A park lies on a road of that number: how far from its edge are the road and the nearest junction with it. */
  | { readonly kind: 'on-road'; readonly of: ClaimEnd; readonly road: string }
  /** The first of two provinces shares a border with the second, and lies to that side of it where one is said. */
  | {
      readonly kind: 'adjacent';
      readonly provinces: readonly [ProvinceRef, ProvinceRef];
      readonly side: CompassSide | null;
    };
export type ClaimKind = ClaimQuantity['kind'];

export type ProvinceRef = { readonly division: '63' | '34'; readonly code: string };

export const COMPASS_SIDES = ['north', 'east', 'south', 'west'] as const;
export type CompassSide = (typeof COMPASS_SIDES)[number];

/** One place, any of several (a port is several terminals, each a reading), or a point that the user set. */
export type ClaimEnd =
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'any'; readonly ids: readonly string[] }
  | { readonly kind: 'point'; readonly position: Position; readonly name: Localised };

/**
 * A number with the word that was said with it, in base units (metres, seconds, hectares). A single number without a word
 * is `about`: nobody who writes "100 km" means 100,000 metres. What each word admits is in `verdict.ts`.
 */
export type Said<Unit extends number> =
  | { readonly word: 'about' | 'less than' | 'at most' | 'more than' | 'at least'; readonly value: Unit }
  | { readonly word: 'between'; readonly least: Unit; readonly most: Unit };
export const SAID_WORDS = ['about', 'between', 'less than', 'at most', 'more than', 'at least'] as const;
export type SaidWord = (typeof SAID_WORDS)[number];

/** One sensible way to read a claim, and what the atlas measures for it. */
export type Reading = {
  /** Stable within its claim: `road/park-a/port-b/car/2026`. */
  readonly key: string;
  readonly basis: Basis;
  /** Where it is measured between; `to` is null for areas. */
  readonly from: ReadingEnd;
  readonly to: ReadingEnd | null;
  /** Null where no vehicle drives. */
  readonly profile: Profile | null;
  /** Which year's roads or borders; null where no year makes a difference. */
  readonly year: Year | null;
  /** In the unit of the basis; null while it is not known, `lack` says why. */
  readonly value: number | null;
  readonly lack: ReadingLack | null;
  readonly outcome: Outcome | 'pending';
  /** The whole drive, for `road` and `time`, so that one can be shown beside the other. */
  readonly drive: { readonly metres: Metres; readonly seconds: Seconds } | null;
  /** Junctions within `JUNCTION_REACH_METRES` of the edge, for `edge-to-junction`. */
  readonly count: number | null;
  /** What to draw for it; null for `road` and `time`, whose route the engine has to be asked for. */
  readonly evidence: Geometry | null;
};

/**
 * What is measured: `straight`, `road`, `edge-to-road`, `edge-to-junction` and `border` (length of the shared border) in
 * metres, `time` in seconds, `area` in hectares, `side` in degrees clockwise from north.
 */
export const BASES = [
  'straight',
  'road',
  'time',
  'area',
  'edge-to-road',
  'edge-to-junction',
  'border',
  'side',
] as const;
export type Basis = (typeof BASES)[number];

export type ReadingEnd = {
  /** Of the place; null for points and provinces. */
  readonly id: string | null;
  /** Its id where the data does not have it. */
  readonly name: Localised;
  /** Null where the data does not have it. */
  readonly position: Position | null;
  /** A corner of the place's outline, not its middle; the name says so. */
  readonly isEdge: boolean;
  /** In the year of the reading (today where that is null): what is planned says so. Null for points and provinces. */
  readonly status: Status | null;
  /** How far the position may be off; null where the source is precise to the site itself. */
  readonly accuracyMetres: Metres | null;
};

/** Why there is no value, or none that can be judged. */
export type ReadingLack =
  /** The data has no place, or no province, of that id. */
  | 'place unknown'
  | 'no way'
  /** The network has no road of that number in the year. */
  | 'no such road'
  /** None within `JUNCTION_REACH_METRES` of the edge. */
  | 'no junction near'
  | 'no outline known'
  /** The value is that of the whole, which is larger than what is claimed of the plot. */
  | 'only the park around it is known'
  /** No number was published. */
  | 'nothing to compare with'
  /** The two have been merged. */
  | 'one province'
  /** By what the ends' positions may be off, it could lie to either side of a limit. */
  | 'position too rough'
  | 'engine failed';

/** Whether one reading bears the claim out. */
export type Outcome = 'holds' | 'does not hold' | 'cannot be measured';

/**
 * Over all readings: `holds` and `does not hold` when all that can be measured agree, `depends on the reading` when
 * they do not, `cannot be measured` when none can, `pending` while one is still worked on.
 */
export type Verdict = Outcome | 'depends on the reading' | 'pending';

/** Whether figures are such that something can be compared with them. */
export function isSaidSensible(said: Said<number>): boolean {
  const isFigure = (value: number): boolean => Number.isFinite(value) && value > 0;
  return said.word === 'between'
    ? Number.isFinite(said.least) && said.least >= 0 && isFigure(said.most) && said.least <= said.most
    : isFigure(said.value);
}
