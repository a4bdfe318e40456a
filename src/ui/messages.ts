import type { Language, Localised } from '../domain/localised.ts';
import type { DatasetId } from '../domain/catalogue.ts';
import type { AirportUse, InstitutionType, ParkType, PlaceKind, PortType, Status } from '../domain/place.ts';
import type { Direction, Profile } from '../domain/assumptions.ts';
import type { Home } from '../store/state.ts';

/**
 * Texts of the first screen, both languages side by side, so that they are read and changed together. Those of other views stand in
 * files of their own beside this one (`answer-messages.ts`, `reach-messages.ts`, …) and come with these views.
 */
export const MESSAGES = {
  appName: { en: 'Vietnam Site Atlas', vi: 'Atlas Địa điểm VN' },
  tagline: {
    en: 'How far is it really? Distances and drive times from any site in Vietnam, worked out on your own device.',
    vi: 'Thực sự xa bao nhiêu? Khoảng cách và thời gian lái xe từ mọi địa điểm ở Việt Nam, tính ngay trên máy của bạn.',
  },
  language: { en: 'Language', vi: 'Ngôn ngữ' },
  panel: { en: 'Results', vi: 'Kết quả' },
  map: { en: 'Map of Vietnam', vi: 'Bản đồ Việt Nam' },
  skipToPanel: { en: 'Skip to the results', vi: 'Chuyển đến kết quả' },
  search: {
    en: 'Find a park, port, airport, city or province',
    vi: 'Tìm khu công nghiệp, cảng, sân bay, thành phố, tỉnh',
  },
  searchPlaceholder: {
    en: 'Park, port, airport, city, province…',
    vi: 'Khu công nghiệp, cảng, sân bay, tỉnh…',
  },
  searchNothing: {
    en: 'Nothing found. Try part of the name, or coordinates: 21.2217, 105.9304.',
    vi: 'Không tìm thấy. Hãy thử một phần của tên, hoặc tọa độ: 21.2217, 105.9304.',
  },
  dropPin: { en: 'Drop a pin on the map', vi: 'Ghim một điểm trên bản đồ' },
  dropPinActive: { en: 'Click the map to set the pin', vi: 'Nhấp vào bản đồ để đặt ghim' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  claimEndActive: { en: 'Click a place, or any point', vi: 'Nhấp vào một địa điểm hoặc điểm bất kỳ' },
  browse: { en: 'Browse', vi: 'Danh sách' },
  browseFilter: { en: 'Kind', vi: 'Loại' },
  back: { en: 'Overview', vi: 'Tổng quan' },
  layers: { en: 'Layers and legend', vi: 'Lớp bản đồ và chú giải' },
  divisionNow: { en: '34 now', vi: '34 hiện nay' },
  divisionBefore: { en: '63 until June 2025', vi: '63 trước 7/2025' },
  division: { en: 'Division', vi: 'Đơn vị hành chính' },
  loading: { en: 'loading…', vi: 'đang tải…' },
  failed: { en: 'not available', vi: 'không có' },
  loadingData: { en: 'Loading', vi: 'Đang tải' },
  loadingNetwork: { en: 'road network', vi: 'mạng lưới đường' },
  problems: { en: 'Not everything could be loaded', vi: 'Một số dữ liệu không tải được' },
  dismiss: { en: 'Dismiss', vi: 'Đóng' },
  noWay: { en: 'no road', vi: 'không có đường' },
  unknown: { en: 'unknown', vi: 'chưa rõ' },

  close: { en: 'Close', vi: 'Đóng' },
  closeRoadActive: { en: 'Click the road to close', vi: 'Nhấp vào đoạn đường cần đóng' },
  whereIs: { en: 'Where is …?', vi: 'Ở đâu có …?' },
  whereIsTagline: {
    en: 'Find where several conditions hold at once: 60 min to an international airport, 90 min by truck to a deep-sea port, 500,000 people within 45 min',
    vi: 'Tìm nơi thỏa mãn nhiều điều kiện: 60 phút đến sân bay quốc tế, 90 phút xe tải đến cảng nước sâu, 500.000 dân trong 45 phút',
  },
  mergedFrom: { en: 'Merged from', vi: 'Hợp nhất từ' },
  nowPartOf: { en: 'Now part of', vi: 'Nay thuộc' },
  provinceNow: { en: 'Province or city since July 2025', vi: 'Tỉnh, thành phố từ 7/2025' },
  provinceOld: { en: 'Province until June 2025', vi: 'Tỉnh, thành trước 7/2025' },
  tableQuestion: { en: 'All sites × all gateways', vi: 'Mọi địa điểm × mọi cửa ngõ' },
  tableQuestionDetail: {
    en: 'Drive times and distances of any parks to any ports, airports and cities, in one table',
    vi: 'Thời gian và khoảng cách từ các khu công nghiệp đến cảng, sân bay, thành phố trong một bảng',
  },
  claimsQuestion: { en: 'Is the brochure right?', vi: 'Tờ rơi nói có đúng không?' },
  claimsQuestionDetail: {
    en: '“10 minutes”, “30–40 km”: what was published, measured; and your own claims',
    vi: '“10 phút”, “30–40 km”: đo lại những gì đã công bố, và cả tuyên bố của bạn',
  },
  scoreQuestion: { en: 'Which site is best for me?', vi: 'Địa điểm nào hợp với tôi nhất?' },
  scoreQuestionDetail: {
    en: 'Hard limits first, then your weights: a ranking that says why',
    vi: 'Điều kiện bắt buộc trước, rồi trọng số của bạn: xếp hạng có giải thích',
  },
  dataQuestion: { en: 'How do my own sites compare?', vi: 'Các địa điểm của tôi thì sao?' },
  dataQuestionDetail: {
    en: 'Open a file: it is read here and never leaves the browser',
    vi: 'Mở một tệp: tệp được đọc tại đây và không rời trình duyệt',
  },
  hubsQuestion: { en: 'Next to Shenzhen, Shanghai, Dubai …?', vi: 'So với Thâm Quyến, Thượng Hải, Dubai …?' },
  hubsQuestionDetail: {
    en: 'How far port, airport and border are from the centre, here and in five hubs of the world',
    vi: 'Cảng, sân bay, cửa khẩu cách trung tâm bao xa, tại đây và ở năm trung tâm trên thế giới',
  },
  productQuestion: { en: 'Which provinces produce most?', vi: 'Tỉnh nào có GRDP cao nhất?' },
  productQuestionDetail: {
    en: 'Provinces coloured by GRDP per person; also by foreign investment, population, PCI rank',
    vi: 'Tô màu các tỉnh theo GRDP bình quân; cũng có vốn FDI, dân số, hạng PCI',
  },
  futureQuestion: { en: 'What will be open in 2030?', vi: 'Năm 2030 sẽ có những gì?' },
  futureQuestionDetail: {
    en: 'Expressways, airports and ports planned by then count as open, in drive times too',
    vi: 'Cao tốc, sân bay, cảng dự kiến đến khi đó được tính là đã mở, cả trong thời gian lái xe',
  },
  provinces: { en: 'Provinces', vi: 'Tỉnh, thành' },
  sortBy: { en: 'Sort by', vi: 'Sắp xếp' },
  sortName: { en: 'name', vi: 'tên' },
  sortSize: { en: 'size', vi: 'diện tích' },
  sortDistance: { en: 'distance from', vi: 'khoảng cách từ' },
  filter: { en: 'Filter', vi: 'Bộ lọc' },
  filterReset: { en: 'Show all', vi: 'Hiện tất cả' },
  filterNothing: { en: 'No park fits all of this.', vi: 'Không có khu nào thỏa mãn tất cả.' },
  hub: { en: 'Hub abroad', vi: 'Trung tâm ở nước ngoài' },
  measure: { en: 'Measure', vi: 'Đo đạc' },
  measureQuestion: { en: 'Measure on the map', vi: 'Đo trên bản đồ' },
  measureQuestionDetail: {
    en: 'Straight lines, areas and drives over several stops',
    vi: 'Đường chim bay, diện tích và hành trình qua nhiều điểm dừng',
  },
  coordinatesPasted: { en: 'Position from coordinates', vi: 'Vị trí theo tọa độ' },
} as const satisfies Record<string, Localised>;

export type MessageKey = keyof typeof MESSAGES;

/** Texts with figures in them. The figures come formatted, with their units. */
export const PHRASES = {
  roadDates: {
    en: (roads: string, updates: string) =>
      `roads of ${roads}${updates && `, expressways and national highways of ${updates}`}`,
    vi: (roads: string, updates: string) =>
      `dữ liệu đường ${roads}${updates && `, cao tốc và quốc lộ ${updates}`}`,
  },
  moreProblems: {
    en: (count: string) => `and ${count} more`,
    vi: (count: string) => `và ${count} mục khác`,
  },

  countOf: {
    en: (count: string, all: string) => `${count} of ${all}`,
    vi: (count: string, all: string) => `${count} trên ${all}`,
  },
  parksShown: {
    en: (count: string, all: string) => `${count} of ${all} parks shown`,
    vi: (count: string, all: string) => `Đang hiện ${count} trên ${all} khu`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const DATASET_NAMES: Record<DatasetId, Localised> = {
  'provinces-34': { en: 'provinces', vi: 'tỉnh, thành' },
  'provinces-63': { en: 'former provinces', vi: 'tỉnh, thành cũ' },
  'industrial-parks': { en: 'industrial parks', vi: 'khu công nghiệp' },
  airports: { en: 'airports', vi: 'sân bay' },
  ports: { en: 'ports', vi: 'cảng' },
  highways: { en: 'highways', vi: 'cao tốc, quốc lộ' },
  railways: { en: 'railways', vi: 'đường sắt' },
  stations: { en: 'stations', vi: 'nhà ga' },
  places: { en: 'cities and landmarks', vi: 'thành phố, địa điểm' },
  plants: { en: 'anchor plants', vi: 'nhà máy chủ lực' },
  institutions: { en: 'universities and innovation', vi: 'đại học, đổi mới sáng tạo' },
  'border-gates': { en: 'border gates', vi: 'cửa khẩu' },
  waterways: { en: 'inland waterways', vi: 'đường thủy nội địa' },
  'comparison-hubs': { en: 'comparison hubs', vi: 'trung tâm so sánh' },
  neighbours: { en: 'neighbouring countries', vi: 'các nước láng giềng' },
  world: { en: 'land of the world', vi: 'đất liền thế giới' },
  water: { en: 'rivers and lakes', vi: 'sông, hồ' },
  'water-near': { en: 'small rivers and lakes', vi: 'sông, hồ nhỏ' },
  towns: { en: 'names of towns', vi: 'tên đô thị' },
};

export const KIND_NAMES: Record<PlaceKind, Localised> = {
  'industrial-park': { en: 'Industrial park', vi: 'Khu công nghiệp' },
  airport: { en: 'Airport', vi: 'Sân bay' },
  port: { en: 'Port', vi: 'Cảng' },
  station: { en: 'Railway station', vi: 'Ga đường sắt' },
  city: { en: 'City', vi: 'Thành phố' },
  landmark: { en: 'Landmark', vi: 'Địa điểm' },
  plant: { en: 'Plant', vi: 'Nhà máy' },
  institution: { en: 'University or innovation place', vi: 'Đại học, cơ sở đổi mới sáng tạo' },
  'border-gate': { en: 'Border gate', vi: 'Cửa khẩu' },
  logistics: { en: 'Logistics', vi: 'Logistics' },
  pin: { en: 'Pin', vi: 'Ghim' },
  own: { en: 'Your own site', vi: 'Điểm của bạn' },
};

export const PORT_TYPE_NAMES: Record<PortType, Localised> = {
  sea: { en: 'Seaport', vi: 'Cảng biển' },
  river: { en: 'River port', vi: 'Cảng sông' },
  dry: { en: 'Dry port', vi: 'Cảng cạn' },
};

export const STATUS_NAMES: Record<Status, Localised> = {
  operating: { en: 'operating', vi: 'đang hoạt động' },
  under_construction: { en: 'under construction', vi: 'đang xây dựng' },
  planned: { en: 'planned', vi: 'quy hoạch' },
  closed: { en: 'closed', vi: 'đã đóng' },
  unknown: { en: 'status unknown', vi: 'chưa rõ tình trạng' },
};

export const PROFILE_NAMES: Record<Profile, Localised> = {
  car: { en: 'Car', vi: 'Ô tô' },
  truck: { en: 'Truck', vi: 'Xe tải' },
  motorbike: { en: 'Motorbike', vi: 'Xe máy' },
};

export const DIRECTION_NAMES: Record<Direction, Localised> = {
  from: { en: 'From the site', vi: 'Từ địa điểm' },
  to: { en: 'To the site', vi: 'Đến địa điểm' },
};

export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', vi: 'Tiếng Việt' };

export const PARK_TYPE_NAMES: Record<ParkType, Localised> = {
  industrial_park: { en: 'Industrial park', vi: 'Khu công nghiệp' },
  cluster: { en: 'Industrial cluster', vi: 'Cụm công nghiệp' },
  export_processing: { en: 'Export processing zone', vi: 'Khu chế xuất' },
  high_tech: { en: 'High-tech park', vi: 'Khu công nghệ cao' },
  economic_zone: { en: 'Economic zone', vi: 'Khu kinh tế' },
};

export const AIRPORT_USE_NAMES: Record<AirportUse, Localised> = {
  scheduled: { en: 'Airport', vi: 'Sân bay' },
  general: { en: 'Airfield without scheduled flights', vi: 'Sân bay không có chuyến bay thường lệ' },
  military: { en: 'Military airfield', vi: 'Sân bay quân sự' },
  planned: { en: 'Airport', vi: 'Sân bay' },
};

export const INTERNATIONAL_AIRPORT: Localised = { en: 'International airport', vi: 'Sân bay quốc tế' };

export const INSTITUTION_TYPE_NAMES: Record<InstitutionType, Localised> = {
  university: { en: 'University', vi: 'Đại học' },
  innovation: { en: 'Place of innovation', vi: 'Cơ sở đổi mới sáng tạo' },
};

/** What "back" leads to. */
export const HOME_NAMES: Record<Home, Localised> = {
  overview: { en: 'Overview', vi: 'Tổng quan' },
  conditions: { en: 'Where is …?', vi: 'Ở đâu có …?' },
  hubs: { en: 'Hubs of the world', vi: 'Các trung tâm trên thế giới' },
  comparison: { en: 'Side by side', vi: 'So sánh các nơi' },
  measure: { en: 'Measuring', vi: 'Đo đạc' },
  table: { en: 'Table of drives', vi: 'Bảng thời gian lái xe' },
  claims: { en: 'Claims', vi: 'Các tuyên bố' },
  score: { en: 'Ranking', vi: 'Xếp hạng' },
  data: { en: 'Your data', vi: 'Dữ liệu của bạn' },
};
