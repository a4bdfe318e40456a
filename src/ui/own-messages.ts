import { PASTED } from '../domain/given-file.ts';
import { isolated } from '../domain/isolated.ts';
import type { Language, Localised } from '../domain/localised.ts';

/** Texts about a site of the user's own, wherever one is told of. */
export const OWN_TEXTS = {
  asInFile: { en: 'as in your file', vi: 'theo tệp của bạn' },
  fileNotOpen: {
    en: 'a file that is not open here: the link brought name and position',
    vi: 'tệp không mở ở đây: liên kết chỉ mang tên và vị trí',
  },
  moreFields: { en: 'All fields of the file', vi: 'Mọi trường trong tệp' },
  pasted: { en: 'Pasted text', vi: 'Văn bản đã dán' },
} as const satisfies Record<string, Localised>;

/** What a file is called: pasted text has no name of its own. */
export function fileName(name: string, language: Language): string {
  return name === PASTED ? OWN_TEXTS.pasted[language] : isolated(name);
}
