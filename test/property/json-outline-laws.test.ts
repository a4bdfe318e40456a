import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from '../../src/import/scan-json.ts';

const LIMITS = { depth: 100, containers: 10_000, members: 10_000, items: 10_000 };
const NAME = fc.constantFrom('features', 'type', 'crs', 'feature', '"features"', 'a\\', '');

/** Written by hand, so that names come twice, and with spaces and escapes where JSON allows them. */
const written = (value: unknown, space: string): string => {
  if (Array.isArray(value))
    return `[${space}${value.map((item) => written(item, space)).join(`,${space}`)}${space}]`;
  if (value instanceof Map) {
    const members = [...(value as Map<{ name: string }, unknown>)].map(
      ([{ name }, of]) => `${JSON.stringify(name)}${space}:${space}${written(of, space)}`,
    );
    return `{${members.join(`${space},`)}}`;
  }
  return JSON.stringify(value);
};
const { value: VALUE } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, 1, -2.5e3, '', 'features', '[', '}', ':,"\\', '\n'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(NAME, tie('value')), { maxLength: 4 })
      .map((pairs) => new Map(pairs.map(([name, of]) => [{ name }, of]))),
  ),
}));

describe('the outline of a JSON text', () => {
  it('finds the items of its list where a parser does, and leaves out nothing else', () => {
    let found = 0;
    fc.assert(
      fc.property(VALUE, fc.constantFrom('', ' ', '\n'), (value, space) => {
        const text = written(value, space);
        const whole = JSON.parse(text) as { features?: unknown };
        const { list, isComplete, excess } = scanJson(text, LIMITS, 'features');
        expect([isComplete, excess]).toEqual([true, null]);
        if (list === null) return;
        found++;
        const rest = JSON.parse(text.slice(0, list.from) + text.slice(list.ends.at(-1)!)) as object;
        const bounds = [list.from - 1, ...list.ends];
        const pieces = list.ends.map((end, i) => text.slice(bounds[i]! + 1, end));
        const items =
          pieces.length === 1 && pieces[0]!.trim() === '' ? [] : pieces.map((piece) => JSON.parse(piece));
        expect({ ...rest, features: items }).toEqual(whole);
      }),
      { seed: 20261122, numRuns: 3_000 },
    );
    expect(found).toBeGreaterThan(30);
  });

  it('leaves a list to a parser that is named twice, or with escapes', () => {
    for (const text of ['{"features":[1],"features":[2]}', '{"features":[1],"\\u0066eatures":[2]}'])
      expect(scanJson(text, LIMITS, 'features').list).toBeNull();
  });

  it('counts names by item, and what is outside of the list by itself', () => {
    const item = '{"a":1,"b":{"c":2}}';
    const text = `{"type":"x","features":[${item},${item}],"more":{"d":1}}`;
    const excess = (members: number) => scanJson(text, { ...LIMITS, members }, 'features').excess;
    expect(excess(4)).toBeNull();
    expect(excess(3)).toEqual({ of: 'members', at: text.lastIndexOf(':') });
    expect(excess(2)).toEqual({ of: 'members', at: text.indexOf('"c"') + 3 });
    expect(scanJson(text, { ...LIMITS, members: 5 }, null).excess).toEqual({
      of: 'members',
      at: text.lastIndexOf('"a"') + 3,
    });
  });
});
