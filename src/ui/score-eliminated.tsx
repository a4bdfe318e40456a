import { useState } from 'preact/hooks';
import { scoreRanking, scoreSiteByKey } from '../store/score-ranking.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { useMoreLines } from './more-lines.tsx';
import { RovingList } from './place-list.tsx';
import { SCORE_MESSAGES } from './score-messages.ts';
import { failureWords, siteName } from './score-words.ts';
import { useSpeaking } from './use-speaking.ts';

/** So many are shown at first: all, unless thousands of one's own are out. */
const FIRST_SHOWN = 400;

/** Who is out, and by which limits. */
export function ScoreEliminated() {
  const t = useText();
  const actions = useActions();
  const speaking = useSpeaking();
  const { language } = speaking;
  const ranking = useAtlasState(scoreRanking);
  const byKey = useAtlasState(scoreSiteByKey);
  const [isOpen, setIsOpen] = useState(false);
  const eliminated = ranking?.eliminated ?? [];
  const { most, more } = useMoreLines(eliminated.length, FIRST_SHOWN);
  if (eliminated.length === 0) return null;
  return (
    <details class="score-eliminated" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t(SCORE_MESSAGES.eliminated)} <span class="count">{formatNumber(eliminated.length, language)}</span>
      </summary>
      {isOpen && (
        <>
          <RovingList
            label={t(SCORE_MESSAGES.eliminated)}
            items={eliminated.slice(0, most).flatMap(({ key, failed }) => {
              const site = byKey.get(key);
              if (site === undefined) return [];
              const { place } = site;
              return {
                key,
                onTake: () => actions.choosePlace(place),
                content: (
                  <span>
                    <span class="result-name">{siteName(site, language)}</span>
                    {failed.map((one) => (
                      <span class="result-where" key={one.limit.id}>
                        {failureWords(one, speaking)}
                      </span>
                    ))}
                  </span>
                ),
              };
            })}
          />
          {more}
        </>
      )}
    </details>
  );
}
