import { useText } from './atlas-context.ts';
import type { Sharing } from './use-share.ts';

const WORDS = {
  share: { en: 'Share a link', vi: 'Chia sẻ liên kết' },
  shareHint: {
    en: 'A link to what you see: view, sites, assumptions, weights, measurements',
    vi: 'Liên kết đến những gì bạn đang xem: màn hình, địa điểm, giả định, trọng số, phép đo',
  },
};

/** In the header of the panel: a link to what is seen, whatever that is. */
export function ShareButton({ share }: Pick<Sharing, 'share'>) {
  const t = useText();
  return (
    <button
      type="button"
      class="share-button"
      aria-label={t(WORDS.share)}
      title={t(WORDS.shareHint)}
      onClick={share}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3.5v11M7.8 7.5 12 3.3l4.2 4.2M6.5 11H5v9.5h14V11h-1.5" />
      </svg>
    </button>
  );
}
