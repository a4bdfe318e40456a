import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTwins } from '../../tools/twins/twins.ts';

describe('compressed twins of a build', () => {
  let folder = '';
  let store = '';
  beforeEach(() => (store = mkdtempSync(join(tmpdir(), 'atlas-twins-kept-'))));
  afterEach(() => {
    for (const each of [folder, store]) rmSync(each, { recursive: true, force: true });
  });

  const LONG = '{"type":"FeatureCollection"}\n'.repeat(50);

  /** Writes a build and its twins; gives the names of all its files. */
  const made = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-twins-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await writeTwins(folder, store);
    return (readdirSync(folder, { recursive: true }) as string[])
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort();
  };
  const read = (name: string): Buffer => readFileSync(join(folder, name));

  it('unpack to the file beside which they lie', async () => {
    const names = await made({ 'geojson/a.geojson': LONG, 'index.html': LONG });
    expect(names).toEqual([
      'geojson/a.geojson',
      'geojson/a.geojson.br',
      'geojson/a.geojson.gz',
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
    expect(brotliDecompressSync(read('geojson/a.geojson.br')).toString()).toBe(LONG);
    expect(gunzipSync(read('geojson/a.geojson.gz')).toString()).toBe(LONG);
  });

  it('are the same for the same file', async () => {
    await made({ 'a.js': LONG });
    const [br, gz] = [read('a.js.br'), read('a.js.gz')];
    for (const each of [folder, store]) rmSync(each, { recursive: true });
    await made({ 'a.js': LONG });
    expect([read('a.js.br'), read('a.js.gz')]).toEqual([br, gz]);
  });

  it('are taken from the build before where the file is the same', async () => {
    await made({ 'a.js': LONG });
    const kept = readdirSync(store).find((name) => name.endsWith('.br'));
    writeFileSync(join(store, kept!), 'kept');
    rmSync(folder, { recursive: true });
    await made({ 'geojson/b.json': LONG, 'a.js': `${LONG} ` });
    expect(read('geojson/b.json.br').toString()).toBe('kept');
    expect(brotliDecompressSync(read('a.js.br')).toString()).toBe(`${LONG} `);
  });

  it('are left out where they would not be smaller, of what is compressed, and of what nobody fetches', async () => {
    const files = {
      'tiny.js': 'x',
      'network/a.roads': LONG,
      'icons/a.png': LONG,
      'assets/a.js.map': LONG,
      '.vite/manifest.json': LONG,
      '_headers.txt': LONG,
    };
    expect(await made(files)).toEqual(Object.keys(files).sort());
  });
});
