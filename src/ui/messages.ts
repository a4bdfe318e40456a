import type { Language, Localised } from '../domain/localised.ts';
import type { DatasetId } from '../domain/catalogue.ts';
import type { LayerId } from '../domain/layer.ts';
import type { PlaceKind, PortType, Status } from '../domain/place.ts';
import type { Direction, Profile } from '../domain/assumptions.ts';
import type { GatewayGroup } from '../store/gateway-rows.ts';
import { MEASURE_MESSAGES, MEASURE_PHRASES } from './measure-messages.ts';
import { PANEL_MESSAGES, PANEL_PHRASES } from './panel-messages.ts';
import { PLACE_MESSAGES, PLACE_PHRASES } from './place-messages.ts';
import { REACH_MESSAGES, REACH_PHRASES } from './reach-messages.ts';

/** Every text of the interface, both languages side by side, so that they are read and changed together. */
export const MESSAGES = {
  ...REACH_MESSAGES,
  ...PLACE_MESSAGES,
  ...PANEL_MESSAGES,
  ...MEASURE_MESSAGES,
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
  claimAboutSite: { en: 'Check a claim', vi: 'Kiểm tra tuyên bố' },
  claimEndActive: { en: 'Click a place, or any point', vi: 'Nhấp vào một địa điểm hoặc điểm bất kỳ' },
  browse: { en: 'Browse', vi: 'Danh sách' },
  browseFilter: { en: 'Kind', vi: 'Loại' },
  back: { en: 'Overview', vi: 'Tổng quan' },
  pin: { en: 'Dropped pin', vi: 'Điểm đã ghim' },
  notInVietnam: { en: 'outside the provinces shown', vi: 'ngoài các tỉnh được hiển thị' },

  layers: { en: 'Layers and legend', vi: 'Lớp bản đồ và chú giải' },
  divisionNow: { en: '34 now', vi: '34 hiện nay' },
  divisionBefore: { en: '63 until June 2025', vi: '63 trước 7/2025' },
  division: { en: 'Division', vi: 'Đơn vị hành chính' },
  loading: { en: 'loading…', vi: 'đang tải…' },
  failed: { en: 'not available', vi: 'không có' },
  siteUnknown: {
    en: 'The atlas has no place of this name. The link may come from another version.',
    vi: 'Atlas không có địa điểm này. Liên kết có thể từ phiên bản khác.',
  },
  provinceUnknown: {
    en: 'The atlas has no province of this number.',
    vi: 'Atlas không có tỉnh, thành mang mã này.',
  },
  loadingData: { en: 'Loading', vi: 'Đang tải' },
  loadingNetwork: { en: 'road network', vi: 'mạng lưới đường' },
  problems: { en: 'Not everything could be loaded', vi: 'Một số dữ liệu không tải được' },
  dismiss: { en: 'Dismiss', vi: 'Đóng' },

  gateways: { en: 'Nearest gateways', vi: 'Cửa ngõ gần nhất' },
  gatewaysHint: {
    en: 'Point at a row to see its route, click to keep it.',
    vi: 'Trỏ vào một dòng để xem tuyến đường, nhấp để giữ lại.',
  },
  gateway: { en: 'Gateway', vi: 'Cửa ngõ' },
  straightLine: { en: 'Straight', vi: 'Đường chim bay' },
  byRoad: { en: 'By road', vi: 'Đường bộ' },
  driveTime: { en: 'Drive', vi: 'Lái xe' },
  gatewaysNone: { en: 'No airports or ports are available.', vi: 'Không có dữ liệu sân bay, cảng.' },
  noWay: { en: 'no road', vi: 'không có đường' },
  unknown: { en: 'unknown', vi: 'chưa rõ' },
  route: { en: 'Route', vi: 'Tuyến đường' },
  routeToll: { en: 'toll roads', vi: 'có thu phí' },
  routeFerry: { en: 'ferry', vi: 'có phà' },
  viaRoads: { en: 'via', vi: 'qua' },

  assumptions: { en: 'How it is worked out', vi: 'Cách tính' },
  vehicle: { en: 'Vehicle', vi: 'Phương tiện' },
  direction: { en: 'Direction', vi: 'Chiều đi' },
  pace: { en: 'Pace', vi: 'Tốc độ' },
  paceSlower: { en: 'slower', vi: 'chậm hơn' },
  paceFaster: { en: 'faster', vi: 'nhanh hơn' },
  paceTypical: { en: 'typical', vi: 'thông thường' },
  freeRunning: {
    en: 'Typical free-running times by road class, not live traffic.',
    vi: 'Thời gian khi đường thông thoáng, theo cấp đường; không phải giao thông thời gian thực.',
  },

  toRoad: { en: 'To the road', vi: 'Đến đường' },
  network: { en: 'Road network', vi: 'Mạng lưới đường' },
} as const satisfies Record<string, Localised>;

export type MessageKey = keyof typeof MESSAGES;

/** Texts with figures in them. The figures come formatted, with their units. */
export const PHRASES = {
  ...REACH_PHRASES,
  ...PLACE_PHRASES,
  ...PANEL_PHRASES,
  ...MEASURE_PHRASES,
  offRoad: {
    en: (speed: string, limit: string) =>
      `Between a point and the nearest mapped road: straight line at ${speed} km/h; no answer beyond ${limit}.`,
    vi: (speed: string, limit: string) =>
      `Từ điểm đến đường gần nhất: theo đường chim bay, tốc độ ${speed} km/h; không tính nếu xa hơn ${limit}.`,
  },
  roadDates: {
    en: (roads: string, updates: string) =>
      `roads of ${roads}${updates && `, expressways and national highways of ${updates}`}`,
    vi: (roads: string, updates: string) =>
      `dữ liệu đường ${roads}${updates && `, cao tốc và quốc lộ ${updates}`}`,
  },
  nearestRoad: {
    en: (metres: string, road: string) => `${metres} to the nearest road${road && ` (${road})`}`,
    vi: (metres: string, road: string) => `${metres} đến đường gần nhất${road && ` (${road})`}`,
  },
  moreProblems: {
    en: (count: string) => `and ${count} more`,
    vi: (count: string) => `và ${count} mục khác`,
  },
  noRoadNear: {
    en: (limit: string) => `no road of the network within ${limit}`,
    vi: (limit: string) => `không có đường nào trong mạng lưới trong phạm vi ${limit}`,
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

export const LAYER_NAMES: Record<LayerId, Localised> = {
  provinces: { en: 'Provinces', vi: 'Tỉnh, thành' },
  'industrial-parks': { en: 'Industrial parks', vi: 'Khu công nghiệp' },
  plants: { en: 'Anchor plants', vi: 'Nhà máy chủ lực' },
  institutions: { en: 'Universities, innovation', vi: 'Đại học, đổi mới sáng tạo' },
  airports: { en: 'Airports', vi: 'Sân bay' },
  ports: { en: 'Ports', vi: 'Cảng' },
  'border-gates': { en: 'Border gates', vi: 'Cửa khẩu' },
  highways: { en: 'Highways', vi: 'Đường cao tốc, quốc lộ' },
  railways: { en: 'Railways', vi: 'Đường sắt' },
  waterways: { en: 'Inland waterways', vi: 'Đường thủy nội địa' },
  'comparison-hubs': { en: 'Hubs of the world', vi: 'Trung tâm trên thế giới' },
  own: { en: 'Your own files', vi: 'Tệp của bạn' },
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

export const GATEWAY_GROUP_NAMES: Record<GatewayGroup, Localised> = {
  airport: { en: 'Airports', vi: 'Sân bay' },
  sea: { en: 'Seaports', vi: 'Cảng biển' },
  river: { en: 'River ports', vi: 'Cảng sông' },
  dry: { en: 'Dry ports', vi: 'Cảng cạn' },
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
