import type { GateClass, InvestmentPrecision, NeighbourCode } from '../domain/place.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { FigureName } from '../domain/province.ts';
import type { Relation } from '../domain/related-places.ts';

/** Texts of cards: what a place or a province is. */
export const PLACE_MESSAGES = {
  status: { en: 'Status', vi: 'Tình trạng' },
  province: { en: 'Province', vi: 'Tỉnh, thành' },
  commune: { en: 'Commune', vi: 'Xã, phường' },
  nearestCity: { en: 'Nearest city', vi: 'Thành phố gần nhất' },
  source: { en: 'Source', vi: 'Nguồn' },
  developer: { en: 'Developer', vi: 'Chủ đầu tư' },
  area: { en: 'Area', vi: 'Diện tích' },
  areaOutline: { en: 'By outline', vi: 'Theo ranh giới' },
  areaMeasured: { en: 'measured on the map', vi: 'đo trên bản đồ' },
  areaOfficial: { en: 'official', vi: 'theo công bố chính thức' },
  unverified: { en: '(no published source)', vi: '(chưa có nguồn công bố)' },
  opened: { en: 'Opened', vi: 'Hoạt động từ' },
  opens: { en: 'Expected to open', vi: 'Dự kiến mở' },
  codes: { en: 'Codes', vi: 'Mã' },
  serves: { en: 'Serves', vi: 'Phục vụ' },
  runway: { en: 'Longest runway', vi: 'Đường băng dài nhất' },
  passengers: { en: 'Passengers', vi: 'Hành khách' },
  designPassengers: { en: 'Built for', vi: 'Công suất thiết kế' },
  perYear: { en: 'passengers a year', vi: 'hành khách/năm' },
  operator: { en: 'Operator', vi: 'Đơn vị khai thác' },
  throughput: { en: 'Throughput', vi: 'Sản lượng' },
  largestShip: { en: 'Largest ship', vi: 'Tàu lớn nhất' },
  line: { en: 'Line', vi: 'Tuyến' },
  gauge: { en: 'Track gauge', vi: 'Khổ đường' },
  what: { en: 'What', vi: 'Lĩnh vực' },
  company: { en: 'Company', vi: 'Công ty' },
  companySince: { en: 'In Vietnam since', vi: 'Có mặt tại Việt Nam từ' },
  investment: { en: 'Investment', vi: 'Vốn đầu tư' },
  companyInvestment: { en: 'In all Vietnam', vi: 'Trên cả nước' },
  neighbour: { en: 'To', vi: 'Sang' },
  gateClass: { en: 'Class', vi: 'Loại' },
  gateRail: { en: 'railway crossing', vi: 'cửa khẩu đường sắt' },
  opposite: { en: 'Other side', vi: 'Phía đối diện' },
  seatOf: { en: 'Seat of', vi: 'Trung tâm của' },
  seatNow: { en: 'a province or city of today', vi: 'tỉnh, thành phố hiện nay' },
  seatBefore: { en: 'a province until June 2025', vi: 'tỉnh trước tháng 7/2025' },
  coordinates: { en: 'Position', vi: 'Vị trí' },
  accuracy: { en: 'Position known to', vi: 'Độ chính xác vị trí' },
  copy: { en: 'Copy coordinates', vi: 'Sao chép tọa độ' },
  copied: { en: 'Copied', vi: 'Đã sao chép' },
  note: { en: 'Note', vi: 'Ghi chú' },
  zoomTo: { en: 'Look closer', vi: 'Phóng to' },
  userSet: { en: 'set by you', vi: 'do bạn đặt' },
  provinceBefore: { en: 'before July 2025', vi: 'trước 7/2025' },
  provinceSince: { en: 'since July 2025', vi: 'từ 7/2025' },
  noFigure: { en: 'no figure', vi: 'chưa có số liệu' },
  figures: { en: 'Figures', vi: 'Số liệu' },
  figuresSources: { en: 'Sources of the figures', vi: 'Nguồn số liệu' },
  derived: { en: 'summed or weighted from its members', vi: 'tổng hợp từ các tỉnh thành viên' },
  unchanged: { en: 'not merged in July 2025', vi: 'không sáp nhập tháng 7/2025' },
  mergedWith: { en: 'Together with', vi: 'Cùng với' },
  seat: { en: 'Seat', vi: 'Trung tâm' },
  parksHere: { en: 'Industrial parks here', vi: 'Khu công nghiệp tại đây' },
  plantsHere: { en: 'Anchor plants here', vi: 'Nhà máy chủ lực tại đây' },
  gatewaysFromSeat: { en: 'Nearest gateways from its seat', vi: 'Cửa ngõ gần nhất từ trung tâm' },
  straightShort: { en: 'straight', vi: 'đường chim bay' },
  driveFromSeat: { en: 'Drive times from its seat', vi: 'Thời gian lái xe từ trung tâm này' },
} as const satisfies Record<string, Localised>;

export const PLACE_PHRASES = {
  /** "position known to about ±1.5 km" */
  roughly: {
    en: (distance: string) => `position known to about ±${distance}`,
    vi: (distance: string) => `vị trí gần đúng, sai số khoảng ±${distance}`,
  },
  published: {
    en: (source: string) => `as published: ${source}`,
    vi: (source: string) => `theo công bố: ${source}`,
  },
  rankOf: {
    en: (rank: string, of: string) => `${rank} of ${of}`,
    vi: (rank: string, of: string) => `${rank}/${of}`,
  },
  lacking: {
    en: (members: string) => `no figure: none published for ${members}`,
    vi: (members: string) => `chưa có số liệu: ${members} chưa công bố`,
  },
  parksSummary: {
    en: (count: string, area: string) => `${count}, together ${area} as far as known`,
    vi: (count: string, area: string) => `${count}, tổng cộng ${area} theo số liệu có được`,
  },
  straight: {
    en: (distance: string) => `${distance} straight`,
    vi: (distance: string) => `${distance} đường chim bay`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const NEIGHBOUR_NAMES: Record<NeighbourCode, Localised> = {
  CN: { en: 'China', vi: 'Trung Quốc' },
  LA: { en: 'Laos', vi: 'Lào' },
  KH: { en: 'Cambodia', vi: 'Campuchia' },
};

export const GATE_CLASS_NAMES: Record<GateClass, Localised> = {
  international: { en: 'international', vi: 'cửa khẩu quốc tế' },
  main: { en: 'main, open to both neighbours', vi: 'cửa khẩu chính' },
  secondary: { en: 'secondary, for the border districts', vi: 'cửa khẩu phụ' },
};

export const PRECISION_NAMES: Record<InvestmentPrecision, Localised> = {
  stated: { en: '', vi: '' },
  about: { en: 'about', vi: 'khoảng' },
  over: { en: 'over', vi: 'hơn' },
  nearly: { en: 'nearly', vi: 'gần' },
};

export const RELATION_NAMES: Record<Relation, Localised> = {
  'in park': { en: 'In', vi: 'Trong' },
  'plants here': { en: 'Plants here', vi: 'Nhà máy tại đây' },
  'logistics here': { en: 'Projects here', vi: 'Dự án tại đây' },
  'part of port': { en: 'Terminal of', vi: 'Bến thuộc' },
  terminals: { en: 'Terminals', vi: 'Các bến' },
};

export const FIGURE_NAMES_SHOWN: Record<FigureName, Localised> = {
  population: { en: 'Population', vi: 'Dân số' },
  density: { en: 'Density', vi: 'Mật độ dân số' },
  grdp: { en: 'GRDP per person', vi: 'GRDP bình quân' },
  fdi: { en: 'FDI registered', vi: 'Vốn FDI đăng ký' },
  pci: { en: 'PCI rank', vi: 'Hạng PCI' },
  pciScore: { en: 'PCI score', vi: 'Điểm PCI' },
  pciEarlier: { en: 'PCI rank, earlier', vi: 'Hạng PCI trước đây' },
};

/** What stands behind the number. */
export const FIGURE_UNITS: Record<FigureName, Localised> = {
  population: { en: '', vi: 'người' },
  density: { en: 'per km²', vi: 'người/km²' },
  grdp: { en: 'm VND', vi: 'triệu đồng' },
  fdi: { en: 'bn USD', vi: 'tỷ USD' },
  pci: { en: '', vi: '' },
  pciScore: { en: 'of 100', vi: '/100' },
  pciEarlier: { en: '', vi: '' },
};
