import type { Theme } from './palette.ts';

/** The colours of a theme as CSS custom properties, for the panel and for what the map library puts on the map. */
export function cssVariables(theme: Theme): Readonly<Record<`--${string}`, string>> {
  return {
    '--paper': theme.paper,
    '--paper-sunk': theme.paperSunk,
    '--ink': theme.ink,
    '--ink-quiet': theme.inkQuiet,
    '--line': theme.rule,
    '--accent': theme.accent,
    '--accent-soft': theme.accentSoft,
    '--chosen': theme.chosen,
    '--warn': theme.warn,
    '--warn-soft': theme.warnSoft,
    '--shadow': theme.shadow,
    '--sea': theme.sea,
    '--land-chosen': theme.landChosen,
    '--border-chosen': theme.borderChosen,
    '--park': theme.park,
    '--overlap': theme.overlap,
    '--park-ink': theme.parkInk,
    ...Object.fromEntries(theme.compared.map((color, i) => [`--compared-${i}`, color])),
    ...Object.fromEntries(theme.criteria.map((color, i) => [`--criterion-${i}`, color])),
  };
}
