import { useRef } from 'preact/hooks';
import { formatClaimsFile } from '../domain/claims-file.ts';
import { claimCards } from '../store/claim-cards.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { CLAIM_TEXTS } from './claims-messages.ts';
import { CopyLink } from './copy-link.tsx';
import { download } from './download.ts';
import { giveClaims } from './give-files.ts';
import { SaveButton } from './save-button.tsx';

/** One's own claims as a link or a file, and a file of somebody else's. */
export function ClaimsShare() {
  const t = useText();
  const actions = useActions();
  const own = useAtlasState((s) => s.claims.own);
  const hasCards = useAtlasState((s) => claimCards(s).length > 0);
  const input = useRef<HTMLInputElement>(null);

  const open = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    await giveClaims(file, actions);
    // the same file can be opened again
    field.value = '';
  };
  return (
    <section aria-labelledby="claims-share-heading">
      <h2 id="claims-share-heading">{t(CLAIM_TEXTS.share)}</h2>
      <p class="hint">{t(CLAIM_TEXTS.shareHint)}</p>
      <div class="card-actions">
        {hasCards && <SaveButton what={{ kind: 'claims' }} />}
        {own.length > 0 && (
          <>
            <CopyLink />
            <button
              type="button"
              class="button small"
              onClick={() => download('claims.json', 'application/json', formatClaimsFile(own))}
            >
              {t(CLAIM_TEXTS.exportFile)}
            </button>
          </>
        )}
        <button type="button" class="button small" onClick={() => input.current?.click()}>
          {t(CLAIM_TEXTS.importFile)}
        </button>
        <input
          ref={input}
          type="file"
          class="claims-file"
          accept=".json,application/json"
          aria-label={t(CLAIM_TEXTS.importFile)}
          tabIndex={-1}
          hidden
          onChange={(event) => void open(event.currentTarget)}
        />
      </div>
    </section>
  );
}
