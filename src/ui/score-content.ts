import type { Criterion } from '../domain/score.ts';
import type { Ranking } from '../domain/score-ranking.ts';
import { shownPoints } from '../domain/score-shown.ts';
import { tableOf, unlike, type Content, type Table, type Values } from '../export/exported.ts';
import { briefValues } from '../export/place-values.ts';
import { datasetsOf, pointFeature } from '../export/places.ts';
import { scoreRanking, scoreSiteByKey } from '../store/score-ranking.ts';
import type { ScoreSite } from '../store/score-sites.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { SCORE_MESSAGES } from './score-messages.ts';
import { failureWords, inputUnit, measureWords, writtenSiteName, type Speaking } from './score-words.ts';

/** The ranking as it is shown; null while figures are being worked out. On the map the sites that are ranked. */
export function rankingContent(state: State): Content | null {
  const ranking = scoreRanking(state);
  if (ranking === null || ranking.ranked.length + ranking.eliminated.length === 0) return null;
  const { language, units, score } = state;
  const byKey = scoreSiteByKey(state);
  const speaking = { language, units, byId: placeById(state) };
  const rows = rankedRows(ranking, score.criteria, byKey, speaking);
  return {
    table: rankingTable(ranking, score.criteria, byKey, speaking),
    features: ranking.ranked.flatMap(({ key }, at) => {
      const site = byKey.get(key);
      if (site === undefined) return [];
      return [pointFeature(site.place, language, { ...rows[at]!, ...briefValues(site.place) })];
    }),
    basis: {
      methods: ['score', 'drives', ...(countsPeople(score.criteria) ? (['people'] as const) : [])],
      assumed: 'all but the vehicle',
      hasRoads: true,
      answers: ['scoreDrives'],
      datasets: [
        ...new Set([
          ...datasetsOf([...byKey.values()].map(({ place }) => place)),
          ...(['airports', 'ports'] as const),
        ]),
      ],
    },
  };
}

function countsPeople(criteria: readonly Criterion[]): boolean {
  return criteria.some(({ isOn, measure }) => isOn && measure.kind === 'people');
}

/**
 * A line for each site, the best first, the eliminated ones below with their reasons. Of each criterion the value in the unit
 * that its heading names, its 0 to 1, its weight and its points; points are those that are shown and add up to the score. What
 * is not known is an empty cell.
 */
export function rankingTable(
  ranking: Ranking,
  criteria: readonly Criterion[],
  byKey: ReadonlyMap<string, ScoreSite>,
  speaking: Speaking,
): Table {
  const { language } = speaking;
  const out = ranking.eliminated.map(({ key, failed }): Values => ({
    ...who(key, byKey, language),
    [SCORE_MESSAGES.eliminated[language]]: failed.map((one) => failureWords(one, speaking)).join('; '),
  }));
  // its columns come in this order even where nobody is ranked
  const none: Values = { [SCORE_MESSAGES.rank[language]]: null };
  const { columns, rows } = tableOf([none, ...rankedRows(ranking, criteria, byKey, speaking), ...out]);
  return { columns, rows: rows.slice(1) };
}

function rankedRows(
  { ranked }: Ranking,
  criteria: readonly Criterion[],
  byKey: ReadonlyMap<string, ScoreSite>,
  speaking: Speaking,
): readonly Values[] {
  const { language } = speaking;
  const counted = criteria.filter(({ isOn }) => isOn);
  const names = unlike(counted.map(({ measure }) => measureWords(measure, speaking)));
  const word = (key: keyof typeof SCORE_MESSAGES): string => SCORE_MESSAGES[key][language];
  return ranked.map(({ key, rank, contributions }): Values => {
    const all = contributions();
    const shown = shownPoints(all.map(({ points }) => points));
    const parts = all.map(({ value, normalised, weight }, i): Values => {
      const { unit, size } = inputUnit(counted[i]!.measure, speaking);
      const name = names[i]!;
      return {
        // an infinite value is a drive that no road makes possible: an empty cell, too
        [unit === '' ? name : `${name} (${unit})`]: value === null ? null : round(value / size),
        [`${name}: ${word('whyNormalised')}`]: value === null ? null : round(normalised),
        [`${name}: ${word('weight')}`]: weight,
        [`${name}: ${word('whyPoints')}`]: shown.parts[i] ?? 0,
      };
    });
    return {
      [word('rank')]: rank,
      ...who(key, byKey, language),
      [word('score')]: shown.score,
      // names of places are in the keys: pairs take any
      ...(Object.fromEntries(parts.flatMap(Object.entries)) as Values),
    };
  });
}

function who(key: string, byKey: ReadonlyMap<string, ScoreSite>, language: Speaking['language']): Values {
  const site = byKey.get(key);
  return {
    id: key,
    [SCORE_MESSAGES.site[language]]: site === undefined ? '' : writtenSiteName(site, language),
  };
}

/** More digits than any source has would only look exact. */
function round(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
}
