import type { OwnFeature } from '../domain/own-set.ts';
import type { State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { tableOf, type Content, type Values } from './exported.ts';

/** One of the user's own files, as it was read: under the names that it has itself. */
export function ownContent({ own }: State, id: string): Content | null {
  const set = own.sets.find((one) => one.id === id);
  if (set === undefined || set.features.length === 0) return null;
  return {
    table: tableOf(set.features.map((feature) => ({ ...valuesOf(feature), ...whereOf(feature) }))),
    features: set.features.map((feature) => ({
      name: feature.name,
      values: valuesOf(feature),
      geometry: feature.geometry,
      color: feature.geometry.type === 'Point' ? null : LIGHT.inkQuiet,
    })),
    // nothing in it is ours
    basis: { methods: [], assumed: 'none', hasRoads: false, answers: [], datasets: [] },
  };
}

function valuesOf({ name, fields }: OwnFeature): Values {
  return { name, ...Object.fromEntries(fields) };
}

function whereOf({ geometry }: OwnFeature): Values {
  if (geometry.type !== 'Point') return {};
  const [longitude = null, latitude = null] = geometry.coordinates;
  return { longitude, latitude };
}
