import { createExpression, featureFilter, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { features } from '../../src/style/features.ts';
import { LIVE_SOURCES, withoutLiveData } from '../../src/style/live-sources.ts';
import { liveLayers, livePart } from '../../src/style/live.ts';
import { paintValue } from '../../src/style/paint-value.ts';
import { DARK } from '../../src/style/palette-dark.ts';
import { style } from '../../src/style/style.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const AREAS = VIEWS['a park with areas and a route']!(atlasState());
const isOfLive = (layer: LayerSpecification): boolean =>
  'source' in layer && (LIVE_SOURCES as readonly string[]).includes(layer.source);

describe('what is drawn beside the map while something is dragged', () => {
  it('is the areas, long under short, and the lines over them, as the style has them', () => {
    const layers = liveLayers(style(AREAS), features(AREAS), 9);
    const [areas, outline] = layers;
    if (areas?.kind !== 'fill' || outline?.kind !== 'line') throw new Error('Areas come first.');
    const minutes = (AREAS.isochrones.kind === 'answered' ? AREAS.isochrones.answer.bands.features : [])
      .map(({ geometry }) => geometry)
      .toReversed();
    expect(areas.shapes.map(({ geometry }) => geometry)).toEqual(minutes);
    // of each is left out what the next one covers
    expect(areas.isNested).toBe(true);
    expect(new Set(areas.shapes.map(({ color }) => color)).size).toBe(3);
    expect(outline.shapes[0]?.width).toBeCloseTo(0.7);
    expect(layers.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(2);
  });

  it('follows the theme', () => {
    const dark = { ...AREAS, theme: 'dark' as const };
    const [areas] = liveLayers(style(dark), features(dark), 9);
    expect(areas?.shapes.at(-1)?.color).toBe(DARK.bands[0]);
  });

  it.each(Object.entries(VIEWS))('can be worked out for %s, at every zoom', (_, view) => {
    const state = view(atlasState());
    for (let zoom = 2; zoom <= 17; zoom++)
      for (const layer of liveLayers(style(state), features(state), zoom))
        for (const shape of layer.shapes) expect(shape.color).toMatch(/^#[0-9a-f]{6}$/i);
  });

  it('has the values that the map itself would work out', () => {
    for (const view of Object.values(VIEWS)) {
      const state = view(atlasState());
      const data = features(state);
      for (const layer of style(state).layers.filter(isOfLive)) {
        if (layer.type !== 'fill' && layer.type !== 'line') continue;
        const collection = data[layer.source as 'bands'];
        const inData = typeof collection === 'string' ? [] : collection.features;
        for (const { properties } of inData)
          for (const zoom of [3, 5, 7.3, 9, 9.4, 12, 16]) {
            for (const value of Object.values({ ...layer.paint, ...layer.layout }).filter(Array.isArray)) {
              if (typeof value[0] !== 'string') continue;
              expect(paintValue(value, zoom, properties)).toEqual(byTheMap(value, zoom, properties ?? {}));
            }
            if (layer.filter === undefined) continue;
            const passes = featureFilter(layer.filter, 'test').filter({ zoom }, {
              type: 2,
              properties,
              geometry: [],
            } as never);
            expect(paintValue(layer.filter, zoom, properties)).toBe(passes);
          }
      }
    }
  });

  it('has its place between the ground below and roads and words above; lines go over all', () => {
    const { layers } = style(AREAS);
    const parts = layers.map((layer) => [layer.id, livePart(layer as { id: string; source?: string })]);
    const partOf = Object.fromEntries(parts);
    for (const layer of layers.filter(isOfLive)) expect(partOf[layer.id]).toBeNull();
    expect(partOf['sea']).toBe('below');
    expect(partOf['land']).toBe('below');
    expect(partOf['expressways-line']).toBe('above');
    expect(partOf['towns-label']).toBe('above');
    // what the pointer lights up is elsewhere by the time that something is dragged
    expect(partOf['parks-hover']).toBeNull();
    // nothing that lies above comes before anything that lies below
    const order = layers.map(({ id }) => partOf[id]).filter((part) => part !== null);
    expect(order.lastIndexOf('below')).toBeLessThan(order.indexOf('above'));
    const live = liveLayers(style(AREAS), features(AREAS), 9);
    expect(live.filter(({ isOnGround }) => isOnGround).map(({ kind }) => kind)).toEqual(['fill', 'line']);
  });

  it('is left out of the data for a map that rests', () => {
    const rest = Object.keys(withoutLiveData(features(AREAS)));
    expect(rest).not.toContain('bands');
    expect(rest).toContain('parks');
  });

  it('is nothing that the map would have to be asked about', () => {
    expect(() => paintValue(['feature-state', 'hover'], 9, {})).toThrow('feature-state');
  });
});

function byTheMap(value: unknown, zoom: number, properties: Record<string, unknown>): unknown {
  const made = createExpression(value, 'test');
  if (made.result === 'error') throw new Error(made.value.map((e) => e.message).join());
  return made.value.evaluate({ zoom }, { type: 1, properties, geometry: [] } as never);
}
