import type { Position } from '../domain/units.ts';
import { useText } from './atlas-context.ts';
import { useCopy } from './use-copy.ts';
import { PLACE_MESSAGES } from './place-messages.ts';

/** Puts a position on the clipboard, latitude first, as maps elsewhere take it. Absent where a page may not do that. */
export function CopyButton({ position: [longitude, latitude] }: { position: Position }) {
  const t = useText();
  const copying = useCopy();
  if (copying === null) return null;
  const { told, copy } = copying;
  const text = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  return (
    <button
      type="button"
      class="icon-button copy"
      aria-label={t(PLACE_MESSAGES.copy)}
      title={t(PLACE_MESSAGES.copy)}
      onClick={() => void copy(text)}
    >
      {told === 'copied' ? (
        <span role="status">✓ {t(PLACE_MESSAGES.copied)}</span>
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
