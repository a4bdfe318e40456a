import { describe, expect, it } from 'vitest';
import type { Build, BuildFile } from '../../src/domain/kept-files.ts';
import {
  answerTo,
  faultOf,
  isFormerFree,
  keyOf,
  missingFiles,
  staleKeys,
  summaryOf,
  type Asked,
} from '../../src/service-worker/policy.ts';
import { cacheNameOf } from '../../src/service-worker/protocol.ts';

const SCOPE = 'https://maps.example/atlas/';

const file = (path: string, hash: string, bytes = 100, isFirst = true): BuildFile => ({
  path,
  hash,
  bytes,
  isFirst,
});
const build = (...files: BuildFile[]): Build => ({
  version: 'aaaa1111',
  release: '1.0.0',
  dataDate: '2026-11',
  files,
});

const PAGE = file('index.html', 'a0');
const CODE = file('assets/index-AAAA.js', 'a1', 5000);
const PORTS = file('geojson/ports.geojson', 'a2', 300);
const TOWNS = file('geojson/towns.geojson', 'a3', 9000, false);
const A = build(PAGE, CODE, PORTS, TOWNS);

const get = (path: string, part: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  url: new URL(path, SCOPE).href,
  isNavigation: false,
  isRange: false,
  ...part,
});
const visit = (path: string): Asked => get(path, { isNavigation: true });

describe('which request is answered how', () => {
  it.each(['', '?embed', '?embed=1&x=y', 'index.html', 'index.html?lang=vi'])(
    'a visit to "%s" gets the page',
    (path) => {
      expect(answerTo(visit(path), SCOPE, A)).toEqual({ kind: 'file', file: PAGE });
    },
  );

  it('a file of the list is answered from what is kept', () => {
    expect(answerTo(get('geojson/ports.geojson'), SCOPE, A)).toEqual({ kind: 'file', file: PORTS });
    expect(answerTo(get('assets/index-AAAA.js'), SCOPE, A)).toEqual({ kind: 'file', file: CODE });
  });

  it('code of another version is looked for before the network', () => {
    expect(answerTo(get('assets/index-OLD1.js'), SCOPE, A)).toEqual({
      kind: 'former',
      path: 'assets/index-OLD1.js',
    });
  });

  it.each([
    ['another host', get('https://tiles.example/atlas/geojson/ports.geojson')],
    ['another port', get('https://maps.example:8443/atlas/geojson/ports.geojson')],
    ['another folder of the host', get('../other/geojson/ports.geojson')],
    ['a folder whose name only begins alike', get('https://maps.example/atlas-2/index.html')],
    ['something else than reading', get('geojson/ports.geojson', { method: 'POST' })],
    ['asking whether it is there', get('geojson/ports.geojson', { method: 'HEAD' })],
    ['a part of a file', get('geojson/ports.geojson', { isRange: true })],
    ['a file with a question', get('geojson/ports.geojson?today')],
    ['a file that is not of the build', get('geojson/mine.geojson')],
    ['a visit to something else in the folder', visit('docs/manual.html')],
    ['the service worker itself', get('sw.js')],
    ['a source map', get('notes.js.map')],
  ])('%s stays untouched', (_what, asked) => {
    expect(answerTo(asked, SCOPE, A)).toEqual({ kind: 'untouched' });
  });

  it('the page itself, fetched and not visited, with a question stays untouched', () => {
    expect(answerTo(get('?embed'), SCOPE, A)).toEqual({ kind: 'untouched' });
  });

  it('works at the root of a host', () => {
    expect(answerTo(get('https://maps.example/geojson/ports.geojson'), 'https://maps.example/', A)).toEqual({
      kind: 'file',
      file: PORTS,
    });
  });
});

describe('what an update fetches and deletes', () => {
  const NEW_PORTS = file('geojson/ports.geojson', 'b2', 310);
  const NEW_CODE = file('assets/index-BBBB.js', 'b1', 5100);
  const B: Build = { ...build(PAGE, NEW_CODE, NEW_PORTS, TOWNS), version: 'bbbb2222' };
  const keysOf = ({ files }: Build): Set<string> => new Set(files.map((each) => keyOf(each, SCOPE)));

  it('fetches only what changed, the small files first', () => {
    expect(missingFiles(B.files, keysOf(A), SCOPE)).toEqual([NEW_PORTS, NEW_CODE]);
  });

  it('deletes only what no file of the new version is, and keeps its own notes', () => {
    const note = `${SCOPE}?since=bbbb2222`;
    const old = `${SCOPE}?since=aaaa1111`;
    const keys = new Set([...keysOf(A), ...keysOf(B), note, old]);
    expect(staleKeys(keys, B, [note], SCOPE).toSorted()).toEqual(
      [keyOf(CODE, SCOPE), keyOf(PORTS, SCOPE), old].toSorted(),
    );
  });

  it('keeps the former version while a tab of it is open', () => {
    expect(isFormerFree(['1', '2'], ['2', '3'])).toBe(false);
    expect(isFormerFree(['1', '2'], ['3'])).toBe(true);
    expect(isFormerFree([], ['3'])).toBe(true);
  });
});

describe('what is kept', () => {
  it.each([
    ['a missing file', { status: 404, bytes: 100, hash: 'a2' }, { kind: 'status', status: 404 }],
    ['an error', { status: 500, bytes: 100, hash: 'a2' }, { kind: 'status', status: 500 }],
    ['a part', { status: 206, bytes: 300, hash: 'a2' }, { kind: 'status', status: 206 }],
    [
      'a page of the server with a good status',
      { status: 200, bytes: 20, hash: 'xx' },
      { kind: 'content', bytes: 20, expected: 300 },
    ],
    ['the file', { status: 200, bytes: 300, hash: 'a2' }, null],
  ])('%s', (_what, answer, fault) => {
    expect(faultOf(PORTS, answer)).toEqual(fault);
  });

  const now = { since: '2026-11-22T06:00:00Z', isFetching: true, failures: [] };

  it('is counted in files and bytes', () => {
    const keys = new Set([PAGE, CODE, PORTS].map((each) => keyOf(each, SCOPE)));
    expect(summaryOf(A, keys, SCOPE, now)).toEqual({
      version: 'aaaa1111',
      release: '1.0.0',
      dataDate: '2026-11',
      files: 3,
      ofFiles: 4,
      bytes: 5400,
      ofBytes: 14_400,
      hasFirst: true,
      since: null,
      isFetching: true,
      failures: [],
    });
  });

  it('lacks what the first answer needs where one such file is missing', () => {
    const keys = new Set([PAGE, CODE, TOWNS].map((each) => keyOf(each, SCOPE)));
    expect(summaryOf(A, keys, SCOPE, now).hasFirst).toBe(false);
  });

  it('is all here since the note says so', () => {
    const keys = new Set(A.files.map((each) => keyOf(each, SCOPE)));
    expect(summaryOf(A, keys, SCOPE, now).since).toBe('2026-11-22T06:00:00Z');
  });
});

it('atlases in different folders of one host keep apart', () => {
  expect(cacheNameOf('https://maps.example/a/')).not.toBe(cacheNameOf('https://maps.example/b/'));
});
