import {
  DATASET_IDS,
  type Catalogue,
  type Dataset,
  type DatasetId,
  type PlaceDatasetId,
} from '../domain/catalogue.ts';
import { joined } from '../domain/localised.ts';
import { STATUSES, type Named, type Place, type ProvinceNames } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import { FIGURE_NAMES, type Figure, type FigureName, type Province } from '../domain/province.ts';
import { optionalPair, readFacts } from './facts.ts';
import { readArea, readGeometry } from './geometry.ts';
import { NO_FEATURE, readFeatures, type Read } from './features.ts';
import { type Properties, idTaken, isRecord, readProperties } from './properties.ts';

/** The datasets whose features are provinces. */
export type ProvinceDataset = Extract<DatasetId, 'provinces-34' | 'provinces-63'>;

/** Places of a data file. A feature that cannot be used is left out and reported; nothing throws. */
export function parsePlaces(id: PlaceDatasetId, json: unknown): { places: Place[]; problems: Problem[] } {
  const { items, problems } = readFeatures(`${id}.geojson`, json, (feature) => readPlace(id, feature));
  return { places: items, problems };
}

/** Provinces of a data file, in the same way. */
export function parseProvinces(
  id: ProvinceDataset,
  json: unknown,
): { provinces: Province[]; problems: Problem[] } {
  const { items, problems } = readFeatures(`${id}.geojson`, json, (feature) => readProvince(id, feature));
  return { provinces: items, problems };
}

function readPlace(dataset: PlaceDatasetId, feature: unknown): Read<Place> {
  if (!isRecord(feature)) return { faults: [NO_FEATURE] };
  const properties = readProperties(feature['properties']);
  const named = readNamed(properties);
  const read = readGeometry(feature['geometry']);
  if ('fault' in read) return { faults: [...properties.faults, read.fault] };
  const outline = read.geometry.type === 'Point' ? null : read.geometry;
  const [lon, lat] = read.geometry.type === 'Point' ? read.geometry.coordinates : [];
  const place: Place = {
    ...named,
    position: outline === null ? [lon ?? 0, lat ?? 0] : properties.position('lon', 'lat'),
    accuracyMetres: properties.optionalNumber('accuracy_m'),
    outline,
    province: readProvinceNames(properties),
    commune: properties.optionalText('commune_2025'),
    opened: properties.optionalNumber('opened'),
    opens: properties.optionalNumber('opens'),
    note: optionalPair('note', properties),
    facts: readFacts(dataset, properties),
  };
  return properties.faults.length > 0 ? { faults: properties.faults } : { item: place, properties };
}

/** What every feature has. */
export function readNamed(properties: Properties): Named {
  return {
    id: properties.text('id'),
    nameEn: properties.text('name_en'),
    nameVi: properties.text('name_vi'),
    status: properties.oneOf('status', STATUSES),
    source: properties.text('source'),
    sourceDate: properties.optionalDate('source_date'),
  };
}

function readProvinceNames(properties: Properties): ProvinceNames | null {
  const nowEn = properties.optionalText('province_2025_en');
  const nowVi = properties.optionalText('province_2025_vi');
  if (nowEn === null || nowVi === null) return null;
  return {
    nowEn,
    nowVi,
    beforeEn: properties.optionalText('province_pre2025_en'),
    beforeVi: properties.optionalText('province_pre2025_vi'),
  };
}

function readProvince(dataset: ProvinceDataset, feature: unknown): Read<Province> {
  if (!isRecord(feature)) return { faults: [NO_FEATURE] };
  const properties = readProperties(feature['properties']);
  const named = readNamed(properties);
  const read = readArea(feature['geometry']);
  if ('fault' in read) return { faults: [...properties.faults, read.fault] };
  const province: Province = {
    ...named,
    division: dataset === 'provinces-34' ? '34' : '63',
    code: properties.text('code'),
    geometry: read.geometry,
    labelPosition: properties.position('label_lon', 'label_lat'),
    areaKm2: properties.optionalNumber('area_km2') ?? 0,
    officialKm2: properties.optionalNumber('official_km2'),
    mergedFrom: properties.optionalText('merged_from')?.split(' ') ?? [],
    nowCode: properties.optionalText('now_code'),
    figures: byFigure((name) => readFigure(name, properties)),
    lacking: byFigure(
      (name) => properties.optionalText(`${FIGURE_PROPERTIES[name]}_lacking`)?.split(' ') ?? [],
    ),
    disputed: properties.flag('disputed'),
    noteEn: properties.optionalText('note_en'),
    noteVi: properties.optionalText('note_vi'),
  };
  return properties.faults.length > 0 ? { faults: properties.faults } : { item: province, properties };
}

/** How the published files call the figures. */
const FIGURE_PROPERTIES: Readonly<Record<FigureName, string>> = {
  population: 'population',
  density: 'density_per_km2',
  grdp: 'grdp_per_capita_mvnd',
  fdi: 'fdi_busd',
  pci: 'pci_rank',
  pciScore: 'pci_score',
  pciEarlier: 'pci_earlier_rank',
};

function byFigure<T>(read: (name: FigureName) => T): Record<FigureName, T> {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, read(name)])) as Record<FigureName, T>;
}

/** A figure only with its year and source. */
function readFigure(figure: FigureName, properties: Properties): Figure | null {
  const name = FIGURE_PROPERTIES[figure];
  const value = properties.optionalNumber(name);
  const year = properties.optionalNumber(`${name}_year`);
  const source = properties.optionalText(`${name}_source`);
  if (value === null || year === null || source === null) return null;
  return { value, year, source, isDerived: properties.flag(`${name}_derived`) };
}

const CATALOGUE_FILE = 'catalogue.json';

/** The catalogue of data files; null when it holds no list. An entry that cannot be used is left out and reported. */
export function parseCatalogue(json: unknown): { catalogue: Catalogue | null; problems: Problem[] } {
  const entries = isRecord(json) ? json['datasets'] : undefined;
  if (!Array.isArray(entries)) {
    const reason = {
      en: `${CATALOGUE_FILE} holds no list of datasets.`,
      vi: `${CATALOGUE_FILE} không chứa danh sách bộ dữ liệu.`,
    };
    return { catalogue: null, problems: [{ file: CATALOGUE_FILE, feature: null, reason }] };
  }
  const datasets = new Map<string, Dataset>();
  const problems: Problem[] = [];
  entries.forEach((entry: unknown, i) => {
    const properties = readProperties(entry);
    const dataset = readDataset(entry, properties);
    const faults = datasets.has(dataset.id) ? [...properties.faults, idTaken(dataset.id)] : properties.faults;
    if (faults.length === 0) datasets.set(dataset.id, dataset);
    const flawed = [...faults, ...properties.flaws];
    if (flawed.length === 0) return;
    const all = joined(flawed, '; ');
    problems.push({
      file: CATALOGUE_FILE,
      feature: i,
      reason: {
        en: `${CATALOGUE_FILE}, entry ${i}: ${all.en}.`,
        vi: `${CATALOGUE_FILE}, mục ${i}: ${all.vi}.`,
      },
    });
  });
  return { catalogue: { datasets: [...datasets.values()] }, problems };
}

function readDataset(entry: unknown, properties: Properties): Dataset {
  const counts = isRecord(entry) && isRecord(entry['counts']) ? Object.entries(entry['counts']) : [];
  const sources = isRecord(entry) && Array.isArray(entry['sources']) ? (entry['sources'] as unknown[]) : [];
  return {
    id: properties.oneOf('id', DATASET_IDS),
    file: properties.text('file'),
    titleEn: properties.text('titleEn'),
    titleVi: properties.text('titleVi'),
    features: properties.optionalNumber('features') ?? 0,
    counts: Object.fromEntries(counts.filter((pair): pair is [string, number] => Number.isFinite(pair[1]))),
    bytes: properties.optionalNumber('bytes') ?? 0,
    gzipBytes: properties.optionalNumber('gzipBytes') ?? 0,
    sources: sources.filter((source) => typeof source === 'string'),
    licence: properties.text('licence'),
    date: properties.optionalDate('date') ?? '',
  };
}
