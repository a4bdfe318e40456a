import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Relative addresses: the build runs from any folder of any static host.
  base: './',
  // Preact's JSX needs no plugin: the compiler settings in tsconfig.json are enough.
  build: { target: 'es2022', sourcemap: true },
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['maplibre-gl'] },
  preview: { port: 4173 },
  server: { port: 5173 },
});
