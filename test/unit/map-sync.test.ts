import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { createSync, type MapTarget } from '../../src/map/sync.ts';
import type { State } from '../../src/store/state.ts';
import { features } from '../../src/style/features.ts';
import { SOURCE_IDS } from '../../src/style/order.ts';
import { style } from '../../src/style/style.ts';
import type { SourceData } from '../../src/style/subject.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

/** Writes down what is called on it, in the order in which it is called. It does nothing else. */
function recordingMap() {
  const calls: [command: string, ...args: unknown[]][] = [];
  const record =
    (command: string) =>
    (...args: unknown[]): void => {
      // checking what the unit tests check costs as much as a click
      if (/^set(Paint|Layout|Filter)|^addLayer/.test(command))
        expect(args.pop()).toEqual({ validate: false });
      calls.push([command, ...args]);
    };
  const target = {
    style: { addLayer: record('addLayer') },
    removeLayer: record('removeLayer'),
    setPaintProperty: record('setPaintProperty'),
    setLayoutProperty: record('setLayoutProperty'),
    setFilter: record('setFilter'),
    setLayerZoomRange: record('setLayerZoomRange'),
    addSource: record('addSource'),
    removeSource: record('removeSource'),
    getSource: (id: string) => ({ setData: (data: unknown) => calls.push(['setData', id, data]) }),
  };
  return { target: target as unknown as MapTarget, take: () => calls.splice(0) };
}

/** A map that already shows a state. */
function synced(state: State) {
  const { target, take } = recordingMap();
  const sync = createSync(target, style(state));
  const show = (next: State): ReturnType<typeof take> => {
    sync(style(next), features(next));
    return take();
  };
  return { first: show(state), show };
}

/** The layers as the map has them, after what was called. */
function orderOf(calls: readonly [command: string, ...args: unknown[]][]): string[] {
  const order: string[] = [];
  for (const [command, layer, before] of calls) {
    if (command !== 'addLayer') continue;
    order.splice(
      before === undefined ? order.length : order.indexOf(before as string),
      0,
      (layer as { id: string }).id,
    );
  }
  return order;
}

function isHidden(layer: unknown): boolean {
  return (layer as { layout?: { visibility?: string } }).layout?.visibility === 'none';
}

describe('createSync', () => {
  const state = atlasState();

  it('sends every source once, and of the style no more than what is hidden: the map was made with it', () => {
    const { first } = synced(state);
    const sent = first.filter(([command]) => command === 'setData');
    expect(sent.map(([, id]) => id)).toEqual(SOURCE_IDS);
    const others = first.filter(([command]) => command !== 'setData');
    expect(new Set(others.map(([command, , name, value]) => [command, name, value].join(' ')))).toEqual(
      new Set(['setLayoutProperty visibility none']),
    );
  });

  it('hides layers while their source has no data, and shows them with it', () => {
    const { first, show } = synced(state);
    const seen = (calls: typeof first, value: 'none' | undefined): unknown[] =>
      calls.filter(([, , name, is]) => name === 'visibility' && is === value).map(([, id]) => id);
    expect(seen(first, 'none')).toEqual(expect.arrayContaining(['bands-fill', 'route-line', 'measure-dot']));
    expect(seen(first, 'none')).not.toContain('land');
    const done = VIEWS['a park with areas and a route']?.(state) ?? state;
    const calls = show(done);
    expect(seen(calls, undefined)).toEqual(expect.arrayContaining(['bands-fill', 'route-line']));
    expect(seen(calls, undefined)).not.toContain('measure-dot');
    expect(seen(show(state), 'none')).toEqual(seen(calls, undefined));
  });

  it('begins with a map that has no layers, a few to a task, in the order of the style, hidden where there is no data', async () => {
    const { target, take } = recordingMap();
    const whole = style(state);
    const sync = createSync(target, { ...whole, layers: [] });
    const calls: ReturnType<typeof take> = [];
    let pauses = 0;
    const pauseIfLong = async (): Promise<void> => {
      const told = take();
      expect(told.filter(([command]) => command !== 'setLayerZoomRange')).toHaveLength(1);
      calls.push(...told);
      pauses++;
    };
    const paused: unknown[] = [];
    const pause = async (): Promise<void> => {
      await pauseIfLong();
      paused.push(calls.at(-1)?.[1]);
    };
    const data = features(state);
    expect(await sync.begin(whole, data, () => false, { pauseIfLong, pause })).toBe(true);
    // it may pause after each command
    expect(pauses).toBe(whole.layers.length + SOURCE_IDS.length);
    // … and does where the map is to copy data for its worker
    const isFull = (of: SourceData): boolean => typeof of === 'string' || of.features.length > 0;
    expect(paused).toEqual(SOURCE_IDS.filter((id) => isFull(data[id])));
    expect(paused.length).toBeLessThan(SOURCE_IDS.length);
    expect(orderOf(calls)).toEqual(whole.layers.map(({ id }) => id));
    const hidden = calls.filter(([command, layer]) => command === 'addLayer' && isHidden(layer));
    expect(hidden.map(([, layer]) => (layer as { id: string }).id)).toContain('bands-fill');
    // and then nothing is left to be told
    sync(whole, features(state));
    expect(take()).toEqual([]);
  });

  it('ends in the middle where the graphics are lost, and goes on from there', async () => {
    const whole = style(state);
    const { target, take } = recordingMap();
    const sync = createSync(target, { ...whole, layers: [] });
    let left = 20;
    expect(await sync.begin(whole, features(state), () => left-- === 0)).toBe(false);
    const first = take();
    expect(await sync.begin(style({ ...state, theme: 'dark' }), features(state), () => false)).toBe(true);
    const rest = take();
    expect(orderOf([...first, ...rest])).toEqual(whole.layers.map(({ id }) => id));
    expect(rest.filter(([command]) => command === 'setData').map(([, id]) => id)).toEqual(SOURCE_IDS);
  });

  it('sends nothing when nothing changed', () => {
    const { show } = synced(state);
    expect(show(state)).toEqual([]);
    expect(show({ ...state, camera: { kind: 'point', position: [106, 11], zoom: 9 } })).toEqual([]);
  });

  it('hides a layer with one command a style layer, and sends no data', () => {
    const { show } = synced(state);
    const calls = show({ ...state, layers: { ...state.layers, airports: { shown: false } } });
    const [circles, ...rest] = calls;
    // the circles around rough positions of all layers are one layer
    expect(circles?.slice(0, 2)).toEqual(['setFilter', 'accuracy-line']);
    expect(rest).toEqual([
      ['setLayoutProperty', 'airports-hover', 'visibility', 'none'],
      ['setLayoutProperty', 'airports-label', 'visibility', 'none'],
    ]);
  });

  it('compares with what it sent last, not with the beginning', () => {
    const { show } = synced(state);
    const hidden = { ...state, layers: { ...state.layers, airports: { shown: false } } };
    show(hidden);
    expect(show(hidden)).toEqual([]);
    const [, ...shown] = show(state).map(([, , , value]) => value);
    expect(shown).toEqual(['visible', 'visible']);
  });

  it('dims the areas with paint alone while the next ones are made', () => {
    const done = VIEWS['a park with areas and a route']?.(state) ?? state;
    const waiting = VIEWS['a park whose areas are being made']?.(state) ?? state;
    const { show } = synced(done);
    // the second state is built apart, so its answers are other objects: only the commands count here
    const commands = show({ ...waiting, ...sameAnswers(done) }).map(([command, id, name]) => [
      command,
      id,
      name,
    ]);
    expect(commands).toEqual([
      ['setPaintProperty', 'bands-fill', 'fill-layer-opacity'],
      ['setPaintProperty', 'bands-outline', 'line-opacity'],
      ['setPaintProperty', 'alternative-casing', 'line-opacity'],
      ['setPaintProperty', 'alternative-line', 'line-opacity'],
      ['setPaintProperty', 'route-casing', 'line-opacity'],
      ['setPaintProperty', 'route-line', 'line-opacity'],
    ]);
  });

  it('changes the language without sending data again', () => {
    const { show } = synced(state);
    const calls = show({ ...state, language: 'vi' });
    expect(calls.length).toBeGreaterThan(5);
    expect(new Set(calls.map(([command, , name]) => `${command} ${String(name)}`))).toEqual(
      new Set(['setLayoutProperty text-field']),
    );
  });

  it('changes the theme with paint alone', () => {
    const { show } = synced(state);
    const calls = show({ ...state, theme: 'dark' });
    expect(calls.length).toBeGreaterThan(40);
    expect(new Set(calls.map(([command]) => command))).toEqual(new Set(['setPaintProperty']));
  });

  it('sends a source whose data is another object, and only that one', () => {
    const { show } = synced(state);
    const calls = show(VIEWS['a province']?.({ ...state, division: '63' }) ?? state);
    expect(calls.filter(([command]) => command === 'setData').map(([, id]) => id)).toEqual([
      'provinces',
      'province-borders',
      'province-labels',
    ]);
  });

  it('says what it sent, with what the source gave', () => {
    const { target } = recordingMap();
    const sent: [string, unknown][] = [];
    const sync = createSync(target, style(state), (id, data) => sent.push([id, data]));
    sync(style(state), features(state));
    expect(sent).toHaveLength(SOURCE_IDS.length);
    expect(sent).toContainEqual(['highways', 'geojson/highways.geojson']);
  });

  it('sends the data of a source again that was made anew', () => {
    const { target, take } = recordingMap();
    const before = style(state);
    const sync = createSync(target, before);
    sync(before, features(state));
    take();
    const other: StyleSpecification = {
      ...before,
      sources: {
        ...before.sources,
        ports: { type: 'geojson', data: { type: 'FeatureCollection', features: [] }, maxzoom: 7 },
      },
    };
    sync(other, features(state));
    const calls = take();
    expect(calls.filter(([command]) => command === 'addSource').map(([, id]) => id)).toEqual(['ports']);
    expect(calls.filter(([command]) => command === 'setData').map(([, id]) => id)).toEqual(['ports']);
    expect(calls.at(-1)?.[0]).toBe('setData');
  });

  it('throws on a change that the map has no command for', () => {
    const { target } = recordingMap();
    const before = style(state);
    const sync = createSync(target, before);
    expect(() => sync({ ...before, glyphs: 'fonts/{fontstack}/{range}.pbf' }, features(state))).toThrow(
      'no command for: setGlyphs',
    );
  });

  it('throws where the map lost a source', () => {
    const { target } = recordingMap();
    const sync = createSync({ ...target, getSource: () => undefined }, style(state));
    expect(() => sync(style(state), features(state))).toThrow('The map has no source "world"');
  });
});

/** The answers of a state, as they stand while the next ones are awaited. */
function sameAnswers({ isochrones, route }: State): Pick<State, 'isochrones' | 'route'> {
  if (isochrones.kind !== 'answered' || route.kind !== 'answered') throw new Error('Nothing was answered.');
  return {
    isochrones: { kind: 'waiting', asked: isochrones.asked, last: isochrones, done: null },
    route: { kind: 'waiting', asked: route.asked, last: route, done: null },
  };
}
