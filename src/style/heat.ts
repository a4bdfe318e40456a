import { HEAT_CLASSES } from '../domain/table-heat.ts';
import { mix } from './colors.ts';
import type { Theme } from './palette.ts';

/** How much of the strongest shade is colour: figures in ink stay readable on it (WCAG AA, by a test) in both themes. */
const STRONGEST = 0.46;

/**
 * Shades of the table, the smallest values strongest: one hue from the panel's colour, so that they are told apart by
 * lightness alone. The highest class is left bare.
 */
export function heatColors(theme: Theme): readonly string[] {
  return Array.from({ length: HEAT_CLASSES }, (_, i) =>
    mix(theme.paper, theme.accent, (STRONGEST * (HEAT_CLASSES - 1 - i)) / (HEAT_CLASSES - 1)),
  );
}
