import { describe, expect, it } from 'vitest';
import { reportSeen, type LookingMap } from '../../src/map/seen.ts';
import type { BoundingBox } from '../../src/domain/units.ts';
import type { Seen } from '../../src/store/state.ts';

/** What a map reports that shows a box at a zoom. */
function reported(zoom: number, [west, south, east, north]: BoundingBox, seen: Partial<Seen> = {}): string[] {
  const map = {
    getZoom: () => zoom,
    getBounds: () => ({
      getWest: () => west,
      getSouth: () => south,
      getEast: () => east,
      getNorth: () => north,
    }),
  } as unknown as LookingMap;
  const parts: string[] = [];
  reportSeen(map, { near: false, abroad: false, ...seen }, { lookedAt: (part) => parts.push(part) });
  return parts;
}

const VIETNAM: BoundingBox = [101.4, 8.3, 116.6, 23.5];
const BAC_NINH: BoundingBox = [105.5, 20.8, 106.5, 21.5];

describe('reportSeen', () => {
  it('says nothing of a map of the country', () => expect(reported(5, VIETNAM)).toEqual([]));

  it('says when the map is near, once', () => {
    expect(reported(9, BAC_NINH)).toEqual(['near']);
    expect(reported(9, BAC_NINH, { near: true })).toEqual([]);
  });

  it('says when the map shows more than the neighbours, whichever side it is', () => {
    expect(reported(4, [80, 0, 130, 40])).toEqual(['abroad']);
    expect(reported(5, [101, 8, 121, 24])).toEqual(['abroad']);
    expect(reported(5, [101, 4, 116, 24])).toEqual(['abroad']);
    expect(reported(4, [80, 0, 130, 40], { abroad: true })).toEqual([]);
  });

  it('says both of a city abroad', () =>
    expect(reported(9, [55, 24.5, 56, 25.5])).toEqual(['near', 'abroad']));
});
