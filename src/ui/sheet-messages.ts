import type { Localised } from '../domain/localised.ts';
import type { Sheet } from './sheet.ts';

/** The panel where it is a sheet over the map. */
export const SHEET_MESSAGES = {
  handle: { en: 'Height of the panel', vi: 'Chiều cao của bảng' },
  peek: { en: 'low', vi: 'thấp' },
  half: { en: 'half', vi: 'một nửa' },
  full: { en: 'full', vi: 'toàn bộ' },
} as const satisfies Record<'handle' | Sheet, Localised>;
