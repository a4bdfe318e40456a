import type { Language } from '../domain/localised.ts';
import type { Province } from '../domain/province.ts';
import { membersOf, nowOf, type Provinces } from '../domain/province-relations.ts';
import { nameOf } from './describe.ts';
import { MESSAGES } from './messages.ts';

/** "Merged from Bac Giang, Bac Ninh", "Now part of Ho Chi Minh City"; empty where the merger changed nothing. */
export function otherDivisionOf(province: Province, provinces: Provinces, language: Language): string {
  if (province.division === '63') {
    const now = nowOf(province, provinces);
    return now === null ? '' : `${MESSAGES.nowPartOf[language]} ${nameOf(now, language)}`;
  }
  const members = membersOf(province, provinces).map((member) => nameOf(member, language));
  return members.length < 2 ? '' : `${MESSAGES.mergedFrom[language]} ${members.join(', ')}`;
}
