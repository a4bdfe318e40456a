import { Fault } from '../domain/fault.ts';
import { roadsFaultSaid } from '../domain/roads-fault-said.ts';
import type { RoadsDamage, RoadsFault } from '../domain/roads-file.ts';
import { EDGE_FLAGS, ROAD_CLASSES } from '../network/road-network.ts';
import type { RoadNetwork, Shores } from '../network/road-network.ts';
import { SHAPE_VERTEX_BYTES } from '../network/shape.ts';
import type { EdgeLines } from './section-packing.ts';

/** A file that is no road network, or not a whole one, or not one of this version: never read halfway. */
export class NetworkFileError extends Fault {
  override readonly name = 'NetworkFileError';
  readonly fault: RoadsFault;

  /** `message` is for those who build networks: it knows more than a reader of the atlas can use. */
  constructor(fault: RoadsFault, message: string, options?: ErrorOptions) {
    super(roadsFaultSaid(fault), options);
    this.message = message;
    this.fault = fault;
  }
}

/** `section` by its name in the file, null for the table of sections; `what` says in English what the damage is. */
export function corrupt(
  section: string | null,
  damage: RoadsDamage,
  what: string,
  cause?: unknown,
): NetworkFileError {
  const fault: RoadsFault = { kind: 'corrupt', section, damage };
  return new NetworkFileError(fault, `The road network is corrupt: ${what}.`, { cause });
}

/** What can be walked along without leaving an array: nodes of edges, bytes of shapes. */
export function checkLines(lines: EdgeLines): void {
  const edgeCount = lines.edgeFrom.length;
  const nodeCount = lines.nodeLon.length;
  const { shapeOffset, shapeBytes } = lines;
  requireLength(lines.nodeLat, nodeCount, 'nodeLat');
  requireLength(lines.edgeTo, edgeCount, 'edgeTo');
  requireLength(lines.edgeFlags, edgeCount, 'edgeFlags');
  requireLength(shapeOffset, edgeCount + 1, 'shapeOffset');
  requireBelow(lines.edgeFrom, nodeCount, 'edgeFrom');
  requireBelow(lines.edgeTo, nodeCount, 'edgeTo');
  let before = 0;
  for (let i = 0; i < shapeOffset.length; i++) {
    const offset = shapeOffset[i]!;
    if (offset < before || offset % SHAPE_VERTEX_BYTES !== 0)
      throw corrupt('shapeOffset', 'points to nothing', 'its shapes overlap');
    before = offset;
  }
  if (shapeOffset[0] !== 0 || before !== shapeBytes.length)
    throw corrupt('shapeBytes', 'wrong length', 'its shapes are not whole');
}

/** What every other index in a network points to. */
export function checkReferences(network: RoadNetwork): void {
  checkLines(network);
  checkShores(network.shores);
  const { edgeCount, edgeFrom, edgeTo, restrictions } = network;
  for (const section of EDGE_SECTIONS) requireLength(network[section], edgeCount, section);
  if (restrictions.length % 4 !== 0)
    throw corrupt('restrictions', 'wrong length', 'its sections are of different lengths');
  requireBelow(network.edgeClass, ROAD_CLASSES.length, 'edgeClass');
  requireBelow(network.edgeFlags, KNOWN_FLAGS + 1, 'edgeFlags');
  requireBelow(network.edgeName, network.names.length, 'edgeName');
  requireBelow(network.edgeRef, network.names.length, 'edgeRef');
  for (let i = 0; i < restrictions.length; i += 4) {
    const [incoming, via, outgoing, kind] = restrictions.subarray(i, i + 4);
    const meets = (edge: number): boolean =>
      edge < edgeCount && (edgeFrom[edge] === via || edgeTo[edge] === via);
    if (!meets(incoming!) || !meets(outgoing!) || kind! > 1)
      throw corrupt('restrictions', 'points to nothing', 'a turn restriction is of no turn');
  }
}

const EDGE_SECTIONS = [
  'edgeDecimetres',
  'edgeClass',
  'edgeMaxspeed',
  'edgeUrban',
  'edgeFerryMinutes',
  'edgeOpenYear',
  'edgeName',
  'edgeRef',
] as const satisfies readonly (keyof RoadNetwork)[];

function requireLength(array: { readonly length: number }, length: number, section: string): void {
  if (array.length !== length)
    throw corrupt(section, 'wrong length', 'its sections are of different lengths');
}

function checkShores({ first, lon, lat }: Shores): void {
  if (first.length === 0 || first[0] !== 0 || first.at(-1) !== lon.length || lat.length !== lon.length) {
    throw corrupt('shoreFirst', 'wrong length', 'its shores are not whole');
  }
  for (let line = 1; line < first.length; line++) {
    if (first[line]! < first[line - 1]!)
      throw corrupt('shoreFirst', 'points to nothing', 'its shores overlap');
  }
}

const KNOWN_FLAGS = Object.values(EDGE_FLAGS).reduce((all, bit) => all | bit, 0);

function requireBelow(values: Uint8Array | Uint16Array | Uint32Array, limit: number, section: string): void {
  for (let i = 0; i < values.length; i++) {
    if (values[i]! >= limit)
      throw corrupt(section, 'points to nothing', `"${section}" points to ${values[i]} of ${limit}`);
  }
}
