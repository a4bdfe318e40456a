import type { RankedSite } from '../domain/score-ranking.ts';
import { shownPoints } from '../domain/score-shown.ts';
import { scoreRanking, scoreSensitivity, scoreSiteByKey } from '../store/score-ranking.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { SCORE_MESSAGES, SCORE_PHRASES } from './score-messages.ts';
import { ScoreSwatch } from './score-swatch.tsx';
import { pointsWords } from './points-words.ts';
import { measureWords, siteName } from './score-words.ts';
import { useSpeaking } from './use-speaking.ts';

/** Whether the first place rests on one weight: what it would take for the second to overtake. */
export function ScoreSensitivity() {
  const t = useText();
  const speaking = useSpeaking();
  const { language } = speaking;
  const ranking = useAtlasState(scoreRanking);
  const found = useAtlasState(scoreSensitivity);
  const byKey = useAtlasState(scoreSiteByKey);
  const criteria = useAtlasState((s) => s.score.criteria);
  const [first, second] = ranking?.ranked ?? [];
  const [one, other] = [first, second].map((ranked) => ranked && byKey.get(ranked.key));
  if (found === null || !first || !second || !one || !other) return null;
  const names = [siteName(one, language), siteName(other, language)] as const;
  const wordsOf = (id: string): string => {
    const criterion = criteria.find((candidate) => candidate.id === id);
    return criterion === undefined ? id : measureWords(criterion.measure, speaking);
  };
  const weight = (value: number): string => formatNumber(value, language, 2);
  const { easiest } = found;
  return (
    <section class="score-sensitivity" aria-labelledby="sensitivity-heading">
      <h2 id="sensitivity-heading">{t(SCORE_MESSAGES.sensitivity)}</h2>
      <p>
        {found.isTied
          ? SCORE_PHRASES.tied[language](...names)
          : SCORE_PHRASES.leads[language](
              ...names,
              pointsWords(shownScore(first) - shownScore(second), language),
            )}{' '}
        {!found.isTied &&
          (easiest === null
            ? SCORE_PHRASES.neverFlips[language]()
            : SCORE_PHRASES.easiest[language](
                wordsOf(easiest.criterionId),
                weight(easiest.weight),
                weight(easiest.flipsAt),
                `${easiest.flipsAt > easiest.weight ? '+' : '−'}${formatNumber(100 * easiest.change, language)} %`,
              ))}
      </p>
      {!found.isTied && (
        <details>
          <summary>{t(SCORE_MESSAGES.sensitivityAll)}</summary>
          <div class="table-scroll">
            <table class="flips" aria-label={t(SCORE_MESSAGES.sensitivityAll)}>
              <tbody>
                {found.flips.map((flip) => (
                  <tr key={flip.criterionId} data-criterion={flip.criterionId}>
                    <th scope="row">
                      <ScoreSwatch at={criteria.findIndex(({ id }) => id === flip.criterionId)} />{' '}
                      {wordsOf(flip.criterionId)}
                    </th>
                    <td>{weight(flip.weight)}</td>
                    <td>
                      {flip.flipsAt === null
                        ? t(SCORE_MESSAGES.flipNever)
                        : SCORE_PHRASES[flip.flipsAt > flip.weight ? 'flipAbove' : 'flipBelow'][language](
                            weight(flip.flipsAt),
                          )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
      <p class="hint">{t(SCORE_MESSAGES.sensitivityHint)}</p>
    </section>
  );
}

/** What the list shows: the lead is the difference of what one reads there. */
function shownScore({ contributions }: RankedSite): number {
  return shownPoints(contributions().map(({ points }) => points)).score;
}
