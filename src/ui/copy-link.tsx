import { useEffect, useState } from 'preact/hooks';
import { useText } from './atlas-context.ts';

const TOLD_MS = 2000;

/** Copies the address of the page, which carries what is to be shared. */
export function CopyLink() {
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
    clipboard.writeText(location.href).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <button type="button" class="button small" onClick={copy}>
      <span role="status">{t(isCopied ? 'measureLinkCopied' : 'measureCopyLink')}</span>
    </button>
  );
}
