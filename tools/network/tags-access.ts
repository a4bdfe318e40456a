import type { RoadClass } from '../../src/network/road-network.ts';
import type { Tags } from '../osm/read-osm.ts';

export type Access = { readonly cars: boolean; readonly trucks: boolean; readonly motorbikes: boolean };

/** Key:access: the most specific key that is there decides, from left to right. */
const ACCESS_KEYS = {
  cars: ['motorcar', 'motor_vehicle', 'vehicle', 'access'],
  // A container truck is hgv; `goods` (under 3.5 t) is not asked, except that who bars these bars the larger too.
  trucks: ['hgv', 'motor_vehicle', 'vehicle', 'access'],
  motorbikes: ['motorcycle', 'motor_vehicle', 'vehicle', 'access'],
} as const;

/**
 * Values that shut the general public out. destination, delivery, customers, permissive, designated and unknown
 * words let through: a site's own traffic is exactly that, and a typing error closes no road.
 */
export const CLOSED: ReadonlySet<string> = new Set([
  'no',
  'private',
  'agricultural',
  'forestry',
  'agricultural;forestry',
  'emergency',
  'military',
  'bus',
  'psv',
  'restricted',
  'permit',
]);

/** Ferries of which only the name says whom they carry, when no access tag does. Vietnamese boats, by word. */
const PASSENGER_BOATS =
  /tàu cao tốc|tàu cánh ngầm|tàu biển|tàu thuỷ|buýt đường sông|fast ferry|speed ?boat|express|hydrofoil|cáp treo/i;
/** đò: a small boat that takes motorbikes but no cars (phà: a ferry that takes everything). */
const MOTORBIKE_BOATS = /(^|\s)đò(\s|$)|\bdo ngang\b|motorcycle ferry/i;

const VEHICLE_KEYS = ['motorcar', 'motor_vehicle', 'vehicle', 'access', 'hgv', 'motorcycle'];

/**
 * Who may use a way. Besides the tags, Vietnamese law: no motorbikes on expressways (Law 36/2024/QH15,
 * article 25; motorway and its links, `motorroad=yes`, road numbers CT…), unless tagged otherwise.
 */
export function readAccess(tags: Tags, roadClass: RoadClass): Access {
  if (roadClass === 'ferry' && saysNothing(tags)) return untaggedFerry(tags['name'] ?? '');
  const cars = isOpen(tags, ACCESS_KEYS.cars);
  // motorcar=no without a word on trucks marks motorbike lanes and alleys: hgv would by the letter be allowed.
  const trucks =
    isOpen(tags, ACCESS_KEYS.trucks) &&
    (tags['hgv'] !== undefined || (cars && !CLOSED.has(tags['goods'] ?? '')));
  const motorbikes =
    isOpen(tags, ACCESS_KEYS.motorbikes) &&
    (tags['motorcycle'] !== undefined || !isExpressway(tags, roadClass));
  return { cars, trucks, motorbikes };
}

/** Whether no access tag speaks of vehicles at all. */
export function saysNothing(tags: Tags): boolean {
  return VEHICLE_KEYS.every((key) => tags[key] === undefined);
}

function isOpen(tags: Tags, keys: readonly string[]): boolean {
  const key = keys.find((candidate) => tags[candidate] !== undefined);
  return key === undefined || !CLOSED.has(tags[key]!.trim());
}

function isExpressway(tags: Tags, roadClass: RoadClass): boolean {
  if (roadClass === 'motorway' || roadClass === 'motorway_link') return true;
  if (tags['motorroad'] === 'yes') return true;
  return (tags['ref'] ?? '').split(';').some((ref) => /^\s*CT[\s.]?\d/.test(ref));
}

function untaggedFerry(name: string): Access {
  if (PASSENGER_BOATS.test(name)) return { cars: false, trucks: false, motorbikes: false };
  if (MOTORBIKE_BOATS.test(name)) return { cars: false, trucks: false, motorbikes: true };
  return { cars: true, trucks: true, motorbikes: true };
}
