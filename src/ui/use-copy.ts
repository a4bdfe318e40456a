import { useEffect, useState } from 'preact/hooks';

const TOLD_MS = 2000;

/**
 * Puts text on the clipboard, and tells for a moment how that went: without leave to write it was not copied, nor where
 * there is nothing to copy (null). Null where a page may not copy at all.
 */
export function useCopy(): {
  readonly told: 'copied' | 'not copied' | null;
  readonly copy: (text: string | null | Promise<string | null>) => Promise<void>;
} | null {
  const [told, setTold] = useState<'copied' | 'not copied' | null>(null);
  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard === undefined) return null;
  return {
    told,
    async copy(given) {
      try {
        const text = await given;
        if (text !== null) await clipboard.writeText(text);
        setTold(text === null ? 'not copied' : 'copied');
      } catch {
        setTold('not copied');
      }
    },
  };
}
