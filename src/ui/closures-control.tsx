import { closures, type Closure } from '../store/closed-roads.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { focusMapAfter } from './focus-map.ts';
import { formatDistance } from './format.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** Closes roads by a click on the map, lists what is closed, opens it again. */
export function ClosuresControl() {
  const t = useText();
  const actions = useActions();
  const isAiming = useAtlasState((s) => s.nextClick === 'close road');
  const closed = useAtlasState(closures);
  return (
    <div class="control" role="group" aria-labelledby="closures-label">
      <span id="closures-label">{t(REACH_MESSAGES.closures)}</span>
      <button
        type="button"
        class="button small"
        aria-pressed={isAiming}
        onClick={(event) => {
          actions.setNextClick(isAiming ? 'choose' : 'close road');
          if (!isAiming) focusMapAfter(event);
        }}
      >
        {t(isAiming ? 'closeRoadActive' : REACH_MESSAGES.closeRoad)}
      </button>
      {closed.length > 0 ? (
        <ul class="closures control-hint">
          {closed.map((closure) => (
            <ClosureItem key={closure.position.join()} closure={closure} />
          ))}
        </ul>
      ) : (
        <p class="hint control-hint">{t(REACH_MESSAGES.closeRoadHint)}</p>
      )}
    </div>
  );
}

function ClosureItem({ closure: { position, road } }: { closure: Closure }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const name =
    road === undefined
      ? '…'
      : road === null
        ? t(REACH_MESSAGES.closureNoRoad)
        : [
            road.road || t(REACH_MESSAGES.closureUnnamed),
            formatDistance(road.metres, language, units),
            road.isOneWay ? t(REACH_MESSAGES.closureOneWay) : '',
          ]
            .filter((part) => part !== '')
            .join(', ');
  return (
    <li>
      <span>✕ {name}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={REACH_PHRASES.remove[language](name)}
        onClick={() => actions.openRoad(position)}
      >
        ×
      </button>
    </li>
  );
}
