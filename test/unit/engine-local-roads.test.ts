import { describe, expect, it } from 'vitest';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import type { LocalRoadsQuestion } from '../../src/engine/protocol.ts';
import { network } from '../fixtures/drawn-network.ts';

const drawn = network('A--B--C--D\n      |   \n      E--F', 2000, {
  roads: {
    AB: { class: 'motorway', ref: 'CT.01' },
    BC: { class: 'primary', ref: 'QL.18' },
    CD: { class: 'secondary', name: 'Đường Tam Giang', ref: 'ĐT.286' },
    CE: { class: 'tertiary', openYear: 2030 },
    EF: { class: 'tertiary' },
  },
});

async function roads(question: Partial<LocalRoadsQuestion>) {
  const engine = directEngine(createAnswers(async () => drawn.network));
  await engine.ask('load', { url: 'drawn' });
  const [west, south, east, north] = drawn.network.meta.bounds;
  const answer = await engine.ask('localRoads', {
    bounds: [west, south, east, north],
    year: 2026,
    ...question,
  });
  return answer.features.map(({ properties, geometry }) => ({ ...properties, lines: geometry.coordinates }));
}

describe('roads close up', () => {
  it('are those below national highways, by class, name and number', async () => {
    const found = await roads({});
    expect(found.map(({ roadClass, name, ref }) => [roadClass, name, ref]).sort()).toEqual([
      ['secondary', 'Đường Tam Giang', 'ĐT.286'],
      ['tertiary', '', ''],
    ]);
    expect(found.find(({ roadClass }) => roadClass === 'secondary')?.lines).toEqual([
      [[...drawn.at('C')], [...drawn.at('D')]],
    ]);
  });

  it('are open in the year', async () => {
    const lines = async (year: number) =>
      (await roads({ year })).find(({ roadClass }) => roadClass === 'tertiary')?.lines.length;
    expect(await lines(2029)).toBe(1);
    expect(await lines(2030)).toBe(2);
  });

  it('are near the box that is asked for, and none anywhere else', async () => {
    const [lon, lat] = drawn.at('D');
    const near = await roads({ bounds: [lon - 0.001, lat - 0.001, lon + 0.001, lat + 0.001] });
    expect(near.map(({ roadClass }) => roadClass)).toEqual(['secondary']);
    expect(await roads({ bounds: [50, 50, 51, 51] })).toEqual([]);
    expect(await roads({ bounds: [-51, -51, -50, -50] })).toEqual([]);
  });
});
