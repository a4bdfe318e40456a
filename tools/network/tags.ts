import { ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadClass } from '../../src/network/road-network.ts';
import type { Tags } from '../osm/read-osm.ts';
import { readAccess } from './tags-access.ts';
import { readFerryMinutes, readMaxspeed, readYear } from './tags-values.ts';
import { PLAIN_ROAD } from './roads.ts';
import type { RoadAttributes, RoadStatus } from './roads.ts';

/**
 * What OSM tags mean to the atlas, by the OSM wiki (Key:highway, Key:oneway, Key:access, Key:maxspeed, Key:toll,
 * Key:junction, Tag:route=ferry, Key:duration, Key:construction, Key:proposed) and Vietnamese law. The tables are
 * here; who may drive is in `tags-access`, how a number is written in `tags-values`.
 */

/** highway=* that is a drivable road. What is not here is dropped, with the value as the reason. */
export const HIGHWAYS: Readonly<Record<string, RoadClass>> = {
  motorway: 'motorway',
  motorway_link: 'motorway_link',
  trunk: 'trunk',
  trunk_link: 'trunk_link',
  primary: 'primary',
  primary_link: 'primary_link',
  secondary: 'secondary',
  secondary_link: 'secondary_link',
  tertiary: 'tertiary',
  tertiary_link: 'tertiary_link',
  unclassified: 'unclassified',
  // "A road of unknown classification": drivable, and no more is known.
  road: 'unclassified',
  residential: 'residential',
  living_street: 'living_street',
  service: 'service',
};

/** Streets whose density tells how built-up a place is. Alleys and driveways are mapped too unevenly. */
export const MINOR_STREETS: ReadonlySet<RoadClass> = new Set([
  'unclassified',
  'residential',
  'living_street',
]);

/** highway=service that nobody drives through: dropped with their class kept for the reason. */
const UNUSABLE_SERVICE = new Set(['emergency_access']);

/** oneway=*: 1 in the order of the nodes, −1 against it, 0 both ways. */
export const ONEWAY: Readonly<Record<string, 1 | 0 | -1>> = {
  yes: 1,
  true: 1,
  '1': 1,
  no: 0,
  false: 0,
  '0': 0,
  '-1': -1,
  reverse: -1,
  // Both directions take turns within minutes (signals at a narrow bridge): open both ways.
  alternating: 0,
};
/** The direction changes by the hour: a timetable nobody mapped. Dropped rather than guessed. */
const ONEWAY_UNUSABLE = new Set(['reversible']);

/** The most specific key that speaks of cars wins (Key:oneway, "subkeys"). `oneway:motorcycle=no` is not kept. */
const ONEWAY_KEYS = ['oneway:motorcar', 'oneway:motor_vehicle', 'oneway:vehicle', 'oneway'] as const;

/**
 * Where one-way is implied when `oneway` is absent. motorway: Tag:highway=motorway says so. roundabout: says so.
 * circular: should carry `oneway`, and nearly all are one-way; all common routers imply it. motorway_link: only
 * where tagged, many are two-way ramps.
 */
const IMPLIED_ONEWAY_CLASSES = new Set<RoadClass>(['motorway']);
const ROUND_JUNCTIONS = new Set(['roundabout', 'circular']);

/** surface=* that slows down (Key:surface, "unpaved"). Everything else counts as paved. */
export const UNPAVED_SURFACES = new Set([
  'unpaved',
  'compacted',
  'fine_gravel',
  'gravel',
  'rock',
  'pebblestone',
  'ground',
  'dirt',
  'earth',
  'grass',
  'mud',
  'sand',
  'clay',
  'soil',
  'laterite',
  'woodchips',
]);

const YES = new Set(['yes', 'true', '1']);
/** bridge=* and tunnel=* that are none. */
const NO = new Set(['no', 'false', '0', '']);

export type TagReading =
  | { readonly kind: 'road'; readonly attributes: RoadAttributes; readonly reversed: boolean }
  | { readonly kind: 'dropped'; readonly reason: string }
  /** No road and no ferry at all: not worth counting. */
  | { readonly kind: 'other' };

/** Reads a way's tags. `reversed`: one-way traffic runs against the order of the way's nodes. */
export function readTags(tags: Tags): TagReading {
  const kind = roadKind(tags);
  if (kind === null) return { kind: 'other' };
  if (typeof kind === 'string') return dropped(kind);
  if (tags['area'] === 'yes') return dropped('an area, not a line');
  if (kind.class === 'service' && UNUSABLE_SERVICE.has(tags['service'] ?? '')) {
    return dropped(`service=${tags['service']}`);
  }
  const direction = readDirection(tags, kind.class);
  if (direction === null) return dropped('oneway=reversible');
  // What is closed to everybody while it is being built will not stay so.
  const access =
    kind.status === 'open' ? readAccess(tags, kind.class) : readAccess(withoutAccess(tags), kind.class);
  if (!access.cars && !access.trucks && !access.motorbikes) return dropped('no motor vehicle may use it');

  const bridge = !NO.has(tags['bridge'] ?? '');
  const tunnel = !NO.has(tags['tunnel'] ?? '');
  const attributes: RoadAttributes = {
    ...PLAIN_ROAD,
    class: kind.class,
    oneway: direction.way !== 0,
    onewayImplied: direction.implied,
    roundabout: ROUND_JUNCTIONS.has(tags['junction'] ?? ''),
    bridge,
    tunnel,
    layer: readLayer(tags, bridge, tunnel),
    toll: YES.has(tags['toll'] ?? '') || YES.has(tags['toll:motor_vehicle'] ?? ''),
    unpaved: UNPAVED_SURFACES.has((tags['surface'] ?? '').split(/[;:]/)[0]!.trim()),
    ...access,
    maxspeed: readMaxspeed(tags, direction.way !== 0),
    ferryMinutes: kind.class === 'ferry' ? readFerryMinutes(tags['duration'] ?? '') : 0,
    status: kind.status,
    openYear: kind.status === 'open' ? 0 : readYear(tags['opening_date'] ?? tags['start_date'] ?? ''),
    name: tags['name'] ?? '',
    ref: tags['ref'] ?? '',
  };
  return { kind: 'road', attributes, reversed: direction.way === -1 };
}

function dropped(reason: string): TagReading {
  return { kind: 'dropped', reason };
}

type RoadKind = { readonly class: RoadClass; readonly status: RoadStatus };

/** Class and status; a text says why a highway is none for us, null that it is no highway. */
function roadKind(tags: Tags): RoadKind | string | null {
  const highway = tags['highway'];
  if (highway === undefined) {
    if (tags['route'] === 'ferry') return { class: 'ferry', status: 'open' };
    return prefixed(tags, 'construction', 'under_construction') ?? prefixed(tags, 'proposed', 'planned');
  }
  if (highway === 'construction' || highway === 'proposed') {
    const future = HIGHWAYS[tags[highway] ?? ''];
    if (!future) return `highway=${highway} of unknown class`;
    return { class: future, status: highway === 'proposed' ? 'planned' : 'under_construction' };
  }
  const known = HIGHWAYS[highway];
  return known ? { class: known, status: 'open' } : `highway=${highway}`;
}

/** `construction:highway=primary`, the other way to write it (Lifecycle prefix). */
function prefixed(tags: Tags, prefix: string, status: RoadStatus): RoadKind | null {
  const future = HIGHWAYS[tags[`${prefix}:highway`] ?? ''];
  return future ? { class: future, status } : null;
}

type Direction = { readonly way: 1 | 0 | -1; readonly implied: boolean };

/** Null where nobody can tell (reversible). */
function readDirection(tags: Tags, roadClass: RoadClass): Direction | null {
  const key = ONEWAY_KEYS.find((candidate) => tags[candidate] !== undefined);
  if (key !== undefined) {
    // Of a list ("-1;yes", left over from joined ways) the first is as good as any.
    const value = tags[key]!.split(';')[0]!.trim();
    if (ONEWAY_UNUSABLE.has(value)) return null;
    const way = ONEWAY[value];
    if (way !== undefined) return { way, implied: false };
  }
  if (closedTowards(tags, 'backward')) return { way: 1, implied: false };
  if (closedTowards(tags, 'forward')) return { way: -1, implied: false };
  if (ROUND_JUNCTIONS.has(tags['junction'] ?? '')) return { way: 1, implied: false };
  if (IMPLIED_ONEWAY_CLASSES.has(roadClass)) return { way: 1, implied: true };
  return { way: 0, implied: false };
}

/** `motor_vehicle:backward=no` and the like: the long way to write one-way. */
function closedTowards(tags: Tags, direction: 'forward' | 'backward'): boolean {
  const keys = ['motorcar', 'motor_vehicle', 'vehicle', 'access'];
  const value = keys.map((key) => tags[`${key}:${direction}`]).find((candidate) => candidate !== undefined);
  return value === 'no' || value === 'private';
}

function readLayer(tags: Tags, bridge: boolean, tunnel: boolean): number {
  const layer = Number.parseInt(tags['layer'] ?? '', 10);
  if (Number.isInteger(layer)) return layer;
  if (bridge) return 1;
  return tunnel ? -1 : 0;
}

function withoutAccess(tags: Tags): Tags {
  const { access: _access, vehicle: _vehicle, motor_vehicle: _motorVehicle, ...others } = tags;
  return others as Tags;
}

/**
 * Which classes `--classes` keeps: a class with its link and all above it, `all`, ferries always.
 * Throws a sentence for a word that is none.
 */
export function classesDownTo(word: string): ReadonlySet<RoadClass> {
  if (word === 'all') return new Set(ROAD_CLASSES);
  const index = ROAD_CLASSES.indexOf(word as RoadClass);
  if (index < 0 || word === 'ferry') {
    const words = ROAD_CLASSES.filter((name) => name !== 'ferry' && !name.endsWith('_link'));
    throw new Error(`There is no road class "${word}"; there are: ${words.join(', ')}, all.`);
  }
  const last = ROAD_CLASSES[index + 1] === `${word}_link` ? index + 1 : index;
  return new Set<RoadClass>([...ROAD_CLASSES.slice(0, last + 1), 'ferry']);
}
