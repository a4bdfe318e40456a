import { useEffect } from 'preact/hooks';
import { FEWEST_COMPARED, MOST_COMPARED } from '../domain/comparison.ts';
import { HUBS } from '../domain/hubs.ts';
import type { Found } from '../domain/found.ts';
import { comparedProvinces } from '../store/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { refOf } from '../store/site-ref.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { ComparisonAreas, ComparisonMethod } from './comparison-areas.tsx';
import { ComparisonExport } from './comparison-export.tsx';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { DriveNote } from './drive-note.tsx';
import { EmptyState } from './empty-state.tsx';
import { MadeBy } from './made-by.tsx';
import { SearchField } from './search-field.tsx';
import { Segmented } from './segmented.tsx';
import { useSourceWords } from './use-source-words.ts';
import { PANEL_MESSAGES } from './panel-messages.ts';

/** Places side by side: their facts in columns, what each reaches over one another on the map. */
export function ComparisonView() {
  const t = useText();
  const actions = useActions();
  const sites = useAtlasState(comparedSites);
  useEffect(actions.needPeople, []);
  const add = (found: Found): void => {
    if (found.kind === 'place') actions.compare(refOf(found.place));
    if (found.kind === 'position') actions.compare({ kind: 'pin', position: found.position });
  };
  return (
    <>
      <OverviewButton />
      <div class="section-head">
        <h1 id="comparison-heading">{t(PANEL_MESSAGES.comparison)}</h1>
        {sites.length > 0 && (
          <button type="button" class="link-button" onClick={actions.stopComparingAll}>
            {t(PANEL_MESSAGES.compareClear)}
          </button>
        )}
      </div>
      {sites.length === 0 ? (
        <EmptyState
          words={t(PANEL_MESSAGES.compareMore)}
          action={t(COMPARISON_MESSAGES.bothHubs)}
          onAct={() => HUBS.forEach(({ id }) => actions.compare({ kind: 'place', id }))}
        />
      ) : (
        <p class="hint">
          {sites.length < FEWEST_COMPARED ? t(PANEL_MESSAGES.compareMore) : t(COMPARISON_MESSAGES.hint)}
        </p>
      )}
      {sites.length < MOST_COMPARED && (
        <SearchField
          label={t(COMPARISON_MESSAGES.add)}
          placeholder={t(COMPARISON_MESSAGES.add)}
          accepts={(found) => found.kind === 'place' || found.kind === 'position'}
          onTake={add}
        />
      )}
      {sites.length > 0 && <Comparison />}
    </>
  );
}

function Comparison() {
  return (
    <>
      <ComparisonAreas />
      <TableControls />
      {/* wide tables scroll on their own, the page does not */}
      <div class="comparison-scroll" role="region" aria-labelledby="comparison-heading" tabIndex={0}>
        <ComparisonTable hasControls />
      </div>
      <ComparisonExport />
      <DriveNote />
      <MadeBy of="gatewayDrives" />
      <MadeBy of="comparedAreas" />
      <ComparisonMethod />
      <FigureSources />
      <AssumptionsForm />
    </>
  );
}

function TableControls() {
  const t = useText();
  const actions = useActions();
  const isOnly = useAtlasState((s) => s.comparison.onlyDifferences);
  const division = useAtlasState((s) => s.division);
  return (
    <div class="comparison-controls">
      <label>
        <input
          type="checkbox"
          checked={isOnly}
          onChange={(event) => actions.setComparison({ onlyDifferences: event.currentTarget.checked })}
        />
        {t(COMPARISON_MESSAGES.onlyDifferences)}
      </label>
      <Segmented
        label={t('division')}
        choices={[
          { value: '34', label: t('divisionNow') },
          { value: '63', label: t('divisionBefore') },
        ]}
        value={division}
        onChange={actions.setDivision}
      />
      <button type="button" class="link-button" onClick={actions.lookAtCompared}>
        {t(COMPARISON_MESSAGES.showAll)}
      </button>
    </div>
  );
}

function FigureSources() {
  const t = useText();
  const sourceWords = useSourceWords();
  const provinces = useAtlasState(comparedProvinces);
  const figures = provinces.flatMap((province) => Object.values(province?.figures ?? {}));
  const sources = [...new Set(figures.flatMap((figure) => figure?.source ?? []))];
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>{t(COMPARISON_MESSAGES.sources)}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>{sourceWords(source)}</li>
        ))}
      </ul>
    </details>
  );
}
