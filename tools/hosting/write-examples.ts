import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXAMPLES } from './examples.ts';

/** `npm run hosting`: writes the header examples of docs/hosting anew. With `--try` it tries them on real servers (`try.ts`) instead. */
const { values: options } = parseArgs({
  options: { try: { type: 'boolean', default: false }, build: { type: 'string' } },
});
if (options.try) await tryThem();
else {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/hosting');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(EXAMPLES)) writeFileSync(join(folder, name), text);
}

async function tryThem(): Promise<void> {
  const { tryHosting } = await import('./try.ts');
  const found = await tryHosting(options.build);
  for (const [server, wrong] of found) {
    if (wrong === null) console.log(`${server}: not installed, not tried.`);
    else if (wrong.length === 0) console.log(`${server}: all as stated.`);
    else
      console.log(`${server}: ${wrong.length} not as stated\n${wrong.map((each) => `  ${each}`).join('\n')}`);
  }
  if (found.every(([, wrong]) => wrong === null)) process.exitCode = 2;
  else if (found.some(([, wrong]) => wrong !== null && wrong.length > 0)) process.exitCode = 1;
}
