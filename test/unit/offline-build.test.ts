import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { DARK } from '../../src/style/palette-dark.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { listBuild } from '../../tools/offline/build-list.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

describe('the list of a build', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const given = (files: Readonly<Record<string, string>>): string => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-list-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const CATALOGUE = '{"datasets":[{"date":"2021-08-06"},{"date":"2026-11"},{"date":"2018"}]}';
  const FILES = {
    'index.html': '<title>x</title>',
    'assets/index-AAAA.js': 'x()',
    'geojson/catalogue.json': CATALOGUE,
    'geojson/towns.geojson': '{}',
    'people/vietnam.people': 'p',
    'third-party-licences.txt': 'MIT',
  };

  it('names every file with its digest and size, and what the first answer needs', async () => {
    const { files, release, dataDate } = await listBuild(given(FILES), '1.2.3');
    expect(files.map(({ path, isFirst }) => [path, isFirst])).toEqual([
      ['assets/index-AAAA.js', true],
      ['geojson/catalogue.json', true],
      ['geojson/towns.geojson', false],
      ['index.html', true],
      ['people/vietnam.people', false],
      ['third-party-licences.txt', false],
    ]);
    expect(files[0]).toEqual({
      path: 'assets/index-AAAA.js',
      hash: createHash('sha256').update('x()').digest('hex').slice(0, 32),
      bytes: 3,
      isFirst: true,
    });
    expect({ release, dataDate }).toEqual({ release: '1.2.3', dataDate: '2026-11' });
  });

  it('leaves out what no page asks for', async () => {
    const extra = {
      'sw.js': 'x',
      'assets/index-AAAA.js.map': 'x',
      'assets/index-AAAA.js.br': 'x',
      'geojson/towns.geojson.gz': 'x',
      _headers: 'x',
      '.nojekyll': '',
      '.well-known/x': '',
    };
    const paths = (await listBuild(given({ ...FILES, ...extra }), '1')).files.map(({ path }) => path);
    expect(paths).toEqual(Object.keys(FILES).toSorted());
  });

  it('is the same for the same content, and another version for another', async () => {
    const once = await listBuild(given(FILES), '1');
    rmSync(folder, { recursive: true });
    expect(await listBuild(given(FILES), '1')).toEqual(once);
    rmSync(folder, { recursive: true });
    const other = await listBuild(given({ ...FILES, 'geojson/towns.geojson': '{ }' }), '1');
    expect(other.version).not.toBe(once.version);
  });
});

describe('the installed app', () => {
  type Manifest = {
    readonly name: string;
    readonly short_name: string;
    readonly description: string;
    readonly lang: string;
    readonly icons: readonly { src: string; sizes: string; type: string; purpose: string }[];
    readonly [other: string]: unknown;
  };
  const read = (name: string): Manifest =>
    JSON.parse(readFileSync(join(ROOT, 'public', name), 'utf8')) as Manifest;
  const english = read('manifest.webmanifest');
  const vietnamese = read('manifest.vi.webmanifest');

  it('is the same in both languages but for its words', () => {
    const words = { name: '', short_name: '', description: '', lang: '' };
    expect({ ...vietnamese, ...words }).toEqual({ ...english, ...words });
    for (const word of ['name', 'short_name', 'description', 'lang'] as const)
      expect(vietnamese[word]).not.toBe(english[word]);
  });

  it('meets what browsers ask of one: name, start, display, icons of 192 and 512, one that may be cut', () => {
    expect(english).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
    const has = (sizes: string, purpose: string): boolean =>
      english.icons.some((icon) => icon.sizes === sizes && icon.purpose === purpose);
    expect([has('192x192', 'any'), has('512x512', 'any'), has('512x512', 'maskable')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('has icons of the sizes that it says', () => {
    for (const { src, sizes, type } of english.icons.filter((icon) => icon.type === 'image/png')) {
      const png = readFileSync(join(ROOT, 'public', src));
      expect(png.toString('latin1', 1, 4), src).toBe('PNG');
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
      expect(type).toBe('image/png');
    }
  });

  it('begins in the colours of the themes', () => {
    expect([english['theme_color'], english['background_color']]).toEqual([LIGHT.paper, LIGHT.paper]);
    const page = readFileSync(join(ROOT, 'index.html'), 'utf8');
    expect(page).toContain(`content="${LIGHT.paper}" media="(prefers-color-scheme: light)"`);
    expect(page).toContain(`content="${DARK.paper}" media="(prefers-color-scheme: dark)"`);
  });
});
