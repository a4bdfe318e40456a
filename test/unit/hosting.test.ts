import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../tools/hosting/examples.ts';
import { HEADERS, PAGE_POLICY } from '../../tools/hosting/policy.ts';

const FOLDER = 'docs/hosting';

describe('the header examples', () => {
  it('are what "npm run hosting" makes, and no more', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...Object.keys(EXAMPLES), 'README.md'].sort());
    for (const [name, text] of Object.entries(EXAMPLES))
      expect(readFileSync(`${FOLDER}/${name}`, 'utf8'), name).toBe(text);
  });

  it.each(Object.entries(EXAMPLES))('%s says every header', (_, text) => {
    for (const headers of Object.values(HEADERS))
      for (const [name, value] of Object.entries(headers)) {
        expect(text).toContain(name);
        expect(text).toContain(value);
      }
  });

  it('give no file two policies, of which the narrower would hold', () => {
    const rules = EXAMPLES['_headers']!.split('\n\n').filter((rule) =>
      rule.includes('Content-Security-Policy'),
    );
    const paths = rules.map((rule) => rule.split('\n')[0]!.replace('*', ''));
    const files = ['/', '/index.html', '/sw.js', '/assets/index-1.js', '/outside/outside-worker-1.js'];
    for (const file of files)
      expect(
        paths.filter((path) => (path.endsWith('/') && path !== '/' ? file.startsWith(path) : file === path))
          .length,
        file,
      ).toBe(1);
  });

  it('are told in words: each part of the policy with its reason', () => {
    const told = readFileSync(`${FOLDER}/README.md`, 'utf8');
    for (const part of PAGE_POLICY.split('; ')) expect(told).toContain(part.split(' ')[0]);
    expect(told).toContain(`\`img-src 'self' data: blob:\``);
  });
});

describe('the policy', () => {
  it('leaves nothing to those who get code or markup into the page', () => {
    for (const policy of [HEADERS.page, HEADERS.workers].map(
      (headers) => headers['Content-Security-Policy']!,
    )) {
      expect(policy).not.toMatch(/unsafe|https?:|\*|strict-dynamic|nonce-|sha\d/);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
    }
    expect(PAGE_POLICY).toContain("require-trusted-types-for 'script'");
    expect(HEADERS.door['Content-Security-Policy']).not.toMatch(/unsafe|script-src/);
  });
});
