import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { OWN_MANNERS, type ServerFailure } from '../../src/domain/routing-server.ts';
import type { Position } from '../../src/domain/units.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { readStatus } from '../../src/engine/server/check-server.ts';
import { withServer } from '../../src/engine/server/with-server.ts';

/** A server whose answers are whole, and false: about other places, of other lengths, with figures that none can be. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const recorded = (name: string): Json =>
  JSON.parse(readFileSync(`test/fixtures/valhalla/${name}.json`, 'utf8')) as Json;

const BAC_NINH: Position = [106.0763, 21.1861];
const WEST: Position = [106.056, 21.179];
const NEAR: Position = [106.07, 21.19];
const assumptions = DEFAULT_ASSUMPTIONS;
const QUESTIONS = {
  route: { from: BAC_NINH, to: WEST, assumptions },
  matrix: { origins: [BAC_NINH, NEAR], destinations: [WEST, NEAR], assumptions },
  isochrones: { origins: [BAC_NINH], minutes: [2, 4], assumptions },
} as const;
const ASKED = { route: 'route', matrix: 'matrix', isochrones: 'isochrone' } as const;
type Kind = keyof typeof QUESTIONS;

const OURS = { ours: true };
const builtIn: Engine = { ask: async () => OURS as never };

/** What the engine gives where the server says this, and which failure it told. */
async function answerTo(kind: Kind, said: Json): Promise<{ gives: unknown; told: ServerFailure[] }> {
  const told: ServerFailure[] = [];
  const engine = withServer(
    builtIn,
    { address: 'https://lies.example.org', manners: OWN_MANNERS },
    { version: '3.6.1', tilesDate: null, bounds: null, actions: null },
    (failure) => told.push(failure),
    async () => new Response(JSON.stringify(said)),
  );
  return { gives: await engine.ask(kind, QUESTIONS[kind]), told };
}

/** Every place in a value at which there is something. */
function pathsOf(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

function changed(value: Json, [key, ...rest]: readonly string[], by: (old: Json) => Json): Json {
  if (key === undefined) return by(value);
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === key ? changed(one, rest, by) : one));
  const record = value as { [key: string]: Json };
  return { ...record, [key]: changed(record[key] ?? null, rest, by) };
}

const LIES: readonly ((old: Json) => Json)[] = [
  () => null,
  () => -1,
  () => 1e300,
  () => 5000,
  () => '',
  () => '<script>alert(1)</script>',
  () => [],
  () => ({}),
  () => true,
  (old) => (typeof old === 'number' ? -old : [old]),
  (old) => (Array.isArray(old) ? old.slice(1) : { old }),
];

/** Figures and places of an answer, wherever they stand. */
function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return (ArrayBuffer.isView(value) ? [...(value as unknown as number[])] : Object.values(value)).flatMap(
    figuresIn,
  );
}

function positionsIn(value: unknown): Position[] {
  if (typeof value !== 'object' || value === null) return [];
  const { coordinates } = value as { coordinates?: unknown };
  if (!Array.isArray(coordinates)) return Object.values(value).flatMap(positionsIn);
  const depth = (list: unknown): Position[] =>
    Array.isArray(list) && typeof list[0] === 'number'
      ? [list as unknown as Position]
      : (list as unknown[]).flatMap(depth);
  return depth(coordinates);
}

describe('a server that lies', () => {
  it.each(Object.keys(QUESTIONS) as Kind[])('is believed while it answers as it should: %s', async (kind) => {
    const { gives, told } = await answerTo(kind, recorded(ASKED[kind]));
    expect(told).toEqual([]);
    expect(gives).toMatchObject({ madeBy: { kind: 'server' } });
  });

  it.each(Object.keys(QUESTIONS) as Kind[])(
    'about anything in its answer: %s is the built-in engine’s, or in range',
    async (kind) => {
      const truth = recorded(ASKED[kind]);
      const paths = pathsOf(truth);
      await fc.assert(
        fc.asyncProperty(fc.nat(paths.length - 1), fc.nat(LIES.length - 1), async (at, lie) => {
          const { gives, told } = await answerTo(kind, changed(truth, paths[at]!, LIES[lie]!));
          if (gives === OURS) {
            expect(told).toHaveLength(1);
            return;
          }
          // what it may refuse to say is the built-in engine's as well
          if ((gives as typeof OURS).ours) return;
          const { timings: _, ...answer } = gives as { timings?: unknown };
          // unreachable is Infinity in a matrix, and nowhere else
          const figures = figuresIn(answer).filter((figure) => kind !== 'matrix' || figure !== Infinity);
          expect(figures.every((figure) => Math.abs(figure) < 1e11)).toBe(true);
          for (const [lon, lat] of positionsIn(answer)) {
            expect(Math.abs(lon - BAC_NINH[0])).toBeLessThan(1);
            expect(Math.abs(lat - BAC_NINH[1])).toBeLessThan(1);
          }
        }),
        { numRuns: 400, seed: 10 },
      );
    },
  );

  it('of another place is not believed', async () => {
    const elsewhere = (value: Json): Json => {
      if (Array.isArray(value))
        return value.length === 2 && value.every((one) => typeof one === 'number')
          ? [Number(value[0]) - 10, Number(value[1])]
          : value.map(elsewhere);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          key === 'lon' ? Number(inner) - 10 : elsewhere(inner),
        ]),
      );
    };
    for (const kind of ['matrix', 'isochrones'] as const) {
      const { gives, told } = await answerTo(kind, elsewhere(recorded(ASKED[kind])));
      expect(gives).toBe(OURS);
      expect(told).toEqual([{ kind: 'garbled' }]);
    }
  });

  it.each([
    ['a day beyond all days', { tileset_last_modified: 1e300 }],
    ['a day that is none', { tileset_last_modified: '<b>' }],
    ['a version without end', { version: 'x'.repeat(1e6) }],
  ])('about itself: %s', (_what, lie) => {
    const about = readStatus({ version: '3.6.1', ...lie });
    expect(about.tilesDate).toBeNull();
    expect(about.version.length).toBeLessThan(50);
  });
});
