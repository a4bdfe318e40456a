import { scoreRanking, scoreSiteByKey } from '../store/score-ranking.ts';
import { mapLabels } from '../style/map-label.ts';
import { useAtlasState } from './atlas-context.ts';
import { pointsWords } from './points-words.ts';

const SHOWN = 3;

/** The first three at the lower edge while weights are moved above: the list itself may be out of sight. */
export function ScoreLeaders() {
  const language = useAtlasState((s) => s.language);
  const ranking = useAtlasState(scoreRanking);
  const byKey = useAtlasState(scoreSiteByKey);
  if (ranking === null || ranking.ranked.length === 0) return null;
  return (
    // what it says stands in the list below, too
    <p class="score-leaders" aria-hidden="true">
      {ranking.ranked.slice(0, SHOWN).map(({ key, rank, score }) => {
        const site = byKey.get(key);
        return (
          site !== undefined && (
            <span key={key}>
              <b>{rank}</b> <span>{mapLabels(site.place)[`label_${language}`]}</span>{' '}
              <strong>{pointsWords(score, language)}</strong>
            </span>
          )
        );
      })}
    </p>
  );
}
