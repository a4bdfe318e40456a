import type { Basemap, ProvinceTheme, ThemeChoice, ThemeName } from '../domain/appearance.ts';
import type { Assumptions } from '../domain/assumptions.ts';
import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { MeasuringDoc } from '../domain/measuring.ts';
import type { ClaimDraft } from '../domain/claim-draft.ts';
import type { Claim, Verdict } from '../domain/claim.ts';
import type { Catalogue, DatasetId, PlaceDatasetId } from '../domain/catalogue.ts';
import type { ComparisonSettings } from '../domain/comparison.ts';
import type { ComparisonHub } from '../domain/comparison-hub.ts';
import type { SiteCondition } from '../domain/conditions.ts';
import type { Habits } from '../domain/habits.ts';
import type { LayerId, ProvinceDivision } from '../domain/layer.ts';
import type { ParkFilter } from '../domain/park-filter.ts';
import type { PickedPlace } from '../domain/picked-place.ts';
import type { Place } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import type { Province } from '../domain/province.ts';
import type { ScoreDoc } from '../domain/score.ts';
import type { BoundingBox, Minutes, Position } from '../domain/units.ts';
import type {
  ClosedRoad,
  EntrancesQuestion,
  ExpresswayEntrance,
  Isochrones,
  IsochronesQuestion,
  LocalRoads,
  LocalRoadsQuestion,
  Matrix,
  MatrixQuestion,
  NetworkSummary,
  Overlap,
  OverlapQuestion,
  People,
  PeopleQuestion,
  PeopleSummary,
  ReachedRoads,
  RoadAccess,
  RoadAccessQuestion,
  RouteAnswer,
  RouteQuestion,
} from '../engine/protocol.ts';
import type { LinesState } from './lines.ts';
import type { LookAround } from './look-around.ts';
import type { LinkNote } from './address/link-note.ts';
import type { History } from './history.ts';
import type { SiteSearchState } from './site-search-state.ts';
import type { OfflineState } from './offline.ts';
import type { MapDrawing } from './map-drawing.ts';
import type { Mishaps } from './mishaps.ts';
import type { OwnData } from './own-data.ts';
import type { OwnRoads, RoadsFrom } from './own-roads.ts';
import type { ServerState } from './server-state.ts';
import type { SessionState } from './session-state.ts';
import type { TableState } from './table-state.ts';

/** The whole state of the app: plain data, changed only by `actions.ts`, everything else is derived from it. */
export type State = Answers & {
  readonly language: Language;
  readonly data: Data;
  readonly network: NetworkState;
  readonly people: PeopleState;
  readonly view: View;
  /** Highways, railways and waterways with their facts: fetched when somebody looks at one, or lists them. */
  readonly lines: LinesState;
  readonly lookAround: LookAround;
  readonly layers: Readonly<Record<LayerId, LayerState>>;
  readonly division: ProvinceDivision;
  readonly theme: ThemeChoice;
  /** What the reader's system has, day or night. */
  readonly systemTheme: ThemeName;
  readonly provinceTheme: ProvinceTheme;
  /** What was chosen, and how that went: an online map that cannot be reached leaves the embedded one. */
  readonly basemap: Basemap;
  readonly onlineBasemap: OnlineBasemap;
  /** What the map has lately been near enough, or ever far enough, to need: files that show only there are loaded then. */
  readonly seen: Seen;
  /** What the map shows, to quarters of a degree, where it is close enough for all roads; else null. */
  readonly closeView: BoundingBox | null;
  readonly assumptions: Assumptions;
  readonly bandMinutes: readonly Minutes[];
  /** Whether what is reached is drawn as areas, or as the roads themselves. */
  readonly reachView: ReachView;
  /** Origins that the user keeps: areas are those around the chosen site *or* any of these. */
  readonly keptOrigins: readonly SiteRef[];
  /** What a site is sought by. */
  readonly conditions: readonly SiteCondition[];
  readonly siteSearch: SiteSearchState;
  /** Which industrial parks are shown, on the map and in lists; a search finds all of them. */
  readonly parkFilter: ParkFilter;
  /** Sites that are set side by side, in the order of their letters. */
  readonly compared: readonly SiteRef[];
  readonly comparison: ComparisonSettings;
  /** The view that "back" leads to. */
  readonly home: Home;
  /** Gateway whose route is drawn. `pinned` by a click; otherwise it goes when the pointer or focus leaves. */
  readonly shownRoute: ShownRoute | null;
  /** By what the map is drawn. */
  readonly mapDrawing: MapDrawing;
  readonly mishaps: Mishaps;
  /** Whether the engine works in the page, as no worker can be had; 'told': the reader knows. */
  readonly engineInPage: 'no' | 'yes' | 'told';
  /** Where the map rests; null while that is where it began. */
  readonly mapView: MapView | null;
  /** Whether the language was chosen, by the user or by a link: else it is what the browser wishes. */
  readonly isLanguageChosen: boolean;
  /** What of the link that was opened last could not be used. */
  readonly linkNotes: readonly LinkNote[];
  /** Where the map should go next; the map alone consumes it. A new object each time, even to the same place. */
  readonly camera: Camera | null;
  /**
   * Something that the areas follow is being dragged: areas and route keep up with it, the rest follows at leisure.
   */
  readonly dragging: boolean;
  /** What the next click on the map does. */
  readonly nextClick: NextClick;
  readonly units: DisplayUnits;
  readonly measuring: MeasuringDoc;
  /** What sites are ranked by, and which. */
  readonly score: ScoreDoc;
  readonly claims: ClaimsState;
  readonly claimsView: ClaimsView;
  readonly table: TableState;
  /** What the user opened of their own. */
  readonly own: OwnData;
  readonly offline: OfflineState;
  readonly ownRoads: OwnRoads;
  readonly server: ServerState;
  readonly session: SessionState;
  readonly isHelpOpen: boolean;
  readonly habits: Habits;
  /** What the user made, step by step. */
  readonly history: History;
  /** Whether circles of fixed distance are drawn around the chosen site. */
  readonly ringsShown: boolean;
  /** What was last said by voice that follows from nothing else here, and the how-manieth it was. */
  readonly told: { readonly said: Localised; readonly count: number } | null;
};

/** What the engine was asked last, by what the answer is for, and how far it got. */
export type Answers = {
  /** Drives between the origins and all places that are measured to. */
  readonly drives: Asked<MatrixQuestion, Matrix>;
  readonly isochrones: Asked<IsochronesQuestion, Isochrones>;
  readonly reachedRoads: Asked<IsochronesQuestion, ReachedRoads>;
  readonly route: Asked<RouteQuestion, RouteAnswer>;
  /** What the closures close, in their order. */
  readonly closedRoads: Asked<{ readonly points: readonly Position[] }, readonly (ClosedRoad | null)[]>;
  /** Roads below national highways that the map shows close up. */
  readonly localRoads: Asked<LocalRoadsQuestion, LocalRoads>;
  readonly overlap: Asked<OverlapQuestion, Overlap>;
  /** Drives between all industrial parks and the places of each condition that is about places, in their order. */
  readonly conditionDrives: Asked<readonly MatrixQuestion[], readonly Matrix[]>;
  /** People around all industrial parks, for each condition that is about people, in their order. */
  readonly conditionPeople: Asked<readonly PeopleQuestion[], readonly People[]>;
  /** People around the chosen site. */
  readonly reachPeople: Asked<PeopleQuestion, People>;
  /** The area of each site that is set side by side. */
  readonly comparedAreas: Asked<readonly IsochronesQuestion[], readonly Isochrones[]>;
  /** People around each of them. */
  readonly comparedPeople: Asked<PeopleQuestion, People>;
  /** Drives to all measured places from the sites that are set side by side, or from the seat of the chosen province. */
  readonly gatewayDrives: Asked<MatrixQuestion, Matrix>;
  /** Drives from the two Vietnamese hubs to what their distances are measured to. */
  readonly hubDrives: Asked<MatrixQuestion, Matrix>;
  /** Drives from the two hubs of the first screen to the gateways that it tells of. */
  readonly startDrives: Asked<MatrixQuestion, Matrix>;
  /** Where expressways are entered. */
  readonly entrances: Asked<EntrancesQuestion, readonly ExpresswayEntrance[]>;
  /** Drives from all sites of the table to all its gateways. */
  readonly tableDrives: Asked<MatrixQuestion, Matrix>;
  /** Drives between the chosen site and all candidates of the table of the nearest. */
  readonly nearestDrives: Asked<MatrixQuestion, Matrix>;
  /** Drives of all claims, one question for each vehicle and year. */
  readonly claimDrives: Asked<readonly MatrixQuestion[], readonly Matrix[]>;
  /** Roads beside the parks that are said to lie on them. */
  readonly claimRoads: Asked<readonly RoadAccessQuestion[], readonly (RoadAccess | null)[]>;
  /** Drives between the sites that are ranked and what their criteria are about, a matrix for each vehicle. */
  readonly scoreDrives: Asked<readonly MatrixQuestion[], readonly Matrix[]>;
  readonly scorePeople: Asked<readonly PeopleQuestion[], readonly People[]>;
  /** Ways that are drawn for the chosen claim. */
  readonly claimRoutes: Asked<readonly RouteQuestion[], readonly RouteAnswer[]>;
  /** The way of each leg of the measurements by road. */
  readonly measuredRoutes: Asked<readonly RouteQuestion[], readonly RouteAnswer[]>;
};
export type AnswerKind = keyof Answers;

export type ClaimsState = {
  /** Those of the two documents; asked for when claims are first looked at. */
  readonly builtIn: BuiltInClaims;
  readonly own: readonly Claim[];
  readonly chosen: ClaimChoice | null;
  /** A file of the user's that is still to be read. */
  readonly given: ClaimsFile | null;
};

export type BuiltInClaims =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly claims: readonly Claim[] }
  | { readonly kind: 'failed'; readonly reason: Localised };

/** Whose evidence is drawn: that of one reading, by its key, or of all of them. */
export type ClaimChoice = { readonly claim: string; readonly reading: string | null };

export type ClaimsFile = { readonly name: string; readonly text: string };

/** What the list of claims shows, and the claim that is being written. */
export type ClaimsView = {
  readonly filter: ClaimFilter;
  readonly draft: ClaimDraft | null;
};

/** A part that is null does not restrict. */
export type ClaimFilter = {
  /** English title of the document; empty for claims of no document. */
  readonly document: string | null;
  readonly verdict: Verdict | null;
};

export type ReachView = 'areas' | 'roads';

export type ShownRoute = {
  /** The site at the other end, where it is not the one that the view is about. */
  readonly site?: SiteRef;
  readonly gatewayId: string;
  readonly pinned: boolean;
  /** The second way is the one that is looked at. */
  readonly swapped: boolean;
};

/** Choosing what is there, unless one of the others was asked for. Measuring goes on until it is ended. */
export type NextClick = 'choose' | 'drop pin' | 'close road' | 'measure' | 'claim from' | 'claim to';

export type Data = {
  readonly catalogue: Catalogue | null;
  readonly files: Readonly<Record<DatasetId, FileState>>;
  readonly places: Readonly<Record<PlaceDatasetId, readonly Place[]>>;
  readonly provinces: Readonly<Record<ProvinceDivision, readonly Province[]>>;
  readonly comparisonHubs: readonly ComparisonHub[];
  readonly problems: readonly Problem[];
};

export type FileState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'failed'; readonly reason: Localised };

export type NetworkState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly summary: NetworkSummary; readonly from: RoadsFrom }
  | { readonly kind: 'failed'; readonly reason: Localised };

/** Where people live, fetched by the engine once `needPeople` was called; questions about people wait for 'ready'. */
export type PeopleState =
  | { readonly kind: 'not asked' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly summary: PeopleSummary }
  | { readonly kind: 'failed'; readonly reason: Localised };

export type OnlineBasemap =
  | { readonly kind: 'not asked' }
  /** A link wishes for it. Nobody is asked before the reader has agreed. */
  | { readonly kind: 'offered' }
  | { readonly kind: 'loading' }
  /** Addresses of its tiles, with `{z}/{x}/{y}` in them. */
  | { readonly kind: 'ready'; readonly tiles: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: Localised };

export type Seen = {
  /** Close enough for small rivers, lakes and the names of towns. */
  readonly near: boolean;
  /** Beyond the neighbours of Vietnam. */
  readonly abroad: boolean;
};

export type LayerState = { readonly shown: boolean };

/** What the panel is about. */
export type View =
  | { readonly kind: 'overview' }
  | { readonly kind: 'site'; readonly site: SiteRef }
  | { readonly kind: 'conditions' }
  /** Regions elsewhere in the world beside the two hubs. */
  | { readonly kind: 'hubs' }
  /** The sites that are set side by side. */
  | { readonly kind: 'comparison' }
  | { readonly kind: 'measure' }
  /** Sites against gateways, a drive in each cell. */
  | { readonly kind: 'table' }
  | { readonly kind: 'claims' }
  /** Files of the user's own, other roads, a server, what is kept on the device. */
  | { readonly kind: 'data' }
  /** Sites ranked by what matters to the user. */
  | { readonly kind: 'score' }
  /** A site, or the sites side by side, as a page to print. */
  | { readonly kind: 'report'; readonly of: Reported }
  | { readonly kind: 'province'; readonly division: ProvinceDivision; readonly code: string }
  /** A highway, railway or waterway. */
  | { readonly kind: 'line'; readonly id: string };

/** What there are reports of. */
export type Reported = { readonly kind: 'site'; readonly site: SiteRef } | { readonly kind: 'comparison' };

/** What the view is about: of a report, that of which it is. Answers and map follow this. */
export function lookedAt({ view }: Pick<State, 'view'>): Exclude<View, { kind: 'report' }> {
  return view.kind === 'report' ? view.of : view;
}

/** Views from which a site or a province is opened, and to which "back" returns. */
export type Home =
  'overview' | 'conditions' | 'hubs' | 'comparison' | 'measure' | 'table' | 'claims' | 'score' | 'data';

/** A site is a place of the data, by its id, a pin, or a point of the user's own files. */
export type SiteRef = PickedPlace | { readonly kind: 'pin'; readonly position: Position };

/**
 * A question to the engine and how far it got. `last` keeps the previous answer on the screen, dimmed, while the
 * new one is made.
 */
export type Asked<Q, A> =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'waiting';
      readonly asked: Q;
      readonly last: { asked: Q; answer: A } | null;
      /** How much of the work is done, 0 to 1; null where it is too little work to tell. */
      readonly done: number | null;
    }
  | { readonly kind: 'answered'; readonly asked: Q; readonly answer: A }
  | { readonly kind: 'failed'; readonly asked: Q; readonly reason: Localised };

/** The answer to show: the present one, or the previous one while the present one is being made. */
export function latestAnswer<Q, A>(asked: Asked<Q, A>): { asked: Q; answer: A } | null {
  switch (asked.kind) {
    case 'answered':
      return asked;
    case 'waiting':
      return asked.last;
    case 'none':
    case 'failed':
      return null;
  }
}

/** The middle of the part of the map that nothing lies over. */
export type MapView = { readonly centre: Position; readonly zoom: number };

export type Camera =
  /** Where the map was before anybody moved it. */
  | { readonly kind: 'start' }
  | { readonly kind: 'bounds'; readonly bounds: BoundingBox; readonly maxZoom: number }
  | { readonly kind: 'point'; readonly position: Position; readonly zoom: number };
