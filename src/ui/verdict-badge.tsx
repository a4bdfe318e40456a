import type { Outcome, Verdict } from '../domain/claim.ts';
import { useText } from './atlas-context.ts';
import { VERDICT_NAMES } from './verdict-names.ts';

/** Shapes that differ without their colours: a tick, a half, a cross, a question, dots. */
const STROKES: Readonly<Record<Verdict, string>> = {
  holds: 'M3.5 8.5l3 3 6-7',
  'depends on the reading': 'M8 2.5v11M2.5 8a5.5 5.5 0 0 1 11 0a5.5 5.5 0 0 1-11 0',
  'does not hold': 'M4 4l8 8M12 4l-8 8',
  'cannot be measured': 'M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.7M8 12.4v.1',
  pending: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
};

export function VerdictIcon({ verdict }: { verdict: Verdict | Outcome }) {
  return (
    <svg class="verdict-icon" viewBox="0 0 16 16" aria-hidden="true">
      {verdict === 'depends on the reading' && <path d="M8 2.5a5.5 5.5 0 0 0 0 11z" fill="currentColor" />}
      <path
        d={STROKES[verdict]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.9"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** A verdict as a word with its sign; the colour only repeats it. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const t = useText();
  return (
    <span class="verdict" data-verdict={verdict}>
      <VerdictIcon verdict={verdict} />
      {t(VERDICT_NAMES[verdict])}
    </span>
  );
}
