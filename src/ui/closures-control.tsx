import { closures, type Closure } from '../store/closed-roads.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { focusMapAfter } from './focus-map.ts';
import { formatDistance } from './format.ts';
import { PHRASES } from './messages.ts';

/** Closes roads by a click on the map, lists what is closed, opens it again. */
export function ClosuresControl() {
  const t = useText();
  const actions = useActions();
  const isAiming = useAtlasState((s) => s.nextClick === 'close road');
  const closed = useAtlasState(closures);
  return (
    <div class="control" role="group" aria-labelledby="closures-label">
      <span id="closures-label">{t('closures')}</span>
      <button
        type="button"
        class="button small"
        aria-pressed={isAiming}
        onClick={(event) => {
          actions.setNextClick(isAiming ? 'choose' : 'close road');
          if (!isAiming) focusMapAfter(event);
        }}
      >
        {t(isAiming ? 'closeRoadActive' : 'closeRoad')}
      </button>
      {closed.length > 0 ? (
        <ul class="closures control-hint">
          {closed.map((closure) => (
            <ClosureItem key={closure.position.join()} closure={closure} />
          ))}
        </ul>
      ) : (
        <p class="hint control-hint">{t('closeRoadHint')}</p>
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
        ? t('closureNoRoad')
        : [
            road.road || t('closureUnnamed'),
            formatDistance(road.metres, language, units),
            road.isOneWay ? t('closureOneWay') : '',
          ]
            .filter((part) => part !== '')
            .join(', ');
  return (
    <li>
      <span>✕ {name}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={PHRASES.remove[language](name)}
        onClick={() => actions.openRoad(position)}
      >
        ×
      </button>
    </li>
  );
}
