import { useEffect, useState } from 'preact/hooks';

const TOLD_MS = 2000;

/** A button that puts text on the clipboard and says so. Absent where a page may not do that. */
export function CopyText({ label, done, text }: { label: string; done: string; text: () => string }) {
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), TOLD_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return null;
  const copy = (): void => {
    clipboard.writeText(text()).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    // a status inside does not count as its name
    <button type="button" class="button small" aria-label={label} onClick={copy}>
      <span role="status">{isCopied ? done : label}</span>
    </button>
  );
}
