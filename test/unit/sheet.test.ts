import { describe, expect, it } from 'vitest';
import { cameraAboveSheet, isInSight } from '../../src/ui/above-sheet.ts';
import { restingSheet, sheetByKey, sheetHeight, SHEETS } from '../../src/ui/sheet.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const PHONE = { height: 844, rem: 16 };
const AT_REST = SHEETS.map((sheet) => sheetHeight(sheet, PHONE));

describe('a sheet', () => {
  it('is higher at each step and leaves something of the map, on a low window with large letters, too', () => {
    for (const room of [
      PHONE,
      { height: 568, rem: 16 },
      { height: 256, rem: 16 },
      { height: 568, rem: 32 },
    ]) {
      const [peek = 0, half = 0, full = 0] = SHEETS.map((sheet) => sheetHeight(sheet, room));
      expect(peek).toBeGreaterThan(0);
      expect(half).toBeGreaterThan(peek);
      expect(full).toBeGreaterThan(half);
      expect(full).toBeLessThan(room.height);
    }
  });

  it('rests where it is nearest, or where a flick was going', () => {
    const [peek = 0, half = 0, full = 0] = AT_REST;
    expect(AT_REST.map((height) => restingSheet(height, 0, PHONE))).toEqual(SHEETS);
    expect(restingSheet((peek + half) / 2 - 5, 0, PHONE)).toBe('peek');
    expect(restingSheet((half + full) / 2 + 5, 0, PHONE)).toBe('full');
    // however short the way was
    expect(restingSheet(half + 10, 900, PHONE)).toBe('full');
    expect(restingSheet(half - 10, -900, PHONE)).toBe('peek');
    expect(restingSheet(full + 10, 900, PHONE)).toBe('full');
    expect(restingSheet(peek - 10, -900, PHONE)).toBe('peek');
  });

  it('goes by keys a step or to the end, and no further', () => {
    const pressed = (key: string) => SHEETS.map((sheet) => sheetByKey(sheet, key));
    expect(pressed('ArrowUp')).toEqual(['half', 'full', 'full']);
    expect(pressed('ArrowDown')).toEqual(['peek', 'peek', 'half']);
    expect(pressed('Home')).toEqual(['peek', 'peek', 'peek']);
    expect(pressed('End')).toEqual(['full', 'full', 'full']);
    expect(pressed('a')).toEqual([null, null, null]);
  });
});

describe('the map above a sheet', () => {
  const FREE = { width: 390, height: 300 };
  const chosen = VIEWS['a park']!(atlasState());
  const at = (longitude: number, latitude: number, zoom = 9) => ({
    ...chosen,
    mapView: { centre: [longitude, latitude] as const, zoom },
  });

  it('shows all of the country again while nobody has moved it', () => {
    expect(cameraAboveSheet(chosen, FREE)).toEqual({ kind: 'start' });
  });

  it('keeps what was in the middle there', () => {
    const near = at(105.95, 21.2);
    expect(cameraAboveSheet(near, FREE)).toEqual({ kind: 'point', position: [105.95, 21.2], zoom: 9 });
  });

  it('never leaves the chosen site behind the sheet', () => {
    const camera = cameraAboveSheet(at(105.95, 20.7), FREE);
    expect(camera).toEqual({ kind: 'point', position: [105.93, 21.22], zoom: 9 });
  });

  it('knows what is in sight', () => {
    const view = { centre: [105, 21] as const, zoom: 9 };
    // 512 · 2⁹ pixels are 360°: one degree of longitude is 728
    expect(isInSight([105 + 150 / 728, 21], view, FREE)).toBe(true);
    expect(isInSight([105 + 170 / 728, 21], view, FREE)).toBe(false);
    // and one of latitude is 728 ÷ cos 21°
    expect(isInSight([105, 21 + 110 / 780], view, FREE)).toBe(true);
    expect(isInSight([105, 21 + 130 / 780], view, FREE)).toBe(false);
  });
});
