import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as launcher } from 'playwright-core';
import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/assumptions.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../browser/chromium.ts';
import { buildAndServe } from '../../browser/serve-build.ts';
import type { Takes } from '../../../src/engine/protocol.ts';
import type { Contestant, Question, Roads, Took } from '../contestant.ts';
import { LONGEST_AHEAD } from './atlas.ts';
import { handThere } from '../../browser/hand.ts';

/**
 * The worker of the built page, in headless Chromium, with the page open and its map at rest. Times are those of the page:
 * from posting the question until the answer is there, copied.
 */
export async function openChromium({ file }: Roads): Promise<Contestant> {
  const app = await buildAndServe();
  copyFileSync(file, join(app.outDir, 'network/bench.roads'));
  const script = readdirSync(join(app.outDir, 'assets')).find((name) => /^worker-.*\.js$/.test(name));
  if (script === undefined) throw new Error('The build has no worker.');
  const browser = await launcher.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  page.setDefaultTimeout(0);
  await page.addInitScript(handThere);
  await page.goto(app.address);
  // What the loader of this program puts into functions that are sent to the page calls it.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.locator('[data-map-state=idle]').waitFor();

  const forget = (): Promise<void> =>
    page.evaluate(startWorker, {
      script: new URL(`assets/${script}`, app.address).href,
      network: new URL('network/bench.roads', app.address).href,
      prepare: { assumptions: DEFAULT_ASSUMPTIONS, longest: LONGEST_AHEAD },
    });
  await forget();
  return {
    ask: (question) => page.evaluate(askWorker, asProtocol(question)),
    forget,
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

type Asked = { readonly question: string; readonly takes: object };

function asProtocol(question: Question): Asked {
  const assumptions = DEFAULT_ASSUMPTIONS;
  if (question.kind === 'route') return { question: 'route', takes: { ...question, assumptions } };
  if (question.kind === 'matrix') return { question: 'matrix', takes: { ...question, assumptions } };
  const { origin, minutes } = question;
  return { question: 'isochrones', takes: { origins: [origin], minutes, assumptions } };
}

/** What the page keeps between two questions. */
type BenchWindow = Window & { benchWorker?: Worker };

type Start = { readonly script: string; readonly network: string; readonly prepare: Takes<'prepare'> };

/** Runs in the page: a new worker with the roads loaded, and made ready as the page does. */
async function startWorker({ script, network, prepare }: Start): Promise<void> {
  const here = window as BenchWindow;
  here.benchWorker?.terminate();
  const worker = new Worker(script, { type: 'module' });
  here.benchWorker = worker;
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }) => {
      if ('done' in data) return;
      if ('problem' in data) reject(new Error(data.problem));
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
      else if (data.id === 1) worker.postMessage({ id: 2, question: 'prepare', takes: prepare });
      else resolve();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    worker.postMessage({ id: 1, question: 'load', takes: { url: network } });
  });
}

/** Runs in the page: one question, from asking to the answer in hand. */
async function askWorker({ question, takes }: Asked): Promise<Took> {
  const worker = (window as BenchWindow).benchWorker!;
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const listen = ({ data }: MessageEvent): void => {
      if ('done' in data) return;
      worker.removeEventListener('message', listen);
      const ms = performance.now() - begun;
      if ('problem' in data) reject(new Error(data.problem));
      else if (question === 'isochrones') resolve({ ms, ...data.gives.timings });
      else if (question === 'route') resolve({ ms, seconds: data.gives.seconds ?? null });
      else resolve({ ms });
    };
    worker.addEventListener('message', listen);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    worker.postMessage({ id: 2, question, takes });
  });
}
