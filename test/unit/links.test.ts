import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Where the page makes links. One that comes out of data goes through `WebLink`, which takes pages of the web only. */
const MADE_BY_US: readonly (readonly [file: string, address: string])[] = [
  ['ui/web-link.tsx', '{address}'],
  ['ui/help-dialog.tsx', '{DOCS[name]}'],
  ['ui/embed-snippet.tsx', '{address}'],
  [
    'ui/embed-frame.tsx',
    "{`${location.origin}${location.pathname}${fragment === '' ? '' : `#${fragment}`}`}",
  ],
  ['ui/reach-section.tsx', '"#assumptions-heading"'],
  ['ui/app.tsx', '"#results"'],
  ['ui/app.tsx', '"#map"'],
  ['ui/paper-head.tsx', '{picture}'],
  ['ui/report-picture.tsx', '{picture.address}'],
];

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }));

describe('links of the page', () => {
  it('are those that are known, and nothing else has an address', () => {
    const found = SOURCES.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:href|src|formaction|srcdoc)=(\{.*?\}(?=[\s>]|$)|"[^"]*")/gm)].map(
        ([, address]) => `${name} ${address}`,
      ),
    );
    const known = MADE_BY_US.map((one) => one.join(' '));
    expect(found.filter((one) => !known.includes(one))).toEqual([]);
  });

  it('lead into another tab without telling whence, or being able to reach back', () => {
    const links = SOURCES.flatMap(({ name, text }) =>
      [...text.matchAll(/<a\b[^]*?>/g)].map(([tag]) => ({ name, tag })),
    );
    const outward = links.filter(({ tag }) => tag.includes('target='));
    expect(outward.length).toBeGreaterThan(2);
    for (const { name, tag } of outward) expect(tag, name).toMatch(/rel="[^"]*\bno(opener|referrer)\b/);
  });
});
