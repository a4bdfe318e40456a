import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type Assumptions } from '../../src/domain/assumptions.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import {
  readServerAddress,
  type RoutingServer,
  type ServerFailure,
} from '../../src/domain/routing-server.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { cellOf, type Engine, type FoundRoutes, type RouteAnswer } from '../../src/engine/protocol.ts';
import { checkServer } from '../../src/engine/server/check-server.ts';
import { withServer } from '../../src/engine/server/with-server.ts';
import { readNetwork } from '../bench/read-network.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { APART, REGION, startValhalla, type RealValhalla } from '../valhalla/real-valhalla.ts';

/** No mock: the npm package's Valhalla, with the shipped roads around Hanoi and Bac Ninh. */
let valhalla: RealValhalla;
let builtIn: Engine;
let engine: Engine;
let server: RoutingServer;
const failures: ServerFailure[] = [];
const never = new AbortController().signal;

const VSIP: Position = [105.9304, 21.2217];
const NOI_BAI: Position = [105.80226, 21.21932];
const HANOI: Position = [105.8524, 21.0285];
const BAC_NINH: Position = [106.0763, 21.1861];
const HAI_PHONG: Position = [106.6881, 20.8449];
const SEA: Position = [108.5, 19];

beforeAll(async () => {
  valhalla = await startValhalla();
  const read = readServerAddress(valhalla.address);
  if (read.kind !== 'server') throw new Error(read.kind);
  server = read.server;
  builtIn = directEngine(createAnswers(async () => readNetwork('public/network/vietnam.roads')));
  await builtIn.ask('load', { url: '' });
  const about = await checkServer(server, never);
  engine = withServer(builtIn, server, about, (failure) => failures.push(failure));
});
afterAll(() => valhalla?.stop());

const given = (change: Partial<Assumptions> = {}): Assumptions => ({ ...DEFAULT_ASSUMPTIONS, ...change });

function found(answer: RouteAnswer): FoundRoutes {
  if (answer.kind !== 'route') throw new Error(answer.reason);
  return answer;
}

describe('a real Valhalla', () => {
  it('tells what it is', async () => {
    const about = await checkServer(server, never);
    expect(about.version).toBe('3.6.1');
    expect(about.tilesDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(about.actions).toContain('sources_to_targets');
    const [west, south, east, north] = about.bounds!;
    expect(west).toBeLessThanOrEqual(REGION[0]);
    expect(south).toBeLessThanOrEqual(REGION[1]);
    expect(east).toBeGreaterThanOrEqual(REGION[2]);
    expect(north).toBeGreaterThanOrEqual(REGION[3]);
  });

  it('drives nearly as far as the built-in engine on the same roads', async () => {
    const random = seededRandom(7);
    const point = (): Position => [105.65 + random.next() * 0.65, 20.85 + random.next() * 0.55];
    const ratios: number[] = [];
    for (let pair = 0; pair < 40; pair++) {
      const question = { from: point(), to: point(), assumptions: given(), fastestOnly: true } as const;
      const [theirs, ours] = [await engine.ask('route', question), await builtIn.ask('route', question)];
      if (theirs.kind !== 'route' || ours.kind !== 'route') continue;
      expect(theirs.madeBy).toMatchObject({ kind: 'server', version: '3.6.1' });
      ratios.push(theirs.metres / ours.metres);
    }
    ratios.sort((a, b) => a - b);
    expect(ratios.length).toBeGreaterThan(35);
    expect(Math.abs(ratios[Math.floor(ratios.length / 2)]! - 1)).toBeLessThan(0.01);
    // snapping decides some of the short ones; bench/valhalla compares from junction to junction
    expect(ratios.filter((ratio) => Math.abs(ratio - 1) < 0.05).length / ratios.length).toBeGreaterThan(0.65);
  });

  it('gives routes of our form: the line between its ends, legs that add up, the way to the road', async () => {
    const route = found(await engine.ask('route', { from: VSIP, to: NOI_BAI, assumptions: given() }));
    const line = route.geometry.coordinates;
    expect(line.length).toBeGreaterThan(20);
    expect(route.snap.fromMetres).toBeLessThan(500);
    const metres = route.legs.reduce((sum, leg) => sum + leg.metres, 0);
    expect(metres).toBeCloseTo(route.metres, -2);
    expect(route.legs.some(({ ref }) => ref !== '')).toBe(true);
    const driven = route.legs.reduce((sum, leg) => sum + leg.seconds, 0);
    const access = ((route.snap.fromMetres + route.snap.toMetres) * 3.6) / 15;
    expect(route.seconds).toBeCloseTo(driven + access, -1);
  });

  it('has a matrix whose cells are its routes, in both directions', async () => {
    const origins = [VSIP, HANOI];
    const destinations = [NOI_BAI, BAC_NINH];
    for (const direction of ['from', 'to'] as const) {
      const assumptions = given({ direction, pace: 1.2 });
      const matrix = await engine.ask('matrix', { origins, destinations, assumptions });
      expect(matrix.madeBy).toMatchObject({ kind: 'server', rest: [] });
      for (const [row, site] of origins.entries()) {
        for (const [column, place] of destinations.entries()) {
          const [from, to] = direction === 'from' ? [site, place] : [place, site];
          const route = found(await engine.ask('route', { from, to, assumptions, fastestOnly: true }));
          const cell = cellOf(matrix, row, column)!;
          expect(cell.metres / route.metres).toBeGreaterThan(0.97);
          expect(cell.metres / route.metres).toBeLessThan(1.03);
          expect(cell.seconds / route.seconds).toBeGreaterThan(0.97);
          expect(cell.seconds / route.seconds).toBeLessThan(1.03);
        }
      }
    }
  });

  it('answers a matrix although one place has no road and another no way', async () => {
    const assumptions = given();
    const question = { origins: [VSIP], destinations: [SEA, NOI_BAI, APART, HAI_PHONG], assumptions };
    const matrix = await engine.ask('matrix', question);
    expect(cellOf(matrix, 0, 0)).toBeNull();
    expect(cellOf(matrix, 0, 1)!.metres).toBeGreaterThan(10_000);
    expect(cellOf(matrix, 0, 2)).toBeNull();
    // beyond the roads of this server, not of ours
    const ours = await builtIn.ask('matrix', question);
    expect(cellOf(matrix, 0, 3)).toEqual(cellOf(ours, 0, 3));
    expect(matrix.madeBy).toMatchObject({
      kind: 'server',
      rest: [{ cells: 1, because: { kind: 'no road there' } }],
    });
  });

  it('asks for a large matrix in parts', async () => {
    const places = Array.from({ length: 60 }, (_, i): Position => [
      105.7 + (i % 10) / 20,
      20.9 + (i % 7) / 20,
    ]);
    let done = 0;
    const onProgress = (now: number): void => {
      expect(now).toBeGreaterThanOrEqual(done);
      done = now;
    };
    const question = { origins: places, destinations: places.slice(0, 50), assumptions: given() };
    const matrix = await engine.ask('matrix', question, { onProgress });
    expect(done).toBe(1);
    expect(matrix.madeBy).toMatchObject({ kind: 'server', rest: [] });
    expect(matrix.seconds.filter((seconds) => seconds < Infinity).length).toBe(3000);
  });

  it('draws areas that lie in one another, around the site, for more limits than it takes at once', async () => {
    const minutes = [5, 10, 15, 20, 30];
    const answer = await engine.ask('isochrones', { origins: [VSIP], minutes, assumptions: given() });
    expect(answer.madeBy).toMatchObject({ kind: 'server' });
    expect(answer.bands.features.map(({ properties }) => properties.minutes)).toEqual(minutes);
    const areas = answer.bands.features.map(({ properties }) => properties.areaKm2);
    expect([...areas].sort((a, b) => a - b)).toEqual(areas);
    expect(areas[0]).toBeGreaterThan(1);
    const [snap] = answer.snaps;
    if (snap?.kind !== 'snapped') throw new Error('not snapped');
    for (const { geometry } of answer.bands.features.slice(1))
      expect(booleanPointInPolygon(snap.position, geometry)).toBe(true);
    for (const [inner, outer] of answer.bands.features
      .slice(1)
      .map((band, i) => [answer.bands.features[i]!, band]))
      expect(shareInside(inner!.geometry.coordinates[0]![0]!, outer!.geometry)).toBeGreaterThan(0.97);
  });

  it('draws as much at a slower pace as at less time', async () => {
    const ask = (minutes: number, pace: number) =>
      engine.ask('isochrones', { origins: [HANOI], minutes: [minutes], assumptions: given({ pace }) });
    const [slow, short] = [await ask(24, 1.2), await ask(20, 1)];
    expect(slow.bands.features[0]?.properties.minutes).toBe(24);
    expect(slow.bands.features[0]?.properties.areaKm2).toBeCloseTo(
      short.bands.features[0]!.properties.areaKm2,
      3,
    );
  });

  it('says with our words that there is no way', async () => {
    const route = (from: Position, to: Position) => engine.ask('route', { from, to, assumptions: given() });
    expect(await route(VSIP, APART)).toMatchObject({ kind: 'no way', reason: 'not connected' });
    expect(await route(SEA, VSIP)).toMatchObject({ kind: 'no way', reason: 'no road near the start' });
    expect(await route(VSIP, SEA)).toMatchObject({ kind: 'no way', reason: 'no road near the end' });
    const areas = await engine.ask('isochrones', { origins: [SEA], minutes: [15], assumptions: given() });
    expect(areas).toMatchObject({ lack: 'no road near', bands: { features: [] } });
    expect(areas.snaps).toEqual([{ kind: 'no road near', limitMetres: 5000 }]);
  });

  it('closes the road that is closed', async () => {
    const open = found(await engine.ask('route', { from: VSIP, to: HANOI, assumptions: given() }));
    const middle = open.geometry.coordinates[Math.floor(open.geometry.coordinates.length / 2)]!;
    const closures: Position[] = [[middle[0]!, middle[1]!]];
    const closed = found(
      await engine.ask('route', { from: VSIP, to: HANOI, assumptions: given({ closures }) }),
    );
    expect(closed.madeBy?.kind).toBe('server');
    expect(closed.seconds).toBeGreaterThan(open.seconds);
  });

  it('leaves to the built-in engine what it cannot say, with the reason', async () => {
    const question = { from: VSIP, to: NOI_BAI, fastestOnly: true } as const;
    const past = given({ year: 2021 });
    expect(await engine.ask('route', { ...question, assumptions: past })).toEqual({
      ...(await builtIn.ask('route', { ...question, assumptions: past })),
      madeBy: { kind: 'built-in', because: { kind: 'other year' } },
    });
    const areas = (origins: Position[], minutes: number[], change: Partial<Assumptions> = {}) =>
      engine.ask('isochrones', { origins, minutes, assumptions: given(change) });
    expect((await areas([VSIP, HANOI], [10])).madeBy).toEqual({
      kind: 'built-in',
      because: { kind: 'several origins' },
    });
    expect((await areas([VSIP], [10], { avoid: { tolls: true, ferries: false } })).madeBy).toEqual({
      kind: 'built-in',
      because: { kind: 'cannot avoid' },
    });
    expect((await areas([VSIP], [130])).madeBy).toEqual({
      kind: 'built-in',
      because: { kind: 'too long', most: 120 },
    });
    expect(failures).toEqual([]);
  });

  it('stops when nobody waits any more', async () => {
    const aborter = new AbortController();
    const asked = engine.ask(
      'isochrones',
      { origins: [HANOI], minutes: [25], assumptions: given() },
      aborter,
    );
    aborter.abort(new Error('overtaken'));
    await expect(asked).rejects.toThrow('overtaken');
  });
});

/** Share of the points of a ring that lie in an area. */
function shareInside(
  ring: readonly (readonly number[])[],
  area: Parameters<typeof booleanPointInPolygon>[1],
): number {
  return ring.filter(([lon = 0, lat = 0]) => booleanPointInPolygon([lon, lat], area)).length / ring.length;
}
