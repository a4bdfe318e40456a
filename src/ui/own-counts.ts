import type { Language } from '../domain/localised.ts';
import type { OwnCounts } from '../domain/own-set.ts';
import { formatNumber } from './format.ts';

const COUNTED = {
  points: {
    en: (count: string) => `${count} ${count === '1' ? 'point' : 'points'}`,
    vi: (count: string) => `${count} điểm`,
  },
  lines: {
    en: (count: string) => `${count} ${count === '1' ? 'line' : 'lines'}`,
    vi: (count: string) => `${count} đường`,
  },
  areas: {
    en: (count: string) => `${count} ${count === '1' ? 'area' : 'areas'}`,
    vi: (count: string) => `${count} vùng`,
  },
};

/** "1,204 points, 3 areas"; empty for nothing. */
export function countWords(counts: OwnCounts, language: Language): string {
  const parts = (['points', 'lines', 'areas'] as const).filter((kind) => counts[kind] > 0);
  return parts.map((kind) => COUNTED[kind][language](formatNumber(counts[kind], language))).join(', ');
}
