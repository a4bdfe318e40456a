import { shapeStep } from '../network/shape.ts';

/**
 * Ways to write the numbers of a section so that gzip finds more to save. All keep their number of bytes, can be
 * undone exactly on any machine, and take a few milliseconds for a country.
 */

/** First all lowest bytes, then all second ones, …: the higher ones are nearly always 0 and cost nothing. */
export function toPlanes(numbers: ArrayLike<number>, elementBytes: number): Uint8Array {
  const count = numbers.length;
  const planes = new Uint8Array(count * elementBytes);
  for (let i = 0; i < count; i++) {
    let rest = numbers[i]!;
    for (let plane = 0; plane < elementBytes; plane++) {
      planes[plane * count + i] = rest & 0xff;
      rest >>>= 8;
    }
  }
  return planes;
}

export function fromPlanes(planes: Uint8Array, elementBytes: number): Uint32Array {
  const count = planes.length / elementBytes;
  const numbers = new Uint32Array(count);
  if (elementBytes === 1) numbers.set(planes);
  else if (elementBytes === 2) {
    for (let i = 0; i < count; i++) numbers[i] = planes[i]! | (planes[count + i]! << 8);
  } else {
    // One pass over four streams is three times faster than four passes.
    const [second, third, fourth] = [count, 2 * count, 3 * count];
    for (let i = 0; i < count; i++) {
      numbers[i] =
        planes[i]! | (planes[second + i]! << 8) | (planes[third + i]! << 16) | (planes[fourth + i]! << 24);
    }
  }
  return numbers;
}

/** Differences to the number before, small ones of either sign as small numbers. In 32 bits, wrapping around. */
export function toDifferences(numbers: ArrayLike<number>): Uint32Array {
  const result = new Uint32Array(numbers.length);
  let before = 0;
  for (let i = 0; i < numbers.length; i++) {
    result[i] = zigzag((numbers[i]! - before) | 0);
    before = numbers[i]!;
  }
  return result;
}

/** Changes its argument. */
export function fromDifferences(differences: Uint32Array): Uint32Array {
  let sum = 0;
  for (let i = 0; i < differences.length; i++) {
    sum = (sum + unzigzag(differences[i]!)) | 0;
    differences[i] = sum;
  }
  return differences;
}

/** A step of packed places of shores: numbers that are all multiples of this lose nothing by it. */
const HUNDRED = 100;

export function areHundreds(numbers: Int32Array): boolean {
  return numbers.every((number) => number % HUNDRED === 0);
}

export function toHundreds(numbers: Int32Array): Int32Array {
  return numbers.map((number) => number / HUNDRED);
}

/** Changes its argument. */
export function fromHundreds(numbers: Uint32Array): Uint32Array {
  for (let i = 0; i < numbers.length; i++) numbers[i] = Math.imul(numbers[i]!, HUNDRED);
  return numbers;
}

/**
 * Vertices of shapes, two zigzag numbers of 16 bits in each, with the signs that they have seen from the vertex before: roads seldom
 * turn back, so nearly all become even.
 */
export function toTurns(vertices: Uint32Array): Uint32Array {
  return turned(vertices.slice(), (before) => before);
}

/** Changes its argument. */
export function fromTurns(vertices: Uint32Array): Uint32Array {
  return turned(vertices, (_, after) => after);
}

/** `plain` says which of two numbers, before and after, is the one as it is used. Changes its argument. */
function turned(vertices: Uint32Array, plain: (before: number, after: number) => number): Uint32Array {
  let [isWest, isSouth] = [0, 0];
  for (let i = 0; i < vertices.length; i++) {
    const before = vertices[i]!;
    const [x, y] = [before & 0xffff, before >>> 16];
    const [turnedX, turnedY] = [negated(x, isWest), negated(y, isSouth)];
    vertices[i] = (turnedX | (turnedY << 16)) >>> 0;
    const [plainX, plainY] = [plain(x, turnedX), plain(y, turnedY)];
    if (plainX !== 0) isWest = plainX & 1;
    if (plainY !== 0) isSouth = plainY & 1;
  }
  return vertices;
}

/** A zigzag number with the other sign, if so; 0 has none. What would not fit 16 bits stays. */
function negated(number: number, isSo: number): number {
  if (isSo === 0 || number === 0 || number === 0xffff) return number;
  return number & 1 ? number + 1 : number - 1;
}

/** Differences to numbers that the reader has by then. */
export function toResiduals(numbers: ArrayLike<number>, expected: ArrayLike<number>): Uint32Array {
  return Uint32Array.from(numbers, (number, i) => zigzag((number - expected[i]!) | 0));
}

/** Changes its first argument. */
export function fromResiduals(residuals: Uint32Array, expected: Uint32Array): Uint32Array {
  for (let i = 0; i < residuals.length; i++) residuals[i] = expected[i]! + unzigzag(residuals[i]!);
  return residuals;
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

/** What the length of each edge is foretold from. */
export type EdgeLines = {
  readonly nodeLon: Int32Array;
  readonly nodeLat: Int32Array;
  readonly edgeFrom: Uint32Array;
  readonly edgeTo: Uint32Array;
  readonly edgeFlags: Uint16Array;
  readonly shapeOffset: Uint32Array;
  readonly shapeBytes: Uint8Array;
};

const EQUATOR_METRES_PER_DEGREE = (6378137 * Math.PI) / 180;
const ECCENTRICITY_SQUARED = 0.0066943799901413165;

/**
 * Length of each edge's stored line in decimetres, nearly: the true lengths differ from it by a few metres, which
 * is one byte an edge instead of three. Only +, −, ×, ÷ and square roots, which give the same bits in every
 * engine; sines and cosines need not. The indices must have been checked.
 */
export function foretellDecimetres(lines: EdgeLines): Uint32Array {
  const { nodeLon, nodeLat, edgeFrom, edgeTo, edgeFlags, shapeOffset, shapeBytes } = lines;
  const result = new Uint32Array(edgeFrom.length);
  const halves = wordsOf(shapeBytes);
  for (let edge = 0; edge < result.length; edge++) {
    const from = edgeFrom[edge]!;
    const to = edgeTo[edge]!;
    const step = shapeStep(edgeFlags[edge]!);
    // Cosine of the latitude midway by its series, the curvatures of the ellipsoid by their formulas.
    const angle = ((nodeLat[from]! + nodeLat[to]!) / 2e6) * (Math.PI / 180);
    const x = angle * angle;
    const cosine = 1 - (x / 2) * (1 - (x / 12) * (1 - (x / 30) * (1 - x / 56)));
    const shape = 1 - ECCENTRICITY_SQUARED * (1 - cosine * cosine);
    const root = Math.sqrt(shape);
    const lonMetres = ((EQUATOR_METRES_PER_DEGREE / root) * cosine) / 1e6;
    const latMetres = (EQUATOR_METRES_PER_DEGREE * (1 - ECCENTRICITY_SQUARED)) / (shape * root) / 1e6;

    let metres = 0;
    let lon = nodeLon[from]!;
    let lat = nodeLat[from]!;
    let stepLon = Math.round(lon / step);
    let stepLat = Math.round(lat / step);
    const end = shapeOffset[edge + 1]! / 2;
    for (let at = shapeOffset[edge]! / 2; at < end; at += 2) {
      const dx = halves[at]!;
      const dy = halves[at + 1]!;
      stepLon += (dx >>> 1) ^ -(dx & 1);
      stepLat += (dy >>> 1) ^ -(dy & 1);
      const east = (stepLon * step - lon) * lonMetres;
      const north = (stepLat * step - lat) * latMetres;
      metres += Math.sqrt(east * east + north * north);
      lon = stepLon * step;
      lat = stepLat * step;
    }
    const east = (nodeLon[to]! - lon) * lonMetres;
    const north = (nodeLat[to]! - lat) * latMetres;
    metres += Math.sqrt(east * east + north * north);
    result[edge] = Math.round(metres * 10);
  }
  return result;
}

/** Bytes as numbers of 16 bits, low byte first: a vertex of a shape is two of them. */
function wordsOf(bytes: Uint8Array): Uint16Array {
  const isAligned = bytes.byteOffset % 2 === 0;
  const { buffer, byteOffset, byteLength } = isAligned ? bytes : bytes.slice();
  return new Uint16Array(buffer, byteOffset, byteLength / 2);
}
