import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { formatClaimsFile } from '../../src/domain/claims-file.ts';
import type { NetworkSummary } from '../../src/engine/protocol.ts';
import { keepClaims } from '../../src/load-later.ts';
import { createActions } from '../../src/store/actions.ts';
import { claimCards } from '../../src/store/claim-cards.ts';
import { claimDrivesQuestion, claimRoadsQuestion } from '../../src/store/claim-questions.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { atlasState } from '../fixtures/atlas-state.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

function atlas() {
  const store = createAtlasStore('en');
  return { store, actions: createActions(store), own: () => store.getState().claims.own };
}

const claim = (text: string, more: Partial<Claim> = {}): Claim => ({
  id: 'x',
  text: { en: text, vi: text },
  published: { title: { en: 'Leaflet', vi: 'Leaflet' }, date: null, url: null },
  note: null,
  quantity: {
    kind: 'distance',
    from: { kind: 'point', position: [106, 21], name: { en: 'A', vi: 'A' } },
    to: { kind: 'point', position: [106.1, 21], name: { en: 'B', vi: 'B' } },
    said: { word: 'about', value: 10_000 },
  },
  ...more,
});

const READY = {
  kind: 'ready',
  summary: { meta: { roadsDate: '2021-08-06' } } as NetworkSummary,
  from: { kind: 'built-in' },
} as const;

const until = (store: ReturnType<typeof createAtlasStore>, holds: (s: State) => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (holds(store.getState())) return resolve();
    const unsubscribe = store.subscribe((state) => {
      if (!holds(state)) return;
      unsubscribe();
      resolve();
    });
  });

describe('claims of one’s own', () => {
  it('get names of their own, never used twice at a time, and are chosen when added', () => {
    const { actions, own, store } = atlas();
    actions.claimAdded(claim('one'));
    actions.claimAdded(claim('two'));
    actions.claimRemoved('own-1');
    actions.claimAdded(claim('three'));
    expect(own().map(({ id, text }) => [id, text.en])).toEqual([
      ['own-2', 'two'],
      ['own-3', 'three'],
    ]);
    expect(store.getState().claims.chosen).toEqual({ claim: 'own-3', reading: null });
  });

  it('are changed and removed by name; one that is removed is not chosen any more', () => {
    const { actions, own, store } = atlas();
    actions.claimAdded(claim('one'));
    actions.claimChanged(claim('other', { id: 'own-1' }));
    expect(own().map(({ text }) => text.en)).toEqual(['other']);
    actions.claimRemoved('own-1');
    expect(store.getState().claims).toMatchObject({ own: [], chosen: null });
  });

  it('from a file come after those that are there, the same one once', () => {
    const { actions, own } = atlas();
    actions.claimAdded(claim('one'));
    actions.claimsFileRead([claim('one', { id: 'own-1' }), claim('two', { id: 'own-1' }), claim('two')], []);
    expect(own().map(({ id, text }) => [id, text.en])).toEqual([
      ['own-1', 'one'],
      ['own-2', 'two'],
    ]);
  });
});

describe('what the engine is asked about claims', () => {
  const open = (more: Partial<State> = {}): State => ({
    ...atlasState(),
    network: READY,
    view: { kind: 'claims' },
    claims: { builtIn: { kind: 'not asked' }, own: [claim('one')], chosen: null, given: null },
    ...more,
  });

  it('one matrix for each vehicle and year, under assumptions of their own', () => {
    const own = [claim('now'), claim('then', { published: { ...claim('').published, date: '2022-03' } })];
    const state = open();
    const questions = claimDrivesQuestion({ ...state, claims: { ...state.claims, own } })!;
    expect(
      questions.map(({ assumptions }) => [assumptions.profile, assumptions.year, assumptions.pace]),
    ).toEqual(
      expect.arrayContaining([
        ['car', 2026, 1],
        ['truck', 2026, 1],
        ['car', 2022, 1],
        ['truck', 2022, 1],
      ]),
    );
    expect(questions).toHaveLength(4);
    expect(questions[0]).toMatchObject({ origins: [[106, 21]], destinations: [[106.1, 21]] });
  });

  it('the same question as long as nothing that matters to it changes', () => {
    const state = open();
    const asked = claimDrivesQuestion(state);
    expect(claimDrivesQuestion({ ...state, assumptions: { ...state.assumptions, pace: 2 } })).toBe(asked);
  });

  it('nothing while they are not looked at, nor before there is a network', () => {
    expect(claimDrivesQuestion(open({ view: { kind: 'overview' } }))).toBeNull();
    expect(claimDrivesQuestion(open({ network: { kind: 'loading' } }))).toBeNull();
    expect(claimRoadsQuestion(open())).toBeNull();
  });

  it('readings are pending until it has answered, and say so when it cannot', () => {
    const [card] = claimCards(open());
    expect(card!.verdict).toBe('pending');
    expect(card!.readings[0]).toMatchObject({ basis: 'straight', outcome: 'holds' });
    const failed = open({ network: { kind: 'failed', reason: { en: 'x', vi: 'x' } } });
    const [broken] = claimCards(failed);
    expect(broken!.readings[1]).toMatchObject({ lack: 'engine failed', outcome: 'cannot be measured' });
  });

  it('a place that the data does not have is told by its id', () => {
    const { quantity, ...rest } = claim('one');
    if (quantity.kind !== 'distance') throw new Error();
    const lost: Claim = { ...rest, quantity: { ...quantity, to: { kind: 'place', id: 'gone' } } };
    const state = open();
    const [card] = claimCards({ ...state, claims: { ...state.claims, own: [lost] } });
    expect(card!.verdict).toBe('cannot be measured');
    expect(card!.readings[0]).toMatchObject({ lack: 'place unknown', to: { id: 'gone', position: null } });
  });
});

describe('files of claims', () => {
  async function server(text: string | null): Promise<{ base: string; asked: () => number }> {
    let count = 0;
    const made = createServer((_, response) => {
      count += 1;
      if (text === null) response.statusCode = 500;
      response.end(text ?? '');
    });
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    stops.push(
      () => made.closeAllConnections(),
      () => made.close(),
    );
    return { base: `http://127.0.0.1:${(made.address() as AddressInfo).port}/`, asked: () => count };
  }
  const isSettled = ({ claims }: State): boolean => ['ready', 'failed'].includes(claims.builtIn.kind);

  it('those of the documents are fetched when claims are first looked at, once', async () => {
    const { base, asked } = await server(readFileSync('public/claims.json', 'utf8'));
    const { store, actions } = atlas();
    stops.push(keepClaims(store, actions, base));
    expect(asked()).toBe(0);
    actions.showClaims();
    await until(store, isSettled);
    actions.showOverview();
    actions.showClaims();
    expect(store.getState().claims.builtIn).toMatchObject({ kind: 'ready', claims: { length: 10 } });
    expect(asked()).toBe(1);
  });

  it('a server that fails is told, and own claims stay', async () => {
    const { base } = await server(null);
    const { store, actions, own } = atlas();
    actions.claimAdded(claim('one'));
    stops.push(keepClaims(store, actions, base));
    actions.showClaims();
    await until(store, isSettled);
    expect(store.getState().claims.builtIn).toMatchObject({
      kind: 'failed',
      reason: { en: expect.stringContaining('500') as string },
    });
    expect(own()).toHaveLength(1);
  });

  it('one that the user gives is read, what is wrong with it is told', async () => {
    const { store, actions, own } = atlas();
    stops.push(keepClaims(store, actions, 'http://127.0.0.1/'));
    const good = formatClaimsFile([claim('one'), claim('two', { id: 'y' })]);
    actions.claimsFileGiven({ name: 'mine.json', text: good });
    await until(store, ({ claims }) => claims.given === null);
    expect(own().map(({ id }) => id)).toEqual(['own-1', 'own-2']);
    actions.claimsFileGiven({ name: 'mine.json', text: '<html>' });
    await until(store, ({ claims }) => claims.given === null);
    expect(own()).toHaveLength(2);
    expect(store.getState().data.problems.at(-1)?.reason.en).toContain('mine.json holds a web page');
  });
});
