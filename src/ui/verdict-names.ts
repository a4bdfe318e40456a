import type { Verdict } from '../domain/claim.ts';
import type { Localised } from '../domain/localised.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, Localised>> = {
  holds: { en: 'holds', vi: 'đúng' },
  'depends on the reading': { en: 'depends on the reading', vi: 'tùy cách hiểu' },
  'does not hold': { en: 'does not hold', vi: 'không đúng' },
  'cannot be measured': { en: 'cannot be measured', vi: 'không đo được' },
  pending: { en: 'being measured', vi: 'đang đo' },
};
