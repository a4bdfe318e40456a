import { describe, expect, it } from 'vitest';
import { provinceAt } from '../../src/domain/province-at.ts';
import { whatIs } from '../../src/domain/given-file.ts';
import { countsOf, type OwnFeature } from '../../src/domain/own-set.ts';
import { areaCentre } from '../../src/domain/geometry.ts';
import { booleanPointInPolygon } from '../../src/domain/point-in-polygon.ts';
import { readKeptSet, writeKeptSet } from '../../src/data/kept-set.ts';
import type { ReadAnswer, ReadQuestion, ReadReport, TableColumns } from '../../src/import/protocol.ts';
import { keepOwnFiles, readOwnFiles, type Kept } from '../../src/load-own.ts';
import { createActions } from '../../src/store/actions.ts';
import { ownPlaces, shownOwnPlaces } from '../../src/store/own-places.ts';
import { placeOf, placeById, site } from '../../src/store/select.ts';
import { placeSearch } from '../../src/store/place-search.ts';
import { MOST_CANDIDATES, scoreSites } from '../../src/store/score-sites.ts';
import { refOf } from '../../src/store/site-ref.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { siteTable } from '../../src/store/site-table.ts';
import { chosenGateways, isTableTooLarge, tableGateways, tableSites } from '../../src/store/table-lines.ts';
import { targetedConditions } from '../../src/store/site-search.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { atlasState, OWN_SET, square } from '../fixtures/atlas-state.ts';

const REPORT: ReadReport = { read: 2, skipped: [], skippedCount: 0, remarks: [] };

const point = (n: number, name: string, at: [number, number], checksum = 'abc'): OwnFeature => ({
  id: `own-${checksum}-${n}`,
  name,
  geometry: { type: 'Point', coordinates: at },
  fields: [['Note', name]],
});

const FEATURES = [point(1, 'Kho Hà Nội', [105.85, 21.03]), point(2, 'Xưởng', [106.1, 21.2])];

const read = (features: readonly OwnFeature[] = FEATURES, checksum = 'abc'): ReadAnswer => ({
  kind: 'read',
  format: 'csv',
  checksum,
  features,
  report: REPORT,
});

const COLUMNS: TableColumns = { hasHeader: true, latitude: 1, longitude: 2, both: null, name: 0 };
const TABLE: ReadAnswer = {
  kind: 'table',
  preview: {
    delimiter: ';',
    guess: COLUMNS,
    rows: [
      ['name', 'lat', 'lon'],
      ['Kho "A"', '21,03', '105,85'],
    ],
    rowCount: 2,
  },
};

/** An importer that answers when the test says so. */
function handOperated() {
  type Work = {
    readonly question: ReadQuestion;
    readonly answer: (answer: ReadAnswer) => Promise<void>;
    readonly progress: (done: number) => void;
    isAborted: boolean;
  };
  const works: Work[] = [];
  return {
    works,
    importer: {
      read: (
        question: ReadQuestion,
        { signal, onProgress }: { signal?: AbortSignal; onProgress?: (done: number) => void } = {},
      ) =>
        new Promise<ReadAnswer>((resolve, reject) => {
          const work: Work = {
            question,
            isAborted: false,
            answer: async (answer) => {
              resolve(answer);
              await settled();
            },
            progress: (done) => onProgress?.(done),
          };
          signal?.addEventListener('abort', () => {
            work.isAborted = true;
            reject(new DOMException('', 'AbortError'));
          });
          works.push(work);
        }),
    },
  };
}

/** Everything that has an answer by now has gone its way. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

function opened() {
  const store = createAtlasStore('en');
  store.setState({ ...atlasState(), own: { ...atlasState().own, sets: [] } });
  const actions = createActions(store);
  const { works, importer } = handOperated();
  const stop = readOwnFiles(store, actions, () => Promise.resolve(importer));
  const own = () => store.getState().own;
  const give = async (...names: string[]): Promise<void> => {
    actions.ownFilesGiven(names.map((name) => ({ name, file: new Blob([name]) })));
    await settled();
  };
  return { store, actions, works, stop, own, give };
}

describe('readOwnFiles', () => {
  it('reads one file after the other, and tells how far it is', async () => {
    const { store, works, own, give } = opened();
    await give('a.csv', 'b.kml');
    expect(store.getState().view).toEqual({ kind: 'data' });
    expect(works.map(({ question }) => question.name)).toEqual(['a.csv']);
    works[0]!.progress(0.4);
    expect(own().readings.map(({ state }) => state)).toEqual([
      { kind: 'reading', done: 0.4 },
      { kind: 'waiting' },
    ]);
    await works[0]!.answer(read());
    expect(works.map(({ question }) => question.name)).toEqual(['a.csv', 'b.kml']);
    await works[1]!.answer({ kind: 'refused', why: { kind: 'empty' } });
    expect(own().readings.map(({ state }) => state.kind)).toEqual(['read', 'refused']);
    expect(own().sets.map(({ id, name, isKept }) => [id, name, isKept])).toEqual([
      ['own-abc', 'a.csv', false],
    ]);
    const { camera } = store.getState();
    expect(camera).toMatchObject({ kind: 'bounds', bounds: [105.85, 21.03, 106.1, 21.2] });
  });

  it('shows a table before it reads it, with a sample for the columns that are chosen', async () => {
    const { actions, works, own, give } = opened();
    await give('a.csv');
    await works[0]!.answer(TABLE);
    const reading = () => own().readings[0]!;
    expect(reading().state).toEqual({ kind: 'choosing', columns: COLUMNS, sample: null });
    // the sample is the rows of the preview as a table of their own
    expect(works[1]!.question.columns).toEqual(COLUMNS);
    expect(await works[1]!.question.file.text()).toBe('"name","lat","lon"\n"Kho ""A""","21,03","105,85"');
    // other columns overtake it
    actions.changeOwnColumns(reading().id, { name: null });
    await settled();
    expect(works[1]!.isAborted).toBe(true);
    await works[2]!.answer(read([FEATURES[0]!]));
    expect(reading().state).toMatchObject({ kind: 'choosing', sample: { features: [FEATURES[0]] } });
    expect(own().sets).toEqual([]);
    actions.readOwnTable(reading().id);
    await settled();
    expect(works[3]!.question).toMatchObject({ name: 'a.csv', columns: { ...COLUMNS, name: null } });
    expect(await works[3]!.question.file.text()).toBe('a.csv');
    await works[3]!.answer(read());
    expect(own().sets).toHaveLength(1);
    actions.chooseOwnColumns(reading().id);
    expect(reading().state).toMatchObject({ kind: 'choosing', columns: { name: null } });
  });

  it('ends a reading that is cancelled, and goes on with the next', async () => {
    const { actions, works, own, give } = opened();
    await give('a.csv', 'b.csv');
    actions.dropOwnReading(own().readings[0]!.id);
    await settled();
    expect(works[0]!.isAborted).toBe(true);
    expect(works.map(({ question }) => question.name)).toEqual(['a.csv', 'b.csv']);
    await works[1]!.answer(read());
    expect(own().readings.map(({ state }) => state.kind)).toEqual(['read']);
  });

  it('reads again with what the user knows better, and replaces what was read before', async () => {
    const { actions, works, own, give } = opened();
    await give('a.geojson');
    await works[0]!.answer(read());
    const [set] = own().sets;
    actions.setOwnKept(set!.id, true);
    actions.readOwnFileAgain(own().readings[0]!.id, { axes: 'as written' });
    await settled();
    expect(works[1]!.question).toMatchObject({ axes: 'as written', name: 'a.geojson' });
    await works[1]!.answer(read([FEATURES[1]!]));
    expect(own().sets).toMatchObject([{ id: set!.id, features: [FEATURES[1]], isKept: true }]);
  });

  it('has no file where nothing of it could be used', async () => {
    const { works, own, give } = opened();
    await give('a.csv');
    await works[0]!.answer(read([]));
    expect(own().sets).toEqual([]);
    expect(own().readings[0]!.state).toMatchObject({ kind: 'read', setId: null });
  });

  it('says so when the reader does not come, and asks for it again with the next file', async () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    const { works, importer } = handOperated();
    let tries = 0;
    readOwnFiles(store, actions, () =>
      ++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(importer),
    );
    actions.ownFilesGiven([{ name: 'a.csv', file: new Blob(['']) }]);
    await settled();
    const { id, state } = store.getState().own.readings[0]!;
    expect(state).toEqual({ kind: 'refused', why: { kind: 'reader broke' } });
    actions.readOwnFileAgain(id, {});
    await settled();
    expect(works).toHaveLength(1);
  });
});

describe('keepOwnFiles', () => {
  /** What lies on a device, and an end to its room. */
  function device(entries: Record<string, unknown> = {}, failure: Error | null = null) {
    const lying = new Map<string, unknown>(Object.entries(entries));
    let writes = 0;
    const kept: Kept = {
      keep: (key, value) => {
        writes += 1;
        if (failure !== null) return Promise.reject(failure);
        lying.set(key, structuredClone(value));
        return Promise.resolve();
      },
      forget: (key) => Promise.resolve(void lying.delete(key)),
      recallAll: () => Promise.resolve([...lying]),
    };
    return { lying, kept, writes: () => writes };
  }

  function keeping(kept: Kept, sets = [OWN_SET]) {
    const store = createAtlasStore('en');
    store.setState(({ own }) => ({ own: { ...own, sets } }));
    const actions = createActions(store);
    const stop = keepOwnFiles(store, actions, kept);
    return { store, actions, stop, sets: () => store.getState().own.sets };
  }

  it('keeps nothing unless it is asked to, then brings it back at the next visit', async () => {
    const { lying, kept, writes } = device();
    const { actions, stop } = keeping(kept);
    await settled();
    expect(lying.size).toBe(0);
    actions.setOwnKept(OWN_SET.id, true);
    await settled();
    expect([...lying.keys()]).toEqual([`import/${OWN_SET.id}`]);
    // hiding it changes nothing of what lies there
    actions.setOwnShown(OWN_SET.id, false);
    await settled();
    expect(writes()).toBe(1);
    stop();

    const next = keeping(kept, []);
    await settled();
    expect(next.sets()).toEqual([{ ...OWN_SET, isKept: true, isShown: true }]);
    expect(writes()).toBe(1);
    next.actions.forgetOwnSets();
    await settled();
    expect(lying.size).toBe(0);
    expect(next.sets()).toMatchObject([{ id: OWN_SET.id, isKept: false }]);
  });

  it('deletes what is closed, and leaves what others keep', async () => {
    const { lying, kept } = device({ roads: 'x', [`import/${OWN_SET.id}`]: writeKeptSet(OWN_SET) });
    const { actions } = keeping(kept, []);
    await settled();
    actions.removeOwnSet(OWN_SET.id);
    await settled();
    expect([...lying.keys()]).toEqual(['roads']);
  });

  it.each([
    [new DOMException('', 'QuotaExceededError'), 'full'],
    [new DOMException('', 'SecurityError'), 'forbidden'],
    [new Error('?'), 'failed'],
  ])('says %s, and that it is not kept', async (failure, why) => {
    const { store, actions, sets } = keeping(device({}, failure).kept);
    actions.setOwnKept(OWN_SET.id, true);
    await settled();
    expect(sets()[0]).toMatchObject({ isKept: false });
    expect(store.getState().own.keepingFailed).toBe(why);
  });

  it('deletes what can no longer be read, and says so', async () => {
    const { lying, kept } = device({
      'import/own-1': { version: 1, id: 'own-1' },
      'import/own-2': writeKeptSet({ ...OWN_SET, id: 'own-2' }),
    });
    const { store, sets } = keeping(kept, []);
    await settled();
    expect(sets().map(({ id }) => id)).toEqual(['own-2']);
    expect([...lying.keys()]).toEqual(['import/own-2']);
    expect(store.getState().own.keepingFailed).toBe('damaged');
  });

  it('gives a browser that forbids it no complaint until something is to be kept', async () => {
    const forbidden = new DOMException('', 'SecurityError');
    const { store } = keeping({ ...device().kept, recallAll: () => Promise.reject(forbidden) }, []);
    await settled();
    expect(store.getState().own.keepingFailed).toBeNull();
  });
});

describe('a file that was kept', () => {
  it('is read as it was written', () => {
    expect(readKeptSet(structuredClone(writeKeptSet(OWN_SET)))).toEqual({ ...OWN_SET, isKept: true });
  });

  it.each([
    null,
    'text',
    { version: 2 },
    { ...(writeKeptSet(OWN_SET) as object), format: 'exe' },
    { ...(writeKeptSet(OWN_SET) as object), features: [{ id: 'x' }] },
    {
      ...(writeKeptSet(OWN_SET) as object),
      features: [{ ...FEATURES[0], geometry: { type: 'Point', coordinates: [NaN, 1] } }],
    },
    {
      ...(writeKeptSet(OWN_SET) as object),
      features: [{ ...FEATURES[0], geometry: { type: 'Nonsense', coordinates: [1, 1] } }],
    },
  ])('is refused where it is damaged: %j', (value) => {
    expect(readKeptSet(value)).toBeNull();
  });
});

describe('own sites', () => {
  const state = atlasState();
  const places = ownPlaces(state);

  it('are points and areas, each with what the file says', () => {
    expect(countsOf(OWN_SET.features)).toEqual({ points: 1, lines: 1, areas: 1 });
    expect(places.map(({ id }) => id)).toEqual(['own-c0ffee-1', 'own-c0ffee-2']);
    expect(places[0]).toMatchObject({
      nameEn: 'Kho Bắc Ninh',
      position: [106.05, 21.18],
      source: 'khách hàng.csv',
      province: { nowEn: 'Province 02' },
      facts: { kind: 'own', file: 'khách hàng.csv', fields: [['Tên', 'Kho Bắc Ninh']] },
    });
    // a file that names it in no way: its number there
    expect(places[1]).toMatchObject({
      nameEn: 'Site 2',
      nameVi: 'Điểm 2',
      outline: square([106.3, 21.3], 0.1),
    });
  });

  it('stay the same objects while files are hidden, kept or read', () => {
    const [set] = state.own.sets;
    const hidden = { ...state, own: { ...state.own, sets: [{ ...set!, isShown: false }] } };
    expect(ownPlaces(hidden)[0]).toBe(places[0]);
    expect(shownOwnPlaces(hidden)).toEqual([]);
  });

  it('are found by name without diacritics, unless their file is hidden', () => {
    const found = placeSearch(state)('kho bac ninh', 5);
    expect(found[0]).toMatchObject({ kind: 'place', place: { id: 'own-c0ffee-1' } });
    const hidden = { ...state, own: { ...state.own, sets: [{ ...OWN_SET, isShown: false }] } };
    expect(placeSearch(hidden)('kho bac ninh', 5)).toEqual([]);
  });

  it('are chosen, rows, columns, candidates and targets like any other place', () => {
    const ref = refOf(places[0]!);
    expect(ref).toEqual({ kind: 'own', id: 'own-c0ffee-1', position: [106.05, 21.18], name: 'Kho Bắc Ninh' });
    if (ref.kind !== 'own') throw new Error('It is meant as something else.');
    const using = {
      ...state,
      view: { kind: 'site', site: ref } as const,
      table: {
        ...state.table,
        rows: [{ kind: 'group', group: 'own' } as const],
        columns: [{ kind: 'group', group: 'own' } as const, ref],
      },
      score: { ...state.score, candidates: { kind: 'own' } as const },
      conditions: [{ minutes: 30, profile: 'car', target: ref } as const],
    };
    expect(site(using)).toBe(places[0]);
    expect(tableSites(using).map(({ key }) => key)).toEqual(['own-c0ffee-1', 'own-c0ffee-2']);
    expect(tableGateways(using).map(({ key }) => key)).toEqual(['own-c0ffee-1', 'own-c0ffee-2']);
    expect(scoreSites(using).map(({ key }) => key)).toEqual(['own-c0ffee-1', 'own-c0ffee-2']);
    expect(targetedConditions(using)[0]?.places).toEqual([places[0]]);
  });

  it('too many for a table or a ranking are not taken, and that is known', () => {
    const many = Array.from({ length: MOST_CANDIDATES + 1 }, (_, i) => ({
      ...OWN_SET.features[0]!,
      id: `own-many-${i}`,
    }));
    const using = {
      ...state,
      own: { ...state.own, sets: [{ ...OWN_SET, id: 'own-many', features: many }] },
      table: {
        ...state.table,
        rows: [{ kind: 'group', group: 'own' } as const],
        columns: [{ kind: 'group', group: 'own' } as const],
      },
      score: { ...state.score, candidates: { kind: 'own' } as const },
    };
    expect(chosenGateways(using)).toHaveLength(MOST_CANDIDATES + 1);
    expect(isTableTooLarge(using)).toBe(true);
    expect(tableGateways(using)).toEqual([]);
    expect(siteTable(using).values).toHaveLength(0);
    expect(scoreSites(using)).toHaveLength(MOST_CANDIDATES);
    const fewer = {
      ...using,
      table: { ...using.table, columns: [{ kind: 'place', id: many[0]!.id } as const] },
    };
    expect(isTableTooLarge(fewer)).toBe(false);
    expect(siteTable(fewer).values).toHaveLength(MOST_CANDIDATES + 1);
  });

  it('that a link brings without their file keep name and place', () => {
    const ref = { kind: 'own', id: 'own-gone-1', position: [106.05, 21.18], name: 'Kho' } as const;
    const place = placeOf(ref, placeById(state), state.data.provinces)!;
    expect(place).toMatchObject({ nameEn: 'Kho', facts: { kind: 'own', file: null } });
    expect(refOf(place)).toEqual(ref);
  });
});

describe('provinceAt', () => {
  it('is not misled by the boxes that it asks first', () => {
    const provinces = atlasState().data.provinces['34'];
    const random = seededRandom(7);
    for (let i = 0; i < 300; i++) {
      const at = [104.5 + 3 * random.next(), 20.5 + 2 * random.next()] as const;
      const found = provinces.find((one) => !one.disputed && booleanPointInPolygon(at, one.geometry));
      expect(provinceAt(at, provinces)).toBe(found ?? null);
    }
  });
});

describe('areaCentre', () => {
  it('lies inside of bent and holed areas', () => {
    const bent = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [9, 10],
          [9, 1],
          [0, 1],
          [0, 0],
        ],
      ],
    } as const;
    const holed = {
      type: 'Polygon',
      coordinates: [square([0, 0], 10).coordinates[0]!, square([4, 4], 2).coordinates[0]!],
    } as const;
    for (const shape of [bent, holed]) {
      const copy = structuredClone(shape) as unknown as ReturnType<typeof square>;
      expect(booleanPointInPolygon(areaCentre(copy), copy)).toBe(true);
    }
    expect(areaCentre(square([1, 2], 2))).toEqual([2, 3]);
  });
});

describe('whatIs', () => {
  it.each([
    ['north.roads', '\u001f\u008b', 'roads'],
    ['anything', 'VSAROADS…', 'roads'],
    ['claims.json', '{\n "format": "vietnam-site-atlas claims",', 'claims'],
    ['sites.json', '{"type":"FeatureCollection"', 'places'],
    ['pasted', '21.03, 105.85', 'places'],
  ])('tells what %s is for', (name, head, purpose) => {
    expect(whatIs(name, head)).toBe(purpose);
  });
});
