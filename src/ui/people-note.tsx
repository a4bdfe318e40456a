import type { Language } from '../domain/localised.ts';
import { writeDate } from '../domain/written-date.ts';
import { useAtlasState } from './atlas-context.ts';
import { formatDistance, formatNumber } from './format.ts';
import { useSourceWords } from './use-source-words.ts';

const PHRASES: Record<Language, (year: string, source: string, streets: string, cell: string) => string> = {
  en: (year, source, streets, cell) =>
    `People: province populations of ${year} (${source}), spread by length of minor streets (${streets}); cells of ${cell}, each by its own drive time.`,
  vi: (year, source, streets, cell) =>
    `Dân số: số dân các tỉnh năm ${year} (${source}), phân bổ theo chiều dài đường nhỏ (${streets}); ô ${cell}, mỗi ô theo thời gian lái xe của nó.`,
};

const ERRORS: Record<Language, (median: string, worst: string, units: string) => string> = {
  en: (median, worst, units) =>
    `An estimate: checked on ${units} former provinces it is ${median}% off at the median, ${worst}% at worst.`,
  vi: (median, worst, units) =>
    `Là ước tính: kiểm tra trên ${units} tỉnh cũ, sai số trung vị ${median}%, lớn nhất ${worst}%.`,
};

/** Where counts of people come from, how they are made, and how far off that is known to be; or why there are none. */
export function PeopleNote() {
  const language = useAtlasState((s) => s.language);
  const sourceWords = useSourceWords();
  const units = useAtlasState((s) => s.units);
  const people = useAtlasState((s) => s.people);
  if (people.kind === 'failed') return <span data-people-note>{people.reason[language]}</span>;
  if (people.kind !== 'ready') return null;
  const { year, source, streetsDate, cellMetres, error } = people.summary;
  return (
    <span data-people-note>
      {PHRASES[language](
        String(year),
        sourceWords(source),
        writeDate(streetsDate, language),
        formatDistance(cellMetres, language, units),
      )}
      {error !== null && ' '}
      {error !== null &&
        ERRORS[language](
          formatNumber(error.median * 100, language, 0),
          formatNumber(error.worst * 100, language, 0),
          formatNumber(error.units, language),
        )}
    </span>
  );
}
