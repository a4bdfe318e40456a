import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { findEntrances } from '../../src/network/entrances.ts';
import { network } from '../fixtures/drawn-network.ts';

/** An expressway from A to D with a ramp on at B and one off at C; ordinary roads below, and before A. */
const DRAWING = `
Z--A>>B>>C>>D
      ^  v
      E  F
      |  |
      G--H
`;
const ROADS = {
  AB: { class: 'motorway', ref: 'CT.01' },
  BC: { class: 'motorway', ref: 'CT.02' },
  CD: { class: 'motorway', ref: 'CT.03' },
  BE: { class: 'motorway_link' },
  CF: { class: 'motorway_link' },
} as const;

function entrances(
  roads: NonNullable<Parameters<typeof network>[2]>['roads'],
  profile: 'car' | 'motorbike' = 'car',
) {
  const drawn = network(DRAWING, 100, { every: { class: 'tertiary' }, roads: { ...ROADS, ...roads } });
  const { network: made } = drawn;
  return findEntrances(made, edgeSeconds(made, { profile, year: 2026 })).map(({ node, edge }) => {
    return `${drawn.letters[node]} ${made.names[made.edgeRef[edge]!]}`;
  });
}

describe('entrances of expressways', () => {
  it('are where an ordinary road becomes one or meets a ramp that leads on, not one that leads off', () => {
    expect(entrances({}).sort()).toEqual(['A CT.01', 'E CT.02']);
  });

  it('are not there before the road is open, nor for who may not use it', () => {
    expect(entrances({ BC: { class: 'motorway', ref: 'CT.02', openYear: 2030 } })).toEqual(['A CT.01']);
    expect(entrances({}, 'motorbike')).toEqual([]);
  });

  it('of the shipped network: hundreds, the nearest of VSIP Bac Ninh II on the road to Thai Nguyen', async () => {
    const bytes = Uint8Array.from(readFileSync('public/network/vietnam.roads')).buffer;
    const engine = directEngine(createAnswers(async (url) => readNamed(url, bytes)));
    await engine.ask('load', { url: 'vietnam.roads' });
    const all = await engine.ask('entrances', { assumptions: DEFAULT_ASSUMPTIONS });
    expect(all.length).toBeGreaterThan(300);
    const vsip: Position = [105.9304, 21.2217];
    const [nearest] = all.toSorted(
      (a, b) => greatCircleMetres(vsip, a.position) - greatCircleMetres(vsip, b.position),
    );
    expect(nearest?.ref).toBe('CT.07');
  });
});
