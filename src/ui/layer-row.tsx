import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LayerId } from '../domain/layer.ts';
import { legend } from '../style/legend.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LegendList } from './legend-list.tsx';
import { LAYER_NAMES } from './answer-messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';
import { PANEL_MESSAGES } from './panel-messages.ts';

/** So many swatches fit beside a layer's name; the unfolded legend has all of them. */
const MOST_SWATCHES = 3;

/**
 * A layer: its switch, its legend in small, and its legend in words when unfolded. A layer that is off has neither.
 */
export function LayerRow({
  id,
  isExplained = false,
  children,
}: {
  id: LayerId;
  /** The legend stands among the children already. */
  isExplained?: boolean;
  /** Stands below the switch while the layer is on. */
  children?: ComponentChildren;
}) {
  const t = useText();
  const actions = useActions();
  const shown = useAtlasState((s) => s.layers[id].shown);
  const entries = useAtlasState((s) => legend(s)[id]);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const legendId = useId();
  const hasLegend = shown && entries.length > 0 && !isExplained;
  const showsLegend = hasLegend && isUnfolded;
  return (
    <li>
      <div class="layer-head">
        <label class="layer-switch">
          <input
            type="checkbox"
            checked={shown}
            onChange={(event) => actions.setLayerShown(id, event.currentTarget.checked)}
          />
          <span>{t(LAYER_NAMES[id])}</span>
        </label>
        {hasLegend && (
          <button
            type="button"
            class="legend-button"
            aria-expanded={isUnfolded}
            aria-controls={legendId}
            aria-label={`${t(PANEL_MESSAGES.legendOf)}: ${t(LAYER_NAMES[id])}`}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            {!isUnfolded &&
              entries
                .slice(0, MOST_SWATCHES)
                .map(({ key, swatch }) => <SwatchPicture key={key} swatch={swatch} />)}
            <span class="chevron" aria-hidden="true" />
          </button>
        )}
      </div>
      {shown && children}
      <div id={legendId}>{showsLegend && <LegendList entries={entries} />}</div>
    </li>
  );
}
