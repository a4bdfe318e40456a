import { totalMetres } from '../domain/measurement.ts';
import { activeMeasurement } from '../store/measured-legs.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { MEASURE_PHRASES, MEASURE_MESSAGES } from './measure-messages.ts';
import { useFigures } from './use-figures.ts';

/** Over the map while something is drawn: how far it got, and what can be done without a keyboard. Read out, too. */
export function MeasureBanner() {
  const t = useText();
  const actions = useActions();
  const { language, length, number } = useFigures();
  const active = useAtlasState(activeMeasurement);
  // what is taken back here is what is drawn here
  const canUndo = useAtlasState((s) => s.history.past.at(-1)?.before.measuring !== undefined);
  const count = active?.points.length ?? 0;
  const words =
    active === null || count === 0
      ? t(MEASURE_MESSAGES.measureStart)
      : count === 1
        ? t(MEASURE_MESSAGES.measureNext)
        : MEASURE_PHRASES.measureCount[language](number(count), length(totalMetres(active)));
  return (
    <div class="banner measure-banner">
      <span role="status">
        {words}
        <span class="unseen"> {count === 0 && t(MEASURE_MESSAGES.measureKeysHint)}</span>
      </span>
      {canUndo && (
        <button type="button" class="button small" onClick={actions.undo}>
          {t(MEASURE_MESSAGES.measureUndo)}
        </button>
      )}
      {active?.kind === 'line' && count > 2 && (
        <button
          type="button"
          class="button small"
          onClick={() => {
            actions.setMeasurementKind('area');
            actions.setNextClick('choose');
          }}
        >
          {t(MEASURE_MESSAGES.measureClose)}
        </button>
      )}
      <button type="button" class="button small" onClick={() => actions.setNextClick('choose')}>
        {t(MEASURE_MESSAGES.measureEnd)}
      </button>
    </div>
  );
}
