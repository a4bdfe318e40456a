/**
 * Lower case, without diacritics, `đ` as `d`: "Bắc Ninh" and "bac ninh" are the same word, however their marks are composed and
 * in whichever order they were typed. Icelandic `ð` stands for `đ` in texts of old fonts. Input and index go through the
 * same fold, so either may carry diacritics or not.
 */
export function fold(text: string): string {
  // most words have none, and thousands of them are folded at once
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}
