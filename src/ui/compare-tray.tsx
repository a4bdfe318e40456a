import { FEWEST_COMPARED } from '../domain/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import './compare-tray.css';
import { PANEL_MESSAGES, PANEL_PHRASES } from './panel-messages.ts';

/** What is set aside to be compared, below whatever the panel shows; absent while it is empty or looked at. */
export function CompareTray() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState(comparedSites);
  const isOpen = useAtlasState((s) => s.view.kind === 'comparison');
  if (sites.length === 0 || isOpen) return null;
  return (
    <section class="compare-tray" aria-label={t(PANEL_MESSAGES.compare)}>
      <p>
        {sites.length < FEWEST_COMPARED && `${t(PANEL_MESSAGES.compareMore)} `}
        <span class="tray-names">{sites.map(({ place }) => nameOf(place, language)).join(' · ')}</span>
      </p>
      {sites.length >= FEWEST_COMPARED && (
        <button type="button" class="button small" onClick={actions.showComparison}>
          {PANEL_PHRASES.compareCount[language](formatNumber(sites.length, language))}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t(PANEL_MESSAGES.compareClear)}
        title={t(PANEL_MESSAGES.compareClear)}
        onClick={actions.stopComparingAll}
      >
        ×
      </button>
    </section>
  );
}
