import { checksum } from '../data/checksum.ts';
import { decodeText } from './decode-text.ts';
import { readGeoJsonFile } from './geojson-file.ts';
import { readGpxFile } from './gpx-file.ts';
import { readKmlFile } from './kml-file.ts';
import { MOST_BYTES } from './limits.ts';
import { bytesOf, readBytes } from './read-bytes.ts';
import { Refused } from './refused.ts';
import { settleFeatures } from './settle-features.ts';
import { previewTable, readTableFile } from './table-file.ts';
import { readTable } from './table-text.ts';
import { HEAD_BYTES, tellFormat } from './tell-format.ts';
import { unpackKmz } from './unpack-kmz.ts';
import type { ImportFormat } from '../domain/own-set.ts';
import type { ReadAnswer, ReadQuestion, Remark } from './protocol.ts';
import type { RawFile } from './raw-file.ts';

/** Where in the work each step begins; the shares are those of large files. */
const STEPS = { unpack: 0.1, decode: 0.15, parse: 0.25, settle: 0.7 } as const;

/** Reads one file of the user. Rejects never: whatever is wrong with it is an answer. */
export async function readFile(
  question: ReadQuestion,
  onProgress: (done: number) => void = () => {},
): Promise<ReadAnswer> {
  try {
    return await readOrRefuse(question, onProgress);
  } catch (error) {
    return { kind: 'refused', why: error instanceof Refused ? error.why : { kind: 'reader broke' } };
  }
}

async function readOrRefuse(question: ReadQuestion, onProgress: (done: number) => void): Promise<ReadAnswer> {
  const { file, name } = question;
  if (file.size === 0) throw new Refused({ kind: 'empty' });
  // Before anything is taken into memory but the first bytes. Whoever speaks of columns knows it for a table.
  const head = await bytesOf(file.slice(0, HEAD_BYTES));
  const format = question.columns === null ? tellFormat(head, name) : 'csv';
  if (file.size > MOST_BYTES[format]) throw new Refused({ kind: 'too large', mostBytes: MOST_BYTES[format] });
  const { bytes, words } = await readBytes(file, (done) => onProgress(done * STEPS.unpack));
  const sum = checksum(words).toString(16).padStart(8, '0');

  onProgress(STEPS.unpack);
  const unpacked = format === 'kmz' ? unpackKmz(bytes) : { bytes, remarks: [] };
  onProgress(STEPS.decode);
  const { text, encoding } = decodeText(unpacked.bytes);
  onProgress(STEPS.parse);
  const parsed = (done: number): void => onProgress(STEPS.parse + done * (STEPS.settle - STEPS.parse));

  if (format === 'csv' && question.columns === null) {
    return { kind: 'table', preview: previewTable(readTable(text), parsed) };
  }
  const raw = readText(format, text, question, parsed);
  onProgress(STEPS.settle);
  const remarks: readonly Remark[] = encoding === 'utf-8' ? [] : [{ kind: 'encoding', encoding }];
  const { features, report } = settleFeatures(
    { ...raw, remarks: [...remarks, ...unpacked.remarks, ...raw.remarks] },
    `own-${sum}`,
    question,
    (done) => onProgress(STEPS.settle + done * (1 - STEPS.settle)),
  );
  onProgress(1);
  return { kind: 'read', format, checksum: sum, features, report };
}

function readText(
  format: ImportFormat,
  text: string,
  { columns, crs }: ReadQuestion,
  onProgress: (done: number) => void,
): RawFile {
  switch (format) {
    case 'geojson':
      return readGeoJsonFile(text, crs);
    case 'kml':
    case 'kmz':
      return readKmlFile(text, onProgress);
    case 'gpx':
      return readGpxFile(text, onProgress);
    case 'csv': {
      if (columns === null) throw new Error('A table without columns is answered with its preview.');
      return readTableFile(readTable(text), columns, onProgress);
    }
  }
}
