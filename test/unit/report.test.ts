import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { fileName, isoDay } from '../../src/domain/file-name.ts';
import { gatewayRows } from '../../src/store/gateway-rows.ts';
import { onPaper } from '../../src/store/on-paper.ts';
import { isReportDrawn, reportBounds, reportedClaims } from '../../src/store/reported.ts';
import { origins } from '../../src/store/origins.ts';
import { site } from '../../src/store/select.ts';
import { lookedAt, type Reported, type State } from '../../src/store/state.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { style } from '../../src/style/style.ts';
import { pictureLegend } from '../../src/style/picture-legend.ts';
import { pictureNotes, pictureTitle } from '../../src/ui/picture-words.ts';
import { dataLines, methodSentences } from '../../src/ui/report-content.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const SITE: Reported = { kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } };
const COMPARISON: Reported = { kind: 'comparison' };

const withAreas = (): State => VIEWS['a park with areas and a route']!(atlasState());
const reported = (state: State, of: Reported): State => ({ ...state, view: { kind: 'report', of } });

const NETWORK: State['network'] = {
  kind: 'ready',
  summary: {
    meta: {
      name: 'Vietnam',
      version: '7',
      roadsDate: '2021-08-06',
      updatesDate: '2026-08',
    } as Extract<State['network'], { kind: 'ready' }>['summary']['meta'],
    nodes: 1,
    edges: 1,
    roadKm: 1,
    method: { offRoadKmPerHour: 15, snapLimitMetres: 5000, areaReachMetres: 1000 },
  },
  from: { kind: 'built-in' },
};

const GONE = { en: 'gone', vi: 'mất' };

describe('a report', () => {
  it('looks at what it is of: the same site, origins, rows and map as the view of the site', () => {
    const looking = withAreas();
    const report = reported(looking, SITE);
    expect(lookedAt(report)).toEqual(looking.view);
    expect(site(report)).toBe(site(looking));
    expect(origins(report)).toEqual(origins(looking));
    expect(gatewayRows(report)).toEqual(gatewayRows(looking));
    expect(style(report)).toEqual(style(looking));
  });

  it('opens from what is looked at and leads back to it', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.dropPin([106, 21]);
    const before = store.getState().view;
    actions.showReport({ kind: 'site', site: { kind: 'pin', position: [106, 21] } });
    expect(store.getState().view.kind).toBe('report');
    expect(site(store.getState())?.position).toEqual([106, 21]);
    actions.leaveReport();
    expect(store.getState().view).toEqual(before);
  });

  it('frames all that is reached, and without areas an hour around the site', () => {
    const [west, south, east, north] = reportBounds(reported(withAreas(), SITE))!;
    // the largest square of the fixture: 0.6° from its corner
    expect([west, south]).toEqual([105.9, 21.2]);
    expect(east).toBeCloseTo(106.5, 9);
    expect(north).toBeCloseTo(21.8, 9);
    const bare = reportBounds(reported(atlasState(), SITE))!;
    expect(bare[0]).toBeCloseTo(105.53, 9);
    expect(bare[3]).toBeCloseTo(21.62, 9);
    expect(reportBounds(reported(atlasState(), COMPARISON))).toBeNull();
    const compared = reported(
      { ...atlasState(), compared: [SITE.site, { kind: 'place', id: 'park-point' }] },
      COMPARISON,
    );
    expect(reportBounds(compared)).toEqual([105.53, 20.6, 106.4, 21.619999999999997]);
  });

  it('waits with its map for the areas, but not for ever', () => {
    const report = reported(withAreas(), SITE);
    expect(isReportDrawn({ ...report, network: NETWORK })).toBe(true);
    expect(isReportDrawn({ ...report, network: NETWORK, isochrones: { kind: 'none' } })).toBe(false);
    expect(isReportDrawn({ ...report, network: { kind: 'loading' } })).toBe(false);
    // without roads there will be no areas
    expect(isReportDrawn({ ...report, network: { kind: 'failed', reason: GONE } })).toBe(true);
  });

  it('states its method: vehicle, pace, what is avoided and closed, the way to the road, the grid', () => {
    const state = reported(withAreas(), SITE);
    const plain = methodSentences({ ...state, network: NETWORK }).join(' ');
    expect(plain).toMatch(/^By car, from the site, roads of 2026\./);
    expect(plain).toContain('15 km/h');
    expect(plain).toContain('no answer beyond 5 km');
    expect(plain).toContain('520 m to the nearest road (DT.295)');
    expect(plain).toContain('grid of 100 m');
    expect(plain).not.toMatch(/multiplied|closed by the user|avoided/);
    const { assumptions } = state;
    const changed = methodSentences({
      ...state,
      keptOrigins: [{ kind: 'place', id: 'park-point' }],
      network: NETWORK,
      assumptions: {
        ...assumptions,
        pace: 1.25,
        avoid: { tolls: true, ferries: true },
        closures: [[105.9, 21.2]],
      },
    }).join(' ');
    expect(changed).toContain('multiplied by 1.25');
    expect(changed).toContain('Toll roads are avoided');
    expect(changed).toContain('Ferries are avoided');
    expect(changed).toContain('Roads closed by the user: 1');
    expect(changed).toContain('from any of: park-point');
    expect(methodSentences({ ...state, language: 'vi', network: NETWORK }).join(' ')).toMatch(/^Bằng ô tô/);
  });

  it('names date, source and licence of the roads and of each file that arrived, and of no other', () => {
    const state = atlasState();
    const dataset = { sources: ['A', 'B'], licence: 'ODbL 1.0', date: '2026-08-11' };
    const catalogue = {
      datasets: ['airports', 'ports'].map((id) => ({ ...dataset, id })),
    } as unknown as State['data']['catalogue'];
    const data: State['data'] = {
      ...state.data,
      catalogue,
      files: { ...state.data.files, ports: { kind: 'failed', reason: GONE } },
    };
    expect(dataLines({ language: 'en', data, network: NETWORK })).toEqual([
      {
        id: 'network',
        name: 'road network',
        dates: ['2021-08-06', '2026-08'],
        source: '© OpenStreetMap contributors (7)',
        licence: 'ODbL 1.0',
      },
      { id: 'airports', name: 'airports', dates: ['2026-08-11'], source: 'A; B', licence: 'ODbL 1.0' },
    ]);
  });

  it('tells the claims of which one of its places is an end, and no others', () => {
    const claim = (id: string, from: string, to: readonly string[]): Claim => ({
      id,
      text: { en: id, vi: id },
      published: { title: { en: '', vi: '' }, date: null, url: null },
      note: null,
      quantity: {
        kind: 'distance',
        from: { kind: 'place', id: from },
        to: { kind: 'any', ids: to },
        said: { word: 'about', value: 30_000 },
      },
    });
    const state = atlasState();
    const claims: State['claims'] = {
      ...state.claims,
      own: [
        claim('from it', 'park-vsip-bac-ninh-2', ['airport-han']),
        claim('to it', 'city-hanoi', ['park-point', 'park-vsip-bac-ninh-2']),
        claim('of others', 'park-point', ['airport-han']),
      ],
    };
    const told = (of: Reported, compared: State['compared'] = []): string[] =>
      reportedClaims(reported({ ...state, claims, compared }, of)).map(({ claim: { id } }) => id);
    expect(told(SITE)).toEqual(['from it', 'to it']);
    expect(told(COMPARISON, [{ kind: 'place', id: 'park-point' }])).toEqual(['to it', 'of others']);
    expect(told(COMPARISON)).toEqual([]);
  });

  it('is light whatever the screen is, and the same object while the state is', () => {
    const store = createAtlasStore('en', 'dark');
    const paper = onPaper(store);
    expect(paper.getState().theme).toBe('light');
    expect(paper.getState()).toBe(paper.getState());
    expect(store.getState().systemTheme).toBe('dark');
  });
});

describe('a picture of the map', () => {
  it('says what it shows, of when, and explains its areas', () => {
    const state = { ...withAreas(), network: NETWORK };
    expect(pictureTitle(state)).toBe('park-vsip-bac-ninh-2');
    expect(pictureTitle(atlasState())).toBe('Vietnam Site Atlas');
    const notes = pictureNotes(state).join(' ');
    expect(notes).toMatch(/By car, from the site, roads of 2026/);
    expect(notes).toContain('roads of 6 Aug 2021');
    expect(pictureLegend(state).map(({ label }) => label.en)).toEqual([
      'Within 15 min',
      'Within 30 min',
      'Within 60 min',
    ]);
    expect(pictureLegend(atlasState())).toEqual([]);
    expect(pictureNotes(atlasState())).toEqual([]);
  });

  it('has a file name that any system takes', () => {
    const day = new Date(2026, 10, 2, 23, 59);
    expect(isoDay(day)).toBe('2026-11-02');
    expect(fileName('VSIP Bắc Ninh II', day)).toBe('vsip-bac-ninh-ii-2026-11-02');
    expect(fileName('Điểm đã ghim', day)).toBe('diem-da-ghim-2026-11-02');
    expect(fileName('…', day)).toBe('vietnam-site-atlas-2026-11-02');
    expect(fileName('a'.repeat(200), day).length).toBeLessThan(80);
  });
});
