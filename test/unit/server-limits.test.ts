import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { OWN_MANNERS } from '../../src/domain/routing-server.ts';
import type { Position } from '../../src/domain/units.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { withServer } from '../../src/engine/server/with-server.ts';

type Place = { readonly lon: number; readonly lat: number };

const NORTH: Position = [105.9, 21.2];
const NEAR: Position = [106.7, 20.8];
const SOUTH: Position = [106.7, 10.8];
const at = ({ lon, lat }: Place): Position => [lon, lat];

/** A server with limits that it tells only by refusing: no pair further than 400 km, no more than four cells. */
const limited: typeof fetch = async (_, init) => {
  const { sources, targets } = JSON.parse(String(init?.body)) as { sources: Place[]; targets: Place[] };
  const refuse = (code: number, error: string): Response =>
    new Response(JSON.stringify({ error_code: code, error }), { status: 400 });
  if (sources.length * targets.length > 4) return refuse(150, 'Exceeded max locations: 4.000000');
  if (sources.some((from) => targets.some((to) => greatCircleMetres(at(from), at(to)) > 400_000)))
    return refuse(154, 'Path distance exceeds the max distance limit: 400000 meters');
  const row = targets.map(() => ({ time: 60, distance: 1 }));
  return new Response(JSON.stringify({ sources_to_targets: sources.map(() => row), sources, targets }));
};

/** Knows of every drive that it is two kilometres. */
const builtIn: Engine = {
  ask: async (_, takes) => {
    const { origins, destinations } = takes as unknown as {
      origins: unknown[];
      destinations: unknown[];
    };
    const cells = origins.length * destinations.length;
    return {
      rows: origins.length,
      columns: destinations.length,
      seconds: new Float64Array(cells).fill(120),
      metres: new Float64Array(cells).fill(2000),
    } as never;
  },
};

describe('limits of a server', () => {
  it('are learned by every question that meets them, be it at the same time', async () => {
    const server = { address: 'https://a.org', manners: OWN_MANNERS };
    const about = { version: '3.6.1', tilesDate: null, bounds: null, actions: null };
    const engine = withServer(builtIn, server, about, (failure) => expect(failure).toBeNull(), limited);
    const ask = (...destinations: Position[]) =>
      engine.ask('matrix', { origins: [NORTH, NORTH], destinations, assumptions: DEFAULT_ASSUMPTIONS });
    const all = await Promise.all([ask(NEAR, SOUTH), ask(SOUTH, NEAR, NEAR), ask(NEAR, NEAR, NEAR, SOUTH)]);
    expect(all.map(({ metres }) => [...metres])).toEqual([
      [1000, 2000, 1000, 2000],
      [2000, 1000, 1000, 2000, 1000, 1000],
      [1000, 1000, 1000, 2000, 1000, 1000, 1000, 2000],
    ]);
    for (const { madeBy } of all)
      expect(madeBy).toMatchObject({
        kind: 'server',
        rest: [{ cells: 2, because: { kind: 'too far', most: 400_000 } }],
      });
  });
});
