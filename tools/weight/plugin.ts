import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { BUDGETS } from './budgets.ts';
import { excesses } from './rule.ts';
import { weigh } from './weigh.ts';

/** The last look at a finished build: one that weighs more than it may fails, and says what does. */
export function weightBudgets(): Plugin {
  let folder = '';
  return {
    name: 'atlas-weight-budgets',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const found = excesses(weigh(folder), BUDGETS);
        if (found.length > 0) this.error(found.join('\n'));
      },
    },
  };
}
