import { describe, expect, it } from 'vitest';
import type { Matrix, MatrixQuestion, NetworkSummary } from '../../src/engine/protocol.ts';
import { createActions } from '../../src/store/actions.ts';
import { insideBands, type InsideKind } from '../../src/store/inside.ts';
import { keepAnswered } from '../../src/store/questions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { handOperatedEngine } from '../fixtures/hand-operated-engine.ts';
import { AIRPORT, PARK, place, SEAPORT } from '../fixtures/places.ts';

const home = place('park-home', [105.9, 21.2], PARK);
const park = place('park-far', [106, 21.2], PARK);
const planned = place('park-planned', [106, 21.3], PARK, { status: 'planned', opens: 2027 });
const airport = place('airport', [105.8, 21.2], AIRPORT);
const port = place('port', [106.7, 20.8], SEAPORT);

/** Seconds to each place by id; a row for each origin. */
async function given(...rows: Readonly<Record<string, number>>[]) {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const { engine, asked } = handOperatedEngine();
  keepAnswered(store, actions, engine);
  const places = [home, park, planned, airport, port];
  actions.placesLoaded('industrial-parks', [home, park, planned], []);
  actions.placesLoaded('airports', [airport], []);
  actions.placesLoaded('ports', [port], []);
  actions.networkReady({} as NetworkSummary);
  if (rows.length > 1) actions.keepOrigin({ kind: 'pin', position: [106, 21] });
  actions.choosePlace(home);
  const matrix = asked.find(({ question }) => question === 'matrix');
  const question = matrix?.takes as MatrixQuestion;
  const ids = question.destinations.map(
    (at) => places.find(({ position }) => position.join() === at.join())?.id ?? '',
  );
  const answer = {
    rows: rows.length,
    columns: ids.length,
    seconds: Float64Array.from(rows.flatMap((row) => ids.map((id) => row[id] ?? Infinity))),
    metres: new Float64Array(rows.length * ids.length),
  } satisfies Matrix;
  const inside = (minutes: number, kind: InsideKind) =>
    insideBands(store.getState())
      ?.find((band) => band.minutes === minutes)
      ?.byKind[kind].map(({ place: { id } }) => id);
  return { store, actions, question, inside, answer: () => matrix?.answer(answer) };
}

describe('what is inside an area', () => {
  it('is decided by its own drive time, cumulative, nearest first, without the origin', async () => {
    const { inside, answer } = await given({
      'park-home': 0,
      'park-far': 30 * 60,
      airport: 30 * 60 + 1,
      port: 4000,
    });
    expect(inside(30, 'industrial-park')).toBeUndefined();
    await answer();
    expect(inside(15, 'industrial-park')).toEqual([]);
    expect(inside(30, 'industrial-park')).toEqual(['park-far']);
    expect(inside(30, 'airport')).toEqual([]);
    expect(inside(60, 'airport')).toEqual(['airport']);
    expect(inside(60, 'port')).toEqual([]);
  });

  it('counts what is in service in the scenario year only', async () => {
    const { inside, answer, actions, store } = await given({ 'park-far': 60, 'park-planned': 30 });
    await answer();
    expect(inside(15, 'industrial-park')).toEqual(['park-far']);
    const { drives } = store.getState();
    actions.setAssumptions({ year: 2027 });
    // roads of that year are asked for; the answer happens to be the same
    if (drives.kind !== 'answered') throw new Error('Nothing was answered.');
    actions.answered('drives', drives);
    expect(inside(15, 'industrial-park')).toEqual(['park-planned', 'park-far']);
  });

  it('counts from the nearest of several origins', async () => {
    const { inside, answer, question } = await given(
      { 'park-far': 3000, airport: 60 },
      { 'park-far': 600, airport: 9000 },
    );
    expect(question.origins).toEqual([home.position, [106, 21]]);
    await answer();
    expect(inside(15, 'industrial-park')).toEqual(['park-far']);
    expect(inside(15, 'airport')).toEqual(['airport']);
  });

  it('follows the limits without asking again', async () => {
    const { inside, answer, actions, store } = await given({ 'park-far': 3000 });
    await answer();
    actions.setBandMinutes([50]);
    expect(store.getState().drives.kind).toBe('answered');
    expect(inside(50, 'industrial-park')).toEqual(['park-far']);
  });
});
