import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '../domain/localised.ts';

/**
 * Fonts of the reader's own machine, first found wins: no glyph server, no request. All have the Vietnamese
 * letters. MapLibre takes weight and slant from the *first* name alone, hence the first names below, which need
 * not exist. The panel uses the same list.
 */
const FAMILIES = [
  'Segoe UI',
  'Roboto',
  'Noto Sans',
  'Helvetica Neue',
  'Arial',
  'Liberation Sans',
  'DejaVu Sans',
];

export const REGULAR = ['Atlas Regular', ...FAMILIES];
export const MEDIUM = ['Atlas Medium', ...FAMILIES];
export const BOLD = ['Atlas Bold', ...FAMILIES];
export const ITALIC = ['Atlas Italic', ...FAMILIES];

/** The words for a feature in the language of the page: our own short label, or in a published file the name. */
export function label(language: Language, of: 'label' | 'name' = 'label'): ExpressionSpecification {
  return ['get', `${of}_${language}`];
}
