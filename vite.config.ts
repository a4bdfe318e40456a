import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };
import { thirdPartyLicences } from './tools/licences/plugin.ts';
import { CHUNKS } from './tools/chunks.ts';
import { DOOR_FOLDER } from './tools/hosting/policy.ts';
import { policyInPage } from './tools/hosting/policy-in-page.ts';
import { serviceWorker } from './tools/offline/service-worker.ts';
import { preloadsInPage } from './tools/preloads/plugin.ts';
import { compressedTwins } from './tools/twins/plugin.ts';
import { weightBudgets } from './tools/weight/plugin.ts';

export default defineConfig({
  // Relative addresses: the build runs from any folder of any static host.
  base: './',
  plugins: [
    thirdPartyLicences(),
    policyInPage(),
    preloadsInPage(),
    serviceWorker(about.version),
    compressedTwins(),
    weightBudgets(),
  ],
  // named on printed reports
  define: { ATLAS_VERSION: JSON.stringify(about.version) },
  // The map library alone is 1.1 MB raw; it is a chunk of its own, which the panel does not wait for.
  // The oldest browsers that are supported, as README says; what they lack beyond syntax is in src/missing.
  build: {
    target: ['chrome88', 'edge88', 'firefox78', 'safari14.1'],
    sourcemap: true,
    // which file needs which, for tools/weight
    manifest: true,
    chunkSizeWarningLimit: 1200,
    // browsers that know no preloads of modules do without: the first screen is one file
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // `src/engine/worker.ts` is `engine-worker`
        entryFileNames: ({ name, facadeModuleId }) => {
          const folder = /([^/\\]+)[/\\]worker\.ts$/.exec(facadeModuleId ?? '')?.[1];
          return `${name === 'outside-worker' ? DOOR_FOLDER : 'assets'}/${folder === undefined ? '' : `${folder}-`}[name]-[hash].js`;
        },
      },
    },
  },
  // Its worker is a file of its own, which pre-bundling in development would lose.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/*.test.ts', 'test/{unit,property,golden}/**/*.test.ts'],
          // A slow machine makes a test slow, not wrong.
          testTimeout: 120_000,
          // one of them installs Valhalla where it is missing
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/serve-build.ts'],
          // Two browsers at a time, once the others are done: without WebGL a page takes one core, and waits most of its time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A browser on a machine that does something else loses a race now and then. What needed the second attempt is not
          // hidden: the reporter marks it, and .ci/run names it at the end.
          retry: 1,
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
