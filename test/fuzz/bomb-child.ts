import { openSync, writeSync } from 'node:fs';
import { BOMBS } from './bombs.ts';
import type { Report, Task } from './protocol.ts';

/** The process that reads one bomb. */
const place = openSync(process.argv[2]!, 'r+');

process.on('message', async ({ from, target }: Task) => {
  const number = Buffer.alloc(8);
  number.writeBigInt64LE(BigInt(from));
  writeSync(place, number, 0, 8, 0);
  const start = performance.now();
  const counts = { accepted: 0, refused: 0 };
  const failures: Report['failures'][number][] = [];
  try {
    counts[await BOMBS[from]!.explode(1)]++;
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message).slice(0, 1500) : String(error);
    failures.push({ target, number: from, message, input: null });
  }
  const report: Report = { ...counts, slowest: [performance.now() - start, from], failures };
  process.send!(report);
});
