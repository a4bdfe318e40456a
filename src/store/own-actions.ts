import { boundingBox } from '../domain/geometry.ts';
import type { OwnFeature, OwnSet } from '../domain/own-set.ts';
import type { BoundingBox } from '../domain/units.ts';
import { AS_GUESSED, type ReadAnswer, type ReadQuestion, type TableColumns } from '../import/protocol.ts';
import type { KeepingFailure, OwnData, Reading } from './own-data.ts';
import type { Camera, State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** A file as it was given: by dropping, pasting or choosing it. */
export type GivenFile = { readonly name: string; readonly file: Blob };

/** The nearest that the map goes to what a file holds. */
const NEAREST_ZOOM = 14;

/** What may happen to the user's own files. `keepOwnFiles` reads them, and keeps on the device what is marked so. */
export function createOwnActions(set: Change) {
  const change = (next: (own: OwnData) => Partial<OwnData>): void =>
    set(({ own }) => ({ own: { ...own, ...next(own) } }));

  const changeReading = (id: number, next: (reading: Reading) => Reading): void =>
    change(({ readings }) => ({
      readings: readings.map((reading) => (reading.id === id ? next(reading) : reading)),
    }));

  const changeSet = (id: string, part: Partial<OwnSet>): void =>
    change(({ sets }) => ({ sets: sets.map((one) => (one.id === id ? { ...one, ...part } : one)) }));

  return {
    // what arrives
    ownReadingAt: (id: number, done: number) =>
      changeReading(id, (reading) => ({ ...reading, state: { kind: 'reading', done } })),
    /** What was read replaces what was read before of the same file. */
    ownFileAnswered: (id: number, answer: ReadAnswer) =>
      set(({ own, camera }) => {
        const reading = own.readings.find((one) => one.id === id);
        if (reading === undefined) return {};
        const made = setOf(reading, answer, own.sets);
        const answered = answeredReading(reading, answer, made);
        return {
          own: {
            ...own,
            sets: made === null ? own.sets : withSet(own.sets, made),
            readings: own.readings.map((one) => (one.id === id ? answered : one)),
          },
          camera: made === null ? camera : cameraOn(made),
        };
      }),
    ownSampleRead: (id: number, sample: ReadAnswer) =>
      changeReading(id, (reading) =>
        reading.state.kind === 'choosing' ? { ...reading, state: { ...reading.state, sample } } : reading,
      ),
    /** Files that were kept on this device come back, behind those that were opened meanwhile. */
    ownSetsRestored: (restored: readonly OwnSet[]) =>
      change(({ sets }) => {
        const ids = new Set(restored.map(({ id }) => id));
        const open = sets.map((one) => (ids.has(one.id) ? { ...one, isKept: true } : one));
        return { sets: [...open, ...restored.filter(({ id }) => !sets.some((known) => known.id === id))] };
      }),
    /** The files of these ids are not kept after all. */
    ownKeepingFailed: (why: KeepingFailure, ids: readonly string[] = []) =>
      change(({ sets }) => ({
        keepingFailed: why,
        sets: sets.map((one) => (ids.includes(one.id) ? { ...one, isKept: false } : one)),
      })),

    // what the user does
    /** Opens files, and the view that tells how far they are. */
    ownFilesGiven: (files: readonly GivenFile[]) =>
      set(({ own }) => {
        const first = Math.max(0, ...own.readings.map(({ id }) => id)) + 1;
        const more = files.map(({ name, file }, i): Reading => ({
          id: first + i,
          asked: { ...AS_GUESSED, file, name },
          preview: null,
          state: { kind: 'waiting' },
        }));
        return {
          own: { ...own, readings: [...own.readings, ...more] },
          view: { kind: 'data' },
          home: 'data',
          shownRoute: null,
        };
      }),
    /** Says otherwise which column is what. */
    changeOwnColumns: (id: number, part: Partial<TableColumns>) =>
      changeReading(id, (reading) => {
        if (reading.state.kind !== 'choosing') return reading;
        const columns = { ...reading.state.columns, ...part };
        return { ...reading, state: { kind: 'choosing', columns, sample: null } };
      }),
    /** Back from the report of a table to its columns. */
    chooseOwnColumns: (id: number) =>
      changeReading(id, (reading) =>
        reading.preview === null
          ? reading
          : { ...reading, state: choosing(reading.asked.columns ?? reading.preview.guess) },
      ),
    /** Reads the whole table by the columns that were chosen. */
    readOwnTable: (id: number) =>
      changeReading(id, (reading) =>
        reading.state.kind === 'choosing'
          ? {
              ...reading,
              asked: { ...reading.asked, columns: reading.state.columns },
              state: { kind: 'waiting' },
            }
          : reading,
      ),
    /** Reads the file once more, with what the user knows better than a guess. */
    readOwnFileAgain: (id: number, knows: Partial<Pick<ReadQuestion, 'axes' | 'crs'>>) =>
      changeReading(id, (reading) => ({
        ...reading,
        asked: { ...reading.asked, ...knows },
        state: { kind: 'waiting' },
      })),
    /** Ends a reading, or puts its report away. What was read stays. */
    dropOwnReading: (id: number) =>
      change(({ readings }) => ({ readings: readings.filter((reading) => reading.id !== id) })),
    setOwnShown: (id: string, isShown: boolean) => changeSet(id, { isShown }),
    setOwnKept: (id: string, isKept: boolean) => {
      change(({ unsaved }) => ({
        keepingFailed: null,
        unsaved: isKept ? unsaved.filter((one) => one !== id) : unsaved,
      }));
      changeSet(id, { isKept });
    },
    /** Closes a file; what is kept of it on this device goes, too. */
    removeOwnSet: (id: string) => change(({ sets }) => ({ sets: sets.filter((one) => one.id !== id) })),
    /** Nothing stays on this device; what is open stays open. */
    forgetOwnSets: () =>
      change(({ sets }) => ({
        keepingFailed: null,
        sets: sets.map((one) => (one.isKept ? { ...one, isKept: false } : one)),
        unsaved: sets.map(({ id }) => id),
      })),
    showTableOfOwn: () =>
      set(({ table }) => ({
        view: { kind: 'table' },
        home: 'table',
        shownRoute: null,
        table: { ...table, rows: [{ kind: 'group', group: 'own' }] },
      })),
    rankOwn: () =>
      set(({ score }) => ({
        view: { kind: 'score' },
        home: 'score',
        shownRoute: null,
        score: { ...score, candidates: { kind: 'own' } },
      })),
    lookAtOwnSet: (id: string) =>
      set(({ own, camera }) => {
        const found = own.sets.find((one) => one.id === id);
        return { camera: found === undefined ? camera : cameraOn(found) };
      }),
  };
}

/** What is in the answer as a file of the list; null where there is nothing to show. */
function setOf({ asked }: Reading, answer: ReadAnswer, known: readonly OwnSet[]): OwnSet | null {
  if (answer.kind !== 'read' || answer.features.length === 0) return null;
  const id = `own-${answer.checksum}`;
  const before = known.find((one) => one.id === id);
  return {
    id,
    name: asked.name,
    format: answer.format,
    features: answer.features,
    isShown: true,
    isKept: before?.isKept ?? false,
  };
}

function withSet(sets: readonly OwnSet[], made: OwnSet): readonly OwnSet[] {
  return sets.some(({ id }) => id === made.id)
    ? sets.map((one) => (one.id === made.id ? made : one))
    : [...sets, made];
}

function answeredReading(reading: Reading, answer: ReadAnswer, made: OwnSet | null): Reading {
  switch (answer.kind) {
    case 'table':
      return { ...reading, preview: answer.preview, state: choosing(answer.preview.guess) };
    case 'read':
      return { ...reading, state: { kind: 'read', setId: made?.id ?? null, report: answer.report } };
    case 'refused':
      return { ...reading, state: { kind: 'refused', why: answer.why } };
  }
}

function choosing(columns: TableColumns): Reading['state'] {
  return { kind: 'choosing', columns, sample: null };
}

function cameraOn({ features }: OwnSet): Camera {
  return { kind: 'bounds', bounds: boundsOf(features), maxZoom: NEAREST_ZOOM };
}

function boundsOf(features: readonly OwnFeature[]): BoundingBox {
  return boundingBox({ type: 'GeometryCollection', geometries: features.map(({ geometry }) => geometry) });
}
