import type { SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';

/** Paths of files as whole addresses; everything else as it is. */
export function withAddresses(
  data: Record<SourceId, SourceData>,
  base: string,
): Record<SourceId, SourceData> {
  const entries = Object.entries(data).map(([id, value]) => [
    id,
    typeof value === 'string' ? new URL(value, base).href : value,
  ]);
  return Object.fromEntries(entries) as Record<SourceId, SourceData>;
}
