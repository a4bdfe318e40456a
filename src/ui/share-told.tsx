import { useEffect, useRef } from 'preact/hooks';
import { useAtlasState, useText } from './atlas-context.ts';
import { SHARE_TEXTS } from './share-messages.ts';
import type { Sharing } from './use-share.ts';

/** How sharing went, said and read out; the link itself where the browser has no clipboard for it. */
export function ShareTold({ outcome, close }: Pick<Sharing, 'outcome' | 'close'>) {
  const t = useText();
  const hasOwnFiles = useAtlasState((s) => s.own.sets.length > 0);
  return (
    <div class="share-told" data-outcome={outcome?.kind ?? ''}>
      <p role="status">{outcome !== null && outcome.kind !== 'shown' && `${t(WORDS[outcome.kind])}. `}</p>
      {outcome?.kind === 'shown' && <LinkField link={outcome.link} close={close} />}
      {outcome !== null && hasOwnFiles && <p class="hint">{t(SHARE_TEXTS.ownFiles)}</p>}
    </div>
  );
}

const WORDS = {
  copied: SHARE_TEXTS.copied,
  'handed over': SHARE_TEXTS.handedOver,
  failed: SHARE_TEXTS.failed,
} as const;

/** The link, marked as a whole. */
function LinkField({ link, close }: { link: string; close: () => void }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [link]);
  return (
    <div class="share-link">
      <label>
        {t(SHARE_TEXTS.shown)}
        <input
          ref={field}
          type="text"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        />
      </label>
      <button type="button" class="icon-button" aria-label={t(SHARE_TEXTS.close)} onClick={close}>
        ×
      </button>
    </div>
  );
}
