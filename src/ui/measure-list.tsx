import { enclosedSquareKm } from '../domain/measured-area.ts';
import { totalMetres, type Measurement } from '../domain/measurement.ts';
import { measured, roadTotal, type Measured } from '../store/measured-legs.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { LookIcon } from './look-icon.tsx';
import { MEASURE_PHRASES, MEASURE_MESSAGES } from './measure-messages.ts';
import { useMeasureNames } from './measure-names.ts';
import { useFigures } from './use-figures.ts';

/** All measurements: named, shown or hidden, looked at, deleted. */
export function MeasureList() {
  const t = useText();
  const all = useAtlasState(measured);
  const kept = all.filter(({ measurement }) => measurement.points.length > 0);
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="measure-list-heading">
      <h2 id="measure-list-heading">
        {t(MEASURE_MESSAGES.measureSaved)} <span class="count">{kept.length}</span>
      </h2>
      <ul class="measure-list">
        {kept.map((one) => (
          <Row key={one.measurement.id} measured={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ measured: { measurement, legs } }: { measured: Measured }) {
  const t = useText();
  const actions = useActions();
  const { language } = useFigures();
  const { ofMeasurement: measurementName } = useMeasureNames();
  const isActive = useAtlasState((s) => s.measuring.activeId === measurement.id);
  const { id, isShown } = measurement;
  const name = measurementName(measurement);
  return (
    <li data-active={isActive}>
      <input
        type="checkbox"
        aria-label={`${name}: ${t(MEASURE_MESSAGES.measureShow)}`}
        title={t(MEASURE_MESSAGES.measureShow)}
        checked={isShown}
        onChange={(event) => actions.setMeasurementShown(id, event.currentTarget.checked)}
      />
      <input
        type="text"
        class="measure-name"
        aria-label={`${t(MEASURE_MESSAGES.measureName)}: ${name}`}
        placeholder={measurementName({ ...measurement, name: '' })}
        value={measurement.name}
        onFocus={() => !isActive && actions.chooseMeasurement(id)}
        // once it is written, so that a name is one step to undo
        onChange={(event) => actions.nameMeasurement(id, event.currentTarget.value.trim())}
      />
      <Total measurement={measurement} legs={legs} />
      <button
        type="button"
        class="icon-button"
        aria-label={MEASURE_PHRASES.measureZoomTo[language](name)}
        title={t(MEASURE_MESSAGES.measureZoom)}
        onClick={() => {
          actions.chooseMeasurement(id);
          actions.zoomToMeasurement(measurement);
        }}
      >
        <LookIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={MEASURE_PHRASES.measureDelete[language](name)}
        onClick={() => actions.deleteMeasurement(id)}
      >
        ×
      </button>
    </li>
  );
}

function Total({ measurement, legs }: { measurement: Measurement; legs: Measured['legs'] }) {
  const { length, area } = useFigures();
  const road = measurement.kind === 'road' ? roadTotal(legs) : null;
  const isArea = measurement.kind === 'area' && measurement.points.length > 2;
  const words = isArea
    ? area(enclosedSquareKm(measurement))
    : measurement.kind === 'road'
      ? road === null
        ? '–'
        : length(road.metres)
      : length(totalMetres(measurement));
  return <span class="count">{words}</span>;
}
