import type { Profile } from './assumptions.ts';
import type { ClaimEnd, ClaimKind, CompassSide, ProvinceRef, SaidWord } from './claim.ts';
import { METRES_OF } from './quantities.ts';

/** A claim while it is written: what was typed as it was typed. Plain data, right or not. */
export type ClaimDraft = {
  /** The claim that is changed; null for a new one. */
  readonly id: string | null;
  readonly kind: ClaimKind;
  /** Where from; of what, where there is only one place. */
  readonly from: ClaimEnd | null;
  readonly to: ClaimEnd | null;
  readonly provinces: readonly [ProvinceRef | null, ProvinceRef | null];
  readonly side: CompassSide | null;
  readonly word: SaidWord;
  /** In `unit`; the second one only for "between". */
  readonly figures: readonly [string, string];
  readonly unit: DraftUnit;
  readonly profile: Profile | null;
  readonly isPlotInside: boolean;
  readonly road: string;
  /** The claim in words; empty for a sentence made of the rest. */
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly url: string;
};

/** How many of the base unit (metres, seconds, hectares) each is. */
export const DRAFT_UNIT_SIZES = {
  km: 1000,
  m: 1,
  mi: METRES_OF.mi,
  nmi: METRES_OF.nmi,
  min: 60,
  h: 3600,
  ha: 1,
  km2: 100,
};
export type DraftUnit = keyof typeof DRAFT_UNIT_SIZES;

/** Units in which a figure of a kind may be given, the usual one first; none where there is no figure. */
export const UNITS_OF: Readonly<Record<ClaimKind, readonly DraftUnit[]>> = {
  distance: ['km', 'm', 'mi', 'nmi'],
  'drive-time': ['min', 'h'],
  area: ['ha', 'km2'],
  'on-road': [],
  adjacent: [],
};

export function beginDraft(from: ClaimEnd | null = null): ClaimDraft {
  return {
    id: null,
    kind: 'drive-time',
    from,
    to: null,
    provinces: [null, null],
    side: null,
    word: 'about',
    figures: ['', ''],
    unit: 'min',
    profile: null,
    isPlotInside: false,
    road: '',
    text: '',
    title: '',
    date: '',
    url: '',
  };
}

/** Another kind keeps what is the same; a figure of another unit would be another figure. */
export function withKind(draft: ClaimDraft, kind: ClaimKind): ClaimDraft {
  const units = UNITS_OF[kind];
  if (units.length === 0 || units.includes(draft.unit)) return { ...draft, kind };
  return { ...draft, kind, unit: units[0]!, figures: ['', ''] };
}
