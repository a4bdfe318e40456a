import { FULL_SCORE, type Contribution, type RankedSite } from '../domain/score-ranking.ts';
import type { Criterion } from '../domain/score.ts';
import { measureKey } from '../domain/score-measure.ts';
import { shownPoints } from '../domain/score-shown.ts';
import { scoreSites } from '../store/score-sites.ts';
import { siteValues, type SiteValue } from '../store/score-values.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { sourceIn } from '../domain/source-phrases.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ScoreSwatch } from './score-swatch.tsx';
import { pointsWords } from './points-words.ts';
import { measureWords, valueWords, type Speaking } from './score-words.ts';
import { useSpeaking } from './use-speaking.ts';

/** How a score comes about: value, 0 to 1, weight and points of each criterion, which add up to the score. */
export function ScoreWhy({ ranked }: { ranked: RankedSite }) {
  const t = useText();
  const speaking = useSpeaking();
  const { language } = speaking;
  const criteria = useAtlasState((s) => s.score.criteria);
  const values = useAtlasState(siteValues);
  const row = useAtlasState((s) => scoreSites(s).findIndex(({ key }) => key === ranked.key));
  const contributions = ranked.contributions();
  const shown = shownPoints(contributions.map(({ points }) => points));
  const weights = contributions.reduce((all, { weight }) => all + weight, 0);
  return (
    <div class="score-why">
      <div class="table-scroll">
        <table aria-label={t(SCORE_MESSAGES.why)}>
          <thead>
            <tr>
              <th scope="col">{t(SCORE_MESSAGES.criterionAdd)}</th>
              <th scope="col">{t(SCORE_MESSAGES.whyValue)}</th>
              <th scope="col">{t(SCORE_MESSAGES.whyNormalised)}</th>
              <th scope="col">× {t(SCORE_MESSAGES.weight)}</th>
              <th scope="col">= {t(SCORE_MESSAGES.whyPoints)}</th>
            </tr>
          </thead>
          <tbody>
            {contributions.map((contribution, i) => {
              const at = criteria.findIndex(({ id }) => id === contribution.criterionId);
              const criterion = criteria[at];
              if (criterion === undefined) return null;
              return (
                <WhyLine
                  key={criterion.id}
                  criterion={criterion}
                  at={at}
                  contribution={contribution}
                  value={values.get(measureKey(criterion.measure))?.[row]}
                  points={shown.parts[i] ?? 0}
                  speaking={speaking}
                />
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t(SCORE_MESSAGES.whyTotal)}
              </th>
              <td>{formatNumber(weights, language, 1)}</td>
              <td class="why-points">{pointsWords(shown.score, language)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="hint">{t(SCORE_MESSAGES.whyFormula)}</p>
      {ranked.ceiling > ranked.score && (
        <p class="hint">
          {SCORE_PHRASES.ceiling[language](pointsWords(Math.min(FULL_SCORE, ranked.ceiling), language))}
        </p>
      )}
    </div>
  );
}

function WhyLine({
  criterion,
  at,
  contribution,
  value,
  points,
  speaking,
}: {
  criterion: Criterion;
  at: number;
  contribution: Contribution;
  value: SiteValue | undefined;
  points: number;
  speaking: Speaking;
}) {
  const t = useText();
  const { language } = speaking;
  return (
    <tr data-criterion={criterion.id}>
      <th scope="row">
        <ScoreSwatch at={at} /> {measureWords(criterion.measure, speaking)}
      </th>
      {value?.kind === 'known' ? (
        <td>
          {valueWords(criterion.measure, value.value, speaking)}
          <span class="leg-to">{basisWords(value, t, language)}</span>
        </td>
      ) : (
        <td class="no-figure">{t(SCORE_MESSAGES.unknownWorst)}</td>
      )}
      <td>{formatNumber(contribution.normalised, language, 3)}</td>
      <td>{formatNumber(contribution.weight, language, 1)}</td>
      <td class="why-points">{pointsWords(points, language)}</td>
    </tr>
  );
}

function basisWords(
  { basis }: Extract<SiteValue, { kind: 'known' }>,
  t: ReturnType<typeof useText>,
  language: Speaking['language'],
): string {
  switch (basis?.kind) {
    case 'place':
      return nameOf(basis.place, language);
    case 'published area':
      return t(SCORE_MESSAGES.published);
    case 'outline':
      return t(SCORE_MESSAGES.outline);
    case 'figure': {
      const { figure, province } = basis;
      const derived = figure.isDerived ? `, ${t(SCORE_MESSAGES.derived)}` : '';
      return `${nameOf(province, language)} ${figure.year}, ${sourceIn(figure.source, language)}${derived}`;
    }
    case undefined:
      return '';
  }
}
