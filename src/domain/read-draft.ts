import { isSaidSensible, type Claim, type ClaimEnd, type ClaimQuantity, type Said } from './claim.ts';
import { beginDraft, DRAFT_UNIT_SIZES, withKind, type ClaimDraft, type DraftUnit } from './claim-draft.ts';
import { LONGEST_CLAIM_TEXT } from './claims-file.ts';
import { isClaimDate, isWebAddress } from './published-in.ts';

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
  const typed = (value: number): string => String(exact(value / DRAFT_UNIT_SIZES[unit]));
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
  if ([text, title, url].some(({ length }) => length > LONGEST_CLAIM_TEXT)) faults.push('text too long');
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
    typed.trim() === '' ? NaN : exact(Number(typed) * DRAFT_UNIT_SIZES[unit]),
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
