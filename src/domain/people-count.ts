import type { Language } from './localised.ts';

/** British English shortens a million to what stands for metres. */
const LOCALES: Record<Language, string> = { en: 'en-US', vi: 'vi-VN' };

/**
 * "2.1 million", or "2.1M" where there is little room: two digits, for people are spread by streets and counted by cells,
 * and a third digit would be an invention.
 */
export function writePeople(people: number, language: Language, form: 'long' | 'short' = 'long'): string {
  const format = new Intl.NumberFormat(LOCALES[language], {
    notation: 'compact',
    compactDisplay: form,
    maximumSignificantDigits: 2,
  });
  return format.format(people);
}
