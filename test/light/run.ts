import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lightTable, withTable } from './table.ts';

/**
 * `npm run light`: README's table on weight and speed as it is by now; with `-- --write`, put into README. The commands that the table
 * names make the figures; this one only reads what they left.
 */
const { values: given } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const table = lightTable();
console.log(table);
if (given.write) {
  const readme = new URL('../../README.md', import.meta.url);
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), table));
}
