import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { IMPORT_TEXTS } from '../../src/ui/import-messages.ts';
import { AS_GUESSED } from '../../src/import/protocol.ts';
import { readFile } from '../../src/import/read-file.ts';
import type { ReadAnswer } from '../../src/import/protocol.ts';
import type { SeededRandom } from '../fixtures/seeded-random.ts';
import {
  GEOJSON_LINES,
  GEOJSON_VALUES,
  GPX_FILES,
  KML_FILES,
  KMZ_FILES,
  PASTED,
  TABLES,
} from './exported-files.ts';
import { joined, mutateBytes, mutateText, pick } from './mutations.ts';
import { lyingZip } from './lying-zip.ts';
import { oddJson } from './odd-json.ts';
import { oddTable } from './odd-table.ts';
import { oddXml, XML_WORDS } from './odd-xml.ts';
import { assertRefusal, assertSound, IN_A_FILE } from './sound-answer.ts';
import { bytesOf, type Answer, type Input, type Target } from './target.ts';

/** The user's own files, as the import worker is asked to read them. */

/** A table is asked for a second time, with the columns that were guessed. */
export async function answerTo(input: Input, name: string): Promise<ReadAnswer> {
  const file = new Blob([bytesOf(input)]);
  const first = await readFile({ ...AS_GUESSED, file, name });
  if (first.kind !== 'table') return first;
  const second = await readFile({ ...AS_GUESSED, file, name, columns: first.preview.guess });
  if (second.kind === 'read') {
    const { rowCount, guess } = first.preview;
    const given = rowCount - (guess.hasHeader ? 1 : 0);
    assert.equal(second.report.read + second.report.skippedCount, given, 'rows got lost');
  }
  return second;
}

const readAs =
  (name: string) =>
  async (input: Input): Promise<Answer> => {
    const answer = await answerTo(input, name);
    assert.deepEqual(await answerTo(input, name), answer, 'a second reading gives something else');
    if (answer.kind === 'refused') return { said: [assertRefusal(answer.why)] };
    if (answer.kind !== 'read') throw new Error('columns were chosen');
    assertSound(answer);
    assertCounted(answer, bytesOf(input));
    return answer.features.length > 0 ? 'accepted' : { said: [IMPORT_TEXTS.nothingRead] };
  };

/** Of a collection that another parser takes, every feature is read or told. */
function assertCounted({ report, format }: Extract<ReadAnswer, { kind: 'read' }>, bytes: Uint8Array): void {
  if (format !== 'geojson') return;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return;
  }
  const { type, features } = Object(json) as { type?: unknown; features?: unknown };
  if (type === 'FeatureCollection' && Array.isArray(features))
    assert.equal(report.read + report.skippedCount, features.length, 'features got lost');
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));
const encoded = (random: SeededRandom, text: string): Uint8Array<ArrayBuffer> => {
  const mark = [0xef, 0xbb, 0xbf];
  switch (random.below(12)) {
    case 0:
      return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    case 1:
      return new Uint8Array(Buffer.from(text, 'latin1'));
    case 2:
      return joined(Uint8Array.from(mark), bytes(text));
    default:
      return bytes(text);
  }
};

const JSON_WORDS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  '\\u',
  '\n',
  '\u0000',
  '1e999',
  '-',
  'null',
  '\u001e',
  '\uFEFF',
];
const TEXT_WORDS = [
  ...JSON_WORDS,
  '°',
  '′',
  '″',
  ';',
  '\t',
  '105.9',
  '21,2',
  'POINT(',
  '<kml',
  'PK\u0003\u0004',
  ' N',
  '\r',
];

export const FILE_TARGETS: readonly Target[] = [
  {
    name: 'GeoJSON, odd values',
    cases: 22_000,
    few: 400,
    make: (random) => encoded(random, oddJson(random, pick(random, GEOJSON_VALUES))),
    read: readAs('a.geojson'),
    place: IN_A_FILE,
  },
  {
    name: 'GeoJSON, odd bytes',
    cases: 12_000,
    few: 300,
    make: (random) => mutateBytes(random, bytes(JSON.stringify(pick(random, GEOJSON_VALUES))), JSON_WORDS),
    read: readAs('a.json'),
    place: IN_A_FILE,
  },
  {
    name: 'GeoJSON in lines',
    cases: 8_000,
    few: 200,
    make(random) {
      const separator = pick(random, ['\n', '\n', '\r\n', '\n\u001e', '\n\n']);
      const lines = Array.from({ length: 1 + random.below(4) }, () => {
        const line = oddJson(random, pick(random, GEOJSON_LINES));
        return random.below(4) === 0 ? mutateText(random, line, JSON_WORDS) : line;
      });
      return encoded(
        random,
        `${JSON.stringify(pick(random, GEOJSON_LINES))}${separator}${lines.join(separator)}`,
      );
    },
    read: readAs('a.geojsonl'),
    place: IN_A_FILE,
  },
  {
    name: 'CSV and TSV',
    cases: 14_000,
    few: 300,
    make: (random) => encoded(random, oddTable(random, pick(random, TABLES))),
    read: readAs('a.csv'),
    place: IN_A_FILE,
  },
  {
    name: 'KML',
    cases: 10_000,
    few: 250,
    make: (random) => encoded(random, oddXml(random, pick(random, KML_FILES))),
    read: readAs('a.kml'),
    place: IN_A_FILE,
  },
  {
    name: 'GPX',
    cases: 6_000,
    few: 150,
    make: (random) => encoded(random, oddXml(random, pick(random, GPX_FILES))),
    read: readAs('a.gpx'),
    place: IN_A_FILE,
  },
  {
    name: 'KMZ',
    cases: 10_000,
    few: 250,
    make: (random) =>
      random.below(2) === 0 ? lyingZip(random) : mutateBytes(random, pick(random, KMZ_FILES)),
    read: readAs('a.kmz'),
    place: IN_A_FILE,
  },
  {
    name: 'pasted text, any bytes',
    cases: 6_000,
    few: 150,
    make(random) {
      if (random.below(3) === 0)
        return Uint8Array.from({ length: random.below(300) }, () => random.below(256));
      const text = Array.from({ length: 1 + random.below(3) }, () => pick(random, PASTED)).join('\n');
      const files = [
        ...KMZ_FILES,
        bytes(KML_FILES[0]!),
        bytes(TABLES[0]!),
        bytes(JSON.stringify(GEOJSON_VALUES[1])),
      ];
      return mutateBytes(random, bytes(text), [...TEXT_WORDS, ...XML_WORDS], files);
    },
    read: readAs('pasted'),
    place: IN_A_FILE,
  },
];
