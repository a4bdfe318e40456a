import { describe, expect, it } from 'vitest';
import { applyUpdates, readUpdates } from '../../tools/network/apply-updates.ts';
import type { Updates } from '../../tools/network/apply-updates.ts';
import { PLAIN_ROAD, UNKNOWN_YEAR } from '../../tools/network/roads.ts';
import type { Road, Roads } from '../../tools/network/roads.ts';
import { createTally } from '../../tools/network/tally.ts';
import { withFile } from '../fixtures/drawn-extract.ts';

/** An older road from west to east along the equator, points 0.01° (1.1 km) apart: 0, 1, 2, 3. */
function olderRoads(attributes: Partial<Road['attributes']> = {}): Roads {
  return {
    points: {
      lon: Int32Array.from([0, 10_000, 20_000, 30_000]),
      lat: Int32Array.from([0, 0, 0, 0]),
      id: Float64Array.from([1, 2, 3, 4]),
    },
    roads: [
      {
        id: 7,
        points: [0, 1, 2, 3],
        attributes: { ...PLAIN_ROAD, class: 'trunk', ref: 'QL.1', ...attributes },
      },
    ],
    restrictions: [],
    spare: [],
    streets: null,
  };
}

const pointsOf = ({ points }: Road): number[] => Array.from(points);

type Line = { readonly at: readonly (readonly [number, number])[]; readonly tags?: Record<string, unknown> };

function updatesOf(lines: readonly Line[], more: Record<string, unknown> = {}): Updates {
  const features = lines.map(({ at, tags }) => ({
    type: 'Feature',
    properties: { section: 'new', highway: 'motorway', status: 'operating', open_year: 2024, ...tags },
    geometry: { type: 'LineString', coordinates: at },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', date: '2026-08-31', ...more, features });
  return withFile(text, 'updates.geojson', readUpdates);
}

function apply(updates: Updates, roads: Roads = olderRoads()): Roads {
  return applyUpdates(updates)(roads, createTally());
}

const CROSSING: Line = {
  at: [
    [0.015, -0.02],
    [0.015, 0.02],
  ],
};

describe('laying updates over older roads', () => {
  it('joins nothing that is not said to join, even where lines cross', () => {
    const { roads } = apply(updatesOf([CROSSING]));
    expect(roads[0]!.points).toEqual([0, 1, 2, 3]);
    expect(pointsOf(roads[1]!).every((point) => point >= 4)).toBe(true);
  });

  it('puts a shared point into the older road where an end is said to join', () => {
    const { roads, points } = apply(
      updatesOf([
        {
          at: [
            [0.015, 0.02],
            [0.015, 0.0003],
          ],
          tags: { join_end: 'Exit 1' },
        },
      ]),
    );
    const shared = pointsOf(roads[1]!).at(-1)!;
    expect(pointsOf(roads[0]!)).toEqual([0, 1, shared, 2, 3]);
    expect([points.lon[shared], points.lat[shared]]).toEqual([15_000, 0]);
    expect(points.id[shared]).toBeLessThan(0);
  });

  it('takes a point of the older road that is there already', () => {
    const { roads } = apply(
      updatesOf([
        {
          at: [
            [0.02, 0.02],
            [0.02, 0],
          ],
          tags: { join_end: 'Exit 1' },
        },
      ]),
    );
    expect(pointsOf(roads[1]!).at(-1)).toBe(2);
    expect(pointsOf(roads[0]!)).toEqual([0, 1, 2, 3]);
  });

  it('puts several points into one stretch in the order of the road', () => {
    const { roads, points } = apply(
      updatesOf([
        {
          at: [
            [0.018, 0.02],
            [0.018, 0],
          ],
          tags: { join_end: 'B' },
        },
        {
          at: [
            [0.012, 0.02],
            [0.012, 0],
          ],
          tags: { join_end: 'A' },
        },
      ]),
    );
    expect(pointsOf(roads[0]!).map((point) => points.lon[point])).toEqual([
      0, 10_000, 12_000, 18_000, 20_000, 30_000,
    ]);
  });

  it('gives lines that end at one place one point, joined or not', () => {
    const { roads } = apply(
      updatesOf([
        {
          at: [
            [0.015, 0.02],
            [0.015, 0],
          ],
        },
        {
          at: [
            [0.015, 0],
            [0.015, -0.02],
          ],
          tags: { join_start: 'Exit 1' },
        },
        {
          at: [
            [0.015, -0.02],
            [0.02, -0.03],
          ],
        },
      ]),
    );
    expect(pointsOf(roads[1]!).at(-1)).toBe(roads[2]!.points[0]);
    expect(pointsOf(roads[2]!).at(-1)).toBe(roads[3]!.points[0]);
    expect(pointsOf(roads[0]!)).toContain(roads[2]!.points[0]);
  });

  it('fails on a join that is too far from any open road, and names the place', () => {
    const far: Line = {
      at: [
        [0.015, 0.02],
        [0.015, 0.002],
      ],
      tags: { join_end: 'Exit 9', name: 'New road' },
    };
    expect(() => apply(updatesOf([far]))).toThrow(/within 150 m .*"Exit 9".*New road/);
    const near: Line = {
      at: [
        [0.015, 0.02],
        [0.015, 0.0001],
      ],
      tags: { join_end: 'Exit 9' },
    };
    expect(() => apply(updatesOf([near]), olderRoads({ status: 'planned' }))).toThrow(/Exit 9/);
  });

  it('drops the older roads that it replaces, by number', () => {
    const { roads } = apply(updatesOf([CROSSING], { replaces: ['CT.22'] }), olderRoads({ ref: 'CT.22' }));
    expect(roads).toHaveLength(1);
    expect(roads[0]!.attributes.class).toBe('motorway');
  });

  it('keeps status, year, direction, toll and limit; expressways are closed to motorbikes', () => {
    const { roads } = apply(
      updatesOf([
        { ...CROSSING, tags: { oneway: 'yes', toll: 'yes', maxspeed: 90, ref: 'CT.01' } },
        { ...CROSSING, tags: { status: 'under_construction', open_year: undefined } },
        { ...CROSSING, tags: { status: 'planned', highway: 'trunk', open_year: 2030 } },
      ]),
    );
    expect(roads[1]!.attributes).toMatchObject({
      oneway: true,
      toll: true,
      maxspeed: 90,
      ref: 'CT.01',
      status: 'open',
      openYear: 2024,
      motorbikes: false,
    });
    expect(roads[2]!.attributes).toMatchObject({ status: 'under_construction', openYear: UNKNOWN_YEAR });
    expect(roads[3]!.attributes).toMatchObject({ status: 'planned', openYear: 2030, motorbikes: true });
  });

  it('changes nothing in what it was given', () => {
    const roads = olderRoads();
    apply(
      updatesOf([
        {
          at: [
            [0.015, 0.02],
            [0.015, 0],
          ],
          tags: { join_end: 'Exit 1' },
        },
      ]),
      roads,
    );
    expect(roads).toEqual(olderRoads());
  });
});

describe('reading updates', () => {
  const read = (text: string): Updates => withFile(text, 'bad.geojson', readUpdates);

  it.each([
    ['{"type":', 'not JSON'],
    ['null', 'FeatureCollection'],
    ['{"type":"FeatureCollection"}', 'FeatureCollection'],
    ['{"type":"FeatureCollection","features":[],"date":"soon"}', 'date'],
    ['{"type":"FeatureCollection","features":[],"date":"2026-08-31","replaces":"CT.22"}', 'replaces'],
  ])('says what is wrong with %s', (text, what) => {
    expect(() => read(text)).toThrow(new RegExp(`bad\\.geojson cannot be used: .*${what}`));
  });

  it.each([
    [{ highway: 'path' }, 'highway is "path"'],
    [{ status: 'open' }, 'status is "open"'],
    [{ open_year: 'soon' }, 'open_year is "soon"'],
  ])('does not take a line with %o', (tags, what) => {
    expect(() => updatesOf([{ ...CROSSING, tags }])).toThrow(what);
  });
});
