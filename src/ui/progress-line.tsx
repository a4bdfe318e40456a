import { useText } from './atlas-context.ts';
import { REACH_MESSAGES } from './reach-messages.ts';

/** How far a long piece of work got; nothing where there is none, or too little to tell. */
export function ProgressLine({ asked }: { asked: { kind: string; done?: number | null } }) {
  const t = useText();
  if (asked.kind !== 'waiting' || asked.done === null || asked.done === undefined) return null;
  return <progress class="progress" aria-label={t(REACH_MESSAGES.working)} max={1} value={asked.done} />;
}
