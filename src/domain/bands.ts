import type { Minutes } from './units.ts';

/** Longest drive that areas, roads and conditions are made for, in the user's minutes. */
export const LONGEST_MINUTES: Minutes = 240;

export const BAND_PRESETS: readonly (readonly Minutes[])[] = [
  [15, 30, 60],
  [30, 60, 90],
  [60, 120, 180, 240],
];

/** What is offered for a single limit. */
export const DEFAULT_LIMIT: Minutes = 45;

/** More bands than colours can tell apart would be drawn, and nobody could read them. */
export const MOST_BANDS = 12;

export type ParsedBands =
  | { readonly kind: 'bands'; readonly minutes: readonly Minutes[] }
  | { readonly kind: 'problem'; readonly problem: 'nothing' | 'not minutes' | 'too many' };

/**
 * Limits as somebody types them: whole minutes from 1 to 240, with commas, blanks or dashes between them ("15, 30; 60").
 * Ascending, each once.
 */
export function parseBands(text: string): ParsedBands {
  const numbers = text.split(/[\s,;/·–-]+/).filter((part) => part !== '');
  if (numbers.length === 0) return { kind: 'problem', problem: 'nothing' };
  const minutes = numbers.map(Number);
  if (minutes.some((limit) => !Number.isInteger(limit) || limit < 1 || limit > LONGEST_MINUTES))
    return { kind: 'problem', problem: 'not minutes' };
  const ascending = [...new Set(minutes)].sort((a, b) => a - b);
  if (ascending.length > MOST_BANDS) return { kind: 'problem', problem: 'too many' };
  return { kind: 'bands', minutes: ascending };
}

export function areSameBands(a: readonly Minutes[], b: readonly Minutes[]): boolean {
  return a.length === b.length && a.every((limit, i) => limit === b[i]);
}
