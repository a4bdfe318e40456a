import { useRef } from 'preact/hooks';
import { formatClaimsFile, LONGEST_FILE } from '../domain/claims-file.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { CLAIM_TEXTS } from './claims-messages.ts';
import { CopyLink } from './copy-link.tsx';
import { download } from './download.ts';

/** One's own claims as a link or a file, and a file of somebody else's. */
export function ClaimsShare() {
  const t = useText();
  const actions = useActions();
  const own = useAtlasState((s) => s.claims.own);
  const input = useRef<HTMLInputElement>(null);

  const open = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    // letters of up to four bytes: a longer file is too large, and its reader says so
    actions.claimsFileGiven({ name: file.name, text: await file.slice(0, 4 * LONGEST_FILE + 4).text() });
    // the same file can be opened again
    field.value = '';
  };
  return (
    <section aria-labelledby="claims-share-heading">
      <h2 id="claims-share-heading">{t(CLAIM_TEXTS.share)}</h2>
      <p class="hint">{t(CLAIM_TEXTS.shareHint)}</p>
      <div class="card-actions">
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
