import { useText } from './atlas-context.ts';
import { LazyView } from './lazy-view.tsx';
import { IS_SHEET } from './sheet.ts';
import { codeOf } from './view-code.ts';
import './layers.css';

/** Where an open list would leave little of the map, or nothing. */
const LITTLE = '(max-width: 60em), (max-height: 30em)';
const LITTLE_BESIDE_TABLE = '(max-width: 106.25em), (max-height: 30em)';

export const loadLayersList = codeOf('layersList');

/**
 * What the map shows. Folded away on phones, and where a wide table leaves little of the map to lie on. What is in it comes after
 * the first screen, as the map does: the legends are made of its style.
 */
export function LayersPanel({ isRoomTaken }: { isRoomTaken: boolean }) {
  const t = useText();
  const little = isRoomTaken ? LITTLE_BESIDE_TABLE : LITTLE;
  return (
    <details
      class="layers"
      key={little}
      open={!window.matchMedia(little).matches}
      // a sheet in place of the panel: whoever goes on to the panel wants to see it
      onFocusOut={({ currentTarget, relatedTarget }) => {
        const goesOn = relatedTarget instanceof Element && relatedTarget.closest('.panel') !== null;
        if (goesOn && window.matchMedia(IS_SHEET).matches) currentTarget.open = false;
      }}
    >
      <summary>{t('layers')}</summary>
      <LazyView load={loadLayersList} />
    </details>
  );
}
