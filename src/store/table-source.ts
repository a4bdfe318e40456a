import { keyOfSite } from './site-ref.ts';
import type { ColumnSource, RowSource } from './table-state.ts';

/** Stable name of a site or a source, to tell it from others. */
export function keyOfSource(source: RowSource | ColumnSource): string {
  return source.kind === 'group' ? `group:${source.group}` : keyOfSite(source);
}
