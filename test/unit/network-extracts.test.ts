import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackNetwork } from '../../src/data/network-file.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadNetwork } from '../../src/network/road-network.ts';
import { validate } from '../../src/network/validate.ts';
import { drawnExtract } from '../fixtures/drawn-extract.ts';
import { writePbf } from '../fixtures/pbf-writer.ts';

const ROOT = join(import.meta.dirname, '../..');
const REFERENCE = join(ROOT, '../shared/reference/extracts');

/** Genuine extracts are compiled where the reference folder is; a drawn one always is. */
const GENUINE = [
  {
    file: 'hcmc_2018.osm.pbf',
    edges: 60_000,
    mainKm: 7500,
    restrictions: 40,
    names: ['Nguyễn Văn Linh', 'QL.1A'],
  },
  { file: 'map_hanoi_a.osm', edges: 600, mainKm: 25, restrictions: 3, names: ['Phố Hào Nam'] },
  { file: 'map_hanoi_b.osm', edges: 400, mainKm: 15, restrictions: 3, names: [] },
].filter(({ file }) => existsSync(join(REFERENCE, file)));

const DRAWN = drawnExtract('A--B>>C--F\n|     |  |\nD-----E--G', 400, {
  ways: { BC: { name: 'Đường Láng', ref: 'ĐT.70' }, CF: { highway: 'footway' } },
});

type Build = { status: number | null; stdout: string; stderr: string };

function build(...words: string[]): Build {
  const script = join(ROOT, 'tools/network/build.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function read(path: string): Promise<RoadNetwork> {
  return unpackNetwork(new Uint8Array(readFileSync(path)).buffer);
}

describe('npm run network', () => {
  let folder = '';
  let extract = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-build-'));
    extract = join(folder, 'drawn.osm.pbf');
    writeFileSync(extract, writePbf(DRAWN));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('compiles an extract drawn by this test, and prints what it made', async () => {
    const out = join(folder, 'new/folder/drawn.roads');
    const { status, stdout, stderr } = build(
      extract,
      out,
      '--date',
      '2026-08-01',
      '--name',
      'Drawn',
      '--classes',
      'all',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const line of [
      /Drawn \(2026-08-01, version [0-9a-f]{12}\)/,
      /4 {2}nodes/,
      /4 {2}edges/,
      /ways dropped: highway=footway/,
      /bytes compressed/,
      /ms to load/,
    ]) {
      expect(stdout).toMatch(line);
    }
    const network = await read(out);
    expect(validate(network)).toEqual([]);
    expect(network.meta).toMatchObject({ name: 'Drawn', roadsDate: '2026-08-01', licence: 'ODbL-1.0' });
    expect(network.names).toContain('ĐT.70');
  });

  it('gives the same bytes again, and raw ones when asked', async () => {
    const [one, two, raw] = ['one', 'two', 'raw'].map((name) => join(folder, `${name}.roads`)) as [
      string,
      string,
      string,
    ];
    build(extract, one, '--date', '2026-08-01');
    build(extract, two, '--date', '2026-08-01');
    build(extract, raw, '--date', '2026-08-01', '--raw');
    expect(readFileSync(two)).toEqual(readFileSync(one));
    expect(readFileSync(raw).subarray(0, 8).toString()).toBe('VSAROADS');
    expect(await read(raw)).toEqual(await read(one));
  });

  it.each<[string, () => string[], RegExp]>([
    ['nothing', () => [], /npm run network -- <extract/],
    ['an unknown option', () => [extract, join(folder, 'x'), '--speed', '3'], /Unknown option '--speed'/],
    [
      'an unknown class',
      () => [extract, join(folder, 'x'), '--classes', 'highway'],
      /no road class "highway"/,
    ],
    ['no date', () => [extract, join(folder, 'x'), '--date', 'today'], /--date must be YYYY-MM-DD/],
    ['a missing file', () => [join(folder, 'none.osm.pbf'), join(folder, 'x')], /ENOENT/],
    ['no extract', () => [join(ROOT, 'package.json'), join(folder, 'x')], /not an OSM PBF file.*at byte 0/],
  ])('says in words what is wrong with %s', (_, words, message) => {
    const { status, stdout, stderr } = build(...words());
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  for (const { file, edges, mainKm, restrictions, names } of GENUINE) {
    it(`imports the genuine extract ${file}`, async () => {
      const out = join(folder, `${file}.roads`);
      const { status, stderr } = build(join(REFERENCE, file), out, '--classes', 'all');
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const network = await read(out);
      expect(validate(network)).toEqual([]);
      expect(network.edgeCount).toBeGreaterThan(edges);
      expect(kilometres(network, EDGE_FLAGS.MAIN_COMPONENT)).toBeGreaterThan(mainKm);
      expect(kilometres(network, EDGE_FLAGS.MAIN_COMPONENT) / kilometres(network, 0)).toBeGreaterThan(0.6);
      expect(network.restrictions.length / 4).toBeGreaterThanOrEqual(restrictions);
      for (const name of names) expect(network.names).toContain(name);
    });
  }
});

describe('the network that is shipped', () => {
  const path = join(ROOT, 'public/network/vietnam.roads');

  it('is right, small, and one whole', async () => {
    expect(readFileSync(path).length).toBeLessThan(2_300_000);
    const network = await read(path);
    expect(validate(network)).toEqual([]);
    expect(network.nodeCount).toBeGreaterThan(70_000);
    expect(kilometres(network, EDGE_FLAGS.MAIN_COMPONENT) / kilometres(network, 0)).toBeGreaterThan(0.97);
    const [west, south, east, north] = network.meta.bounds;
    expect([west < 103, south < 9, east > 109, north > 23]).toEqual([true, true, true, true]);
    expect(network.meta.attribution).toMatch(/OpenStreetMap contributors/);
  });

  it('has the expressways and ferries of Vietnam', async () => {
    const network = await read(path);
    const motorwayKm = kilometres(network, 0, 'motorway');
    expect(motorwayKm).toBeGreaterThan(2000);
    const noMotorbike = network.edgeFlags.filter(
      (flags, edge) =>
        ROAD_CLASSES[network.edgeClass[edge]!] === 'motorway' && !(flags & EDGE_FLAGS.NO_MOTORBIKE),
    );
    expect(noMotorbike).toHaveLength(0);
    expect(kilometres(network, 0, 'ferry')).toBeGreaterThan(500);
  });
});

/** Kilometres of edges with all of the flags, of one class or all. */
function kilometres(network: RoadNetwork, flags: number, roadClass?: (typeof ROAD_CLASSES)[number]): number {
  let km = 0;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if ((network.edgeFlags[edge]! & flags) !== flags) continue;
    if (roadClass && ROAD_CLASSES[network.edgeClass[edge]!] !== roadClass) continue;
    km += network.edgeDecimetres[edge]! / 1e4;
  }
  return km;
}
