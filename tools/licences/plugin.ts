import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { refusals } from './allowed.ts';
import { readLock } from './lock.ts';
import { notices } from './notices.ts';
import { shippedIn } from './shipped.ts';

export const NOTICES_FILE = 'third-party-licences.txt';

/** Puts the licences of all code of others into a finished build, or fails where one of them may not be passed on. */
export function thirdPartyLicences(): Plugin {
  let root = '';
  let folder = '';
  return {
    name: 'atlas-third-party-licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const shipped = await shippedIn(folder, root, readLock(root));
        const refused = refusals(shipped.map((each) => ({ ...each, isTool: false })));
        if (refused.length > 0) this.error(refused.join('\n'));
        await writeFile(join(folder, NOTICES_FILE), notices(shipped, root));
      },
    },
  };
}
