import { describeFields, noteField } from './fields.ts';
import { gatherFeatures } from './gather.ts';
import { MOST_FOLDER_TEXT } from './limits.ts';
import { plainText } from './plain-text.ts';
import { quoted } from './quoted.ts';
import { eachXmlElement } from './xml-events.ts';
import type { RawFeature, RawFile } from './raw-file.ts';
import type { Remark, SkipReason } from './protocol.ts';
import type { XmlElement } from './xml-events.ts';

type Tuple = readonly number[];

/** A placemark of which not all is read yet. */
type Open = {
  name: string;
  readonly fields: [string, string][];
  /** Geometries as GeoJSON has them. */
  readonly parts: { readonly type: string; readonly coordinates: unknown }[];
  /** Rings of the area that is being read. */
  outer: (readonly Tuple[])[];
  inner: (readonly Tuple[])[];
  /** Positions of the track that is being read. */
  track: Tuple[];
  fault: SkipReason | null;
};

const SAID = ['address', 'phoneNumber', 'description', 'snippet', 'Snippet', 'when', 'begin', 'end'];

/**
 * The placemarks of KML 2.2 and 2.3 (OGC 12-007r2) with Google's tracks, numbered from the first. The names of the folders
 * around a placemark are its field `folder`; descriptions in HTML become plain text. Nothing that a file links to is fetched.
 * @throws Refused where it is no well-formed XML.
 */
export function readKmlFile(text: string, onProgress: (done: number) => void): RawFile {
  const gathering = gatherFeatures();
  const folders: { readonly depth: number; name: string }[] = [];
  let open: Open | null = null;
  let links = 0;
  let overlays = 0;

  eachXmlElement(text, 'kml', {
    onProgress,
    onOpen({ name }, within) {
      if (name === 'Placemark') {
        open = { name: '', fields: [], parts: [], outer: [], inner: [], track: [], fault: null };
      } else if (name === 'Folder') folders.push({ depth: within.length, name: '' });
      else if (name === 'NetworkLink') links++;
      else if (name === 'GroundOverlay' || name === 'PhotoOverlay') overlays++;
      else if (name === 'Polygon' && open !== null) [open.outer, open.inner] = [[], []];
      else if (name === 'Track' && open !== null) open.track = [];
    },
    onClose(element, said, within, here) {
      const { name } = element;
      const parent = within.at(-1)?.name;
      if (name === 'Folder') folders.pop();
      else if (name === 'name' && parent === 'Folder') folders.at(-1)!.name = said.slice(0, MOST_FOLDER_TEXT);
      if (open === null) return;
      if (name === 'Placemark') {
        gathering.add(closed(open, gathering.features.length + 1, folders), here);
        open = null;
      } else if (name === 'name' && parent === 'Placemark') open.name = said;
      else if (SAID.includes(name)) noteField(open.fields, name, plainText(said));
      else if (name === 'value' && parent === 'Data')
        noteField(open.fields, keyOf(within.at(-1)!), plainText(said));
      else if (name === 'SimpleData') noteField(open.fields, keyOf(element), plainText(said));
      else readGeometry(open, name, said, within, () => gathering.countPosition(here));
    },
  });
  const remarks: Remark[] = [];
  if (links > 0) remarks.push({ kind: 'links not followed', count: links });
  if (overlays > 0) remarks.push({ kind: 'overlays left out', count: overlays });
  return { format: 'kml', numberedBy: 'feature', features: gathering.features, crs: null, remarks };
}

function readGeometry(
  open: Open,
  name: string,
  said: string,
  within: readonly XmlElement[],
  countPosition: () => void,
): void {
  const parent = within.at(-1)?.name;
  switch (name) {
    case 'coordinates': {
      const tuples = readTuples(open, said, countPosition);
      if (parent === 'Point') open.parts.push({ type: 'Point', coordinates: tuples[0] ?? [] });
      else if (parent === 'LineString') open.parts.push({ type: 'LineString', coordinates: tuples });
      else if (parent !== 'LinearRing') return;
      else if (!within.some((it) => it.name === 'Polygon')) {
        open.parts.push({ type: 'LineString', coordinates: tuples });
      } else if (within.some((it) => it.name === 'outerBoundaryIs')) open.outer.push(tuples);
      else open.inner.push(tuples);
      return;
    }
    case 'Polygon':
      open.parts.push({ type: 'Polygon', coordinates: [...open.outer, ...open.inner] });
      return;
    case 'coord':
      countPosition();
      open.track.push(readTuple(open, said.split(/\s+/, 3), said));
      return;
    case 'Track':
      open.parts.push(
        open.track.length === 1
          ? { type: 'Point', coordinates: open.track[0] }
          : { type: 'LineString', coordinates: open.track },
      );
      return;
    case 'Model':
      open.fault ??= { kind: 'unknown type', text: name };
      return;
  }
}

/** `105.8,21.0,12 105.9,21.1`; programs that put spaces around the commas are understood. */
function readTuples(open: Open, text: string, countPosition: () => void): readonly Tuple[] {
  const tuples: Tuple[] = [];
  for (let from = afterSpace(text, 0); from < text.length;) {
    const numbers: string[] = [];
    let at = from;
    let end = from;
    for (;;) {
      end = endOfNumber(text, at);
      if (numbers.length < 3) numbers.push(text.slice(at, end));
      at = afterSpace(text, end);
      if (text.charCodeAt(at) !== COMMA) break;
      at = afterSpace(text, at + 1);
    }
    countPosition();
    tuples.push(readTuple(open, numbers, text.slice(from, end)));
    from = at;
  }
  return tuples;
}

const [COMMA, SPACE] = [0x2c, 0x20];

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== COMMA && !isSpace(text.charCodeAt(at))) at++;
  return at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** What XML calls so, and the spaces that programs of offices write. */
function isSpace(unit: number): boolean {
  return unit <= SPACE || unit === 0xa0;
}

function readTuple(open: Open, texts: readonly string[], said: string): Tuple {
  const [lon = NaN, lat = NaN, altitude = 0] = texts.map((text) => (text === '' ? NaN : Number(text)));
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) {
    open.fault ??= { kind: 'not a number', text: quoted(said) };
  }
  // Google Earth writes a height of 0 to everything that has none.
  return altitude === 0 || Number.isNaN(altitude) ? [lon, lat] : [lon, lat, altitude];
}

function closed(open: Open, number: number, folders: readonly { readonly name: string }[]): RawFeature {
  const path = folders.map(({ name }) => name).filter((name) => name !== '');
  if (path.length > 0) open.fields.push(['folder', path.join(' / ')]);
  const { parts } = open;
  return {
    number,
    ...describeFields(open.name === '' ? null : open.name, open.fields),
    geometry: parts.length === 1 ? parts[0] : { type: 'GeometryCollection', geometries: parts },
    fault: open.fault ?? (parts.length === 0 ? { kind: 'no position' } : null),
  };
}

function keyOf({ attributes }: XmlElement): string {
  return attributes['name'] ?? '';
}
