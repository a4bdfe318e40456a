import { describeFields, noteField } from './fields.ts';
import { gatherFeatures } from './gather.ts';
import { plainText } from './plain-text.ts';
import { quoted } from './quoted.ts';
import { eachXmlElement } from './xml-events.ts';
import type { RawFeature, RawFile } from './raw-file.ts';
import type { SkipReason } from './protocol.ts';
import type { XmlElement } from './xml-events.ts';

type Kind = 'wpt' | 'rte' | 'trk';

/** A waypoint, route or track of which not all is read yet. */
type Open = {
  readonly kind: Kind;
  name: string;
  readonly fields: [string, string][];
  /** A waypoint and a route have one stretch, a track has one for each of its segments. */
  readonly stretches: number[][][];
  fault: SkipReason | null;
};

const KINDS: readonly string[] = ['wpt', 'rte', 'trk'] satisfies Kind[];
const POINTS = ['wpt', 'rtept', 'trkpt'];
const SAID = ['cmt', 'desc', 'type', 'sym', 'time', 'ele', 'src', 'number'];

/**
 * Waypoints, routes and tracks of GPX 1.0 and 1.1 (topografix.com), numbered together from the first. A track is the lines of
 * its segments; a segment of a single point, as receivers leave them behind, is left out of it.
 * @throws Refused where it is no well-formed XML.
 */
export function readGpxFile(text: string, onProgress: (done: number) => void): RawFile {
  const gathering = gatherFeatures();
  let open: Open | null = null;

  eachXmlElement(text, 'gpx', {
    onProgress,
    onOpen(element, _within, here) {
      const { name } = element;
      if (KINDS.includes(name))
        open ??= { kind: name as Kind, name: '', fields: [], stretches: [], fault: null };
      if (open === null) return;
      const isStretch = name === 'trkseg' || name === 'rte' || name === 'wpt';
      if (isStretch && open.stretches.at(-1)?.length !== 0) open.stretches.push([]);
      if (POINTS.includes(name)) {
        gathering.countPosition(here);
        open.stretches.at(-1)?.push(positionOf(open, element));
      }
    },
    onClose({ name }, said, within, here) {
      if (open === null) return;
      if (name === open.kind) {
        gathering.add(closed(open, gathering.features.length + 1), here);
        open = null;
      } else if (within.at(-1)?.name !== open.kind) {
        // of a point of a route or track, or an extension
        const position = open.stretches.at(-1)?.at(-1);
        if (name !== 'ele' || position === undefined) return;
        if (Number(said) !== 0 && Number.isFinite(Number(said))) position[2] = Number(said);
      } else if (name === 'name') open.name = said;
      else if (SAID.includes(name)) noteField(open.fields, name, plainText(said));
    },
  });
  return { format: 'gpx', numberedBy: 'feature', features: gathering.features, crs: null, remarks: [] };
}

function positionOf(open: Open, { attributes }: XmlElement): number[] {
  const { lon = '', lat = '' } = attributes;
  const position = [lon, lat].map((text) => (text.trim() === '' ? NaN : Number(text)));
  if (!position.every(Number.isFinite))
    open.fault ??= { kind: 'not a number', text: quoted(`${lat} ${lon}`) };
  return position;
}

function closed(open: Open, number: number): RawFeature {
  const described = describeFields(open.name, open.fields);
  return { number, ...described, geometry: geometryOf(open), fault: open.fault };
}

function geometryOf({ kind, stretches }: Open): unknown {
  if (kind === 'wpt') return { type: 'Point', coordinates: stretches[0]?.[0] ?? [] };
  const long = stretches.filter((stretch) => stretch.length > 1);
  const lines = long.length > 0 ? long : stretches.filter((stretch) => stretch.length > 0);
  return lines.length > 1
    ? { type: 'MultiLineString', coordinates: lines }
    : { type: 'LineString', coordinates: lines[0] ?? [] };
}
