import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from './examples.ts';

/** `npm run hosting`: writes the header examples of docs/hosting anew. */
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../docs/hosting');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(EXAMPLES)) writeFileSync(join(folder, name), text);
