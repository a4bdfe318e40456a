import { BUDGETS } from './budgets.ts';
import { LATER, PARTS } from './parts.ts';
import { check, kB } from './rule.ts';
import type { Weight } from './weigh.ts';

type Sums = Pick<Weight, 'raw' | 'gz' | 'br'>;

export const sumOf = (weights: readonly Weight[]): Sums =>
  weights.reduce((sum, { raw, gz, br }) => ({ raw: sum.raw + raw, gz: sum.gz + gz, br: sum.br + br }), {
    raw: 0,
    gz: 0,
    br: 0,
  });

const line = (name: string, { raw, gz, br }: Sums): string =>
  `${name.padEnd(58)}${[raw, gz, br].map((bytes) => kB(bytes).padStart(13)).join('')}`;

/** What comes when, file by file, and then the budgets: lines for a terminal. */
export function weightTable(weights: readonly Weight[]): string {
  const parts = [...PARTS, { name: LATER, means: 'once the roads are there, or when somebody wants it' }];
  const lines = parts.flatMap(({ name, means }) => {
    const its = weights.filter(({ part }) => part === name).toSorted((a, b) => b.gz - a.gz);
    return ['', line(`${name}: ${its.length} files`, sumOf(its)), `  (${means})`].concat(
      its.map((weight) => line(`  ${weight.file}`, weight)),
    );
  });
  const budgets = check(weights, BUDGETS).map(
    ({ budget: { what, as, most, goal }, weight }) =>
      `${weight > most ? '✗' : '✓'} ${what.padEnd(52)}${kB(weight).padStart(12)} ${as} of ${kB(most)}${goal === undefined ? '' : `, goal ${kB(goal)}`}`,
  );
  return [`${' '.repeat(58)}          raw         gzip       Brotli`]
    .concat(lines, '', 'Budgets', budgets)
    .join('\n');
}
