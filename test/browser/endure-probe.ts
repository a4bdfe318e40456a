import type { CDPSession, Page } from 'playwright-core';

/** What a page holds at rest, after everything that can be let go was: counts by the browser's own instruments. */
export type Holding = {
  /** Bytes of JavaScript objects: of the page, and of its workers together. */
  readonly heap: number;
  readonly workerHeap: number;
  /** Nodes of documents, on the page or not. */
  readonly nodes: number;
  /** Nodes that scripts hold, though they are no longer on the page. */
  readonly detached: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
};

/** Collected is until it frees less than this, in bytes, or so often. */
const SETTLED = 20_000;
const MOST_COLLECTIONS = 12;

export type Probe = { readonly look: () => Promise<Holding> };

/** Looks into a page. What is looked at first may differ by what the instruments themselves need. */
export async function probeOf(page: Page): Promise<Probe> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const workers = await workersOf(session);
  const metrics = async (): Promise<(name: string) => number> => {
    const { metrics: told } = await session.send('Performance.getMetrics');
    return (name) => told.find((one) => one.name === name)?.value ?? NaN;
  };
  return {
    async look() {
      let metric = await metrics();
      // what a finalizer frees is gone with the next collection only, and some is let go by what waits for an idle moment
      for (
        let last = Infinity, i = 0;
        i < MOST_COLLECTIONS && last - metric('JSHeapUsedSize') > SETTLED;
        i++
      ) {
        last = metric('JSHeapUsedSize');
        await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 200 })));
        await session.send('HeapProfiler.collectGarbage');
        metric = await metrics();
      }
      const heaps = await workers.heaps();
      return {
        heap: metric('JSHeapUsedSize'),
        workerHeap: heaps.reduce((sum, bytes) => sum + bytes, 0),
        nodes: metric('Nodes'),
        detached: await detachedNodes(session),
        listeners: metric('JSEventListeners'),
        documents: metric('Documents'),
        workers: heaps.length,
      };
    },
  };
}

async function detachedNodes(session: CDPSession): Promise<number> {
  await session.send('DOM.enable');
  const { detachedNodes: trees } = await session.send('DOM.getDetachedDomNodes');
  await session.send('DOM.disable');
  type Tree = { readonly children?: readonly Tree[] };
  const count = ({ children = [] }: Tree): number =>
    1 + children.reduce((sum, child) => sum + count(child), 0);
  return trees.reduce((sum, { treeNode }) => sum + count(treeNode), 0);
}

type Answered = { readonly id?: number; readonly result?: { readonly usedSize?: number } };

/** The page's workers, each asked through the page's session. */
async function workersOf(session: CDPSession): Promise<{ heaps: () => Promise<number[]> }> {
  const attached = new Set<string>();
  const waiting = new Map<number, (answer: Answered) => void>();
  let asked = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') attached.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => attached.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answered;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const ask = async (sessionId: string, method: string): Promise<Answered> => {
    const id = ++asked;
    const answered = new Promise<Answered>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered.finally(() => waiting.delete(id));
  };
  return {
    async heaps() {
      const sizes: number[] = [];
      for (const sessionId of Array.from(attached)) {
        await ask(sessionId, 'HeapProfiler.collectGarbage');
        const { result } = await ask(sessionId, 'Runtime.getHeapUsage');
        if (result?.usedSize !== undefined) sizes.push(result.usedSize);
      }
      return sizes;
    },
  };
}

/**
 * Growth for each unit of `xs`, by the median of the slopes between all pairs (Theil 1950, Sen 1968): a single bad measurement does
 * not tilt it.
 */
export function growth(xs: readonly number[], ys: readonly number[]): number {
  const slopes: number[] = [];
  for (let i = 0; i < xs.length; i++)
    for (let j = i + 1; j < xs.length; j++)
      if (xs[j] !== xs[i]) slopes.push((ys[j]! - ys[i]!) / (xs[j]! - xs[i]!));
  slopes.sort((a, b) => a - b);
  const middle = slopes.length >> 1;
  return slopes.length % 2 === 1 ? slopes[middle]! : (slopes[middle - 1]! + slopes[middle]!) / 2;
}
