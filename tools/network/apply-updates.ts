import { readFileSync } from 'node:fs';
import { sentenceOf } from '../sentence.ts';
import { metresBetween } from '../../src/network/ellipsoid.ts';
import { ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadClass } from '../../src/network/road-network.ts';
import type { Metres } from '../../src/domain/units.ts';
import { PLAIN_ROAD, UNKNOWN_YEAR, internAttributes } from './roads.ts';
import type { Road, RoadAttributes, Roads, RoadStatus, RoadStep } from './roads.ts';
import type { Tally } from './tally.ts';
import { nearestOnSegment } from './updates/plane.ts';
import { SegmentGrid } from './updates/segment-grid.ts';

/** Newer roads to lay over those of an extract, read from a file by `readUpdates`. */
export type Updates = {
  /** Date of the newest data in them, ISO. */
  readonly date: string;
  readonly attribution: string;
  readonly lines: readonly UpdateLine[];
  /** Road numbers of older roads that the updates take the place of. */
  readonly replaces: readonly string[];
};

export type UpdateLine = {
  readonly coordinates: readonly (readonly [number, number])[];
  readonly attributes: RoadAttributes;
  /** Where its start and its end are to meet the older roads, by the place's name; undefined: not at all. */
  readonly joinStart: string | undefined;
  readonly joinEnd: string | undefined;
};

/** A join farther than this is no junction but a mistake in the updates, or the wrong extract for them. */
export const LONGEST_JOIN: Metres = 150;

/**
 * Reads an overlay file (see `updates/README.md`). Throws an error with the file's name where it cannot be
 * understood.
 */
export function readUpdates(path: string): Updates {
  const text = readFileSync(path, 'utf8');
  const fail = (why: string): never => {
    throw new Error(`The updates in ${path} cannot be used: ${why}.`);
  };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return fail('this is not JSON');
  }
  const file = parsed as Partial<GeoJSON.FeatureCollection> & Record<string, unknown>;
  if (file?.type !== 'FeatureCollection' || !Array.isArray(file.features))
    return fail('no FeatureCollection');
  const date = file['date'];
  if (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return fail('"date" must be YYYY-MM-DD');
  const replaces = file['replaces'] ?? [];
  if (!Array.isArray(replaces)) return fail('"replaces" must be a list of road numbers');
  const lines = file.features.map(({ properties, geometry }, i) => {
    if (geometry.type !== 'LineString' || geometry.coordinates.length < 2) {
      return fail(`feature ${i} must be a LineString of at least two positions`);
    }
    try {
      return lineOf(properties ?? {}, geometry.coordinates as [number, number][]);
    } catch (error) {
      return fail(`feature ${i}: ${sentenceOf(error)}`);
    }
  });
  return { date, attribution: String(file['attribution'] ?? ''), lines, replaces: replaces.map(String) };
}

const STATUSES: Readonly<Record<string, RoadStatus>> = {
  operating: 'open',
  under_construction: 'under_construction',
  planned: 'planned',
};

function lineOf(tags: Record<string, unknown>, coordinates: [number, number][]): UpdateLine {
  const highway = String(tags['highway']);
  if (!ROAD_CLASSES.includes(highway as RoadClass)) throw new Error(`highway is "${highway}"`);
  const status = STATUSES[String(tags['status'])];
  if (status === undefined) throw new Error(`status is "${tags['status']}"`);
  const openYear = tags['open_year'] === undefined ? UNKNOWN_YEAR : Number(tags['open_year']);
  if (!Number.isInteger(openYear)) throw new Error(`open_year is "${tags['open_year']}"`);
  const isExpressway = highway === 'motorway' || highway === 'motorway_link';
  return {
    coordinates,
    attributes: {
      ...PLAIN_ROAD,
      class: highway as RoadClass,
      oneway: tags['oneway'] === 'yes',
      toll: tags['toll'] === 'yes',
      motorbikes: !isExpressway,
      maxspeed: Number(tags['maxspeed'] ?? 0),
      status,
      openYear,
      name: String(tags['name'] ?? ''),
      ref: String(tags['ref'] ?? ''),
    },
    joinStart: tags['join_start'] === undefined ? undefined : String(tags['join_start']),
    joinEnd: tags['join_end'] === undefined ? undefined : String(tags['join_end']),
  };
}

/**
 * The step of the compiler that lays updates over the roads of an extract. Lines of the updates meet each other
 * where their ends have equal coordinates, and the older roads only where they say so: there a shared point is
 * put into the nearest older road (or one of its own points taken, if that is within a metre). Older roads that
 * the updates replace are dropped.
 *
 * Throws where a join would be longer than `LONGEST_JOIN`: such updates do not belong to this extract.
 */
export function applyUpdates(updates: Updates): RoadStep {
  return (roads, tally) => {
    const replaced = new Set(updates.replaces);
    const kept = roads.roads.filter(
      ({ attributes }) => attributes.ref === '' || !replaced.has(attributes.ref),
    );
    tally.count('older roads replaced by the updates', roads.roads.length - kept.length);
    const overlay = new Overlay({ ...roads, roads: kept }, updates.lines, tally);
    for (const line of updates.lines) overlay.add(line);
    return overlay.result();
  };
}

/** A point to be put into an older road, after its point number `after`, `fraction` of the way to the next. */
type Insertion = { readonly after: number; readonly fraction: number; readonly point: number };

class Overlay {
  readonly #roads: Roads;
  readonly #tally: Tally;
  readonly #grid = new SegmentGrid();
  readonly #intern = internAttributes();
  readonly #lon: number[] = [];
  readonly #lat: number[] = [];
  readonly #pointAt = new Map<string, number>();
  readonly #joinAt = new Map<string, number>();
  readonly #insertions = new Map<number, Insertion[]>();
  readonly #added: Road[] = [];

  /** Makes all joins at once, so that a line that only ends where another one joins gets the same point. */
  constructor(roads: Roads, lines: readonly UpdateLine[], tally: Tally) {
    this.#roads = roads;
    this.#tally = tally;
    const joins = lines.flatMap((line) => [
      ...(line.joinStart === undefined ? [] : [{ line, place: line.joinStart, at: line.coordinates[0]! }]),
      ...(line.joinEnd === undefined ? [] : [{ line, place: line.joinEnd, at: line.coordinates.at(-1)! }]),
    ]);
    this.#index(joins.map(({ at }) => at));
    for (const { line, place, at } of joins) this.#join(at, place, line);
  }

  /** Only segments near a join are ever asked for; a whole country's would not fit into memory as objects. */
  #index(joins: readonly (readonly [number, number])[]): void {
    const cell = (lon: number, lat: number): number =>
      Math.floor(lon * 100) * 100_000 + Math.floor(lat * 100);
    const wanted = new Set<number>();
    for (const [lon, lat] of joins) {
      for (const dx of [-0.01, 0, 0.01])
        for (const dy of [-0.01, 0, 0.01]) wanted.add(cell(lon + dx, lat + dy));
    }
    this.#roads.roads.forEach(({ points, attributes }, i) => {
      if (attributes.class === 'ferry' || attributes.status !== 'open') return;
      const positions = Array.from(points, (point) => this.#positionOf(point));
      // A segment without a vertex near a join may still pass it: its box decides, not its ends alone.
      const near = positions.some(([lon, lat], k) => {
        const next = positions[k + 1] ?? positions[k]!;
        const isLong = Math.abs(next[0] - lon) > 0.01 || Math.abs(next[1] - lat) > 0.01;
        return isLong || wanted.has(cell(lon, lat));
      });
      if (near) this.#grid.add(i, positions);
    });
  }

  add(line: UpdateLine): void {
    const { coordinates, attributes } = line;
    const last = coordinates.length - 1;
    const points = coordinates.map((coordinate, i) => {
      return i === 0 || i === last ? this.#shared(coordinate) : this.#newPoint(coordinate);
    });
    const distinct = points.filter((point, i) => point !== points[i - 1]);
    if (distinct.length < 2) {
      this.#tally.count('update lines dropped: both ends are one point');
      return;
    }
    this.#added.push({
      id: -1 - this.#added.length,
      points: Uint32Array.from(distinct),
      attributes: this.#intern(attributes),
    });
    this.#tally.count(`update lines, ${attributes.status.replace('_', ' ')}`);
  }

  result(): Roads {
    const { points, roads } = this.#roads;
    const older = roads.map((road, i) => {
      const insertions = this.#insertions.get(i);
      return insertions === undefined ? road : { ...road, points: withInserted(road.points, insertions) };
    });
    const smallest = points.id.reduce((low, id) => Math.min(low, id), 0);
    return {
      ...this.#roads,
      points: {
        lon: extended(new Int32Array(points.lon.length + this.#lon.length), points.lon, this.#lon),
        lat: extended(new Int32Array(points.lat.length + this.#lat.length), points.lat, this.#lat),
        id: extended(
          new Float64Array(points.id.length + this.#lon.length),
          points.id,
          this.#lon.map((_, i) => smallest - 1 - i),
        ),
      },
      roads: [...older, ...this.#added],
    };
  }

  /** Makes a point on the nearest older road; one for each place. */
  #join(coordinate: readonly [number, number], place: string, line: UpdateLine): void {
    const key = keyOf(coordinate);
    if (this.#joinAt.has(key)) return;
    const found = this.#grid.nearest([coordinate[0], coordinate[1]], LONGEST_JOIN);
    if (found === undefined) {
      throw new Error(
        `No open road within ${LONGEST_JOIN} m of ${coordinate.join(', ')}, where "${place}" of ` +
          `${line.attributes.ref} ${line.attributes.name} should join.`,
      );
    }
    this.#tally.count('updates joined to older roads');
    if (found.metres > 20) this.#tally.count('of these over 20 m');
    const { line: road, segment, a, b } = found.entry;
    const { points } = this.#roads.roads[road]!;
    const { fraction, position } = nearestOnSegment([coordinate[0], coordinate[1]], a, b);
    const own = [segment, segment + 1].find((i) => {
      const [lon, lat] = this.#positionOf(points[i]!);
      return metresBetween(lon, lat, position[0], position[1]) < 1;
    });
    const point = own === undefined ? this.#newPoint(position) : points[own]!;
    if (own === undefined) {
      const insertions = this.#insertions.get(road) ?? [];
      insertions.push({ after: segment, fraction, point });
      this.#insertions.set(road, insertions);
    }
    this.#joinAt.set(key, point);
  }

  #shared(coordinate: readonly [number, number]): number {
    const key = keyOf(coordinate);
    const known = this.#joinAt.get(key) ?? this.#pointAt.get(key);
    if (known !== undefined) return known;
    const point = this.#newPoint(coordinate);
    this.#pointAt.set(key, point);
    return point;
  }

  #newPoint([lon, lat]: readonly [number, number]): number {
    this.#lon.push(Math.round(lon * 1e6));
    this.#lat.push(Math.round(lat * 1e6));
    return this.#roads.points.lon.length + this.#lon.length - 1;
  }

  #positionOf(point: number): readonly [number, number] {
    return [this.#roads.points.lon[point]! / 1e6, this.#roads.points.lat[point]! / 1e6];
  }
}

function withInserted(points: ArrayLike<number>, insertions: readonly Insertion[]): Uint32Array {
  const sorted = insertions.toSorted((a, b) => a.after - b.after || a.fraction - b.fraction);
  const result: number[] = [];
  let next = 0;
  for (let i = 0; i < points.length; i++) {
    result.push(points[i]!);
    for (; next < sorted.length && sorted[next]!.after === i; next++) result.push(sorted[next]!.point);
  }
  return Uint32Array.from(result);
}

function extended<T extends Int32Array | Float64Array>(target: T, start: T, rest: readonly number[]): T {
  target.set(start);
  target.set(rest, start.length);
  return target;
}

function keyOf([lon, lat]: readonly [number, number]): string {
  return `${lon.toFixed(5)} ${lat.toFixed(5)}`;
}
