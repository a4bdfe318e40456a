import { useContext } from 'preact/hooks';
import { scoreRanking, scoreSiteByKey } from '../store/score-ranking.ts';
import { AtlasContext, useText } from './atlas-context.ts';
import { download } from './download.ts';
import { scoreCsv } from './score-csv.ts';
import { SCORE_MESSAGES } from './score-messages.ts';
import { useSpeaking } from './use-speaking.ts';

/** The ranking as a file. */
export function ScoreExport() {
  const t = useText();
  const atlas = useContext(AtlasContext);
  const speaking = useSpeaking();
  const save = (): void => {
    const state = atlas?.store.getState();
    const ranking = state && scoreRanking(state);
    if (!state || !ranking) return;
    download(
      'ranking.csv',
      'text/csv',
      scoreCsv(ranking, state.score.criteria, scoreSiteByKey(state), speaking),
    );
  };
  return (
    <button type="button" class="link-button" onClick={save}>
      {t(SCORE_MESSAGES.csv)}
    </button>
  );
}
