import { describe, expect, it } from 'vitest';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { EDGE_FLAGS } from '../../src/network/road-network.ts';
import type { Localised } from '../../src/domain/localised.ts';
import { validate } from '../../src/network/validate.ts';
import { network } from '../fixtures/drawn-network.ts';

type Mutable = { -readonly [K in keyof RoadNetwork]: RoadNetwork[K] extends object ? any : RoadNetwork[K] };

/** Problems of a right network after one thing in it was made wrong. */
function problemsWith(spoil: (network: Mutable) => void): readonly Localised[] {
  const shores = [
    [[1, 1] as const, [2, 1] as const],
    [[3, 1] as const, [4, 1] as const],
  ];
  const drawn = network('A--B>>C\n|     |\nD--+--E~~F', 500, {
    restrictions: [['no', 'AB', 'B', 'BC']],
    shores,
  });
  const copy = structuredClone(drawn.network) as unknown as Mutable;
  expect(validate(copy as unknown as RoadNetwork)).toEqual([]);
  spoil(copy);
  return validate(copy as unknown as RoadNetwork);
}

describe('validate', () => {
  it.each<[string, (network: Mutable) => void, RegExp]>([
    [
      'an array too short',
      (n) => (n.edgeClass = n.edgeClass.slice(1)),
      /edgeClass has 5 entries, expected 6/,
    ],
    ['an edge to nowhere', (n) => (n.edgeTo[0] = 77), /Edge 0 joins nodes 0 and 77/],
    ['an edge that is too short', (n) => (n.edgeDecimetres[0] *= 0.9), /shorter than its straight line/],
    ['an edge that is too long', (n) => (n.edgeDecimetres[0] *= 1.01), /its geometry is 1,500/],
    ['an edge without length', (n) => (n.edgeDecimetres[0] = 0), /has no length/],
    ['a node that was moved', (n) => (n.nodeLon[0] += 5000), /its geometry is/],
    ['a node outside the bounds', (n) => (n.nodeLat[0] = 0), /outside the bounds/],
    ['bounds of the whole earth', (n) => (n.meta.bounds = [-180, -90, 180, 90]), /latitude -90 to 90\./],
    ['bounds up to a pole', (n) => (n.meta.bounds = [0, 0, 180, 90]), /too far towards a pole/],
    ['an edge for nobody', (n) => (n.edgeFlags[0] = 0), /driven in no direction/],
    ['unknown flags', (n) => (n.edgeFlags[0] |= 1 << 15), /unknown flags/],
    ['an unknown class', (n) => (n.edgeClass[0] = 200), /class 200/],
    ['ferry minutes on land', (n) => (n.edgeFerryMinutes[0] = 10), /is no ferry/],
    ['a name that is not there', (n) => (n.edgeName[0] = 9), /name that is not in the table/],
    ['a closed road without year', (n) => (n.edgeFlags[0] |= EDGE_FLAGS.PLANNED), /no opening year/],
    ['a restriction elsewhere', (n) => (n.restrictions[1] = 0), /do not meet at node 0/],
    ['a restriction of no edge', (n) => (n.restrictions[0] = 99), /edge that does not exist/],
    ['a restriction of no kind', (n) => (n.restrictions[3] = 5), /of kind 5/],
    ['half a restriction', (n) => (n.restrictions = n.restrictions.slice(1)), /no multiple of 4/],
    ['shapes of half a vertex', (n) => (n.shapeOffset[1] = 2), /four bytes a vertex/],
    ['shapes that go on', (n) => (n.shapeBytes = new Uint8Array(400)), /bytes of shapes/],
    ['a shore of one point', (n) => (n.shores.first[1] = 1), /Shore 0 has 1 points, two are the least/],
    ['shores that go on', (n) => (n.shores.first[2] = 9), /up to point 9, 4 longitudes and 4 latitudes/],
    ['a shore beyond the earth', (n) => (n.shores.lat[3] = 91e6), /Point 3 of the shores lies beyond/],
    ['names without the empty one', (n) => (n.names = ['x']), /begin with the empty string/],
  ])('finds %s', (_, spoil, message) =>
    expect(
      problemsWith(spoil)
        .map(({ en }) => en)
        .join('\n'),
    ).toMatch(message),
  );

  it('stops at the limit', () => {
    const { network: roads } = network('A--B--C--D--E', 100);
    const wrong = { ...roads, edgeDecimetres: new Uint32Array(roads.edgeCount) };
    expect(validate(wrong, 3)).toHaveLength(3);
  });
});
