import { plainName, plainWords } from './plain-name.ts';
import { readCellAngle, readCellPosition } from './table-angle.ts';
import type { TableColumns } from './protocol.ts';

/** How people call their columns, as `plainName` and `plainWords` write it: English, Vietnamese, programs, surveyors. */
const CALLED = {
  latitude: ['latitude', 'lat', 'vido', 'ycoord', 'northing', 'north', 'bac', 'lattitude', 'gpslat', 'y'],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    'kinhdo',
    'xcoord',
    'easting',
    'east',
    'dong',
    'gpslon',
    'gpslng',
    'x',
  ],
  both: [
    'coordinates',
    'coordinate',
    'coords',
    'toado',
    'latlon',
    'latlng',
    'latlong',
    'gps',
    'position',
    'vitri',
    'location',
  ],
  name: [
    'name',
    'ten',
    'title',
    'label',
    'tieude',
    'tendiadiem',
    'tenduan',
    'tenkcn',
    'site',
    'diadiem',
    'company',
    'congty',
  ],
} as const;

/** How much of the sample has to be numbers for a column to be one of coordinates. */
const MOST_OF = 0.6;

type Column = ReturnType<typeof lookAt> & { readonly number: number; readonly called: string };
type Points = (column: Column) => number;
type Pair = readonly [latitude: number, longitude: number];

/** Which column is what, from the names in the first row and the values of the first rows. */
export function guessColumns(rows: readonly (readonly string[])[]): TableColumns {
  const [first = [], ...rest] = rows;
  const hasHeader = looksLikeHeader(first, rest);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, number) => ({
    number,
    called: hasHeader ? (first[number] ?? '') : '',
    ...lookAt((hasHeader ? rest : rows).map((row) => row[number] ?? '')),
  }));

  const inOne = best(columns, [], (it) => (it.positions >= MOST_OF ? 1 + rankOfName(it.called, 'both') : 0));
  const pair = pairByName(columns) ?? (inOne === null ? pairByValues(columns) : null);
  const taken = pair ?? [inOne];
  const name =
    best(columns, taken, (it) => rankOfName(it.called, 'name')) ??
    best(columns, taken, (it) => (it.texts >= MOST_OF && it.positions === 0 ? it.texts : 0));
  const [latitude, longitude] = pair ?? [null, null];
  return { hasHeader, latitude, longitude, both: pair === null ? inOne : null, name };
}

/** By what they are called, and by letters of the compass in them, which are surer. */
function pairByName(columns: readonly Column[]): Pair | null {
  const points = (what: 'latitude' | 'longitude', letters: Points): Points => {
    return (column) =>
      column.numbers >= MOST_OF ? rankOfName(column.called, what) + (letters(column) >= MOST_OF ? 9 : 0) : 0;
  };
  return pairOf(
    columns,
    points('latitude', ({ north }) => north),
    points('longitude', ({ east }) => east),
  );
}

/** What latitudes and longitudes of Vietnam look like, in degrees or in metres, little else does. */
function pairByValues(columns: readonly Column[]): Pair | null {
  const most =
    (share: Points): Points =>
    (column) =>
      share(column) >= MOST_OF ? share(column) : 0;
  return (
    pairOf(
      columns,
      most(({ latitudes }) => latitudes),
      most(({ longitudes }) => longitudes),
    ) ??
    pairOf(
      columns,
      most(({ northings }) => northings),
      most(({ eastings }) => eastings),
    )
  );
}

function pairOf(columns: readonly Column[], ofLatitude: Points, ofLongitude: Points): Pair | null {
  const latitude = best(columns, [], ofLatitude);
  const longitude = best(columns, [latitude], ofLongitude);
  return latitude === null || longitude === null ? null : [latitude, longitude];
}

/** The first of those with the most points; null where none has any. */
function best(
  columns: readonly Column[],
  taken: readonly (number | null)[],
  pointsOf: Points,
): number | null {
  let found: number | null = null;
  let most = 0;
  for (const column of columns) {
    const points = taken.includes(column.number) ? 0 : pointsOf(column);
    if (points > most) [found, most] = [column.number, points];
  }
  return found;
}

/** What share of the filled cells is what. */
function lookAt(cells: readonly string[]) {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const angles = filled.map(readCellAngle);
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  const within = (from: number, to: number): number =>
    share(angles.filter((angle) => angle !== null && angle.degrees >= from && angle.degrees <= to).length);
  const numbers = share(angles.filter((angle) => angle !== null).length);
  return {
    numbers,
    north: share(angles.filter((angle) => angle?.axis === 'lat').length),
    east: share(angles.filter((angle) => angle?.axis === 'lon').length),
    latitudes: within(8, 24),
    longitudes: within(102, 118),
    northings: within(900_000, 2_650_000),
    eastings: within(150_000, 850_000),
    positions: share(filled.filter((cell) => readCellPosition(cell) !== null).length),
    texts: share(filled.length) - numbers,
  };
}

/** A first row is one of names where it holds words in which other rows hold numbers, or nothing but words. */
function looksLikeHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const names = (whats: readonly (keyof typeof CALLED)[]): boolean =>
    first.some((cell) => whats.some((what) => rankOfName(cell, what) > 0));
  const isValue = (cell: string): boolean => readCellAngle(cell) !== null || readCellPosition(cell) !== null;
  if (names(['latitude', 'longitude'])) return true;
  if (first.some(isValue)) return false;
  return names(['both', 'name']) || rest.length === 0 || rest.some((row) => row.some(isValue));
}

/** The whole name is surer than a word of it, and the first spellings are surer than the last. */
function rankOfName(called: string, what: keyof typeof CALLED): number {
  const spellings: readonly string[] = CALLED[what];
  const whole = spellings.indexOf(plainName(called));
  if (whole >= 0) return 4 - whole / spellings.length;
  const words = plainWords(called);
  const pairs = words.map((word, i) => word + (words[i + 1] ?? ''));
  const rank = spellings.findIndex((spelling) =>
    spelling.length > 1
      ? words.includes(spelling) || pairs.includes(spelling)
      : words[0] === spelling || words.at(-1) === spelling,
  );
  return rank < 0 ? 0 : 2 - rank / spellings.length;
}
