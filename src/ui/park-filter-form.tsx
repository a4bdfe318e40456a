import { useState } from 'preact/hooks';
import { isFiltered } from '../domain/park-filter.ts';
import { visibleParks } from '../store/visible-parks.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LazyView } from './lazy-view.tsx';
import { PHRASES } from './messages.ts';
import { codeOf } from './view-code.ts';

const loadFields = codeOf('parkFilterFields');

/** Which industrial parks lists and map show. What they are chosen by comes when it is unfolded. */
export function ParkFilterForm() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const filter = useAtlasState((s) => s.parkFilter);
  const parks = useAtlasState((s) => s.data.places['industrial-parks']);
  const shown = useAtlasState(visibleParks).length;
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <details
      class="park-filter"
      onToggle={({ currentTarget: { open } }) => {
        if (open) setIsUnfolded(true);
      }}
    >
      <summary>
        {t('filter')}
        {isFiltered(filter) && (
          <span class="count">
            {' '}
            {PHRASES.parksShown[language](
              formatNumber(shown, language),
              formatNumber(parks.length, language),
            )}
          </span>
        )}
      </summary>
      {isUnfolded && <LazyView load={loadFields} />}
    </details>
  );
}
