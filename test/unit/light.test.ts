import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lightTable, tableIn, withTable } from '../light/table.ts';

const readme = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../README.md'), 'utf8');

describe('what README says of weight and speed', () => {
  it('is what the commands found when they were last run: npm run -s light -- --write', () => {
    expect(tableIn(readme)).toBe(lightTable());
  });

  it('is exchanged in its place, and nothing else', () => {
    const table = '| what | goal |\n| --- | --- |\n| a | b |';
    const changed = withTable(readme, table);
    expect(tableIn(changed)).toBe(table);
    expect(withTable(changed, tableIn(readme))).toBe(readme);
  });
});
