import { CORE_DATA } from '../weight/core-data.ts';
import { filesWith, type Manifest } from '../weight/graph.ts';

/**
 * What the page tells the browser to fetch before code asks for it, so that nothing is found out late: the data of the first lists,
 * which else wait until the code has come and run, the imports of all views, the picture that stands where the map comes, and who asks the engine, which else wait
 * for both. All of it with low priority: the code of the first screen, which Vite names in the page itself, goes before it. The map
 * comes when somebody is there (src/when-wanted.ts): half a megabyte that the first drive times need not wait for.
 */

export type Link = Readonly<Record<'rel' | 'href', string>> & Readonly<Record<string, string | true>>;

/**
 * What is asked for when the first screen is drawn: the imports of views, for which a link to a view waits, and then for the view's own code; the
 * picture; the engine's asker.
 */
const AT_ONCE = [
  'src/ui/view-imports.ts',
  'src/first-picture/keep-first-picture.ts',
  'src/start-later.ts',
] as const;
const FIRST = 'index.html';

const LOW = { fetchpriority: 'low' } as const;
/** As `fetch`, `import()` and the style sheets of Vite ask for it: asked in another way it would be fetched twice. */
const SAME_WAY = { crossorigin: true } as const;

/** The links, in the order in which a host without priorities is to send. `base` is what addresses in the page begin with. */
export function preloads(manifest: Manifest, base: string): readonly Link[] {
  const first = new Set(filesWith(manifest, FIRST));
  const code = new Set(
    AT_ONCE.flatMap((entry) => filesWith(manifest, entry)).filter((file) => !first.has(file)),
  );
  return [
    ...CORE_DATA.map((file) => ({ rel: 'preload', as: 'fetch', href: base + file, ...SAME_WAY, ...LOW })),
    ...[...code].map((file) =>
      file.endsWith('.css')
        ? { rel: 'preload', as: 'style', href: base + file, ...SAME_WAY, ...LOW }
        : { rel: 'modulepreload', href: base + file, ...SAME_WAY, ...LOW },
    ),
  ];
}
