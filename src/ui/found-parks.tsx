import { useState } from 'preact/hooks';
import type { MeasuredPark } from '../domain/found-park.ts';
import { foundParks } from '../store/found-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_TEXTS } from './conditions-messages.ts';
import { describePlace, nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { FoundOrderField } from './found-order-field.tsx';
import { MadeBy } from './made-by.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RovingList } from './place-list.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SaveButton } from './save-button.tsx';
import { useFoundFigures } from './use-found-figures.tsx';
import { REACH_PHRASES } from './reach-messages.ts';

/** So many are shown at first: the assumptions below should be found. */
const FIRST_SHOWN = 12;

/** The industrial parks that meet every condition, ranked, each with the drives and the people that meet them. */
export function FoundParks() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const drives = useAtlasState((s) => s.conditionDrives);
  const people = useAtlasState((s) => s.conditionPeople);
  const found = useAtlasState(foundParks);
  const [isWhole, setIsWhole] = useState(false);
  if (drives.kind === 'none' && people.kind === 'none') return null;
  const isBusy = drives.kind === 'waiting' || people.kind === 'waiting';
  const ids = (found ?? []).map(({ park }) => park.id);
  return (
    <section aria-labelledby="found-heading" aria-busy={isBusy} class="found-parks">
      <h2 id="found-heading">
        {t(SEARCH_TEXTS.found)}{' '}
        <span class="count">{found === null ? '…' : formatNumber(found.length, language)}</span>
      </h2>
      <ProgressLine asked={drives} />
      <ProgressLine asked={people} />
      {drives.kind === 'failed' && <p class="problems">{t(drives.reason)}</p>}
      {people.kind === 'failed' && <p class="problems">{t(people.reason)}</p>}
      {found?.length === 0 ? <NothingFound /> : <p class="hint">{t(SEARCH_TEXTS.foundHint)}</p>}
      <MadeBy of="conditionDrives" />
      {found !== null && found.length > 0 && (
        <>
          <FoundOrderField />
          <RovingList
            label={t(SEARCH_TEXTS.found)}
            items={(isWhole ? found : found.slice(0, FIRST_SHOWN)).map((one, at) => ({
              key: one.park.id,
              onTake: () => actions.choosePlace(one.park),
              content: <Found found={one} rank={at + 1} />,
            }))}
          />
          {!isWhole && found.length > FIRST_SHOWN && (
            <button type="button" class="button wide small" onClick={() => setIsWhole(true)}>
              {REACH_PHRASES.showAll[language](formatNumber(found.length, language))}
            </button>
          )}
          <div class="card-actions">
            <button type="button" class="button small" onClick={() => actions.scoreCandidates(ids)}>
              {t(SEARCH_TEXTS.toScore)}
            </button>
            <button type="button" class="button small" onClick={() => actions.showTableOf(ids)}>
              {t(SEARCH_TEXTS.toTable)}
            </button>
            <SaveButton what={{ kind: 'found' }} />
          </div>
        </>
      )}
    </section>
  );
}

function Found({ found, rank }: { found: MeasuredPark; rank: number }) {
  const language = useAtlasState((s) => s.language);
  const { figureOf, ranking } = useFoundFigures();
  const { park, figures } = found;
  return (
    <>
      <span class="found-rank">{formatNumber(rank, language)}</span>
      <span class="found-park">
        <span class="result-name">{nameOf(park, language)}</span>
        <span class="result-where">{describePlace(park, language)}</span>
      </span>
      <span class="line-figure">{ranking(found)}</span>
      <span class="result-drives">
        {figures.map((figure, i) => (
          <span key={i}>{figureOf(figure)}</span>
        ))}
      </span>
    </>
  );
}
