import { describe, expect, it } from 'vitest';
import { readingsOf, type ClaimWorld, type Known, type RoadBeside } from '../../src/domain/claim-readings.ts';
import type { Claim, ClaimQuantity, Reading } from '../../src/domain/claim.ts';
import type { Place } from '../../src/domain/place.ts';
import { park, province, square } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

/** A park of 0.02° square, some 450 ha at 21° north. */
const PARK: Place = place('park-a', [106, 21], park(), { outline: square([105.99, 20.99], 0.02) });
const BARE: Place = place('park-b', [106.2, 21], park());
const ROUGH: Place = place('port-c', [106.3, 21], park(), { accuracyMetres: 2000 });
const PLACES = new Map([PARK, BARE, ROUGH].map((one) => [one.id, one]));

const WORLD: ClaimWorld = {
  find: (id) => PLACES.get(id),
  provinces: { '34': [], '63': [] },
  isArriving: false,
  years: () => [2021, 2026],
  drive: () => ({ kind: 'known', value: { metres: 20_000, seconds: 1800 } }),
  roadBeside: () => ({ kind: 'none' }),
};

const at = (id: string) => ({ kind: 'place', id }) as const;

function read(quantity: ClaimQuantity, world: Partial<ClaimWorld> = {}): readonly Reading[] {
  const words = { en: 'x', vi: 'x' };
  const claim: Claim = {
    id: 'own-1',
    text: words,
    published: { title: words, date: '2021', url: null },
    note: null,
    quantity,
  };
  return readingsOf(claim, { ...WORLD, ...world });
}

describe('areas', () => {
  const area = (isPlotInside: boolean, value: number): Reading =>
    read({ kind: 'area', of: at('park-a'), isPlotInside, said: { word: 'about', value } })[0]!;
  const hectares = area(false, 1).value!;

  it('of a whole park are compared with its outline', () => {
    expect(hectares).toBeGreaterThan(400);
    expect(area(false, hectares).outcome).toBe('holds');
    expect(area(false, hectares * 0.8).outcome).toBe('does not hold');
  });

  it('of a plot cannot be measured while it fits into the park, and fail where it cannot', () => {
    expect(area(true, 14)).toMatchObject({
      outcome: 'cannot be measured',
      lack: 'only the park around it is known',
      value: hectares,
    });
    // with the 10 per cent that “about” leaves
    expect(area(true, hectares * 1.1).outcome).toBe('cannot be measured');
    expect(area(true, hectares * 1.12)).toMatchObject({ outcome: 'does not hold', lack: null });
  });

  it('are not known without an outline', () => {
    const said = { word: 'about', value: 14 } as const;
    const [reading] = read({ kind: 'area', of: at('park-b'), isPlotInside: false, said });
    expect(reading).toMatchObject({ lack: 'no outline known', value: null });
  });
});

describe('distances and times', () => {
  const distance = (to: string, value: number, world: Partial<ClaimWorld> = {}): readonly Reading[] =>
    read({ kind: 'distance', from: at('park-b'), to: at(to), said: { word: 'at most', value } }, world);

  it('no way, an engine that fails and one that still works are three things', () => {
    const outcomes = (drive: Known<never>) =>
      distance('park-a', 30_000, { drive: () => drive }).find(({ basis }) => basis === 'road');
    expect(outcomes({ kind: 'none' })).toMatchObject({ lack: 'no way', outcome: 'cannot be measured' });
    expect(outcomes({ kind: 'failed' })).toMatchObject({ lack: 'engine failed' });
    expect(outcomes({ kind: 'pending' })).toMatchObject({ lack: null, outcome: 'pending' });
  });

  it('a rough position decides nothing near a limit, for a drive in minutes neither way', () => {
    const byRoad = (value: number) => distance('port-c', value).find(({ basis }) => basis === 'road')!;
    expect(byRoad(22_000).outcome).toBe('holds');
    expect(byRoad(21_999)).toMatchObject({ lack: 'position too rough', value: 20_000 });
    expect(byRoad(17_999).outcome).toBe('does not hold');
  });

  it('a place that has not arrived is waited for', () => {
    expect(distance('gone', 1, { isArriving: true }).every(({ outcome }) => outcome === 'pending')).toBe(
      true,
    );
    expect(distance('gone', 1).every(({ lack }) => lack === 'place unknown')).toBe(true);
  });

  it('a vehicle that is named is the only one', () => {
    const said = { word: 'about', value: 1800 } as const;
    const readings = read({
      kind: 'drive-time',
      from: at('park-b'),
      to: at('port-c'),
      profile: 'motorbike',
      said,
    });
    expect(readings.map(({ profile, year }) => [profile, year])).toEqual([
      ['motorbike', 2021],
      ['motorbike', 2026],
    ]);
  });
});

describe('a road beside a park', () => {
  const beside = (metres: number, ...junctions: number[]): Known<RoadBeside> => {
    const [onEdge, onRoad] = [[106, 21] as const, [106, 21.001] as const];
    const value = {
      metres,
      onEdge,
      onRoad,
      junctions: junctions.map((from) => ({ position: onRoad, onEdge, metres: from })),
    };
    return { kind: 'known', value };
  };
  const outcomes = (road: Known<RoadBeside>): readonly Reading['outcome'][] =>
    read(
      { kind: 'on-road', of: at('park-a'), road: 'QL.18' },
      { roadBeside: () => road, years: () => [2026] },
    ).map(({ outcome }) => outcome);

  it.each<[Known<RoadBeside>, readonly Reading['outcome'][]]>([
    [beside(500, 500), ['holds', 'holds']],
    [beside(20, 500.1, 900), ['holds', 'does not hold']],
    [beside(20), ['holds', 'does not hold']],
    [beside(501, 700), ['does not hold', 'does not hold']],
    [{ kind: 'none' }, ['cannot be measured', 'cannot be measured']],
  ])('%o: %s', (road, expected) => expect(outcomes(road)).toEqual(expected));
});

describe('provinces', () => {
  const former = (code: string, corner: [number, number], nowCode: string) =>
    province(code, corner, { division: '63', nowCode });
  const provinces = {
    // 10 is 11 and 12 merged; 13 lies south of 11, 14 apart from all
    '63': [
      former('11', [105, 21], '10'),
      former('12', [106, 21], '10'),
      former('13', [105, 20], '13'),
      former('14', [109, 12], '14'),
    ],
    '34': [province('10', [105, 21]), province('13', [105, 20]), province('14', [109, 12])],
  };
  const adjacent = (
    one: string,
    other: string,
    side: 'north' | 'south' | null,
    division: '63' | '34' = '63',
  ) =>
    read(
      {
        kind: 'adjacent',
        provinces: [
          { division, code: one },
          { division, code: other },
        ],
        side,
      },
      { provinces },
    ).map(({ basis, year, outcome, lack }) => [basis, year, lack ?? outcome]);

  it('are compared by the borders of then and of today', () => {
    expect(adjacent('11', '13', 'north')).toEqual([
      ['border', 2021, 'holds'],
      ['side', 2021, 'holds'],
      ['border', 2026, 'holds'],
      ['side', 2026, 'holds'],
    ]);
    expect(adjacent('11', '13', 'south')[1]).toEqual(['side', 2021, 'does not hold']);
  });

  it('that were merged have a border of then only', () => {
    expect(adjacent('11', '12', null)).toEqual([
      ['border', 2021, 'holds'],
      ['border', 2026, 'one province'],
    ]);
  });

  it('that do not touch have none, those of today no other', () => {
    expect(adjacent('10', '14', null, '34')).toEqual([['border', 2026, 'does not hold']]);
  });

  it('that there are not are not known', () => {
    expect(adjacent('99', '11', null)[0]).toEqual(['border', 2021, 'place unknown']);
  });
});
