import { useMemo, useState } from 'preact/hooks';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import type { PlaceDatasetId } from '../domain/catalogue.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { DATASET_NAMES } from './messages.ts';

const BROWSABLE: readonly PlaceDatasetId[] = ['industrial-parks', 'airports', 'ports', 'stations', 'places'];

/** Everything of one kind as a list in alphabetical order: the way to a place without search and without map. */
export function BrowseList() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const [dataset, setDataset] = useState<PlaceDatasetId>('industrial-parks');
  const places = useAtlasState((s) => s.data.places[dataset]);
  const file = useAtlasState((s) => s.data.files[dataset]);
  const sorted = useMemo(() => alphabetical(places, language), [places, language]);

  return (
    <section class="browse" aria-labelledby="browse-heading">
      <h2 id="browse-heading">{t('browse')}</h2>
      <div class="tabs" role="group" aria-label={t('browseFilter')}>
        {BROWSABLE.map((id) => (
          <button key={id} type="button" aria-pressed={id === dataset} onClick={() => setDataset(id)}>
            {t(DATASET_NAMES[id])}
          </button>
        ))}
      </div>
      <p class="browse-count" role="status">
        {file.kind === 'loaded'
          ? `${formatNumber(sorted.length, language)} · ${t(DATASET_NAMES[dataset])}`
          : t(file.kind === 'failed' ? 'failed' : 'loading')}
      </p>
      <ul class="place-list">
        {sorted.map((place) => (
          <li key={place.id}>
            <button type="button" onClick={() => actions.choosePlace(place)}>
              <span class="result-name">{nameOf(place, language)}</span>
              <span class="result-where">{describePlace(place, language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function alphabetical(places: readonly Place[], language: Language): readonly Place[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return [...places].sort((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
}
