import { readAngle, readPosition } from '../domain/read-coordinates.ts';
import type { Angle } from '../domain/read-coordinates.ts';
import type { Position } from '../domain/units.ts';

/** Longer ones hold something else, and patterns would be slow on them. */
const MOST_CHARACTERS = 80;

/**
 * The number in a cell that should hold a latitude, a longitude, or metres of a projection; null where it holds none. Decimal
 * points and commas, marks of thousands, exponents as Excel writes them, degrees with minutes and seconds in marks, words
 * or spaces, letters of the compass before or after.
 */
export function readCellAngle(cell: string): Angle | null {
  const text = cell.trim().replaceAll('\u2212', '-');
  if (text === '' || text.length > MOST_CHARACTERS) return null;
  const number = readNumber(text);
  if (number !== null) return Number.isFinite(number) ? { degrees: number, axis: null } : null;
  return readAngle(withMarks(text));
}

/** Both coordinates in one cell, also as databases write a point (`POINT(105.84 21.02)`, OGC 06-103r4). */
export function readCellPosition(cell: string): Position | null {
  if (cell.length > MOST_CHARACTERS) return null;
  const point = /^\s*(?:SRID=4326;)?\s*POINT\s*Z?\s*\(\s*(\S+)\s+([^\s)]+)[^)]*\)\s*$/i.exec(cell);
  if (point === null) return readPosition(cell);
  const [lon, lat] = [Number(point[1]), Number(point[2])];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
}

function readNumber(text: string): number | null {
  if (/^[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?$/i.test(text)) return Number(text);
  if (/^[-+]?\.\d+$/.test(text)) return Number(text);
  if (/^[-+]?\d*,\d+(?:e[-+]?\d+)?$/i.test(text)) {
    const decimal = Number(text.replace(',', '.'));
    // "587,123" is no degree: the comma parts thousands.
    return Math.abs(decimal) > 180 && /^[-+]?\d{1,3},\d{3}$/.test(text)
      ? Number(text.replace(',', ''))
      : decimal;
  }
  const inThousands = /^[-+]?\d{1,3}(?:([.,\u00a0\u202f' ])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/.exec(text);
  if (inThousands === null || inThousands[1] === inThousands[2]) return null;
  const plain = text.replaceAll(inThousands[1]!, '').replace(',', '.');
  // "21 015 123" may be degrees, minutes, seconds written without marks; metres are more than that.
  return Math.abs(Number(plain)) > 180 ? Number(plain) : null;
}

/** `21 01 30 N`, `21:01:30`, `21 độ 1 phút 30 giây` with the marks of degrees, minutes, seconds. */
function withMarks(text: string): string {
  const worded = text
    .replace(/\s*(?:độ|deg(?:rees?)?)\s*/iu, '°')
    .replace(/\s*(?:phút|min(?:utes?)?)\s*/iu, '′')
    .replace(/\s*(?:giây|sec(?:onds?)?)\s*/iu, '″');
  return worded.replace(
    /^([^\d]*\d+)[\s:]+(\d+)(?:[\s:]+(\d+(?:[.,]\d+)?))?(?=$|[\s\p{L}])/u,
    (_, degrees: string, minutes: string, seconds: string | undefined) =>
      `${degrees}°${minutes}′${seconds === undefined ? '' : `${seconds}″`}`,
  );
}
