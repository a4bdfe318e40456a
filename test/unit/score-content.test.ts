import { describe, expect, it } from 'vitest';
import { DEFAULT_UNITS } from '../../src/domain/display-units.ts';
import type { Criterion, Limit } from '../../src/domain/score.ts';
import { measureKey, type Measure } from '../../src/domain/score-measure.ts';
import { rankSites } from '../../src/domain/score-ranking.ts';
import { withAboutColumns, writeCsv } from '../../src/export/csv.ts';
import { readCsv } from '../fixtures/read-csv.ts';
import type { ScoreSite } from '../../src/store/score-sites.ts';
import { rankingTable } from '../../src/ui/score-content.ts';
import { failureWords, measureWords, valueWords, type Speaking } from '../../src/ui/score-words.ts';
import { PARK, place } from '../fixtures/places.ts';

const AREA: Measure = { kind: 'area' };
const TIME: Measure = {
  kind: 'drive',
  quantity: 'time',
  profile: 'truck',
  target: { kind: 'group', group: 'seaports' },
};
const EN: Speaking = { language: 'en', units: DEFAULT_UNITS, byId: new Map() };
const VI: Speaking = { ...EN, language: 'vi' };

const criterion = (id: string, measure: Measure, weight: number): Criterion => ({
  id,
  measure,
  weight,
  influence: { kind: measure === TIME ? 'less is better' : 'more is better' },
  minimum: null,
  maximum: null,
  isOn: true,
});
const CRITERIA = [criterion('area', AREA, 1), criterion('time', TIME, 2)];
const LIMIT: Limit = { kind: 'at most', id: 'l', measure: TIME, value: 5400, isOn: true };

const NAMES = ['Plain', 'With, comma and "quote"', '=formula', 'Too far'];
const VALUES = [
  [100, 600],
  [200, 1200],
  [null, 1800],
  [400, Infinity],
] as const;

function saved(speaking: Speaking): string[][] {
  const sites = NAMES.map((name, i): ScoreSite => ({
    key: `park-${i}`,
    ref: { kind: 'place', id: `park-${i}` },
    place: place(`park-${i}`, [106, 21], PARK, { nameEn: name, nameVi: name }),
  }));
  const scored = sites.map(({ key }, i) => ({
    key,
    status: 'operating' as const,
    values: new Map([
      [measureKey(AREA), VALUES[i]?.[0] ?? null],
      [measureKey(TIME), VALUES[i]?.[1] ?? null],
    ]),
  }));
  const ranking = rankSites(scored, [LIMIT], CRITERIA);
  const byKey = new Map(sites.map((site) => [site.key, site]));
  return readCsv(writeCsv(withAboutColumns(rankingTable(ranking, CRITERIA, byKey, speaking), [])));
}

describe('a ranking as a file', () => {
  it('has a line for each site, whose points add up to its score', () => {
    const [head, ...lines] = saved(EN);
    expect(lines).toHaveLength(NAMES.length);
    expect(head?.slice(0, 5)).toEqual(['Rank', 'id', 'Site', 'Score (0–100)', 'Area (ha)']);
    for (const line of lines) expect(line).toHaveLength(head?.length ?? 0);
    const ranked = lines.filter(([rank]) => rank !== '');
    expect(ranked).toHaveLength(3);
    for (const line of ranked)
      expect(Math.round(10 * (Number(line[7]) + Number(line[11])))).toBe(Math.round(10 * Number(line[3])));
  });

  it('has minutes for times, an empty cell for what is not known, and a reason for who is out', () => {
    const lines = saved(EN).slice(1);
    const of = (id: string) => lines.find((line) => line[1] === id)!;
    expect(of('park-0')[8]).toBe('10');
    expect(of('park-2')[4]).toBe('');
    expect(of('park-2')[7]).toBe('0');
    expect(of('park-3').at(-1)).toBe(
      'Time to the nearest seaport or terminal by truck: no road, wanted at most 1 h 30 min',
    );
    expect(of('park-1')[2]).toBe('With, comma and "quote"');
  });
});

describe('words of measures', () => {
  it('name the unit, in both languages', () => {
    expect(valueWords(TIME, 5430, EN)).toBe('1 h 31 min');
    expect(valueWords(AREA, 50, VI)).toBe('50 ha');
    expect(valueWords({ kind: 'people', profile: 'car', minutes: 30 }, 1_234_567, EN)).toBe('1,230,000');
    expect(valueWords({ kind: 'province', figure: 'grdp', division: '63' }, 88.5, EN)).toBe('88.5 m VND');
    expect(measureWords({ kind: 'count', of: 'parks', profile: 'motorbike', minutes: 30 }, VI)).toBe(
      'Khu công nghiệp trong 30 phút bằng xe máy',
    );
  });

  it('say that something is not known, never 0', () => {
    const limit: Limit = { kind: 'at least', id: 'l', measure: AREA, value: 50, isOn: true };
    expect(failureWords({ limit, value: null }, EN)).toBe('Area: not known, wanted at least 50 ha');
  });
});
