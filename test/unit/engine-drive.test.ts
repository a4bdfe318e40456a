import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeNetwork } from '../../src/data/network-file.ts';
import {
  InputError,
  parseIsochrone,
  parseMatrix,
  parseOverlap,
  parseRoute,
} from '../../tools/drive-input.ts';
import { network } from '../fixtures/drawn-network.ts';

const drawn = network('A---B---C\n    |\n    v\n    E   X---Y', 500, { roads: { XY: { fragment: true } } });
const folder = mkdtempSync(join(tmpdir(), 'drive-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'drawn.roads');
writeFileSync(file, new Uint8Array(writeNetwork(drawn.network)));

type Run = { readonly status: number | null; readonly out: string; readonly error: string };

function drive(args: readonly string[], input: string): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/drive.ts', ...args], { stdio: 'pipe' });
    let [out, error] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.on('close', (status) => resolve({ status, out, error }));
    child.stdin.end(input);
  });
}

const ask = (command: string, question: unknown): Promise<Run> =>
  drive([command, '--network', file], JSON.stringify(question));

describe('npm run drive', () => {
  it('gives a route', async () => {
    const { status, out, error } = await ask('route', {
      from: drawn.at('A'),
      to: drawn.at('E'),
      profile: 'car',
    });
    expect(error).toBe('');
    expect(status).toBe(0);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ metres: 3500, snap: { fromMetres: 0, toMetres: 0 } });
    expect(answer.geometry.type).toBe('LineString');
    expect(answer.geometry.coordinates).toHaveLength(3);
  });

  it('says why there is no route, and that is no error', async () => {
    const { status, out } = await ask('route', { from: drawn.at('E'), to: drawn.at('A') });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      metres: null,
      seconds: null,
      geometry: null,
      snap: { fromMetres: 0, toMetres: 0 },
      reason: 'not connected',
    });
  });

  it('gives a matrix with null where there is no way, and areas', async () => {
    const matrix = await ask('matrix', {
      origins: [drawn.at('A'), drawn.at('E')],
      destinations: [drawn.at('C')],
    });
    expect(JSON.parse(matrix.out)).toMatchObject({ metres: [[4000], [null]] });
    const areas = await ask('isochrone', { origin: drawn.at('A'), minutes: [3, 1] });
    const { type, features } = JSON.parse(areas.out);
    expect(type).toBe('FeatureCollection');
    expect(features.map((f: { properties: { minutes: number } }) => f.properties.minutes)).toEqual([1, 3]);
    expect(features[0].properties.areaKm2).toBeGreaterThan(0);
  });

  it('gives the reached roads by band, and where conditions overlap', async () => {
    const roads = await ask('roads', { origin: drawn.at('A'), minutes: [1, 60] });
    const { features } = JSON.parse(roads.out);
    expect(features.map((f: { geometry: { type: string } }) => f.geometry.type)).toEqual(
      Array(2).fill('MultiLineString'),
    );
    const km = features.map((f: { properties: { roadKm: number } }) => f.properties.roadKm);
    expect(km[0] + km[1]).toBeCloseTo(5.5, 2);
    const overlap = await ask('overlap', {
      conditions: [
        { places: [drawn.at('A')], minutes: 10 },
        { places: [drawn.at('C'), drawn.at('E')], minutes: 5, direction: 'to' },
      ],
    });
    const { type, geometry, properties, snaps } = JSON.parse(overlap.out);
    expect([type, geometry.type]).toEqual(['Feature', 'MultiPolygon']);
    expect(properties.areaKm2).toBeGreaterThan(0);
    expect(snaps.map((some: unknown[]) => some.length)).toEqual([1, 2]);
  });

  it.each([
    ['an unknown command', ['fly'], '{}', 'Unknown command "fly".'],
    ['no command', [], '{}', 'A command is missing.'],
    ['an unknown option', ['route', '--fast'], '{}', '--fast'],
    ['no JSON', ['route'], 'from here', 'Standard input is not JSON'],
    [
      'a missing network',
      ['route', '--network', 'nowhere.roads'],
      'ok',
      'nowhere.roads could not be read: there is no such file.',
    ],
    ['a broken network', ['route', '--network', 'package.json'], 'ok', 'package.json cannot be used.'],
  ])('says in one line what is wrong with %s', async (_, args, input, sentence) => {
    const question = input === 'ok' ? JSON.stringify({ from: drawn.at('A'), to: drawn.at('C') }) : input;
    const { status, out, error } = await drive(args, question);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
  });
});

describe('questions on the command line', () => {
  const from = [105.9, 21.2];
  const to = [106.7, 20.8];

  it('have the usual assumptions where they say nothing', () => {
    expect(parseRoute(JSON.stringify({ from, to }))).toEqual({
      from,
      to,
      assumptions: DEFAULT_ASSUMPTIONS,
    });
    const closures = [[106.7, 20.8]];
    const said = { profile: 'truck', direction: 'to', pace: 1.3, year: 2030, closures };
    expect(parseIsochrone(JSON.stringify({ origin: from, minutes: [15], ...said })).assumptions).toEqual({
      ...said,
      avoid: { tolls: false, ferries: false },
    });
    const avoiding = parseRoute(JSON.stringify({ from, to, avoid: ['ferries'] }));
    expect(avoiding.assumptions.avoid).toEqual({ tolls: false, ferries: true });
  });

  it.each<[string, unknown, string]>([
    ['no object', [1, 2], 'The question must be a JSON object, got [1,2].'],
    ['nothing', {}, 'The question lacks "from": a position [longitude, latitude].'],
    [
      'words for a position',
      { from: 'Hanoi', to },
      '"from" must be a position [longitude, latitude] in degrees, got "Hanoi".',
    ],
    [
      'three numbers',
      { from: [1, 2, 3], to },
      '"from" must be a position [longitude, latitude] in degrees, got [1,2,3].',
    ],
    [
      'a swapped position',
      { from: [21.2, 105.9], to },
      'In "from" latitude 105.9 is out of range: positions are [longitude, latitude].',
    ],
    ['no place on earth', { from: [200, 95], to }, 'In "from" latitude 95 is out of range.'],
    ['an impossible longitude', { from: [200, 9], to }, 'In "from" longitude 200 is out of range.'],
    [
      'an unknown profile',
      { from, to, profile: 'bike' },
      'Unknown profile "bike": it is one of "car", "truck", "motorbike".',
    ],
    [
      'an unknown direction',
      { from, to, direction: 'up' },
      'Unknown direction "up": it is one of "from", "to".',
    ],
    ['no pace', { from, to, pace: 0 }, '"pace" must be a number from 0.1 to 10, got 0.'],
    ['a year in words', { from, to, year: '2030' }, '"year" must be a number from 2000 to 2100, got "2030".'],
    ['an unknown field', { from, to, via: from }, 'Unknown field "via"'],
  ])('are refused with a sentence: %s', (_, question, sentence) => {
    const parse = (): unknown => parseRoute(JSON.stringify(question));
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(sentence);
  });

  it.each<[unknown, string]>([
    [{ origins: [], destinations: [to] }, '"origins" is empty: at least one position is expected.'],
    [{ origins: from, destinations: [to] }, '"origins[0]" must be a position'],
    [{ origins: [from], destinations: 'all' }, '"destinations" must be a list of positions'],
    [{ origins: [from] }, 'The question lacks "destinations": a list of positions.'],
  ])('of a matrix are refused: %j', (question, sentence) => {
    expect(() => parseMatrix(JSON.stringify(question))).toThrow(sentence);
  });

  it.each<[unknown, string]>([
    [undefined, 'The question lacks "minutes"'],
    [[], '"minutes" is empty'],
    [[15, 0], '"minutes" must be above 0 and at most 240, got 0.'],
    [[241], '"minutes" must be above 0 and at most 240, got 241.'],
    [['15'], '"minutes" must be above 0 and at most 240, got "15".'],
  ])('of areas are refused: minutes %j', (minutes, sentence) => {
    expect(() => parseIsochrone(JSON.stringify({ origin: from, minutes }))).toThrow(sentence);
  });

  it.each<[unknown, string]>([
    [{}, 'The question lacks "conditions"'],
    [{ conditions: [] }, 'The question lacks "conditions"'],
    [{ conditions: [3] }, '"conditions[0]" must be a JSON object, got 3.'],
    [{ conditions: [{ minutes: 5 }] }, 'The question lacks "conditions[0].places": a list of positions.'],
    [{ conditions: [{ places: [from], minutes: [5, 6] }] }, '"conditions[0].minutes" must be one number.'],
    [
      { conditions: [{ places: [from], minutes: 5, hours: 1 }] },
      'Unknown field "hours": "conditions[0]" has',
    ],
    [{ conditions: Array.from({ length: 21 }, () => ({})) }, '"conditions" are 21, at most 20 are taken.'],
  ])('of an overlap are refused: %j', (question, sentence) => {
    expect(() => parseOverlap(JSON.stringify(question))).toThrow(sentence);
  });

  it('are refused when empty', () => {
    expect(() => parseRoute(' \n')).toThrow('Nothing on standard input: a question in JSON is expected.');
  });
});
