import { isMissingCode } from '../domain/missing-code.ts';
import type { Actions } from '../store/actions.ts';

/**
 * The last net under the page: what nobody else caught is told in one gathered sentence instead of leaving something dead without
 * a word. The browser goes on writing it on its console.
 */
export function catchErrors(
  page: EventTarget,
  actions: Pick<Actions, 'mishapFound'>,
  ownOrigin: string,
): void {
  page.addEventListener('error', (event) => {
    const { filename, error, message } = event as ErrorEvent;
    // files that do not come have events without a script, and those of extensions are not ours to tell
    if (!isOwn(filename, ownOrigin) || isHarmless(message)) return;
    actions.mishapFound(isMissingCode(error) ? 'missingCode' : 'error');
  });
  page.addEventListener('unhandledrejection', (event) => {
    const { reason } = event as PromiseRejectionEvent;
    if (isMissingCode(reason)) return actions.mishapFound('missingCode');
    const { name, stack } = (reason ?? {}) as Partial<Error>;
    if (name === 'AbortError' || /\w-extension:\/\//.test(String(stack))) return;
    actions.mishapFound('error');
  });
}

function isOwn(filename: unknown, ownOrigin: string): boolean {
  return typeof filename === 'string' && filename.startsWith(ownOrigin);
}

/** Browsers tell in this way that a size was measured a frame later. */
function isHarmless(message: unknown): boolean {
  return String(message).startsWith('ResizeObserver loop');
}
