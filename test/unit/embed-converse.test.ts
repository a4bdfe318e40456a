import { afterEach, describe, expect, it, vi } from 'vitest';
import { converse, type HeardMessage } from '../../src/embed/converse.ts';
import type { AtlasMessage } from '../../src/embed/embed-message.ts';
import { PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { PARK, place } from '../fixtures/places.ts';

const ORIGIN = 'https://page.example';
const park = place('park-a', [105.9, 21.2], PARK);

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.useRealTimers();
});

function given() {
  vi.useFakeTimers();
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const sent: { message: AtlasMessage; to: string }[] = [];
  const page = {
    postMessage: (message: unknown, to: string) => void sent.push({ message: message as AtlasMessage, to }),
  };
  let hear: (event: HeardMessage) => void = () => {};
  let time = 0;
  stop = converse(store, actions, {
    page,
    listen: (hearing) => {
      hear = hearing;
      return () => {
        hear = () => {};
      };
    },
    now: () => time,
  });
  const tell = (data: unknown, from: Partial<HeardMessage> = {}): void =>
    hear({ data, origin: ORIGIN, source: page as unknown as Window, ...from });
  const said = (): readonly AtlasMessage[] => {
    vi.advanceTimersByTime(200);
    return sent.splice(0).map(({ message }) => message);
  };
  const loaded = (): void => PLACE_DATASET_IDS.forEach((id) => actions.placesLoaded(id, [], []));
  return { store, actions, sent, tell, said, loaded, pass: (ms: number) => (time += ms) };
}

describe('the conversation with the page', () => {
  it('begins with a word to anybody that holds no figure; then it is with the first origin alone', () => {
    const { sent, tell, actions } = given();
    expect(sent).toEqual([{ message: { atlas: 1, kind: 'ready', languages: ['en', 'vi'] }, to: '*' }]);
    actions.dropPin([105, 21]);
    vi.advanceTimersByTime(200);
    expect(sent.length).toBe(1);
    tell({ atlas: 1, do: 'hello' });
    tell({ atlas: 1, do: 'clear' }, { origin: 'https://other.example' });
    vi.advanceTimersByTime(200);
    expect(sent.slice(1).map(({ to }) => to)).toEqual([ORIGIN, ORIGIN]);
    expect(sent[2]?.message).toMatchObject({ kind: 'site', site: { position: [105, 21], id: null } });
  });

  it.each([
    ['another window', { source: {} as Window }],
    ['no window', { source: null }],
    ['an origin without a name', { origin: 'null' }],
  ])('hears nothing of %s', (_who, from) => {
    const { store, tell, said } = given();
    said();
    tell({ atlas: 1, do: 'select', position: [105, 21] }, from);
    expect(said()).toEqual([]);
    expect(store.getState().view.kind).toBe('overview');
  });

  it('chooses sites by id, once the data is there, and by position', () => {
    const { store, actions, tell, said, loaded } = given();
    tell({ atlas: 1, do: 'select', id: 'park-a', request: 1 });
    expect(said().filter(({ kind }) => kind === 'error')).toEqual([]);
    loaded();
    expect(said().find(({ kind }) => kind === 'error')).toMatchObject({ code: 'unknown site', request: 1 });
    actions.placesLoaded('industrial-parks', [park], []);
    tell({ atlas: 1, do: 'select', id: 'park-a' });
    expect(said().at(-1)).toMatchObject({ kind: 'site', site: { id: 'park-a' }, isComplete: false });
    tell({ atlas: 1, do: 'select', position: [106, 20] });
    expect(said().at(-1)).toMatchObject({ site: { id: null, position: [106, 20] } });
    tell({ atlas: 1, do: 'clear' });
    expect(said().at(-1)).toMatchObject({ site: null, isComplete: true });
    expect(store.getState().view.kind).toBe('overview');
  });

  it('waits for a site whose file is still coming', () => {
    const { actions, tell, said } = given();
    tell({ atlas: 1, do: 'select', id: 'park-a' });
    actions.placesLoaded('industrial-parks', [park], []);
    expect(said().at(-1)).toMatchObject({ kind: 'site', site: { id: 'park-a' } });
  });

  it('sets assumptions, and answers even where they were so before', () => {
    const { store, tell, said } = given();
    said();
    tell({ atlas: 1, do: 'set', profile: 'truck', avoidTolls: true, bands: [30], language: 'vi' });
    expect(said().at(-1)).toMatchObject({ assumptions: { profile: 'truck', avoidTolls: true } });
    expect(store.getState()).toMatchObject({ bandMinutes: [30], language: 'vi' });
    tell({ atlas: 1, do: 'set', profile: 'truck' });
    expect(said()).toHaveLength(1);
  });

  it('tells a change once, not the same twice', () => {
    const { actions, tell, said } = given();
    tell({ atlas: 1, do: 'hello' });
    said();
    actions.setLayerShown('ports', false);
    expect(said()).toEqual([]);
    for (const profile of ['truck', 'motorbike', 'car', 'truck'] as const)
      actions.setAssumptions({ profile });
    expect(said()).toHaveLength(1);
  });

  it('complains in the language of the frame, and listens to no flood', () => {
    const { store, actions, tell, said, pass } = given();
    said();
    actions.setLanguage('vi');
    tell({ atlas: 1, do: 'fetch', request: 'x' });
    expect(said().find(({ kind }) => kind === 'error')).toMatchObject({
      code: 'message',
      request: 'x',
      sentence: expect.stringContaining('Không hiểu'),
    });
    for (let i = 0; i < 1000; i++) tell({ atlas: 1, do: 'select', position: [100 + i / 100, 20] });
    expect(said().filter((message) => message.kind === 'error' && message.code === 'too many')).toHaveLength(
      1,
    );
    expect(store.getState().view).toMatchObject({ site: { position: [100.28, 20] } });
    pass(1000);
    tell({ atlas: 1, do: 'clear' });
    expect(store.getState().view.kind).toBe('overview');
  });

  it('ends', () => {
    const { tell, said } = given();
    said();
    stop();
    tell({ atlas: 1, do: 'hello' });
    expect(said()).toEqual([]);
  });
});
