import { CORE_DATA } from './core-data.ts';

/**
 * What comes when, in the order in which it comes: by source file of code that is imported when it is needed (with all that it imports in
 * turn), and by path of files. What is named by several parts belongs to the first of them. A run in Chromium holds this to what
 * the browser fetches (`npm run weight -- --look`).
 */
export type PartRule = {
  readonly name: string;
  readonly means: string;
  readonly code?: readonly string[];
  readonly files?: RegExp;
};

export const PARTS: readonly PartRule[] = [
  {
    name: 'first screen',
    means: 'before lists, search and table can be used: the page, its style, and all code that it waits for',
    code: ['index.html'],
    files: /^(index\.html|favicon\.svg)$/,
  },
  {
    name: 'core data',
    means: 'of the first lists, beside the code',
    files: new RegExp(`^(${CORE_DATA.join('|').replaceAll('.', String.raw`\.`)})$`),
  },
  {
    name: 'first picture',
    means: 'what stands where the map comes',
    code: ['src/first-picture/keep-first-picture.ts'],
  },
  {
    name: 'map',
    means: 'the map, its library with its worker, and the layers that it shows at first',
    code: ['src/map/map.ts', 'src/keep-map.ts'],
    files: /^(assets\/maplibre-gl-worker-|geojson\/(neighbours|water|highways|railways)\.geojson$)/,
  },
  {
    name: 'first answer',
    means: 'the engine, who asks it, and the view of a site',
    code: ['src/ui/view-imports.ts', 'src/start-later.ts', 'src/keep-address.ts', 'src/ui/site-view.tsx'],
    files: /^assets\/engine-worker-/,
  },
  {
    name: 'at rest',
    means: 'what comes by itself while the roads do, when the page has nothing else to do',
    code: [
      'src/session/keep-session.ts',
      'src/store/place-search.ts',
      'src/ui/announcer.tsx',
      'src/ui/crosshair-card.tsx',
      'src/ui/file-drop.tsx',
      'src/ui/kind-picture.tsx',
      'src/ui/layers-list.tsx',
      'src/ui/stage-buttons.tsx',
      'src/ui/page-keys.tsx',
      'src/ui/panel-focus.tsx',
    ],
    // it has no chunk that begins with it: others import it statically
    files: /^assets\/share-told-/,
  },
  { name: 'roads', means: 'the network', files: /^network\// },
];

/** Everything else: what is fetched once the roads are there, or when somebody wants it. */
export const LATER = 'later';
