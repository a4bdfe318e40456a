import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { lineLength } from '../../src/domain/great-circle.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import type { Route } from '../../src/engine/protocol.ts';
import { VEHICLES } from '../../src/network/profiles.ts';
import { OFF_ROAD_KM_PER_HOUR } from '../../src/network/snap.ts';
import { network } from '../fixtures/drawn-network.ts';
import type { DrawnNetwork } from '../fixtures/drawn-network.ts';

type Change = Partial<typeof DEFAULT_ASSUMPTIONS>;

async function ask(drawn: DrawnNetwork, from: Position, to: Position, change: Change = {}) {
  const engine = directEngine(createAnswers(async () => drawn.network));
  await engine.ask('load', { url: 'drawn' });
  return engine.ask('route', { from, to, assumptions: { ...DEFAULT_ASSUMPTIONS, ...change } });
}

async function route(drawn: DrawnNetwork, from: Position, to: Position, change: Change = {}): Promise<Route> {
  const answer = await ask(drawn, from, to, change);
  if (answer.kind !== 'route') throw new Error(`no way: ${answer.reason}`);
  return answer;
}

describe('a route', () => {
  it('has the metres of the roads, the time of roads and access, and the line between the snapped points', async () => {
    const drawn = network('A---B---C', 500, { every: { class: 'primary' } });
    const answer = await route(drawn, drawn.between('A', 'B', 0.5, 100), drawn.between('B', 'C', 0.25, -50));
    expect(answer.metres).toBeCloseTo(1500, 0);
    expect(answer.snap.fromMetres).toBeCloseTo(100, 0);
    expect(answer.snap.toMetres).toBeCloseTo(50, 0);
    const access = (150 * 3.6) / OFF_ROAD_KM_PER_HOUR;
    const road = (1500 * 3.6) / VEHICLES.car.speeds.primary.rural;
    expect(answer.seconds).toBeCloseTo(access + road, -1);
    expect(answer.geometry.coordinates).toHaveLength(3);
    expect(lineLength(answer.geometry.coordinates as [number, number][])).toBeCloseTo(1500, -1);
  });

  it('on one edge needs no junction, and minds a one-way both ways', async () => {
    const drawn = network('A>>>>>B\n|     |\n|     |\nC-----D', 100);
    const [near, far] = [drawn.between('A', 'B', 0.2), drawn.between('A', 'B', 0.8)];
    expect((await route(drawn, near, far)).metres).toBeCloseTo(360, 0);
    expect((await route(drawn, far, near)).metres).toBeCloseTo(1800 - 360, 0);
    expect((await route(drawn, near, near)).metres).toBe(0);
    expect((await route(drawn, near, near)).geometry.coordinates).toHaveLength(2);
  });

  it('keeps the shorter of two parallel roads, and drives a loop', async () => {
    const drawn = network('A---B', 500, {
      extra: [
        { from: 'A', to: 'B', metres: 2100 },
        { from: 'B', to: 'B', metres: 900 },
      ],
    });
    expect((await route(drawn, drawn.at('A'), drawn.at('B'))).metres).toBe(2000);
  });

  it('obeys a forbidden turn, and a commanded one', async () => {
    const drawing = 'A---B---C\n    |   |\n    |   |\n    D---E';
    const free = network(drawing, 100);
    expect((await route(free, free.between('A', 'B', 0.5), free.at('D'))).metres).toBeCloseTo(500, 0);
    for (const restriction of [['no', 'AB', 'B', 'BD'] as const, ['only', 'AB', 'B', 'BC'] as const]) {
      const drawn = network(drawing, 100, { restrictions: [restriction] });
      expect((await route(drawn, drawn.between('A', 'B', 0.5), drawn.at('D'))).metres).toBeCloseTo(1300, 0);
      expect((await route(drawn, drawn.at('D'), drawn.between('A', 'B', 0.5))).metres).toBeCloseTo(500, 0);
    }
  });

  it('turns round at a dead end where that is not forbidden', async () => {
    const drawing = 'A---B>>>C---D';
    const open = network(drawing, 100, { restrictions: [['no', 'BC', 'C', 'CD']] });
    expect((await ask(open, open.at('A'), open.at('D'))).kind).toBe('no way');
    const stub = network('A---B---C', 100, { restrictions: [['no', 'BC', 'C', 'BC']] });
    expect((await route(stub, stub.between('A', 'B', 0.5), stub.at('C'))).metres).toBeCloseTo(600, 0);
  });

  it('names its legs, tolls and ferries', async () => {
    const drawn = network('A---B---C~~~D---E', 500, {
      roads: {
        AB: { name: 'Quốc lộ 18', ref: 'QL.18' },
        BC: { name: 'Nội Bài – Hạ Long', ref: 'CT.09', toll: true },
        CD: { name: 'Phà', ferryMinutes: 12 },
      },
    });
    const answer = await route(drawn, drawn.at('A'), drawn.at('E'));
    expect(answer.legs.map(({ name, ref, metres }) => [name, ref, metres])).toEqual([
      ['Quốc lộ 18', 'QL.18', 2000],
      ['Nội Bài – Hạ Long', 'CT.09', 2000],
      ['Phà', '', 2000],
      ['', '', 2000],
    ]);
    expect([answer.usesToll, answer.usesFerry]).toEqual([true, true]);
    const legSeconds = answer.legs.reduce((sum, leg) => sum + leg.seconds, 0);
    expect(legSeconds).toBeCloseTo(answer.seconds, 3);
    expect(answer.legs[2]!.seconds).toBeCloseTo(12 * 60 + 10 * 60, 0);
    const onland = await route(drawn, drawn.at('A'), drawn.at('B'));
    expect([onland.usesToll, onland.usesFerry]).toEqual([false, false]);
  });

  it('takes its pace times as long, whatever the direction assumed', async () => {
    const drawn = network('A---B', 500);
    const from = drawn.between('A', 'B', 0.1, 300);
    const plain = await route(drawn, from, drawn.at('B'));
    const slow = await route(drawn, from, drawn.at('B'), { pace: 1.3, direction: 'to' });
    expect(slow.seconds).toBeCloseTo(1.3 * plain.seconds, 6);
    expect(slow.metres).toBe(plain.metres);
  });

  it('uses a new road only from its year on, and no motorbike on an expressway', async () => {
    const drawing = 'A-----B\n|     |\n|     |\nC-----D';
    const planned = network(drawing, 200, { roads: { AB: { status: 'planned', openYear: 2028 } } });
    expect((await route(planned, planned.at('A'), planned.at('B'))).metres).toBe(2400);
    expect((await route(planned, planned.at('A'), planned.at('B'), { year: 2028 })).metres).toBe(1200);
    const fast = network(drawing, 200, { roads: { AB: { class: 'motorway' } } });
    expect((await route(fast, fast.at('C'), fast.at('B'))).metres).toBe(1800);
    const bike = await route(fast, fast.at('A'), fast.at('B'), { profile: 'motorbike' });
    expect(bike.metres).toBe(2400);
  });

  it('says why there is none', async () => {
    const drawn = network('A---B   C---D', 500);
    const far: Position = [100, 10];
    expect(await ask(drawn, far, drawn.at('A'))).toEqual({
      kind: 'no way',
      reason: 'no road near the start',
    });
    expect(await ask(drawn, drawn.at('A'), far)).toEqual({ kind: 'no way', reason: 'no road near the end' });
    expect(await ask(drawn, drawn.at('A'), drawn.at('D'))).toEqual({
      kind: 'no way',
      reason: 'not connected',
    });
  });
});

it('looks for no second way where only the fastest is wanted', async () => {
  const across = '-'.repeat(26);
  const drawing = `A--B${across}C--D\n   |${' '.repeat(26)}|\n   E${across}F`;
  const ring = network(drawing, 1000, { roads: { BC: { maxspeed: 60 } } });
  const engine = directEngine(createAnswers(async () => ring.network));
  await engine.ask('load', { url: 'drawn' });
  const asked = { from: ring.at('A'), to: ring.at('D'), assumptions: DEFAULT_ASSUMPTIONS };
  const both = await engine.ask('route', asked);
  expect(both).toMatchObject({ kind: 'route', alternative: { kind: 'route' } });
  expect(await engine.ask('route', { ...asked, fastestOnly: true })).toEqual({ ...both, alternative: null });
});
