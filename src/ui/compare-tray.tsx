import { FEWEST_COMPARED } from '../domain/comparison.ts';
import { comparedSites } from '../store/comparison.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { PHRASES } from './messages.ts';

/** What is set aside to be compared, below whatever the panel shows; absent while it is empty or looked at. */
export function CompareTray() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const sites = useAtlasState(comparedSites);
  const isOpen = useAtlasState((s) => s.view.kind === 'comparison');
  if (sites.length === 0 || isOpen) return null;
  return (
    <footer class="compare-tray" aria-label={t('compare')}>
      <ul class="chips">
        {sites.map(({ ref, place }) => (
          <li key={place.id} class="chip">
            <span class="chip-name">{nameOf(place, language)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={PHRASES.remove[language](nameOf(place, language))}
              onClick={() => actions.stopComparing(ref)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {sites.length < FEWEST_COMPARED ? (
        <p class="hint">{t('compareMore')}</p>
      ) : (
        <button type="button" class="button small" onClick={actions.showComparison}>
          {PHRASES.compareCount[language](formatNumber(sites.length, language))}
        </button>
      )}
    </footer>
  );
}
