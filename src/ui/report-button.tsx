import { lookedAt } from '../store/state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';

const REPORT = { en: 'Report', vi: 'Báo cáo' };

/** Opens what is looked at, a site or sites side by side, as a page to print. */
export function ReportButton() {
  const t = useText();
  const actions = useActions();
  const view = useAtlasState(lookedAt);
  if (view.kind !== 'site' && view.kind !== 'comparison') return null;
  return (
    <button type="button" class="button small" onClick={() => actions.showReport(view)}>
      {t(REPORT)}
    </button>
  );
}
