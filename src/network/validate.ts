import { inEach, type Localised } from '../domain/localised.ts';
import { writeNumber } from '../domain/quantities.ts';
import type { Metres } from '../domain/units.ts';
import { metresBetween } from './ellipsoid.ts';
import { hasLattices } from './lattice.ts';
import { EDGE_FLAGS, RESTRICTION_NO, RESTRICTION_ONLY, ROAD_CLASSES } from './road-network.ts';
import type { RoadNetwork } from './road-network.ts';
import { edgeShape } from './shape.ts';

/** How far an edge's length may be off its geometry: 0.5 %, or half a metre (vertices are rounded to 0.1–1 m). */
export const LENGTH_TOLERANCE = 0.005;
const LENGTH_TOLERANCE_METRES = 0.5;
/** An edge may be shorter than its straight line by the rounding of its length and of its two ends only. */
const ROUNDING_METRES = 0.2;

const EVERY_FLAG = Object.values(EDGE_FLAGS).reduce((all, bit) => all | bit, 0);

/**
 * What is wrong with a network, in sentences; empty for a right one. Knows the properties of *any* right
 * network, not of a particular one. Stops after `limit` problems. Reads every edge: about 0.3 s for Vietnam.
 */
export function validate(network: RoadNetwork, limit = 20): Localised[] {
  const problems: Localised[] = [];
  for (const problem of findProblems(network)) {
    problems.push(problem);
    if (problems.length >= limit) break;
  }
  return problems;
}

function* findProblems(network: RoadNetwork): Generator<Localised> {
  const wrongSizes = [...sizeProblems(network)];
  yield* wrongSizes;
  // With arrays of the wrong length everything below would only repeat that.
  if (wrongSizes.length > 0) return;
  yield* boundsProblems(network);
  yield* nodeProblems(network);
  yield* edgeProblems(network);
  yield* restrictionProblems(network);
  yield* shoreProblems(network);
}

function* sizeProblems(network: RoadNetwork): Generator<Localised> {
  const { nodeCount, edgeCount } = network;
  const wanted: Record<string, [got: number, expected: number]> = {
    nodeLon: [network.nodeLon.length, nodeCount],
    nodeLat: [network.nodeLat.length, nodeCount],
    edgeFrom: [network.edgeFrom.length, edgeCount],
    edgeTo: [network.edgeTo.length, edgeCount],
    edgeDecimetres: [network.edgeDecimetres.length, edgeCount],
    edgeClass: [network.edgeClass.length, edgeCount],
    edgeFlags: [network.edgeFlags.length, edgeCount],
    edgeMaxspeed: [network.edgeMaxspeed.length, edgeCount],
    edgeUrban: [network.edgeUrban.length, edgeCount],
    edgeFerryMinutes: [network.edgeFerryMinutes.length, edgeCount],
    edgeOpenYear: [network.edgeOpenYear.length, edgeCount],
    edgeName: [network.edgeName.length, edgeCount],
    edgeRef: [network.edgeRef.length, edgeCount],
    shapeOffset: [network.shapeOffset.length, edgeCount + 1],
  };
  for (const [name, [got, expected]] of Object.entries(wanted)) {
    if (got !== expected)
      yield {
        en: `${name} has ${got} entries, expected ${expected}.`,
        vi: `${name} có ${got} phần tử, cần ${expected}.`,
      };
  }
  if (network.restrictions.length % 4 !== 0) {
    yield {
      en: `restrictions has ${network.restrictions.length} numbers, which is no multiple of 4.`,
      vi: `restrictions có ${network.restrictions.length} số, không phải bội của 4.`,
    };
  }
  if (network.names[0] !== '')
    yield {
      en: 'names must begin with the empty string.',
      vi: 'names phải bắt đầu bằng chuỗi rỗng.',
    };
  const last = network.shapeOffset[edgeCount];
  if (last !== network.shapeBytes.length) {
    yield {
      en: `shapeOffset ends at ${last}, but there are ${network.shapeBytes.length} bytes of shapes.`,
      vi: `shapeOffset kết thúc ở ${last}, nhưng phần hình dạng có ${network.shapeBytes.length} byte.`,
    };
  }
}

function* boundsProblems({ meta: { bounds } }: RoadNetwork): Generator<Localised> {
  if (hasLattices(bounds)) return;
  const [, south, , north] = bounds;
  yield {
    en: `The network reaches too far towards a pole: from latitude ${south} to ${north}.`,
    vi: `Mạng lưới trải quá xa về phía cực: từ vĩ độ ${south} đến ${north}.`,
  };
}

function* nodeProblems(network: RoadNetwork): Generator<Localised> {
  const [west, south, east, north] = network.meta.bounds;
  // Bounds are written in degrees: a micro-degree of rounding must not make a node lie outside.
  const slack = 1e-6;
  for (let node = 0; node < network.nodeCount; node++) {
    const lon = network.nodeLon[node]! / 1e6;
    const lat = network.nodeLat[node]! / 1e6;
    if (lon < west - slack || lon > east + slack || lat < south - slack || lat > north + slack) {
      const bounds = network.meta.bounds.join(', ');
      yield {
        en: `Node ${node} at ${lon}, ${lat} is outside the bounds ${bounds}.`,
        vi: `Nút ${node} tại ${lon}, ${lat} nằm ngoài phạm vi ${bounds}.`,
      };
    }
  }
}

function* edgeProblems(network: RoadNetwork): Generator<Localised> {
  const { edgeCount, nodeCount } = network;
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = network.edgeFrom[edge]!;
    const to = network.edgeTo[edge]!;
    if (from >= nodeCount || to >= nodeCount) {
      yield {
        en: `Edge ${edge} joins nodes ${from} and ${to}, but there are ${nodeCount} nodes.`,
        vi: `Cạnh ${edge} nối nút ${from} với nút ${to}, nhưng chỉ có ${nodeCount} nút.`,
      };
      continue;
    }
    const start = network.shapeOffset[edge]!;
    const end = network.shapeOffset[edge + 1]!;
    if (start > end || start % 4 !== 0 || end % 4 !== 0) {
      yield {
        en: `The shape of edge ${edge} is from byte ${start} to ${end}, four bytes a vertex expected.`,
        vi: `Hình dạng của cạnh ${edge} nằm từ byte ${start} đến ${end}, cần bốn byte cho mỗi đỉnh.`,
      };
      continue;
    }
    yield* attributeProblems(network, edge);
    yield* lengthProblems(network, edge);
  }
}

function* attributeProblems(network: RoadNetwork, edge: number): Generator<Localised> {
  const flags = network.edgeFlags[edge]!;
  if (network.edgeClass[edge]! >= ROAD_CLASSES.length) {
    yield {
      en: `Edge ${edge} has class ${network.edgeClass[edge]}, of ${ROAD_CLASSES.length}.`,
      vi: `Cạnh ${edge} có cấp đường ${network.edgeClass[edge]}, chỉ có ${ROAD_CLASSES.length} cấp.`,
    };
  }
  if ((flags & (EDGE_FLAGS.FORWARD | EDGE_FLAGS.BACKWARD)) === 0) {
    yield {
      en: `Edge ${edge} may be driven in no direction.`,
      vi: `Cạnh ${edge} không cho xe chạy chiều nào.`,
    };
  }
  if ((flags & ~EVERY_FLAG) !== 0)
    yield { en: `Edge ${edge} has unknown flags: ${flags}.`, vi: `Cạnh ${edge} có cờ lạ: ${flags}.` };
  const closed = (flags & (EDGE_FLAGS.UNDER_CONSTRUCTION | EDGE_FLAGS.PLANNED)) !== 0;
  if (closed && network.edgeOpenYear[edge] === 0) {
    yield {
      en: `Edge ${edge} is not open yet, but has no opening year (9999 where unknown).`,
      vi: `Cạnh ${edge} chưa thông xe nhưng thiếu năm thông xe (9999 nếu chưa rõ).`,
    };
  }
  const isFerry = ROAD_CLASSES[network.edgeClass[edge]!] === 'ferry';
  if (network.edgeFerryMinutes[edge]! > 0 && !isFerry)
    yield {
      en: `Edge ${edge} has ferry minutes, but is no ferry.`,
      vi: `Cạnh ${edge} có số phút đi phà nhưng không phải phà.`,
    };
  if (network.edgeName[edge]! >= network.names.length || network.edgeRef[edge]! >= network.names.length) {
    yield {
      en: `Edge ${edge} has a name that is not in the table of ${network.names.length}.`,
      vi: `Cạnh ${edge} có tên không nằm trong bảng ${network.names.length} tên.`,
    };
  }
}

function* lengthProblems(network: RoadNetwork, edge: number): Generator<Localised> {
  const points = edgeShape(network, edge);
  const metres = network.edgeDecimetres[edge]! / 10;
  const drawn = shapeMetres(points);
  if (Math.abs(metres - drawn) > Math.max(LENGTH_TOLERANCE * drawn, LENGTH_TOLERANCE_METRES)) {
    const [said, found] = [written(metres), written(drawn)];
    yield {
      en: `Edge ${edge} is said to be ${said.en} m long, its geometry is ${found.en} m.`,
      vi: `Cạnh ${edge} ghi dài ${said.vi} m, hình dạng dài ${found.vi} m.`,
    };
  }
  const last = points.length - 2;
  const straight = metresBetween(points[0]!, points[1]!, points[last]!, points[last + 1]!);
  if (metres < straight - ROUNDING_METRES) {
    const [said, line] = [written(metres), written(straight)];
    yield {
      en: `Edge ${edge} is ${said.en} m long, shorter than its straight line of ${line.en} m.`,
      vi: `Cạnh ${edge} dài ${said.vi} m, ngắn hơn đường chim bay ${line.vi} m.`,
    };
  }
  if (metres === 0) yield { en: `Edge ${edge} has no length.`, vi: `Cạnh ${edge} không có độ dài.` };
}

function written(metres: Metres): Localised {
  return inEach((language) => writeNumber(metres, language, 1));
}

function* restrictionProblems(network: RoadNetwork): Generator<Localised> {
  const { restrictions, edgeCount } = network;
  for (let i = 0; i < restrictions.length; i += 4) {
    const [incoming, via, outgoing, kind] = restrictions.subarray(i, i + 4) as unknown as number[];
    if (incoming! >= edgeCount || outgoing! >= edgeCount) {
      yield {
        en: `Restriction ${i / 4} names an edge that does not exist.`,
        vi: `Lệnh cấm ${i / 4} nêu một cạnh không tồn tại.`,
      };
      continue;
    }
    if (!touches(network, incoming!, via!) || !touches(network, outgoing!, via!)) {
      yield {
        en: `Restriction ${i / 4}: edges ${incoming} and ${outgoing} do not meet at node ${via}.`,
        vi: `Lệnh cấm ${i / 4}: cạnh ${incoming} và cạnh ${outgoing} không gặp nhau ở nút ${via}.`,
      };
    }
    if (kind !== RESTRICTION_NO && kind !== RESTRICTION_ONLY)
      yield { en: `Restriction ${i / 4} is of kind ${kind}.`, vi: `Lệnh cấm ${i / 4} thuộc loại ${kind}.` };
  }
}

function* shoreProblems({ shores: { first, lon, lat } }: RoadNetwork): Generator<Localised> {
  if (first[0] !== 0 || first.at(-1) !== lon.length || lat.length !== lon.length) {
    yield {
      en: `The shores have lines up to point ${first.at(-1)}, ${lon.length} longitudes and ${lat.length} latitudes.`,
      vi: `Đường bờ đi đến điểm ${first.at(-1)}, nhưng có ${lon.length} kinh độ và ${lat.length} vĩ độ.`,
    };
    return;
  }
  for (let line = 0; line + 1 < first.length; line++) {
    const points = first[line + 1]! - first[line]!;
    if (points < 2)
      yield {
        en: `Shore ${line} has ${points} points, two are the least.`,
        vi: `Đường bờ ${line} có ${points} điểm, cần ít nhất hai.`,
      };
  }
  for (let point = 0; point < lon.length; point++) {
    if (Math.abs(lon[point]!) > 180e6 || Math.abs(lat[point]!) > 90e6) {
      const at = `${lon[point]! / 1e6}, ${lat[point]! / 1e6}`;
      yield {
        en: `Point ${point} of the shores lies beyond the earth: ${at}.`,
        vi: `Điểm ${point} của đường bờ nằm ngoài Trái Đất: ${at}.`,
      };
    }
  }
}

function touches(network: RoadNetwork, edge: number, node: number): boolean {
  return network.edgeFrom[edge] === node || network.edgeTo[edge] === node;
}

/** Length of a line of longitude, latitude pairs on the ellipsoid. */
export function shapeMetres(points: Float64Array): number {
  let metres = 0;
  for (let i = 2; i < points.length; i += 2) {
    metres += metresBetween(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!);
  }
  return metres;
}
