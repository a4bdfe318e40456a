import { describe, expect, it } from 'vitest';
import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { edgeShape } from '../../src/network/shape.ts';
import { validate } from '../../src/network/validate.ts';
import { classesDownTo } from '../../tools/network/tags.ts';
import { cellPosition, compileExtract, drawnExtract, nodeId } from '../fixtures/drawn-extract.ts';
import type { Compiled } from '../fixtures/drawn-extract.ts';
import type { OsmExtract } from '../fixtures/osm-extract.ts';

const { FORWARD, BACKWARD, MAIN_COMPONENT } = EDGE_FLAGS;

function compiled(extract: OsmExtract, ...rest: [options?: object, pbf?: object]): Compiled {
  const result = compileExtract(extract, ...rest);
  expect(validate(result.network)).toEqual([]);
  return result;
}

/** Ways from the tail to the head of every arc, by letters: `A>B`. */
function arcs({ network }: Compiled, extract: OsmExtract): string[] {
  const letter = (node: number): string => {
    const found = extract.nodes.find(
      ({ lon, lat }) =>
        Math.round(lon * 1e6) === network.nodeLon[node] && Math.round(lat * 1e6) === network.nodeLat[node],
    );
    return found ? String.fromCharCode(found.id) : '?';
  };
  const result: string[] = [];
  network.edgeFrom.forEach((from, edge) => {
    const [a, b] = [letter(from), letter(network.edgeTo[edge]!)];
    if (network.edgeFlags[edge]! & FORWARD) result.push(`${a}>${b}`);
    if (network.edgeFlags[edge]! & BACKWARD) result.push(`${b}>${a}`);
  });
  return result.toSorted();
}

function metres(network: RoadNetwork): number[] {
  return [...network.edgeDecimetres]
    .map((decimetres) => Math.round(decimetres / 10))
    .toSorted((a, b) => a - b);
}

describe('topology', () => {
  it('splits ways where they share a node', () => {
    const extract: OsmExtract = {
      nodes: drawnExtract('A--B--C\n   |\n   D', 100).nodes,
      ways: [
        { id: 1, refs: [...'ABC'].map(nodeId), tags: { highway: 'primary' } },
        { id: 2, refs: [...'BD'].map(nodeId), tags: { highway: 'primary' } },
      ],
    };
    const result = compiled(extract);
    expect(arcs(result, extract)).toEqual(['A>B', 'B>A', 'B>C', 'B>D', 'C>B', 'D>B']);
    expect(metres(result.network)).toEqual([200, 300, 300]);
  });

  it('merges at nodes of degree two with equal attributes', () => {
    const extract = drawnExtract('A--B--C--D', 100);
    const { network } = compiled(extract);
    expect([network.nodeCount, network.edgeCount]).toEqual([2, 1]);
    expect(metres(network)).toEqual([900]);
    expect(edgeShape(network, 0)).toHaveLength(4);
  });

  it.each([
    ['class', { highway: 'secondary' }],
    ['name', { name: 'Đường Láng' }],
    ['ref', { ref: 'QL.1' }],
    ['speed limit', { maxspeed: '60' }],
    ['toll', { toll: 'yes' }],
    ['surface', { surface: 'gravel' }],
    ['access', { hgv: 'no' }],
    ['direction', { oneway: 'yes' }],
    ['status', { highway: 'construction', construction: 'primary' }],
  ])('does not merge over a change of %s', (_, tags) => {
    const { network } = compiled(drawnExtract('A--B--C', 100, { ways: { BC: tags } }));
    expect(network.edgeCount).toBe(2);
  });

  it('merges over short bridges, and not over long ones', () => {
    const bridge = (metresPerCell: number): number =>
      compiled(drawnExtract('A--B--C--D', metresPerCell, { ways: { BC: { bridge: 'yes' } } })).network
        .edgeCount;
    expect(bridge(30)).toBe(1);
    expect(bridge(40)).toBe(3);
  });

  it('merges one-way roads head to tail only', () => {
    expect(compiled(drawnExtract('A>>B>>C', 100)).network.edgeCount).toBe(1);
    expect(compiled(drawnExtract('A>>B<<C', 100)).network.edgeCount).toBe(2);
    const extract = drawnExtract('A<<B<<C', 100);
    expect(arcs(compiled(extract), extract)).toEqual(['C>A']);
  });

  it('follows oneway=-1 and ways drawn against one another', () => {
    const nodes = drawnExtract('A--B--C', 100).nodes;
    const against = { highway: 'primary', oneway: '-1' };
    const extract: OsmExtract = {
      nodes,
      ways: [
        { id: 1, refs: [...'BA'].map(nodeId), tags: against },
        { id: 2, refs: [...'BC'].map(nodeId), tags: { highway: 'primary', oneway: 'yes' } },
      ],
    };
    const result = compiled(extract);
    expect(arcs(result, extract)).toEqual(['A>C']);
    expect(result.network.edgeCount).toBe(1);
  });

  it('keeps parallel roads and loops as edges of their own', () => {
    const parallel = compiled(drawnExtract('+-----+\n|     |\nA--B--C\n   |\n   D', 100));
    expect(parallel.edges('AC')).toHaveLength(0);
    const two = compiled(drawnExtract('+-----+\n|     |\nA-----B\n|     |\nC     D', 100));
    expect(
      two
        .edges('AB')
        .map((edge) => Math.round(two.network.edgeDecimetres[edge]! / 10))
        .toSorted(),
    ).toEqual([1000, 600]);
    const loop = compiled(drawnExtract('  +-+\n  | |\nB-A-+', 100));
    expect(loop.network.edgeCount).toBe(2);
    const self = [...loop.network.edgeFrom.keys()].filter(
      (edge) => loop.network.edgeFrom[edge] === loop.network.edgeTo[edge],
    );
    expect(self).toHaveLength(1);
    expect(loop.network.edgeDecimetres[self[0]!]! / 10).toBeCloseTo(800, 0);
  });

  it('keeps a ring that touches nothing', () => {
    const square: OsmExtract = {
      nodes: drawnExtract('A--B\n|  |\nC--D', 100).nodes,
      ways: [{ id: 1, refs: [...'ABDCA'].map(nodeId), tags: { highway: 'primary' } }],
    };
    const one = compiled(square);
    expect([one.network.nodeCount, one.network.edgeCount]).toEqual([1, 1]);
    const inParts = compiled(drawnExtract('A--B\n|  |\nC--D', 100));
    expect([inParts.network.nodeCount, inParts.network.edgeCount]).toEqual([1, 1]);
    expect(metres(inParts.network)[0]).toBe(1000);
    const closed = compiled(drawnExtract('A>>B\n^  v\nC<<D', 100));
    expect(closed.network.edgeCount).toBe(1);
    expect([FORWARD, BACKWARD]).toContain(closed.network.edgeFlags[0]! & (FORWARD | BACKWARD));
  });

  it('does not join a bridge to what it crosses, not even at the very same place', () => {
    const [lon, lat] = cellPosition(3, 2, 100);
    const { nodes } = drawnExtract('   C\n   |\nA--+--B\n   |\n   D', 100);
    const extract: OsmExtract = {
      nodes: [...nodes, { id: 500, lon, lat }, { id: 501, lon, lat }],
      ways: [
        { id: 1, refs: [nodeId('A'), 500, nodeId('B')], tags: { highway: 'primary' } },
        { id: 2, refs: [nodeId('C'), 501, nodeId('D')], tags: { highway: 'primary', bridge: 'yes' } },
      ],
    };
    const result = compiled(extract);
    expect(arcs(result, extract)).toEqual(['A>B', 'B>A', 'C>D', 'D>C']);
  });

  it('crosses itself where a way passes a node twice', () => {
    const extract: OsmExtract = {
      nodes: drawnExtract('   C\n\nA  X  B\n\n   D', 100).nodes,
      ways: [{ id: 1, refs: [...'AXBDXC'].map(nodeId), tags: { highway: 'primary' } }],
    };
    expect(arcs(compiled(extract), extract)).toEqual(['A>X', 'C>X', 'X>A', 'X>C', 'X>X', 'X>X']);
  });

  it('drops a way mapped twice, in either direction, and keeps different ones over one another', () => {
    const twice = (tags: Record<string, string>, refs: string): Compiled =>
      compiled({
        nodes: drawnExtract('A--B', 100).nodes,
        ways: [
          { id: 1, refs: [...'AB'].map(nodeId), tags: { highway: 'primary' } },
          { id: 2, refs: [...refs].map(nodeId), tags: { highway: 'primary', ...tags } },
        ],
      });
    expect(twice({}, 'AB').network.edgeCount).toBe(1);
    expect(twice({}, 'BA').network.edgeCount).toBe(1);
    expect(twice({}, 'BA').counts.get('stretches dropped: mapped twice')).toBe(1);
    expect(twice({ highway: 'secondary' }, 'AB').network.edgeCount).toBe(2);
    const { nodes, ways } = drawnExtract('C--A--B--D', 100);
    const carriageways = compiled({
      nodes,
      ways: [
        ...ways.filter(({ refs }) => refs.some((ref) => ref === nodeId('C') || ref === nodeId('D'))),
        { id: 11, refs: [...'AB'].map(nodeId), tags: { highway: 'primary', oneway: 'yes' } },
        { id: 12, refs: [...'BA'].map(nodeId), tags: { highway: 'primary', oneway: 'yes' } },
      ],
    });
    expect(carriageways.edges('AB')).toHaveLength(2);
  });

  it('gets over ways without length and nodes missing or repeated', () => {
    const [lon, lat] = cellPosition(3, 0, 100);
    const { nodes } = drawnExtract('A--B--C', 100);
    const tags = { highway: 'primary' };
    const extract: OsmExtract = {
      nodes: [...nodes, { id: 500, lon, lat }, { id: 501, lon, lat }],
      ways: [
        { id: 1, refs: [nodeId('A'), nodeId('B')], tags },
        { id: 2, refs: [nodeId('B'), 500], tags },
        { id: 3, refs: [500, 501, nodeId('C'), nodeId('C')], tags },
        { id: 4, refs: [nodeId('A'), nodeId('A')], tags },
        { id: 5, refs: [nodeId('A')], tags },
        { id: 6, refs: [9999, nodeId('A'), 9998, nodeId('C'), 9997], tags },
      ],
    };
    const result = compiled(extract);
    expect(arcs(result, extract)).toEqual(['A>C', 'C>A']);
    expect(result.counts.get('nodes missing in the extract')).toBe(3);
    expect(result.counts.get('neighbouring points at one place made one')).toBe(2);
    expect(result.counts.get('ways dropped: fewer than two nodes')).toBe(1);
    expect(result.counts.get('roads dropped: no length')).toBe(1);
  });

  it('keeps the first of two ways with one id', () => {
    const extract = drawnExtract('A--B--C', 100);
    const ways = extract.ways.map((way) => ({ ...way, id: 5 }));
    const { network, counts } = compiled({ ...extract, ways });
    expect(metres(network)).toEqual([300]);
    expect(counts.get('ways dropped: the same id again')).toBe(1);
  });

  it('counts what it drops, with the reason', () => {
    const { counts } = compiled(
      drawnExtract('A--B--C--D', 100, { ways: { AB: { highway: 'footway' }, CD: { access: 'private' } } }),
    );
    expect(Object.fromEntries(counts)).toMatchObject({
      'ways dropped: highway=footway': 1,
      'ways dropped: no motor vehicle may use it': 1,
    });
  });

  it('says so where there is nothing to compile', () => {
    expect(() => compileExtract(drawnExtract('A--B', 100, { every: { highway: 'path' } }))).toThrow(
      /has no roads/,
    );
  });
});

describe('the same input gives the same bytes, whatever its order', () => {
  it('numbers nodes and edges by place, not by id or order', () => {
    const drawing = 'A--B>>C\n|     |\nD-----E\n|\n+--F';
    const { nodes, ways } = drawnExtract(drawing, 100);
    const one = compiled({ nodes, ways }).network;
    const other = compiled({
      nodes: nodes.toReversed(),
      ways: ways.toReversed().map((way) => ({ ...way, id: 1000 - way.id })),
    }).network;
    expect({ ...other, meta: null }).toEqual({ ...one, meta: null });
    expect(other.meta.version).toBe(one.meta.version);
  });

  it('does not depend on how the file was written', () => {
    const extract = drawnExtract('A--B>>C\n|     |\nD-----E', 100);
    const { network } = compiled(extract);
    for (const pbf of [
      { dense: false },
      { packing: 'raw' as const },
      { blockSize: 1, order: (blocks: Uint8Array[]) => blocks.toReversed() },
    ]) {
      expect(compiled(extract, {}, pbf).network).toEqual(network);
    }
  });

  it('changes its version with the contents', () => {
    const versions = ['A--B', 'A---B', 'A>>B'].map(
      (drawing) => compiled(drawnExtract(drawing, 100)).network.meta,
    );
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3);
  });
});

describe('turn restrictions', () => {
  const drawing = '   D\n   |\nA--B--C';
  const tags = { type: 'restriction', restriction: 'no_left_turn' };
  const members = (from: number, via: string, to: number) => [
    { type: 'way' as const, ref: from, role: 'from' },
    { type: 'node' as const, ref: nodeId(via), role: 'via' },
    { type: 'way' as const, ref: to, role: 'to' },
  ];
  const wayId = (extract: OsmExtract, ends: string): number =>
    extract.ways.find(({ refs }) => [...ends].every((letter) => refs.includes(nodeId(letter))))!.id;

  it('become edges and a node', () => {
    const extract = drawnExtract(drawing, 100);
    const relations = [{ id: 1, members: members(wayId(extract, 'AB'), 'B', wayId(extract, 'BD')), tags }];
    const result = compiled({ ...extract, relations });
    const [incoming, via, outgoing, kind] = result.network.restrictions;
    expect(result.edges('AB')).toEqual([incoming]);
    expect(result.edges('BD')).toEqual([outgoing]);
    expect([via, kind]).toEqual([result.node('B'), 0]);
  });

  it('keep a node of degree two, so that U-turns can be forbidden there', () => {
    const extract = drawnExtract('A--B--C', 100);
    const only = { type: 'restriction', restriction: 'only_straight_on' };
    const relations = [
      { id: 1, members: members(wayId(extract, 'AB'), 'B', wayId(extract, 'BC')), tags: only },
      { id: 2, members: members(wayId(extract, 'AB'), 'B', wayId(extract, 'BC')), tags: only },
    ];
    const { network } = compiled({ ...extract, relations });
    expect(network.edgeCount).toBe(2);
    expect(network.restrictions).toHaveLength(4);
    expect(network.restrictions[3]).toBe(1);
  });

  it('are split at, also in the middle of a way', () => {
    const extract: OsmExtract = {
      nodes: drawnExtract('A--B--C', 100).nodes,
      ways: [{ id: 1, refs: [...'ABC'].map(nodeId), tags: { highway: 'primary' } }],
      relations: [{ id: 1, members: members(1, 'B', 1), tags: { ...tags, restriction: 'no_u_turn' } }],
    };
    const { network, counts } = compiled(extract);
    expect(network.edgeCount).toBe(2);
    expect(counts.get('turn restrictions dropped: a way goes on beyond the via node')).toBe(1);
  });

  it('are dropped where there is no such turn', () => {
    const extract = drawnExtract('   D\n   |\nA<<B--C', 100);
    const relations = [
      // Nobody arrives at B from A, and nothing leads from A to B at node C.
      { id: 1, members: members(wayId(extract, 'AB'), 'B', wayId(extract, 'BD')), tags },
      { id: 2, members: members(wayId(extract, 'AB'), 'C', wayId(extract, 'BC')), tags },
      { id: 3, members: members(999, 'B', wayId(extract, 'BC')), tags },
      {
        id: 4,
        members: [
          { ...members(1, 'B', 2)[0]!, ref: 1 },
          { type: 'node' as const, ref: 77777, role: 'via' },
          members(1, 'B', 2)[2]!,
        ],
        tags,
      },
    ];
    const { network, counts } = compiled({ ...extract, relations });
    expect(network.restrictions).toHaveLength(0);
    expect(counts.get('turn restrictions dropped: no such turn in the network')).toBe(3);
    expect(counts.get('turn restrictions dropped: via node on no road')).toBe(1);
  });
});

describe('seams', () => {
  /** Two roads whose ends lie so many metres apart, A–B and C–D with B near C. */
  function gap(metresApart: number, tagsB: Record<string, string> = {}, pbf: object = {}): Compiled {
    const { nodes } = drawnExtract('A--B', 100);
    const [lon, lat] = cellPosition(3 + metresApart / 100, 0, 100);
    const [endLon, endLat] = cellPosition(7, 0, 100);
    return compiled(
      {
        nodes: [...nodes, { id: nodeId('C'), lon, lat }, { id: nodeId('D'), lon: endLon, lat: endLat }],
        ways: [
          { id: 1, refs: [...'AB'].map(nodeId), tags: { highway: 'primary', name: 'Láng' } },
          { id: 2, refs: [...'CD'].map(nodeId), tags: { highway: 'primary', name: 'Láng', ...tagsB } },
        ],
      },
      {},
      pbf,
    );
  }

  it('joins dead ends of one road under 2 m apart, and counts them', () => {
    const { network, counts } = gap(1.5);
    expect(network.edgeCount).toBe(1);
    expect(counts.get('dead ends joined over a seam')).toBe(1);
    expect(gap(2.5).network.edgeCount).toBe(2);
  });

  it.each([
    ['class', { highway: 'secondary' }],
    ['name', { name: 'Cầu Giấy' }],
    ['number', { ref: 'QL.1' }],
    ['level', { bridge: 'yes' }],
    ['layer', { layer: '1' }],
    ['direction', { oneway: 'yes' }],
  ])('does not join over a difference of %s', (_, tags) => expect(gap(0.5, tags).network.edgeCount).toBe(2));

  it('joins an end once, to the nearest', () => {
    const { nodes } = drawnExtract('A--B', 100);
    const at = (id: number, metresEast: number) => {
      const [lon, lat] = cellPosition(3 + metresEast / 100, 0, 100);
      return { id, lon, lat };
    };
    const tags = { highway: 'primary' };
    const [farLon, farLat] = cellPosition(6, 3, 100);
    const result = compiled({
      nodes: [...nodes, at(500, 0.5), at(501, 1.5), at(502, 300), { id: 503, lon: farLon, lat: farLat }],
      ways: [
        { id: 1, refs: [...'AB'].map(nodeId), tags },
        { id: 2, refs: [500, 502], tags },
        { id: 3, refs: [501, 503], tags },
      ],
    });
    expect(result.counts.get('dead ends joined over a seam')).toBe(1);
    expect(result.network.edgeCount).toBe(2);
  });

  it('joins an end to the same road passing by, in extracts made of tiles only', () => {
    const { nodes } = drawnExtract('A-----B\n   C\n   |\n   D', 100);
    const [lon, lat] = cellPosition(3.1, 0.01, 100);
    const extract: OsmExtract = {
      nodes: nodes.map((node) => (node.id === nodeId('C') ? { ...node, lon, lat } : node)),
      ways: [
        { id: 1, refs: [...'AB'].map(nodeId), tags: { highway: 'primary' } },
        { id: 2, refs: [...'CD'].map(nodeId), tags: { highway: 'primary' } },
      ],
    };
    expect(compiled(extract).network.edgeCount).toBe(2);
    const tiles = compiled(extract, {}, { writingProgram: 'z14 vector tiles' });
    expect(tiles.network.edgeCount).toBe(3);
    expect(tiles.counts.get('dead ends joined to the same road passing by')).toBe(1);
  });
});

describe('expressways of unknown direction, in extracts made of tiles', () => {
  const tiles = { writingProgram: 'z14 vector tiles' };

  it('drives on the right where there are two carriageways, and both ways where there is one', () => {
    const drawing = 'A----------B\n\nC----------D';
    const two = drawnExtract(drawing, 15, { every: { highway: 'motorway' } });
    expect(arcs(compiled(two, {}, tiles), two)).toEqual(['B>A', 'C>D']);
    const one = drawnExtract('A----------B', 15, { every: { highway: 'motorway' } });
    expect(arcs(compiled(one, {}, tiles), one)).toEqual(['A>B', 'B>A']);
  });

  it('does not take the stretches behind and ahead for the other carriageway, not even in a bend', () => {
    // Ways of 30 m, each turned by 6 degrees: those next but one are near, and nearly parallel.
    const nodes = Array.from({ length: 9 }, (_, i) => {
      const angle = (i * 6 * Math.PI) / 180;
      const [lon, lat] = cellPosition(286 * Math.sin(angle), 286 * (1 - Math.cos(angle)), 1);
      return { id: nodeId('A') + i, lon, lat };
    });
    const ways = nodes.slice(1).map((node, i) => ({
      id: i + 1,
      refs: [node.id - 1, node.id],
      tags: { highway: 'motorway' },
    }));
    const result = compiled({ nodes, ways }, {}, tiles);
    expect(result.counts.get('expressways of unknown direction made two-way')).toBe(8);
  });

  it('does not take the next stretch of the same carriageway for the other one', () => {
    const extract = drawnExtract('A--------B--------C', 15, { every: { highway: 'motorway' } });
    expect(arcs(compiled(extract, {}, tiles), extract)).toEqual(['A>C', 'C>A']);
  });

  it('believes the tags of an original extract', () => {
    const extract = drawnExtract('A----------B', 15, { every: { highway: 'motorway' } });
    expect(arcs(compiled(extract), extract)).toEqual(['A>B']);
  });
});

describe('classes and ferries', () => {
  it('keeps the wanted classes only, and measures the surroundings by the others', () => {
    const extract = drawnExtract('A--B\n|  |\nC--D\n|  |\nE--F\n|  |\nG--H', 300, {
      every: { highway: 'residential' },
      ways: { AB: { highway: 'primary' } },
    });
    const { network, counts } = compiled(extract, { classes: classesDownTo('tertiary') });
    expect(network.edgeCount).toBe(1);
    expect(counts.get('ways not wanted: residential')).toBe(9);
    expect(network.edgeUrban[0]).toBeGreaterThan(0);
    const without = compiled(drawnExtract('A--B', 700), { classes: classesDownTo('tertiary') });
    expect(without.network.edgeUrban[0]).toBe(0);
  });

  it('keeps the streets that lead from a ferry to the network', () => {
    const ways = {
      BC: { highway: 'residential' },
      CD: { highway: 'service' },
      CE: { highway: 'residential' },
      FG: { highway: 'tertiary' },
    };
    const extract = drawnExtract('A~~~B--C--D\n       |\n       |\n       E--G\n       |\nH------F', 100, {
      ways,
    });
    const { network, counts } = compiled(extract, { classes: classesDownTo('tertiary') });
    const classes = [...network.edgeClass].map((index) => ROAD_CLASSES[index]);
    expect(classes).toContain('residential');
    expect(classes).not.toContain('service');
    expect(counts.get('ferry landings reached by streets that were kept for it')).toBe(1);
    expect(counts.get('ferry landings without a way to the network')).toBe(1);
    expect(counts.get('ferries that do not say whom they carry, judged by their name')).toBe(1);
  });

  it('keeps no street from a ferry that leads nowhere within 5 km', () => {
    const street = (metresPerCell: number): number => {
      const extract = drawnExtract('A~~B------C--D', metresPerCell, {
        ways: { BC: { highway: 'residential' } },
      });
      return compiled(extract, { classes: classesDownTo('tertiary') }).network.edgeCount;
    };
    expect(street(700)).toBe(3);
    expect(street(800)).toBe(2);
  });

  it('makes a straight way from a landing where an extract made of tiles has no streets', () => {
    const extract = drawnExtract('A~~~B C\n      |\n      D', 100);
    expect(compiled(extract).network.edgeCount).toBe(2);
    const { network } = compiled(extract, {}, { writingProgram: 'vector tiles' });
    const made = network.edgeClass.indexOf(ROAD_CLASSES.indexOf('service'));
    expect(network.edgeDecimetres[made]! / 10).toBeCloseTo(200, 0);
  });

  it('keeps what is not open yet, marked with its year', () => {
    const future = { highway: 'construction', construction: 'motorway', opening_date: '2027' };
    const { network, edges } = compiled(drawnExtract('A--B--C', 100, { ways: { BC: future } }));
    const [edge] = edges('BC');
    expect(network.edgeFlags[edge!]! & EDGE_FLAGS.UNDER_CONSTRUCTION).toBeTruthy();
    expect([network.edgeOpenYear[edge!], network.meta.openYears]).toEqual([2027, [2027]]);
  });
});

describe('components', () => {
  const main = (result: Compiled, ends: string): boolean[] =>
    result.edges(ends).map((edge) => (result.network.edgeFlags[edge]! & MAIN_COMPONENT) !== 0);

  it('flags the largest part, and neither fragments nor one-way dead ends', () => {
    const result = compiled(
      drawnExtract('A--B--C>>F\n|  |\nD--E\n\nG--H', 100, { ways: { BC: { name: 'x' } } }),
    );
    expect(main(result, 'BC')).toEqual([true]);
    expect(main(result, 'CF')).toEqual([false]);
    expect(main(result, 'GH')).toEqual([false]);
    expect(result.counts.get('components, fragments')).toBe(1);
  });

  it('counts an island as usable that is large and far enough', () => {
    const island = (rows: number, columns: number): string =>
      `A---------B\n|         |\nC---------D${'\n'.repeat(rows)}E${'-'.repeat(columns)}F`;
    const usable = (drawing: string): boolean => main(compiled(drawnExtract(drawing, 1000)), 'EF')[0]!;
    expect(usable(island(10, 12))).toBe(true);
    expect(usable(island(10, 5))).toBe(false);
    expect(usable(island(2, 12))).toBe(false);
  });

  it('counts roads that nobody may drive by car as of the part at both their ends', () => {
    const result = compiled(drawnExtract('A--B\n|  |\nC--D', 100, { ways: { AB: { motorcar: 'no' } } }));
    expect([...result.network.edgeFlags].every((flags) => flags & MAIN_COMPONENT)).toBe(true);
  });
});

describe('one-way roads that are the only connection of others', () => {
  const opened = 'one-way stretches opened both ways: the only connection of some roads';

  it('are opened both ways where a kilometre of road lies on each side', () => {
    const extract = drawnExtract('A--B>>C--D', 1000, { ways: { BC: { name: 'x' } } });
    const result = compiled(extract);
    expect(arcs(result, extract)).toEqual(['A>B', 'B>A', 'B>C', 'C>B', 'C>D', 'D>C']);
    expect(result.counts.get(opened)).toBe(1);
    expect(result.counts.get('components, fragments')).toBeUndefined();
  });

  it.each([
    ['less road is behind it', 'A--B>>C--D', 300, {}],
    ['it is a motorway', 'A--B>>C--D', 1000, { highway: 'motorway' }],
    ['it is a link', 'A--B>>C--D', 1000, { highway: 'trunk_link' }],
    ['there is another way', 'A--B>>C--D\n|        |\n+--------+', 1000, {}],
  ])('stay as they are where %s', (_, drawing, metresPerCell, tags) => {
    const extract = drawnExtract(drawing, metresPerCell, { ways: { BC: { name: 'x', ...tags } } });
    const result = compiled(extract);
    const count = (arc: string): number => arcs(result, extract).filter((one) => one === arc).length;
    expect(count('B>C') - count('C>B')).toBe(1);
    expect(result.counts.get(opened)).toBeUndefined();
  });
});

describe('roads that are not open yet', () => {
  it('make nothing usable that is not so today, and are usable themselves', () => {
    const future = { highway: 'construction', construction: 'primary', opening_date: '2027' };
    const result = compiled(drawnExtract('A--B--C--D--E\n|  |\nF--G', 1000, { ways: { CD: future } }));
    const main = (ends: string): boolean =>
      (result.network.edgeFlags[result.edges(ends)[0]!]! & MAIN_COMPONENT) !== 0;
    expect([main('BC'), main('CD'), main('DE')]).toEqual([true, true, false]);
  });
});
