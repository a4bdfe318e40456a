import type { Language } from './localised.ts';
import { writeNumber } from './quantities.ts';

/** British English would shorten a million to what stands for metres. */
const LOCALES: Record<Language, string> = { en: 'en-US', vi: 'vi-VN' };
const WORDS_FROM = 1e6;

/**
 * "640,000", "2.1 million", or "640K", "2.1M" where there is little room: two digits, for people are spread by streets and
 * counted by cells, and a third digit would be an invention.
 */
export function writePeople(people: number, language: Language, form: 'long' | 'short' = 'long'): string {
  const rounded = Number(people.toPrecision(2));
  if (form === 'long' && rounded < WORDS_FROM) return writeNumber(rounded, language);
  const format = new Intl.NumberFormat(LOCALES[language], {
    notation: 'compact',
    compactDisplay: form,
    maximumSignificantDigits: 2,
  });
  return format.format(rounded);
}
