import { DIRECTIONS, PROFILES } from '../domain/assumptions.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { formatDistance, formatNumber } from './format.ts';
import { DIRECTION_NAMES, PHRASES, PROFILE_NAMES } from './messages.ts';

/** What a drive time rests on: vehicle, direction, pace; and, in words, what the figures are not. */
export function AssumptionsForm() {
  const t = useText();
  const actions = useActions();
  const assumptions = useAtlasState((s) => s.assumptions);
  return (
    <section class="assumptions" aria-labelledby="assumptions-heading">
      <h2 id="assumptions-heading">{t('assumptions')}</h2>
      <div class="control">
        <span id="vehicle-label">{t('vehicle')}</span>
        <div class="segmented" role="group" aria-labelledby="vehicle-label">
          {PROFILES.map((profile) => (
            <button
              key={profile}
              type="button"
              aria-pressed={profile === assumptions.profile}
              onClick={() => actions.setAssumptions({ profile })}
            >
              {t(PROFILE_NAMES[profile])}
            </button>
          ))}
        </div>
      </div>
      <div class="control">
        <span id="direction-label">{t('direction')}</span>
        <div class="segmented" role="group" aria-labelledby="direction-label">
          {DIRECTIONS.map((direction) => (
            <button
              key={direction}
              type="button"
              aria-pressed={direction === assumptions.direction}
              onClick={() => actions.setAssumptions({ direction })}
            >
              {t(DIRECTION_NAMES[direction])}
            </button>
          ))}
        </div>
      </div>
      <PaceControl pace={assumptions.pace} />
      <MethodNote />
    </section>
  );
}

/** The slider moves in steps of 5 %; times are multiplied by it. */
function PaceControl({ pace }: { pace: number }) {
  const t = useText();
  const actions = useActions();
  const percent = Math.round((pace - 1) * 100);
  const words =
    percent === 0
      ? t('paceTypical')
      : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} % (${t(percent > 0 ? 'paceSlower' : 'paceFaster')})`;
  return (
    <div class="control">
      <label for="pace">{t('pace')}</label>
      <input
        id="pace"
        type="range"
        min="0.7"
        max="1.5"
        step="0.05"
        value={pace}
        aria-valuetext={words}
        onInput={(event) => actions.setAssumptions({ pace: Number(event.currentTarget.value) })}
      />
      <output for="pace">{words}</output>
    </div>
  );
}

function MethodNote() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  if (network.kind !== 'ready') return <p class="hint">{t('freeRunning')}</p>;
  const { meta, roadKm, method } = network.summary;
  const speed = formatNumber(method.offRoadKmPerHour, language);
  const limit = formatDistance(method.snapLimitMetres, language);
  return (
    <p class="hint">
      {t('freeRunning')} {t('network')}: {meta.name}, {formatNumber(roadKm, language)} km,{' '}
      {PHRASES.roadDates[language](meta.roadsDate, meta.updatesDate ?? '')} ({meta.version}).{' '}
      {PHRASES.offRoad[language](speed, limit)}
    </p>
  );
}
