import type { Language } from '../domain/localised.ts';
import type { Route } from '../engine/protocol.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatDuration } from './format.ts';

/** At most this many roads are named; the longest ones say which way the route goes. */
const MOST_ROADS = 5;

/** Which way the pinned route goes: its main roads, tolls and ferries, and the way to the road at both ends. */
export function RouteDetails() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const route = useAtlasState((s) => s.route);
  if (route.kind === 'failed') return <p>{route.reason}</p>;
  if (route.kind !== 'answered') return <p class="pending">…</p>;
  const { answer } = route;
  if (answer.kind === 'no way') return <p>{t('noWay')}</p>;
  const extras = [answer.usesToll ? t('routeToll') : null, answer.usesFerry ? t('routeFerry') : null];
  return (
    <p class="route-details">
      <strong>
        {formatDistance(answer.metres, language)} · {formatDuration(answer.seconds, language)}
      </strong>{' '}
      {t('viaRoads')} {mainRoads(answer, language)}
      {extras.filter((extra) => extra !== null).map((extra) => ` · ${extra}`)}
      <br />
      {t('toRoad')}: {formatDistance(answer.snap.fromMetres, language)} +{' '}
      {formatDistance(answer.snap.toMetres, language)}
    </p>
  );
}

/** "QL.18 (24 km), CT.05 (80 km)": the longest named stretches, in the order in which they are driven. */
function mainRoads(route: Route, language: Language): string {
  const metresByRoad = new Map<string, number>();
  for (const leg of route.legs) {
    const road = leg.ref || leg.name;
    if (road !== '') metresByRoad.set(road, (metresByRoad.get(road) ?? 0) + leg.metres);
  }
  const longest = new Set(
    [...metresByRoad]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_ROADS)
      .map(([road]) => road),
  );
  return [...metresByRoad]
    .filter(([road]) => longest.has(road))
    .map(([road, metres]) => `${road} (${formatDistance(metres, language)})`)
    .join(', ');
}
