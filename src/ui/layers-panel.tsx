import { LAYER_IDS, type LayerId } from '../domain/layer.ts';
import { legend } from '../style/legend.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { LAYER_NAMES } from './messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';

/** Switches of the layers, each with its legend and its number of features. Folded away on small screens. */
export function LayersPanel() {
  const t = useText();
  return (
    <details class="layers" open={!window.matchMedia('(max-width: 760px)').matches}>
      <summary>{t('layers')}</summary>
      <ul>
        {LAYER_IDS.map((id) => (
          <Layer key={id} id={id} />
        ))}
      </ul>
    </details>
  );
}

function Layer({ id }: { id: LayerId }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const shown = useAtlasState((s) => s.layers[id].shown);
  const entries = useAtlasState((s) => legend(s)[id]);
  return (
    <li>
      <label class="layer-switch">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => actions.setLayerShown(id, event.currentTarget.checked)}
        />
        <span>{t(LAYER_NAMES[id])}</span>
      </label>
      {shown && id === 'provinces' && <DivisionSwitch />}
      {shown && (
        <ul class="legend">
          {entries.map((entry) => (
            <li key={entry.key}>
              <SwatchPicture swatch={entry.swatch} />
              <span>{t(entry.label)}</span>
              <span class="count">{entry.count === null ? '' : formatNumber(entry.count, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function DivisionSwitch() {
  const t = useText();
  const actions = useActions();
  const division = useAtlasState((s) => s.division);
  return (
    <div class="segmented" role="group" aria-label={t('division')}>
      <button type="button" aria-pressed={division === '34'} onClick={() => actions.setDivision('34')}>
        {t('divisionNow')}
      </button>
      <button type="button" aria-pressed={division === '63'} onClick={() => actions.setDivision('63')}>
        {t('divisionBefore')}
      </button>
    </div>
  );
}
