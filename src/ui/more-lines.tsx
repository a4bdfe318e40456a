import { useState } from 'preact/hooks';
import { useAtlasState } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { SCORE_PHRASES } from './score-messages.ts';

/** Lines that come with each press: as many as are drawn at once without being felt. */
const STEP = 200;

/**
 * How many lines of a list that may have thousands are shown: some at first, all of a few hundred with one press, of more as many as
 * are drawn at once. Gives the button, too.
 */
export function useMoreLines(count: number, first: number) {
  const [wished, setWished] = useState(first);
  const language = useAtlasState((s) => s.language);
  const next = wished + (count - wished <= 2 * STEP ? Math.max(0, count - wished) : STEP);
  const number = (value: number): string => formatNumber(value, language);
  const isWhole = wished === first && next >= count;
  const more = count > wished && (
    <button type="button" class="button wide small" onClick={() => setWished(next)}>
      {isWhole
        ? SCORE_PHRASES.showAll[language](number(count))
        : SCORE_PHRASES.showMore[language](number(next - wished))}
    </button>
  );
  return { most: wished, more };
}
