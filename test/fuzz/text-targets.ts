import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LINE_DATASET_IDS } from '../../src/domain/line.ts';
import { PLACE_DATASET_IDS } from '../../src/domain/catalogue.ts';
import { readPosition } from '../../src/domain/read-coordinates.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { parseClaims } from '../../src/data/claims.ts';
import { parseComparisonHubs } from '../../src/data/comparison-hubs.ts';
import { readKeptSet, writeKeptSet } from '../../src/data/kept-set.ts';
import { parseLines } from '../../src/data/lines.ts';
import { parseJson } from '../../src/data/parse-json.ts';
import { parseCatalogue, parsePlaces, parseProvinces } from '../../src/data/parse.ts';
import { readMessage } from '../../src/embed/read-message.ts';
import { formatAddress, parseAddress } from '../../src/store/address/address.ts';
import { INITIAL } from '../../src/store/address/parts.ts';
import { PASTED } from './exported-files.ts';
import { mutateText, pick } from './mutations.ts';
import { oddJson } from './odd-json.ts';
import { inEach } from '../../src/domain/localised.ts';
import { EMBED_ERRORS } from '../../src/embed/embed-errors.ts';
import { KEEPING_FAILURES } from '../../src/ui/import-messages.ts';
import { linkNoteWords } from '../../src/ui/link-messages.ts';
import { assertGeometry, assertSaid } from './sound-answer.ts';
import { textOf, type Input, type Answer, type Target } from './target.ts';

/** Links, messages, and the small files of the atlas and of claims. */

const file = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Links of docs/address.md. */
const LINKS = [...readFileSync('docs/address.md', 'utf8').matchAll(/`(#[a-z]=\d![^`\s]+)`/g)].map(
  ([, link]) => link!,
);
const LINK_WORDS = [
  '!', '.', '&', '=', '#', '~', '*', ',', ':', ';', '+', '@', '-', '_', '%', '%2E', '%00', '%ED%A0%80', '%', '!!!!', '__proto__', 'constructor',
  'v=1!', 'v=2!', 'v=99999999999!', 'a=1!', 'm=1!', 'g=1!', 'w=1!', 'NaN', 'Infinity', '1e999', '9'.repeat(400), '-1', '@gm4rqGopwoF', '@________', '\ud800', '\u202e',
]; // prettier-ignore

function readLink(input: Input): Answer {
  const link = textOf(input);
  const { shared, notes } = parseAddress(link);
  assert.equal(Object.getPrototypeOf(shared), Object.prototype);
  const canonical = formatAddress({ ...INITIAL, ...shared });
  const again = parseAddress(canonical);
  assert.deepEqual(again.notes, [], `what was read cannot be written: ${canonical}`);
  assert.deepEqual({ ...INITIAL, ...again.shared }, { ...INITIAL, ...shared }, canonical);
  if (notes.length === 0) return 'accepted';
  return { said: notes.map((note) => inEach((language) => linkNoteWords(note, language))) };
}

const MESSAGES: readonly unknown[] = [
  { atlas: 1, do: 'select', position: [105.93, 21.22], request: 7 },
  { atlas: 1, do: 'select', id: 'park-vsip-bac-ninh-2' },
  { atlas: 1, do: 'hello', request: 'a' },
  { atlas: 1, do: 'set', profile: 'truck', direction: 'to', pace: 1.2, year: 2030, avoidTolls: true, bands: [15, 30], language: 'vi', theme: 'dark' },
]; // prettier-ignore

function readSaid(input: Input): Answer {
  let data: unknown;
  try {
    data = JSON.parse(textOf(input));
  } catch {
    return 'accepted';
  }
  const read = readMessage(data);
  // pages are full of messages to others: those are let pass
  if (read.kind === 'not ours') return 'accepted';
  if (read.kind === 'wrong') {
    const { request } = data as { request?: unknown };
    assert.ok(read.request === null || read.request === request, 'the answer bears another request');
    return { said: [EMBED_ERRORS[read.code]] };
  }
  const { message } = read;
  if (message.do === 'select' && message.site.kind === 'position')
    assertGeometry({ type: 'Point', coordinates: message.site.position });
  if (message.do === 'set')
    for (const value of Object.values(message.change).flat())
      assert.ok(typeof value !== 'number' || Number.isFinite(value));
  return 'accepted';
}

function assertProblems(problems: readonly Problem[], given: number, read: number): void {
  for (const { reason, file: named } of problems) {
    assertSaid(reason);
    assert.ok(reason.en.includes(named), `no file in ${reason.en}`);
  }
  const leftOut = new Set(problems.map(({ feature }) => feature));
  if (given > 0) assert.ok(read + leftOut.size >= given, 'something got lost without a word');
}

const CLAIMS = file('public/claims.json');
const DATA: Readonly<Record<string, unknown>> = Object.fromEntries(
  [...PLACE_DATASET_IDS, 'provinces-34', 'comparison-hubs', ...LINE_DATASET_IDS].map((id) => {
    const json = file(`public/geojson/${id}.geojson`) as { features: unknown[] };
    return [id, { ...json, features: json.features.slice(0, 2) }];
  }),
);
const CATALOGUE = file('public/geojson/catalogue.json');

/** The name of the file, a line end, its text. */
function readData(input: Input): Answer {
  const [id = '', ...rest] = textOf(input).split('\n');
  const parsed = parseJson(`${id}.geojson`, rest.join('\n'));
  if (parsed.kind === 'problem') {
    return { said: [parsed.problem.reason] };
  }
  const { items, problems } = readDataset(id, parsed.json);
  const { features } = Object(parsed.json) as { features?: unknown };
  assertProblems(
    problems,
    Array.isArray(features) && id !== 'comparison-hubs' ? features.length : 0,
    items.length,
  );
  for (const { geometry } of items as { geometry?: { type: string; coordinates: unknown } }[])
    if (geometry !== undefined) assertPlaced(geometry.coordinates);
  assert.deepEqual(readDataset(id, parsed.json), { items, problems });
  return items.length > 0 ? 'accepted' : { said: problems.map(({ reason }) => reason) };
}

/** On the earth, heights allowed. */
function assertPlaced(coordinates: unknown): void {
  assert.ok(Array.isArray(coordinates) && coordinates.length > 0);
  if (typeof coordinates[0] === 'number')
    assert.ok(Math.abs(coordinates[0]) <= 180 && Math.abs(coordinates[1]) <= 90, String(coordinates));
  else coordinates.forEach(assertPlaced);
}

function readDataset(id: string, json: unknown): { items: readonly object[]; problems: readonly Problem[] } {
  if (id === 'catalogue') {
    const { catalogue, problems } = parseCatalogue(json);
    return { items: catalogue?.datasets ?? [], problems };
  }
  if (id === 'provinces-34') {
    const { provinces, problems } = parseProvinces(id, json);
    return { items: provinces, problems };
  }
  if (id === 'comparison-hubs') {
    const { hubs, problems } = parseComparisonHubs(json);
    return { items: hubs, problems };
  }
  const line = LINE_DATASET_IDS.find((known) => known === id);
  if (line !== undefined) {
    const { lines, problems } = parseLines(line, json);
    return { items: lines, problems };
  }
  const { places, problems } = parsePlaces(PLACE_DATASET_IDS.find((known) => known === id) ?? 'ports', json);
  return { items: places, problems };
}

const KEPT = writeKeptSet({
  id: 'own-1',
  name: 'a.geojson',
  format: 'geojson',
  features: [
    { id: 'own-1-1', name: 'A', fields: [['k', 'v']], geometry: { type: 'Point', coordinates: [105, 21] } },
    { id: 'own-1-2', name: '', fields: [], geometry: { type: 'LineString', coordinates: [[105, 21], [106, 21]] } }, // prettier-ignore
  ],
  isShown: true,
  isKept: true,
});

export const TEXT_TARGETS: readonly Target[] = [
  {
    name: 'link',
    cases: 12_000,
    few: 400,
    make: (random) =>
      mutateText(random, Array.from({ length: 1 + random.below(2) }, () => pick(random, LINKS)).join('&'), [
        ...LINK_WORDS,
        ...LINKS,
      ]),
    read: readLink,
    place: { is: 'the part of the link, or the link', said: /^[^:]+: .+|^The link has|^Liên kết dài/ },
  },
  {
    name: 'message to the frame',
    cases: 4_000,
    few: 200,
    make: (random) => oddJson(random, pick(random, MESSAGES)),
    read: readSaid,
    place: {
      is: 'the message, which is answered with the number of its request',
      said: /message|thông điệp|giao thức/,
    },
  },
  {
    name: 'claims file',
    cases: 5_000,
    few: 150,
    make(random) {
      const text = oddJson(random, CLAIMS);
      return random.below(4) === 0 ? mutateText(random, text, ['"', '{', '}', ',', '\\']) : text;
    },
    read(input) {
      const { claims, problems } = parseClaims('claims.json', textOf(input));
      assertProblems(problems, 0, 0);
      assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
      return claims.length > 0 ? 'accepted' : { said: problems.map(({ reason }) => reason) };
    },
    place: {
      is: 'a claim by its number, or line and character; the whole where it is empty, none, cut off or of another version',
      said: /^claims\.json, (?:claim|tuyên bố) \d+|(?:line|dòng) [\d.,]+/,
      whole:
        /^claims\.json (?:is empty|là tệp rỗng|holds|chứa|không chứa|is no file|không phải tệp|has version|dùng định dạng|is cut off: its end|bị cắt: thiếu phần cuối)/,
    },
  },
  {
    name: 'data files of the atlas',
    cases: 6_000,
    few: 200,
    make(random) {
      if (random.below(12) === 0) return `catalogue\n${oddJson(random, CATALOGUE)}`;
      const id = pick(random, Object.keys(DATA));
      const text = oddJson(random, DATA[id]);
      return `${id}\n${random.below(5) === 0 ? mutateText(random, text, ['"', '<html>', '}']) : text}`;
    },
    read: readData,
    place: {
      is: 'the file by its name, and the feature by its number where it is one',
      said: /^[\w-]+\.(?:geojson|json)\b/,
    },
  },
  {
    name: 'kept file of one’s own',
    cases: 2_000,
    few: 100,
    make: (random) => oddJson(random, KEPT),
    read(input) {
      let value: unknown;
      try {
        value = JSON.parse(textOf(input));
      } catch {
        return { said: [KEEPING_FAILURES.damaged] };
      }
      const set = readKeptSet(value);
      for (const { geometry } of set?.features ?? []) assertGeometry(geometry);
      assert.equal(new Set(set?.features.map(({ id }) => id)).size, set?.features.length ?? 0);
      return set === null ? { said: [KEEPING_FAILURES.damaged] } : 'accepted';
    },
    place: { is: 'the whole: it was written by the atlas', said: /^(?:A file that was kept|Một tệp đã lưu)/ },
  },
  {
    name: 'coordinates typed in',
    cases: 4_000,
    few: 200,
    make: (random) =>
      mutateText(random, pick(random, PASTED), [
        '°',
        '′',
        '″',
        ',',
        '.',
        ' ',
        '-',
        '−',
        'N',
        'Đ',
        '9'.repeat(400),
        '\n',
        '(',
        '1e9',
      ]),
    read(input) {
      const position = readPosition(textOf(input));
      if (position !== null) assertGeometry({ type: 'Point', coordinates: [...position] });
      return position === null ? { said: [] } : 'accepted';
    },
    place: { unsaid: 'what is no position is searched for as a name' },
  },
];
