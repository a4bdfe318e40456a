import type { FilterSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Point } from 'geojson';
import type { Place, Status } from '../domain/place.ts';
import type { LayerId } from '../domain/layer.ts';
import type { State } from '../store/state.ts';
import { MEDIUM, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { placeIcon } from './place-icon.ts';
import { byZoom, exceptChosen, hoverHalo, visibility } from './subject.ts';

/** Beyond this a point is rough: its mark is paler, and from near it has a circle around it. */
export const ROUGH_METRES = 500;

/** A place as a point with icon and label. */
export function markOf(place: Place, status: Status): Feature<Point> {
  return {
    type: 'Feature',
    properties: {
      id: place.id,
      ...mapLabels(place),
      icon: placeIcon(place, status),
      rough: isRough(place),
    },
    geometry: { type: 'Point', coordinates: [...place.position] },
  };
}

export function isRough({ accuracyMetres, outline }: Place): boolean {
  return outline === null && (accuracyMetres ?? 0) >= ROUGH_METRES;
}

type Marks = {
  readonly layer: LayerId;
  readonly source: 'plants' | 'institutions' | 'border-gates';
  /** Zooms from which icons, and names, are drawn. */
  readonly iconsFrom: number;
  readonly namesFrom: number;
  readonly color: string;
  readonly ink: string;
  readonly filter?: FilterSpecification;
};

/** Places of one kind as icons with names beside them, and a halo for the one under the pointer. */
export function marks(state: State, options: Marks): LayerSpecification[] {
  const { layer, source, iconsFrom, namesFrom, color, ink, filter } = options;
  const isShown = visibility(state.layers[layer].shown);
  const theme = themeOf(state);
  return [
    { ...hoverHalo(`${source}-hover`, source, color, isShown), minzoom: iconsFrom } as LayerSpecification,
    {
      id: `${source}-label`,
      type: 'symbol',
      source,
      minzoom: iconsFrom,
      filter: ['all', exceptChosen(state), ...(filter === undefined ? [] : [filter])] as FilterSpecification,
      layout: {
        visibility: isShown,
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([iconsFrom, 0.75], [12, 1.1], [15, 1.3]),
        'icon-overlap': ['step', ['zoom'], 'never', 11.5, 'always'],
        'icon-padding': 1,
        'text-field': ['step', ['zoom'], '', namesFrom, label(state.language)],
        'text-font': MEDIUM,
        'text-size': byZoom([8, 9.5], [13, 12]),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1,
        'text-justify': 'auto',
        'text-max-width': 9,
        'text-optional': true,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'rough'], 0.7, 1],
        'text-color': ink,
        'text-halo-color': theme.paper,
        'text-halo-width': 1.4,
      },
    },
  ];
}
