import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { OsmFileError } from './osm-file-error.ts';
import { NO_TAGS } from './pbf-block.ts';
import type { OsmHandlers, OsmMember, Tags } from './pbf-block.ts';
import type { OsmHeader } from './pbf-blobs.ts';
import type { OsmFile } from './osm-file.ts';

const CHUNK_BYTES = 1 << 20;

/**
 * Opens an extract in OSM XML (what the OSM website exports). Read piece by piece like a PBF file, but every pass
 * reads all of it: meant for a town, not for a country.
 */
export function openOsmXml(path: string): OsmFile {
  return {
    path,
    read(handlers, progress) {
      readXml(path, handlers, () => {}, progress);
    },
    header() {
      let header: OsmHeader = { writingProgram: '', source: '' };
      readXml(path, {}, (facts) => (header = facts));
      return header;
    },
  };
}

/** A node, way or relation of which not all is read yet. */
type Open = {
  readonly kind: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly refs: number[];
  readonly members: OsmMember[];
  tags: Record<string, string> | null;
};

function readXml(
  path: string,
  handlers: OsmHandlers,
  onHeader: (header: OsmHeader) => void,
  progress?: (done: number) => void,
): void {
  const parser = new SaxesParser();
  let open: Open | null = null;
  let rootSeen = false;
  const fail = (reason: string): never => {
    throw new OsmFileError(path, parser.position, reason);
  };
  // JavaScript takes an empty text for 0
  const number = (value: string | undefined, what: string): number => {
    const parsed = value?.trim() ? Number(value) : NaN;
    return Number.isFinite(parsed) ? parsed : fail(`${what} is no number: "${value}"`);
  };
  const degrees = (value: string | undefined, what: string, most: number): number => {
    const parsed = number(value, what);
    return Math.abs(parsed) <= most ? parsed : fail(`${what} is beyond the earth: "${value}"`);
  };

  parser.on('error', (error) => fail(`no well-formed XML: ${error.message}`));
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>;
    if (!rootSeen) {
      rootSeen = true;
      if (tag.name !== 'osm') fail(`no OSM XML: expected <osm>, got <${tag.name}>`);
      onHeader({ writingProgram: attributes['generator'] ?? '', source: '' });
    } else if (tag.name === 'node' || tag.name === 'way' || tag.name === 'relation') {
      open = { kind: tag.name, attributes, refs: [], members: [], tags: null };
    } else if (open && tag.name === 'tag') {
      open.tags ??= Object.create(null) as Record<string, string>;
      open.tags[attributes['k'] ?? ''] = attributes['v'] ?? '';
    } else if (open && tag.name === 'nd') {
      open.refs.push(number(attributes['ref'], 'a node reference'));
    } else if (open && tag.name === 'member') {
      const type = attributes['type'] as OsmMember['type'];
      open.members.push({ type, ref: number(attributes['ref'], 'a member'), role: attributes['role'] ?? '' });
    }
  });
  parser.on('closetag', (tag) => {
    if (!open || tag.name !== open.kind) return;
    const { kind, attributes, refs, members } = open;
    const tags: Tags = open.tags ?? NO_TAGS;
    open = null;
    if (attributes['visible'] === 'false' || attributes['action'] === 'delete') return;
    const id = number(attributes['id'], `the id of a ${kind}`);
    if (kind === 'way') handlers.way?.(id, refs, tags);
    else if (kind === 'relation') handlers.relation?.(id, members, tags);
    else if (handlers.node) {
      const lon = degrees(attributes['lon'], 'a longitude', 180);
      const lat = degrees(attributes['lat'], 'a latitude', 90);
      handlers.node(id, lon, lat, handlers.nodeTags ? tags : NO_TAGS);
    }
  });
  feed(path, parser, progress);
  if (!rootSeen) fail('the file is empty');
}

function feed(path: string, parser: SaxesParser, progress?: (done: number) => void): void {
  const descriptor = openSync(path, 'r');
  try {
    const size = fstatSync(descriptor).size;
    const decoder = new TextDecoder('utf-8');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let offset = 0;
    for (let got = readSync(descriptor, chunk); got > 0; got = readSync(descriptor, chunk)) {
      parser.write(decoder.decode(chunk.subarray(0, got), { stream: true }));
      offset += got;
      progress?.(offset / size);
    }
    parser.write(decoder.decode()).close();
  } finally {
    closeSync(descriptor);
  }
}
