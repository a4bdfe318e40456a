import { FEWEST_COMPARED } from '../domain/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { COMPARISON_MESSAGES } from './comparison-messages.ts';
import { CopyTableButton } from './copy-table-button.tsx';
import { ReportButton } from './report-button.tsx';
import { SaveButton } from './save-button.tsx';

/** Where the comparison leads: a ranking, a page to print, a spreadsheet, a map elsewhere. */
export function ComparisonExport() {
  const t = useText();
  const actions = useActions();
  const columns = useAtlasState((s) => comparedSites(s).length);
  if (columns < FEWEST_COMPARED) return null;
  return (
    <div class="card-actions">
      <button type="button" class="button small" onClick={actions.scoreCompared}>
        {t(COMPARISON_MESSAGES.score)}
      </button>
      <ReportButton />
      <CopyTableButton what={{ kind: 'comparison' }} />
      <SaveButton what={{ kind: 'comparison' }} />
    </div>
  );
}
