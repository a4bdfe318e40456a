import { describe, expect, it } from 'vitest';
import type { OwnSet } from '../../src/domain/own-set.ts';
import { embedSnippet } from '../../src/domain/embed-snippet.ts';
import { writeCsv, writeTsv } from '../../src/export/csv.ts';
import type { Content, Exported } from '../../src/export/exported.ts';
import { writeGeoJson } from '../../src/export/geojson.ts';
import { writeGpx } from '../../src/export/gpx.ts';
import { writeKml } from '../../src/export/kml.ts';
import { ownContent } from '../../src/export/own.ts';
import { atlasState } from '../fixtures/atlas-state.ts';
import {
  hostileGeoJson,
  hostileGpx,
  hostileKml,
  hostileKmz,
  hostileTable,
  inXml,
  type HostileSite,
} from '../fixtures/hostile-files.ts';
import { FORMULAS, NAMES_OF_OBJECTS, PAYLOADS } from '../fixtures/payloads.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import { read, type Read } from '../fixtures/read-own.ts';
import { elementsOf, readXml } from '../fixtures/read-xml.ts';

/** Hostile texts come in by every kind of file as the texts that they are, and leave by every kind as the same. */

const TEXTS = [...PAYLOADS.map(({ text }) => text), ...FORMULAS, ...NAMES_OF_OBJECTS];

/** Each is a name, the name of a field and what a field says. */
const SITES: readonly HostileSite[] = TEXTS.map((text, i) => ({
  name: text,
  fields: [
    [`field ${i % 7}`, text],
    ['also', text],
  ],
}));

/** What the import does to every name: blanks around it go, letters are composed; of invisible ones nothing is left. */
const asName = (text: string): string => {
  const trimmed = text.trim().normalize('NFC');
  return /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]*$/u.test(trimmed) ? '' : trimmed;
};
const namesOf = ({ features }: Pick<Read, 'features'>): readonly string[] => features.map(({ name }) => name);

describe('hostile names in a file', () => {
  it('come in by GeoJSON, with every field', async () => {
    const { features } = await read(hostileGeoJson(SITES));
    expect(namesOf({ features })).toEqual(TEXTS.map(asName));
    features.forEach(({ fields }, i) =>
      expect(fields).toEqual(
        SITES[i]!.fields.map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''), // prettier-ignore
      ),
    );
  });

  it('come in by GeoJSON as names of fields', async () => {
    for (const text of TEXTS) {
      const { features } = await read(hostileGeoJson([{ name: 'x', fields: [[text, 'value']] }]));
      const expected = ['name', 'ten', 'title'].includes(text) ? [] : [[text, 'value']];
      expect(features[0]?.fields).toEqual(expected);
    }
  });

  it.each([
    ['CSV', ','],
    ['CSV with semicolons', ';'],
    ['TSV', '\t'],
  ])('come in by %s', async (_, delimiter) => {
    // files with a null in their first bytes are no texts
    const sites = SITES.filter(({ name }) => !name.includes('\0'));
    const { features } = await read(hostileTable(sites, delimiter), { name: 'x.csv' });
    // apostrophes that guard a formula are no part of it
    const unguarded = (text: string): string => (/^'+=/.test(text) ? text.slice(1) : text);
    expect(namesOf({ features })).toEqual(sites.map(({ name }) => asName(unguarded(wellFormed(name)))));
  });

  it('come in by CSV as names of columns', async () => {
    const fields = TEXTS.filter((text) => !text.includes('\0')).map(
      (text) => [wellFormed(text), 'x'] as const,
    );
    for (const [name] of fields) {
      const { features } = await read(hostileTable([{ name: 'x', fields: [[name, 'x']] }], ','), {
        name: 'x.csv',
      });
      const called = (/^'+=/.test(name) ? name.slice(1) : name).trim();
      expect(features[0]?.fields).toEqual([[called === '' ? '#4' : called, 'x']]);
    }
  });

  it.each([
    ['KML', (sites: readonly HostileSite[]) => hostileKml(sites)],
    ['KML with CDATA', (sites: readonly HostileSite[]) => hostileKml(sites, { inCData: true })],
    ['KMZ', hostileKmz],
    ['GPX', hostileGpx],
  ])('come in by %s', async (_, write) => {
    // what XML cannot hold is no file of it
    const sites = SITES.map(({ name, fields }) => ({
      name: inXml(name),
      fields: fields.map(([key, value]) => [key, inXml(value)] as const),
    }));
    const contents = write(sites);
    const { features } = await read(contents);
    const isRaw = contents === hostileKml(sites, { inCData: true });
    // in CDATA every end of a line is read as one line feed
    const lines = (text: string): string => (isRaw ? text.replaceAll(/\r\n?/g, '\n') : text);
    expect(namesOf({ features })).toEqual(sites.map(({ name }) => asName(lines(name))));
  });
});

describe('hostile names that are saved', () => {
  const set: OwnSet = {
    id: 'own-x',
    name: PAYLOADS[0]!.text,
    format: 'geojson',
    isShown: true,
    isKept: false,
    features: SITES.map(({ name, fields }, i) => ({
      id: `own-x-${i + 1}`,
      name,
      geometry: { type: 'Point', coordinates: [105.5, 21] },
      fields: [...fields, [name, name]],
    })),
  };
  const state = atlasState();
  const content = ownContent({ ...state, own: { ...state.own, sets: [set] } }, set.id) as Content;
  const exported: Exported = {
    ...content,
    file: 'x',
    title: PAYLOADS[0]!.text,
    about: [['method', PAYLOADS[1]!.text]],
  };

  it('are read back from GeoJSON, letter for letter', () => {
    const written = JSON.parse(writeGeoJson(exported)) as { features: { properties: object }[] };
    written.features.forEach(({ properties }, i) => {
      const pairs = new Map(Object.entries(properties));
      expect(pairs.get(TEXTS[i] === 'name' ? '' : 'name')).toBe(TEXTS[i]);
      expect(pairs.get('also')).toBe(TEXTS[i]);
      expect(pairs.get(TEXTS[i]!)).toBe(TEXTS[i]);
    });
  });

  it('are read back from CSV by others, and by our own import, with their columns', async () => {
    const { columns, rows } = content.table!;
    const text = writeCsv([columns, ...rows]);
    const [head, ...lines] = readCsv(text);
    expect(head).toHaveLength(columns.length);
    expect(lines.every((line) => line.length === columns.length)).toBe(true);
    const named = ({ name }: HostileSite): boolean => !name.includes('\0');
    const table = SITES.filter(named).map(({ name }) => [name, 21, 105.5, name] as const);
    const { features } = await read(writeCsv([['name', 'latitude', 'longitude', '=also'], ...table]), {
      name: 'x.csv',
    });
    expect(namesOf({ features })).toEqual(table.map(([name]) => asName(wellFormed(name))));
    expect(features.map(({ fields }) => fields)).toEqual(
      table.map(([name]) => {
        const value = wellFormed(name).trim();
        return value === '' ? [] : [['=also', value]];
      }),
    );
  });

  it('are read back from KML and GPX, but for what XML cannot hold', () => {
    const kml = elementsOf(readXml(writeKml(exported)), 'Placemark');
    expect(kml.map(({ children }) => children[0]?.text)).toEqual(TEXTS.map(inXml));
    kml.forEach((placemark, i) => {
      const data = new Map(
        elementsOf(placemark, 'Data').map(({ attributes, children }) => [
          attributes['name'],
          children[0]?.text,
        ]),
      );
      expect(data.get('also')).toBe(inXml(TEXTS[i]!));
      expect(data.get(inXml(TEXTS[i]!))).toBe(inXml(TEXTS[i]!));
    });
    const root = readXml(writeGpx(exported));
    expect(elementsOf(root, 'wpt').map(({ children }) => children[0]?.text)).toEqual(TEXTS.map(inXml));
    // and nothing else has become an element
    expect(new Set(root.children.map(({ tag }) => tag))).toEqual(new Set(['metadata', 'wpt']));
  });

  it('are cells of one line each on the clipboard', () => {
    const pasted = writeTsv(TEXTS.map((text) => [text, text]));
    const lines = pasted.split('\n');
    expect(lines).toHaveLength(TEXTS.length);
    expect(lines.every((line) => line.split('\t').length === 2)).toBe(true);
  });
});

describe('hostile names in the code to paste into another page', () => {
  it.each(PAYLOADS)('$name stays the title of a frame', ({ text }) => {
    const snippet = embedSnippet(
      `https://example.org/?embed#x=${encodeURIComponent(inXml(text))}`,
      inXml(text),
      480,
    );
    // all that would need HTML's own rules is escaped: it is XML, too
    const frame = readXml(snippet);
    expect(frame.tag).toBe('iframe');
    expect(frame.children).toEqual([]);
    expect(Object.keys(frame.attributes).sort()).toEqual(
      ['allow', 'height', 'loading', 'sandbox', 'src', 'style', 'title', 'width'].sort(),
    );
    const inAttribute = inXml(text).replaceAll(/\r\n|[\t\n\r]/g, ' ');
    expect(frame.attributes['title']).toBe(inAttribute);
  });
});

/** Half a letter of two halves has no bytes in UTF-8. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
