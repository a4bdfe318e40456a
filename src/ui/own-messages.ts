import type { Localised } from '../domain/localised.ts';

/** Texts about a site of the user's own, wherever one is told of. */
export const OWN_TEXTS = {
  asInFile: { en: 'as in your file', vi: 'theo tệp của bạn' },
  fileNotOpen: {
    en: 'a file that is not open here: the link brought name and position',
    vi: 'tệp không mở ở đây: liên kết chỉ mang tên và vị trí',
  },
  moreFields: { en: 'All fields of the file', vi: 'Mọi trường trong tệp' },
} as const satisfies Record<string, Localised>;
