import type { FileFailure } from '../domain/kept-files.ts';
import { useAtlasState } from './atlas-context.ts';
import { OFFLINE_PHRASES } from './offline-messages.ts';

/** With no network at all every file fails: a few say it. */
const MOST_NAMED = 3;

/** Which files could not be had, and why. */
export function OfflineFailures({ failures }: { failures: readonly FileFailure[] }) {
  const language = useAtlasState((s) => s.language);
  const { why, more } = OFFLINE_PHRASES[language];
  const rest = failures.length - MOST_NAMED;
  return (
    <ul class="offline-failures">
      {failures.slice(0, MOST_NAMED).map((failure) => (
        <li key={failure.path}>
          {failure.path}: {why(failure.why)}
        </li>
      ))}
      {rest > 0 && <li>{more(rest)}</li>}
    </ul>
  );
}
