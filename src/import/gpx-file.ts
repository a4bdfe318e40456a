import { describeFields } from './fields.ts';
import { MOST_FEATURES } from './limits.ts';
import { plainText } from './plain-text.ts';
import { quoted } from './quoted.ts';
import { Refused } from './refused.ts';
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
  const features: RawFeature[] = [];
  let open: Open | null = null;

  eachXmlElement(text, 'gpx', {
    onProgress,
    onOpen(element) {
      const { name } = element;
      if (KINDS.includes(name) && open === null) {
        if (features.length === MOST_FEATURES) {
          throw new Refused({ kind: 'too many', what: 'features', most: MOST_FEATURES });
        }
        open = { kind: name as Kind, name: '', fields: [], stretches: [], fault: null };
      }
      if (open === null) return;
      if (name === 'trkseg' || name === 'rte' || name === 'wpt') open.stretches.push([]);
      if (POINTS.includes(name)) open.stretches.at(-1)?.push(positionOf(open, element));
    },
    onClose({ name }, said, within) {
      if (open === null) return;
      if (name === open.kind) {
        features.push(closed(open, features.length + 1));
        open = null;
      } else if (within.at(-1)?.name !== open.kind) {
        // of a point of a route or track, or an extension
        if (name === 'ele' && Number(said) !== 0 && Number.isFinite(Number(said))) {
          open.stretches.at(-1)?.at(-1)?.push(Number(said));
        }
      } else if (name === 'name') open.name = said;
      else if (SAID.includes(name)) open.fields.push([name, plainText(said)]);
    },
  });
  return { format: 'gpx', numberedBy: 'feature', features, crs: null, remarks: [] };
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
