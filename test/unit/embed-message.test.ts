import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embedAddress, embedSnippet } from '../../src/domain/embed-snippet.ts';
import { createAllowance } from '../../src/embed/allowance.ts';
import { readEmbedOptions } from '../../src/embed/embed-options.ts';
import { readMessage } from '../../src/embed/read-message.ts';
import { formatAddress } from '../../src/store/address/address.ts';
import { INITIAL } from '../../src/store/address/parts.ts';

const read = (message: object): unknown => readMessage({ atlas: 1, ...message });

describe('messages of a page', () => {
  it.each([
    [{ do: 'hello' }, { do: 'hello' }],
    [{ do: 'clear' }, { do: 'clear' }],
    [{ do: 'ask' }, { do: 'ask' }],
    [
      { do: 'select', id: 'park-vsip-bac-ninh-2' },
      { do: 'select', site: { kind: 'id', id: 'park-vsip-bac-ninh-2' } },
    ],
    [
      { do: 'select', position: [105.9, 21.2] },
      { do: 'select', site: { kind: 'position', position: [105.9, 21.2] } },
    ],
    [
      { do: 'set', profile: 'truck', direction: 'to', pace: 1.2, year: 2027, avoidTolls: true },
      {
        do: 'set',
        change: { profile: 'truck', direction: 'to', pace: 1.2, year: 2027, avoidTolls: true },
      },
    ],
    [
      { do: 'set', bands: [60, 15, 15], language: 'vi', theme: 'dark', more: 1 },
      { do: 'set', change: { bands: [15, 60], language: 'vi', theme: 'dark' } },
    ],
  ])('%j is understood', (message, wish) => {
    expect(read(message)).toEqual({ kind: 'message', message: wish, request: null });
  });

  it.each([
    [{}],
    [{ do: 'fetch', url: 'https://example.org' }],
    [{ do: 'select' }],
    [{ do: 'select', id: '' }],
    [{ do: 'select', id: 'x'.repeat(201) }],
    [{ do: 'select', id: 'a', position: [105, 21] }],
    [{ do: 'select', position: [105, 91] }],
    [{ do: 'select', position: [NaN, 21] }],
    [{ do: 'select', position: ['105', '21'] }],
    [{ do: 'select', position: [105, 21, 0] }],
    [{ do: 'set', profile: 'tank' }],
    [{ do: 'set', profile: 'constructor' }],
    [{ do: 'set', pace: 100 }],
    [{ do: 'set', year: 2026.5 }],
    [{ do: 'set', bands: [] }],
    [{ do: 'set', bands: [0] }],
    [{ do: 'set', bands: [241] }],
    [{ do: 'set', bands: Array.from({ length: 13 }, (_, i) => i + 1) }],
    [{ do: 'set', profile: 'car', language: 'xx' }],
  ])('%j is wrong as a whole', (message) => {
    expect(read(message)).toEqual({ kind: 'wrong', code: 'message', request: null });
  });

  it('of another version are told so; what is not ours is left alone', () => {
    expect(readMessage({ atlas: 2, do: 'hello', request: 3 })).toEqual({
      kind: 'wrong',
      code: 'version',
      request: 3,
    });
    for (const data of [null, 'atlas', 1, [], { do: 'hello' }, new Map([['atlas', 1]])])
      expect(readMessage(data)).toEqual({ kind: 'not ours' });
  });

  it('keep a mark of the page where it is one', () => {
    expect(read({ do: 'ask', request: 'a' })).toMatchObject({ request: 'a' });
    expect(read({ do: 'ask', request: { a: 1 } })).toMatchObject({ request: null });
    expect(read({ do: 'ask', request: 'x'.repeat(201) })).toMatchObject({ request: null });
  });

  it('count own properties alone', () => {
    const message = JSON.parse('{"atlas":1,"do":"set","__proto__":{"profile":"truck"}}') as unknown;
    expect(readMessage(message)).toEqual({
      kind: 'message',
      message: { do: 'set', change: {} },
      request: null,
    });
    expect(({} as Record<string, unknown>)['profile']).toBeUndefined();
    expect(readMessage(Object.create({ atlas: 1, do: 'hello' }))).toEqual({ kind: 'not ours' });
  });
});

describe('how many messages are listened to', () => {
  it('is thirty at once, then ten a second', () => {
    let time = 0;
    const isAllowed = createAllowance(() => time);
    const allowed = (): number => Array.from({ length: 100 }, isAllowed).filter(Boolean).length;
    expect(allowed()).toBe(30);
    expect(allowed()).toBe(0);
    time = 1000;
    expect(allowed()).toBe(10);
    time = 100_000;
    expect(allowed()).toBe(30);
  });
});

describe('the frame', () => {
  it('is asked for in the address, with language and theme', () => {
    expect(readEmbedOptions('')).toBeNull();
    expect(readEmbedOptions('?lang=vi')).toBeNull();
    expect(readEmbedOptions('?embed')).toEqual({ language: null, theme: null });
    expect(readEmbedOptions('?embed&lang=vi&theme=dark')).toEqual({ language: 'vi', theme: 'dark' });
    expect(readEmbedOptions('?embed=1&lang=xx&theme=<b>')).toEqual({ language: null, theme: null });
  });

  it('is pasted as the documentation says, with an address that the atlas understands', () => {
    const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
    const fragment = formatAddress({
      ...INITIAL,
      view: {
        view: { kind: 'site', site: { kind: 'place', id: 'park-vsip-bac-ninh-2' } },
        home: 'overview',
      },
    });
    const address = embedAddress('https://atlas.example/', fragment, 'en');
    expect(guide).toContain(embedSnippet(address, 'VSIP Bac Ninh II – Vietnam Site Atlas', 480));
  });

  it('is pasted as HTML in which nothing breaks out of its attribute', () => {
    const address = embedAddress('https://example.org/atlas/', 'v=1!site.park-a', 'vi');
    expect(address).toBe('https://example.org/atlas/?embed&lang=vi#v=1!site.park-a');
    const html = embedSnippet(address, 'My "park" <script>', 480);
    expect(html).toContain('src="https://example.org/atlas/?embed&amp;lang=vi#v=1!site.park-a"');
    expect(html).toContain('title="My &quot;park&quot; &lt;script&gt;"');
    expect(html).not.toContain('<script');
  });
});
