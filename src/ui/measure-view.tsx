import { MEASUREMENT_KINDS, type MeasurementKind } from '../domain/measurement.ts';
import { activeMeasured } from '../store/measured-legs.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { focusMapAfter } from './focus-map.ts';
import { MeasureDetails } from './measure-details.tsx';
import { MeasureExport } from './measure-export.tsx';
import { MeasureList } from './measure-list.tsx';
import { MEASURE_KIND_NAMES, MEASURE_MESSAGES } from './measure-messages.ts';
import { MeasurePoints } from './measure-points.tsx';
import { MeasureTotals } from './measure-totals.tsx';
import { Segmented } from './segmented.tsx';
import { UnitsControl } from './units-control.tsx';
import { useMeasureKeys } from './use-measure-keys.ts';
import './measure.css';
import './reach.css';

/** Everything about measuring: the one that is worked on, the others, how they are exported, in which units. */
export function MeasureView() {
  const t = useText();
  const actions = useActions();
  const active = useAtlasState(activeMeasured);
  const isDrawing = useAtlasState((s) => s.nextClick === 'measure');
  useMeasureKeys();
  const kind = active?.measurement.kind ?? 'line';

  const draw = (event: MouseEvent): void => {
    if (active === null) actions.startMeasurement(kind);
    actions.setNextClick(isDrawing ? 'choose' : 'measure');
    if (!isDrawing) focusMapAfter(event);
  };
  return (
    <>
      <OverviewButton />
      <section aria-labelledby="measure-heading">
        <div class="section-head">
          <h1 id="measure-heading">{t('measure')}</h1>
        </div>
        <Segmented<MeasurementKind>
          label={t(MEASURE_MESSAGES.measureKind)}
          choices={MEASUREMENT_KINDS.map((value) => ({ value, label: t(MEASURE_KIND_NAMES[value]) }))}
          value={kind}
          onChange={active === null ? actions.startMeasurement : actions.setMeasurementKind}
        />
        <div class="card-actions">
          <button type="button" class="button small" aria-pressed={isDrawing} onClick={draw}>
            {t(isDrawing ? MEASURE_MESSAGES.measureEnd : MEASURE_MESSAGES.measureDraw)}
          </button>
          <button
            type="button"
            class="button small"
            onClick={(event) => {
              actions.startMeasurement(kind);
              focusMapAfter(event);
            }}
          >
            + {t(MEASURE_MESSAGES.measureNew)}
          </button>
        </div>
        <p class="hint">
          {t(isDrawing || active === null ? MEASURE_MESSAGES.measureHint : MEASURE_MESSAGES.measureEditHint)}
        </p>
        {isDrawing && <p class="hint">{t(MEASURE_MESSAGES.measureKeysHint)}</p>}
        {active !== null && <MeasureTotals measured={active} />}
        <MeasurePoints measured={active} />
        {active !== null && active.legs.length > 0 && <MeasureDetails measured={active} />}
      </section>
      <MeasureList />
      <MeasureExport />
      <UnitsControl />
      {kind === 'road' && <AssumptionsForm />}
    </>
  );
}
