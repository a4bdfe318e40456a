import { GATEWAY_GROUPS, gatewayRows } from '../store/gateway-rows.ts';
import { NEAREST_GROUPS, nearestByGroup } from '../store/nearest.ts';
import { site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { assumedValues, driveValues } from './drive-values.ts';
import { km, min, tableOf, type Content, type ExportedFeature, type Values } from './exported.ts';
import { briefValues, positionValues } from './place-values.ts';
import { datasetsOf, pointFeature } from './places.ts';

/** The nearest gateways of the chosen site by group, as the table shows them; null while drives are awaited. */
export function gatewaysContent(state: State): Content | null {
  const chosen = site(state);
  const groups = gatewayRows(state);
  const rows = GATEWAY_GROUPS.flatMap(({ group }) => groups.get(group) ?? []);
  if (chosen === null || rows.length === 0) return null;
  if (rows.some(({ drive }) => drive.kind === 'pending')) return null;
  const { language, assumptions } = state;
  const values = rows.map(({ place, group, straightMetres, drive }): Values => ({
    group,
    ...briefValues(place),
    straight_km: km(straightMetres),
    ...driveValues(drive),
    from_site: language === 'vi' ? chosen.nameVi : chosen.nameEn,
    ...assumedValues(assumptions),
    source: place.source,
  }));
  return {
    table: tableOf(values.map((of, at) => ({ ...of, ...positionValues(rows[at]!.place) }))),
    features: rows.map(({ place }, at) => pointFeature(place, language, values[at]!)),
    basis: {
      methods: ['drives', 'great circle'],
      assumed: 'all',
      hasRoads: true,
      answers: ['drives'],
      datasets: datasetsOf(rows.map(({ place }) => place)),
    },
  };
}

/** Of each kind what is the nearest by straight line, by road and by time. */
export function nearestContent(state: State): Content | null {
  const chosen = site(state);
  if (chosen === null || state.nearestDrives.kind !== 'answered') return null;
  const { language, assumptions } = state;
  const groups = nearestByGroup(state);
  const all = NEAREST_GROUPS.flatMap((group) => (groups.get(group) ?? []).map((one) => ({ group, one })));
  const values = all.map(({ group, one: { key, name, straightMetres, drive, wins } }): Values => ({
    group,
    id: key,
    name_en: name.en,
    name_vi: name.vi,
    straight_km: km(straightMetres),
    road_km: drive && km(drive.metres),
    drive_min: drive && min(drive.seconds),
    nearest_by_straight_line: wins.straight,
    nearest_by_road: wins.road,
    nearest_by_time: wins.time,
    from_site: language === 'vi' ? chosen.nameVi : chosen.nameEn,
    ...assumedValues(assumptions),
  }));
  return {
    table: tableOf(values.map((of, at) => ({ ...of, ...positionValues(all[at]!.one) }))),
    features: all.map(({ one }, at): ExportedFeature => ({
      name: one.name[language],
      values: values[at]!,
      geometry: { type: 'Point', coordinates: [...one.position] },
      color: null,
    })),
    basis: {
      methods: ['drives', 'great circle'],
      assumed: 'all',
      hasRoads: true,
      answers: ['nearestDrives'],
      datasets: ['airports', 'ports', 'stations', 'border-gates', 'places'],
    },
  };
}
