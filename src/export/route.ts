import type { Route } from '../engine/protocol.ts';
import { mainRoads, shownRoutes, stepsOf } from '../store/route.ts';
import { routeSite } from '../store/route-site.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { assumedValues } from './drive-values.ts';
import { km, min, tableOf, type Content, type ExportedFeature, type Values } from './exported.ts';
import { briefValues } from './place-values.ts';
import { datasetsOf, pointFeature } from './places.ts';

/** The route that is shown, road by road, and as a line with the other way beside it; null while it is being worked out. */
export function routeContent(state: State): Content | null {
  const { route, shownRoute, assumptions, language } = state;
  const routes = shownRoutes(state);
  const [place, gateway] = [routeSite(state), placeById(state).get(shownRoute?.gatewayId ?? '')];
  if (route.kind !== 'answered' || routes === null || place === null || gateway === undefined) return null;
  const ends = assumptions.direction === 'from' ? [place, gateway] : [gateway, place];
  const [from, to] = ends.map(({ nameEn, nameVi }) => (language === 'vi' ? nameVi : nameEn));
  const { shown, other } = routes;
  const line = (way: Route, color: string): ExportedFeature => ({
    name: `${from} → ${to}`,
    values: { from: from!, to: to!, ...routeValues(way), ...assumedValues(assumptions) },
    geometry: way.geometry,
    color,
  });
  return {
    table: tableOf(
      stepsOf(shown).map(({ road, name, metres, seconds, isToll, isFerry }, at): Values => ({
        from: from!,
        to: to!,
        step: at + 1,
        road,
        road_name: name,
        road_km: km(metres),
        drive_min: min(seconds),
        toll: isToll,
        ferry: isFerry,
        ...assumedValues(assumptions),
      })),
    ),
    features: [
      ...(other === null ? [] : [line(other, LIGHT.inkQuiet)]),
      line(shown, LIGHT.chosen),
      ...ends.map((end) => pointFeature(end, language, briefValues(end))),
    ],
    basis: {
      methods: ['drives'],
      assumed: 'all',
      hasRoads: true,
      answers: ['route'],
      datasets: datasetsOf(ends),
    },
  };
}

function routeValues(way: Route): Values {
  return {
    road_km: km(way.metres),
    drive_min: min(way.seconds),
    access_to_road_km: km(way.snap.fromMetres + way.snap.toMetres),
    via: mainRoads(way)
      .map(({ road }) => road)
      .join(', '),
    toll: way.usesToll,
    ferry: way.usesFerry,
  };
}
