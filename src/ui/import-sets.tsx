import { useState } from 'preact/hooks';
import { countsOf, type OwnSet } from '../domain/own-set.ts';
import { ownPlaces } from '../store/own-places.ts';
import type { State } from '../store/state.ts';
import { derive } from '../store/memo.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { FORMAT_NAMES, IMPORT_PHRASES, IMPORT_TEXTS, KEEPING_FAILURES } from './import-messages.ts';
import { countWords } from './own-counts.ts';
import { fileName } from './own-messages.ts';
import { PlaceList } from './place-list.tsx';
import { SaveButton } from './save-button.tsx';

/** The files that are open: shown or hidden, kept or not, and what can be done with all their sites. */
export function ImportSets() {
  const t = useText();
  const actions = useActions();
  const sets = useAtlasState((s) => s.own.sets);
  const failure = useAtlasState((s) => s.own.keepingFailed);
  const hasSites = useAtlasState((s) => ownPlaces(s).length > 0);
  return (
    <>
      {sets.length > 0 && (
        <ul class="own-sets" aria-label={t(IMPORT_TEXTS.sets)}>
          {sets.map((set) => (
            <OpenFile key={set.id} set={set} />
          ))}
        </ul>
      )}
      <div role="alert">{failure !== null && <p class="refusal">{t(KEEPING_FAILURES[failure])}</p>}</div>
      {sets.length > 0 && (
        <>
          {hasSites && (
            <div class="card-actions">
              <button type="button" class="button small" onClick={actions.showTableOfOwn}>
                {t(IMPORT_TEXTS.asTable)}
              </button>
              <button type="button" class="button small" onClick={actions.rankOwn}>
                {t(IMPORT_TEXTS.asRanking)}
              </button>
            </div>
          )}
          <p class="hint">{t(IMPORT_TEXTS.keptHint)}</p>
        </>
      )}
      {sets.some(({ isKept }) => isKept) && (
        <button type="button" class="button small" onClick={actions.forgetOwnSets}>
          {t(IMPORT_TEXTS.forgetAll)}
        </button>
      )}
    </>
  );
}

function OpenFile({ set: { id, name: ownName, format, features, isShown, isKept } }: { set: OwnSet }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const name = fileName(ownName, language);
  const counts = countsOf(features);
  return (
    <li class="own-set" data-id={id}>
      <div class="reading-head">
        <strong class="file-name" dir="auto">
          {name}
        </strong>
        <span class="count">
          {FORMAT_NAMES[format]} · {countWords(counts, language)}
        </span>
      </div>
      <div class="own-set-row">
        <label class="check">
          <input
            type="checkbox"
            aria-label={IMPORT_PHRASES.showFile[language](name)}
            checked={isShown}
            onChange={(event) => actions.setOwnShown(id, event.currentTarget.checked)}
          />{' '}
          {t(IMPORT_TEXTS.shown)}
        </label>
        <label class="check">
          <input
            type="checkbox"
            aria-label={IMPORT_PHRASES.keepFile[language](name)}
            checked={isKept}
            onChange={(event) => actions.setOwnKept(id, event.currentTarget.checked)}
          />{' '}
          {t(IMPORT_TEXTS.keep)}
        </label>
        <button
          type="button"
          class="link-button"
          aria-label={IMPORT_PHRASES.zoomFile[language](name)}
          onClick={() => actions.lookAtOwnSet(id)}
        >
          {t(IMPORT_TEXTS.zoom)}
        </button>
        <button
          type="button"
          class="link-button"
          aria-label={IMPORT_PHRASES[isKept ? 'closeKept' : 'closeFile'][language](name)}
          onClick={() => actions.removeOwnSet(id)}
        >
          {t(IMPORT_TEXTS[isKept ? 'removeKept' : 'remove'])}
        </button>
      </div>
      {features.length > 0 && (
        <div class="card-actions">
          <SaveButton what={{ kind: 'own', set: id }} />
        </div>
      )}
      {counts.points + counts.areas > 0 && isShown && <SitesOf id={id} label={name} />}
    </li>
  );
}

/** More lines than these are no list but a search. */
const MOST_LISTED = 200;

const placesBySet = derive(
  (s: State) => [s.own.sets, ownPlaces(s)],
  (sets, places) =>
    new Map(sets.map(({ id }) => [id, places.filter((place) => place.id.startsWith(`${id}-`))] as const)),
);

function SitesOf({ id, label }: { id: string; label: string }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const places = useAtlasState((s) => placesBySet(s).get(id)) ?? [];
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="own-sites" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {t(IMPORT_TEXTS.list)} <span class="count">{formatNumber(places.length, language)}</span>
      </summary>
      {isOpen && <PlaceList places={places.slice(0, MOST_LISTED)} label={label} />}
      {places.length > MOST_LISTED && (
        <p class="hint">
          {IMPORT_PHRASES.firstOf[language](
            formatNumber(MOST_LISTED, language),
            formatNumber(places.length, language),
          )}{' '}
          {t(IMPORT_TEXTS.moreBySearch)}
        </p>
      )}
    </details>
  );
}
