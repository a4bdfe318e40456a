import { latestAnswer } from '../store/state.ts';
import { bandLegend } from '../style/bands.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatArea, formatDistance } from './format.ts';
import { PHRASES } from './messages.ts';
import { SwatchPicture } from './swatch-picture.tsx';

/** The drive-time areas as a list: colour, minutes, area; and what the areas are made of. */
export function AreasSection() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const asked = useAtlasState((s) => s.isochrones);
  const network = useAtlasState((s) => s.network);
  const latest = latestAnswer(asked)?.answer ?? null;
  const bands = latest?.bands.features ?? [];
  const snap = latest?.snaps[0];
  const legend = useAtlasState(bandLegend);
  const minuteUnit = language === 'vi' ? 'phút' : 'min';

  return (
    <section aria-labelledby="areas-heading" aria-busy={asked.kind === 'waiting'}>
      <h2 id="areas-heading">{t('areas')}</h2>
      {asked.kind === 'failed' && <p class="problems">{asked.reason}</p>}
      {network.kind === 'loading' && <p class="hint">{t('areasWaiting')}</p>}
      {asked.kind === 'answered' && bands.length === 0 && <p class="hint">{t('areasNoRoad')}</p>}
      {bands.length > 0 && (
        <ul class="bands" data-stale={asked.kind === 'waiting'}>
          {bands.map(({ properties }, i) => (
            <li key={properties.minutes}>
              {legend[i] !== undefined && <SwatchPicture swatch={legend[i].swatch} />}
              <span class="band-minutes">
                {properties.minutes} {minuteUnit}
              </span>
              <span class="band-area">{formatArea(properties.areaKm2, language)}</span>
            </li>
          ))}
        </ul>
      )}
      {latest !== null && snap !== undefined && (
        <p class="hint">
          {snap.kind === 'snapped'
            ? PHRASES.nearestRoad[language](formatDistance(snap.metres, language), snap.road)
            : PHRASES.noRoadNear[language](formatDistance(snap.limitMetres, language))}
          {'. '}
          {bands.length > 0 &&
            network.kind === 'ready' &&
            PHRASES.areaMethod[language](
              formatDistance(latest.cellMetres, language),
              formatDistance(network.summary.method.areaReachMetres, language),
            )}
        </p>
      )}
    </section>
  );
}
