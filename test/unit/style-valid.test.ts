import { validateStyleMin, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { BASEMAPS, PROVINCE_THEMES, THEME_NAMES } from '../../src/domain/appearance.ts';
import { LANGUAGES } from '../../src/domain/localised.ts';
import { LAYER_IDS, type LayerId } from '../../src/domain/layer.ts';
import type { State } from '../../src/store/state.ts';
import { inOrder, ORDER, SOURCE_IDS } from '../../src/style/order.ts';
import { style } from '../../src/style/style.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const EVERYTHING = 2 ** LAYER_IDS.length - 1;

/** The layers whose bit is set. */
function layersOf(bits: number): State['layers'] {
  return Object.fromEntries(
    LAYER_IDS.map((id, i) => [id, { shown: (bits & (1 << i)) !== 0 }]),
  ) as State['layers'];
}

/** All layers, none, each alone, each missing, and every pair: a fault of two switches shows in one of these. */
function* switches(): Generator<State['layers']> {
  yield layersOf(0);
  yield layersOf(EVERYTHING);
  for (let i = 0; i < LAYER_IDS.length; i++) {
    yield layersOf(1 << i);
    yield layersOf(EVERYTHING ^ (1 << i));
    for (let j = 0; j < i; j++) yield layersOf((1 << i) | (1 << j));
  }
}

/** Every way to switch the rest: division, language, theme, figure of the provinces and basemap, and some years. */
function* looks(): Generator<State> {
  const state = atlasState();
  let n = 0;
  for (const division of ['34', '63'] as const)
    for (const language of LANGUAGES)
      for (const theme of THEME_NAMES)
        for (const provinceTheme of PROVINCE_THEMES)
          for (const basemap of BASEMAPS) {
            const year = [2021, 2026, 2030][n++ % 3] ?? 2026;
            const onlineBasemap: State['onlineBasemap'] =
              basemap === 'online' ? { kind: 'ready', tiles: [TILES] } : { kind: 'not asked' };
            const assumptions = { ...state.assumptions, year };
            yield { ...state, division, language, theme, provinceTheme, basemap, onlineBasemap, assumptions };
          }
}

const TILES = 'https://tiles.example/{z}/{x}/{y}.pbf';

/** All switches of layers for one look, and all looks with all layers. */
function* switchedStates(): Generator<State> {
  for (const layers of switches()) yield { ...atlasState(), layers };
  for (const state of looks()) yield { ...state, layers: layersOf(EVERYTHING) };
}

describe('style', () => {
  it.each(Object.entries(VIEWS))('is valid for every combination of switches, looking at %s', (_, look) => {
    // what differs between two combinations is a handful of layers: each distinct layer is validated once
    const seen = new Set<string>();
    let combinations = 0;
    for (const state of switchedStates()) {
      combinations += 1;
      const { layers, ...rest } = style(look(state));
      const fresh = layers.filter((layer) => {
        const text = JSON.stringify(layer);
        return !seen.has(text) && seen.add(text);
      });
      expect(validateStyleMin({ ...rest, layers: fresh })).toEqual([]);
    }
    expect(combinations).toBe(
      1 + 1 + 2 * LAYER_IDS.length + (LAYER_IDS.length * (LAYER_IDS.length - 1)) / 2 + 96,
    );
    expect(seen.size).toBeGreaterThan(ORDER.length);
  });

  it('is valid as a whole with everything on, and with everything off', () => {
    const [off] = switchedStates();
    for (const state of [{ ...atlasState(), layers: layersOf(EVERYTHING) }, off ?? atlasState()])
      for (const look of Object.values(VIEWS)) expect(validateStyleMin(style(look(state)))).toEqual([]);
  });

  it('has exactly the layers of the drawing order, in that order, whatever is shown', () => {
    for (const state of switchedStates()) {
      expect(style(state).layers.map((layer) => layer.id)).toEqual([...ORDER]);
      if (state.language === 'vi') return;
    }
  });

  it('holds no data, no glyphs, no sprite: nothing that would be fetched', () => {
    const { sources, glyphs, sprite } = style(atlasState());
    const { online, ...embedded } = sources;
    expect(online).toMatchObject({ type: 'vector', tiles: [] });
    expect(Object.keys(embedded)).toEqual([...SOURCE_IDS]);
    for (const source of Object.values(embedded))
      expect(source).toMatchObject({ type: 'geojson', data: { features: [] } });
    expect({ glyphs, sprite }).toEqual({ glyphs: undefined, sprite: undefined });
  });

  it('hides all layers of a switch and no other, and always keeps the ground', () => {
    const state: State = {
      ...atlasState(),
      provinceTheme: 'fdi',
      basemap: 'online',
      onlineBasemap: { kind: 'ready', tiles: [TILES] },
      layers: layersOf(EVERYTHING),
    };
    const visible = (of: State): Set<string> =>
      new Set(
        style(of)
          .layers.filter((layer) => layer.layout?.visibility !== 'none')
          .map((layer) => layer.id),
      );
    const all = visible(state);
    expect(all.size).toBe(ORDER.length);
    const hiddenBy = (id: LayerId): string[] => {
      const left = visible({ ...state, layers: { ...state.layers, [id]: { shown: false } } });
      return [...all].filter((layer) => !left.has(layer));
    };
    const hidden = LAYER_IDS.map(hiddenBy);
    for (const layers of hidden) expect(layers.length).toBeGreaterThan(0);
    // no layer belongs to two switches
    expect(new Set(hidden.flat()).size).toBe(hidden.flat().length);
    for (const ground of ['sea', 'neighbours-fill', 'land', 'cities-label', 'bands-fill', 'site-ring'])
      expect(hidden.flat()).not.toContain(ground);
  });

  it('leaves nothing of a hidden layer on the map, neither symbol nor line nor disc', () => {
    const sourcesOf: Record<LayerId, readonly string[]> = {
      provinces: ['province-labels'],
      'industrial-parks': ['parks', 'park-outlines'],
      airports: ['airports'],
      ports: ['ports'],
      highways: ['highways'],
      railways: ['railways', 'stations'],
      plants: ['plants'],
      institutions: ['institutions'],
      'border-gates': ['border-gates'],
      waterways: ['waterways'],
      'comparison-hubs': ['comparison-hubs'],
      own: ['own-shapes', 'own-sites'],
    };
    for (const id of LAYER_IDS) {
      const state = atlasState();
      const { layers } = style({ ...state, layers: { ...state.layers, [id]: { shown: false } } });
      const left = layers.filter(
        (layer) =>
          'source' in layer &&
          sourcesOf[id].includes(String(layer.source)) &&
          layer.layout?.visibility !== 'none',
      );
      expect(left.map((layer) => layer.id)).toEqual([]);
    }
  });

  it('writes every label in the language of the page', () => {
    const text = (language: 'en' | 'vi'): string => JSON.stringify(style({ ...atlasState(), language }));
    expect(text('en')).not.toMatch(/(label|name)_vi|tranh chấp/);
    expect(text('vi')).not.toMatch(/(label|name)_en|disputed\)/);
  });

  it('orders circles by their data: a sort key makes each of them a command of its own to the graphics card', () => {
    const sorted = style(atlasState()).layers.filter(({ layout }) => layout && 'circle-sort-key' in layout);
    expect(sorted.map(({ id }) => id)).toEqual([]);
  });

  it('keeps every label above every fill and line', () => {
    const { layers } = style(atlasState());
    const lastLine = layers.findLastIndex((layer) => layer.type === 'line' || layer.type === 'fill');
    const firstLabel = layers.findIndex((layer) => layer.type === 'symbol');
    expect(firstLabel).toBeGreaterThan(lastLine);
  });
});

describe('inOrder', () => {
  const layer = (id: string): LayerSpecification => ({ id, type: 'background' });

  it('sorts from bottom to top', () => {
    expect(inOrder([layer('route-line'), layer('land'), layer('sea')]).map(({ id }) => id)).toEqual([
      'sea',
      'land',
      'route-line',
    ]);
  });

  it('refuses a layer without a place, and one that is there twice', () => {
    expect(() => inOrder([layer('rivers')])).toThrow('"rivers" has no place in the drawing order');
    expect(() => inOrder([layer('sea'), layer('sea')])).toThrow('"sea" is there twice');
  });
});
