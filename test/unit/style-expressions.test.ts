import {
  createExpression,
  featureFilter,
  type ExpressionSpecification,
  type FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PRESENT_YEAR } from '../../src/domain/assumptions.ts';
import { STATUSES } from '../../src/domain/place.ts';
import { statusIn } from '../../src/domain/scenario.ts';
import { statusInYear } from '../../src/style/scenario.ts';
import { bandColor } from '../../src/style/bands.ts';
import { airportRank } from '../../src/style/airports.ts';
import { roadFilter } from '../../src/style/highways.ts';
import { mapLabels } from '../../src/style/map-label.ts';
import { bandColors } from '../../src/style/colors.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { portRank } from '../../src/style/ports.ts';
import { isRunning } from '../../src/style/railways.ts';
import { cityRank } from '../../src/style/settlements.ts';
import { style } from '../../src/style/style.ts';
import { airport, atlasState, park, port } from '../fixtures/atlas-state.ts';
import { place } from '../fixtures/places.ts';

/** What the map would make of an expression, without a map. */
function evaluate(expression: unknown, properties: Record<string, unknown>, zoom = 10): unknown {
  const made = createExpression(expression, 'test');
  if (made.result === 'error') throw new Error(made.value.map((e) => e.message).join());
  return made.value.evaluate({ zoom }, { type: 1, properties, geometry: [] } as never);
}

function passes(
  filter: FilterSpecification | undefined,
  properties: Record<string, unknown>,
  zoom = 10,
): boolean {
  const made = featureFilter(filter, 'test');
  return made.filter({ zoom }, { type: 2, properties, geometry: [] } as never);
}

describe('highways', () => {
  it('draws each road in exactly one form of its class', () => {
    const forms = ['open', 'building', 'planned'] as const;
    const formsOf = (status: string): string[] =>
      forms.filter((form) =>
        passes(roadFilter('expressway', form, PRESENT_YEAR), { class: 'expressway', status }),
      );
    expect(formsOf('operating')).toEqual(['open']);
    expect(formsOf('unknown')).toEqual(['open']);
    expect(formsOf('under_construction')).toEqual(['building']);
    expect(formsOf('planned')).toEqual(['planned']);
    expect(formsOf('closed')).toEqual([]);
    expect(
      passes(roadFilter('national', 'open', PRESENT_YEAR), { class: 'expressway', status: 'operating' }),
    ).toBe(false);
  });

  it('draws open roads solid, those being built in dashes, planned ones in dots', () => {
    const dash = (id: string): unknown => {
      const layer = style(atlasState()).layers.find((l) => l.id === id);
      return layer?.type === 'line' ? layer.paint?.['line-dasharray'] : null;
    };
    for (const road of ['expressways', 'national']) {
      expect(dash(`${road}-line`)).toBeUndefined();
      const [dashed = 0] = dash(`${road}-building`) as number[];
      const [dotted = 0] = dash(`${road}-planned`) as number[];
      expect(dashed).toBeGreaterThan(2);
      expect(dotted).toBeLessThan(0.5);
    }
  });
});

describe('statusInYear', () => {
  it('says of a feature what the domain says of a thing', () => {
    const year = fc.integer({ min: 2015, max: 2040 });
    const maybe = fc.option(year);
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), maybe, maybe, year, (status, opened, opens, looked) => {
        const properties = {
          status,
          ...(opened === null ? {} : { opened }),
          ...(opens === null ? {} : { opens }),
        };
        expect(evaluate(statusInYear(looked), properties)).toBe(statusIn({ status, opened, opens }, looked));
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });

  it('draws a road that opened in 2024 as planned in 2021, and one expected by 2030 as open then', () => {
    const formsOf = (year: number, properties: Record<string, unknown>): string[] =>
      (['open', 'building', 'planned'] as const).filter((form) =>
        passes(roadFilter('expressway', form, year), { class: 'expressway', ...properties }),
      );
    expect(formsOf(2021, { status: 'operating', opened: 2024 })).toEqual(['planned']);
    expect(formsOf(2026, { status: 'operating', opened: 2024 })).toEqual(['open']);
    expect(formsOf(2026, { status: 'under_construction', opens: 2028 })).toEqual(['building']);
    expect(formsOf(2030, { status: 'under_construction', opens: 2028 })).toEqual(['open']);
  });
});

describe('railways', () => {
  it('ticks only lines that trains run on', () => {
    const runs = (status: string): boolean =>
      passes(isRunning(PRESENT_YEAR) as unknown as FilterSpecification, { status });
    expect(['operating', 'unknown'].map(runs)).toEqual([true, true]);
    expect(['under_construction', 'planned', 'closed'].map(runs)).toEqual([false, false, false]);
  });
});

describe('parks', () => {
  it('outlines planned parks and those being built by form', () => {
    const layer = style(atlasState()).layers.find((l) => l.id === 'parks-outline');
    const dash = layer?.type === 'line' ? layer.paint?.['line-dasharray'] : undefined;
    const of = (form: string): unknown => evaluate(dash, { form });
    expect(of('operating')).toEqual([1, 0]);
    expect(of('planned')).not.toEqual(of('under_construction'));
  });
});

describe('ports', () => {
  const layer = style(atlasState()).layers.find((l) => l.id === 'ports-label');
  const filter = layer?.type === 'symbol' ? layer.filter : undefined;

  it('shows the great ports from afar, and a port as its terminals from near', () => {
    const great = { rank: 1, has_terminals: true };
    const terminal = { rank: 4, has_terminals: false };
    expect([5, 9, 11].map((zoom) => passes(filter, great, zoom))).toEqual([true, true, false]);
    expect([5, 9, 11].map((zoom) => passes(filter, terminal, zoom))).toEqual([false, false, true]);
  });

  it('ranks by what passes through', () => {
    const rank = (facts: Parameters<typeof port>[0]): number => portRank(place('p', [106, 20], port(facts)));
    expect([
      rank({ teu: 7e6 }),
      rank({ unlocode: 'VNVUT' }),
      rank({}),
      rank({ partOf: 'x', teu: 7e6 }),
    ]).toEqual([1, 2, 3, 4]);
  });
});

describe('ranks', () => {
  it('puts busy and great ones first', () => {
    const rank = (facts: Parameters<typeof airport>[0]): number =>
      airportRank(place('a', [106, 20], airport(facts)));
    expect([
      rank({ passengers: 3e7 }),
      rank({ international: true, passengers: 5e5 }),
      rank({ iata: 'DIN' }),
      rank({ military: true }),
    ]).toEqual([1, 2, 3, 4]);
    const city = (nameVi: string, seatOf: 'province' | 'former-province' = 'province'): number =>
      cityRank(place('c', [106, 20], { kind: 'city', seatOf }, { nameVi }));
    expect([
      city('Thành phố Hồ Chí Minh'),
      city('Huế'),
      city('Vinh'),
      city('Bắc Ninh', 'former-province'),
    ]).toEqual([1, 2, 3, 4]);
  });
});

describe('bandColor', () => {
  it('gives each area its colour, the shortest the darkest', () => {
    const colors = bandColors(3, LIGHT);
    const expression = bandColor([15, 30, 60], LIGHT) as ExpressionSpecification;
    expect([15, 30, 60].map((minutes) => evaluate(expression, { minutes }))).toEqual([...colors]);
  });

  it('manages one area, and none', () => {
    expect(evaluate(bandColor([45], LIGHT), { minutes: 45 })).toBe(bandColors(1, LIGHT)[0]);
    expect(typeof bandColor([], LIGHT)).toBe('string');
  });
});

describe('mapLabels', () => {
  const named = (nameEn: string, nameVi: string, facts: Parameters<typeof place>[2]) =>
    Object.values(mapLabels(place('x', [106, 20], facts, { nameEn, nameVi })));

  it('leaves out what the icon says', () => {
    expect(named('Noi Bai International Airport', 'Sân bay quốc tế Nội Bài', airport())).toEqual([
      'Noi Bai',
      'Nội Bài',
    ]);
    expect(named('Yen Phong Industrial Park', 'KCN Yên Phong', park())).toEqual(['Yen Phong', 'Yên Phong']);
    expect(named('Hanoi Station', 'Ga Hà Nội', { kind: 'station', line: null, gauge: null })).toEqual([
      'Hanoi',
      'Hà Nội',
    ]);
  });

  it('keeps what is part of the name', () => {
    expect(named('Ho Chi Minh City', 'Thành phố Hồ Chí Minh', { kind: 'city', seatOf: 'province' })).toEqual([
      'Ho Chi Minh City',
      'TP. Hồ Chí Minh',
    ]);
    expect(named('Airport', 'Sân bay', airport())).toEqual(['Airport', 'Sân bay']);
  });
});
