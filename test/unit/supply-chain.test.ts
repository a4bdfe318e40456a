import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { isAllowed, refusals } from '../../tools/licences/allowed.ts';
import { readLock, type Locked } from '../../tools/licences/lock.ts';
import { licenceText, notices } from '../../tools/licences/notices.ts';
import { shippedIn } from '../../tools/licences/shipped.ts';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

type Manifest = Readonly<Record<'dependencies' | 'devDependencies' | 'scripts', Record<string, string>>>;
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;
const lock = readLock(ROOT);

/** Everything that `npm ci` is asked to do in this repository. */
const LOCKS = [
  ['the app', lock],
  ['the comparison with Valhalla', readLock(join(ROOT, 'bench/valhalla'))],
  ['the comparison with other libraries', readLock(join(ROOT, 'bench/peers'))],
] as const;

/** Packages that run a script of their own when they are installed. Each one needs a reason. */
const RUN_AT_INSTALL = new Set([
  // looks whether its binary, which comes as a package of its own, can run
  'esbuild',
]);

/** Versions below which a package has a hole that matters here. */
const FLOORS: readonly (readonly [name: string, version: string, why: string])[] = [
  [
    'maplibre-gl',
    '6.11.1',
    'CVE-2026-85061: code in an attribution ran, up to 6.4.0; more repairs up to 6.11.1',
  ],
  ['preact', '10.28.2', 'CVE-2026-22028: JSON passed for text could become elements'],
  ['fflate', '0.8.3', 'CVE-2026-45820: archives that exhaust the reader'],
  ['papaparse', '5.2.0', 'CVE-2020-36649: a cell that keeps a regular expression busy'],
  ['vite', '8.1.0', 'CVE-2026-53571: the development server gave files that it should not, on Windows'],
];

const parts = (version: string): number[] => version.split('.').map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [a, b] = [parts(version), parts(floor)];
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs === -1 || a[differs]! > b[differs]!;
}

/** Whether a version lies in a range of package.json: exact, or `^` as npm reads it. */
function satisfies(version: string, range: string): boolean {
  if (!range.startsWith('^')) return version === range;
  const floor = range.slice(1);
  const fixed = parts(floor).findIndex((part) => part !== 0) + 1;
  return (
    isAtLeast(version, floor) && parts(floor).slice(0, fixed).join() === parts(version).slice(0, fixed).join()
  );
}

describe.each(LOCKS)('the lockfile of %s', (_, packages) => {
  const all = [...packages.values()];

  it('holds the SHA-512 digest of every package', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ integrity }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  });

  it('names exact versions, and no place to fetch them from: no git, no file, no host', () => {
    expect(all.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
    expect(all.filter(({ resolved }) => resolved !== null)).toEqual([]);
  });

  it('has nothing run at installation but what is listed', () => {
    const running = all.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(running.filter((name) => !RUN_AT_INSTALL.has(name))).toEqual([]);
  });
});

describe('the dependencies', () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

  it('are those of the lockfile, in versions that package.json allows', () => {
    const unmet = wanted.filter(([name, range]) => {
      const found = lock.get(`node_modules/${name}`);
      return found === undefined || !satisfies(found.version, range);
    });
    expect(unmet).toEqual([]);
  });

  it.each(FLOORS)('%s is at least %s', (name, floor) => {
    for (const each of lock.values())
      if (each.name === name) expect(isAtLeast(each.version, floor), each.folder).toBe(true);
    expect(lock.has(`node_modules/${name}`)).toBe(true);
  });

  it('are all in use', () => {
    const code = ['src', 'tools', 'test'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const text = [...code, readFileSync(join(ROOT, 'vite.config.ts'), 'utf8')].join('\n');
    const scripts = Object.values(manifest.scripts).join('\n');
    const isUsed = (name: string): boolean =>
      new RegExp(`(from|import)\\s*\\(?\\s*'${name}(/[^']*)?'`).test(text) ||
      new RegExp(`(^|&& )${name === 'typescript' ? 'tsc' : name}( |$)`, 'm').test(scripts);
    const isType = (name: string): boolean =>
      name === '@types/node' || new RegExp(`from '${name.replace('@types/', '')}'`).test(text);
    expect(
      wanted
        .map(([name]) => name)
        .filter((name) => !(name.startsWith('@types/') ? isType(name) : isUsed(name))),
    ).toEqual([]);
  });

  it('read versions as npm does', () => {
    expect(satisfies('5.1.0', '^5.0.9') && satisfies('0.8.4', '^0.8.3') && satisfies('1.2.3', '1.2.3')).toBe(
      true,
    );
    expect(satisfies('6.0.0', '^5.1.0') || satisfies('0.9.0', '^0.8.3') || satisfies('1.2.4', '1.2.3')).toBe(
      false,
    );
    expect(
      satisfies('5.0.9', '^5.1.0') || isAtLeast('6.4.0', '6.11.1') || !isAtLeast('6.11.1', '6.11.1'),
    ).toBe(false);
  });
});

describe('licences', () => {
  it('are allowed for every package of the lockfile, tools included', () => {
    expect(refusals(lock.values())).toEqual([]);
  });

  it.each([
    ['MIT', false, true],
    ['(MIT OR GPL-3.0-only)', false, true],
    ['MIT AND BSD-3-Clause', false, true],
    ['MIT AND GPL-3.0-only', false, false],
    ['GPL-3.0-only', true, false],
    ['(EDL-1.0 OR EPL-1.0)', false, false],
    ['MPL-2.0', false, false],
    ['MPL-2.0', true, true],
    ['SEE LICENSE IN x', true, false],
    [null, true, false],
  ])('%s (of a tool: %s): %s', (expression, isTool, allowed) => {
    expect(isAllowed(expression, isTool)).toBe(allowed);
  });

  it('that are refused are named with their package', () => {
    const bad = { ...lock.get('node_modules/preact')!, name: 'x', version: '1.0.0', licence: 'GPL-3.0-only' };
    expect(refusals([bad, { ...bad, licence: null, isTool: true }])).toEqual([
      'x 1.0.0 is passed on with the app and has the licence GPL-3.0-only.',
      'x 1.0.0 is used to build or test and has the licence that nobody stated.',
    ]);
  });
});

describe('the data', () => {
  it('has a row for each file in the note on its licences', () => {
    const note = readFileSync(join(ROOT, 'DATA-LICENCE.md'), 'utf8');
    const rows = note.split('\n').filter((line) => line.startsWith('|'));
    const files = ['geojson', 'network', 'people'].flatMap((folder) =>
      readdirSync(join(ROOT, 'public', folder)),
    );
    const isNamed = (file: string): boolean =>
      file === 'catalogue.json' || rows.some((row) => row.includes(`${file}\``));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !isNamed(file))).toEqual([]);
    // a table that text has cut in two is none on the page
    expect(note.match(/\n\n\|/g)).toHaveLength(1);
  });
});

describe('what is passed on', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A repository with a build of these sources, and these files. */
  const given = (sources: readonly string[], files: Readonly<Record<string, string>> = {}): string => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-licences-'));
    const all = { 'dist/assets/a.js.map': JSON.stringify({ sources }), ...files };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  };
  const locked = (...names: readonly string[]): ReadonlyMap<string, Locked> =>
    new Map(
      names.map((path) => [
        path,
        {
          ...lock.get('node_modules/preact')!,
          folder: path,
          name: path.replace(/.*node_modules\//, ''),
          version: '1.2.3',
        },
      ]),
    );
  const TOOLS = ['node_modules/vite', 'node_modules/rolldown'];
  const shippedFrom = async (root: string, known: ReadonlyMap<string, Locked>): Promise<string[]> =>
    (await shippedIn(join(root, 'dist'), root, known))
      .map((each) => each.folder)
      .filter((name) => !TOOLS.includes(name));

  it('is what source maps name, also within packages that come put together', async () => {
    const root = given(
      [
        '../../src/main.ts',
        '../../node_modules/one/x.js',
        '../../node_modules/@s/two/node_modules/deep/y.js',
      ],
      {
        'node_modules/one/x.js.map': JSON.stringify({
          sources: ['../src/z.ts', '../node_modules/within/index.js'],
        }),
      },
    );
    const deep = 'node_modules/@s/two/node_modules/deep';
    const known = locked(...TOOLS, 'node_modules/one', 'node_modules/within', 'node_modules/unused', deep);
    expect(await shippedFrom(root, known)).toEqual([deep, 'node_modules/one', 'node_modules/within']);
    await expect(shippedIn(join(root, 'dist'), root, locked(...TOOLS))).rejects.toThrow(
      /is in the build and not in the lockfile/,
    );
  });

  it('cannot be told without source maps', async () => {
    const root = given([]);
    rmSync(join(root, 'dist/assets/a.js.map'));
    await expect(shippedIn(join(root, 'dist'), root, locked(...TOOLS))).rejects.toThrow(/no source maps/);
  });

  it('goes with its licence texts, the same one once', () => {
    const root = given([], {
      'node_modules/one/LICENSE.md': 'Copyright A\r\nfree\n',
      'node_modules/one/NOTICE': 'and thanks',
      'node_modules/two/licence': 'Copyright B',
      'node_modules/three/license.txt': 'Copyright B\n',
      'node_modules/four/README.md': '# four\n\n## License (MIT)\n\nCopyright C\n\n## More\n',
    });
    const known = locked(...['one', 'two', 'three', 'four'].map((name) => `node_modules/${name}`));
    const text = notices([...known.values()], root);
    expect(text).toContain('one 1.2.3 (MIT)\n\nCopyright A\nfree\n\nand thanks\n');
    expect(text).toContain('two 1.2.3 (MIT)\nthree 1.2.3 (MIT)\n\nCopyright B\n');
    expect(text).toContain('four 1.2.3 (MIT)\n\nCopyright C\n');
    expect(text).not.toContain('More');
  });

  it('must have a licence text', () => {
    const root = given([], { 'node_modules/one/README.md': '# one\n\n## License\n\nMIT\n' });
    expect(() => licenceText({ folder: 'node_modules/one', name: 'one' }, root)).toThrow(
      /one has no licence text/,
    );
  });
});
