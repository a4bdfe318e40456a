import { useCopy } from './use-copy.ts';

/** A button that puts text on the clipboard and says so. Absent where a page may not do that. */
export function CopyText({ label, done, text }: { label: string; done: string; text: () => string }) {
  const copying = useCopy();
  if (copying === null) return null;
  return (
    // a status inside does not count as its name
    <button type="button" class="button small" aria-label={label} onClick={() => void copying.copy(text())}>
      <span role="status">{copying.told === 'copied' ? done : label}</span>
    </button>
  );
}
