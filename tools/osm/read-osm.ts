import { readBlobs } from './pbf-blobs.ts';
import type { OsmHeader } from './pbf-blobs.ts';
import type { OsmFile } from './osm-file.ts';
import { openOsmXml } from './read-osm-xml.ts';
import { NO_TAGS, readBlock } from './pbf-block.ts';
import type { Tags } from './pbf-block.ts';

export type { OsmFile } from './osm-file.ts';
export type { OsmHandlers, OsmMember, Tags } from './pbf-block.ts';

/** Opens an extract: OSM XML where its name ends in `.osm` or `.xml`, else OSM PBF. Nothing is read before `read`. */
export function openOsm(path: string): OsmFile {
  return /\.(osm|xml)$/i.test(path) ? openOsmXml(path) : openOsmPbf(path);
}

function openOsmPbf(path: string): OsmFile {
  /** Blocks by offset, as far as a pass has seen them. */
  const contents = new Map<number, { nodes: boolean; ways: boolean; relations: boolean }>();
  return {
    path,
    read(handlers, progress) {
      const skip = (offset: number): boolean => {
        const known = contents.get(offset);
        if (!known) return false;
        const wanted =
          (known.nodes && handlers.node) ||
          (known.ways && handlers.way) ||
          (known.relations && handlers.relation);
        return !wanted;
      };
      for (const blob of readBlobs(path, { skip, progress })) {
        contents.set(blob.offset, readBlock(blob, path, handlers));
      }
    },
    header() {
      let header: OsmHeader = { writingProgram: '', source: '' };
      // The first data block ends the reading: the header stands before it.
      for (const _ of readBlobs(path, { header: (facts) => (header = facts) })) break;
      return header;
    },
  };
}

/** A way with its positions: longitude, latitude, longitude, … in degrees, and the ids of its nodes. */
export type OsmLine = {
  readonly id: number;
  readonly tags: Tags;
  readonly refs: readonly number[];
  readonly positions: Float64Array;
};

/**
 * All ways whose tags are wanted, with positions, in the order of the file; for extracts of moderate size.
 * Nodes that the extract does not contain are left out of their way; a way left with no node is left out.
 */
export function readLines(file: OsmFile, wanted: (tags: Tags) => boolean): OsmLine[] {
  const ways: { id: number; refs: number[]; tags: Tags }[] = [];
  const positions = new Map<number, readonly [number, number] | null>();
  file.read({
    way: (id, refs, tags) => {
      if (!wanted(tags)) return;
      ways.push({ id, refs, tags });
      for (const ref of refs) positions.set(ref, null);
    },
  });
  file.read({ node: (id, lon, lat) => positions.has(id) && positions.set(id, [lon, lat]) });
  return ways.flatMap(({ id, refs, tags }) => {
    const present = refs.filter((ref) => positions.get(ref));
    if (present.length === 0) return [];
    const flat = Float64Array.from(present.flatMap((ref) => [...positions.get(ref)!]));
    return [{ id, tags, refs: present, positions: flat }];
  });
}

/** Tagged nodes that are wanted, in the order of the file. */
export function readPoints(
  file: OsmFile,
  wanted: (tags: Tags) => boolean,
): { readonly id: number; readonly tags: Tags; readonly position: readonly [number, number] }[] {
  const points: { id: number; tags: Tags; position: readonly [number, number] }[] = [];
  file.read({
    nodeTags: true,
    node: (id, lon, lat, tags) => {
      if (tags !== NO_TAGS && wanted(tags)) points.push({ id, tags, position: [lon, lat] });
    },
  });
  return points;
}
