import { RECORD_SEPARATOR } from './geojson-file.ts';
import { decodeText } from './decode-text.ts';
import { Refused } from './refused.ts';
import { looksLikeTable } from './table-text.ts';
import type { ImportFormat } from '../domain/own-set.ts';
import type { OtherFormat } from './protocol.ts';

/** How much of a file `tellFormat` wants to see. */
export const HEAD_BYTES = 65_536;

/** First bytes of what people open by mistake (Wikipedia, "List of file signatures"). */
const SIGNATURES: readonly (readonly [readonly number[], OtherFormat])[] = [
  [[0x50, 0x4b, 0x05, 0x06], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'spreadsheet'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x49, 0x49, 0x2a, 0x00], 'picture'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  [[0x00, 0x00, 0x27, 0x0a], 'shapefile'],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * What a file is by its first bytes, and only where they leave it open, by its name.
 * @throws Refused where it is nothing that is read here.
 */
export function tellFormat(head: Uint8Array, name: string): ImportFormat {
  if (startsWith(head, ZIP)) return 'kmz';
  const other = SIGNATURES.find(([signature]) => startsWith(head, signature));
  if (other !== undefined) throw new Refused({ kind: 'other format', is: other[1] });

  const text = decodeText(head).text.replaceAll(RECORD_SEPARATOR, '').trimStart();
  if (text === '') throw new Refused({ kind: 'empty' });
  if (text.includes('\0')) throw new Refused({ kind: 'other format', is: 'binary' });
  if (text.startsWith('<')) return formatOfXml(text, name);
  if (/^[{[]\s*(?:["{[\]}\d-]|$)/.test(text) || (/^[{[]/.test(text) && /json$/i.test(name))) return 'geojson';
  if (looksLikeTable(text, name)) return 'csv';
  throw new Refused({ kind: 'other format', is: text.includes('\uFFFD') ? 'binary' : 'text' });
}

function formatOfXml(text: string, name: string): ImportFormat {
  const root = rootOf(text);
  if (root === 'kml' || root === 'gpx') return root;
  if (root === 'html') throw new Refused({ kind: 'other format', is: 'web page' });
  if (root === undefined) {
    // nothing but a prolog so far: the reader says what is wrong with it
    if (/\.kml$/i.test(name)) return 'kml';
    if (/\.gpx$/i.test(name)) return 'gpx';
  }
  throw new Refused({ kind: 'other format', is: 'xml' });
}

/** What ends the parts of XML that may stand before its root. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const;

/** Behind declaration, remarks and document type; undefined where nothing else stands in what is seen of the file. */
function rootOf(text: string): string | undefined {
  let at = 0;
  for (let from = text.indexOf('<'); from >= 0; from = text.indexOf('<', at)) {
    const part = PROLOG.find(([open]) => text.startsWith(open, from));
    if (part !== undefined) {
      const end = text.indexOf(part[1], from + part[0].length);
      if (end < 0) return undefined;
      at = end + part[1].length;
    } else if (text.startsWith('<!', from)) {
      const DOCUMENT_TYPE = /<![^[>]*(?:\[[^\]]*\]\s*)?>/y;
      DOCUMENT_TYPE.lastIndex = from;
      if (!DOCUMENT_TYPE.test(text)) return undefined;
      at = DOCUMENT_TYPE.lastIndex;
    } else {
      const name = /^<(?:[\w.-]{1,100}:)?([A-Za-z][\w.-]{0,100})/.exec(text.slice(from, from + 300))?.[1];
      if (name !== undefined) return name.toLowerCase();
      at = from + 1;
    }
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
