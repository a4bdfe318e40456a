import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { HOME_NAMES } from './messages.ts';

/** Leads from a site or a province to the view in which it was found. */
export function BackButton() {
  const t = useText();
  const actions = useActions();
  const home = useAtlasState((s) => s.home);
  return (
    <button type="button" class="back" onClick={actions.goBack}>
      <span aria-hidden="true">←</span> {t(HOME_NAMES[home])}
    </button>
  );
}

/** Leads to the first screen. */
export function OverviewButton() {
  const t = useText();
  const actions = useActions();
  return (
    <button type="button" class="back" onClick={actions.showOverview}>
      <span aria-hidden="true">←</span> {t('back')}
    </button>
  );
}
