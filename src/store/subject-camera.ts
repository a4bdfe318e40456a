import { PLACE_DATASET_IDS, type DatasetId } from '../domain/catalogue.ts';
import { boundingBox } from '../domain/geometry.ts';
import { findProvince } from '../domain/province-relations.ts';
import { comparedSites } from './compared-sites.ts';
import { site } from './select.ts';
import { lookedAt, type Camera, type State } from './state.ts';

/** Zoom at which an hour's drive around a site fits the map of a large screen. */
export const SITE_ZOOM = 9.4;

/**
 * Where the map shows what the view is about, for links that do not say where it looks. Null while the data of it has not
 * arrived, and for views that are about nothing in particular.
 */
export function subjectCamera(state: State): Camera | null {
  const view = lookedAt(state);
  switch (view.kind) {
    case 'site': {
      const place = site(state);
      return place && { kind: 'point', position: place.position, zoom: SITE_ZOOM };
    }
    case 'province': {
      const province = findProvince(view, state.data.provinces);
      return province && { kind: 'bounds', bounds: boundingBox(province.geometry), maxZoom: 10 };
    }
    case 'comparison':
      return comparedSites(state).length < state.compared.length && arePlacesAwaited(state)
        ? null
        : cameraOnCompared(state);
    case 'measure': {
      const { measurements } = state.measuring;
      const coordinates = measurements.flatMap(({ points }) => points.map(({ position }) => [...position]));
      if (coordinates.length === 0) return null;
      return { kind: 'bounds', bounds: boundingBox({ type: 'MultiPoint', coordinates }), maxZoom: 13 };
    }
    default:
      return null;
  }
}

/** Whether a place that is not there may still come. */
export function arePlacesAwaited({ data }: Pick<State, 'data'>): boolean {
  return PLACE_DATASET_IDS.some((id) => isFileAwaited({ data }, id));
}

export function isFileAwaited({ data }: Pick<State, 'data'>, id: DatasetId): boolean {
  const { kind } = data.files[id];
  return kind === 'not asked' || kind === 'loading';
}

/** Half a side of the box around a lone site, so that an hour's drive fits; degrees. */
const AROUND_DEGREES = 0.5;

/** All sites that are set side by side; null without one. */
export function cameraOnCompared(state: State): Camera | null {
  const sites = comparedSites(state);
  if (sites.length === 0) return null;
  const coordinates = sites.flatMap(({ place: { position } }) => [
    [position[0] - AROUND_DEGREES, position[1] - AROUND_DEGREES],
    [position[0] + AROUND_DEGREES, position[1] + AROUND_DEGREES],
  ]);
  return { kind: 'bounds', bounds: boundingBox({ type: 'MultiPoint', coordinates }), maxZoom: 10 };
}
