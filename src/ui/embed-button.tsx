import { useRef, useState } from 'preact/hooks';
import { useText } from './atlas-context.ts';
import './embed-dialog.css';
import { LazyView } from './lazy-view.tsx';

const EMBED = { en: 'Embed', vi: 'Nhúng' };

const loadSnippet = () => import('./embed-snippet.tsx').then(({ EmbedSnippet }) => EmbedSnippet);

/** Opens a dialog with what one pastes into a page to have this view there. */
export function EmbedButton() {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = (): void => {
    setIsOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="button small" aria-haspopup="dialog" onClick={open}>
        {t(EMBED)}
      </button>
      <dialog
        ref={dialog}
        class="embed-dialog"
        aria-labelledby="embed-heading"
        onClose={() => setIsOpen(false)}
      >
        {isOpen && <LazyView load={loadSnippet} />}
      </dialog>
    </>
  );
}
