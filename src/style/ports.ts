import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Localised } from '../domain/localised.ts';
import type { Place, PortType } from '../domain/place.ts';
import { statusIn } from '../domain/scenario.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { countPlaces, hasForm } from './counts.ts';
import type { IconForm } from './icons.ts';
import { MEDIUM, label } from './lettering.ts';
import { mapLabels } from './map-label.ts';
import { themeOf } from './palette.ts';
import { placeIcon } from './place-icon.ts';
import {
  byZoom,
  exceptChosen,
  hoverHalo,
  visibility,
  type LegendEntry,
  type LegendState,
  type Subject,
} from './subject.ts';

/** Sea, river and dry ports, told apart by glyph and colour; a port gives way to its terminals further in. */
export const ports: Subject = {
  sources: { ports: { promoteId: 'id', maxzoom: 9 } },
  layers,
  features: (state) => ({ ports: points(state) }),
  legend,
};

/** From this zoom on, a port with terminals of its own is drawn as its terminals. */
const TERMINALS_FROM_ZOOM = 10;

const points = derive(
  (s: State) => [s.data.places.ports, s.assumptions.year],
  (places, year): FeatureCollection => {
    const parents = new Set(places.map(partOf));
    return {
      type: 'FeatureCollection',
      features: places.map((place) => ({
        type: 'Feature',
        properties: {
          id: place.id,
          ...mapLabels(place),
          icon: placeIcon(place, statusIn(place, year)),
          rank: portRank(place),
          has_terminals: parents.has(place.id),
        },
        geometry: { type: 'Point', coordinates: [...place.position] },
      })),
    };
  },
);

/** 1 for the sea ports that a map of the whole country shows, up to 4 for single terminals. */
export function portRank(place: Place): number {
  if (place.facts.kind !== 'port') return 4;
  const { portType: type, teu, partOf: parent, unlocode } = place.facts;
  if (place.status === 'closed' || parent !== null) return 4;
  if (type === 'sea' && (teu ?? 0) >= 400_000) return 1;
  if (type === 'sea' && unlocode !== null) return 2;
  return 3;
}

function partOf(place: Place): string | null {
  return place.facts.kind === 'port' ? place.facts.partOf : null;
}

function portType(place: Place): PortType {
  return place.facts.kind === 'port' ? place.facts.portType : 'sea';
}

function layers(state: State): LayerSpecification[] {
  const theme = themeOf(state);
  const isShown = visibility(state.layers.ports.shown);
  return [
    hoverHalo('ports-hover', 'ports', theme.portSea, isShown),
    {
      id: 'ports-label',
      type: 'symbol',
      source: 'ports',
      filter: [
        'all',
        ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2, 9, 3, TERMINALS_FROM_ZOOM, 4]],
        ['any', ['!', ['get', 'has_terminals']], ['<', ['zoom'], TERMINALS_FROM_ZOOM]],
        exceptChosen(state),
      ],
      layout: {
        visibility: isShown,
        'icon-image': ['get', 'icon'],
        'icon-size': byZoom([3.5, 0.55], [5, 0.7], [8, 1], [12, 1.2]),
        // from afar only the great ones are there, and none of them may be missing
        'icon-overlap': ['step', ['zoom'], 'always', 8.5, 'never', 12, 'always'],
        'icon-padding': 1,
        'text-field': [
          'step',
          ['zoom'],
          '',
          7.4,
          ['case', ['<=', ['get', 'rank'], 2], label(state.language), ''],
          9.2,
          label(state.language),
        ],
        'text-font': MEDIUM,
        'text-size': byZoom([7, 9.5], [12, 12]),
        'text-variable-anchor': ['right', 'left', 'bottom', 'top'],
        'text-radial-offset': 1.05,
        'text-justify': 'auto',
        'text-max-width': 8,
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': theme.portInk, 'text-halo-color': theme.paper, 'text-halo-width': 1.5 },
    },
  ];
}

const TYPES: readonly { type: PortType; label: Localised; color: 'portSea' | 'portRiver' | 'portDry' }[] = [
  { type: 'sea', label: { en: 'Sea port', vi: 'Cảng biển' }, color: 'portSea' },
  { type: 'river', label: { en: 'River port', vi: 'Cảng sông' }, color: 'portRiver' },
  { type: 'dry', label: { en: 'Dry port, container depot', vi: 'Cảng cạn, ICD' }, color: 'portDry' },
];
const NOT_YET: readonly { form: IconForm; key: string; label: Localised }[] = [
  {
    form: 'under_construction',
    key: 'port-under-construction',
    label: { en: 'Port under construction', vi: 'Cảng đang xây dựng' },
  },
  { form: 'planned', key: 'port-planned', label: { en: 'Planned port', vi: 'Cảng quy hoạch' } },
];

function legend(state: LegendState): LegendEntry[] {
  const theme = themeOf(state);
  return [
    ...TYPES.map(({ type, label: words, color }): LegendEntry => ({
      key: `port-${type}`,
      label: words,
      swatch: { kind: 'icon', icon: `port-${type}:operating`, color: theme[color] },
      count: countPlaces(state, 'ports', (p) => portType(p) === type && hasForm(p, 'operating', state.year)),
    })),
    ...NOT_YET.map(({ form, key, label: words }): LegendEntry => ({
      key,
      label: words,
      swatch: { kind: 'icon', icon: `port-sea:${form}`, color: theme.portSea },
      count: countPlaces(state, 'ports', (p) => hasForm(p, form, state.year)),
    })),
  ];
}
