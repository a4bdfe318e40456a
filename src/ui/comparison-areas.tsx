import { LONGEST_COMPARED_MINUTES, SHORTEST_COMPARED_MINUTES } from '../domain/comparison.ts';
import { writeDate } from '../domain/written-date.ts';
import { comparedReach } from '../store/compared-reach.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { comparedSwatches } from '../style/compared-areas.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { ComparisonLetter } from './comparison-letter.tsx';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import { nameOf } from './describe.ts';
import { formatArea } from './format.ts';
import { PHRASES } from './messages.ts';
import { PeopleNote } from './people-note.tsx';
import { ProgressLine } from './progress-line.tsx';
import { SwatchPicture } from './swatch-picture.tsx';
import './reach.css';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** The areas that lie over one another on the map: their limit, and which is whose. */
export function ComparisonAreas() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const asked = useAtlasState((s) => s.comparedAreas);
  const minutes = useAtlasState((s) => s.comparison.minutes);
  const network = useAtlasState((s) => s.network.kind);
  const words = REACH_PHRASES.oneLimitValue[language](String(minutes));
  return (
    <section
      class="compared-areas"
      aria-label={t(COMPARISON_MESSAGES.areas)}
      aria-busy={asked.kind === 'waiting'}
    >
      <div class="limit-slider">
        <label for="comparison-limit">{t(COMPARISON_MESSAGES.areas)}</label>
        <input
          id="comparison-limit"
          type="range"
          min={SHORTEST_COMPARED_MINUTES}
          max={LONGEST_COMPARED_MINUTES}
          step="5"
          value={minutes}
          aria-valuetext={words}
          onInput={(event) => actions.setComparison({ minutes: Number(event.currentTarget.value) })}
        />
        <output for="comparison-limit">{words}</output>
      </div>
      <AreaLegend />
      {network === 'loading' && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      <ProgressLine asked={asked} />
    </section>
  );
}

function AreaLegend() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const sites = useAtlasState(comparedSites);
  const reach = useAtlasState(comparedReach);
  const swatches = useAtlasState(comparedSwatches);
  const sizes = reach.map(({ areaKm2 }) => {
    if (areaKm2 === null) return null;
    return areaKm2 === 'no road' ? t(COMPARISON_MESSAGES.noRoad) : formatArea(areaKm2, language, units);
  });
  return (
    <>
      <ul class="compared-legend">
        {sites.map(({ place }, column) => {
          const swatch = swatches[column];
          return (
            <li key={column}>
              {swatch !== undefined && <SwatchPicture swatch={swatch} />}
              <ComparisonLetter column={column} />
              <span class="compared-legend-name">{nameOf(place, language)}</span>
              <strong>{sizes[column] ?? '…'}</strong>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How the figures come about, and of when they are. */
export function ComparisonMethod() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  return (
    <>
      {network.kind === 'ready' && (
        <p class="hint">
          {PHRASES.roadDates[language](
            writeDate(network.summary.meta.roadsDate, language),
            writeDate(network.summary.meta.updatesDate ?? '', language),
          )}
        </p>
      )}
      <p class="hint">{t(COMPARISON_MESSAGES.insideMethod)}</p>
      <p class="hint">
        <PeopleNote />
      </p>
    </>
  );
}
