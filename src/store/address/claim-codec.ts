import { PROFILES } from '../../domain/assumptions.ts';
import {
  COMPASS_SIDES,
  isSaidSensible,
  SAID_WORDS,
  type Claim,
  type ClaimEnd,
  type ClaimQuantity,
  type CompassSide,
  type ProvinceRef,
  type Said,
  type SaidWord,
} from '../../domain/claim.ts';
import type { Localised } from '../../domain/localised.ts';
import { isClaimDate, isWebAddress } from '../../domain/published-in.ts';
import { PROFILE_LETTERS } from './site-codec.ts';
import { decode, encode, packPositions, unpackPositions } from './spelling.ts';

/**
 * A claim in the address of the page: fields parted by `.`, those at the end left out where they are empty: kind and
 * switches, ends, figures, words, document, its date, its address, a note. Letters that part anything are escaped in what they part.
 */

const KINDS = { distance: 'd', 'drive-time': 't', area: 'a', 'on-road': 'r', adjacent: 'b' } as const;
const SIDE_LETTERS: Readonly<Record<CompassSide, string>> = { north: 'n', east: 'e', south: 's', west: 'w' };
const WORD_LETTERS: Readonly<Record<SaidWord, string>> = {
  about: 'o',
  between: 'b',
  'less than': 'l',
  'at most': 'm',
  'more than': 'g',
  'at least': 'a',
};

export function formatClaim({ text, published, note, quantity }: Claim): string {
  const fields = [
    ...formatQuantity(quantity),
    formatLocalised(text),
    formatLocalised(published.title),
    published.date ?? '',
    encode(published.url ?? ''),
    note === null ? '' : formatLocalised(note),
  ];
  return fields.join('.').replace(/\.+$/, '');
}

function formatQuantity(quantity: ClaimQuantity): [head: string, ends: string, figures: string] {
  const head = KINDS[quantity.kind];
  switch (quantity.kind) {
    case 'distance':
      return [
        head,
        formatEnds(quantity.from, quantity.to),
        quantity.said === null ? '' : formatSaid(quantity.said),
      ];
    case 'drive-time': {
      const vehicle = quantity.profile === null ? '' : PROFILE_LETTERS[quantity.profile];
      return [head + vehicle, formatEnds(quantity.from, quantity.to), formatSaid(quantity.said)];
    }
    case 'area':
      return [head + (quantity.isPlotInside ? 'p' : ''), formatEnds(quantity.of), formatSaid(quantity.said)];
    case 'on-road':
      return [head, formatEnds(quantity.of), encode(quantity.road)];
    case 'adjacent': {
      const refs = quantity.provinces.map(({ division, code }) => `${division}:${encode(code)}`);
      return [head + (quantity.side === null ? '' : SIDE_LETTERS[quantity.side]), refs.join(), ''];
    }
  }
}

/** Null for what is no claim, or none that can be measured. */
export function parseClaim(written: string, id: string): Claim | null {
  const [head = '', ends = '', figures = '', words = '', title = '', date = '', address = '', remark = ''] =
    written.split('.');
  const quantity = parseQuantity(head, ends, figures);
  const text = parseLocalised(words);
  const document = parseLocalised(title);
  const url = decode(address);
  const note = remark === '' ? null : parseLocalised(remark);
  if (
    quantity === null ||
    text === null ||
    document === null ||
    url === null ||
    (remark !== '' && note === null)
  )
    return null;
  if ((date !== '' && !isClaimDate(date)) || (url !== '' && !isWebAddress(url))) return null;
  return {
    id,
    text,
    published: { title: document, date: date === '' ? null : date, url: url === '' ? null : url },
    // a note without words is none
    note: note === null || (note.en === '' && note.vi === '') ? null : note,
    quantity,
  };
}

function parseQuantity(head: string, ends: string, figures: string): ClaimQuantity | null {
  const [letter, ...letters] = head;
  const switches = letters.join('');
  const [from = null, to = null, ...more] = ends.split(',').map(parseEnd);
  const said = parseSaid(figures);
  switch (letter) {
    case KINDS.distance:
      if (from === null || to === null || more.length > 0 || switches !== '') return null;
      return figures !== '' && said === null ? null : { kind: 'distance', from, to, said };
    case KINDS['drive-time']: {
      const profile = PROFILES.find((known) => PROFILE_LETTERS[known] === switches) ?? null;
      if (from === null || to === null || more.length > 0 || said === null) return null;
      return switches !== '' && profile === null ? null : { kind: 'drive-time', from, to, profile, said };
    }
    case KINDS.area:
      if (from === null || to !== null || said === null || !/^p?$/.test(switches)) return null;
      return { kind: 'area', of: from, isPlotInside: switches === 'p', said };
    case KINDS['on-road']: {
      const road = decode(figures);
      if (from === null || to !== null || !road || switches !== '') return null;
      return { kind: 'on-road', of: from, road };
    }
    case KINDS.adjacent: {
      const [one = null, other = null, ...rest] = ends.split(',').map(parseProvince);
      const side = COMPASS_SIDES.find((known) => SIDE_LETTERS[known] === switches) ?? null;
      if (one === null || other === null || rest.length > 0 || (switches !== '' && side === null))
        return null;
      return { kind: 'adjacent', provinces: [one, other], side };
    }
    default:
      return null;
  }
}

function formatEnds(...ends: readonly ClaimEnd[]): string {
  return ends.map(formatEnd).join();
}

function formatEnd(end: ClaimEnd): string {
  switch (end.kind) {
    case 'place':
      return encode(end.id);
    case 'any':
      return `*${end.ids.map(encode).join('+')}`;
    case 'point':
      return `@${packPositions([end.position])}:${formatLocalised(end.name)}`;
  }
}

function parseEnd(text: string): ClaimEnd | null {
  if (text.startsWith('@')) {
    const [packed = '', name = ''] = text.slice(1).split(':');
    const positions = unpackPositions(packed);
    const read = parseLocalised(name);
    if (positions?.length !== 1 || read === null) return null;
    return { kind: 'point', position: positions[0]!, name: read };
  }
  if (text.startsWith('*')) {
    const ids = text.slice(1).split('+').map(decode);
    return ids.every((id) => id !== null && id !== '') ? { kind: 'any', ids: ids as string[] } : null;
  }
  const id = decode(text);
  return id ? { kind: 'place', id } : null;
}

function parseProvince(text: string): ProvinceRef | null {
  const [division, written = ''] = text.split(':');
  const code = decode(written);
  return (division === '63' || division === '34') && code ? { division, code } : null;
}

/** The word, then its figures in base units; a decimal point would part fields. */
function formatSaid(said: Said<number>): string {
  const figures = said.word === 'between' ? [said.least, said.most] : [said.value];
  return WORD_LETTERS[said.word] + figures.join().replaceAll('.', '_');
}

/** Null for what is no figure, or none that anything could be compared with. */
function parseSaid(text: string): Said<number> | null {
  const word = SAID_WORDS.find((known) => WORD_LETTERS[known] === text[0]);
  const figures = text
    .slice(1)
    .replaceAll('_', '.')
    .split(',')
    .map((figure) => (/^\d/.test(figure) ? Number(figure) : NaN));
  const [first = NaN, second = NaN] = figures;
  if (word === undefined || figures.length !== (word === 'between' ? 2 : 1)) return null;
  const said: Said<number> =
    word === 'between' ? { word, least: first, most: second } : { word, value: first };
  return isSaidSensible(said) ? said : null;
}

/** Users write in one language: once where both are the same. */
function formatLocalised({ en, vi }: Localised): string {
  return en === vi ? encode(en) : `${encode(en)};${encode(vi)}`;
}

function parseLocalised(text: string): Localised | null {
  const [first = '', second] = text.split(';');
  const en = decode(first);
  const vi = second === undefined ? en : decode(second);
  return en === null || vi === null ? null : { en, vi };
}
