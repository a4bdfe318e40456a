import { describe, expect, it } from 'vitest';
import { LAYER_IDS } from '../../src/domain/layer.ts';
import { initialState } from '../../src/store/store.ts';
import { bandLegend } from '../../src/style/bands.ts';
import { iconDrawing } from '../../src/style/icons.ts';
import { legend } from '../../src/style/legend.ts';
import { bandColors, bandOverLand } from '../../src/style/colors.ts';
import { LIGHT } from '../../src/style/palette.ts';
import { style } from '../../src/style/style.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

describe('legend', () => {
  const state = atlasState();

  it.each(LAYER_IDS)('explains %s, before and after its data is there, in both languages', (id) => {
    // of nothing of one's own there is nothing to explain
    for (const of of id === 'own' ? [state] : [initialState('vi'), state]) {
      const entries = legend(of)[id];
      expect(entries.length).toBeGreaterThan(0);
      expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
      for (const { label } of entries) {
        expect(label.en).not.toBe('');
        expect(label.vi).not.toBe(label.en);
      }
    }
  });

  it('counts what is on the map, and leaves out what is not', () => {
    const counts = (id: (typeof LAYER_IDS)[number]): Record<string, number | null> =>
      Object.fromEntries(legend(state)[id].map((entry) => [entry.key, entry.count]));
    expect(counts('provinces')).toEqual({ 'provinces-34': 2 });
    expect(counts('industrial-parks')).toEqual({ 'park-outline': 1, 'park-point': 1, 'park-planned': 1 });
    expect(counts('airports')).toEqual({
      airport: 1,
      'airport-under-construction': 1,
      'airport-planned': 1,
      'airport-military': 1,
    });
    expect(counts('ports')).toEqual({ 'port-sea': 2, 'port-river': 1, 'port-dry': 1 });
  });

  it('does not know counts before the data is there', () => {
    for (const entries of Object.values(legend(initialState('en'))))
      for (const entry of entries) expect(entry.count).toBeNull();
  });

  it('stays the same object while the user looks around', () => {
    const camera = { kind: 'point', position: [106, 11], zoom: 9 } as const;
    expect(legend({ ...state, camera, nextClick: 'drop pin', language: 'vi' })).toBe(legend(state));
    expect(legend({ ...state, division: '63' })).not.toBe(legend(state));
  });

  it('keeps the entries of a layer that a file which comes says nothing of', () => {
    const before = legend(state);
    const files = { ...state.data.files, ports: { kind: 'loading' } as const };
    const after = legend({ ...state, data: { ...state.data, files } });
    expect(after.ports).not.toBe(before.ports);
    for (const id of LAYER_IDS.filter((other) => other !== 'ports')) expect(after[id]).toBe(before[id]);
  });

  it('shows colours that the map has', () => {
    const onMap = JSON.stringify(style(state)).toLowerCase();
    for (const { swatch } of Object.values(legend(state)).flat())
      switch (swatch.kind) {
        case 'fill':
          expect(onMap).toContain(swatch.fill);
          expect(onMap).toContain(swatch.outline);
          break;
        case 'line':
          expect(onMap).toContain(swatch.color);
          if (swatch.casing !== null) expect(onMap).toContain(swatch.casing);
          break;
        case 'icon': {
          const colors = iconDrawing(swatch.icon, LIGHT).paths.flatMap(({ fill, stroke }) => [fill, stroke]);
          expect(colors).toContain(swatch.color);
        }
      }
  });
});

describe('bandLegend', () => {
  it('has the areas that are shown, shortest first, as they look over land', () => {
    const shown = VIEWS['a park with areas and a route']?.(atlasState()) ?? atlasState();
    const [dark = ''] = bandColors(3, LIGHT);
    expect(bandLegend(shown).map(({ label }) => label.en)).toEqual([
      'Within 15 min',
      'Within 30 min',
      'Within 60 min',
    ]);
    expect(bandLegend(shown)[0]?.swatch).toMatchObject({ kind: 'fill', fill: bandOverLand(dark, LIGHT) });
  });

  it('has the areas that will come while there are none', () => {
    expect(bandLegend({ ...atlasState(), bandMinutes: [45, 10] }).map(({ key }) => key)).toEqual([
      'band-10',
      'band-45',
    ]);
  });
});
