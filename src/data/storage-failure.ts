/** Why something could not be kept on the device: the browser has no room, forbids it, or something else. */
export function storageFailure(error: unknown): 'full' | 'forbidden' | 'failed' {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'InvalidStateError', 'ReferenceError', 'UnknownError'].includes(name)
    ? 'forbidden'
    : 'failed';
}
