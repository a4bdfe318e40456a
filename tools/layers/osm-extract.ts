import { existsSync } from 'node:fs';
import type { Polygon, Position } from 'geojson';
import { type OsmLine, openOsm, readLines, readPoints as readNodes } from '../osm/read-osm.ts';
import type { PointOf } from './airports.ts';
import type { OsmPark, ParkSource } from './industrial-parks.ts';
import { lat, lon } from './measure.ts';
import type { RailWay } from './railways.ts';
import { refsOf, type RoadStatus, type RoadWay } from './road-ways.ts';
import type { Sources } from './sources.ts';
import type { SourceStation } from './stations.ts';
import { TOWN_KINDS, type SourceTown } from './towns.ts';
import type { WaterSource } from './water.ts';

type Tags = Readonly<Record<string, string>>;
type LonLat = readonly [longitude: number, latitude: number];

/**
 * The sources from a public OSM extract in PBF. Areas are read where they are closed ways; those that OSM draws as
 * relations are not. `date` is the ISO date of the extract.
 */
export function extractSources(path: string, date: string): Sources {
  if (!existsSync(path)) throw new Error(`The extract ${path} does not exist.`);
  const file = openOsm(path);
  const lines = readLines(file, (tags) => isRoad(tags) || isRail(tags) || isArea(tags) || isWater(tags));
  const nodes = readNodes(file, (tags) => isStation(tags) || isArea(tags) || isTown(tags));
  const areas = lines.filter(({ tags }) => isArea(tags));
  return {
    date,
    roads: lines.flatMap(roadWay),
    rails: lines.flatMap(railWay),
    stations: nodes.flatMap(({ tags, position }) => station(tags, position, date)),
    parks: parkSource(areas, date),
    pointOf: pointsOf(areas, nodes),
    water: waterSource(lines, date),
    waterways: {
      date,
      lines: lines
        .filter(({ tags }) => isWaterway(tags))
        .map(({ tags, positions }) => ({
          isCanal: tags['waterway'] === 'canal',
          positions: lineOf(positions),
        })),
    },
    towns: { date, towns: nodes.flatMap(({ tags, position }) => town(tags, position)) },
  };
}

/** Road classes that carry a national number in Vietnam; ramps are left out. */
const ROAD_CLASSES = new Set(['motorway', 'trunk', 'primary', 'secondary', 'tertiary']);
const RAIL_CLASSES = new Set(['rail', 'light_rail', 'subway', 'narrow_gauge', 'tram']);

/** The class of a thing and whether it is in use, by OSM's two ways of saying that something is not there yet. */
function lifecycle(
  tags: Tags,
  key: 'highway' | 'railway',
): { readonly kind: string; readonly status: string } {
  const kind = tags[key] ?? '';
  switch (kind) {
    case 'construction':
      return {
        kind: tags['construction'] ?? tags[`construction:${key}`] ?? '',
        status: 'under_construction',
      };
    case 'proposed':
    case 'planned':
      return { kind: tags['proposed'] ?? tags[`proposed:${key}`] ?? '', status: 'planned' };
    case 'disused':
    case 'abandoned':
      return { kind: tags[kind] ?? tags[`${kind}:${key}`] ?? 'rail', status: kind };
    case '':
      if (tags[`construction:${key}`])
        return { kind: tags[`construction:${key}`] ?? '', status: 'under_construction' };
      if (tags[`proposed:${key}`]) return { kind: tags[`proposed:${key}`] ?? '', status: 'planned' };
      if (tags[`disused:${key}`]) return { kind: tags[`disused:${key}`] ?? '', status: 'disused' };
      return { kind: '', status: 'unknown' };
    default:
      return { kind, status: 'unknown' };
  }
}

function isRoad(tags: Tags): boolean {
  const { kind } = lifecycle(tags, 'highway');
  return ROAD_CLASSES.has(kind) && (kind === 'motorway' || /\b(CT|QL)/u.test(tags['ref'] ?? ''));
}

function isRail(tags: Tags): boolean {
  return RAIL_CLASSES.has(lifecycle(tags, 'railway').kind) && (tags['name'] ?? '') !== '';
}

function isArea(tags: Tags): boolean {
  return (
    tags['landuse'] === 'industrial' ||
    tags['landuse'] === 'port' ||
    tags['industrial'] === 'port' ||
    tags['aeroway'] === 'aerodrome'
  );
}

/** Ways alone: the great rivers and many lakes are relations in OSM, and are drawn by their middle lines here. */
function isWater(tags: Tags): boolean {
  return tags['natural'] === 'water' || isWaterway(tags);
}

function isWaterway({ waterway }: Tags): boolean {
  return waterway === 'river' || waterway === 'canal';
}

function isRiver(tags: Tags): boolean {
  return isWaterway(tags) && (tags['name'] ?? '') !== '';
}

function waterSource(lines: readonly OsmLine[], date: string): WaterSource {
  const byName = new Map<string, Position[][]>();
  for (const { tags, positions } of lines) {
    if (!isRiver(tags)) continue;
    const name = tags['name'] ?? '';
    byName.set(name, [...(byName.get(name) ?? []), lineOf(positions)]);
  }
  return {
    date,
    areas: lines.flatMap(({ tags, positions }) => {
      const shape = tags['natural'] === 'water' ? closedArea(positions) : null;
      return shape ? [{ name: tags['name'] ?? null, shape }] : [];
    }),
    lines: [...byName].map(([name, parts]) => ({ name, lines: parts })),
  };
}

function isTown(tags: Tags): boolean {
  return TOWN_KINDS.some((kind) => kind === tags['place']) && (tags['name'] ?? '') !== '';
}

function town(tags: Tags, position: LonLat): SourceTown[] {
  const kind = TOWN_KINDS.find((known) => known === tags['place']);
  const name = tags['name'] ?? '';
  return kind === undefined || name === '' ? [] : [{ name, kind, position: [...position] }];
}

/**
 * Metro stations are left out (the layer shows the railways between cities), and so are those to come, which some
 * draw as stations with a remark in the name.
 */
function isStation(tags: Tags): boolean {
  const isRailway = tags['railway'] === 'station' || tags['railway'] === 'halt';
  const isMetro =
    tags['subway'] === 'yes' || ['subway', 'light_rail', 'monorail'].includes(tags['station'] ?? '');
  const name = tags['name'] ?? '';
  return isRailway && !isMetro && name !== '' && !/\((dự kiến|đang xây dựng|approx)/iu.test(name);
}

function roadWay({ tags, positions }: OsmLine): RoadWay[] {
  if (!isRoad(tags)) return [];
  const { kind, status } = lifecycle(tags, 'highway');
  const refs = refsOf(tags['ref'] ?? '');
  const isExpressway = kind === 'motorway' || refs.some((ref) => ref.startsWith('CT.'));
  return [
    {
      refs,
      name: tags['name'] ?? null,
      roadClass: isExpressway ? 'expressway' : 'national',
      status: (status === 'unknown' ? 'operating' : status) as RoadStatus,
      lines: [lineOf(positions)],
    },
  ];
}

function railWay({ tags, positions }: OsmLine): RailWay[] {
  if (!isRail(tags)) return [];
  const { status } = lifecycle(tags, 'railway');
  return [{ name: tags['name'] ?? null, status, lines: [lineOf(positions)] }];
}

function station(tags: Tags, position: LonLat, date: string): SourceStation[] {
  if (!isStation(tags)) return [];
  const own = (tags['name'] ?? '').replace(/^ga\s+/iu, '');
  return [{ nameVi: `Ga ${own}`, position: [...position], date }];
}

const PARK_NAME =
  /^(khu công nghiệp|kcn|khu cn|cụm công nghiệp|cụm cn|ccn|khu chế xuất|kcx|khu công nghệ cao)\s/iu;

function parkSource(lines: readonly OsmLine[], date: string): ParkSource {
  const industrial = lines.filter(({ tags }) => tags['landuse'] === 'industrial');
  const areas = industrial.flatMap(({ id, tags, positions }) => {
    const shape = closedArea(positions);
    return shape ? [{ osm: `way/${id}`, name: tags['name'] ?? '', shape }] : [];
  });
  const parks = areas
    .filter(({ name }) => PARK_NAME.test(name))
    .map(({ osm, name, shape }): OsmPark => ({ osm, name, geometry: shape }));
  return { parks, areas, date, isPartial: true };
}

function closedArea(positions: Float64Array): Polygon | null {
  const ring = lineOf(positions);
  const isClosed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
  return isClosed ? { type: 'Polygon', coordinates: [ring] } : null;
}

/** The middle of the box around each area, and single nodes as they are. */
function pointsOf(
  areas: readonly OsmLine[],
  nodes: readonly { readonly id: number; readonly position: LonLat }[],
): PointOf {
  const points = new Map<string, Position>();
  for (const { id, positions } of areas) {
    const line = lineOf(positions);
    const lons = line.map(lon);
    const lats = line.map(lat);
    const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
    points.set(`way/${id}`, [middle(lons), middle(lats)]);
  }
  for (const { id, position } of nodes) points.set(`node/${id}`, [...position]);
  return (osm) => points.get(osm) ?? null;
}

function lineOf(flat: Float64Array): Position[] {
  const line: Position[] = [];
  for (let i = 0; i < flat.length; i += 2) line.push([flat[i] ?? 0, flat[i + 1] ?? 0]);
  return line;
}
