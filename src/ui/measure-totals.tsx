import { enclosedSquareKm } from '../domain/measured-area.ts';
import { totalMetres } from '../domain/measurement.ts';
import { writeDate } from '../domain/written-date.ts';
import { circuity, drivenMetres, roadTotal, type Measured } from '../store/measured-legs.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { AvoidControl } from './avoid-control.tsx';
import { MadeBy } from './made-by.tsx';
import { MEASURE_PHRASES, MEASURE_MESSAGES } from './measure-messages.ts';
import { useFigures } from './use-figures.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** What it comes to: length, area and perimeter, or road and time with how much longer the road is. */
export function MeasureTotals({ measured }: { measured: Measured }) {
  const t = useText();
  const { length, area } = useFigures();
  const { measurement, legs } = measured;
  if (measurement.kind === 'road') return <RoadTotals measured={measured} />;
  if (legs.length === 0) return null;
  const isArea = measurement.kind === 'area' && measurement.points.length > 2;
  return (
    <dl class="measure-totals">
      {isArea && (
        <div>
          <dt>{t(MEASURE_MESSAGES.measureArea)}</dt>
          <dd data-figure="area">{area(enclosedSquareKm(measurement))}</dd>
        </div>
      )}
      <div>
        <dt>{t(isArea ? MEASURE_MESSAGES.measurePerimeter : MEASURE_MESSAGES.measureTotal)}</dt>
        <dd data-figure="length">{length(totalMetres(measurement))}</dd>
      </div>
    </dl>
  );
}

function RoadTotals({ measured: { measurement, legs } }: { measured: Measured }) {
  const t = useText();
  const actions = useActions();
  const { language, length, duration, number } = useFigures();
  const asked = useAtlasState((s) => s.measuredRoutes);
  const network = useAtlasState((s) => s.network);
  const total = roadTotal(legs);
  const straight = totalMetres(measurement);
  const driven = legs.reduce((sum, { road }) => sum + (road?.kind === 'route' ? drivenMetres(road) : 0), 0);
  const ratio = total === null ? null : circuity(driven, straight);
  return (
    <>
      {asked.kind === 'failed' && <p class="problems">{t(asked.reason)}</p>}
      {network.kind === 'loading' && <p class="hint">{t(REACH_MESSAGES.reachWaiting)}</p>}
      {legs.length > 0 && (
        <dl class="measure-totals" aria-busy={asked.kind === 'waiting'}>
          <div>
            <dt>{t(MEASURE_MESSAGES.measureRoad)}</dt>
            <dd data-figure="road">{total === null ? '–' : length(total.metres)}</dd>
          </div>
          <div>
            <dt>{t(MEASURE_MESSAGES.measureDriveTime)}</dt>
            <dd data-figure="time">{total === null ? '–' : duration(total.seconds)}</dd>
          </div>
          <div>
            <dt>{t(MEASURE_MESSAGES.measureStraightTotal)}</dt>
            <dd data-figure="length">{length(straight)}</dd>
          </div>
          <div>
            <dt>{t(MEASURE_MESSAGES.circuity)}</dt>
            <dd data-figure="circuity">{ratio === null ? '–' : number(ratio, 2)}</dd>
          </div>
        </dl>
      )}
      <label class="there-and-back">
        <input
          type="checkbox"
          checked={measurement.thereAndBack}
          onChange={(event) => actions.setThereAndBack(event.currentTarget.checked)}
        />
        {t(MEASURE_MESSAGES.thereAndBack)}
      </label>
      <AvoidControl />
      {network.kind === 'ready' && (
        <p class="hint">
          {t(MEASURE_MESSAGES.measureRoadMethod)}{' '}
          {MEASURE_PHRASES.roadDate[language](writeDate(network.summary.meta.roadsDate, language))}
        </p>
      )}
      <MadeBy of="measuredRoutes" />
    </>
  );
}
