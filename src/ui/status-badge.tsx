import type { Place } from '../domain/place.ts';
import { useText } from './atlas-context.ts';
import { STATUS_NAMES } from './messages.ts';

/** Says what is not simply in operation: under construction, planned, closed, unknown. Pins and the user's own sites have no status. */
export function StatusBadge({ place, onlyUnusual = false }: { place: Place; onlyUnusual?: boolean }) {
  const t = useText();
  if (place.facts.kind === 'pin' || place.facts.kind === 'own') return null;
  if (onlyUnusual && (place.status === 'operating' || place.status === 'unknown')) return null;
  return (
    <span class="badge" data-status={place.status}>
      {t(STATUS_NAMES[place.status])}
    </span>
  );
}
