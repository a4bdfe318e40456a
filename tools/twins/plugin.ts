import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { writeTwins } from './twins.ts';

/** After everything that writes files into a production build. */
export function compressedTwins(): Plugin {
  let folder = '';
  let store = '';
  return {
    name: 'atlas-compressed-twins',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      store = join(config.cacheDir, 'twins');
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeTwins(folder, store) },
  };
}
