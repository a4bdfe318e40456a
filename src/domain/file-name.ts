import { fold } from './fold.ts';

/** "vsip-bac-ninh-2-2026-11-22", without an ending: letters, digits and hyphens, which every system takes. */
export function fileName(title: string, day: Date): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'vietnam-site-atlas' : words}-${isoDay(day)}`;
}

/** The reader's own day: near midnight that of the universal time is another. */
export function isoDay(day: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
