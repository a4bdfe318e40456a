import type { Localised } from '../domain/localised.ts';
import { isRecord, unfit } from './properties.ts';

/** A text in each language, or one for both; null with a fault noted where it is neither, or longer than allowed. */
export function readWords(
  value: unknown,
  name: string,
  longest: number,
  faults: Localised[],
): Localised | null {
  const [en, vi] = isRecord(value) ? [value['en'], value['vi']] : [value, value];
  if (typeof en !== 'string' || typeof vi !== 'string') {
    faults.push(
      unfit(name, value, {
        en: 'a text, or one in each of en and vi',
        vi: 'một văn bản, hoặc mỗi ngôn ngữ en và vi một văn bản',
      }),
    );
    return null;
  }
  if (Math.max(en.length, vi.length) > longest) {
    faults.push({
      en: `${name} is longer than ${longest} characters`,
      vi: `${name} dài hơn ${longest} ký tự`,
    });
    return null;
  }
  return { en, vi };
}
