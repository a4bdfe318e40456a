import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { STILL_WORDS, WITHOUT_MESSAGES } from './without-messages.ts';
import './without.css';

/** What the browser does not give, in one quiet sentence each: the graphics of the map, workers. */
export function WithoutNotice() {
  const t = useText();
  const actions = useActions();
  const drawing = useAtlasState((s) => s.mapDrawing);
  const engineInPage = useAtlasState((s) => s.engineInPage);
  const still = drawing.kind === 'still' && !drawing.isDismissed ? drawing.why : null;
  return (
    <div role="status" class="without">
      {drawing.kind === 'live' && drawing.isLost && <p>{t(WITHOUT_MESSAGES.graphicsLost)}</p>}
      {still !== null && <p data-still={still}>{t(STILL_WORDS[still])}</p>}
      {engineInPage === 'yes' && <p data-engine="in page">{t(WITHOUT_MESSAGES.engineInPage)}</p>}
      {(still !== null || engineInPage === 'yes') && (
        <p class="card-actions">
          {still !== null && still !== 'no graphics' && (
            <button type="button" class="button small" onClick={actions.tryLiveMap}>
              {t(WITHOUT_MESSAGES.again)}
            </button>
          )}
          <button type="button" class="button small" onClick={actions.withoutNoteRead}>
            {t(WITHOUT_MESSAGES.understood)}
          </button>
        </p>
      )}
    </div>
  );
}
