import {
  BASEMAPS,
  PROVINCE_THEMES,
  THEME_NAMES,
  type Basemap,
  type ProvinceTheme,
  type ThemeName,
} from '../../domain/appearance.ts';
import { COORDINATE_STYLES } from '../../domain/coordinates.ts';
import {
  AREA_UNITS,
  DEFAULT_UNITS,
  DISTANCE_UNITS,
  TIME_UNITS,
  type DisplayUnits,
} from '../../domain/display-units.ts';
import { HIDDEN_AT_FIRST, LAYER_IDS, type LayerId, type ProvinceDivision } from '../../domain/layer.ts';
import { LANGUAGES, type Language } from '../../domain/localised.ts';
import type { LayerState, MapView } from '../state.ts';
import { as, fields, flag, maybe, number, position, word, type Codec } from './codec.ts';
import { partAs, several, single, type Part } from './part.ts';

/** Where the map looks, what it shows, and how all of it is drawn and written. */

const mapView: Codec<MapView> = fields({ centre: position, zoom: number(0, 24) });

export const mapPart: Part<MapView | null> = single('p', maybe(mapView));

/** Language and theme are null while they are what the reader's own browser or system wishes. */
export type Look = {
  readonly language: Language | null;
  readonly theme: ThemeName | null;
  readonly division: ProvinceDivision;
  readonly provinceTheme: ProvinceTheme;
  readonly basemap: Basemap;
  readonly ringsShown: boolean;
};

export const lookPart: Part<Look> = single(
  'l',
  fields<Look>({
    language: maybe(word(LANGUAGES)),
    theme: maybe(word(THEME_NAMES)),
    division: word<ProvinceDivision>(['34', '63'], '34'),
    provinceTheme: word(PROVINCE_THEMES, 'none'),
    basemap: word(BASEMAPS, 'embedded'),
    ringsShown: flag('r'),
  }),
);

export const unitsPart: Part<DisplayUnits> = single(
  'u',
  fields<DisplayUnits>({
    distance: word(DISTANCE_UNITS, DEFAULT_UNITS.distance),
    area: word(AREA_UNITS, DEFAULT_UNITS.area),
    time: word(TIME_UNITS, DEFAULT_UNITS.time),
    coordinates: word(COORDINATE_STYLES, DEFAULT_UNITS.coordinates),
  }),
);

export type Layers = Readonly<Record<LayerId, LayerState>>;

/** Layers that are not as they are at first: `waterways` is shown, `-ports` hidden. */
const switched: Codec<{ readonly id: LayerId; readonly shown: boolean }> = as(
  word([...LAYER_IDS, ...LAYER_IDS.map((id) => `-${id}` as const)]),
  (text) => ({ id: text.replace(/^-/, '') as LayerId, shown: !text.startsWith('-') }),
  ({ id, shown }) => (shown ? id : (`-${id}` as const)),
);

export const layersPart: Part<Layers> = partAs(
  several('y', switched, { most: LAYER_IDS.length, keyOf: ({ id }) => id }),
  (changed) => {
    const shown = new Map(changed.map((layer) => [layer.id, layer.shown]));
    return Object.fromEntries(
      LAYER_IDS.map((id) => [id, { shown: shown.get(id) ?? isShownAtFirst(id) }]),
    ) as Layers;
  },
  (layers) =>
    LAYER_IDS.filter((id) => layers[id].shown !== isShownAtFirst(id)).map((id) => ({
      id,
      shown: layers[id].shown,
    })),
);

function isShownAtFirst(id: LayerId): boolean {
  return !HIDDEN_AT_FIRST.includes(id);
}
