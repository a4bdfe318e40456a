import { DIRECTIONS, PACES, PROFILES } from '../domain/assumptions.ts';
import { writeDate } from '../domain/written-date.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { AvoidControl } from './avoid-control.tsx';
import { ClosuresControl } from './closures-control.tsx';
import { formatDistance, formatNumber } from './format.ts';
import { DIRECTION_NAMES, PHRASES, PROFILE_NAMES } from './messages.ts';
import { OwnRoadsNote } from './own-roads-note.tsx';
import { Segmented } from './segmented.tsx';
import { YearControl } from './year-control.tsx';
import { ANSWER_MESSAGES, ANSWER_PHRASES } from './answer-messages.ts';

/**
 * What a drive time rests on: vehicle, direction, pace, year, what is avoided and what is closed; and, in words, what the
 * figures are not. A search by conditions chooses its vehicles itself.
 */
export function AssumptionsForm({ hasVehicle = true }: { hasVehicle?: boolean }) {
  const t = useText();
  const actions = useActions();
  const assumptions = useAtlasState((s) => s.assumptions);
  return (
    <section class="assumptions" aria-labelledby="assumptions-heading">
      <h2 id="assumptions-heading">{t(ANSWER_MESSAGES.assumptions)}</h2>
      {hasVehicle && (
        <div class="control">
          <span id="vehicle-label">{t(ANSWER_MESSAGES.vehicle)}</span>
          <Segmented
            labelledBy="vehicle-label"
            choices={PROFILES.map((value) => ({ value, label: t(PROFILE_NAMES[value]) }))}
            value={assumptions.profile}
            onChange={(profile) => actions.setAssumptions({ profile })}
          />
        </div>
      )}
      <div class="control">
        <span id="direction-label">{t(ANSWER_MESSAGES.direction)}</span>
        <Segmented
          labelledBy="direction-label"
          choices={DIRECTIONS.map((value) => ({ value, label: t(DIRECTION_NAMES[value]) }))}
          value={assumptions.direction}
          onChange={(direction) => actions.setAssumptions({ direction })}
        />
      </div>
      <PaceControl pace={assumptions.pace} />
      <YearControl />
      <AvoidControl />
      <ClosuresControl />
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
      ? t(ANSWER_MESSAGES.paceTypical)
      : `${percent > 0 ? '+' : '−'}${Math.abs(percent)} % (${t(percent > 0 ? ANSWER_MESSAGES.paceSlower : ANSWER_MESSAGES.paceFaster)})`;
  return (
    <div class="control">
      <label for="pace">{t(ANSWER_MESSAGES.pace)}</label>
      <input
        id="pace"
        type="range"
        min={PACES[0]}
        max={PACES[1]}
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
  const units = useAtlasState((s) => s.units);
  const network = useAtlasState((s) => s.network);
  if (network.kind !== 'ready') return <p class="hint">{t(ANSWER_MESSAGES.freeRunning)}</p>;
  const { meta, roadKm, method } = network.summary;
  const speed = formatNumber(method.offRoadKmPerHour, language);
  const limit = formatDistance(method.snapLimitMetres, language, units);
  return (
    <p class="hint">
      {t(ANSWER_MESSAGES.freeRunning)} {t(ANSWER_MESSAGES.network)}: {meta.name},{' '}
      {formatNumber(roadKm, language)} km,{' '}
      {PHRASES.roadDates[language](
        writeDate(meta.roadsDate, language),
        writeDate(meta.updatesDate ?? '', language),
      )}{' '}
      ({meta.version})
      <OwnRoadsNote />. {ANSWER_PHRASES.offRoad[language](speed, limit)}
    </p>
  );
}
