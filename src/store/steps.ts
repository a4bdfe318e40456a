import type { Assumptions } from '../domain/assumptions.ts';
import { isSame } from '../domain/same.ts';
import type { Actions } from './actions.ts';
import type { Home, State, View } from './state.ts';

/** The first is where such a step is looked for when it is seen in none of them. */
type Views = readonly [Home | 'site', ...View['kind'][]];

/** Where a step can be seen. Whoever takes it back elsewhere is brought there, or at least to where it was made. */
type Seen =
  | { readonly kind: 'anywhere' }
  | { readonly kind: 'in'; readonly views: Views }
  /** In the very view that it led to; taking it back leads to the view before. `isView`: that is all that it did. */
  | { readonly kind: 'there'; readonly isView: boolean };

const seenIn = (...views: Views): Seen => ({ kind: 'in', views });
const ANYWHERE: Seen = { kind: 'anywhere' };
const ASSUMED = seenIn('site', 'conditions', 'comparison', 'table', 'score', 'measure');
const MEASURED = seenIn('measure');
const CLAIMED = seenIn('claims');
const SOUGHT = seenIn('conditions');
const RANKED = seenIn('score');
const TABLED = seenIn('table');
const FILED = seenIn('data');
const SITUATED: Seen = { kind: 'there', isView: true };
const BROUGHT: Seen = { kind: 'there', isView: false };

/** Every kind of step that can be taken back, and where it is seen. `STEP_NAMES` calls them in both languages. */
export const STEPS = {
  'pin dropped': SITUATED,
  'pin moved': SITUATED,
  'address opened': BROUGHT,
  'example opened': BROUGHT,
  'work restored': BROUGHT,

  'road closed': ASSUMED,
  'road opened': ASSUMED,
  'vehicle changed': ASSUMED,
  'direction changed': ASSUMED,
  'pace changed': ASSUMED,
  'year changed': ANYWHERE,
  'tolls and ferries changed': ASSUMED,
  'assumptions changed': ASSUMED,
  'minutes changed': seenIn('site'),
  'origin kept': seenIn('site', 'conditions', 'table'),
  'origin dropped': seenIn('site', 'conditions', 'table'),

  'condition added': SOUGHT,
  'condition removed': SOUGHT,
  'condition changed': SOUGHT,
  'found parks sorted': SOUGHT,
  'park filter changed': seenIn('overview', 'table'),
  'park filter cleared': seenIn('overview', 'table'),

  'site compared': ANYWHERE,
  'site no longer compared': ANYWHERE,
  'comparison cleared': ANYWHERE,
  'comparison reordered': seenIn('comparison'),
  'comparison changed': seenIn('comparison'),

  'table rows added': TABLED,
  'table rows removed': TABLED,
  'table rows replaced': TABLED,
  'table columns added': TABLED,
  'table columns removed': TABLED,
  'table sorted': TABLED,
  'table changed': TABLED,

  'ranked sites changed': RANKED,
  'ranking set up': RANKED,
  'limit added': RANKED,
  'limit changed': RANKED,
  'limit removed': RANKED,
  'criterion added': RANKED,
  'criterion changed': RANKED,
  'criterion removed': RANKED,

  'claim added': CLAIMED,
  'claim changed': CLAIMED,
  'claim deleted': CLAIMED,
  'claims of a file added': CLAIMED,

  'file opened': FILED,
  'file closed': FILED,
  'file shown or hidden': FILED,
  'keeping of a file changed': FILED,
  'files no longer kept': FILED,

  'measurement begun': MEASURED,
  'measurement changed': MEASURED,
  'measurement reversed': MEASURED,
  'measurement named': MEASURED,
  'measurement shown or hidden': MEASURED,
  'measurement deleted': MEASURED,
  'point added': MEASURED,
  'point moved': MEASURED,
  'point removed': MEASURED,
  'points reordered': MEASURED,
} as const satisfies Record<string, Seen>;

export type StepKind = keyof typeof STEPS;

const ASSUMPTION_STEPS: Readonly<Record<keyof Assumptions, StepKind>> = {
  profile: 'vehicle changed',
  direction: 'direction changed',
  pace: 'pace changed',
  year: 'year changed',
  avoid: 'tolls and ferries changed',
  closures: 'road closed',
};

function assumptionStep({ assumptions: was }: State, { assumptions: is }: State): StepKind {
  const changed = (Object.keys(is) as (keyof Assumptions)[]).filter((key) => !isSame(was[key], is[key]));
  const [key] = changed;
  return key !== undefined && changed.length === 1 ? ASSUMPTION_STEPS[key] : 'assumptions changed';
}

function conditionStep({ conditions: was }: State, { conditions: is }: State): StepKind {
  if (was.length === is.length) return 'condition changed';
  return is.length > was.length ? 'condition added' : 'condition removed';
}

/** Which step a change of the state is. */
export type StepOf = StepKind | ((was: State, is: State) => StepKind);

/** What is made by which action, by its kind or by what it changed. An action that is not here makes nothing. */
export const MAKERS = {
  dropPin: 'pin dropped',
  movePin: 'pin moved',
  addressOpened: 'address opened',
  openExample: 'example opened',
  workRestored: 'work restored',

  closeRoad: 'road closed',
  openRoad: 'road opened',
  setAssumptions: assumptionStep,
  setBandMinutes: 'minutes changed',
  keepOrigin: 'origin kept',
  dropOrigin: 'origin dropped',

  setConditions: conditionStep,
  orderFound: 'found parks sorted',
  filterParks: 'park filter changed',
  showAllParks: 'park filter cleared',

  compare: 'site compared',
  stopComparing: 'site no longer compared',
  stopComparingAll: 'comparison cleared',
  moveCompared: 'comparison reordered',
  setComparison: 'comparison changed',

  addTableRows: 'table rows added',
  dropTableRows: 'table rows removed',
  showTableOf: 'table rows replaced',
  showTableOfOwn: 'table rows replaced',
  addTableColumns: 'table columns added',
  dropTableColumns: 'table columns removed',
  sortTable: 'table sorted',
  setTable: 'table changed',

  scoreCandidates: 'ranked sites changed',
  scoreCompared: 'ranked sites changed',
  setScoreCandidates: 'ranked sites changed',
  rankOwn: 'ranked sites changed',
  setScoreSetup: 'ranking set up',
  addLimit: 'limit added',
  changeLimit: 'limit changed',
  removeLimit: 'limit removed',
  addCriterion: 'criterion added',
  changeCriterion: 'criterion changed',
  removeCriterion: 'criterion removed',

  claimAdded: 'claim added',
  claimChanged: 'claim changed',
  claimRemoved: 'claim deleted',
  claimsFileRead: 'claims of a file added',

  ownFileAnswered: 'file opened',
  removeOwnSet: 'file closed',
  setOwnShown: 'file shown or hidden',
  setOwnKept: 'keeping of a file changed',
  forgetOwnSets: 'files no longer kept',

  startMeasurement: 'measurement begun',
  addMeasuredPoint: 'point added',
  insertMeasuredPoint: 'point added',
  takeMeasuredPoint: 'point added',
  moveMeasuredPoint: 'point moved',
  removeMeasuredPoint: 'point removed',
  removeLastMeasuredPoint: 'point removed',
  reorderMeasuredPoint: 'points reordered',
  reverseMeasurement: 'measurement reversed',
  setMeasurementKind: 'measurement changed',
  setThereAndBack: 'measurement changed',
  nameMeasurement: 'measurement named',
  setMeasurementShown: 'measurement shown or hidden',
  deleteMeasurement: 'measurement deleted',
} as const satisfies { readonly [Name in keyof Actions]?: StepOf };

export type Maker = keyof typeof MAKERS;

/**
 * Actions by which something arrives that is true of the past as well: files that were kept on the device, and that they cannot be.
 * Steps from before are not taken back over it, but with it.
 */
export const ARRIVALS: ReadonlySet<string> = new Set<keyof Actions>(['ownSetsRestored', 'ownKeepingFailed']);
