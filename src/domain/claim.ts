import type { Profile } from './assumptions.ts';
import type { Localised } from './localised.ts';
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
  readonly quantity: ClaimQuantity;
};

/** The document that says so. Each null where it is not known. */
export type PublishedIn = {
  readonly title: Localised;
  /** Year, year-month or day. */
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
      /** Kilometres as metres; null where only the position is claimed ("on the corridor to …"). */
      readonly said: SaidRange<Metres> | null;
    }
  | {
      readonly kind: 'drive-time';
      readonly from: ClaimEnd;
      readonly to: ClaimEnd;
      /** Car and truck are both measured where nothing is said. */
      readonly profile: Profile | null;
      readonly said: SaidRange<Seconds> | null;
    }
  /** A park, or a plot of it, is so large. `plotOf` says that the outline is only that of the park around it. */
  | {
      readonly kind: 'area';
      readonly of: ClaimEnd;
      readonly isPlotInside: boolean;
      readonly said: SaidRange<Hectares>;
    }
  /** A park lies on a road of that number: how far from its edge is the road, how many junctions lead onto it. */
  | { readonly kind: 'on-road'; readonly of: ClaimEnd; readonly road: string }
  /** Two provinces of a division share a border; of which, the `year` decides (63 before July 2025). */
  | { readonly kind: 'adjacent'; readonly provinces: readonly [ProvinceRef, ProvinceRef] };

export type ProvinceRef = { readonly division: '63' | '34'; readonly code: string };

/** One place, any of several (a port is several terminals), or a point that the user set. */
export type ClaimEnd =
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'any'; readonly ids: readonly string[] }
  | { readonly kind: 'point'; readonly position: Position; readonly name: Localised };

/**
 * What was said as an interval, in base units: "10 minutes" is exact 600; "30–40 km" runs from 30,000 to 40,000; "less
 * than one hour" has no `least`. `isAbout` for "about", and for any single number with no word of exactness.
 */
export type SaidRange<Unit extends number> = {
  readonly least: Unit | null;
  readonly most: Unit | null;
  readonly isAbout: boolean;
};

/** One sensible way to read a claim, and what the atlas measures for it. */
export type Reading = {
  readonly basis: 'straight' | 'road' | 'time' | 'area' | 'edge-to-road' | 'border';
  /** Where it is measured between, for the card and for the evidence on the map; `to` null for areas. */
  readonly from: ReadingEnd;
  readonly to: ReadingEnd | null;
  /** Null where no vehicle drives. */
  readonly profile: Profile | null;
  /** Which year's roads or borders. */
  readonly year: Year;
  /** Metres, seconds, hectares or a count by `basis`; null while unknown, `why` says why. */
  readonly value: number | null;
  readonly why: ReadingLack | null;
  readonly outcome: Outcome;
};

export type ReadingEnd = {
  readonly id: string | null;
  readonly name: Localised;
  readonly position: Position;
};

/** `pending` while the engine works. */
export type ReadingLack =
  'pending' | 'place unknown' | 'no road near' | 'no way' | 'only the park around it is known';

/** Whether one reading bears the claim out. */
export type Outcome = 'holds' | 'does not hold' | 'cannot be measured';

/**
 * Over all readings: `holds` and `does not hold` when all that can be measured agree, `depends on the reading` when
 * they do not, `cannot be measured` when none can, `pending` while one is still worked on.
 */
export type Verdict = Outcome | 'depends on the reading' | 'pending';
