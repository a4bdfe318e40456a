import type { Language } from '../domain/localised.ts';

/** "83.4": a digit after the point, always, so that columns of points stand in line. */
export function pointsWords(points: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(points);
}
