import type { OsmFile } from '../../osm/read-osm.ts';
import { addShore, shoreKind } from './shore-lines.ts';
import type { ShoreKind, ShoreLine } from './shore-lines.ts';

/**
 * The shores of an extract, in three passes: relations, ways, nodes. Rings need no putting together: what bounds a
 * water is its ways. A way that bounds two waters is there twice. Where an extract lacks a node, the line ends and
 * begins again. Throws `OsmFileError` for a broken file.
 */
export function readOsmShores(file: OsmFile): ShoreLine[] {
  const relationsOf = countOutlines(file);
  const ways: { id: number; kind: ShoreKind; refs: readonly number[]; times: number }[] = [];
  const positions = new Map<number, readonly [number, number] | null>();
  file.read({
    way: (id, refs, tags) => {
      const own = shoreKind(tags);
      const kind = own ?? (relationsOf.has(id) ? 'bank' : null);
      if (!kind) return;
      ways.push({ id, kind, refs, times: own ? 1 : relationsOf.get(id)! });
      for (const ref of refs) positions.set(ref, null);
    },
  });
  if (ways.length === 0) return [];
  file.read({ node: (id, lon, lat) => positions.has(id) && positions.set(id, [lon, lat]) });

  const shores: ShoreLine[] = [];
  for (const { kind, refs, times } of ways.sort((a, b) => a.id - b.id)) {
    for (const part of presentParts(refs.map((ref) => positions.get(ref) ?? null))) {
      for (let time = 0; time < times; time++) addShore(shores, kind, part);
    }
  }
  return shores;
}

/** How many waters each way is an outline of, as a member of their relations. */
function countOutlines(file: OsmFile): Map<number, number> {
  const times = new Map<number, number>();
  file.read({
    relation: (_id, members, tags) => {
      if (tags['type'] !== 'multipolygon' || shoreKind(tags) !== 'bank') return;
      for (const { type, ref } of members) if (type === 'way') times.set(ref, (times.get(ref) ?? 0) + 1);
    },
  });
  return times;
}

function presentParts<T>(things: readonly (T | null)[]): T[][] {
  const parts: T[][] = [[]];
  for (const thing of things) {
    if (thing !== null) parts.at(-1)!.push(thing);
    else if (parts.at(-1)!.length > 0) parts.push([]);
  }
  return parts;
}
