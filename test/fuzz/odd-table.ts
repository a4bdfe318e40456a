import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { mutateText, pick } from './mutations.ts';

const CELLS = [
  '',
  '"',
  '""',
  '"""',
  '"a""b"',
  '"a"b',
  '" "',
  "'=1+1",
  '\u0000',
  '\uFEFF',
  '\ud800',
  '21,5',
  '2.325.000,5',
  '1e999',
  '-1e308',
  'NaN',
  '90.0000001',
  '181',
  '21°61′N',
  '21°01′30″N',
  '105 50 24 E',
  'POINT(105 21)',
  'POINT(1e999 NaN)',
  '21.02, 105.84',
  '__proto__',
  '\u202eabc',
  'x'.repeat(3_000),
  '","',
  '"a\nb"',
];
const WORDS = [
  ...CELLS,
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  'sep=,\n',
  'sep=""\n',
  ',,,,,,,,,,',
  '\n\n\n',
];

/** A table with other cells, rows, separators and quotes than it had. */
export function oddTable(random: SeededRandom, table: string): string {
  if (random.below(3) === 0) return mutateText(random, table, WORDS);
  const separator = pick(random, [',', ';', '\t', '|', ', ']);
  const rows = table.split(/\r?\n/).map((row) => row.split(/[,;\t|]/));
  for (let times = 1 + random.below(5); times > 0; times--) {
    const row = pick(random, rows);
    const at = random.below(row.length + 1);
    switch (random.below(5)) {
      case 0:
        row.splice(at, 1);
        break;
      case 1:
        row.splice(at, 0, pick(random, CELLS));
        break;
      case 2:
        row[at] = pick(random, CELLS);
        break;
      case 3:
        rows.splice(random.below(rows.length), 0, [...row]);
        break;
      default:
        row.push(...Array.from({ length: random.below(pick(random, [3, 60, 2_500])) }, () => ''));
    }
  }
  return rows.map((row) => row.join(separator)).join(pick(random, ['\n', '\r\n', '\r']));
}
