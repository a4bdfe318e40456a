import type { Status } from './place.ts';
import type { Limit } from './score.ts';
import { measureKey } from './score-measure.ts';

/** A site as far as ranking goes. */
export type ScoredSite = {
  /** Unique among the candidates. */
  readonly key: string;
  /** Null for what has none, as a point on the map. */
  readonly status: Status | null;
  /** By `measureKey`, in base units; null where it is not known. */
  readonly values: ReadonlyMap<string, number | null>;
};

/** A limit that a site does not meet, and what it has instead; null where that is not known. */
export type FailedLimit = { readonly limit: Limit; readonly value: number | Status | null };

/** The limits that a site does not meet, in their order. What is not known of a site cannot be relied on: it fails. */
export function failedLimits(site: ScoredSite, limits: readonly Limit[]): readonly FailedLimit[] {
  return limits.flatMap((limit): FailedLimit[] => {
    if (!limit.isOn) return [];
    if (limit.kind === 'status') {
      const { status } = site;
      return status !== null && limit.statuses.includes(status) ? [] : [{ limit, value: status }];
    }
    const value = valueOf(site, measureKey(limit.measure));
    if (value === null) return [{ limit, value }];
    const isMet = limit.kind === 'at most' ? value <= limit.value : value >= limit.value;
    return isMet ? [] : [{ limit, value }];
  });
}

export function valueOf({ values }: ScoredSite, key: string): number | null {
  return values.get(key) ?? null;
}
