import { siteTableBasis } from '../export/site-table.ts';
import { MOST_CELLS } from '../domain/site-table.ts';
import { siteTable } from '../store/site-table.ts';
import { chosenGateways, isTableTooLarge, tableSites } from '../store/table-lines.ts';
import { Afterwards } from './afterwards.tsx';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { DriveNote } from './drive-note.tsx';
import { EmptyState } from './empty-state.tsx';
import { formatNumber } from './format.ts';
import { MadeBy } from './made-by.tsx';
import { ProgressLine } from './progress-line.tsx';
import { PLACE_GROUP_NAMES, REACH_MESSAGES } from './reach-messages.ts';
import { basedOnWords, methodWords } from './save-about.ts';
import { TableControls } from './table-controls.tsx';
import { TableExport } from './table-export.tsx';
import { TableGrid } from './table-grid.tsx';
import { TableLegend } from './table-legend.tsx';
import { ROW_GROUP_NAMES, TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';
import { TablePaper } from './table-paper.tsx';
import { TableRoute } from './table-route.tsx';
import { TableGateways, TableSites } from './table-sources.tsx';
import './reach.css';
import './table.css';

/** All sites against all gateways: which they are, what the cells tell, the figures, how they were worked out. */
export function TableView() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState((s) => tableSites(s).length);
  const gateways = useAtlasState((s) => chosenGateways(s).length);
  const isTooLarge = useAtlasState(isTableTooLarge);
  const onKeyDown = (event: KeyboardEvent): void => {
    // fields and lists have a use of their own for it
    if (event.key === 'Escape' && !(event.target instanceof HTMLInputElement)) actions.hideRoute();
  };
  const size = TABLE_PHRASES.size[language](formatNumber(sites, language), formatNumber(gateways, language));
  return (
    <div class="table-view" onKeyDown={onKeyDown}>
      <OverviewButton />
      <h1 id="table-heading">
        {t('tableQuestion')} <span class="count">{size}</span>
      </h1>
      <div class="table-choice">
        <TableSites />
        <TableGateways />
      </div>
      <TableControls />
      <DriveNote />
      <MadeBy of="tableDrives" />
      <TableWork />
      {sites === 0 && (
        <EmptyState
          words={t(TABLE_MESSAGES.noSites)}
          action={t(ROW_GROUP_NAMES.parks)}
          onAct={() => {
            actions.showAllParks();
            actions.addTableRows({ kind: 'group', group: 'parks' });
          }}
        />
      )}
      {gateways === 0 && (
        <EmptyState
          words={t(TABLE_MESSAGES.noGateways)}
          action={t(PLACE_GROUP_NAMES['international-airports'])}
          onAct={() => actions.addTableColumns({ kind: 'group', group: 'international-airports' })}
        />
      )}
      {isTooLarge && (
        <p class="problems" role="status">
          {TABLE_PHRASES.tooLarge[language](
            formatNumber(sites * gateways, language),
            formatNumber(MOST_CELLS, language),
          )}
        </p>
      )}
      <Afterwards>
        <Figures />
      </Afterwards>
      <TableMethod />
      <AssumptionsForm />
    </div>
  );
}

/** The cells and what belongs to them, where there are any. */
function Figures() {
  const t = useText();
  const { isPrinted = false } = useAtlas();
  const hasCells = useAtlasState((s) => siteTable(s).values.length > 0);
  if (!hasCells) return null;
  return (
    <>
      {isPrinted ? <TablePaper /> : <TableGrid />}
      <TableLegend />
      <TableRoute />
      <div class="card-actions">
        <TableExport />
      </div>
      <p class="hint" id="table-grid-hint">
        {t(TABLE_MESSAGES.gridHint)}
      </p>
    </>
  );
}

/** How far the drives got; they can be stopped, and gone on with. */
function TableWork() {
  const t = useText();
  const actions = useActions();
  const asked = useAtlasState((s) => s.tableDrives);
  const isHalted = useAtlasState((s) => s.table.isHalted);
  const isLoading = useAtlasState((s) => s.network.kind === 'loading');
  return (
    <div class="table-work">
      {isLoading && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      {isHalted && (
        <p class="table-halted">
          <span>{t(TABLE_MESSAGES.halted)}</span>
          <button type="button" class="button small" onClick={actions.resumeTable}>
            {t(TABLE_MESSAGES.resume)}
          </button>
        </p>
      )}
      {asked.kind === 'waiting' && (
        <p class="table-progress">
          <span class="hint">{t(TABLE_MESSAGES.working)}</span>
          <ProgressLine asked={asked} />
          <button type="button" class="button small" onClick={actions.haltTable}>
            {t('cancel')}
          </button>
        </p>
      )}
    </div>
  );
}

function TableMethod() {
  const t = useText();
  // new words at each change of the state, but drawn again only when they differ
  const method = useAtlasState((s) => methodWords(siteTableBasis(s), s));
  const dates = useAtlasState((s) => basedOnWords(siteTableBasis(s), s));
  return (
    <p class="hint">
      {method} {t(TABLE_MESSAGES.dataDates)}: {dates}.
    </p>
  );
}
