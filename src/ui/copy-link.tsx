import { useText } from './atlas-context.ts';
import { SHARE_TEXTS } from './share-messages.ts';
import { ShareTold } from './share-told.tsx';
import { useShare } from './use-share.ts';

/** Shares the address of the page from where somebody has just made something. */
export function CopyLink() {
  const t = useText();
  const { outcome, share, close } = useShare();
  return (
    <>
      <button type="button" class="button small" onClick={share}>
        {t(SHARE_TEXTS.copy)}
      </button>
      <ShareTold outcome={outcome} close={close} />
    </>
  );
}
