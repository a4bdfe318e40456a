import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Criterion, Limit } from '../../src/domain/score.ts';
import { measureKey, type Measure } from '../../src/domain/score-measure.ts';
import type {
  Matrix,
  MatrixQuestion,
  NetworkSummary,
  People,
  PeopleQuestion,
  PeopleSummary,
} from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { markedSites, scoreRanking, scoreSensitivity } from '../../src/store/score-ranking.ts';
import { scoreSites } from '../../src/store/score-sites.ts';
import { siteValues, type SiteValue } from '../../src/store/score-values.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { features } from '../../src/style/features.ts';
import { park, port, province } from '../fixtures/atlas-state.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { place } from '../fixtures/places.ts';

const figure = { value: 88, year: 2024, source: 'NSO', isDerived: false };
const PROVINCE = province('01', [105, 21], {
  nameEn: 'Bac Ninh',
  figures: { ...province('01', [105, 21]).figures, grdp: figure },
});
const IN_BAC_NINH = {
  province: { nowEn: 'Bac Ninh', nowVi: 'Bắc Ninh', beforeEn: 'Bac Ninh', beforeVi: 'Bắc Ninh' },
};
const A = place('park-a', [105.9, 21.2], park({ areaHa: 300 }), IN_BAC_NINH);
const B = place('park-b', [106.5, 20.9], park({ outlineHa: 100 }));
const C = place('park-c', [106.6, 20.9], park());
const CLOSED = place('park-closed', [106, 21], park(), { status: 'closed' });
const NEAR = place('port-near', [106.7, 20.9], port());
const FAR = place('port-far', [108, 16], port());

const PORT_TIME: Measure = {
  kind: 'drive',
  quantity: 'time',
  profile: 'truck',
  target: { kind: 'group', group: 'seaports' },
};
const AREA: Measure = { kind: 'area' };
const PEOPLE: Measure = { kind: 'people', profile: 'motorbike', minutes: 45 };
const GRDP: Measure = { kind: 'province', figure: 'grdp', division: '34' };
const PARKS: Measure = { kind: 'count', of: 'parks', profile: 'truck', minutes: 30 };
const CIRCUITY: Measure = { kind: 'circuity', profile: 'truck', target: { kind: 'place', id: 'port-near' } };

const criterion = (id: string, measure: Measure, weight = 10): Criterion => ({
  id,
  measure,
  weight,
  influence: { kind: 'more is better' },
  minimum: null,
  maximum: null,
  isOn: true,
});

function given(criteria: readonly Criterion[], limits: readonly Limit[] = []) {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  keepAnswered(store, actions, engine);
  actions.placesLoaded('industrial-parks', [A, B, C, CLOSED], []);
  actions.placesLoaded('ports', [NEAR, FAR], []);
  actions.provincesLoaded('34', [PROVINCE], []);
  actions.networkReady({} as NetworkSummary);
  actions.setScoreSetup({ preset: null, limits, criteria });
  actions.showScore();
  const of = (question: string) => asked.filter((pending) => pending.question === question);
  const values = (measure: Measure): readonly SiteValue[] =>
    siteValues(store.getState()).get(measureKey(measure)) ?? [];
  const numbers = (measure: Measure) =>
    values(measure).map((value) => (value.kind === 'known' ? value.value : value.kind));
  return { store, actions, of, values, numbers, state: () => store.getState() };
}

/** Minutes by road, a row for each park; a kilometre takes a minute. */
function matrix(...rows: number[][]): Matrix {
  const minutes = rows.flat();
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    seconds: Float64Array.from(minutes, (value) => value * 60),
    metres: Float64Array.from(minutes, (value) => value * 1000),
  };
}

describe('what is known of ranked sites', () => {
  it('is asked in one matrix for each vehicle, of what is not closed', () => {
    const { of } = given([criterion('port', PORT_TIME), criterion('parks', PARKS), criterion('area', AREA)]);
    expect(of('matrix')).toHaveLength(1);
    const question = of('matrix')[0]?.takes as MatrixQuestion;
    expect(question.assumptions.profile).toBe('truck');
    expect(question.origins).toEqual([A.position, B.position, C.position]);
    expect(new Set(question.destinations)).toEqual(new Set([A, B, C, NEAR, FAR].map((one) => one.position)));
  });

  it('is the nearest by time, or that no road leads there', async () => {
    const { of, numbers, values } = given([criterion('port', PORT_TIME)]);
    expect(numbers(PORT_TIME)).toEqual(['pending', 'pending', 'pending']);
    await of('matrix')[0]?.answer(matrix([100, 60], [20, 90], [Infinity, Infinity]));
    expect(numbers(PORT_TIME)).toEqual([3600, 1200, Infinity]);
    expect(values(PORT_TIME)[0]).toMatchObject({ basis: { place: { id: 'port-far' } } });
  });

  it('counts others within the time, and tells detours', async () => {
    const { of, numbers } = given([criterion('parks', PARKS), criterion('detour', CIRCUITY)]);
    // columns as they were asked: the parks of the count first
    const { destinations } = of('matrix')[0]!.takes as MatrixQuestion;
    const column = (position: readonly number[]) => destinations.findIndex((at) => at === position);
    const row = (minutes: readonly [number, number, number, number]) => {
      const cells = Array<number>(destinations.length).fill(Infinity);
      [A, B, C, NEAR].forEach((one, i) => (cells[column(one.position)] = minutes[i]!));
      return cells;
    };
    await of('matrix')[0]?.answer(matrix(row([0, 30, 31, 100]), row([30, 0, 5, 25]), row([31, 5, 0, 20])));
    expect(numbers(PARKS)).toEqual([1, 2, 1]);
    // 25 km by road for 20.8 km of great circle
    expect(numbers(CIRCUITY)[1]).toBeCloseTo(25 / 20.78, 2);
  });

  it('is the published area before the measured one, and figures of the province with their source', () => {
    const { numbers, values } = given([criterion('area', AREA), criterion('grdp', GRDP)]);
    expect(numbers(AREA)).toEqual([300, 100, 'unknown']);
    expect(values(AREA).map((value) => value.kind === 'known' && value.basis?.kind)).toEqual([
      'published area',
      'outline',
      false,
    ]);
    expect(values(GRDP)[0]).toMatchObject({ value: 88, basis: { figure: { year: 2024, source: 'NSO' } } });
    expect(numbers(GRDP)).toEqual([88, 'unknown', 'unknown']);
  });

  it('counts people once it is known where they live', async () => {
    const { of, numbers, actions } = given([criterion('people', PEOPLE)]);
    expect(of('people')).toHaveLength(0);
    actions.needPeople();
    actions.peopleReady({} as PeopleSummary);
    expect(of('people')[0]?.takes).toMatchObject({ minutes: [45], assumptions: { profile: 'motorbike' } });
    expect((of('people')[0]!.takes as PeopleQuestion).sites).toHaveLength(3);
    const people = Float64Array.of(5000, Number.NaN, 0);
    await of('people')[0]?.answer({ rows: 3, columns: 1, people } satisfies People);
    expect(numbers(PEOPLE)).toEqual([5000, 'unknown', 0]);
  });
});

describe('a ranking in the state', () => {
  const less = { ...criterion('port', PORT_TIME, 30), influence: { kind: 'less is better' } as const };

  it('waits for the answer, then ranks, and asks nothing more when weights, bounds or influences change', async () => {
    const limit: Limit = { kind: 'at most', id: 'l', measure: PORT_TIME, value: 7200, isOn: true };
    const { of, actions, state } = given([less, criterion('area', AREA)], [limit]);
    expect(scoreRanking(state())).toBeNull();
    await of('matrix')[0]?.answer(matrix([100, 60], [20, 90], [Infinity, Infinity]));
    const order = () => scoreRanking(state())?.ranked.map(({ key }) => key);
    expect(order()).toEqual(['park-b', 'park-a']);
    expect(scoreRanking(state())?.eliminated).toMatchObject([
      { key: 'park-c', failed: [{ value: Infinity }] },
    ]);
    expect(scoreSensitivity(state())?.easiest).toMatchObject({ criterionId: 'port', flipsAt: 10 });
    actions.changeCriterion({ ...less, weight: 9 });
    expect(order()).toEqual(['park-a', 'park-b']);
    actions.changeCriterion({ ...less, weight: 9, influence: { kind: 'more is better' } });
    actions.changeLimit({ ...limit, value: 1200 });
    expect(order()).toEqual(['park-b']);
    expect(of('matrix')).toHaveLength(1);
  });

  it('keeps its answers and its marks on the map while a site is looked at, and lets them go with the overview', async () => {
    const { of, actions, state } = given([less]);
    await of('matrix')[0]?.answer(matrix([100, 60], [20, 90], [30, 30]));
    actions.choosePlace(A);
    expect(markedSites(state()).map(({ rank, site }) => [rank, site.key])).toEqual([
      [1, 'park-b'],
      [2, 'park-c'],
      [3, 'park-a'],
    ]);
    const drawn = () => (features(state()).ranked as FeatureCollection).features;
    expect(drawn().map(({ properties }) => properties)).toEqual([
      { id: 'park-b', rank: 1 },
      { id: 'park-c', rank: 2 },
      { id: 'park-a', rank: 3 },
    ]);
    actions.showOverview();
    expect(markedSites(state())).toEqual([]);
    expect(drawn()).toEqual([]);
    expect(state().scoreDrives.kind).toBe('none');
  });

  it('is of the parks that the filter lets through, of compared sites, or of places that were handed over', () => {
    const { actions, state } = given([criterion('area', AREA)]);
    const keys = () => scoreSites(state()).map(({ key }) => key);
    expect(keys()).toEqual(['park-a', 'park-b', 'park-c']);
    actions.filterParks({ size: 'large' });
    expect(keys()).toEqual(['park-a']);
    actions.compare({ kind: 'place', id: 'park-b' });
    actions.compare({ kind: 'pin', position: [106, 21] });
    actions.scoreCompared();
    expect(keys()).toEqual(['park-b', 'pin:106,21']);
    expect(state().view).toEqual({ kind: 'score' });
    actions.scoreCandidates(['park-c', 'park-closed', 'no such']);
    expect(keys()).toEqual(['park-c']);
  });

  it('is plain data', () => {
    const { state } = given([less], [{ kind: 'status', id: 's', statuses: ['operating'], isOn: true }]);
    expect(JSON.parse(JSON.stringify(state().score))).toEqual(state().score);
  });
});
