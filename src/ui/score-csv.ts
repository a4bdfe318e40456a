import type { Criterion } from '../domain/score.ts';
import type { Ranking } from '../domain/score-ranking.ts';
import { shownPoints } from '../domain/score-shown.ts';
import { writeCsv } from '../domain/csv.ts';
import type { ScoreSite } from '../store/score-sites.ts';
import { SCORE_MESSAGES } from './score-messages.ts';
import { failureWords, inputUnit, measureWords, siteName, type Speaking } from './score-words.ts';

/**
 * The ranking as a table for spreadsheets: a line for each site, the best first, the eliminated ones below with their
 * reasons. Of each criterion the value in the unit that its heading names, its 0 to 1, its weight and its points; points
 * are those that are shown and add up to the score. What is not known is an empty cell.
 */
export function scoreCsv(
  { ranked, eliminated }: Ranking,
  criteria: readonly Criterion[],
  byKey: ReadonlyMap<string, ScoreSite>,
  speaking: Speaking,
): string {
  const { language } = speaking;
  const counted = criteria.filter(({ isOn }) => isOn);
  const word = (key: keyof typeof SCORE_MESSAGES): string => SCORE_MESSAGES[key][language];
  const head = [
    word('rank'),
    'id',
    word('site'),
    word('score'),
    ...counted.flatMap(({ measure }) => {
      const { unit } = inputUnit(measure, speaking);
      const name = measureWords(measure, speaking);
      return [
        unit === '' ? name : `${name} (${unit})`,
        `${name}: ${word('whyNormalised')}`,
        `${name}: ${word('weight')}`,
        `${name}: ${word('whyPoints')}`,
      ];
    }),
    word('eliminated'),
  ];
  const who = (key: string): [string, string] => {
    const site = byKey.get(key);
    return [key, site === undefined ? '' : siteName(site, language)];
  };
  const lines = ranked.map(({ key, rank, contributions }) => {
    const shown = shownPoints(contributions.map(({ points }) => points));
    return [
      rank,
      ...who(key),
      shown.score,
      ...contributions.flatMap(({ value, normalised, weight }, i) => {
        const { size } = inputUnit(counted[i]!.measure, speaking);
        return [
          // an infinite value is a drive that no road makes possible: an empty cell, too
          value === null ? null : round(value / size),
          value === null ? null : round(normalised),
          weight,
          shown.parts[i] ?? 0,
        ];
      }),
      '',
    ];
  });
  const out = eliminated.map(({ key, failed }) => [
    null,
    ...who(key),
    null,
    ...counted.flatMap(() => [null, null, null, null]),
    failed.map((one) => failureWords(one, speaking)).join('; '),
  ]);
  return writeCsv([head, ...lines, ...out]);
}

/** More digits than any source has would only look exact. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
