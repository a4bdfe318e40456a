import type { Place } from '../domain/place.ts';
import { gatewayRows, type GatewayRow } from '../store/gateway-rows.ts';
import { derive } from '../store/memo.ts';
import { reachRows } from '../store/reach.ts';
import { site } from '../store/select.ts';
import { latestAnswer, type State } from '../store/state.ts';
import {
  EMBED_UNITS,
  type EmbedGateway,
  type EmbedNumbers,
  type EmbedRoads,
  type EmbedSite,
} from './embed-message.ts';

/** What the page is told of the chosen site: what the atlas shows, unrounded. Same object while nothing changed. */
export const siteNumbers = derive(
  (s: State) => [site(s), gatewayRows(s), reachRows(s), s.assumptions, s.network, s.drives, s.isochrones],
  (place, gateways, bands, assumptions, network, drives, isochrones): EmbedNumbers => {
    const summary = network.kind === 'ready' ? network.summary : null;
    const { closures, avoid, ...drive } = assumptions;
    return {
      site: place && siteOf(place),
      isComplete: place === null || (drives.kind === 'answered' && isochrones.kind === 'answered'),
      gateways: [...gateways.values()].flat().map(gatewayOf),
      // what is still being worked out would be of where a pin was a moment ago
      bands:
        place === null
          ? []
          : bands.map(({ minutes, areaKm2 }) => ({
              minutes,
              areaKm2: isochrones.kind === 'answered' ? areaKm2 : null,
            })),
      assumptions: {
        profile: drive.profile,
        direction: drive.direction,
        pace: drive.pace,
        year: drive.year,
        avoidTolls: avoid.tolls,
        avoidFerries: avoid.ferries,
        closures: closures.length,
      },
      units: EMBED_UNITS,
      method: {
        straight: 'great circle',
        drive: 'typical free-running times by class of road, no live traffic',
        offRoadKmPerHour: summary?.method.offRoadKmPerHour ?? null,
        snapLimitMetres: summary?.method.snapLimitMetres ?? null,
        areaCellMetres: latestAnswer(isochrones)?.answer.cellMetres ?? null,
      },
      roads: summary && roadsOf(summary.meta),
    };
  },
);

function siteOf(place: Place): EmbedSite {
  const isInData = place.facts.kind !== 'pin' && place.facts.kind !== 'own';
  return {
    id: isInData ? place.id : null,
    name: { en: place.nameEn, vi: place.nameVi },
    kind: place.facts.kind,
    status: place.status,
    position: place.position,
    accuracyMetres: place.accuracyMetres,
    source: place.source,
    sourceDate: place.sourceDate,
  };
}

function gatewayOf({ place, group, straightMetres, drive }: GatewayRow): EmbedGateway {
  return {
    id: place.id,
    name: { en: place.nameEn, vi: place.nameVi },
    group,
    status: place.status,
    position: place.position,
    straightMetres,
    drive:
      drive.kind === 'known'
        ? drive.isStale
          ? { kind: 'pending' }
          : { kind: 'known', metres: drive.metres, seconds: drive.seconds }
        : { kind: drive.kind },
  };
}

type Meta = Extract<State['network'], { kind: 'ready' }>['summary']['meta'];

function roadsOf({ name, roadsDate, updatesDate, version, attribution, licence }: Meta): EmbedRoads {
  return { name, date: roadsDate, updatesDate, version, attribution, licence };
}
