import { describe, expect, it } from 'vitest';
import { awaitedBy } from '../fixtures/imports.ts';

/** What the first screen waits for: everything that `src/main.ts` imports statically, and what that imports. */
const awaited = awaitedBy('src/main.ts');

describe('the first screen', () => {
  it('has its lists, its search field and what parses their data', () => {
    for (const file of ['src/ui/browse-list.tsx', 'src/ui/search-field.tsx', 'src/data/parse.ts'])
      expect(awaited).toContain(file);
  });

  it.each([
    ['the map and its library', /^maplibre-gl$|^src\/(map|still)\//],
    // its colours and the shapes of its layers' names are the page's, too
    ['the style of the map', /^src\/style\/(?!css-variables|palette|palette-dark|map-label)/],
    ['the engine', /^src\/(engine|network)\/(?!protocol)/],
    ['the index of the search', /^minisearch$|place-search/],
    ['views that are not open yet', /-view\.tsx$|-dialog\.tsx$/],
    ['texts of such views', /(reach|place|panel|measure|answer|score|claims|save|import)-messages\.ts$/],
    ['measuring of areas and great circles', /^@turf\/(area|circle|great-circle|length|meta)$/],
  ])('does not wait for %s', (_, those) => {
    expect([...awaited].filter((file) => those.test(file) && file !== 'src/ui/lazy-view.tsx')).toEqual([]);
  });
});
