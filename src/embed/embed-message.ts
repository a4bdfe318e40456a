import type { ThemeName } from '../domain/appearance.ts';
import type { Direction, Profile } from '../domain/assumptions.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Status } from '../domain/place.ts';
import type { Metres, Minutes, Position, Seconds, SquareKm, Year } from '../domain/units.ts';
import type { GatewayGroup } from '../store/gateway-rows.ts';

/**
 * What a page and the atlas embedded in it say to each other: docs/embedding.md is the contract. Every message has
 * `atlas`, the version of this; a version that is not known is answered by an error and otherwise ignored.
 */
export const EMBED_VERSION = 1;

/** From the page. */
export type PageMessage =
  /** Says who is there: from then on the atlas answers to this origin alone. */
  | { readonly do: 'hello' }
  | { readonly do: 'select'; readonly site: SelectedSite }
  /** No site. */
  | { readonly do: 'clear' }
  | { readonly do: 'set'; readonly change: EmbedChange }
  /** The numbers as they are now. */
  | { readonly do: 'ask' };

export type SelectedSite =
  { readonly kind: 'id'; readonly id: string } | { readonly kind: 'position'; readonly position: Position };

/** What is missing stays as it is. */
export type EmbedChange = {
  readonly profile?: Profile;
  readonly direction?: Direction;
  readonly pace?: number;
  readonly year?: Year;
  readonly avoidTolls?: boolean;
  readonly avoidFerries?: boolean;
  /** Limits of the drive-time areas, ascending. */
  readonly bands?: readonly Minutes[];
  readonly language?: Language;
  readonly theme?: ThemeName;
};

/** A mark of the page's own by which it knows an answer. */
export type Request = string | number;

/** To the page. */
export type AtlasMessage =
  /** The atlas listens. Sent to anybody, once, for it says nothing else; and to whoever says hello. */
  | { readonly atlas: 1; readonly kind: 'ready'; readonly languages: readonly Language[] }
  | ({ readonly atlas: 1; readonly kind: 'site'; readonly request?: Request } & EmbedNumbers)
  | {
      readonly atlas: 1;
      readonly kind: 'error';
      readonly code: EmbedErrorCode;
      /** In the language of the frame. */
      readonly sentence: string;
      readonly request?: Request;
    };

export type EmbedErrorCode = 'version' | 'message' | 'unknown site' | 'too many' | 'roads failed';

/** The chosen site and its numbers, as the page of the atlas shows them, in the units that are named. */
export type EmbedNumbers = {
  /** Null while no site is chosen. */
  readonly site: EmbedSite | null;
  /** Whether everything asked for is answered; until then figures that are missing are null. */
  readonly isComplete: boolean;
  /** The nearest of each group, by time once that is known. */
  readonly gateways: readonly EmbedGateway[];
  readonly bands: readonly { readonly minutes: Minutes; readonly areaKm2: SquareKm | null }[];
  readonly assumptions: Required<Omit<EmbedChange, 'bands' | 'language' | 'theme'>> & {
    /** Number of roads that are closed. */
    readonly closures: number;
  };
  readonly units: typeof EMBED_UNITS;
  readonly method: EmbedMethod;
  /** Null until the road network is there. */
  readonly roads: EmbedRoads | null;
};

export const EMBED_UNITS = { distance: 'm', duration: 's', area: 'km²', position: 'degrees, WGS84' } as const;

export type EmbedSite = {
  /** Null for a point that is in no data. */
  readonly id: string | null;
  readonly name: Localised;
  readonly kind: string;
  readonly status: Status;
  /** [longitude, latitude]. */
  readonly position: Position;
  /** How far the position may be off; null where that is not known or not a question. */
  readonly accuracyMetres: Metres | null;
  readonly source: string;
  readonly sourceDate: string | null;
};

export type EmbedGateway = {
  readonly id: string;
  readonly name: Localised;
  readonly group: GatewayGroup;
  readonly status: Status;
  readonly position: Position;
  /** Great circle. */
  readonly straightMetres: Metres;
  readonly drive:
    | { readonly kind: 'pending' }
    /** No road leads there. */
    | { readonly kind: 'no way' }
    | { readonly kind: 'known'; readonly metres: Metres; readonly seconds: Seconds };
};

export type EmbedMethod = {
  readonly straight: string;
  readonly drive: string;
  readonly offRoadKmPerHour: number | null;
  readonly snapLimitMetres: Metres | null;
  /** Resolution of the areas. */
  readonly areaCellMetres: Metres | null;
};

export type EmbedRoads = {
  readonly name: string;
  readonly date: string;
  readonly updatesDate: string | null;
  readonly version: string;
  readonly attribution: string;
  readonly licence: string;
};
