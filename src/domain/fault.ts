import type { Localised } from './localised.ts';
import { isMissingCode, MISSING_CODE } from './missing-code.ts';

/** Something went wrong that can be told to a reader: a sentence in each language, with what to do where there is something. */
export class Fault extends Error {
  override readonly name: string = 'Fault';
  readonly said: Localised;

  constructor(said: Localised, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}

/**
 * What went wrong, for readers: a fault's own sentence; of anything else, which browsers and libraries say in English, a
 * sentence of ours that quotes it.
 */
export function saidOf(error: unknown): Localised {
  if (error instanceof Fault) return error.said;
  if (isMissingCode(error)) return MISSING_CODE;
  const message = error instanceof Error ? error.message : String(error);
  return {
    en: `Something unexpected went wrong (“${message}”).`,
    vi: `Đã xảy ra lỗi ngoài dự kiến (nguyên văn: “${message}”).`,
  };
}
