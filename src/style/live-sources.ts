import type { SourceId } from './order.ts';
import type { SourceData } from './subject.ts';

/**
 * Sources whose data follows what is dragged. The map cuts all data into tiles, and a change of any paints all of it
 * anew: tenths of a second without a graphics card. So while something is dragged the layers of these sources are
 * drawn beside the map, by the same style (`live.ts`); their words wait.
 */
export const LIVE_SOURCES = [
  'bands',
  'reached-roads',
  'snap',
  'route',
  'measure',
] as const satisfies readonly SourceId[];

const LIVE: ReadonlySet<string> = new Set(LIVE_SOURCES);

export function isLiveSource(id: string): boolean {
  return LIVE.has(id);
}

/** The data without that of `LIVE_SOURCES`. */
export function withoutLiveData(data: Record<SourceId, SourceData>): Partial<Record<SourceId, SourceData>> {
  return Object.fromEntries(Object.entries(data).filter(([id]) => !isLiveSource(id)));
}
