import type { OsmMember, Tags } from '../osm/read-osm.ts';
import type { Tally } from './tally.ts';

/** A restriction as the relation has it: ids of ways, id of the via node. */
export type RawRestriction = {
  readonly from: number;
  readonly viaNode: number;
  readonly to: number;
  readonly only: boolean;
};

const NO = new Set(['no_left_turn', 'no_right_turn', 'no_straight_on', 'no_u_turn', 'no_entry', 'no_exit']);
const ONLY = new Set(['only_left_turn', 'only_right_turn', 'only_straight_on', 'only_u_turn']);

/** `except=` that takes the restriction off cars: it is then no restriction for most of our traffic. */
const EXCEPT_CARS = new Set(['motorcar', 'motor_vehicle', 'vehicle']);

const DROPPED = 'turn restrictions dropped';

/**
 * Reads a relation of type=restriction into one restriction for each pair of from and to (no_entry has several
 * from, no_exit several to); an empty list for other relations. What cannot be kept is counted with the reason:
 * restrictions over via ways, for one kind of vehicle only (`restriction:hgv`: the network has one set for all),
 * with exceptions for cars, by the hour, or incomplete.
 */
export function readRestriction(members: readonly OsmMember[], tags: Tags, tally: Tally): RawRestriction[] {
  if (tags['type'] !== 'restriction' && !tags['type']?.startsWith('restriction:')) return [];
  const drop = (reason: string): RawRestriction[] => {
    tally.count(`${DROPPED}: ${reason}`);
    return [];
  };
  const value = tags['restriction'] ?? tags['restriction:motorcar'] ?? tags['restriction:motor_vehicle'];
  if (value === undefined) {
    if (tags['restriction:conditional'] !== undefined) return drop('by the hour');
    const vehicle = Object.keys(tags).find((key) => key.startsWith('restriction:'));
    return drop(vehicle ? `only for ${vehicle.slice('restriction:'.length)}` : 'without a restriction tag');
  }
  if (!NO.has(value) && !ONLY.has(value)) return drop(`restriction=${value}`);
  if ((tags['except'] ?? '').split(/[;,]/).some((vehicle) => EXCEPT_CARS.has(vehicle.trim()))) {
    return drop('cars excepted');
  }
  if (tags['day_on'] !== undefined || tags['hour_on'] !== undefined) return drop('by the hour');

  const froms = members.filter((member) => member.role === 'from' && member.type === 'way');
  const tos = members.filter((member) => member.role === 'to' && member.type === 'way');
  const vias = members.filter((member) => member.role === 'via' || member.role === 'location_hint');
  const viaNodes = vias.filter((member) => member.role === 'via' && member.type === 'node');
  if (vias.some((member) => member.role === 'via' && member.type === 'way')) return drop('over a via way');
  if (viaNodes.length !== 1) return drop(`${viaNodes.length} via nodes`);
  if (froms.length === 0 || tos.length === 0) return drop('without from or to');
  if (ONLY.has(value) && (froms.length > 1 || tos.length > 1)) return drop('"only" with several from or to');
  return froms.flatMap((from) =>
    tos.map((to) => ({ from: from.ref, viaNode: viaNodes[0]!.ref, to: to.ref, only: ONLY.has(value) })),
  );
}
