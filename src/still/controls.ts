import { metresToPixel, scaleBar } from '../domain/scale-bar.ts';
import type { Language, Localised } from '../domain/localised.ts';
import { attributionNodes } from '../map/attribution.ts';
import type { State } from '../store/state.ts';
import type { StillMap } from './still-map.ts';
import { node, toElement } from './svg.ts';

const WORDS = {
  map: { en: 'Map of Vietnam', vi: 'Bản đồ Việt Nam' },
  zoomIn: { en: 'Zoom in', vi: 'Phóng to' },
  zoomOut: { en: 'Zoom out', vi: 'Thu nhỏ' },
  whole: { en: 'Whole country', vi: 'Cả nước' },
  sources: { en: 'Sources of the map', vi: 'Nguồn bản đồ' },
} as const satisfies Record<string, Localised>;

/** Pixels of the map's width from which its sources are open at first. */
const ROOM_FOR_SOURCES = 640;
/** Longest scale bar, in pixels, as in the live map. */
const BAR = 120;

const SIGNS = {
  zoomIn: 'M14.5 6v17M6 14.5h17',
  zoomOut: 'M6 14.5h17',
  whole: 'M6 11V6h5M18 6h5v5M23 18v5h-5M11 23H6v-5',
} as const;

/** Buttons, scale and sources around the picture, in the places and the looks of those of the live map. */
export function createControls(map: StillMap, onWhole: () => void) {
  const buttons = {
    zoomIn: button('zoomIn', () => map.zoomBy(1)),
    zoomOut: button('zoomOut', () => map.zoomBy(-1)),
    whole: button('whole', onWhole),
  };
  const group = (...of: HTMLElement[]) => element('div', 'maplibregl-ctrl maplibregl-ctrl-group', ...of);
  const bar = element('div', 'maplibregl-ctrl still-scale');
  const sources = element('span', 'still-makers');
  const sign = element('summary', 'still-sources-sign', 'i');
  const fold = element('details', 'maplibregl-ctrl still-sources', sign, sources) as HTMLDetailsElement;
  // on a phone they would cover the map
  fold.open = map.getContainer().clientWidth > ROOM_FOR_SOURCES;
  map
    .getContainer()
    .append(
      element('div', 'maplibregl-ctrl-top-right', group(buttons.zoomIn, buttons.zoomOut)),
      element('div', 'maplibregl-ctrl-bottom-left', group(buttons.whole), bar),
      element('div', 'maplibregl-ctrl-bottom-right', fold),
    );
  let written: Language | null = null;
  return (state: State): void => {
    const { language, units } = state;
    for (const [name, made] of Object.entries(buttons)) {
      const words = WORDS[name as keyof typeof buttons][language];
      made.setAttribute('aria-label', words);
      made.title = words;
    }
    map.getCanvas().setAttribute('aria-label', WORDS.map[language]);
    sign.setAttribute('aria-label', WORDS.sources[language]);
    const perPixel = metresToPixel(map.getCenter().lat, map.getZoom());
    const { pixels, label } = scaleBar(perPixel, BAR, language, units.distance);
    bar.style.width = `${pixels}px`;
    bar.textContent = label;
    if (language !== written) sources.replaceChildren(...attributionNodes(language, false, false));
    written = language;
  };
}

function button(sign: keyof typeof SIGNS, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'still-button';
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2, 'stroke-linecap': 'round' };
  made.append(
    toElement(
      node('svg', { width: 29, height: 29, viewBox: '0 0 29 29', 'aria-hidden': 'true' }, [
        node('path', { d: SIGNS[sign], ...stroke }),
      ]),
    ),
  );
  made.addEventListener('click', onClick);
  return made;
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}
