import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, PROFILES } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import { cellOf } from '../../src/engine/protocol.ts';
import type { Engine } from '../../src/engine/protocol.ts';

const VSIP_BAC_NINH_II: Position = [105.9304, 21.2217];
const WTC_BINH_DUONG: Position = [106.6835, 11.0575];
const assumptions = DEFAULT_ASSUMPTIONS;

describe('the engine on the shipped network', () => {
  let engine: Engine;
  beforeAll(async () => {
    const bytes = Uint8Array.from(readFileSync('public/network/vietnam.roads')).buffer;
    engine = directEngine(createAnswers(async (url) => readNamed(url, bytes)));
    const { roadKm } = await engine.ask('load', { url: 'vietnam.roads' });
    expect(roadKm).toBeGreaterThan(100_000);
  });

  // Road distances a driver would expect; native Valhalla's on the roads of 2021 are within them.
  it.each<[string, Position, Position, number, number]>([
    ['VSIP Bac Ninh II – Noi Bai', VSIP_BAC_NINH_II, [105.80226, 21.21932], 16, 21],
    ['VSIP Bac Ninh II – Hai Phong, Tan Vu', VSIP_BAC_NINH_II, [106.77421, 20.83601], 115, 145],
    ['VSIP Bac Ninh II – Hanoi', VSIP_BAC_NINH_II, [105.84117, 21.0245], 32, 42],
    ['WTC Binh Duong – Tan Son Nhat', WTC_BINH_DUONG, [106.65574, 10.81812], 30, 41],
    ['WTC Binh Duong – Cat Lai', WTC_BINH_DUONG, [106.7888, 10.7609], 38, 52],
    ['WTC Binh Duong – Cai Mep', WTC_BINH_DUONG, [107.0327, 10.5377], 75, 95],
  ])('goes a sensible way: %s', async (_, from, to, least, most) => {
    const there = await engine.ask('route', { from, to, assumptions });
    if (there.kind !== 'route') throw new Error(there.reason);
    expect(there.metres / 1000).toBeGreaterThan(least);
    expect(there.metres / 1000).toBeLessThan(most);
    const speed = (there.metres / there.seconds) * 3.6;
    expect(speed).toBeGreaterThan(25);
    expect(speed).toBeLessThan(90);
    const [first, last] = [there.geometry.coordinates[0]!, there.geometry.coordinates.at(-1)!];
    expect(greatCircleMetres(from, first as [number, number])).toBeCloseTo(there.snap.fromMetres, -1);
    expect(greatCircleMetres(to, last as [number, number])).toBeCloseTo(there.snap.toMetres, -1);
  });

  it.each(PROFILES)('gives the same in a matrix as in routes: %s', async (profile) => {
    const points: Position[] = [
      VSIP_BAC_NINH_II,
      WTC_BINH_DUONG,
      [108.2, 16.05],
      [103.97, 22.48],
      [105.15, 9.18],
    ];
    for (const direction of ['from', 'to'] as const) {
      const asked = { ...assumptions, profile, direction };
      const matrix = await engine.ask('matrix', {
        origins: points.slice(0, 2),
        destinations: points,
        assumptions: asked,
      });
      for (const [row, site] of points.slice(0, 2).entries()) {
        for (const [column, place] of points.entries()) {
          const [from, to] = direction === 'from' ? [site, place] : [place, site];
          const route = await engine.ask('route', { from, to, assumptions: asked });
          const wanted = route.kind === 'route' ? { seconds: route.seconds, metres: route.metres } : null;
          expect(cellOf(matrix, row, column)).toEqual(wanted);
        }
      }
    }
  });

  it.each([VSIP_BAC_NINH_II, WTC_BINH_DUONG])(
    'draws areas one within the other around %j',
    async (...origin) => {
      const minutes = [15, 30, 60];
      const { bands } = await engine.ask('isochrones', {
        origins: [origin as unknown as Position],
        minutes,
        assumptions,
      });
      expect(bands.features.map(({ properties }) => properties.minutes)).toEqual(minutes);
      const [small, middle, large] = bands.features as [
        (typeof bands.features)[0],
        (typeof bands.features)[0],
        (typeof bands.features)[0],
      ];
      for (const [inner, outer] of [
        [small, middle],
        [middle, large],
      ] as const) {
        expect(inner.properties.areaKm2).toBeLessThan(outer.properties.areaKm2);
        for (const position of inner.geometry.coordinates.flat(2)) {
          // Borders may share a line where the reach ends; a step towards the origin is inside both.
          const [lon, lat] = position.map((value, i) => value + (origin[i]! - value) * 1e-4);
          if (!booleanPointInPolygon([lon!, lat!], inner.geometry)) continue;
          expect(booleanPointInPolygon([lon!, lat!], outer.geometry)).toBe(true);
        }
      }
    },
  );

  it('remembers nothing that changes an answer', async () => {
    const ask = (minutes: number[]) =>
      engine.ask('isochrones', { origins: [WTC_BINH_DUONG], minutes, assumptions });
    const { timings: _, ...before } = await ask([30]);
    await ask([120]);
    const { timings: __, ...after } = await ask([30]);
    expect(after).toEqual(before);
  });
});
