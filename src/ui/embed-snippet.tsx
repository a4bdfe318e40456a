import { useEffect, useRef, useState } from 'preact/hooks';
import { embedAddress, embedSnippet } from '../domain/embed-snippet.ts';
import { formatAddress } from '../store/address/address.ts';
import { sharedOf } from '../store/address/shared.ts';
import { site } from '../store/select.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { writtenName } from './describe.ts';
import './embed-dialog.css';
import { EMBED_MESSAGES } from './embed-messages.ts';

const TOLD_MS = 2000;
const FIRST_HEIGHT = 480;
/** Less than this shows no map beside the numbers. */
const [LEAST_HEIGHT, MOST_HEIGHT] = [300, 2000];

/** What one pastes into a page to have this view there. */
export function EmbedSnippet() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const shared = useAtlasState(sharedOf);
  const place = useAtlasState(site);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const code = useRef<HTMLTextAreaElement>(null);
  const address = embedAddress(
    location.origin + location.pathname,
    // where the map looks depends on the size of the frame: it shows the site anyway
    formatAddress({ ...shared, map: null }),
    language,
  );
  const title = place === null ? t('appName') : `${writtenName(place, language)} – ${t('appName')}`;
  const snippet = embedSnippet(address, title, height);
  return (
    <>
      <h2 id="embed-heading">{t(EMBED_MESSAGES.title)}</h2>
      <p class="hint">{t(EMBED_MESSAGES.explain)}</p>
      <textarea
        ref={code}
        class="embed-code"
        readOnly
        rows={9}
        spellcheck={false}
        aria-label={t(EMBED_MESSAGES.code)}
        value={snippet}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="control">
        <label for="embed-height">{t(EMBED_MESSAGES.height)}</label>
        <input
          id="embed-height"
          type="number"
          min={LEAST_HEIGHT}
          max={MOST_HEIGHT}
          step={20}
          value={height}
          onInput={(event) => {
            const wanted = Math.round(event.currentTarget.valueAsNumber);
            if (wanted >= LEAST_HEIGHT && wanted <= MOST_HEIGHT) setHeight(wanted);
          }}
        />{' '}
        {t(EMBED_MESSAGES.pixels)}
      </div>
      <p class="hint">{t(EMBED_MESSAGES.more)}</p>
      <form method="dialog" class="card-actions">
        <CopyCode text={snippet} onFailure={() => code.current?.select()} />
        <a class="button small" href={address} target="_blank" rel="noopener">
          {t(EMBED_MESSAGES.tryIt)}
        </a>
        <button type="submit" class="button small">
          {t(EMBED_MESSAGES.close)}
        </button>
      </form>
    </>
  );
}

/** Where the page may not write to the clipboard the code is marked, to be copied by hand. */
function CopyCode({ text, onFailure }: { text: string; onFailure: () => void }) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = (): void => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (clipboard === undefined) onFailure();
    else clipboard.writeText(text).then(() => setIsCopied(true), onFailure);
  };
  return (
    <button type="button" class="button small" onClick={copy}>
      <span role="status">{t(isCopied ? EMBED_MESSAGES.copied : EMBED_MESSAGES.copy)}</span>
    </button>
  );
}
