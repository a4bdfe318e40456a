import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_IDS } from '../../src/domain/example.ts';
import { EXAMPLES } from '../../src/domain/examples.ts';
import { HUBS } from '../../src/domain/hubs.ts';
import type { Place } from '../../src/domain/place.ts';
import type { NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { startDrives, startDrivesQuestion } from '../../src/store/start-drives.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { airport, port } from '../fixtures/atlas-state.ts';
import { PARK, place } from '../fixtures/places.ts';

type Published = { features: { properties: { id: string; status: string; area_ha?: number } }[] };
const published = (file: string): Published['features'] =>
  (JSON.parse(readFileSync(`public/geojson/${file}.geojson`, 'utf8')) as Published).features;
const byId = new Map(
  ['industrial-parks', 'places', 'airports', 'ports'].flatMap((file) =>
    published(file).map(({ properties }) => [properties.id, properties] as const),
  ),
);
const claims = (
  JSON.parse(readFileSync('public/claims.json', 'utf8')) as {
    claims: { id: string; quantity: unknown }[];
  }
).claims;

const VIEW_OF = { claim: 'claims', conditions: 'conditions', score: 'score' } as const;

describe('the questions of the first screen', () => {
  it('are about places and claims that are published', () => {
    for (const id of EXAMPLE_IDS) {
      const example = EXAMPLES[id];
      expect(example.kind).toBe(id);
      if (example.kind === 'conditions') continue;
      for (const about of example.about) expect(byId.has(about), about).toBe(true);
    }
    for (const { id } of HUBS) expect(byId.has(id), id).toBe(true);
  });

  it('look at a claim between the places that the map goes to', () => {
    const example = EXAMPLES.claim;
    if (example.kind !== 'claim') throw new Error('no claim');
    const claim = claims.find(({ id }) => id === example.claim);
    for (const about of example.about) expect(JSON.stringify(claim?.quantity)).toContain(`"${about}"`);
  });

  it('rank sites that operate and whose size is known, so that nobody loses by what is not known', () => {
    const example = EXAMPLES.score;
    if (example.kind !== 'score') throw new Error('no ranking');
    const { candidates, criteria } = example.score;
    expect(candidates).toEqual({ kind: 'places', ids: example.about });
    expect(example.about).toHaveLength(5);
    for (const about of example.about) {
      expect(byId.get(about)?.status, about).toBe('operating');
      expect(byId.get(about)?.area_ha, about).toBeGreaterThan(0);
    }
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('are asked in one step, which can be taken back with what was there before', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.setConditions([]);
    actions.filterClaims({ verdict: 'holds' });
    const steps = (): number => store.getState().history.past.length;
    for (const id of EXAMPLE_IDS) {
      const before = store.getState();
      const stepsBefore = steps();
      actions.openExample(EXAMPLES[id]);
      expect(store.getState().view.kind).toBe(VIEW_OF[id]);
      // a claim that is looked at changes nothing that was made
      expect(steps() - stepsBefore).toBe(id === 'claim' ? 0 : 1);
      if (id !== 'claim') actions.undo();
      expect(store.getState().conditions).toEqual(before.conditions);
      expect(store.getState().score).toEqual(before.score);
    }
    expect(store.getState().claimsView.filter).toEqual({ document: null, verdict: null });
  });
});

describe('figures of the first screen', () => {
  const hubs = [
    place(HUBS[0].id, [105.9, 21.2], PARK),
    place(HUBS[1].id, [106.68, 11.05], { kind: 'landmark', what: { en: '', vi: '' }, areaHa: null }),
  ];
  const deep = port({ largestShipDwt: 150_000 });
  const atlas = (places: readonly Place[]) => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    actions.placesLoaded('places', places, []);
    const summary = {} as NetworkSummary;
    store.setState({ network: { kind: 'ready', summary, from: { kind: 'built-in' } } });
    return { store, actions };
  };

  it('are asked on the first screen alone, once hubs and gateways are there', () => {
    const { store, actions } = atlas(hubs);
    expect(startDrivesQuestion(store.getState())).toBeNull();
    actions.placesLoaded('airports', [place('han', [105.8, 21.2], airport({ international: true }))], []);
    actions.placesLoaded('ports', [place('sea', [106.9, 20.8], deep)], []);
    const question = startDrivesQuestion(store.getState());
    expect(question?.origins).toHaveLength(2);
    expect(question?.destinations).toEqual([
      [105.8, 21.2],
      [106.9, 20.8],
    ]);
    actions.showTable();
    expect(startDrivesQuestion(store.getState())).toBeNull();
  });

  it('are those of what is nearest in time, and none until they are known', () => {
    const { store, actions } = atlas(hubs);
    actions.placesLoaded(
      'airports',
      ['near', 'far'].map((id) => place(id, [105.8, 21.2], airport({ international: true }))),
      [],
    );
    actions.placesLoaded('ports', [place('sea', [106.9, 20.8], deep)], []);
    const asked = startDrivesQuestion(store.getState())!;
    expect(
      startDrives(store.getState())
        .get(HUBS[0].id)
        ?.map(({ drive }) => drive.kind),
    ).toEqual(['pending', 'pending']);
    const answer = {
      rows: 2,
      columns: 3,
      seconds: Float64Array.of(1200, 1800, Infinity, 2000, 900, 60),
      metres: Float64Array.of(20_000, 5_000, Infinity, 30_000, 10_000, 1_000),
    };
    actions.answered('startDrives', { kind: 'answered', asked, answer });
    const figures = startDrives(store.getState());
    expect(figures.get(HUBS[0].id)).toMatchObject([
      { to: { id: 'near' }, drive: { kind: 'known', seconds: 1200, metres: 20_000 } },
      { to: null, drive: { kind: 'no way' } },
    ]);
    expect(figures.get(HUBS[1].id)).toMatchObject([
      { to: { id: 'far' }, drive: { seconds: 900 } },
      { to: { id: 'sea' }, drive: { seconds: 60 } },
    ]);
  });
});
