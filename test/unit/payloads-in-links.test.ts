import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/domain/isolated.ts';
import { isWebAddress } from '../../src/domain/published-in.ts';
import { formatAddress, parseAddress } from '../../src/store/address/address.ts';
import { INITIAL, PART_NAMES, PARTS } from '../../src/store/address/parts.ts';
import { encode } from '../../src/store/address/spelling.ts';
import { hostileShared } from '../fixtures/hostile-shared.ts';
import { FORMULAS, NAMES_OF_OBJECTS, PAYLOADS } from '../fixtures/payloads.ts';

const TEXTS = [...PAYLOADS.map(({ text }) => text), ...FORMULAS, ...NAMES_OF_OBJECTS];

describe('a link with hostile texts', () => {
  it('gives back every text as it was, and is written in letters that mean nothing to a page', () => {
    const shared = hostileShared(TEXTS);
    const fragment = formatAddress(shared);
    expect(fragment).toMatch(/^[\w\-.!~*@:;,+&=%]*$/);
    const { shared: read, notes } = parseAddress(`#${fragment}`);
    expect({ ...INITIAL, ...read }).toEqual(shared);
    expect(notes).toEqual([]);
  });

  it.each(TEXTS.map((text) => [text]))(
    'is read or refused, part by part, where %j stands unescaped in it',
    (text) => {
      for (const written of [text, encode(text), `1!${text}`, `1!x.${text}`, `1!!${text}.${text}`])
        for (const name of PART_NAMES) {
          const { shared } = parseAddress(`#${PARTS[name].key}=${written}`);
          expect(Object.keys(shared).every((key) => PART_NAMES.some((known) => known === key))).toBe(true);
        }
      const { notes } = parseAddress(`#${text}=1!${text}&${text}`);
      expect(notes.length).toBeLessThan(3);
    },
  );

  it('names no document but a page of the web', () => {
    for (const { name, text } of PAYLOADS) {
      expect(isWebAddress(text), name).toBe(false);
      const claim = ['d', '@gm4rqGopwoF:x,@gm4rqGopwoF:y', '', 'x', 'x', '', encode(text)];
      expect(parseAddress(`#c=1!${claim.join('.')}`).shared.claims, name).toEqual([]);
    }
  });
});

describe('addresses that become links', () => {
  it.each([
    'https://example.org',
    'HTTP://example.org/a?b#c',
    'https://xn--4ca.example/',
    'https://1.2.3.4:8080/x',
  ])('%s does', (address) => expect(isWebAddress(address)).toBe(true));

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'about:blank',
    'intent://x#Intent;end',
    'ftp://example.org',
    '//example.org',
    'https:example.org',
    'https:/example.org',
    'https:///example.org',
    'https://',
    'https://exa mple.org',
    'https://example.org@elsewhere.example/',
    'https://a:b@example.org/',
    '\u202Ehttps://example.org',
    ' https://example.org',
    'example.org',
    '',
  ])('%j does not', (address) => expect(isWebAddress(address)).toBe(false));
});

describe('a name that turns the direction of letters', () => {
  it('is closed off from what stands around it', () => {
    expect(isolated('מפעל 12')).toBe('\u2068מפעל 12\u2069');
    expect(isolated('a\u202Eb')).toBe('\u2068a\u202Eb\u2069');
  });

  it('cannot end that, nor leave anything open', () => {
    expect(isolated('\u2069\u2069x')).toBe('\u2068x\u2069');
    expect(isolated('\u2067\u2066x\u2069')).toBe('\u2068\u2067\u2066x\u2069\u2069\u2069');
    for (const { text } of PAYLOADS) {
      const marks = [...isolated(text)].filter((letter) => /[\u2066-\u2069]/.test(letter));
      let open = 0;
      for (const [i, mark] of marks.entries()) {
        open += mark === '\u2069' ? -1 : 1;
        // only the last one ends the isolate around all
        expect(open > 0).toBe(i < marks.length - 1);
      }
    }
  });

  it.each(['Khu công nghiệp Yên Phong', 'VSIP “II” – 12 km', '越南工业园', 'Đường số 5 (QL.18)'])(
    '%s stays as it is',
    (text) => expect(isolated(text)).toBe(text),
  );
});
