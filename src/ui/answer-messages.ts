import type { LayerId } from '../domain/layer.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { GatewayGroup } from '../store/gateway-rows.ts';

/** Texts of answers about a site: gateways, routes, how all that is worked out. */
export const ANSWER_MESSAGES = {
  claimAboutSite: { en: 'Check a claim', vi: 'Kiểm tra tuyên bố' },
  pin: { en: 'Dropped pin', vi: 'Điểm đã ghim' },
  notInVietnam: { en: 'outside the provinces shown', vi: 'ngoài các tỉnh được hiển thị' },
  siteUnknown: {
    en: 'The atlas has no place of this name. The link may come from another version.',
    vi: 'Atlas không có địa điểm này. Liên kết có thể từ phiên bản khác.',
  },
  provinceUnknown: {
    en: 'The atlas has no province of this number.',
    vi: 'Atlas không có tỉnh, thành mang mã này.',
  },
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
  network: { en: 'Road network', vi: 'Mạng lưới đường' },
} as const satisfies Record<string, Localised>;

export const ANSWER_PHRASES = {
  offRoad: {
    en: (speed: string, limit: string) =>
      `Between a point and the nearest mapped road: straight line at ${speed} km/h; no answer beyond ${limit}.`,
    vi: (speed: string, limit: string) =>
      `Từ điểm đến đường gần nhất: theo đường chim bay, tốc độ ${speed} km/h; không tính nếu xa hơn ${limit}.`,
  },
  nearestRoad: {
    en: (metres: string, road: string) => `${metres} to the nearest road${road && ` (${road})`}`,
    vi: (metres: string, road: string) => `${metres} đến đường gần nhất${road && ` (${road})`}`,
  },
  noRoadNear: {
    en: (limit: string) => `no road of the network within ${limit}`,
    vi: (limit: string) => `không có đường nào trong mạng lưới trong phạm vi ${limit}`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

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

export const GATEWAY_GROUP_NAMES: Record<GatewayGroup, Localised> = {
  airport: { en: 'Airports', vi: 'Sân bay' },
  sea: { en: 'Seaports', vi: 'Cảng biển' },
  river: { en: 'River ports', vi: 'Cảng sông' },
  dry: { en: 'Dry ports', vi: 'Cảng cạn' },
};
