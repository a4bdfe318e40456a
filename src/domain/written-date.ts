import type { Language } from './localised.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A day, month or year of the data as people write it: `2026-08-11` → "11 Aug 2026", "11/8/2026". Without a calendar of the
 * browser, whose time zone would move days. What is no such date is given back as it is.
 */
export function writeDate(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return iso;
  const parts = language === 'vi' ? [Number(month), year] : [name, year];
  return [...(day === undefined ? [] : [Number(day)]), ...parts].join(language === 'vi' ? '/' : ' ');
}
