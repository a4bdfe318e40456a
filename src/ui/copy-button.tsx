import { useEffect, useState } from 'preact/hooks';
import type { Position } from '../domain/units.ts';
import { useText } from './atlas-context.ts';

const TOLD_MS = 2000;

/** Puts a position on the clipboard, latitude first, as maps elsewhere take it. Absent where a page may not do that. */
export function CopyButton({ position: [longitude, latitude] }: { position: Position }) {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return null;

  const copy = (): void => {
    clipboard.writeText(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`).then(
      () => setIsCopied(true),
      // without leave to write the figures can still be marked by hand
      () => setIsCopied(false),
    );
  };
  return (
    <button type="button" class="icon-button copy" aria-label={t('copy')} title={t('copy')} onClick={copy}>
      {isCopied ? (
        <span role="status">✓ {t('copied')}</span>
      ) : (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path
            d="M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.4"
            stroke-linejoin="round"
          />
        </svg>
      )}
    </button>
  );
}
