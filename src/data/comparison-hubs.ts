import { HUB_ROLES, type ComparisonHub, type HubPlace } from '../domain/comparison-hub.ts';
import type { Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';
import { LEFT_OUT, NO_FEATURE, readFeatures, type Read } from './features.ts';
import { unfitGeometry } from './geometry.ts';
import { isPosition, isRecord, readProperties, shown, type Properties } from './properties.ts';

const FILE = 'comparison-hubs.geojson';

/** A feature of the file: a place, whose hub it belongs to, and what a centre says about its hub. */
type HubFeature = {
  readonly id: string;
  readonly hub: string;
  readonly place: HubPlace;
  readonly about: Pick<ComparisonHub, 'name' | 'country' | 'knownFor' | 'knownForSource'> | null;
};

/** The hubs of the file, in the order of their centres. A place without a centre belongs to no hub and is reported. */
export function parseComparisonHubs(json: unknown): { hubs: ComparisonHub[]; problems: Problem[] } {
  const { items, problems } = readFeatures(FILE, json, readHubFeature);
  const hubs = items.flatMap(({ hub, place, about }): ComparisonHub[] => {
    if (about === null) return [];
    const places = items.filter((item) => item.hub === hub && item.about === null);
    return [{ id: hub, ...about, centre: place, places: places.map((item) => item.place) }];
  });
  const homeless = items.filter((item) => !hubs.some(({ id }) => id === item.hub));
  return {
    hubs,
    problems: [
      ...problems,
      ...homeless.map(({ id, hub }) => ({
        file: FILE,
        feature: null,
        reason: {
          en: `${FILE}: ${id} belongs to ${shown(hub)}, which has no centre. ${LEFT_OUT.en}`,
          vi: `${FILE}: ${id} thuộc ${shown(hub)}, nhưng trung tâm này không có điểm giữa. ${LEFT_OUT.vi}`,
        },
      })),
    ],
  };
}

function readHubFeature(feature: unknown): Read<HubFeature> {
  if (!isRecord(feature)) return { faults: [NO_FEATURE] };
  const properties = readProperties(feature['properties']);
  const geometry = isRecord(feature['geometry']) ? feature['geometry'] : {};
  const position = geometry['coordinates'];
  if (geometry['type'] !== 'Point' || !isPosition(position)) {
    return { faults: [...properties.faults, unfitGeometry(geometry['type'], ['Point'])] };
  }
  const place: HubPlace = {
    id: properties.text('id'),
    role: properties.oneOf('role', HUB_ROLES),
    nameEn: properties.text('name_en'),
    nameVi: properties.text('name_vi'),
    position: [position[0], position[1]],
    accuracyMetres: properties.optionalNumber('accuracy_m'),
    source: properties.text('source'),
    sourceDate: properties.optionalDate('source_date'),
  };
  const item: HubFeature = {
    id: place.id,
    hub: properties.text('hub'),
    place,
    about: place.role === 'centre' ? readAbout(properties) : null,
  };
  return properties.faults.length > 0 ? { faults: properties.faults } : { item, properties };
}

function readAbout(properties: Properties): NonNullable<HubFeature['about']> {
  const pair = (name: string): Localised => ({
    en: properties.text(`${name}_en`),
    vi: properties.text(`${name}_vi`),
  });
  return {
    name: pair('hub_name'),
    country: pair('country'),
    knownFor: pair('known_for'),
    knownForSource: properties.text('known_for_source'),
  };
}
