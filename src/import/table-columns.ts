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

/** Which column is what, from the names in the first row and the values of the first rows. */
export function guessColumns(rows: readonly (readonly string[])[]): TableColumns {
  const [first = [], ...rest] = rows;
  const hasHeader = looksLikeHeader(first, rest);
  const values = hasHeader ? rest : rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => ({
    column,
    called: hasHeader ? (first[column] ?? '') : '',
    ...lookAt(values.map((row) => row[column] ?? '')),
  }));
  type Column = (typeof columns)[number];
  const best = (taken: readonly (number | null)[], rank: (column: Column) => number): number | null => {
    let found: Column | null = null;
    let most = 0;
    for (const column of columns) {
      const points = taken.includes(column.column) ? 0 : rank(column);
      if (points > most) [found, most] = [column, points];
    }
    return found?.column ?? null;
  };

  type Share = (column: Column) => number;
  const pairOf = (ofLatitude: Share, ofLongitude: Share): readonly [number, number] | null => {
    const most = (share: Share) => (column: Column) => (share(column) >= MOST_OF ? share(column) : 0);
    const lat = best([], most(ofLatitude));
    const lon = best([lat], most(ofLongitude));
    return lat === null || lon === null ? null : [lat, lon];
  };
  const isNumeric = ({ numbers }: Column): boolean => numbers >= MOST_OF;
  let latitude = best([], (it) =>
    isNumeric(it) ? rankOfName(it.called, 'latitude') + (it.north >= MOST_OF ? 9 : 0) : 0,
  );
  let longitude = best([latitude], (it) =>
    isNumeric(it) ? rankOfName(it.called, 'longitude') + (it.east >= MOST_OF ? 9 : 0) : 0,
  );
  const both = best([], (it) => (it.positions >= MOST_OF ? 1 + rankOfName(it.called, 'both') : 0));
  if (latitude === null || longitude === null) {
    latitude = longitude = null;
    if (both === null) {
      // No names: what latitudes and longitudes of Vietnam look like, in degrees or in metres, little else does.
      const degrees = pairOf(
        ({ latitudes }) => latitudes,
        ({ longitudes }) => longitudes,
      );
      const metres = pairOf(
        ({ northings }) => northings,
        ({ eastings }) => eastings,
      );
      [latitude, longitude] = degrees ?? metres ?? [null, null];
    }
  }
  const isPair = latitude !== null;
  const taken = isPair ? [latitude, longitude] : [both];
  const name =
    best(taken, (it) => rankOfName(it.called, 'name')) ??
    best(taken, (it) => (it.texts >= MOST_OF && it.positions === 0 ? it.texts : 0));
  return { hasHeader, latitude, longitude, both: isPair ? null : both, name };
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
