import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUDGETS, type Budget } from '../../tools/weight/budgets.ts';
import { filesWith, type Manifest } from '../../tools/weight/graph.ts';
import { LATER, PARTS } from '../../tools/weight/parts.ts';
import { differences } from '../../tools/weight/look.ts';
import { excesses } from '../../tools/weight/rule.ts';
import { partsOf, type Weight } from '../../tools/weight/weigh.ts';

const MANIFEST: Manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    imports: ['_shared.js', '_more.js'],
    css: ['assets/index-1.css'],
  },
  '_shared.js': { file: 'assets/shared-1.js', imports: ['_more.js'] },
  // two that need each other
  '_more.js': { file: 'assets/more-1.js', imports: ['_shared.js'] },
  'src/map.ts': { file: 'assets/map-1.js', imports: ['_shared.js'], css: ['assets/map-1.css'] },
};

describe('the files that come with a source file', () => {
  it('are its chunk, what that imports in turn, and their styles, each once', () => {
    expect(filesWith(MANIFEST, 'index.html').toSorted()).toEqual([
      'assets/index-1.css',
      'assets/index-1.js',
      'assets/more-1.js',
      'assets/shared-1.js',
    ]);
  });

  it('cannot be told of one that is not there', () => {
    expect(() => filesWith(MANIFEST, 'src/gone.ts')).toThrow('src/gone.ts');
  });
});

describe('what comes when', () => {
  it('gives each file to the first part that needs it, and the rest to none', () => {
    const files = [
      'index.html',
      'assets/map-1.js',
      'assets/map-1.css',
      'assets/shared-1.js',
      'assets/other-1.js',
    ];
    const rules = [
      { name: 'screen', means: '', code: ['index.html'], files: /^index\.html$/ },
      { name: 'map', means: '', code: ['src/map.ts'] },
    ];
    expect([...partsOf(files, MANIFEST, rules)]).toEqual([
      ['index.html', 'screen'],
      ['assets/shared-1.js', 'screen'],
      ['assets/map-1.js', 'map'],
      ['assets/map-1.css', 'map'],
      ['assets/other-1.js', LATER],
    ]);
  });

  it('names source files that are there: one that got another name is said here, before a build fails', () => {
    const named = PARTS.flatMap(({ code = [] }) => code);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('is named by every budget that is about parts', () => {
    const names = PARTS.map(({ name }) => name);
    for (const { of } of BUDGETS)
      if ('parts' in of) expect(names).toEqual(expect.arrayContaining([...of.parts]));
  });
});

describe('a budget', () => {
  const weight = (file: string, part: string, gz: number, br = gz): Weight => ({
    file,
    part,
    raw: gz * 3,
    gz,
    br,
  });
  const WEIGHTS = [
    weight('assets/index-1.js', 'first screen', 50_000, 40_000),
    weight('assets/index-1.css', 'first screen', 8_000),
    weight('assets/shared-1.js', 'first screen', 10_000),
    weight('assets/tiny-1.js', 'first screen', 1),
    weight('assets/less-1.js', 'first screen', 2_000),
    weight('network/x.roads', 'roads', 2_000_000),
  ];
  const CODE = {
    what: 'code',
    of: { parts: ['first screen'], only: /\.js$/ },
    as: 'gz',
    most: 62_001,
  } as const satisfies Budget;

  it('that is just kept says nothing', () => {
    expect(excesses(WEIGHTS, [CODE])).toEqual([]);
  });

  it('that is not kept says what, by how much, and the largest files', () => {
    expect(excesses(WEIGHTS, [{ ...CODE, most: 60_000 }])).toEqual([
      'Too heavy: code is 62 kB as gzip, 2 kB over its budget of 60 kB (tools/weight/budgets.ts). ' +
        'The largest of 4 files: assets/index-1.js 50 kB, assets/shared-1.js 10 kB, assets/less-1.js 2 kB.',
    ]);
  });

  it('counts as it says, gzip or Brotli', () => {
    expect(excesses(WEIGHTS, [{ ...CODE, as: 'br', most: 52_001 }])).toEqual([]);
    expect(excesses(WEIGHTS, [{ ...CODE, as: 'br', most: 52_000 }])).toHaveLength(1);
  });

  it('is about one file where it names one', () => {
    const roads: Budget = { what: 'roads', of: { files: /^network\// }, as: 'br', most: 1_999_999 };
    expect(excesses(WEIGHTS, [roads])).toEqual([
      'Too heavy: roads is 2,000 kB as Brotli, 0 kB over its budget of 2,000 kB (tools/weight/budgets.ts). Files: network/x.roads 2,000 kB.',
    ]);
  });

  it('about nothing is an error: its file has another name by now', () => {
    const [sentence] = excesses(WEIGHTS, [{ ...CODE, of: { files: /gone/ } }]);
    expect(sentence).toContain('No file of the build is "code" any more');
  });
});

describe('what a browser fetches', () => {
  const [code, roads, later] = ['index.html', 'network/x.roads', 'people/x.people'];
  const weights = [
    { file: code, part: 'first screen', raw: 1, gz: 1, br: 1 },
    { file: roads, part: 'roads', raw: 1, gz: 1, br: 1 },
    { file: later, part: LATER, raw: 1, gz: 1, br: 1 },
  ];

  it('is what is counted: the rest may come after the roads', () => {
    expect(differences(weights, [code, roads], [code, roads, later])).toEqual([]);
  });

  it('and what is not is said: too early, unknown, never, twice', () => {
    expect(differences(weights, [code, later, 'new.js'], [code, code, later, 'new.js'])).toEqual([
      'people/x.people is fetched before the roads, and not counted for the first answer.',
      'new.js is fetched before the roads, and not counted for the first answer.',
      'network/x.roads is counted for the first answer, and not fetched until then.',
      'index.html is fetched twice.',
    ]);
  });
});
