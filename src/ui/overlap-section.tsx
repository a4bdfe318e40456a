import { largestPart } from '../store/found-parks.ts';
import { latestAnswer } from '../store/state.ts';
import { overlapLegend } from '../style/conditions.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_PHRASES, SEARCH_TEXTS } from './conditions-messages.ts';
import { formatArea, formatDistance } from './format.ts';
import { PeopleNote } from './people-note.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SaveButton } from './save-button.tsx';
import { SwatchPicture } from './swatch-picture.tsx';
import { REACH_MESSAGES } from './reach-messages.ts';

/** The area where all conditions hold: its colour on the map, its size, how it was decided. */
export function OverlapSection() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const asked = useAtlasState((s) => s.overlap);
  const legend = useAtlasState(overlapLegend);
  const network = useAtlasState((s) => s.network.kind);
  const latest = latestAnswer(asked)?.answer ?? null;
  const isEmpty = latest !== null && latest.area.geometry.coordinates.length === 0;
  const area = latest === null ? '' : formatArea(latest.area.properties.areaKm2, language, units);
  return (
    <section class="overlap" aria-busy={asked.kind === 'waiting'}>
      {network === 'loading' && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      {latest !== null && !isEmpty && (
        <>
          <p class="overlap-legend" data-stale={asked.kind !== 'answered'}>
            <SwatchPicture swatch={legend.swatch} />
            <span>{t(legend.label)}</span>
            <strong>{area}</strong>
            <ShowButton />
          </p>
          {asked.kind === 'answered' && (
            <div class="card-actions">
              <SaveButton what={{ kind: 'overlap' }} />
            </div>
          )}
          <p class="hint">
            {SEARCH_PHRASES.method[language](formatDistance(latest.cellMetres, language, units))}{' '}
            {latest.peopleCellMetres !== null && (
              <>
                {SEARCH_PHRASES.peopleMethod[language](
                  formatDistance(latest.peopleCellMetres, language, units),
                )}{' '}
                <PeopleNote />
              </>
            )}
          </p>
        </>
      )}
      {isEmpty && asked.kind === 'answered' && <p class="overlap-nowhere">{t(SEARCH_TEXTS.nowhere)}</p>}
      <Work />
    </section>
  );
}

/** Takes the map to the largest part of the area. */
function ShowButton() {
  const t = useText();
  const actions = useActions();
  const bounds = useAtlasState(largestPart);
  if (bounds === null) return null;
  return (
    <button
      type="button"
      class="button small"
      aria-label={t(SEARCH_TEXTS.showArea)}
      title={t(SEARCH_TEXTS.showArea)}
      onClick={() => actions.lookTo({ kind: 'bounds', bounds, maxZoom: 11 })}
    >
      {t(SEARCH_TEXTS.show)}
    </button>
  );
}

/** How far the work on the area got; it can be stopped, and goes on. */
function Work() {
  const t = useText();
  const actions = useActions();
  const asked = useAtlasState((s) => s.overlap);
  const isHalted = useAtlasState((s) => s.siteSearch.isHalted);
  if (isHalted)
    return (
      <p class="hint">
        {t(SEARCH_TEXTS.halted)}{' '}
        <button type="button" class="link-button" onClick={() => actions.haltSearch(false)}>
          {t(SEARCH_TEXTS.goOn)}
        </button>
      </p>
    );
  if (asked.kind !== 'waiting' || asked.done === null) return null;
  return (
    <div class="overlap-work">
      <span>{t(SEARCH_TEXTS.working)}</span>
      <ProgressLine asked={asked} />
      <button type="button" class="button small" onClick={() => actions.haltSearch(true)}>
        {t(SEARCH_TEXTS.stop)}
      </button>
    </div>
  );
}
