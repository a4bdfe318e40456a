import { openSync, writeSync } from 'node:fs';
import { minimise } from './minimise.ts';
import type { Failure, Report, Task } from './protocol.ts';
import { inputOf, judge, type Input, type Target } from './target.ts';
import { TARGETS } from './targets.ts';

/**
 * The process that reads. Which case it is at stands in a file, written before the case begins: whoever watches sees it even where
 * the case never ends.
 */
const place = openSync(process.argv[2]!, 'r+');
const number = Buffer.alloc(8);

/** More of one target are the same mistake, most likely. */
const MOST_FAILURES = 5;

process.on('message', async (task: Task) => {
  const target = TARGETS.find(({ name }) => name === task.target)!;
  process.send!(await run(target, task));
});

async function run(target: Target, { seed, from, to }: Task): Promise<Report> {
  const counts = { accepted: 0, refused: 0 };
  const failures: Failure[] = [];
  let slowest: [number, number] = [0, from];
  for (let i = from; i < to && failures.length < MOST_FAILURES; i++) {
    number.writeBigInt64LE(BigInt(i));
    writeSync(place, number, 0, 8, 0);
    const input = inputOf(target, seed, i);
    const start = performance.now();
    try {
      counts[await judge(target, input)]++;
    } catch (error) {
      failures.push(await described(target, i, input, error));
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest[0]) slowest = [milliseconds, i];
  }
  return { ...counts, slowest, failures };
}

async function described(target: Target, i: number, input: Input, error: unknown): Promise<Failure> {
  const first = messageOf(error);
  const smallest = await minimise(input, async (tried) => {
    try {
      await judge(target, tried);
      return false;
    } catch (other) {
      return messageOf(other).slice(0, 40) === first.slice(0, 40);
    }
  });
  return { target: target.name, number: i, message: stackOf(error), input: written(smallest) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return stack.slice(0, 1500);
}

/** As TypeScript, to be pasted into a test. */
function written(input: Input): string {
  if (typeof input === 'string') return JSON.stringify(input);
  const text = new TextDecoder().decode(input);
  const isText = Buffer.from(text).equals(Buffer.from(input)) && !/[^\P{Cc}\s]/u.test(text);
  return isText
    ? `new TextEncoder().encode(${JSON.stringify(text)})`
    : `Uint8Array.from(Buffer.from('${Buffer.from(input).toString('base64')}', 'base64'))`;
}
