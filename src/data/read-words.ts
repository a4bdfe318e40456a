import type { Localised } from '../domain/localised.ts';
import { isRecord, shown } from './properties.ts';

/** A text in each language, or one for both; null with a fault noted where it is neither, or longer than allowed. */
export function readWords(value: unknown, name: string, longest: number, faults: string[]): Localised | null {
  const [en, vi] = isRecord(value) ? [value['en'], value['vi']] : [value, value];
  if (typeof en !== 'string' || typeof vi !== 'string') {
    faults.push(`${name} is ${shown(value)}, expected a text, or one in each of en and vi`);
    return null;
  }
  if (Math.max(en.length, vi.length) > longest) {
    faults.push(`${name} is longer than ${longest} characters`);
    return null;
  }
  return { en, vi };
}
