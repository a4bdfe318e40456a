import type { Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';

export type ParsedJson =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * The JSON in the text of a data file, or the sentence that says what the file is instead. Never throws.
 * Servers answer a missing file with a page of their own, and a broken connection cuts a file short; both are
 * recognised because they are what users meet. `placeOf` finds where a mistake is, for files of which a reader can mend it, to stand
 * behind "it is not valid JSON".
 */
export function parseJson(
  file: string,
  text: string,
  placeOf: (text: string) => Localised = nowhere,
): ParsedJson {
  const problem = (reason: Localised): ParsedJson => ({
    kind: 'problem',
    problem: { file, feature: null, reason },
  });
  // Trimming also takes off a byte order mark.
  const content = text.trim();
  if (content === '') return problem({ en: `${file} is empty.`, vi: `${file} là tệp rỗng.` });
  if (content.startsWith('<'))
    return problem({
      en: `${file} holds a web page instead of data.`,
      vi: `${file} chứa một trang web thay vì dữ liệu.`,
    });
  try {
    return { kind: 'json', json: JSON.parse(content) as unknown };
  } catch {
    if (!/^[[{]/.test(content))
      return problem({ en: `${file} holds no JSON data.`, vi: `${file} không chứa dữ liệu JSON.` });
    if (!/[\]}]$/.test(content))
      return problem({
        en: `${file} is cut off: its end is missing.`,
        vi: `${file} bị cắt: thiếu phần cuối.`,
      });
    const at = placeOf(text);
    return problem({
      en: `${file} is damaged: it is not valid JSON${at.en}.`,
      vi: `${file} bị hỏng: không phải JSON hợp lệ${at.vi}.`,
    });
  }
}

function nowhere(): Localised {
  return { en: '', vi: '' };
}
