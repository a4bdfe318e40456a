import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { THEME_NAMES, type ProvinceTheme } from '../../src/domain/appearance.ts';
import type { State } from '../../src/store/state.ts';
import { figureLegend, rampColors } from '../../src/style/choropleth.ts';
import { legend } from '../../src/style/legend.ts';
import { themeOf } from '../../src/style/palette.ts';
import { style } from '../../src/style/style.ts';
import { atlasState, province } from '../fixtures/atlas-state.ts';

/** Twelve provinces of which ten have a figure: 1 to 10. */
function coloured(provinceTheme: ProvinceTheme, theme: State['theme'] = 'light'): State {
  const state = atlasState();
  const list = Array.from({ length: 12 }, (_, i) => {
    const plain = province(String(i + 10), [100 + i, 20]);
    if (i >= 10) return plain;
    const figure = { value: i + 1, year: 2024, source: 'test', isDerived: false };
    return { ...plain, figures: { ...plain.figures, fdi: figure, pci: figure } };
  });
  const islands = province('48', [112, 16], { disputed: true });
  const provinces = { ...state.data.provinces, '34': [...list, islands] };
  return { ...state, provinceTheme, theme, data: { ...state.data, provinces } };
}

/** The colour that the map gives to a value. */
function colorOf(state: State, name: string, value: number): string {
  const layer = style(state).layers.find(({ id }) => id === 'choropleth-fill');
  const color = layer?.type === 'fill' ? layer.paint?.['fill-color'] : undefined;
  const made = createExpression(color, 'test');
  if (made.result === 'error') throw new Error(made.value.map((e) => e.message).join());
  return String(
    made.value.evaluate({ zoom: 6 }, { type: 3, properties: { [name]: value }, geometry: [] } as never),
  );
}

describe('coloured provinces', () => {
  it('are not, until a figure is chosen', () => {
    const state = coloured('none');
    expect(figureLegend(state)).toBeNull();
    const hidden = style(state).layers.filter(({ id }) => id.startsWith('choropleth'));
    expect(hidden.map(({ layout }) => layout?.visibility)).toEqual(['none', 'none']);
  });

  it.each(THEME_NAMES)('have in the legend the colours of the map, %s', (theme) => {
    const state = coloured('fdi', theme);
    const entries = figureLegend(state)?.entries ?? [];
    expect(entries.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2, 2]);
    entries.slice(0, 5).forEach(({ swatch }, i) => {
      expect(swatch).toMatchObject({ kind: 'fill', fill: colorOf(state, 'fdi', 2 * i + 1) });
    });
  });

  it('say which values a class holds, and how many provinces have none', () => {
    const { entries = [], years, sources } = figureLegend(coloured('fdi')) ?? {};
    expect(entries.map(({ label }) => label.en)).toEqual([
      '1 – 2',
      '3 – 4',
      '5 – 6',
      '7 – 8',
      '9 – 10',
      'no figure found',
    ]);
    expect({ years, sources }).toEqual({ years: [2024], sources: ['test'] });
  });

  it('hatch what is not known, but not the disputed islands', () => {
    const layer = style(coloured('fdi')).layers.find(({ id }) => id === 'choropleth-none');
    expect(layer).toMatchObject({ paint: { 'fill-pattern': 'hatch-no-figure' } });
    expect(JSON.stringify(layer)).toContain('["!",["get","disputed"]]');
  });

  it('show the best rank as the strongest colour', () => {
    const state = coloured('pci');
    const { ramp } = themeOf(state);
    expect(colorOf(state, 'pci', 1)).toBe(colorOf(coloured('fdi'), 'fdi', 10));
    expect(figureLegend(state)?.entries[0]?.swatch).toMatchObject({ fill: ramp[4] });
  });

  it('are in the legend of the provinces', () => {
    const keys = legend(coloured('fdi')).provinces.map(({ key }) => key);
    expect(keys).toEqual(['fdi-0', 'fdi-1', 'fdi-2', 'fdi-3', 'fdi-4', 'fdi-none', 'provinces-34']);
  });
});

describe('rampColors', () => {
  it('takes the ends of the ramp for any number of classes', () => {
    const theme = themeOf(coloured('fdi'));
    expect(rampColors(5, theme)).toEqual([...theme.ramp]);
    for (const count of [2, 3, 4]) {
      const colors = rampColors(count, theme);
      expect([colors.length, colors[0], colors.at(-1)]).toEqual([count, theme.ramp[0], theme.ramp[4]]);
    }
    expect(rampColors(1, theme)).toEqual([theme.ramp[2]]);
  });
});
