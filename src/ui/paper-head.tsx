import { useEffect, useRef, useState } from 'preact/hooks';
import { useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { PAPER_MESSAGES, PAPER_PHRASES } from './paper-messages.ts';
import { pictureNotes, pictureTitle } from './picture-words.ts';

/** What a printed page begins with: whose it is, of which day, and the map where there was time to draw it. */
export function PaperHead() {
  const t = useText();
  const { isPrinted = false } = useAtlas();
  const language = useAtlasState((s) => s.language);
  const title = useAtlasState(pictureTitle);
  const { picture, isMaking } = useMapForPaper();
  const day = new Date().toLocaleDateString(language === 'vi' ? 'vi-VN' : 'en-GB', { dateStyle: 'long' });
  return (
    <>
      {isMaking && (
        <p class="paper-making" role="status">
          {t(PAPER_MESSAGES.making)}
        </p>
      )}
      {(isPrinted || picture !== null) && (
        <div class="paper-head">
          <p>
            <strong>{t('appName')}</strong> · {PAPER_PHRASES.printed[language](day)}
          </p>
          {picture !== null && (
            <img
              src={picture}
              alt={PAPER_PHRASES.mapOf[language](title)}
              // a picture that cannot be shown keeps nobody from the words
              onLoad={() => window.print()}
              onError={() => window.print()}
            />
          )}
        </div>
      )}
    </>
  );
}

/**
 * Ctrl+P (⌘P) waits for a picture of the map in the colours of paper: what the graphics card has drawn is not there for
 * the printer. Printing from the browser's menu asks nobody, and is without. A report has a picture of its own.
 */
function useMapForPaper(): { picture: string | null; isMaking: boolean } {
  const { store, takePicture } = useAtlas();
  const [picture, setPicture] = useState<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const isBusy = useRef(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isWished = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const state = store.getState();
      if (!isWished || event.key.toLowerCase() !== 'p' || state.view.kind === 'report') return;
      event.preventDefault();
      if (isBusy.current) return;
      isBusy.current = true;
      setIsMaking(true);
      takePicture({
        frame: { kind: 'as shown' },
        theme: 'light',
        scale: 2,
        title: pictureTitle(state),
        notes: pictureNotes(state),
      })
        .then(
          (png) => setPicture(URL.createObjectURL(png)),
          () => window.print(),
        )
        .finally(() => {
          isBusy.current = false;
          setIsMaking(false);
        });
    };
    const onPrinted = (): void =>
      setPicture((address) => {
        if (address !== null) URL.revokeObjectURL(address);
        return null;
      });
    addEventListener('keydown', onKeyDown);
    addEventListener('afterprint', onPrinted);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('afterprint', onPrinted);
    };
  }, [store, takePicture]);
  return { picture, isMaking };
}
