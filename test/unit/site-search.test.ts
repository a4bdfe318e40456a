import { describe, expect, it } from 'vitest';
import type { Direction } from '../../src/domain/assumptions.ts';
import { placesInGroup, type PlaceGroup, type SiteCondition } from '../../src/domain/conditions.ts';
import type {
  Matrix,
  MatrixQuestion,
  NetworkSummary,
  OverlapQuestion,
  PeopleSummary,
  PlacesCondition,
} from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { foundParks, foundWithout } from '../../src/store/found-parks.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { airport, port } from '../fixtures/atlas-state.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { PARK, place } from '../fixtures/places.ts';

const scheduled = { use: 'scheduled' } as const;
const PLACES = [
  place('han', [105.8, 21.2], airport({ ...scheduled, international: true })),
  place('vinh', [105.7, 18.7], airport(scheduled)),
  place('new', [106, 21], airport({ use: 'planned', international: true }), {
    status: 'under_construction',
    opens: 2027,
  }),
  place('base', [105, 21], airport({ use: 'military', military: true })),
  place('closed', [105, 20], airport({ ...scheduled, international: true }), { status: 'closed' }),
  place('hai-phong', [106.7, 20.8], port({ teu: 7_000_000 })),
  place('tan-vu', [106.8, 20.8], port({ partOf: 'hai-phong', largestShipDwt: 100_000 })),
  place('fishing', [107, 20], port()),
  place('river', [106, 21], port({ portType: 'river' })),
  place('dry', [106, 21.1], port({ portType: 'dry' })),
  place('hanoi', [105.85, 21], { kind: 'city', seatOf: 'province' }),
  place('former', [106, 21.2], { kind: 'city', seatOf: 'former-province' }),
];

const ids = (group: PlaceGroup, year = 2026): string[] =>
  placesInGroup(group, PLACES, year).map(({ id }) => id);

describe('groups of places', () => {
  it('hold what is in service, and terminals rather than their port', () => {
    expect(ids('international-airports')).toEqual(['han']);
    expect(ids('scheduled-airports')).toEqual(['han', 'vinh']);
    expect(ids('seaports')).toEqual(['tan-vu', 'fishing']);
    expect(ids('container-ports')).toEqual(['tan-vu']);
    expect(ids('deep-sea-ports')).toEqual(['tan-vu']);
    expect(ids('river-ports')).toEqual(['river']);
    expect(ids('dry-ports')).toEqual(['dry']);
    expect(ids('province-capitals')).toEqual(['hanoi']);
    expect(ids('border-gates')).toEqual([]);
  });

  it('hold what is planned once its year has come', () => {
    expect(ids('international-airports', 2027)).toEqual(['han', 'new']);
  });
});

const parkA = place('park-a', [105.9, 21.2], PARK);
const parkB = place('park-b', [106.5, 20.9], PARK);
const CONDITIONS: readonly SiteCondition[] = [
  { minutes: 60, profile: 'car', target: { kind: 'group', group: 'scheduled-airports' } },
  { minutes: 90, profile: 'truck', target: { kind: 'group', group: 'seaports' } },
];

const PEOPLE: SiteCondition = {
  minutes: 45,
  profile: 'motorbike',
  target: { kind: 'people', people: 500_000 },
};

function given(direction: Direction = 'from') {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  keepAnswered(store, actions, engine);
  actions.placesLoaded('industrial-parks', [parkA, parkB], []);
  actions.placesLoaded('airports', PLACES.slice(0, 5), []);
  actions.placesLoaded('ports', PLACES.slice(5, 10), []);
  actions.networkReady({} as NetworkSummary);
  actions.setAssumptions({ direction });
  actions.setConditions(CONDITIONS);
  actions.showConditions();
  const overlap = () => asked.find(({ question }) => question === 'overlap')?.takes as OverlapQuestion;
  const matrices = () => asked.filter(({ question }) => question === 'matrix');
  return { store, actions, asked, overlap, matrices };
}

/** Minutes, a row for each place of the condition and a column for each park. */
function matrix(...rows: number[][]): Matrix {
  const seconds = Float64Array.from(rows.flat().map((minutes) => minutes * 60));
  return { rows: rows.length, columns: rows[0]?.length ?? 0, seconds, metres: seconds };
}

describe('a search by conditions', () => {
  it('turns the direction round: shipping out of the site is driving towards the gateways', () => {
    expect(
      given('from')
        .overlap()
        .conditions.map(({ assumptions }) => assumptions.direction),
    ).toEqual(['to', 'to']);
    expect(
      given('to')
        .overlap()
        .conditions.map(({ assumptions }) => assumptions.direction),
    ).toEqual(['from', 'from']);
  });

  it('asks for the area and for the parks with the same places, vehicle and direction', async () => {
    const { overlap, matrices } = given();
    const [airports, seaports] = overlap().conditions as readonly PlacesCondition[];
    expect(airports).toMatchObject({
      minutes: 60,
      assumptions: { profile: 'car' },
      places: [
        [105.8, 21.2],
        [105.7, 18.7],
      ],
    });
    expect(seaports).toMatchObject({
      minutes: 90,
      assumptions: { profile: 'truck' },
      places: [
        [106.8, 20.8],
        [107, 20],
      ],
    });
    await matrices()[0]?.answer(matrix([10, 10], [10, 10]));
    const questions = matrices().map(({ takes }) => takes as MatrixQuestion);
    expect(questions.map(({ origins, assumptions }) => ({ origins, assumptions }))).toEqual(
      [airports, seaports].map((condition) => ({
        origins: condition?.places,
        assumptions: condition?.assumptions,
      })),
    );
    expect(questions[0]?.destinations).toEqual([parkA.position, parkB.position]);
  });

  it('finds the parks for which each condition is met by any of its places, exactly to the limit', async () => {
    const { store, matrices } = given();
    expect(foundParks(store.getState())).toBeNull();
    await matrices()[0]?.answer(matrix([60, 61], [90, 20]));
    await matrices()[1]?.answer(matrix([91, 40], [90, 91]));
    expect(
      foundParks(store.getState())?.map(({ park, figures }) => [
        park.id,
        figures.map((figure) => figure.kind === 'drive' && [figure.place?.id, figure.seconds / 60]),
      ]),
    ).toEqual([
      [
        'park-b',
        [
          ['vinh', 20],
          ['tan-vu', 40],
        ],
      ],
      [
        'park-a',
        [
          ['han', 60],
          ['fishing', 90],
        ],
      ],
    ]);
  });

  it('leaves out a park that misses one condition by a minute, or that no road leads to', async () => {
    const { store, matrices } = given();
    await matrices()[0]?.answer(matrix([61, 10], [61, 10]));
    await matrices()[1]?.answer(matrix([10, Infinity], [10, Infinity]));
    expect(foundParks(store.getState())).toEqual([]);
  });

  it('asks nothing while a condition is about no place', () => {
    const { store, actions } = given();
    actions.setConditions([{ minutes: 60, profile: 'car', target: { kind: 'origins' } }]);
    expect(store.getState().overlap.kind).toBe('none');
    expect(store.getState().conditionDrives.kind).toBe('none');
    actions.keepOrigin({ kind: 'pin', position: [105, 21] });
    expect(store.getState().overlap).toMatchObject({
      kind: 'waiting',
      asked: { conditions: [{ places: [[105, 21]] }] },
    });
  });

  it('tells progress of all matrices together and cancels them once they are overtaken', async () => {
    const { store, actions, matrices } = given();
    matrices()[0]?.tell(0.5);
    expect(store.getState().conditionDrives).toMatchObject({ kind: 'waiting', done: 0.25 });
    actions.setConditions(CONDITIONS.slice(0, 1));
    expect(matrices()[0]?.signal?.aborted).toBe(true);
    await matrices()[0]?.fail({ en: 'aborted', vi: 'đã hủy' });
    expect(store.getState().conditionDrives).toMatchObject({ kind: 'waiting', done: null });
    await matrices()[1]?.answer(matrix([10, 10], [10, 10]));
    expect(foundParks(store.getState())?.length).toBe(2);
  });

  it('lets a short question end although it was overtaken: a dragged pin shows where it was', () => {
    const { actions, matrices } = given();
    actions.setConditions(CONDITIONS.slice(0, 1));
    expect(matrices()[0]?.signal?.aborted).toBe(false);
  });

  it('waits for people where a condition is about them, and asks the right way round', async () => {
    const { store, actions, asked, matrices } = given();
    await matrices()[0]?.answer(matrix([10, 10], [10, 10]));
    actions.setConditions([CONDITIONS[0]!, PEOPLE]);
    expect(store.getState().overlap.kind).toBe('none');
    expect(store.getState().conditionPeople.kind).toBe('none');
    actions.needPeople();
    actions.peopleReady({} as PeopleSummary);
    expect(store.getState().overlap).toMatchObject({
      kind: 'waiting',
      asked: {
        conditions: [
          { minutes: 60 },
          { people: 500_000, minutes: 45, assumptions: { profile: 'motorbike', direction: 'to' } },
        ],
      },
    });
    // the parks are the sites: their own direction
    expect(asked.find(({ question }) => question === 'people')?.takes).toMatchObject({
      sites: [parkA.position, parkB.position],
      minutes: [45],
      assumptions: { profile: 'motorbike', direction: 'from' },
    });
  });

  it('follows limits and numbers of people at once, without measuring the parks again', async () => {
    const { store, actions, asked, matrices } = given();
    actions.needPeople();
    actions.peopleReady({} as PeopleSummary);
    actions.setConditions([CONDITIONS[0]!, PEOPLE]);
    // both of those conditions that were there before come first
    for (const at of [0, 1, 2]) await matrices()[at]?.answer(matrix([10, 40], [70, 70]));
    const people = { rows: 2, columns: 1, people: Float64Array.from([400_000, 600_000]) };
    await asked.find(({ question }) => question === 'people')?.answer(people);
    const found = () => foundParks(store.getState())?.map(({ park }) => park.id);
    expect(found()).toEqual(['park-b']);
    expect(foundWithout(store.getState())).toEqual([1, 2]);
    const questions = asked.filter(({ question }) => question !== 'overlap').length;
    actions.setConditions([CONDITIONS[0]!, { ...PEOPLE, target: { kind: 'people', people: 400_000 } }]);
    expect(found()).toEqual(['park-a', 'park-b']);
    actions.orderFound({ by: 'condition', at: 1 });
    expect(found()).toEqual(['park-b', 'park-a']);
    actions.setConditions([{ ...CONDITIONS[0]!, minutes: 39 }, PEOPLE]);
    expect(found()).toEqual([]);
    expect(asked.filter(({ question }) => question !== 'overlap').length).toBe(questions);
  });

  it('is stopped with its area and not with its parks, until something else is sought', async () => {
    const { store, actions, asked, matrices } = given();
    const area = asked.find(({ question }) => question === 'overlap');
    area?.tell(0.2);
    actions.haltSearch(true);
    expect(area?.signal?.aborted).toBe(true);
    expect(store.getState().overlap.kind).toBe('none');
    await matrices()[0]?.answer(matrix([10, 10], [10, 10]));
    await matrices()[1]?.answer(matrix([10, 10], [10, 10]));
    expect(foundParks(store.getState())?.length).toBe(2);
    actions.setConditions(CONDITIONS.slice(0, 1));
    expect(store.getState().overlap.kind).toBe('waiting');
  });

  it('is left by its park and found again by going back', () => {
    const { store, actions } = given();
    actions.choosePlace(parkA);
    expect(store.getState().overlap.kind).toBe('none');
    actions.goBack();
    expect(store.getState().view.kind).toBe('conditions');
    actions.showOverview();
    actions.choosePlace(parkA);
    actions.goBack();
    expect(store.getState().view.kind).toBe('overview');
  });
});
