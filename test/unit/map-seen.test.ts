import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createAwayReport, reportCloseView, reportSeen, type LookingMap } from '../../src/map/seen.ts';
import type { BoundingBox } from '../../src/domain/units.ts';
import type { Seen } from '../../src/store/state.ts';

/** A map that shows a box at a zoom. */
function showing(zoom: number, [west, south, east, north]: BoundingBox): LookingMap {
  return {
    getZoom: () => zoom,
    getBounds: () => ({
      getWest: () => west,
      getSouth: () => south,
      getEast: () => east,
      getNorth: () => north,
    }),
  } as unknown as LookingMap;
}

function reported(zoom: number, box: BoundingBox, seen: Partial<Seen> = {}): string[] {
  const parts: string[] = [];
  reportSeen(
    showing(zoom, box),
    { near: false, abroad: false, ...seen },
    { lookedAt: (part) => parts.push(part) },
  );
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

describe('createAwayReport', () => {
  function away() {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    let zoom = 9;
    let seen: Seen = { near: true, abroad: false };
    const told: unknown[] = [];
    const report = createAwayReport({ getZoom: () => zoom }, () => seen, {
      lookedAt(part, isSeen) {
        told.push([part, isSeen]);
        seen = { ...seen, [part]: isSeen };
      },
    });
    const restsAt = (at: number): void => {
      zoom = at;
      report.rested();
    };
    return { report, restsAt, told };
  }

  it('tells once when the map has been far off for half a minute', () => {
    const { restsAt, told } = away();
    restsAt(5);
    vi.advanceTimersByTime(29_000);
    restsAt(5.2);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([['near', false]]);
    restsAt(5);
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(1);
  });

  it('tells nothing of a map that came back, hardly went away, or is gone', () => {
    const { report, restsAt, told } = away();
    restsAt(5);
    vi.advanceTimersByTime(20_000);
    restsAt(9);
    vi.advanceTimersByTime(60_000);
    restsAt(6.9);
    vi.advanceTimersByTime(60_000);
    restsAt(5);
    report.stop();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});

describe('reportCloseView', () => {
  function reportedView(zoom: number, box: BoundingBox, before: BoundingBox | null = null) {
    const told: (BoundingBox | null)[] = [];
    reportCloseView(showing(zoom, box), before, { cameClose: (view) => told.push(view) });
    return told;
  }

  it('tells the quarters of a degree that are seen close up', () =>
    expect(reportedView(12, [105.93, 21.21, 106.01, 21.26])).toEqual([[105.75, 21, 106.25, 21.5]]));

  it('tells nothing new while the same ones are seen', () => {
    expect(reportedView(12, [105.8, 21.1, 105.9, 21.2], [105.75, 21, 106, 21.25])).toEqual([]);
    expect(reportedView(12, [105.8, 21.1, 106.1, 21.2], [105.75, 21, 106, 21.25])).toHaveLength(1);
  });

  it('tells once that the map is too far off', () => {
    expect(reportedView(8, BAC_NINH)).toEqual([]);
    expect(reportedView(8, BAC_NINH, [105.75, 21, 106, 21.25])).toEqual([null]);
  });
});
