import type { PlaceDatasetId } from '../domain/catalogue.ts';
import { hubBounds, type ComparisonHub } from '../domain/comparison-hub.ts';
import { LAYER_OF_DATASET } from '../domain/dataset-layer.ts';
import { centreOf, holdsPosition, meetsShape, nearestOf, type Extent } from '../domain/extent.ts';
import { greatCircleMetres } from '../domain/geometry.ts';
import type { LayerId } from '../domain/layer.ts';
import type { Line, LineDatasetId } from '../domain/line.ts';
import type { OwnFeature } from '../domain/own-set.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import type { Metres, Position } from '../domain/units.ts';
import { knownLines } from './lines.ts';
import { derive } from './memo.ts';
import { shownOwnPlaces } from './own-places.ts';
import type { State } from './state.ts';
import { visibleParks } from './visible-parks.ts';

/** Everything that the map shows, as things with names. Ground, water and the names of towns are left to the picture. */
export type Thing =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'hub'; readonly hub: ComparisonHub }
  /** A line of a file of the user's own; points and areas are places. */
  | { readonly kind: 'own line'; readonly feature: OwnFeature; readonly file: string };

export const THING_GROUPS = [
  'industrial-parks',
  'airports',
  'ports',
  'border-gates',
  'stations',
  'places',
  'plants',
  'institutions',
  'highways',
  'railways',
  'waterways',
  'provinces',
  'comparison-hubs',
  'own',
] as const;
export type ThingGroup = (typeof THING_GROUPS)[number];

export type ThingsByGroup = Readonly<Record<ThingGroup, readonly Thing[]>>;

/** What the layers that are switched on hold, wherever it lies. */
export const thingsShown = derive(
  (s: State) => [
    s.data.places,
    visibleParks(s),
    s.data.provinces[s.division],
    s.data.comparisonHubs,
    knownLines(s),
    shownOwnPlaces(s),
    s.own.sets,
    s.layers,
  ],
  (places, parks, provinces, hubs, lines, ownPlaces, ownSets, layers): ThingsByGroup => {
    const when = <T>(layer: LayerId | null, things: readonly T[]): readonly T[] =>
      layer === null || layers[layer].shown ? things : [];
    const ofPlaces = (id: PlaceDatasetId): readonly Thing[] =>
      when(LAYER_OF_DATASET[id], id === 'industrial-parks' ? parks : places[id]).map(asPlace);
    const ofLines = (id: LineDatasetId): readonly Thing[] =>
      when(id, lines)
        .filter(({ dataset }) => dataset === id)
        .map((line) => ({ kind: 'line', line }));
    const ownLines = ownSets
      .filter(({ isShown }) => isShown)
      .flatMap(({ features, name: file }) =>
        features
          .filter(({ geometry }) => geometry.type.endsWith('LineString'))
          .map((feature): Thing => ({ kind: 'own line', feature, file })),
      );
    return {
      'industrial-parks': ofPlaces('industrial-parks'),
      airports: ofPlaces('airports'),
      ports: ofPlaces('ports'),
      'border-gates': ofPlaces('border-gates'),
      stations: ofPlaces('stations'),
      places: ofPlaces('places'),
      plants: ofPlaces('plants'),
      institutions: ofPlaces('institutions'),
      highways: ofLines('highways'),
      railways: ofLines('railways'),
      waterways: ofLines('waterways'),
      provinces: when('provinces', provinces).map((province) => ({ kind: 'province', province })),
      'comparison-hubs': when('comparison-hubs', hubs).map((hub) => ({ kind: 'hub', hub })),
      own: when('own', [...ownPlaces.map(asPlace), ...ownLines]),
    };
  },
);

function asPlace(place: Place): Thing {
  return { kind: 'place', place };
}

export type ListedThing = {
  readonly thing: Thing;
  readonly group: ThingGroup;
  /** The nearest point of it to where distances are told from, and how far that is. */
  readonly position: Position;
  readonly metres: Metres;
};

/** What of these things lies in a part of the country, the nearest to `from` first. */
export function thingsIn(
  things: ThingsByGroup,
  extent: Extent,
  from: Position = centreOf(extent),
): readonly ListedThing[] {
  const found: ListedThing[] = [];
  for (const group of THING_GROUPS)
    for (const thing of things[group]) {
      const at = whereIn(thing, extent, from);
      if (at !== null) found.push({ thing, group, ...at });
    }
  return found.sort((a, b) => a.metres - b.metres);
}

function whereIn(
  thing: Thing,
  extent: Extent,
  from: Position,
): { readonly position: Position; readonly metres: Metres } | null {
  const ofPoint = (position: Position) => ({ position, metres: greatCircleMetres(from, position) });
  switch (thing.kind) {
    case 'place': {
      const { position, outline } = thing.place;
      const isIn = holdsPosition(extent, position) || (outline !== null && meetsShape(extent, outline));
      return isIn ? ofPoint(position) : null;
    }
    case 'province': {
      const { geometry } = thing.province;
      return meetsShape(extent, geometry) ? nearestOf(geometry, from) : null;
    }
    case 'line':
    case 'own line': {
      const { geometry } = thing.kind === 'line' ? thing.line : thing.feature;
      return meetsShape(extent, geometry) ? nearestOf(geometry, from) : null;
    }
    case 'hub': {
      const [west, south, east, north] = hubBounds(thing.hub);
      const middle: Position = [(west + east) / 2, (south + north) / 2];
      return holdsPosition(extent, middle) ? ofPoint(middle) : null;
    }
  }
}
