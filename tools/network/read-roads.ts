import type { RoadClass } from '../../src/network/road-network.ts';
import type { OsmFile } from '../osm/read-osm.ts';
import { GrowingArray } from './growing-array.ts';
import { readRestriction } from './restrictions.ts';
import type { RawRestriction } from './restrictions.ts';
import { internAttributes } from './roads.ts';
import type { Restriction, Road, RoadAttributes, Roads } from './roads.ts';
import { addStreet } from './street-grid.ts';
import type { Tally } from './tally.ts';
import { saysNothing } from './tags-access.ts';
import { MINOR_STREETS, readTags } from './tags.ts';

export type ReadOptions = {
  /** Classes to keep. The streets below them still tell how built-up a place is, and lead to ferries. */
  readonly classes: ReadonlySet<RoadClass>;
  /** What is being done and how much of it, 0 to 1. */
  readonly progress?: (phase: string, done: number) => void;
};

/** Marks a point of which the extract has no node. */
const MISSING = -0x80000000;

/**
 * Reads the roads of an extract in two passes: ways and relations, then the nodes that they need. The blocks may
 * come in any order. Points are sorted by node id and roads by way id, so that the order in the file does not
 * matter. Throws `OsmFileError` for a broken file, and a sentence for one without roads.
 */
export function readRoads(file: OsmFile, tally: Tally, options: ReadOptions): Roads {
  const ways = readWays(file, tally, options);
  if (ways.ids.length === 0) throw new Error(`${file.path} has no roads of the wanted classes.`);
  const points = readPoints(file, ways.refs.view(), options);
  const pointOf = indexFinder(points.id);

  const refs = ways.refs.view();
  const order = [...ways.ids.keys()].sort((a, b) => ways.ids[a]! - ways.ids[b]!);
  const roads: Road[] = [];
  const spare: Road[] = [];
  const streets = new Map<number, number>();
  const stillMissing = (point: number): boolean => point < 0 || points.lon[point] === MISSING;
  for (const way of order) {
    const attributes = ways.attributes[way]!;
    const found = new Int32Array(ways.starts[way + 1]! - ways.starts[way]!);
    for (let i = 0; i < found.length; i++) {
      const point = pointOf(refs[ways.starts[way]! + i]!);
      found[i] = stillMissing(point) ? -1 : point;
    }
    const parts = cutAtGaps(found, tally);
    if (MINOR_STREETS.has(attributes.class)) {
      for (const part of parts) addStreet(streets, points, part);
    }
    const isWanted = options.classes.has(attributes.class);
    if (!isWanted) tally.count(`ways not wanted: ${attributes.class}`);
    for (const part of parts) {
      if (ways.reversed[way]) part.reverse();
      (isWanted ? roads : spare).push({ id: ways.ids[way]!, points: part, attributes });
    }
  }
  return {
    points,
    roads,
    spare,
    restrictions: findVias(ways.restrictions, pointOf, tally),
    streets: streets.size > 0 ? streets : null,
  };
}

type Ways = {
  ids: number[];
  attributes: RoadAttributes[];
  reversed: boolean[];
  /** Node ids of all ways one after another; those of way i begin at `starts[i]`. */
  refs: GrowingArray<Float64Array>;
  starts: number[];
  restrictions: RawRestriction[];
};

function readWays(file: OsmFile, tally: Tally, options: ReadOptions): Ways {
  const intern = internAttributes();
  const seen = new Set<number>();
  const ways: Ways = {
    ids: [],
    attributes: [],
    reversed: [],
    refs: new GrowingArray((length) => new Float64Array(length)),
    starts: [0],
    restrictions: [],
  };
  file.read(
    {
      way: (id, refs, tags) => {
        const reading = readTags(tags);
        if (reading.kind === 'other') return;
        if (reading.kind === 'dropped') return tally.count(`ways dropped: ${reading.reason}`);
        const { attributes, reversed } = reading;
        if (attributes.class === 'ferry' && saysNothing(tags)) {
          tally.count('ferries that do not say whom they carry, judged by their name');
        }
        if (seen.has(id)) return tally.count('ways dropped: the same id again');
        seen.add(id);
        if (refs.length < 2) return tally.count('ways dropped: fewer than two nodes');
        ways.ids.push(id);
        ways.attributes.push(intern(attributes));
        ways.reversed.push(reversed);
        for (const ref of refs) ways.refs.push(ref);
        ways.starts.push(ways.refs.length);
      },
      relation: (_id, members, tags) => ways.restrictions.push(...readRestriction(members, tags, tally)),
    },
    (done) => options.progress?.('reading ways', done),
  );
  return ways;
}

function readPoints(file: OsmFile, refs: Float64Array, options: ReadOptions): Roads['points'] {
  const sorted = refs.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  }
  const id = sorted.slice(0, count);
  const lon = new Int32Array(count).fill(MISSING);
  const lat = new Int32Array(count);
  const pointOf = indexFinder(id);
  file.read(
    {
      node: (ref, lonDegrees, latDegrees) => {
        const point = pointOf(ref);
        if (point < 0) return;
        lon[point] = Math.round(lonDegrees * 1e6);
        lat[point] = Math.round(latDegrees * 1e6);
      },
    },
    (done) => options.progress?.('reading nodes', done),
  );
  return { lon, lat, id };
}

/** Index of a value in sorted numbers, or −1. Tries the entry after the last hit first: nodes come sorted. */
function indexFinder(sorted: Float64Array): (value: number) => number {
  let next = 0;
  return (value) => {
    if (sorted[next] === value) return next++;
    let low = 0;
    let high = sorted.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = sorted[middle]!;
      if (there === value) {
        next = middle + 1;
        return middle;
      }
      if (there < value) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
}

/**
 * Stretches between nodes that the extract does not have, without repeated points. Ordinary arrays: for the eight
 * points of a street a typed one takes three times the memory.
 */
function cutAtGaps(points: Int32Array, tally: Tally): number[][] {
  const parts: number[][] = [[]];
  let gaps = 0;
  let part = parts[0]!;
  for (const point of points) {
    if (point < 0) {
      gaps++;
      if (part.length > 0) parts.push((part = []));
    } else if (part.at(-1) !== point) {
      part.push(point);
    } else {
      tally.count('repeated nodes left out');
    }
  }
  tally.count('nodes missing in the extract', gaps);
  const usable = parts.filter(({ length }) => length >= 2);
  if (usable.length === 0) tally.count('ways dropped: no two nodes in the extract');
  // A copy has no room left to grow.
  return usable.map((one) => one.slice());
}

function findVias(
  raw: readonly RawRestriction[],
  pointOf: (id: number) => number,
  tally: Tally,
): Restriction[] {
  return raw.flatMap(({ from, viaNode, to, only }) => {
    const via = pointOf(viaNode);
    if (via >= 0) return [{ from, via, to, only }];
    tally.count('turn restrictions dropped: via node on no road');
    return [];
  });
}
