import { describe, expect, it } from 'vitest';
import { barShares, COMPARED_LETTERS, moved, MOST_COMPARED } from '../../src/domain/comparison.ts';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import type { Place } from '../../src/domain/place.ts';
import type { Isochrones, Matrix } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import {
  comparedAreas,
  comparedAreasQuestion,
  comparedPeopleQuestion,
  comparedReach,
} from '../../src/store/compared-reach.ts';
import { gatewayDrivesQuestion, nearestGateways } from '../../src/store/comparison.ts';
import { measuredPlaces } from '../../src/store/drives.ts';
import type { SiteRef, State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { comparisonTable } from '../../src/ui/comparison-content.ts';
import {
  comparisonSections,
  onlyDifferences,
  type ComparisonFacts,
  type ComparisonRow,
} from '../../src/ui/comparison-rows.ts';
import { atlasState, park, port, province, square } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

const WRITING = { language: 'en', units: DEFAULT_UNITS } as const;
const A: SiteRef = { kind: 'place', id: 'park-vsip-bac-ninh-2' };
const B: SiteRef = { kind: 'place', id: 'park-point' };
const PIN: SiteRef = { kind: 'pin', position: [106.1, 21.1] };

const LARGE = place('park-a', [106, 21], park({ areaHa: 700, areaSource: 'the licence' }), {
  opened: 2011,
});
const UNKNOWN_SIZE = place('park-b', [106.1, 21], park({ developer: 'Becamex' }));
const SEAPORT = place('port-a', [107, 20.8], port());
const PLANNED = place('port-b', [107, 20.7], port(), { status: 'planned' });

function facts(places: readonly Place[], more: Partial<ComparisonFacts> = {}): ComparisonFacts {
  return {
    places,
    nearest: places.map(() => new Map()),
    reach: places.map(() => ({ areaKm2: null, people: null, inside: null })),
    provinces: places.map(() => null),
    division: '34',
    minutes: 60,
    people: 'ready',
    ...more,
  };
}

function row(of: ComparisonFacts, key: string): ComparisonRow | undefined {
  return comparisonSections(of, WRITING)
    .flatMap(({ rows }) => rows)
    .find((found) => found.key === key);
}

describe('bars', () => {
  it('are as long as the amounts are large, from 0 on', () => {
    expect(barShares([50, 100, 25])).toEqual([0.5, 1, 0.25]);
    expect(barShares([0, 0])).toEqual([0, 0]);
  });

  it('are none where nothing is known, which is no bar of length 0', () => {
    expect(barShares([null, 4, 0])).toEqual([null, 1, 0]);
    expect(barShares([])).toEqual([]);
  });
});

describe('moved', () => {
  it('sets one elsewhere and leaves the order of the rest', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  });

  it('goes nowhere beyond the ends', () => {
    const list = ['a', 'b'];
    for (const [from, to] of [
      [0, -1],
      [1, 2],
      [-1, 0],
      [1, 1],
    ] as const)
      expect(moved(list, from, to)).toBe(list);
  });

  it('has a letter for each that may be compared', () => {
    expect(COMPARED_LETTERS).toHaveLength(MOST_COMPARED);
  });
});

describe('facts side by side', () => {
  it('are those that any of the places has; what differs is marked', () => {
    const both = facts([LARGE, UNKNOWN_SIZE]);
    expect(row(both, 'kind')).toMatchObject({ differs: false });
    expect(row(both, 'developer')).toMatchObject({
      differs: true,
      unit: null,
      cells: [{ kind: 'unknown', why: 'not known' }, { text: 'Becamex' }],
    });
    expect(row(both, 'throughput')).toBeUndefined();
  });

  it('have amounts where they are quantities, with the source beside them, and never 0 for not known', () => {
    expect(row(facts([LARGE, UNKNOWN_SIZE]), 'area')).toMatchObject({
      unit: 'ha',
      cells: [{ text: '700 ha', amount: 700, notes: ['as published: the licence'] }, { kind: 'unknown' }],
    });
    expect(row(facts([LARGE, UNKNOWN_SIZE]), 'opened')?.unit).toBeNull();
  });
});

describe('nearest gateways side by side', () => {
  const nearest = (gateway: Place, seconds: number | null) =>
    new Map([
      [
        'sea' as const,
        {
          gateway,
          straightMetres: 50_000,
          drive:
            seconds === null
              ? ({ kind: 'no way' } as const)
              : ({ kind: 'known', seconds, metres: 60_000, isStale: false } as const),
        },
      ],
    ]);

  it('tell time, place, road and straight line; the shortest drive of all is marked', () => {
    const found = row(
      facts([LARGE, UNKNOWN_SIZE], { nearest: [nearest(SEAPORT, 3600), nearest(SEAPORT, 5400)] }),
      'nearest-sea',
    );
    expect(found?.cells[0]).toEqual({
      kind: 'known',
      text: '1 h 00 min',
      amount: 60,
      notes: ['port-a', '60 km by road', '50 km straight'],
    });
    expect(found).toMatchObject({ differs: true, best: [0] });
  });

  it('say of a planned one that it is', () => {
    const found = row(facts([LARGE], { nearest: [nearest(PLANNED, 3600)] }), 'nearest-sea');
    expect(found?.cells[0]).toMatchObject({
      notes: ['port-b', 'planned', '60 km by road', '50 km straight'],
    });
  });

  it('mark nothing where only one has a drive, and both where they are equal', () => {
    const of = (a: number | null, b: number | null) =>
      row(
        facts([LARGE, UNKNOWN_SIZE], { nearest: [nearest(SEAPORT, a), nearest(SEAPORT, b)] }),
        'nearest-sea',
      );
    expect(of(3600, null)).toMatchObject({ best: [], cells: [{}, { why: 'no road link' }] });
    expect(of(3600, 3600)).toMatchObject({ best: [0, 1], differs: false });
  });

  it('differ where the time is the same to another port', () => {
    const found = row(
      facts([LARGE, UNKNOWN_SIZE], { nearest: [nearest(SEAPORT, 3600), nearest(PLANNED, 3600)] }),
      'nearest-sea',
    );
    expect(found?.differs).toBe(true);
  });
});

describe('reach side by side', () => {
  it('rounds people to three digits and calls them an estimate', () => {
    const reach = [{ areaKm2: 3898.4, people: 7_748_321, inside: null }];
    expect(row(facts([LARGE], { reach }), 'people')?.cells).toEqual([
      { kind: 'known', text: '7,750,000', amount: 7_748_321, notes: ['estimate'] },
    ]);
    expect(row(facts([LARGE], { reach }), 'area-reached')?.cells[0]).toMatchObject({ text: '3,898 km²' });
  });

  it('says why there is no figure', () => {
    const reach = [{ areaKm2: 'no road', people: 'no road', inside: null } as const];
    expect(row(facts([LARGE], { reach }), 'area-reached')?.cells).toEqual([
      { kind: 'unknown', why: 'no road near' },
    ]);
    expect(row(facts([LARGE], { people: 'failed' }), 'people')?.cells).toEqual([
      { kind: 'unknown', why: 'could not be loaded' },
    ]);
  });
});

describe('figures of the provinces side by side', () => {
  const figures = { ...province('01', [105, 21]).figures };
  const known = province('01', [105, 21], {
    figures: {
      ...figures,
      grdp: { value: 150.26, year: 2024, source: 'NSO', isDerived: true },
      pci: { value: 3, year: 2024, source: 'VCCI', isDerived: false },
    },
  });

  it('come with their year, and say so where there is none', () => {
    const of = facts([LARGE, UNKNOWN_SIZE], { provinces: [known, province('02', [106, 21])] });
    expect(row(of, 'grdp')?.cells).toEqual([
      { kind: 'known', text: '150.3 m VND', amount: 150.26, notes: ['2024, summed'] },
      { kind: 'unknown', why: 'no figure' },
    ]);
    expect(row(of, 'fdi')).toMatchObject({ differs: false });
  });

  it('draw no bar for a rank', () => {
    const of = facts([LARGE], { provinces: [known] });
    expect(row(of, 'pci')).toMatchObject({ unit: null, cells: [{ text: '3', amount: null }] });
  });

  it('are left out where no province is known', () => {
    expect(comparisonSections(facts([LARGE]), WRITING).map(({ key }) => key)).not.toContain('province');
  });
});

describe('only what differs', () => {
  it('leaves out what is alike, not what has yet to be answered', () => {
    const keys = onlyDifferences(comparisonSections(facts([LARGE, UNKNOWN_SIZE]), WRITING)).flatMap(
      ({ rows }) => rows.map(({ key }) => key),
    );
    expect(keys).toContain('developer');
    expect(keys).toContain('area-reached');
    expect(keys).not.toContain('kind');
    expect(keys).not.toContain('nearest-sea');
  });
});

describe('the comparison as a file', () => {
  const sections = comparisonSections(
    facts([LARGE, UNKNOWN_SIZE], { reach: [0, 1].map(() => ({ areaKm2: 12.345, people: 1, inside: null })) }),
    WRITING,
  );
  const table = comparisonTable(['Alpha', 'Beta'], sections, 'en');
  const line = (name: string) => table.rows.find(([first]) => first === name);

  it('has a line for each criterion, numbers in the unit of the line, remarks beside them', () => {
    expect(table.columns).toEqual(['criterion', 'unit', 'A Alpha', 'A remark', 'B Beta', 'B remark']);
    expect(line('Facts: Area')).toEqual([
      'Facts: Area',
      'ha',
      700,
      'as published: the licence',
      null,
      'not known',
    ]);
    expect(line('Within 60 min: Area reached')?.slice(1, 3)).toEqual(['km²', 12.35]);
  });
});

describe('asking for what is compared', () => {
  const looking = (compared: readonly SiteRef[], more: Partial<State> = {}): State => ({
    ...atlasState(),
    network: { kind: 'ready' } as State['network'],
    view: { kind: 'comparison' },
    compared,
    ...more,
  });

  it('asks one area a site, with the limit, only while they are looked at', () => {
    const state = looking([A, PIN]);
    expect(comparedAreasQuestion(state)).toEqual([
      { origins: [[105.93, 21.22]], minutes: [60], assumptions: state.assumptions },
      { origins: [[106.1, 21.1]], minutes: [60], assumptions: state.assumptions },
    ]);
    expect(comparedAreasQuestion(looking([A], { view: { kind: 'overview' } }))).toBeNull();
    expect(comparedAreasQuestion(looking([A], { network: { kind: 'loading' } }))).toBeNull();
    // a report of the comparison looks at it, too
    expect(
      comparedAreasQuestion(looking([A], { view: { kind: 'report', of: { kind: 'comparison' } } })),
    ).toHaveLength(1);
  });

  it('asks for people once they are there', () => {
    expect(comparedPeopleQuestion(looking([A]))).toBeNull();
    const ready = looking([A, B], { people: { kind: 'ready' } as State['people'] });
    expect(comparedPeopleQuestion(ready)).toMatchObject({
      sites: [
        [105.93, 21.22],
        [106, 21],
      ],
      minutes: [60],
    });
  });

  it('draws the last areas in the columns in which their sites stand now', () => {
    const area = (km2: number): Isochrones => ({
      bands: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { minutes: 60, areaKm2: km2 },
            geometry: { type: 'MultiPolygon', coordinates: [square([105, 21]).coordinates] },
          },
        ],
      },
      lack: null,
      cellMetres: 250,
      snaps: [],
      timings: { searchMs: 0, polygonsMs: 0 },
    });
    const before = looking([A, B]);
    const asked = comparedAreasQuestion(before);
    if (asked === null) throw new Error('Nothing was asked.');
    const last = { asked, answer: [area(1), area(2)] };
    const after = looking([PIN, B, A], {
      comparedAreas: { kind: 'waiting', asked: [], last, done: null },
    });
    expect(
      comparedAreas(after).map(({ column, area: { bands } }) => [
        column,
        bands.features[0]?.properties.areaKm2,
      ]),
    ).toEqual([
      [1, 2],
      [2, 1],
    ]);
    // its figures are not told meanwhile
    expect(comparedReach(after).map(({ areaKm2 }) => areaKm2)).toEqual([null, null, null]);
  });

  it('counts what lies within by its own drive time, in service, the site itself left out', () => {
    const state = looking([A, B]);
    const places = measuredPlaces(state);
    const seconds = new Float64Array(2 * places.length).fill(3000);
    // one more tick than an hour for the second site
    seconds.fill(3600.01, places.length);
    const matrix: Matrix = { rows: 2, columns: places.length, seconds, metres: seconds };
    const asked = gatewayDrivesQuestion(state);
    if (asked === null) throw new Error('Nothing was asked.');
    const answered = looking([A, B], { gatewayDrives: { kind: 'answered', asked, answer: matrix } });
    const [first, second] = comparedReach(answered);
    const open = places.filter(
      ({ facts: { kind }, status, id }) =>
        kind === 'industrial-park' && status === 'operating' && id !== 'park-vsip-bac-ninh-2',
    );
    expect(open.length).toBeGreaterThan(0);
    expect(first?.inside?.['industrial-park']).toBe(open.length);
    expect(second?.inside).toMatchObject({ 'industrial-park': 0, airport: 0, port: 0 });
    expect(nearestGateways(answered)[0]?.get('airport')?.drive).toMatchObject({ seconds: 3000 });
  });
});

describe('what happens to a comparison', () => {
  const start = () => {
    const store = createAtlasStore('en');
    store.setState(atlasState());
    const actions = createActions(store);
    for (const site of [A, B, PIN]) actions.compare(site);
    return { store, actions };
  };

  it('moves columns, and not beyond the ends', () => {
    const { store, actions } = start();
    actions.moveCompared(PIN, -1);
    expect(store.getState().compared).toEqual([A, PIN, B]);
    actions.moveCompared(A, -1);
    actions.moveCompared(B, 1);
    expect(store.getState().compared).toEqual([A, PIN, B]);
  });

  it('takes six at most, each once', () => {
    const { store, actions } = start();
    actions.compare(A);
    for (let i = 0; i < 9; i++) actions.compare({ kind: 'pin', position: [105 + i / 10, 21] });
    expect(store.getState().compared).toHaveLength(MOST_COMPARED);
  });

  it('shows all of them on the map when it is opened', () => {
    const { store, actions } = start();
    actions.showComparison();
    const { view, camera } = store.getState();
    expect(view).toEqual({ kind: 'comparison' });
    expect(camera).toMatchObject({ kind: 'bounds' });
    const [west = 0, south = 0, east = 0, north = 0] = camera?.kind === 'bounds' ? camera.bounds : [];
    for (const [x, y] of [
      [105.93, 21.22],
      [106, 21],
      [106.1, 21.1],
    ] as const) {
      expect(x).toBeGreaterThan(west);
      expect(x).toBeLessThan(east);
      expect(y).toBeGreaterThan(south);
      expect(y).toBeLessThan(north);
    }
  });
});
