import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { englishIn, VIETNAMESE_MARK, wordsIn } from '../fixtures/words.ts';

/** Every text of the sources that is there in both languages: literals wherever they stand, functions of the message files. */

type Pair = { readonly where: string; readonly en: string; readonly vi: string };

/** Names, formats, units and signs: the same in both languages, or English in both. */
const SAME_IN_BOTH =
  `Logistics|PNG|GeoJSON|CSV|KML|GPX|MapLibre|OpenFreeMap|© OpenMapTiles|WGS 84|Web Mercator|UTM 48N|UTM 49N|VN-2000|IATA
|ICAO|UN/LOCODE|TEU|ICD|ha|km|m|min|%|GRDP|FDI|PCI|Email|Folder|km²|mi²|ha, km²|QL.18, CT.04 …|Google Earth, Google My Maps
|Page Up|Page Down|Esc|Myanmar|Philippines|Malaysia|Indonesia|Mexico`.split(/\s*\|/);
const NAMES =
  `OpenStreetMap|OpenFreeMap|OpenMapTiles|MapLibre|Valhalla|npm run network|The Star|Excel|Google Earth|LibreOffice
|QGIS|iframe|WebGL2|JSON|Ctrl|Shift|Enter|Esc|Delete|Page Up|Page Down|FOSSGIS|Google My Maps|names phải|?key=`.split(
    /\s*\|/,
  );

const LITERAL = String.raw`(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|` + '`(?:[^`\\\\]|\\\\.)*`)';
const PAIR = new RegExp(String.raw`\ben:\s*(${LITERAL}),\s*vi:\s*(${LITERAL})`, 'g');

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name}`);
}

function literalPairs(): Pair[] {
  return sources().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(PAIR)].map(([, en = '', vi = '']) => ({
      where: file,
      en: en.slice(1, -1),
      vi: vi.slice(1, -1),
    })),
  );
}

/** Functions are asked with marked words for their figures, so that what they do with them can be told. */
async function functionPairs(): Promise<Pair[]> {
  const files = sources().filter((file) => /-?(messages|words)\.ts$/.test(file));
  const pairs: Pair[] = [];
  for (const file of files) {
    const exported = (await import(/* @vite-ignore */ `../../${file}`)) as Record<string, unknown>;
    const visit = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { en, vi } = value as { en?: unknown; vi?: unknown };
      if (typeof en === 'function' && typeof vi === 'function') {
        const given = Array.from({ length: Math.max(en.length, vi.length) }, (_, i) => `‹${i}›`);
        try {
          const [english, vietnamese] = [en(...given), vi(...given)] as unknown[];
          if (typeof english === 'string' && typeof vietnamese === 'string')
            pairs.push({ where, en: english, vi: vietnamese });
        } catch {
          // takes something else than words: its texts are literals
        }
        return;
      }
      for (const [key, inner] of Object.entries(value)) visit(inner, `${where}.${key}`);
    };
    visit(exported, file);
  }
  return pairs;
}

const pairs: Pair[] = [...literalPairs(), ...(await functionPairs())];
const bare = (text: string): string => text.replaceAll(/\$\{[^}]*\}|‹\d›/g, '');
const told = ({ where, en, vi }: Pair): string => `${where}: ${en} | ${vi}`;
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\$\{[^}]*\}|‹\d›/g)].map(([one]) => one))].toSorted();

describe('the texts of the atlas', () => {
  it('are found', () => {
    expect(pairs.length).toBeGreaterThan(700);
    expect(pairs.filter(({ en }) => en.includes('‹')).length).toBeGreaterThan(60);
  });

  // a count of people needs no unit in English
  it('are there in both languages', () => {
    expect(
      pairs.filter(({ en, vi }) => (en.trim() === '') !== (vi.trim() === '') && vi !== 'người').map(told),
    ).toEqual([]);
  });

  it('differ, but for names, formats and units', () => {
    const isSame = ({ en, vi }: Pair): boolean =>
      en === vi && wordsIn(bare(en)).length > 0 && !SAME_IN_BOTH.includes(en);
    expect(pairs.filter(isSame).map(told)).toEqual([]);
  });

  it('have no English words in Vietnamese', () => {
    expect(pairs.flatMap((pair) => (englishIn(bare(pair.vi), NAMES).length > 0 ? [told(pair)] : []))).toEqual(
      [],
    );
  });

  it('have the marks of Vietnamese in Vietnamese where there are words enough, and none in English', () => {
    const long = pairs.filter(
      ({ en, vi }) => wordsIn(bare(vi)).length > 2 && !SAME_IN_BOTH.includes(en) && !/^[\w.]+$/.test(vi),
    );
    expect(long.filter(({ vi }) => !VIETNAMESE_MARK.test(vi)).map(told)).toEqual([]);
    expect(pairs.filter(({ en }) => VIETNAMESE_MARK.test(en)).map(told)).toEqual([]);
  });

  it('say the same figures', () => {
    const differs = ({ en, vi }: Pair): boolean =>
      placeholders(withoutLanguage(en)).join() !== placeholders(withoutLanguage(vi)).join();
    expect(pairs.filter(differs).map(told)).toEqual([]);
  });
});

/** `why.en` and `why.vi` are the same figure, and so are a number written in either language. */
function withoutLanguage(text: string): string {
  return text.replaceAll(/\$\{[^}]*\}/g, (one) =>
    one.replaceAll(/\.(en|vi)\b|'(en|vi)'|\[(en|vi)\]|(?<=\{)(en|vi)(?=\})|(?<=name)(En|Vi)/g, ''),
  );
}
