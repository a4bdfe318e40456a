import { useState } from 'preact/hooks';
import { foundParks, type FoundPark } from '../store/site-search.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
import { formatDuration, formatNumber } from './format.ts';
import { PHRASES } from './messages.ts';
import { RovingList } from './place-list.tsx';
import { ProgressLine } from './progress-line.tsx';

/** So many are shown at first: the assumptions below should be found. */
const FIRST_SHOWN = 12;

/** The industrial parks that meet every condition, each with the drives that meet them. */
export function FoundParks() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const asked = useAtlasState((s) => s.conditionDrives);
  const found = useAtlasState(foundParks);
  const [isWhole, setIsWhole] = useState(false);
  if (asked.kind === 'none') return null;
  const shown = isWhole ? found : (found?.slice(0, FIRST_SHOWN) ?? null);
  return (
    <section aria-labelledby="found-heading" aria-busy={asked.kind === 'waiting'} class="found-parks">
      <h2 id="found-heading">
        {t('foundParks')}{' '}
        <span class="count">{found === null ? '…' : formatNumber(found.length, language)}</span>
      </h2>
      <ProgressLine asked={asked} />
      {asked.kind === 'failed' && <p class="problems">{asked.reason}</p>}
      <p class="hint">{t(found?.length === 0 ? 'foundParksNone' : 'foundParksHint')}</p>
      {found !== null && found.length > 0 && (
        <RovingList
          label={t('foundParks')}
          items={(shown ?? []).map((one) => ({
            key: one.park.id,
            onTake: () => actions.choosePlace(one.park),
            content: <Found found={one} />,
          }))}
        />
      )}
      {!isWhole && found !== null && found.length > FIRST_SHOWN && (
        <button type="button" class="button wide small" onClick={() => setIsWhole(true)}>
          {PHRASES.showAll[language](formatNumber(found.length, language))}
        </button>
      )}
    </section>
  );
}

function Found({ found: { park, drives } }: { found: FoundPark }) {
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  return (
    <span>
      <span class="result-name">{nameOf(park, language)}</span>
      <span class="result-where">{describePlace(park, language)}</span>
      <span class="result-drives">
        {drives.map(({ place, seconds }, i) => (
          <span key={i}>
            {formatDuration(seconds, language, units)} <span class="count">{nameOf(place, language)}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
