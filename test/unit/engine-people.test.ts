import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { unpackPeople } from '../../src/data/people-file.ts';
import { cellCentre } from '../../src/domain/people.ts';
import type { PeopleGrid } from '../../src/domain/people.ts';
import type { Position } from '../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readNamed } from '../../src/engine/fetch-network.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { network } from '../fixtures/drawn-network.ts';
import { randomPeople } from '../fixtures/people.ts';
import { seededRandom } from '../fixtures/random-network.ts';

const assumptions = DEFAULT_ASSUMPTIONS;

describe('people', () => {
  const drawn = network('A---B---C\n|   |   |\nD---E---F', 800);
  const grid = randomPeople(drawn.network.meta.bounds, seededRandom(1));
  const question = { sites: [drawn.at('A')], minutes: [5], assumptions };
  const loaded = async (): Promise<Engine> => {
    const engine = directEngine(
      createAnswers(
        async () => drawn.network,
        async () => grid,
      ),
    );
    await engine.ask('load', { url: 'drawn.roads' });
    return engine;
  };

  it('have to be loaded first, and those that cannot be are told to whoever asks', async () => {
    const engine = await loaded();
    await expect(engine.ask('people', question)).rejects.toThrow('No people have been loaded yet.');
    const broken = directEngine(
      createAnswers(
        async () => drawn.network,
        async () => Promise.reject(new Error('x.people is empty.')),
      ),
    );
    await broken.ask('load', { url: 'drawn.roads' });
    await expect(broken.ask('loadPeople', { url: 'x.people' })).rejects.toThrow('x.people is empty.');
    await expect(broken.ask('people', question)).rejects.toThrow('x.people is empty.');
    const conditions = [{ people: 10, minutes: 5, assumptions }];
    await expect(broken.ask('overlap', { conditions })).rejects.toThrow('x.people is empty.');
  });

  it('are summarised with what a reader should know about them', async () => {
    const engine = await loaded();
    expect(await engine.ask('loadPeople', { url: 'x.people' })).toEqual({
      total: grid.people.reduce((sum, here) => sum + here, 0),
      year: 2024,
      cellMetres: 221,
      source: 'a census',
      streetsDate: '2021-08-06',
      error: { units: 2, median: 0.1, worst: 0.3, worstUnit: 'Đà Nẵng' },
    });
  });

  it('are unknown, not nobody, around a place without a road', async () => {
    const engine = await loaded();
    await engine.ask('loadPeople', { url: 'x.people' });
    const far: Position = [drawn.at('A')[0], drawn.at('A')[1] + 1];
    const { people } = await engine.ask('people', { ...question, sites: [far, drawn.at('A')] });
    expect(people[0]).toBeNaN();
    expect(people[1]).toBeGreaterThan(0);
  });

  it('are given up when nobody waits, and the work done so far is used by who asks next', async () => {
    const engine = await loaded();
    await engine.ask('loadPeople', { url: 'x.people' });
    const dropped = engine.ask('people', question, { signal: AbortSignal.abort() });
    await expect(dropped).rejects.toThrow();
    expect((await engine.ask('people', question)).people[0]).toBeGreaterThan(0);
  });
});

function degreesBetween(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

describe('people around the two hubs, on the shipped files', () => {
  const read = (path: string): ArrayBuffer => Uint8Array.from(readFileSync(path)).buffer;
  const HUBS: readonly [string, Position, readonly number[]][] = [
    ['Bac Ninh', [105.9763, 21.1214], [0.45, 2.6, 11.4]],
    ['Thu Dau Mot', [106.6685, 10.9804], [0.81, 4.61, 13.4]],
  ];
  const MINUTES = [15, 30, 60];

  it('are as many as routes to every cell would give, tried with one cell in three hundred', async () => {
    const all = await unpackPeople(read('public/people/vietnam.people'));
    const only = (isWanted: (cell: number, i: number) => boolean): PeopleGrid => ({
      meta: all.meta,
      cells: all.cells.filter(isWanted),
      people: all.people.filter((_, i) => isWanted(all.cells[i]!, i)),
    });
    // Nobody drives further than 1.2 degrees in an hour.
    const isNear = (cell: number): boolean =>
      HUBS.some(([, site]) => degreesBetween(cellCentre(all.meta, cell), site) < 1.2);
    const near = only(isNear);
    const sampled = only((cell, i) => i % 300 === 0 && isNear(cell));
    const few = Array.from(sampled.cells, (cell, i) => ({
      centre: cellCentre(all.meta, cell),
      people: sampled.people[i]!,
    }));
    const engine = directEngine(
      createAnswers(
        async (url) => readNamed(url, read('public/network/vietnam.roads')),
        async (url) => (url === 'near' ? near : sampled),
      ),
    );
    await engine.ask('load', { url: 'vietnam.roads' });
    const sites = HUBS.map(([, site]) => site);
    const question = { sites, minutes: MINUTES, assumptions };
    await engine.ask('loadPeople', { url: 'sample' });
    const { people } = await engine.ask('people', question);
    for (const [row, [name, site]] of HUBS.entries()) {
      const within = MINUTES.map(() => 0);
      for (const { centre, people: here } of few) {
        if (degreesBetween(centre, site) > 1.2) continue;
        const way = await engine.ask('route', { from: site, to: centre, assumptions, fastestOnly: true });
        if (way.kind !== 'route') continue;
        MINUTES.forEach((limit, i) => (within[i]! += way.seconds <= limit * 60 ? here : 0));
      }
      expect(Array.from(people.subarray(3 * row, 3 * row + 3)), name).toEqual(within);
    }
    await engine.ask('loadPeople', { url: 'near' });
    const counted = await engine.ask('people', question);
    const golden = HUBS.flatMap(([, , millions]) => millions);
    counted.people.forEach((here, i) => expect(here / 1e6 / golden[i]!, `${i}`).toBeCloseTo(1, 1));
  });

  it('are counted without rest while what is made ahead waits', async () => {
    const engine = directEngine(
      createAnswers(
        async (url) => readNamed(url, read('public/network/vietnam.roads')),
        async () => unpackPeople(read('public/people/vietnam.people')),
      ),
    );
    await engine.ask('load', { url: 'vietnam.roads' });
    await engine.ask('loadPeople', { url: 'vietnam.people' });
    const happened: string[] = [];
    const aborter = new AbortController();
    let isCounted = false;
    const onProgress = (): void => {
      happened.push('made ahead');
      if (isCounted) aborter.abort();
    };
    const prepared = engine.ask(
      'prepare',
      { assumptions, longest: 60 },
      { onProgress, signal: aborter.signal },
    );
    const question = { sites: [HUBS[0]![1]], minutes: MINUTES, assumptions };
    await engine.ask('people', question, { onProgress: () => happened.push('counting') });
    happened.push('counted');
    isCounted = true;
    await expect(prepared).rejects.toThrow();
    const whole = happened.slice(happened.indexOf('counting'), happened.indexOf('counted'));
    expect(new Set(whole)).toEqual(new Set(['counting']));
    expect(happened.at(-1)).toBe('made ahead');
  });
});
