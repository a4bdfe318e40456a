import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { differing, formatAddress, LONGEST_ADDRESS, parseAddress } from '../../src/store/address/address.ts';
import { INITIAL, PART_NAMES, PARTS } from '../../src/store/address/parts.ts';
import { sharedOf, type Shared } from '../../src/store/address/shared.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { anyShared, SEPARATORS } from '../fixtures/arbitrary-shared.ts';

const SEED = { seed: 20261122, numRuns: 800 };

/** What a reader of the fragment has before them: what it says, and for the rest what holds anyway. */
function readBack(fragment: string): { shared: Shared; notes: unknown } {
  const { shared, notes } = parseAddress(fragment);
  return { shared: { ...INITIAL, ...shared }, notes };
}

/** An ordinary state in which only some parts are out of the ordinary, as most are. */
const mostlyInitial: fc.Arbitrary<Shared> = fc
  .tuple(anyShared, fc.subarray([...PART_NAMES], { maxLength: 4 }))
  .map(([shared, parts]) => ({
    ...INITIAL,
    ...Object.fromEntries(parts.map((name) => [name, shared[name]])),
  }));
const shareds = fc.oneof(anyShared, mostlyInitial);

describe('the address of the page', () => {
  it('gives back what it was given, whatever that is', () => {
    fc.assert(
      fc.property(shareds, (shared) => {
        expect(readBack(`#${formatAddress(shared)}`)).toEqual({ shared, notes: [] });
      }),
      SEED,
    );
  });

  it('of every part alone gives back that part', () => {
    for (const name of PART_NAMES)
      fc.assert(
        fc.property(anyShared, (any) => {
          const shared = { ...INITIAL, [name]: any[name] };
          expect(readBack(formatAddress(shared))).toEqual({ shared, notes: [] });
        }),
        { ...SEED, numRuns: 60 },
      );
  });

  it('is the same, letter by letter, when what was read is written again', () => {
    fc.assert(
      fc.property(shareds, (shared) => {
        const fragment = formatAddress(shared);
        expect(formatAddress(readBack(fragment).shared)).toBe(fragment);
      }),
      SEED,
    );
  });

  it('is written in letters that no browser changes', () => {
    fc.assert(
      fc.property(shareds, (shared) => {
        const fragment = formatAddress(shared);
        const url = new URL('https://example.org/');
        url.hash = fragment;
        expect(url.hash.slice(1)).toBe(fragment);
        expect(fragment).toMatch(/^[\w\-.!~*@:;,+%=&]*$/);
      }),
      SEED,
    );
  });

  it('opened by an atlas gives the state that it was written from', () => {
    fc.assert(
      fc.property(shareds, shareds, (before, shared) => {
        const store = createAtlasStore('en');
        const { addressOpened } = createActions(store);
        const show = (next: Shared): void => addressOpened(differing(sharedOf(store.getState()), next), []);
        show(before);
        show(readBack(formatAddress(shared)).shared);
        const { language, theme } = shared.look;
        // what nobody chose stays as it is
        const look = {
          ...shared.look,
          language: language ?? before.look.language,
          theme: theme ?? before.look.theme,
        };
        expect(sharedOf(store.getState())).toEqual({ ...shared, look });
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  it('of an untouched atlas is empty', () => expect(formatAddress(INITIAL)).toBe(''));
});

/** Every number within its range, every list within its length, every position on the earth. */
function expectSane({ shared, notes }: ReturnType<typeof parseAddress>): void {
  const walk = (value: unknown): void => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`Not a figure: ${value}.`);
    if (typeof value !== 'object' || value === null) return;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== Array.prototype) throw new Error('Not plain data.');
    Object.values(value).forEach(walk);
  };
  walk(shared);
  walk(notes);
  const { map, assumptions, bands, search, comparison, table } = shared;
  if (map) expect(map.zoom).toBeLessThanOrEqual(24);
  if (assumptions) {
    expect(assumptions.pace).toBeGreaterThanOrEqual(0.7);
    expect(assumptions.pace).toBeLessThanOrEqual(1.5);
    expect(assumptions.year).toBeGreaterThanOrEqual(2000);
    for (const [lon, lat] of assumptions.closures)
      expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
  }
  for (const minutes of [...(bands?.minutes ?? []), ...(search?.conditions ?? []).map((one) => one.minutes)])
    expect(Number.isInteger(minutes) && minutes >= 1 && minutes <= 240).toBe(true);
  expect(bands?.minutes.length ?? 1).toBeGreaterThan(0);
  expect(comparison?.sites.length ?? 0).toBeLessThanOrEqual(6);
  expect(table?.rows.length ?? 0).toBeLessThanOrEqual(500);
  // what was understood can be written, and read again
  const whole = { ...INITIAL, ...shared };
  expect(readBack(formatAddress(whole))).toEqual({ shared: whole, notes: [] });
}

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...SEPARATORS,
        ...PART_NAMES.map((name) => `${PARTS[name].key}=1!`),
        '__proto__=1!',
        '%',
        '%ff',
        '1e999',
        '-0',
        '999999999999999999999',
        'NaN',
        'AAAA',
        '@____',
        '\u0000',
        '\ud800',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('any fragment', () => {
  it('is read without a fault, and only to what is sane', () => {
    fc.assert(
      fc.property(noise, (fragment) => expectSane(parseAddress(fragment))),
      { ...SEED, numRuns: 3000 },
    );
  });

  it('that was an address before it was cut, doubled or scribbled into, too', () => {
    fc.assert(
      fc.property(shareds, noise, fc.nat(), fc.nat(40), fc.boolean(), (shared, scribble, at, gone, twice) => {
        const fragment = formatAddress(shared);
        const cut = at % (fragment.length + 1);
        const changed = fragment.slice(0, cut) + scribble + fragment.slice(cut + gone);
        expectSane(parseAddress(twice ? `${changed}&${fragment}` : changed));
      }),
      { ...SEED, numRuns: 1500 },
    );
  });

  it('that breaks one part leaves the others as they are', () => {
    fc.assert(
      fc.property(anyShared, fc.constantFrom(...PART_NAMES), (shared, broken) => {
        const { key } = PARTS[broken];
        const parts = formatAddress(shared)
          .split('&')
          .map((part) => (part.startsWith(`${key}=`) ? `${key}=1!%!%` : part));
        const { shared: read } = parseAddress(parts.join('&'));
        for (const name of PART_NAMES) {
          if (name === broken || read[name] === undefined) continue;
          // a view that is not said follows from what else there is
          if (name === 'view' && !parts.some((part) => part.startsWith('v='))) continue;
          expect(read[name]).toEqual(shared[name]);
        }
      }),
      { ...SEED, numRuns: 400 },
    );
  });

  it('that is longer than any link is not read', () => {
    expect(parseAddress(`v=1!${'a'.repeat(LONGEST_ADDRESS)}`)).toEqual({
      shared: {},
      notes: [{ kind: 'too long', letters: LONGEST_ADDRESS + 4 }],
    });
  });

  it('is read in time that grows with its length, not faster', () => {
    for (const letters of ['!', '.', ',', '&', 'm=1!l.AA!', '@', 'A', '%41', '_', 'o=1!a!', '+*', 'x.'])
      for (const { key } of Object.values(PARTS))
        parseAddress(`${key}=1!${letters.repeat(LONGEST_ADDRESS / letters.length - 10)}`);
  });
});
