import { DEFAULT_CONDITIONS } from '../domain/conditions.ts';
import type { ClaimDraft } from '../domain/claim-draft.ts';
import { isSame } from '../domain/same.ts';
import type { Made } from './made.ts';
import { FIRST_TABLE } from './table-state.ts';

/** What was made, but for the files, which are kept beside it in pieces; and the claim that is being written. */
export type WorkParts = Omit<Made, 'files'> & { readonly draft: ClaimDraft | null };
export type WorkPart = keyof WorkParts | 'files';

/** Work that lies on the device, as it is told of. */
export type SavedWork = {
  readonly id: string;
  /** When it was saved, by the clock of the device: for words only, clocks are wrong. */
  readonly at: number;
  readonly holds: WorkHolds;
  /** About so much room. */
  readonly bytes: number;
};

/** How many of each it holds; what is as it was at first does not count. */
export type WorkHolds = Readonly<Record<(typeof HELD)[number], number>>;

export const HELD = [
  'measurements',
  'claims',
  'compared',
  'origins',
  'closures',
  'conditions',
  'weights',
  'tables',
  'files',
  'sites',
] as const;

/** `files` with how many things each holds. */
export function holdsOf(
  { measuring, claims, draft, compared, keptOrigins, assumptions, search, score, table }: Partial<WorkParts>,
  files: readonly { readonly things: number }[],
): WorkHolds {
  const { isHalted: _, ...firstTable } = FIRST_TABLE;
  const conditions = search?.conditions ?? DEFAULT_CONDITIONS;
  return {
    measurements: measuring?.measurements.filter(({ points }) => points.length > 0).length ?? 0,
    claims: (claims?.length ?? 0) + (draft === null || draft === undefined ? 0 : 1),
    compared: compared?.length ?? 0,
    origins: keptOrigins?.length ?? 0,
    closures: assumptions?.closures.length ?? 0,
    conditions: isSame(conditions, DEFAULT_CONDITIONS) ? 0 : conditions.length,
    weights: (score?.limits.length ?? 0) + (score?.criteria.length ?? 0),
    tables: table === undefined || isSame(table, firstTable) ? 0 : 1,
    files: files.length,
    sites: files.reduce((sum, { things }) => sum + things, 0),
  };
}

/** Whether anything is worth keeping. How fast one drives, how far and which parks are shown the address brings back. */
export function holdsAnything(holds: WorkHolds): boolean {
  return HELD.some((name) => holds[name] > 0);
}
