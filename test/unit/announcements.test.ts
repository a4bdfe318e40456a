import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { announceable, announcements, asTold, type Announcement } from '../../src/store/announcements.ts';
import { narrate, REST_MS } from '../../src/store/narrate.ts';
import type { State } from '../../src/store/state.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { announcementWords } from '../../src/ui/announcer-words.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const between = (before: State, after: State): readonly Announcement[] =>
  announcements(announceable(before), announceable(after));
const view = (name: string): State => VIEWS[name]!(atlasState());

describe('what happened between two states', () => {
  it.each(Object.keys(VIEWS))('is nothing where nothing changed: %s', (name) => {
    expect(between(view(name), view(name))).toEqual([]);
  });

  it('is the layer that was hidden, the theme, the language, the parks that are left', () => {
    const before = atlasState();
    const after: State = {
      ...before,
      language: 'vi',
      theme: 'dark',
      layers: { ...before.layers, ports: { shown: false } },
      parkFilter: { ...before.parkFilter, status: 'planned' },
    };
    expect(between(before, after)).toEqual([
      { kind: 'language', language: 'vi' },
      { kind: 'theme', theme: 'dark' },
      { kind: 'layer', id: 'ports', isShown: false },
      { kind: 'parks shown', count: 1, of: 3 },
    ]);
    // without a filter all are shown, which is nothing to say
    expect(between({ ...before, parkFilter: after.parkFilter }, before)).toEqual([]);
  });

  it('is the route that is kept, not one that comes and goes with the pointer', () => {
    const shown = view('a park with areas and a route');
    const { shownRoute } = shown;
    if (shownRoute === null) throw new Error('No route is shown.');
    const pinned: State = { ...shown, shownRoute: { ...shownRoute, pinned: true } };
    const pointed: State = { ...shown, shownRoute: { ...shownRoute, pinned: false } };
    const isRoute = ({ kind }: Announcement): boolean => kind === 'route';
    expect(between({ ...shown, shownRoute: null }, pointed).filter(isRoute)).toEqual([]);
    expect(between({ ...shown, shownRoute: null }, pinned).filter(isRoute)).toEqual([
      expect.objectContaining({ kind: 'route', metres: expect.any(Number), seconds: expect.any(Number) }),
    ]);
  });

  it('names who comes into a set and who leaves it', () => {
    const none = atlasState();
    const two = view('sites side by side');
    const came = between({ ...two, compared: [] }, two).filter(({ kind }) => kind === 'compared');
    expect(came).toHaveLength(2);
    const left = between(two, { ...two, compared: two.compared.slice(1) });
    expect(left.map(({ kind }) => kind)).toContain('no longer compared');
    const closed = view('a park among several origins, as roads, with a closed road and two ways');
    const opened = { ...closed, assumptions: none.assumptions };
    expect(between(opened, closed)).toContainEqual({ kind: 'road closed', road: 'QL.18' });
    expect(between(closed, opened)).toContainEqual({ kind: 'road opened', road: 'QL.18' });
    expect(between(none, { ...none, own: { ...none.own, sets: [] } })).toEqual([
      { kind: 'file removed', file: 'khách hàng.csv' },
    ]);
  });

  it('waits for what is being worked out, and is nothing where it comes out as before', () => {
    const done = announceable(view('a park with areas and a route'));
    const busy = announceable(view('a park whose areas are being made'));
    expect(announcements(done, busy)).toEqual([]);
    expect(announcements(asTold(done, busy), done)).toEqual([]);
  });
});

describe('the voice', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function listen(state: State = atlasState()) {
    const store = createAtlasStore('en');
    store.setState(state);
    const said: string[] = [];
    const stop = narrate(store, (happened, now) =>
      said.push(happened.map((one) => announcementWords(one, now)).join('. ')),
    );
    vi.advanceTimersByTime(3 * REST_MS);
    return { store, actions: createActions(store), said, stop };
  }

  it('says nothing of what was there, nor of what came with the first files', () => {
    const { actions, said, store } = listen(createAtlasStore('en').getState());
    expect(said).toEqual([]);
    actions.setTheme('dark');
    store.setState({ data: atlasState().data, compared: view('sites side by side').compared });
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual([]);
    actions.setTheme('light');
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual(['Light theme']);
  });

  it('does not wait for the files that come after the roads', () => {
    const { data } = atlasState();
    const { actions, said } = listen({
      ...atlasState(),
      data: { ...data, files: { ...data.files, plants: { kind: 'not asked' } } },
    });
    actions.setLayerShown('ports', false);
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual(['Layer hidden: Ports']);
  });

  it('waits until things rest: of ten changes in a row the last one is said, once', () => {
    const { actions, said } = listen();
    for (let i = 0; i < 9; i++) {
      actions.setLayerShown('ports', i % 2 === 1);
      vi.advanceTimersByTime(REST_MS / 2);
    }
    expect(said).toEqual([]);
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual(['Layer hidden: Ports']);
    vi.advanceTimersByTime(10 * REST_MS);
    expect(said).toHaveLength(1);
  });

  it('says nothing while something is dragged', () => {
    const { actions, said } = listen();
    actions.startDragging();
    actions.setLayerShown('ports', false);
    vi.advanceTimersByTime(10 * REST_MS);
    expect(said).toEqual([]);
    actions.stopDragging();
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual(['Layer hidden: Ports']);
  });

  it('is in the language of the page, and says what it is told to', () => {
    const { actions, said } = listen();
    actions.setLanguage('vi');
    actions.tell({ en: 'Undone', vi: 'Đã hoàn tác' });
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual(['Ngôn ngữ: tiếng Việt. Đã hoàn tác']);
    // once more is news: it happened again
    actions.tell({ en: 'Undone', vi: 'Đã hoàn tác' });
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toHaveLength(2);
  });

  it('ends', () => {
    const { actions, said, stop } = listen();
    actions.setLayerShown('ports', false);
    stop();
    vi.advanceTimersByTime(3 * REST_MS);
    expect(said).toEqual([]);
  });
});

describe('the words', () => {
  const units = atlasState().units;
  const words = (happened: Announcement) => [
    announcementWords(happened, { language: 'en', units }),
    announcementWords(happened, { language: 'vi', units }),
  ];
  it('are sentences with units in both languages', () => {
    expect(words({ kind: 'reach', minutes: 60, areaKm2: 4120, roadKm: null, parks: 63 })).toEqual([
      '60-minute area: 4,120 km², 63 industrial parks',
      'Vùng tiếp cận trong 60 phút: 4.120 km², 63 khu công nghiệp',
    ]);
    const to = { en: 'Noi Bai International Airport', vi: 'Sân bay quốc tế Nội Bài' };
    expect(words({ kind: 'route', to, metres: 18_100, seconds: 1440 })).toEqual([
      'Route to Noi Bai International Airport: 18.1 km, 24 min',
      'Tuyến đường đến Sân bay quốc tế Nội Bài: 18,1 km, 24 phút',
    ]);
    const counts = { points: 3, lines: 0, areas: 0 };
    expect(words({ kind: 'imported', file: 'a.csv', counts, leftOut: 2 })).toEqual([
      'a.csv: 3 points imported, 2 rows left out',
      'a.csv: đã nhập 3 điểm, bỏ qua 2 dòng',
    ]);
  });
});
