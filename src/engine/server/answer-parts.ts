import { ServerFailed } from './server-problem.ts';

/**
 * Parts of a server's answer, each checked as it is taken: whatever is not as Valhalla writes it makes the whole answer
 * a garbled one (`ServerFailed`).
 */
export type Parts = Readonly<Record<string, unknown>>;

export function garbled(): ServerFailed {
  return new ServerFailed({ kind: 'garbled' });
}

export function partsOf(value: unknown): Parts {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw garbled();
  return value as Parts;
}

export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw garbled();
  return value;
}

/** A number that lengths and times can be: finite, not negative. */
export function amountOf(value: unknown): number {
  const number = coordinateOf(value);
  if (number < 0) throw garbled();
  return number;
}

export function coordinateOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw garbled();
  return value;
}

export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw garbled();
  return value;
}

/** Valhalla's numbers of what it did otherwise than asked; newer versions write them in the trip, older ones beside it. */
export function warningsOf(answer: Parts): readonly number[] {
  const trip = answer['trip'] === undefined ? {} : partsOf(answer['trip']);
  return [answer['warnings'] ?? [], trip['warnings'] ?? []]
    .flatMap(listOf)
    .map((warning) => coordinateOf(partsOf(warning)['code']));
}
