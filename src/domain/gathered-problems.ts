import { inEach, type Language, type Localised } from './localised.ts';
import type { Problem } from './problem.ts';

/** More names than this would bury the page; their number is told. */
const MOST_NAMES = 6;

const AND: Localised = { en: ' and ', vi: ' và ' };
const MORE: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) => `${count} more files`,
  vi: (count) => `${count} tệp khác`,
};

/**
 * The sentences about some problems, where the same happened to several files one about all of them: without a connection every
 * file fails, and behind a page to log in each holds that page.
 */
export function gathered(problems: readonly Problem[]): readonly Localised[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { file, feature, reason } = problem;
    const isAboutFile = feature === null && reason.en.includes(file) && reason.vi.includes(file);
    const key = isAboutFile ? reason.en.replace(file, '') : `${file} ${feature} ${reason.en}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return first?.reason ?? { en: '', vi: '' };
    return inEach((language) => {
      const sentence = first.reason[language];
      const names = listed(
        group.map(({ file }) => file),
        language,
      );
      // "a and b could not be loaded", but "each of a and b is cut off"
      const isOfEach = language === 'en' && !sentence.startsWith(`${first.file} could`);
      return sentence.replace(first.file, isOfEach ? `Each of ${names}` : names);
    });
  });
}

function listed(names: readonly string[], language: Language): string {
  const rest = names.length - MOST_NAMES;
  const told = rest > 1 ? [...names.slice(0, MOST_NAMES), MORE[language](rest)] : names;
  return `${told.slice(0, -1).join(', ')}${AND[language]}${told.at(-1)}`;
}
