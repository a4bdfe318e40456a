import fc from 'fast-check';
import type { FeatureCollection, LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BoundingBox, Position } from '../../src/domain/units.ts';
import { drawnIn, eachDrawn } from '../../src/still/find.ts';
import { flat, frameOf, pixelParts } from '../../src/still/flat.ts';
import { createStillPicture, pictureNode } from '../../src/still/still-picture.ts';
import { toText } from '../../src/still/svg.ts';
import { around, boundsOf, centred, moved, project, unproject, zoomed } from '../../src/map/flat-view.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { initialState } from '../../src/store/store.ts';
import { features } from '../../src/style/features.ts';
import { style } from '../../src/style/style.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const SEED = { seed: 20261122, numRuns: 300 };
const SIZE = { width: 600, height: 400 };
const HANOI: Position = [105.85, 21.03];

const position = fc.tuple(
  fc.double({ min: 100, max: 118, noNaN: true }),
  fc.double({ min: 5, max: 25, noNaN: true }),
) as fc.Arbitrary<Position>;
const zoom = fc.double({ min: 2, max: 16, noNaN: true });

describe('the view of a picture', () => {
  it('finds the place of a pixel again', () => {
    fc.assert(
      fc.property(position, position, zoom, (middle, other, level) => {
        const view = centred(SIZE, middle, level);
        const [longitude, latitude] = unproject(view, project(view, other));
        expect(longitude).toBeCloseTo(other[0], 6);
        expect(latitude).toBeCloseTo(other[1], 6);
      }),
      SEED,
    );
  });

  it('shows all of a region in what nothing lies over', () => {
    const bounds: BoundingBox = [102, 8, 110, 24];
    const view = around(SIZE, bounds, { top: 10, right: 20, bottom: 30, left: 200 }, 12);
    const northWest = project(view, [102, 24]);
    const southEast = project(view, [110, 8]);
    expect(northWest.x).toBeGreaterThanOrEqual(199.99);
    expect(northWest.y).toBeGreaterThanOrEqual(9.99);
    expect(southEast.x).toBeLessThanOrEqual(580.01);
    expect(southEast.y).toBeLessThanOrEqual(370.01);
    expect(around(SIZE, [105, 21, 105, 21], { top: 0, right: 0, bottom: 0, left: 0 }, 9).zoom).toBe(9);
  });

  it('zooms around a point that stays, and is pulled by pixels', () => {
    const view = centred(SIZE, HANOI, 8);
    const anchor = { x: 120, y: 330 };
    const [longitude, latitude] = unproject(view, anchor);
    const near = project(zoomed(view, 10.5, anchor), [longitude, latitude]);
    expect(near.x).toBeCloseTo(120, 6);
    expect(near.y).toBeCloseTo(330, 6);
    expect(project(moved(view, 30, -20), HANOI).x).toBeCloseTo(SIZE.width / 2 - 30, 6);
    const [west, south, east, north] = boundsOf(view);
    expect([west < HANOI[0], south < HANOI[1], east > HANOI[0], north > HANOI[1]]).not.toContain(false);
  });
});

describe('lines of a picture', () => {
  /** Least distance of a pixel from a line of pixels. */
  const distance = ([x, y]: readonly [number, number], line: Float64Array): number => {
    let least = Infinity;
    for (let i = 2; i < line.length; i += 2) {
      const [ax, ay] = [line[i - 2]!, line[i - 1]!];
      const [dx, dy] = [line[i]! - ax, line[i + 1]! - ay];
      const square = dx * dx + dy * dy;
      const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
      least = Math.min(least, Math.hypot(ax + along * dx - x, ay + along * dy - y));
    }
    return least;
  };

  it('lie within two pixels of where they are, wherever that is seen, however they are thinned and cut', () => {
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 2, maxLength: 40 }),
        position,
        zoom,
        (line, middle, level) => {
          const view = centred(SIZE, middle, level);
          const shape: LineString = { type: 'LineString', coordinates: line.map((at) => [...at]) };
          const parts = pixelParts(flat(shape), frameOf(view, 50));
          for (let i = 1; i < line.length; i++)
            for (const share of [0, 0.25, 0.5, 0.75]) {
              const [from, to] = [project(view, line[i - 1]!), project(view, line[i]!)];
              const at = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share] as const;
              if (at[0] < 0 || at[1] < 0 || at[0] > SIZE.width || at[1] > SIZE.height) continue;
              expect(Math.min(...parts.map((part) => distance(at, part)))).toBeLessThan(2);
            }
        },
      ),
      SEED,
    );
  });
});

describe('a picture', () => {
  const square = (west: number, south: number, side: number): Polygon => ({
    type: 'Polygon',
    coordinates: [[[west, south], [west + side, south], [west + side, south + side], [west, south + side], [west, south]]], // prettier-ignore
  });
  const parks: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { id: 'a', name: '<b>&"' }, geometry: square(105, 20, 1) },
      { type: 'Feature', properties: { id: 'b', name: 'B' }, geometry: square(107, 20, 1) },
    ],
  };
  const look: StyleSpecification = {
    version: 8,
    sources: {},
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#ffffff' } },
      {
        id: 'parks',
        type: 'fill',
        source: 'parks',
        filter: ['==', ['get', 'id'], 'a'],
        paint: { 'fill-color': '#ff0000' },
      },
      {
        id: 'names',
        type: 'symbol',
        source: 'parks',
        layout: { 'text-field': ['get', 'name'], 'text-size': 12 },
      },
    ],
  };
  const view = centred(SIZE, [106, 20.5], 7);
  const scene = { style: look, data: { parks }, states: new Map(), view, theme: LIGHT } as const;
  const measure = (text: string, size: number): number => text.length * size * 0.5;

  it('has the layers of the style, by its filters and values, and text as text', () => {
    const written = toText(pictureNode(createStillPicture(measure)(scene), view, 'Test'));
    expect(written.match(/fill="rgba\(255,0,0,1\)"/g)).toHaveLength(1);
    expect(written).toContain('&lt;b&gt;&amp;&quot;');
    expect(written).not.toContain('<b>');
  });

  it('finds what is under a point, the topmost first', () => {
    const { drawn } = createStillPicture(measure)(scene);
    const at = project(view, [105.2, 20.2]);
    const found = drawnIn(drawn, [at.x, at.y, at.x, at.y], null, frameOf(view, 0));
    expect(found.map(({ layer, feature }) => [layer.id, feature.properties?.['id']])).toEqual([
      ['parks', 'a'],
    ]);
    const beside = project(view, [107.5, 20.2]);
    expect(
      drawnIn(drawn, [beside.x, beside.y, beside.x, beside.y], new Set(['parks']), frameOf(view, 0)),
    ).toEqual([]);
  });

  it('draws thousands of dots as one path for each look, every one of them to be found', () => {
    const dots = Array.from({ length: 2500 }, (_, i) => ({
      type: 'Feature' as const,
      properties: { id: `dot-${i}` },
      // the last 500 lie where others do
      geometry: { type: 'Point' as const, coordinates: [105 + (i % 2000) / 1000, 20.5] },
    }));
    const circles = {
      id: 'dots',
      type: 'circle',
      source: 'airports',
      paint: {
        'circle-color': ['case', ['==', ['get', 'id'], 'dot-7'], '#f00', '#0f0'],
        'circle-radius': 3,
        'circle-stroke-width': 1,
        'circle-stroke-color': '#fff',
      },
    };
    const dotted = { ...look, layers: [circles] } as unknown as StyleSpecification;
    const data = { airports: { type: 'FeatureCollection', features: dots } } as const;
    const picture = createStillPicture(measure)({ ...scene, style: dotted, data });
    const { layers } = picture;
    // as one thing, of which each can be found
    expect(picture.drawn).toHaveLength(1);
    const drawn = eachDrawn(picture.drawn);
    const written = layers.map(toText).join('');
    // rims below, then two colours
    expect(written.match(/<path/g)).toHaveLength(3);
    expect(written).not.toContain('<circle');
    expect(written.indexOf('255,255,255')).toBeLessThan(written.indexOf('0,255,0'));
    const seen = drawn.filter(({ feature }) => feature.properties?.['id'] !== 'dot-7').length;
    expect(seen).toBe(drawn.length - 1);
    expect(written.match(/h0/g)!.length).toBeLessThan(2 * drawn.length);
    const at = project(view, [105.007, 20.5]);
    const found = drawnIn(drawn, [at.x, at.y, at.x, at.y], null, frameOf(view, 0));
    expect(found.map(({ feature }) => feature.properties?.['id'])).toContain('dot-7');
  });

  it('draws and finds dots without an object for each as it does one by one', () => {
    const random = seededRandom(20261122);
    const many = Array.from({ length: 12_000 }, (_, i) => ({
      type: 'Feature' as const,
      properties: { id: `dot-${i}`, size: 1 + (i % 4), isOut: i % 7 === 0 },
      geometry: {
        type: 'Point' as const,
        // a third lies outside of what is drawn
        coordinates: [100 + 14 * random.next(), 17 + 8 * random.next()],
      },
    }));
    const circles = (layout: object) =>
      ({
        ...look,
        layers: [
          {
            id: 'dots',
            type: 'circle',
            source: 'airports',
            layout,
            filter: ['!', ['get', 'isOut']],
            paint: { 'circle-color': '#0f0', 'circle-radius': ['get', 'size'], 'circle-stroke-width': 1 },
          },
        ],
      }) as unknown as StyleSpecification;
    const data = { airports: { type: 'FeatureCollection', features: many } } as const;
    const pictureOf = (layout: object) =>
      createStillPicture(measure)({ ...scene, style: circles(layout), data });
    // with an order that says nothing each is looked at by itself
    const [together, single] = [pictureOf({}), pictureOf({ 'circle-sort-key': 0 })];
    expect(together.drawn).toHaveLength(1);
    expect(single.drawn.length).toBeGreaterThan(1000);
    expect(together.layers.map(toText)).toEqual(single.layers.map(toText));
    const ids = (of: typeof single, x: number, y: number): unknown[] =>
      drawnIn(of.drawn, [x - 9, y - 9, x + 9, y + 9], null, frameOf(view, 0)).map(
        ({ feature }) => feature.properties?.['id'],
      );
    let found = 0;
    for (let x = 0; x < SIZE.width; x += 23)
      for (let y = 0; y < SIZE.height; y += 23) {
        expect(ids(together, x, y)).toEqual(ids(single, x, y));
        found += ids(together, x, y).length;
      }
    expect(found).toBeGreaterThan(100);
  });

  it('takes what did not change from the one before', () => {
    const draw = createStillPicture(measure);
    const first = draw(scene);
    const same = draw({ ...scene, style: structuredClone(look) });
    expect(same.layers.every((layer, i) => layer === first.layers[i])).toBe(true);
    const other = draw({ ...scene, data: { parks: { ...parks, features: parks.features.slice(1) } } });
    expect(other.layers[0]).toBe(first.layers[0]);
    expect(other.layers[1]).not.toBe(first.layers[1]);
  });

  it('draws every state’s own style without a word of complaint', () => {
    for (const language of ['en', 'vi'] as const) {
      const state = initialState(language);
      const own = Object.fromEntries(
        Object.entries(features(state)).filter(([, value]) => typeof value !== 'string'),
      );
      const picture = createStillPicture(measure)({ ...scene, style: style(state), data: own as never });
      expect(picture.layers.length).toBeGreaterThan(20);
    }
  });
});
