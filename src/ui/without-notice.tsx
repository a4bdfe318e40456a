import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { STILL_WORDS, WITHOUT_MESSAGES } from './without-messages.ts';
import './without.css';

/** What the browser does not give, in one quiet sentence each: the graphics of the map, workers. */
export function WithoutNotice() {
  const t = useText();
  const actions = useActions();
  const drawing = useAtlasState((s) => s.mapDrawing);
  const isEngineInPage = useAtlasState((s) => s.isEngineInPage);
  return (
    <div role="status" class="without">
      {drawing.kind === 'live' && drawing.isLost && <p>{t(WITHOUT_MESSAGES.graphicsLost)}</p>}
      {drawing.kind === 'still' && !drawing.isDismissed && (
        <>
          <p data-still={drawing.why}>{t(STILL_WORDS[drawing.why])}</p>
          <p class="card-actions">
            {drawing.why !== 'no graphics' && (
              <button type="button" class="button small" onClick={actions.tryLiveMap}>
                {t(WITHOUT_MESSAGES.again)}
              </button>
            )}
            <button type="button" class="button small" onClick={actions.dismissStillNote}>
              {t(WITHOUT_MESSAGES.understood)}
            </button>
          </p>
        </>
      )}
      {isEngineInPage && <p data-engine="in page">{t(WITHOUT_MESSAGES.engineInPage)}</p>}
    </div>
  );
}
