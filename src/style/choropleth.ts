import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { ProvinceTheme } from '../domain/appearance.ts';
import { classOf, quantileBreaks, valuesOf, type Breaks } from '../domain/classes.ts';
import type { Localised } from '../domain/localised.ts';
import type { Province } from '../domain/province.ts';
import type { Year } from '../domain/units.ts';
import { derive } from '../store/memo.ts';
import type { State } from '../store/state.ts';
import { mix } from './colors.ts';
import { themeOf, type Theme } from './palette.ts';
import { UNDER_ITS_OUTLINE, visibility, type LegendEntry, type Subject } from './subject.ts';

/** Provinces coloured by one of their figures; those without it are hatched, not pale. */
export const choropleth: Subject = {
  // drawn from the source of the provinces, which carries all their figures
  sources: {},
  layers,
  features: () => ({}),
  legend: () => [],
};

type FigureTheme = Exclude<ProvinceTheme, 'none'>;

const MOST_CLASSES = 5;

/** What each figure is called and counted in. Of a rank the low numbers are the good ones, and the dark ones. */
const FIGURES: Readonly<Record<FigureTheme, { title: Localised; unit: Localised; isRank: boolean }>> = {
  fdi: {
    title: { en: 'Foreign direct investment registered in the year', vi: 'Vốn FDI đăng ký trong năm' },
    unit: { en: 'billion USD', vi: 'tỷ USD' },
    isRank: false,
  },
  population: {
    title: { en: 'Population', vi: 'Dân số' },
    unit: { en: 'million people', vi: 'triệu người' },
    isRank: false,
  },
  density: {
    title: { en: 'Population density', vi: 'Mật độ dân số' },
    unit: { en: 'people per km²', vi: 'người/km²' },
    isRank: false,
  },
  grdp: {
    title: { en: 'GRDP per person', vi: 'GRDP bình quân đầu người' },
    unit: { en: 'million VND a year', vi: 'triệu đồng/năm' },
    isRank: false,
  },
  pci: {
    title: { en: 'Provincial Competitiveness Index', vi: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)' },
    unit: { en: 'in rank (1 is best)', vi: 'theo hạng (1 là tốt nhất)' },
    isRank: true,
  },
};

type Classes = {
  readonly name: FigureTheme;
  readonly breaks: Breaks;
  /** One more than there are breaks, from the lowest class to the highest. */
  readonly colors: readonly string[];
};

const classes = derive(
  (s: Pick<State, 'provinceTheme' | 'data' | 'division' | 'theme' | 'systemTheme'>) => [
    s.provinceTheme,
    s.data.provinces[s.division],
    themeOf(s),
  ],
  (name, provinces, theme): Classes | null => {
    if (name === 'none') return null;
    const breaks = quantileBreaks(valuesOf(provinces, name).values, MOST_CLASSES);
    const colors = rampColors(breaks.length + 1, theme);
    return { name, breaks, colors: FIGURES[name].isRank ? colors.toReversed() : colors };
  },
);

/** As many colours of the ramp as there are classes, its ends always among them. */
export function rampColors(count: number, { ramp }: Theme): readonly string[] {
  if (count <= 1) return [ramp[2]];
  return Array.from({ length: count }, (_, i) => {
    const place = (i / (count - 1)) * (ramp.length - 1);
    const below = Math.floor(place);
    return mix(ramp[below] ?? ramp[0], ramp[below + 1] ?? ramp[4], place - below);
  });
}

function layers(state: State): LayerSpecification[] {
  const found = classes(state);
  const isShown = visibility(state.layers.provinces.shown && found !== null);
  const has: FilterSpecification = found === null ? ['has', 'none'] : ['has', found.name];
  return [
    {
      id: 'choropleth-fill',
      type: 'fill',
      source: 'provinces',
      filter: ['all', ['!', ['get', 'disputed']], has] as FilterSpecification,
      layout: { visibility: isShown },
      paint: {
        'fill-color': found === null ? themeOf(state).land : classColor(found),
        ...UNDER_ITS_OUTLINE,
      },
    },
    {
      id: 'choropleth-none',
      type: 'fill',
      source: 'provinces',
      filter: ['all', ['!', ['get', 'disputed']], ['!', has]] as FilterSpecification,
      layout: { visibility: isShown },
      paint: { 'fill-pattern': 'hatch-no-figure' },
    },
  ];
}

function classColor({ name, breaks, colors }: Classes): ExpressionSpecification | string {
  const [lowest = '', ...higher] = colors;
  if (breaks.length === 0) return lowest;
  const steps = breaks.flatMap((limit, i) => [limit, higher[i] ?? lowest]);
  return ['step', ['get', name], lowest, ...steps] as unknown as ExpressionSpecification;
}

/** What stands beside the classes of the figure that the map shows. */
export type FigureLegend = {
  readonly title: Localised;
  readonly unit: Localised;
  /** Years that the values are of, ascending. */
  readonly years: readonly Year[];
  readonly sources: readonly string[];
  /** The classes from the lowest on, then the provinces without a figure if there are any, each with their number. */
  readonly entries: readonly LegendEntry[];
};

/** The legend of the coloured provinces; null while they are not coloured. */
export const figureLegend = derive(
  (s: Pick<State, 'provinceTheme' | 'data' | 'division' | 'theme' | 'systemTheme'>) => [
    classes(s),
    s.data.provinces[s.division],
    themeOf(s),
  ],
  (found, provinces, theme): FigureLegend | null => {
    if (found === null) return null;
    const { name, breaks, colors } = found;
    const { title, unit } = FIGURES[name];
    const sources = sourcesOf(provinces, name);
    const { values, missing, years } = valuesOf(provinces, name);
    const entries = colors.flatMap((fill, i): LegendEntry[] => {
      const inside = values.filter((value) => classOf(value, breaks) === i);
      if (inside.length === 0) return [];
      const label = rangeInWords(name, Math.min(...inside), Math.max(...inside));
      const swatch = { kind: 'fill', fill, outline: theme.border } as const;
      return [{ key: `${name}-${i}`, label, swatch, count: inside.length }];
    });
    if (missing === 0) return { title, unit, years, sources, entries };
    const none: LegendEntry = {
      key: `${name}-none`,
      label: { en: 'no figure found', vi: 'chưa có số liệu' },
      swatch: { kind: 'icon', icon: 'hatch-no-figure', color: theme.noFigure },
      count: missing,
    };
    return { title, unit, years, sources, entries: [...entries, none] };
  },
);

function sourcesOf(provinces: readonly Province[], name: FigureTheme): readonly string[] {
  return [...new Set(provinces.flatMap(({ figures }) => figures[name]?.source ?? []))].sort();
}

/** From the lowest to the highest value inside a class: what is there, not what might be. */
function rangeInWords(name: FigureTheme, low: number, high: number): Localised {
  const scale = name === 'population' ? 1e-6 : 1;
  const write = (locale: string): string => {
    const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
    const [from, to] = [format.format(low * scale), format.format(high * scale)];
    return from === to ? from : `${from} – ${to}`;
  };
  return { en: write('en-GB'), vi: write('vi-VN') };
}
