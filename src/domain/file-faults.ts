import type { Localised } from './localised.ts';

/** Sentences about a file that several loaders have to say. */

/** `status` is what the server answered; without it nothing came. */
export function notLoaded(file: string, status?: number): Localised {
  return status === undefined
    ? {
        en: `${file} could not be loaded: the connection failed.`,
        vi: `Không tải được ${file}: mất kết nối.`,
      }
    : {
        en: `${file} could not be loaded: the server answered ${status}.`,
        vi: `Không tải được ${file}: máy chủ trả về mã ${status}.`,
      };
}

/** Of a file that came whole and is no good; `why` is a sentence. */
export function notUsable(file: string, why: Localised): Localised {
  return { en: `${file} cannot be used. ${why.en}`, vi: `Không dùng được ${file}. ${why.vi}` };
}

export function noFeatures(file: string): Localised {
  return {
    en: `${file} holds no features.`,
    vi: `${file} không chứa đối tượng nào.`,
  };
}
