import { FEWEST_COMPARED } from '../domain/comparison.ts';
import { comparedSites } from '../store/comparison.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { PHRASES } from './messages.ts';
import './compare-tray.css';

/** What is set aside to be compared, below whatever the panel shows; absent while it is empty or looked at. */
export function CompareTray() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState(comparedSites);
  const isOpen = useAtlasState((s) => s.view.kind === 'comparison');
  if (sites.length === 0 || isOpen) return null;
  return (
    <section class="compare-tray" aria-label={t('compare')}>
      <p>
        {sites.length < FEWEST_COMPARED && `${t('compareMore')} `}
        <span class="tray-names">{sites.map(({ place }) => nameOf(place, language)).join(' · ')}</span>
      </p>
      {sites.length >= FEWEST_COMPARED && (
        <button type="button" class="button small" onClick={actions.showComparison}>
          {PHRASES.compareCount[language](formatNumber(sites.length, language))}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('compareClear')}
        title={t('compareClear')}
        onClick={actions.stopComparingAll}
      >
        ×
      </button>
    </section>
  );
}
