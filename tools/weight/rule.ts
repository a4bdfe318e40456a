import type { Budget } from './budgets.ts';
import type { Weight } from './weigh.ts';

export type Checked = { readonly budget: Budget; readonly weight: number; readonly files: readonly Weight[] };

/** What each budget is about, and what that weighs. */
export function check(weights: readonly Weight[], budgets: readonly Budget[]): readonly Checked[] {
  return budgets.map((budget) => {
    const files = weights.filter((weight) => isAbout(budget, weight));
    return { budget, files, weight: files.reduce((sum, file) => sum + file[budget.as], 0) };
  });
}

function isAbout({ of }: Budget, { file, part }: Weight): boolean {
  if ('files' in of) return of.files.test(file);
  return of.parts.includes(part) && (of.only?.test(file) ?? true);
}

const NAMED = 3;
const AS = { gz: 'gzip', br: 'Brotli' } as const;

/** In words, what is over its budget, and which budget is about nothing any more; nothing if all is well. */
export function excesses(weights: readonly Weight[], budgets: readonly Budget[]): readonly string[] {
  return check(weights, budgets).flatMap(({ budget, files, weight }) => {
    const { what, as, most } = budget;
    if (files.length === 0)
      return [`No file of the build is "${what}" any more: tools/weight/budgets.ts has to say which one is.`];
    if (weight <= most) return [];
    const largest = files
      .toSorted((a, b) => b[as] - a[as])
      .slice(0, NAMED)
      .map((file) => `${file.file} ${kB(file[as])}`);
    return [
      `Too heavy: ${what} is ${kB(weight)} as ${AS[as]}, ${kB(weight - most)} over its budget of ${kB(most)} (tools/weight/budgets.ts). ` +
        `${files.length > NAMED ? `The largest of ${files.length} files` : 'Files'}: ${largest.join(', ')}.`,
    ];
  });
}

/** Kilobytes of 1000 bytes, to a tenth below a hundred. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toLocaleString('en', { maximumFractionDigits: bytes < 100_000 ? 1 : 0 })} kB`;
}
