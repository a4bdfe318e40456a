import type { Language } from '../domain/localised.ts';
import type { AnsweredBy } from '../store/answered-by.ts';
import { PHRASES } from './messages.ts';

const IN_THE_BROWSER = { en: 'worked out in the browser', vi: 'tính trong trình duyệt' };

const OWN_FILE = {
  en: (file: string) => `the user’s file ${file}`,
  vi: (file: string) => `tệp của người dùng ${file}`,
};

/** Who worked the figures out, on which roads, and of when these are. */
export function answeredByWords({ kind, roads }: AnsweredBy, language: Language): string {
  switch (kind) {
    case 'built-in': {
      if (roads === null) return IN_THE_BROWSER[language];
      const { file, name, roadsDate, updatesDate, version } = roads;
      const network = file === null ? name : `${name}, ${OWN_FILE[language](file)}`;
      const dates = PHRASES.roadDates[language](roadsDate, updatesDate ?? '');
      return `${IN_THE_BROWSER[language]}: ${network} (${version}), ${dates}`;
    }
  }
}
