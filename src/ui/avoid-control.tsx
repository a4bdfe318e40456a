import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** Drives without tolls, without ferries. */
export function AvoidControl() {
  const t = useText();
  const actions = useActions();
  const avoid = useAtlasState((s) => s.assumptions.avoid);
  return (
    <div class="control" role="group" aria-labelledby="avoid-label">
      <span id="avoid-label">{t(REACH_MESSAGES.avoid)}</span>
      <span class="checks">
        <label>
          <input
            type="checkbox"
            checked={avoid.tolls}
            onChange={(event) =>
              actions.setAssumptions({ avoid: { ...avoid, tolls: event.currentTarget.checked } })
            }
          />
          {t(REACH_MESSAGES.avoidTolls)}
        </label>
        <label>
          <input
            type="checkbox"
            checked={avoid.ferries}
            onChange={(event) =>
              actions.setAssumptions({ avoid: { ...avoid, ferries: event.currentTarget.checked } })
            }
          />
          {t(REACH_MESSAGES.avoidFerries)}
        </label>
      </span>
      {avoid.tolls && <p class="hint control-hint">{t(REACH_MESSAGES.avoidHint)}</p>}
    </div>
  );
}
