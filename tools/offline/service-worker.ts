import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { listBuild, WORKER_FILE } from './build-list.ts';

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '../../src/service-worker/worker.ts');

/** Writes `sw.js` into a finished build: the service worker with the list of the build's files in it. */
export async function writeServiceWorker(folder: string, release: string): Promise<void> {
  const list = await listBuild(folder, release);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { ATLAS_BUILD: JSON.stringify(list) },
    build: {
      target: 'es2022',
      outDir: folder,
      emptyOutDir: false,
      // a plain script: not every browser runs service workers that are modules
      lib: { entry: SOURCE, formats: ['iife'], name: 'atlas', fileName: () => WORKER_FILE },
    },
  });
}

/** The last step of a production build. In development there is no service worker: it would serve yesterday's code. */
export function serviceWorker(release: string): Plugin {
  let folder = '';
  return {
    name: 'atlas-service-worker',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: { order: 'post', sequential: true, handler: () => writeServiceWorker(folder, release) },
  };
}
