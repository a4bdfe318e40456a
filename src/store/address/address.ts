import type { LinkNote } from './link-note.ts';
import type { Part } from './part.ts';
import { INITIAL, PART_NAMES, PARTS } from './parts.ts';
import type { PartName, Shared } from './shared.ts';

/**
 * The fragment of the page's address: parts with `&` between them, each `key=version!item!item`, of items with `.` between
 * their fields. A part that says what holds anyway is left out, so an untouched atlas has no fragment. The contract for
 * other tools is docs/address.md.
 */

/** More than this no browser passes on for sure, and nobody writes by hand. */
export const LONGEST_ADDRESS = 200_000;

/** Without the `#`; empty where there is nothing to carry. Parts for which there is no room are left out. */
export function formatAddress(shared: Shared): string {
  let address = '';
  for (const name of PART_NAMES) {
    if (name === 'view' ? isImplied(shared) : isSame(name, shared, INITIAL)) continue;
    const part = writtenPart(name, shared);
    const longer = address === '' ? part : `${address}&${part}`;
    if (longer.length <= LONGEST_ADDRESS) address = longer;
  }
  return address;
}

/** What a fragment says, with or without its `#`; parts that it does not say are missing. */
export type ReadAddress = { readonly shared: Partial<Shared>; readonly notes: readonly LinkNote[] };

/** Whatever the fragment is: what can be read is read, the rest is told. */
export function parseAddress(fragment: string): ReadAddress {
  if (fragment.length > LONGEST_ADDRESS)
    return { shared: {}, notes: [{ kind: 'too long', letters: fragment.length }] };
  const notes: LinkNote[] = [];
  const written = new Map<string, string>();
  for (const text of fragment.replace(/^#/, '').split('&')) {
    const at = text.indexOf('=');
    // what has no `=` is a place in the page; of a part that is said twice the first one counts
    if (at >= 0 && !written.has(text.slice(0, at))) written.set(text.slice(0, at), text.slice(at + 1));
  }
  const shared: { -readonly [Name in PartName]?: Shared[Name] } = {};
  const read = <Name extends PartName>(name: Name): void => {
    const text = written.get(PARTS[name].key);
    if (text === undefined) return;
    const value = readPart(name, text, notes);
    if (value !== undefined) shared[name] = value;
  };
  for (const name of PART_NAMES) read(name);
  const known = new Set(PART_NAMES.map((name) => PARTS[name].key));
  const unknown = [...written.keys()].filter((key) => !known.has(key)).slice(0, MOST_TOLD);
  if (unknown.length > 0)
    notes.push({ kind: 'unknown', keys: unknown.map((key) => key.slice(0, LONGEST_TOLD)) });
  const implied = impliedView(shared);
  if (shared.view === undefined && implied !== 'overview')
    shared.view = { view: { kind: implied }, home: implied };
  return { shared, notes };
}

/** The parts in which one is unlike the other. */
export function differing(one: Shared, other: Shared): Partial<Shared> {
  return Object.fromEntries(
    PART_NAMES.filter((name) => !isSame(name, one, other)).map((name) => [name, other[name]]),
  );
}

const MOST_TOLD = 5;
const LONGEST_TOLD = 20;

function readPart<Name extends PartName>(
  name: Name,
  text: string,
  notes: LinkNote[],
): Shared[Name] | undefined {
  const part: Part<Shared[Name]> = PARTS[name];
  const [version = '', ...items] = text.split('!');
  if (version !== part.version) {
    const isNewer = /^\d{1,9}$/.test(version) && Number(version) > Number(part.version);
    notes.push({ kind: isNewer ? 'newer' : 'part', part: name });
    return undefined;
  }
  const { value, broken, of } = part.parse(items);
  if (value === undefined) notes.push({ kind: 'part', part: name });
  else if (broken > 0) notes.push({ kind: 'items', part: name, broken, of });
  return value;
}

function writtenPart<Name extends PartName>(name: Name, shared: Shared): string {
  const { key, version, format } = PARTS[name];
  return `${key}=${[version, ...format(shared[name])].join('!')}`;
}

function isSame<Name extends PartName>(name: Name, one: Shared, other: Shared): boolean {
  return one[name] === other[name] || writtenPart(name, one) === writtenPart(name, other);
}

/**
 * The view of an address that names none: of claims where it carries claims, of measurements where it carries any. So did
 * links before there was a part for the view.
 */
function impliedView({ claims, measuring }: Partial<Shared>): 'claims' | 'measure' | 'overview' {
  if (claims !== undefined && claims.length > 0) return 'claims';
  return measuring !== undefined && measuring.measurements.length > 0 ? 'measure' : 'overview';
}

function isImplied(shared: Shared): boolean {
  const implied = impliedView(shared);
  const { view, home } = shared.view;
  return view.kind === implied && home === implied;
}
