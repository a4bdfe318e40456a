import type { BoundingBox } from '../domain/units.ts';
import { formatNumber } from './format.ts';

const COMPASS = { en: ['N', 'S', 'E', 'W'], vi: ['B', 'N', 'Đ', 'T'] } as const;

/** "8.57–23.36° N, 102.15–109.45° E"; signs where it lies on both sides of a zero. */
export function extentWords([west, south, east, north]: BoundingBox, language: 'en' | 'vi'): string {
  const [n, s, e, w] = COMPASS[language];
  const range = (from: number, to: number, positive: string, negative: string): string => {
    const write = (degrees: number): string => formatNumber(degrees, language, 2, 2);
    if (from >= 0) return `${write(from)}–${write(to)}° ${positive}`;
    if (to <= 0) return `${write(-to)}–${write(-from)}° ${negative}`;
    return `${write(-from)}° ${negative} – ${write(to)}° ${positive}`;
  };
  return `${range(south, north, n, s)}, ${range(west, east, e, w)}`;
}
