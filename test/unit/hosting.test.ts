import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../tools/hosting/examples.ts';
import { EVERY_FILE, GROUP_NAMES, GROUPS, headersOf, PAGE_POLICY } from '../../tools/hosting/policy.ts';

const FOLDER = 'docs/hosting';

describe('the header examples', () => {
  it('are what "npm run hosting" makes, and no more', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(EXAMPLES), 'README.md'].sort());
    for (const [name, text] of Object.entries(EXAMPLES))
      expect(readFileSync(`${FOLDER}/${name}`, 'utf8'), name).toBe(text);
  });

  it.each(Object.entries(EXAMPLES))('%s says every header', (_, text) => {
    for (const headers of [EVERY_FILE, ...GROUP_NAMES.map((name) => GROUPS[name].headers)])
      for (const [name, value] of Object.entries(headers)) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
  });

  const FILES = [
    '/',
    '/index.html',
    '/sw.js',
    '/assets/index-1.js',
    '/outside/outside-worker-1.js',
    '/geojson/ports.geojson',
    '/network/vietnam.roads',
    '/manifest.vi.webmanifest',
  ];

  it.each(['Content-Security-Policy', 'Cache-Control'])('give no file two values of %s', (header) => {
    const rules = EXAMPLES['_headers']!.split('\n\n').filter((rule) => rule.includes(`${header}:`));
    const paths = rules.map((rule) => rule.split('\n')[0]!);
    for (const file of FILES)
      expect(
        paths.filter((path) => (path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : file === path)),
        file,
      ).toHaveLength(headersOf(file)[header] === undefined ? 0 : 1);
  });

  it('name every file of a build that is not hashed, so that each is asked for again', () => {
    const files = readdirSync('public', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice('public'.length)}/${entry.name}`);
    expect(files.length).toBeGreaterThan(20);
    for (const file of [...files, '/', '/index.html', '/sw.js', '/third-party-licences.txt'])
      expect(headersOf(file)['Cache-Control'], file).toBe('no-cache');
    for (const file of ['/assets/index-1.js', '/assets/worker-1.mjs', '/outside/outside-worker-1.js'])
      expect(headersOf(file)['Cache-Control'], file).toContain('immutable');
  });

  it('tell nobody to keep that something is missing', () => {
    for (const line of [...EXAMPLES['nginx.conf']!.split('\n'), ...EXAMPLES['apache.htaccess']!.split('\n')])
      if (/(add_header|set) Cache-Control/.test(line)) expect(line).not.toContain('always');
  });

  it('are told in words: each part of the policy with its reason', () => {
    const told = readFileSync(`${FOLDER}/README.md`, 'utf8');
    for (const part of PAGE_POLICY.split('; ')) expect(told).toContain(part.split(' ')[0]);
    expect(told).toContain(`\`img-src 'self' data: blob:\``);
  });
});

describe('the policy', () => {
  it('leaves nothing to those who get code or markup into the page', () => {
    for (const { headers } of [GROUPS.page, GROUPS.code, GROUPS.keeper]) {
      const policy = headers['Content-Security-Policy'];
      expect(policy).not.toMatch(/unsafe|https?:|\*|strict-dynamic|nonce-|sha\d/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
    }
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
    expect(GROUPS.door.headers['Content-Security-Policy']).not.toMatch(/unsafe|script-src/);
  });
});
