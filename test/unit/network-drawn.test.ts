import { describe, expect, it } from 'vitest';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import { edgeShape } from '../../src/network/shape.ts';
import { validate } from '../../src/network/validate.ts';
import { network } from '../fixtures/drawn-network.ts';

const { FORWARD, BACKWARD } = EDGE_FLAGS;

function directions(drawn: ReturnType<typeof network>, name: string): number {
  return drawn.network.edgeFlags[drawn.edge(name)]! & (FORWARD | BACKWARD);
}

describe('networks drawn as text', () => {
  const drawn = network('A--B>>C\n|     |\nD-----E', 100);

  it('has the nodes, edges and lengths of the drawing', () => {
    expect(drawn.letters).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(drawn.edgeNames.toSorted()).toEqual(['AB#1', 'AD#1', 'BC#1', 'CE#1', 'DE#1']);
    expect([...drawn.network.edgeDecimetres].toSorted((a, b) => a - b)).toEqual([
      2000, 2000, 3000, 3000, 6000,
    ]);
    expect(validate(drawn.network)).toEqual([]);
  });

  it('makes arrows one-way, along or against the edge', () => {
    expect(directions(drawn, 'AB')).toBe(FORWARD | BACKWARD);
    expect(directions(drawn, 'BC')).toBe(FORWARD);
    expect(directions(network('A<<B', 100), 'AB')).toBe(BACKWARD);
    expect(directions(network('A\n^\nB', 100), 'AB')).toBe(BACKWARD);
    expect(directions(network('A\nv\nB', 100), 'AB')).toBe(FORWARD);
  });

  it('bends at corners and crosses without a junction', () => {
    const ring = network('A-+\n| |\n+-+', 100);
    expect([...ring.network.edgeFrom, ...ring.network.edgeTo]).toEqual([0, 0]);
    expect(ring.network.edgeDecimetres[0]).toBe(8000);
    expect(edgeShape(ring.network, 0)).toHaveLength(10);
    const crossing = network('  C\n  |\nA-+-B\n  |\n  D', 100);
    expect(crossing.edgeNames.toSorted()).toEqual(['AB#1', 'CD#1']);
    expect(validate(crossing.network)).toEqual([]);
  });

  it('traces diagonals and ferries', () => {
    const slanted = network('A\n \\\n  B~~C', 100);
    expect(slanted.network.edgeDecimetres[slanted.edge('AB')]).toBe(Math.round(2000 * Math.SQRT2));
    expect(slanted.network.edgeClass[slanted.edge('BC')]).toBe(14);
    expect(validate(slanted.network)).toEqual([]);
  });

  it('takes parallel roads, loops, restrictions and attributes as options', () => {
    const rich = network('A--B--C', 100, {
      every: { class: 'secondary' },
      roads: { BC: { class: 'motorway', toll: true, name: 'Cầu Giấy' } },
      extra: [
        { from: 'A', to: 'B', metres: 450, direction: 'forward' },
        { from: 'C', to: 'C', metres: 300 },
      ],
      restrictions: [['no', 'AB#2', 'B', 'BC']],
    });
    expect(rich.network.edgeDecimetres[rich.edge('AB#2')]).toBe(4500);
    expect([...rich.network.restrictions]).toEqual([rich.edge('AB#2'), rich.node('B'), rich.edge('BC'), 0]);
    expect(rich.network.names).toContain('Cầu Giấy');
    expect(rich.network.edgeFlags[rich.edge('BC')]! & EDGE_FLAGS.TOLL).toBeTruthy();
    expect(validate(rich.network)).toEqual([]);
  });

  it('says what is wrong with a drawing', () => {
    expect(() => network('A--', 100)).toThrow(/without a node/);
    expect(() => network('A--A', 100)).toThrow(/two nodes A/);
    expect(() => network('A--B', 100).node('C')).toThrow(/no node C/);
    expect(() => network('A--B', 100).edge('AC')).toThrow(/no road AC/);
  });
});
