import type { GatewayGroup } from '../store/gateway-rows.ts';
import type { Language, Localised } from '../domain/localised.ts';

/** Texts of sites side by side. */
export const COMPARISON_MESSAGES = {
  bothHubs: {
    en: 'Compare VSIP Bac Ninh II and WTC Binh Duong',
    vi: 'So sánh VSIP Bắc Ninh II và WTC Bình Dương',
  },
  hint: {
    en: 'What differs is marked at the left. Bars begin at 0; a hatched one stands for “not known”.',
    vi: 'Chỗ khác nhau được đánh dấu bên trái. Các thanh bắt đầu từ 0; thanh gạch chéo nghĩa là “chưa rõ”.',
  },
  add: {
    en: 'Add a place or coordinates: search…',
    vi: 'Thêm địa điểm hoặc tọa độ: tìm…',
  },
  showAll: { en: 'Show all on the map', vi: 'Hiện tất cả trên bản đồ' },
  onlyDifferences: { en: 'Only what differs', vi: 'Chỉ những điểm khác nhau' },
  allTheSame: {
    en: 'Nothing differs in what is known of them.',
    vi: 'Không có gì khác nhau trong những điều đã biết.',
  },
  limit: { en: 'Limit of the areas', vi: 'Giới hạn của các vùng' },
  areas: { en: 'Area reached', vi: 'Vùng tiếp cận' },
  score: { en: 'Score these', vi: 'Chấm điểm các nơi này' },

  facts: { en: 'Facts', vi: 'Thông tin' },
  exact: { en: 'the site itself', vi: 'đúng địa điểm' },
  position: { en: 'Position', vi: 'Vị trí' },
  nearest: { en: 'Nearest gateways by road', vi: 'Cửa ngõ gần nhất theo đường bộ' },
  areaKm2: { en: 'Area reached', vi: 'Diện tích vùng tiếp cận' },
  people: { en: 'People', vi: 'Dân số' },
  estimate: { en: 'estimate', vi: 'ước tính' },
  byRoad: { en: 'by road', vi: 'đường bộ' },
  straight: { en: 'straight', vi: 'đường chim bay' },
  noWay: { en: 'no road link', vi: 'không có đường bộ' },
  noRoad: { en: 'no road near', vi: 'không có đường gần đó' },
  notKnown: { en: 'not known', vi: 'chưa rõ' },
  noFigure: { en: 'no figure', vi: 'chưa có số liệu' },
  summed: { en: 'summed', vi: 'tổng hợp' },
  peopleFailed: { en: 'could not be loaded', vi: 'không tải được' },
  none: { en: 'none in service', vi: 'không có nơi nào đang hoạt động' },
  insideMethod: {
    en: 'What lies within is decided by its own drive time, not by the drawn area; in service in the chosen year.',
    vi: 'Việc nằm trong vùng được xét theo thời gian lái xe của chính nơi đó, không theo vùng vẽ; chỉ tính nơi hoạt động trong năm đã chọn.',
  },
  sources: { en: 'Sources of the province figures', vi: 'Nguồn số liệu của tỉnh, thành' },
  criterion: { en: 'criterion', vi: 'tiêu chí' },
  unit: { en: 'unit', vi: 'đơn vị' },
  remark: { en: 'remark', vi: 'ghi chú' },
} as const satisfies Record<string, Localised>;

export const NEAREST_NAMES: Record<GatewayGroup, Localised> = {
  airport: { en: 'Nearest airport', vi: 'Sân bay gần nhất' },
  sea: { en: 'Nearest seaport', vi: 'Cảng biển gần nhất' },
  river: { en: 'Nearest river port', vi: 'Cảng sông gần nhất' },
  dry: { en: 'Nearest dry port', vi: 'Cảng cạn gần nhất' },
};

type Phrase = Record<Language, (...values: string[]) => string>;

export const COMPARISON_PHRASES = {
  within: {
    en: (minutes) => `Within ${minutes} min`,
    vi: (minutes) => `Trong ${minutes} phút`,
  },
  moveLeft: {
    en: (name) => `Move ${name} to the left`,
    vi: (name) => `Chuyển ${name} sang trái`,
  },
  moveRight: {
    en: (name) => `Move ${name} to the right`,
    vi: (name) => `Chuyển ${name} sang phải`,
  },
} as const satisfies Record<string, Phrase>;
