import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import type { Reading } from '../../src/domain/claim.ts';
import { greatCircleMetres } from '../../src/domain/geometry.ts';
import { JUNCTION_REACH_METRES } from '../../src/domain/road-junctions.ts';
import type { Position } from '../../src/domain/units.ts';
import { judge } from '../../src/domain/verdict.ts';
import type { ClaimCard } from '../../src/store/claim-cards.ts';
import { openShippedClaims, settledCards, type OpenedClaims } from '../fixtures/shipped-claims.ts';

/** The claims of the two documents on the shipped data: that each verdict follows from what the engine says itself. */
describe('claims of the two documents', () => {
  let opened: OpenedClaims;
  let cards: readonly ClaimCard[];
  beforeAll(async () => {
    opened = await openShippedClaims();
    cards = await settledCards(opened.store);
  });
  const card = (id: string): ClaimCard => cards.find(({ claim }) => claim.id === id)!;

  it('are all there, each from its document, in two languages', () => {
    const ids = cards.map(({ claim }) => claim.id);
    expect(ids.join(' ')).toBe(
      'bn-hanoi bn-haiphong bn-noibai bn-giabinh vsip2-city vsip2-nh18 vsip2-ktg bd-gateways bd-hcmc bd-adjacent',
    );
    for (const { claim } of cards) {
      expect(claim.published.date).toBe(claim.id.startsWith('bd') ? '2021' : '2026');
      expect(claim.text.vi).not.toBe(claim.text.en);
      expect(claim.published.title.vi).not.toBe('');
    }
  });

  it('name only places that the data has', () => {
    const lacks = cards.flatMap(({ readings }) => readings.map(({ lack }) => lack));
    expect(lacks).not.toContain('place unknown');
    expect(lacks).not.toContain('engine failed');
    expect(lacks).not.toContain('no way');
  });

  it('every drive is the route that the engine gives for the same vehicle and year', async () => {
    const drives = cards.flatMap(({ readings }) => readings.filter(({ profile }) => profile !== null));
    expect(drives.length).toBeGreaterThan(40);
    for (const { basis, from, to, profile, year, value, drive } of drives) {
      const answer = await opened.engine.ask('route', {
        from: from.position!,
        to: to!.position!,
        assumptions: { ...DEFAULT_ASSUMPTIONS, profile: profile!, year: year! },
        fastestOnly: true,
      });
      if (answer.kind !== 'route') throw new Error(answer.reason);
      expect(drive?.seconds).toBeCloseTo(answer.seconds, 3);
      expect(drive?.metres).toBeCloseTo(answer.metres, 0);
      expect(value).toBe(basis === 'time' ? drive?.seconds : drive?.metres);
    }
  });

  it('every straight line is the great circle', () => {
    for (const { from, to, value } of cards.flatMap(({ readings }) => readings.filter(is('straight'))))
      expect(value).toBe(greatCircleMetres(from.position!, to!.position!));
  });

  it('every outcome follows from the value, the limits and the positions; every verdict from the outcomes', () => {
    for (const { limits, readings, verdict, claim } of cards) {
      if (limits === null || claim.id === 'vsip2-ktg') continue;
      for (const { basis, value, outcome, from, to } of readings) {
        const margin = basis === 'time' ? 0 : (from.accuracyMetres ?? 0) + (to?.accuracyMetres ?? 0);
        expect(outcome).toBe(judge(value!, limits, margin) ?? 'cannot be measured');
      }
      const measured = new Set(readings.map(({ outcome }) => outcome));
      measured.delete('cannot be measured');
      const [only] = measured;
      expect(verdict).toBe(measured.size === 1 ? only : 'depends on the reading');
    }
  });

  it('what says nothing of the vehicle is read for car and truck, what is of 2021 by the roads of then and today', () => {
    const ways = (id: string): string[] => [
      ...new Set(
        card(id)
          .readings.filter(({ profile }) => profile !== null)
          .map(({ profile, year }) => `${profile} ${year}`),
      ),
    ];
    expect(ways('bn-noibai')).toEqual(['car 2026', 'truck 2026']);
    expect(ways('bd-hcmc')).toEqual(['car 2021', 'car 2026', 'truck 2021', 'truck 2026']);
  });

  it('each terminal and airport is a reading of its own, and what is not open says so', () => {
    const ends = (id: string): Set<string | null> =>
      new Set(card(id).readings.map(({ to }) => to?.id ?? null));
    expect(ends('bn-haiphong').size).toBe(4);
    expect(ends('bd-gateways').size).toBe(6);
    const longThanh = card('bd-gateways').readings.filter(({ to }) => to?.id === 'airport-lth');
    expect(longThanh.every(({ to }) => to?.status === 'under_construction')).toBe(true);
  });

  it('a park is measured from its middle and from the corner of its outline that is nearest to the other end', () => {
    const { readings } = card('vsip2-city');
    expect(readings.map(({ from, profile }) => [from.isEdge, profile])).toEqual([
      [false, 'car'],
      [false, 'truck'],
      [true, 'car'],
      [true, 'truck'],
    ]);
    const [middle, , edge] = readings;
    const park = opened.store
      .getState()
      .data.places['industrial-parks'].find(({ id }) => id === edge!.from.id)!;
    const corners = ringsOf(park.outline!)
      .flat()
      .map(([lon = 0, lat = 0]): Position => [lon, lat]);
    const goal = edge!.to!.position!;
    const least = Math.min(...corners.map((corner) => greatCircleMetres(corner, goal)));
    expect(greatCircleMetres(edge!.from.position!, goal)).toBe(least);
    expect(edge!.from.name).toEqual({ en: `${park.nameEn} (edge)`, vi: `${park.nameVi} (ranh giới)` });
    expect(middle!.from.position).toEqual(park.position);
  });

  it('Gia Binh: distance and time are told, nothing is judged, for no number was published', () => {
    const { readings, verdict } = card('bn-giabinh');
    expect(verdict).toBe('cannot be measured');
    expect(new Set(readings.map(({ basis }) => basis))).toEqual(new Set(['straight', 'road', 'time']));
    for (const { value, lack, to } of readings) {
      expect(value).toBeGreaterThan(0);
      expect(lack).toBe('nothing to compare with');
      expect(to?.status).toBe('under_construction');
    }
  });

  it('the plot in VSIP Bac Ninh II cannot be measured, but the park around it is told', () => {
    const [reading] = card('vsip2-ktg').readings;
    expect(card('vsip2-ktg').verdict).toBe('cannot be measured');
    expect(reading).toMatchObject({ lack: 'only the park around it is known', basis: 'area' });
    expect(reading?.value).toBeGreaterThan(200);
  });

  it('QL.18 is as near to the edge of VSIP Bac Ninh II as points along both say', async () => {
    const park = opened.store
      .getState()
      .data.places['industrial-parks'].find(({ id }) => id === 'park-vsip-bac-ninh-2')!;
    const rings = ringsOf(park.outline!);
    const road = JSON.parse(readFileSync('public/geojson/highways.geojson', 'utf8')) as {
      features: {
        properties: { id: string };
        geometry: { coordinates: number[][] | number[][][] };
      }[];
    };
    const lines = road.features
      .filter(({ properties }) => /^highway-(ql-18|ct-09.*highway-18)$/.test(properties.id))
      .flatMap(({ geometry: { coordinates } }) =>
        Array.isArray(coordinates[0]?.[0]) ? (coordinates as number[][][]) : [coordinates as number[][]],
      );
    expect(lines.length).toBeGreaterThan(0);
    const near = lines
      .flatMap((line) => along(line, 20))
      .filter((at) => greatCircleMetres(at, park.position) < 6000);
    const edge = rings.flatMap((ring) => along(ring, 20));
    let least = Infinity;
    for (const at of near) for (const on of edge) least = Math.min(least, greatCircleMetres(at, on));
    const reading = card('vsip2-nh18').readings.find(is('edge-to-road'))!;
    // the layer's line is generalised by tens of metres, and one of two carriageways may be left out
    expect(Math.abs(reading.value! - least)).toBeLessThan(60);
  });

  it('junctions with it are on the road, within the reach, and nearest first', async () => {
    const state = opened.store.getState();
    const access = state.claimRoads.kind === 'answered' ? state.claimRoads.answer[0] : null;
    const { junctions = [] } = access ?? {};
    const metres = junctions.map((junction) => junction.metres);
    expect(metres).toEqual(metres.toSorted((a, b) => a - b));
    for (const { position, onEdge, metres: from } of junctions) {
      expect(from).toBeLessThanOrEqual(JUNCTION_REACH_METRES);
      // the sphere is within 0.6 % of the ellipsoid on which the engine measures
      expect(Math.abs(greatCircleMetres(position, onEdge) / from - 1)).toBeLessThan(0.006);
    }
    const reading = card('vsip2-nh18').readings.find(is('edge-to-junction'))!;
    expect(reading).toMatchObject({ value: metres[0], count: junctions.length });
  });

  it('Binh Duong and Ho Chi Minh City: a border then, to the north; one province today', () => {
    const { readings, verdict } = card('bd-adjacent');
    const [border, side, today] = readings;
    expect(verdict).toBe('holds');
    expect(border).toMatchObject({ basis: 'border', year: 2021 });
    expect(border!.value).toBeGreaterThan(50_000);
    expect(side).toMatchObject({ basis: 'side', outcome: 'holds' });
    expect(today).toMatchObject({ year: 2026, lack: 'one province', outcome: 'cannot be measured' });
  });

  it('keys of readings tell them apart', () => {
    for (const { readings } of cards)
      expect(new Set(readings.map(({ key }) => key)).size).toBe(readings.length);
  });

  it('do not change with what is assumed elsewhere', async () => {
    opened.actions.setAssumptions({ pace: 1.5, profile: 'motorbike', year: 2030 });
    const again = await settledCards(opened.store);
    expect(again.map(({ verdict }) => verdict)).toEqual(cards.map(({ verdict }) => verdict));
    expect(again).toBe(cards);
  });

  it('one of the user’s is judged in the same way, and what was known stays known meanwhile', async () => {
    const { actions, store } = opened;
    const [first] = cards;
    const { text, published, note, quantity } = first!.claim;
    actions.claimAdded({ text, published, note, quantity });
    const more = await settledCards(store);
    const own = more.at(-1)!;
    expect(own).toMatchObject({ isOwn: true, verdict: first!.verdict, claim: { id: 'own-1' } });
    expect(own.readings).toEqual(first!.readings);
    expect(store.getState().claims.chosen).toEqual({ claim: 'own-1', reading: null });
  });
});

function is(basis: Reading['basis']): (reading: Reading) => boolean {
  return (reading) => reading.basis === basis;
}

function ringsOf(outline: Polygon | MultiPolygon): number[][][] {
  return outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
}

/** Points along a line, no further apart than so many metres. */
function along(line: readonly number[][], metres: number): Position[] {
  return line.slice(1).flatMap((end, i) => {
    const [lon = 0, lat = 0] = line[i]!;
    const [endLon = 0, endLat = 0] = end;
    const steps = Math.max(1, Math.ceil(greatCircleMetres([lon, lat], [endLon, endLat]) / metres));
    if (steps > 1000) return [];
    return Array.from({ length: steps + 1 }, (_, step): Position => [
      lon + ((endLon - lon) * step) / steps,
      lat + ((endLat - lat) * step) / steps,
    ]);
  });
}
