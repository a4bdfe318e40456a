import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the served production build, and path of the browser. */
    address: string;
    chromium: string;
    /** Folder of that build. */
    build: string;
  }
}

/** Builds the app for production once and serves it while the browser tests run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  const { address, outDir, close } = await buildAndServe();
  project.provide('address', address);
  project.provide('build', outDir);
  project.provide('chromium', chromium);
  return close;
}

export type ServedBuild = {
  readonly address: string;
  /** What is served; gone once it is closed. */
  readonly outDir: string;
  readonly close: () => Promise<void>;
};

/** Builds the app for production into a folder of its own. */
export async function buildOnly(): Promise<{ readonly outDir: string; readonly remove: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'atlas-build-'));
  // the test runner says 'test', with which the build would not be the one that people get
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true } });
  if (NODE_ENV === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = NODE_ENV;
  return { outDir, remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

export async function buildAndServe(): Promise<ServedBuild> {
  const { outDir, remove } = await buildOnly();
  const server = await preview({
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1', strictPort: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The preview server did not say its address.');
  const close = async (): Promise<void> => {
    await server.close();
    remove();
  };
  return { address, outDir, close };
}
