import type { Profile } from './assumptions.ts';
import {
  isSaidSensible,
  type Claim,
  type ClaimEnd,
  type ClaimKind,
  type ClaimQuantity,
  type CompassSide,
  type ProvinceRef,
  type Said,
  type SaidWord,
} from './claim.ts';
import { isClaimDate, isWebAddress } from './published-in.ts';
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
const SIZES = { km: 1000, m: 1, mi: METRES_OF.mi, nmi: METRES_OF.nmi, min: 60, h: 3600, ha: 1, km2: 100 };
export type DraftUnit = keyof typeof SIZES;

/** Units in which a figure of a kind may be given, the usual one first; none where there is no figure. */
export const UNITS_OF: Readonly<Record<ClaimKind, readonly DraftUnit[]>> = {
  distance: ['km', 'm', 'mi', 'nmi'],
  'drive-time': ['min', 'h'],
  area: ['ha', 'km2'],
  'on-road': [],
  adjacent: [],
};

/** Longer texts are no claim but a document; a link could not carry them. */
export const LONGEST_TEXT = 500;

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

/** A claim that is there, to be changed. `words` are its texts in the language of the reader. */
export function draftOf(claim: Claim, words: (text: Claim['text']) => string): ClaimDraft {
  const { quantity, published } = claim;
  const begun: ClaimDraft = {
    ...withKind(beginDraft(), quantity.kind),
    id: claim.id,
    text: words(claim.text),
    title: words(published.title),
    date: published.date ?? '',
    url: published.url ?? '',
  };
  switch (quantity.kind) {
    case 'distance':
      return { ...begun, from: quantity.from, to: quantity.to, ...figuresOf(quantity.said, 'km') };
    case 'drive-time': {
      const { from, to, profile, said } = quantity;
      return { ...begun, from, to, profile, ...figuresOf(said, 'min') };
    }
    case 'area':
      return {
        ...begun,
        from: quantity.of,
        isPlotInside: quantity.isPlotInside,
        ...figuresOf(quantity.said, 'ha'),
      };
    case 'on-road':
      return { ...begun, from: quantity.of, road: quantity.road };
    case 'adjacent':
      return { ...begun, provinces: quantity.provinces, side: quantity.side };
  }
}

function figuresOf(
  said: Said<number> | null,
  unit: DraftUnit,
): Pick<ClaimDraft, 'word' | 'figures' | 'unit'> {
  if (said === null) return { word: 'about', figures: ['', ''], unit };
  const [first, second] = said.word === 'between' ? [said.least, said.most] : [said.value, null];
  const typed = (value: number): string => String(exact(value / SIZES[unit]));
  return { word: said.word, figures: [typed(first), second === null ? '' : typed(second)], unit };
}

/** What is still wanting, each told beside its field. */
export type DraftFault =
  | 'from missing'
  | 'to missing'
  | 'same place twice'
  | 'province missing'
  | 'same province twice'
  | 'figure missing'
  | 'figures the wrong way round'
  | 'road missing'
  | 'no date'
  | 'no web address'
  | 'text too long';

export type ReadDraft =
  | { readonly kind: 'claim'; readonly claim: Omit<Claim, 'id'> }
  | { readonly kind: 'faults'; readonly faults: readonly DraftFault[] };

/** The claim that a draft stands for, or all that is wrong with it. `sentence` is for one without words of its own. */
export function readDraft(
  draft: ClaimDraft,
  sentence: (quantity: ClaimQuantity) => Claim['text'],
): ReadDraft {
  const faults: DraftFault[] = [];
  const quantity = readQuantity(draft, faults);
  const [text, title, date, url] = [draft.text, draft.title, draft.date, draft.url].map((typed) =>
    typed.trim(),
  ) as [string, string, string, string];
  if (date !== '' && !isClaimDate(date)) faults.push('no date');
  if (url !== '' && !isWebAddress(url)) faults.push('no web address');
  if ([text, title, url].some(({ length }) => length > LONGEST_TEXT)) faults.push('text too long');
  if (quantity === null || faults.length > 0) return { kind: 'faults', faults };
  return {
    kind: 'claim',
    claim: {
      text: text === '' ? sentence(quantity) : { en: text, vi: text },
      published: {
        title: { en: title, vi: title },
        date: date === '' ? null : date,
        url: url === '' ? null : url,
      },
      note: null,
      quantity,
    },
  };
}

function readQuantity(draft: ClaimDraft, faults: DraftFault[]): ClaimQuantity | null {
  const { kind, from, to, profile, isPlotInside } = draft;
  switch (kind) {
    case 'distance':
    case 'drive-time': {
      if (from === null) faults.push('from missing');
      if (to === null) faults.push('to missing');
      if (from !== null && to !== null && isSameEnd(from, to)) faults.push('same place twice');
      const said = readSaid(draft, faults);
      if (from === null || to === null || said === null) return null;
      return kind === 'distance' ? { kind, from, to, said } : { kind, from, to, profile, said };
    }
    case 'area': {
      if (from === null) faults.push('from missing');
      const said = readSaid(draft, faults);
      return from === null || said === null ? null : { kind, of: from, isPlotInside, said };
    }
    case 'on-road': {
      const road = draft.road.trim();
      if (from === null) faults.push('from missing');
      if (!/\d/.test(road)) faults.push('road missing');
      return from === null ? null : { kind, of: from, road };
    }
    case 'adjacent': {
      const [one, other] = draft.provinces;
      if (one === null || other === null) {
        faults.push('province missing');
        return null;
      }
      if (one.division === other.division && one.code === other.code) faults.push('same province twice');
      return { kind, provinces: [one, other], side: draft.side };
    }
  }
}

function readSaid({ word, figures, unit }: ClaimDraft, faults: DraftFault[]): Said<number> | null {
  const [first = NaN, second = NaN] = figures.map((typed) =>
    typed.trim() === '' ? NaN : exact(Number(typed) * SIZES[unit]),
  );
  const said: Said<number> =
    word === 'between' ? { word, least: first, most: second } : { word, value: first };
  if (isSaidSensible(said)) return said;
  faults.push(first > second ? 'figures the wrong way round' : 'figure missing');
  return null;
}

/** 1.1 h are 3960 s, not 3960.0000000000005: a millionth is beyond what anybody claims. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function isSameEnd(one: ClaimEnd, other: ClaimEnd): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
