import { relative, sep } from 'node:path';
import type { Plugin, Rollup } from 'vite';
import type { Manifest } from '../weight/graph.ts';
import { preloads } from './preloads.ts';

/** Writes the preloads into the built page, from the chunks that there are. */
export function preloadsInPage(): Plugin {
  let root = '';
  let base = '';
  return {
    name: 'atlas-preloads',
    apply: 'build',
    configResolved(config) {
      ({ root, base } = config);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle }) =>
        bundle === undefined
          ? []
          : {
              html: stylesFirst(page),
              tags: preloads(graphOf(bundle, root), base).map((attrs) => ({
                tag: 'link',
                attrs,
                injectTo: 'head',
              })),
            },
    },
  };
}

/**
 * Nothing is painted before the style sheets are there, and Vite names them behind some thirty pieces of code: a slow machine asks for
 * them 300 ms later than it could.
 */
export function stylesFirst(page: string): string {
  const sheets = page.match(/<link rel="stylesheet"[^>]*>\s*/g) ?? [];
  const rest = sheets.reduce((left, sheet) => left.replace(sheet, ''), page);
  return rest.replace('<script type="module"', `${sheets.join('')}<script type="module"`);
}

/** The same as Vite's manifest says, which is not written yet. */
function graphOf(bundle: Rollup.OutputBundle, root: string): Manifest {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const keys = new Map(
    chunks.map(({ fileName, facadeModuleId }) => [
      fileName,
      facadeModuleId === null ? `_${fileName}` : relative(root, facadeModuleId).split(sep).join('/'),
    ]),
  );
  return Object.fromEntries(
    chunks.map(({ fileName, imports, viteMetadata }) => [
      keys.get(fileName) ?? fileName,
      {
        file: fileName,
        imports: imports.map((file) => keys.get(file) ?? file),
        css: [...(viteMetadata?.importedCss ?? [])],
      },
    ]),
  );
}
