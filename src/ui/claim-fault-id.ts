import type { DraftFault } from '../domain/read-draft.ts';

/** Id of the sentence about a fault, by which its field is described. */
export function faultId(fault: DraftFault): string {
  return `claim-fault-${fault.replaceAll(' ', '-')}`;
}
