import { stylesFirst } from '../../tools/preloads/plugin.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadData } from '../../src/load-data.ts';
import { createActions } from '../../src/store/actions.ts';
import { nextTask } from '../../src/store/next-task.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { preloads } from '../../tools/preloads/preloads.ts';
import { CORE_DATA } from '../../tools/weight/core-data.ts';

describe('preloads', () => {
  const links = preloads(
    {
      'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'], css: ['assets/index-1.css'] },
      '_shared.js': { file: 'assets/shared-1.js' },
      'src/ui/view-imports.ts': { file: 'assets/views-1.js', imports: ['_shared.js'] },
      '_ground.js': { file: 'assets/ground-1.js', imports: ['_shared.js'] },
      'src/map/map.ts': { file: 'assets/map-1.js', imports: ['_ground.js'], css: ['assets/map-1.css'] },
      'src/first-picture/keep-first-picture.ts': {
        file: 'assets/picture-1.js',
        imports: ['_shared.js', '_ground.js'],
        css: ['assets/picture-1.css'],
      },
      'src/start-later.ts': { file: 'assets/later-1.js', imports: ['_ground.js'] },
    },
    './',
  );
  const hrefs = (rel: string, as?: string): readonly string[] =>
    links.filter((link) => link.rel === rel && link['as'] === as).map(({ href }) => href);

  it('are the data of the first lists, then the imports of views, the first picture and who asks the engine, and nothing that comes with the first screen or is not wanted yet', () => {
    expect(hrefs('preload', 'fetch')).toEqual(CORE_DATA.map((file) => `./${file}`));
    expect(hrefs('modulepreload').toSorted()).toEqual([
      './assets/ground-1.js',
      './assets/later-1.js',
      './assets/picture-1.js',
      './assets/views-1.js',
    ]);
    expect(hrefs('preload', 'style')).toEqual(['./assets/picture-1.css']);
    expect(links.findIndex(({ rel }) => rel === 'modulepreload')).toBe(CORE_DATA.length);
  });

  it('let the code of the first screen go first, and are asked for as they will be used', () => {
    for (const link of links) expect(link).toMatchObject({ fetchpriority: 'low', crossorigin: true });
  });
});

describe('the data of the first lists', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('are what the page asks for first', () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: URL) => {
      asked.push(url.pathname.slice(1));
      return new Promise(() => {});
    });
    loadData(createActions(createAtlasStore('en', 'light')), 'http://host/', new Promise(() => {}));
    expect(asked.toSorted()).toEqual(CORE_DATA.toSorted());
  });

  it('are asked for at once, what comes after the roads a file in each task', async () => {
    let asked = 0;
    vi.stubGlobal('fetch', () => {
      asked++;
      return Promise.resolve(new Response('', { status: 404 }));
    });
    const loaded = loadData(createActions(createAtlasStore('en')), 'http://host/', Promise.resolve()).all;
    const inEachTask: number[] = [asked];
    while (asked < CORE_DATA.length + 4) {
      const before = asked;
      await nextTask();
      inEachTask.push(asked - before);
    }
    expect(inEachTask[0]).toBe(CORE_DATA.length);
    expect(Math.max(...inEachTask.slice(1))).toBe(1);
    await loaded;
  });
});

it('names the style sheets before the code, for nothing is painted without them', () => {
  const page =
    '<head><title>x</title><script type="module" src="a.js"></script><link rel="modulepreload" href="b.js">' +
    '<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="b.css"></head>';
  const links = [...stylesFirst(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
  expect(links).toEqual(['a.css', 'b.css', 'a.js', 'b.js']);
  expect(stylesFirst('<head></head>')).toBe('<head></head>');
});
