import type { DatasetId } from '../../src/domain/catalogue.ts';
import type { LayerDescription } from './dataset.ts';

const OSM = '© OpenStreetMap contributors';
const ODBL = 'ODbL 1.0';

/** Titles, sources and licences of the datasets, as the catalogue states them. */
export const DESCRIPTIONS: Readonly<Record<DatasetId, LayerDescription>> = {
  'provinces-34': {
    titleEn: 'Provinces since 1 July 2025',
    titleVi: 'Tỉnh, thành phố từ 1/7/2025',
    countBy: ['unit'],
    sources: [
      'Vietnam Administrative Units Reference Map via vietnamese-provinces-database (coast, islands)',
      `${OSM} (borders)`,
      'National Statistics Office of Vietnam (area, population 2024)',
    ],
    licence: ODBL,
    date: '2026-03-11',
  },
  'provinces-63': {
    titleEn: 'Provinces before 1 July 2025',
    titleVi: 'Tỉnh, thành phố trước 1/7/2025',
    countBy: ['unit'],
    sources: [
      'Vietnam Administrative Units Reference Map via vietnamese-provinces-database (coast, islands)',
      `${OSM} (borders)`,
      'National Statistics Office of Vietnam (area, population 2024)',
    ],
    licence: ODBL,
    date: '2026-03-11',
  },
  'industrial-parks': {
    titleEn: 'Industrial parks',
    titleVi: 'Khu công nghiệp',
    countBy: ['park_type'],
    sources: [`${OSM} (outlines, names)`, 'kcn-kkt.com, Invest Vietnam and park developers (facts)'],
    licence: ODBL,
    date: '2026-09-10',
  },
  airports: {
    titleEn: 'Airports',
    titleVi: 'Sân bay',
    countBy: ['use'],
    sources: [`${OSM} (positions)`, 'OurAirports (runways)', 'Wikipedia (passengers)'],
    licence: ODBL,
    date: '2026-08-11',
  },
  ports: {
    titleEn: 'Seaports, river ports and dry ports',
    titleVi: 'Cảng biển, cảng sông, cảng cạn',
    countBy: ['port_type'],
    sources: [`${OSM} (positions)`, 'UN/LOCODE', 'VnEconomy (throughput 2024)'],
    licence: ODBL,
    date: '2026-08-11',
  },
  highways: {
    titleEn: 'Expressways and national highways',
    titleVi: 'Đường cao tốc và quốc lộ',
    countBy: ['class', 'status'],
    sources: [OSM, 'Own table of sections (official lengths, years)'],
    licence: ODBL,
    date: '2026-08-11',
  },
  railways: {
    titleEn: 'Railways',
    titleVi: 'Đường sắt',
    countBy: ['status'],
    sources: [OSM, 'Own table of lines (gauge, lengths)'],
    licence: ODBL,
    date: '2026-08-11',
  },
  stations: {
    titleEn: 'Railway stations',
    titleVi: 'Ga đường sắt',
    countBy: ['status'],
    sources: [OSM, 'Own table of stations'],
    licence: ODBL,
    date: '2026-08-11',
  },
  places: {
    titleEn: 'Cities and landmarks',
    titleVi: 'Thành phố và địa điểm',
    countBy: ['kind'],
    sources: [OSM, 'Own table of landmarks'],
    licence: ODBL,
    date: '2026-08-11',
  },
  neighbours: {
    titleEn: 'Neighbouring countries',
    titleVi: 'Các nước láng giềng',
    countBy: ['status'],
    sources: [`${OSM}, via @geo-maps/countries-coastline-1m 0.6.0`],
    licence: ODBL,
    date: '2017-11',
  },
};
