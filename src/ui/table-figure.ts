import type { DisplayUnits } from '../domain/display-units.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { TableQuantity } from '../domain/site-table.ts';
import { formatDistance, formatDuration, formatRatio } from './format.ts';
import { TABLE_MESSAGES } from './table-messages.ts';

/** A cell as it is read: with its unit; "…" while it is not known, "–" where there is none. */
export function tableFigure(
  value: number,
  quantity: TableQuantity,
  language: Language,
  units: DisplayUnits,
): string {
  if (Number.isNaN(value)) return '…';
  if (value === Infinity) return '–';
  switch (quantity) {
    case 'time':
      return formatDuration(value, language, units);
    case 'road':
    case 'straight':
      return formatDistance(value, language, units);
    case 'circuity':
      return `× ${formatRatio(value, language)}`;
  }
}

/** Why a cell has no figure; null where it has one. */
export function lackOfFigure(value: number, quantity: TableQuantity): Localised | null {
  if (Number.isNaN(value)) return TABLE_MESSAGES.notYet;
  if (value < Infinity) return null;
  return quantity === 'circuity' ? TABLE_MESSAGES.tooNear : TABLE_MESSAGES.noWay;
}
