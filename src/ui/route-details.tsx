import { routeRoads } from '../store/route-roads.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatDuration } from './format.ts';

/** Which way the pinned route goes: its main roads, tolls and ferries, and the way to the road at both ends. */
export function RouteDetails() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const route = useAtlasState((s) => s.route);
  const roads = useAtlasState(routeRoads);
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
      {t('viaRoads')}{' '}
      {roads.map(({ road, metres }) => `${road} (${formatDistance(metres, language)})`).join(', ')}
      {extras.filter((extra) => extra !== null).map((extra) => ` · ${extra}`)}
      <br />
      {t('toRoad')}: {formatDistance(answer.snap.fromMetres, language)} +{' '}
      {formatDistance(answer.snap.toMetres, language)}
    </p>
  );
}
