import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { NOTICES_FILE } from '../../tools/licences/plugin.ts';
import { readLock } from '../../tools/licences/lock.ts';
import { licenceText } from '../../tools/licences/notices.ts';
import { shippedIn } from '../../tools/licences/shipped.ts';
import { listBuild } from '../../tools/offline/build-list.ts';

/** What goes along with the production build. No page is opened; help's link to it is followed in first-minute.test.ts. */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

describe('the code of others in the build', () => {
  it('goes with the licence of each package, kept for use without a network, too', async () => {
    const build = inject('build');
    const shipped = await shippedIn(build, ROOT, readLock(ROOT));
    const text = readFileSync(join(build, NOTICES_FILE), 'utf8');
    expect(shipped.length).toBeGreaterThan(20);
    for (const each of shipped) {
      expect(text).toContain(`\n${each.name} ${each.version} (`);
      expect(text).toContain(licenceText(each, ROOT));
    }
    const kept = (await listBuild(build, '1')).files.find(({ path }) => path === NOTICES_FILE);
    expect(kept).toMatchObject({ isFirst: false });
  });

  it('is that of the dependencies of package.json and what they need, and of no tool but for its glue', async () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    const shipped = await shippedIn(inject('build'), ROOT, readLock(ROOT));
    const names = shipped.map(({ name }) => name);
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`| ${shipped.length} of `);
    expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
    expect(shipped.filter(({ isTool }) => isTool).map(({ name }) => name)).toEqual(['rolldown', 'vite']);
  });
});
