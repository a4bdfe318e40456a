import type { Language, Localised } from '../domain/localised.ts';
import type { LineKind } from '../domain/line.ts';
import type { ThingGroup } from '../store/on-the-map.ts';

/** Texts of the list "on the map now", of lines, and of the map by keyboard. */
export const MAP_LIST_TEXTS = {
  heading: { en: 'On the map now', vi: 'Đang có trên bản đồ' },
  close: { en: 'Close the list', vi: 'Đóng danh sách' },
  where: { en: 'Where', vi: 'Ở đâu' },
  inView: { en: 'in the view of the map', vi: 'trong khung bản đồ' },
  nearSite: { en: 'within 50 km of', vi: 'trong vòng 50 km quanh' },
  from: { en: 'Nearest to', vi: 'Gần nhất với' },
  middle: { en: 'the middle', vi: 'điểm giữa' },
  all: { en: 'everything', vi: 'tất cả' },
  answers: { en: 'of your question', vi: 'theo câu hỏi' },
  name: { en: 'Filter by name', vi: 'Lọc theo tên' },
  nothing: { en: 'Nothing of this is in view.', vi: 'Không có gì trong khung nhìn.' },
  linesLoading: { en: 'Highways and railways are on their way…', vi: 'Đang tải đường cao tốc, đường sắt…' },
  linesFailed: {
    en: 'Highways and railways could not be loaded',
    vi: 'Không tải được đường cao tốc, đường sắt',
  },
  lineUnknown: {
    en: 'The atlas has no line of this name. The link may come from another version.',
    vi: 'Atlas không có tuyến này. Liên kết có thể từ phiên bản khác.',
  },
  hint: {
    en: 'The list follows the map when it rests. Arrows and letters move in it, Enter opens.',
    vi: 'Danh sách cập nhật khi bản đồ dừng lại. Dùng phím mũi tên hoặc chữ cái để di chuyển, Enter để mở.',
  },
  around: { en: 'all around', vi: 'bao quanh' },
  ownLine: { en: 'Line', vi: 'Đường' },
  disputed: { en: 'administered archipelago', vi: 'quần đảo' },

  area: { en: 'Drive-time area', vi: 'Vùng tiếp cận' },
  roads: { en: 'Roads reached', vi: 'Đường đến được' },
  origin: { en: 'Kept origin', vi: 'Điểm gốc đã giữ' },
  pin: { en: 'Dropped pin', vi: 'Điểm đã ghim' },
  found: { en: 'Fits all conditions', vi: 'Thỏa mọi điều kiện' },
  way: { en: 'Route', vi: 'Tuyến đường' },
  otherWay: { en: 'Second way', vi: 'Đường thứ hai' },
  overlap: { en: 'Where all conditions hold', vi: 'Nơi thỏa mọi điều kiện' },
  closed: { en: 'Closed road', vi: 'Đường bị đóng' },
  claimEnd: { en: 'Evidence of the claim', vi: 'Bằng chứng của tuyên bố' },
  rings: { en: 'Rings', vi: 'Vòng tròn' },
  measured: { en: 'Measurement', vi: 'Phép đo' },

  line: { en: 'road, railway or waterway', vi: 'đường bộ, đường sắt hoặc đường thủy' },
  number: { en: 'Number', vi: 'Số hiệu' },
  ends: { en: 'Between', vi: 'Từ – đến' },
  length: { en: 'Length', vi: 'Chiều dài' },
  lengthDrawn: { en: 'measured on the line as drawn', vi: 'đo theo nét vẽ' },
  lengthPublished: { en: 'as published', vi: 'theo công bố' },
  technicalClass: { en: 'Technical class', vi: 'Cấp kỹ thuật' },
  factsSource: { en: 'Facts', vi: 'Nguồn số liệu' },

  nothingHere: { en: 'Nothing under the crosshair.', vi: 'Không có gì dưới tâm ngắm.' },
  enterOpens: { en: 'Enter opens it.', vi: 'Enter để mở.' },
  enterLists: { en: 'Enter lists them.', vi: 'Enter để chọn.' },
  chooseOne: { en: 'What lies here', vi: 'Tại đây có' },
  enterAims: { en: 'Enter takes this point.', vi: 'Enter để lấy điểm này.' },
} as const satisfies Record<string, Localised>;

export const MAP_LIST_PHRASES = {
  count: {
    en: (listed: string, all: string) => (listed === all ? `${all} things` : `${listed} of ${all} things`),
    vi: (listed: string, all: string) => (listed === all ? `${all} mục` : `${listed} trên ${all} mục`),
  },
  more: {
    en: (number: string) => `Show ${number} more`,
    vi: (number: string) => `Hiện thêm ${number}`,
  },
  away: {
    en: (distance: string, compass: string) => `${distance} ${compass}`,
    vi: (distance: string, compass: string) => `${distance} về phía ${compass}`,
  },
  minutes: { en: (minutes: string) => `${minutes} min`, vi: (minutes: string) => `${minutes} phút` },
  ranked: { en: (rank: string) => `Ranked ${rank}`, vi: (rank: string) => `Hạng ${rank}` },
  nearest: {
    en: (name: string, kind: string, where: string) => `Nearest: ${name}, ${kind}, ${where} of the middle.`,
    vi: (name: string, kind: string, where: string) => `Gần nhất: ${name}, ${kind}, cách điểm giữa ${where}.`,
  },
  several: {
    en: (number: string, names: string) => `${number} things here: ${names}.`,
    vi: (number: string, names: string) => `Có ${number} mục tại đây: ${names}.`,
  },
  across: {
    en: (distance: string) => `The map shows ${distance} from side to side.`,
    vi: (distance: string) => `Bản đồ rộng ${distance} từ trái sang phải.`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (...figures: string[]) => string>>>;

/** Eight winds, from north clockwise. */
export const COMPASS: readonly Localised[] = [
  { en: 'north', vi: 'bắc' },
  { en: 'north-east', vi: 'đông bắc' },
  { en: 'east', vi: 'đông' },
  { en: 'south-east', vi: 'đông nam' },
  { en: 'south', vi: 'nam' },
  { en: 'south-west', vi: 'tây nam' },
  { en: 'west', vi: 'tây' },
  { en: 'north-west', vi: 'tây bắc' },
];

export const LINE_KIND_NAMES: Readonly<Record<LineKind, Localised>> = {
  expressway: { en: 'Expressway', vi: 'Đường cao tốc' },
  national: { en: 'National highway', vi: 'Quốc lộ' },
  railway: { en: 'Railway', vi: 'Đường sắt' },
  waterway: { en: 'Inland waterway', vi: 'Đường thủy nội địa' },
};

export const GROUP_NAMES: Readonly<Record<ThingGroup, Localised>> = {
  'industrial-parks': { en: 'parks', vi: 'khu công nghiệp' },
  airports: { en: 'airports', vi: 'sân bay' },
  ports: { en: 'ports', vi: 'cảng' },
  'border-gates': { en: 'border gates', vi: 'cửa khẩu' },
  stations: { en: 'stations', vi: 'nhà ga' },
  places: { en: 'cities, landmarks', vi: 'thành phố, địa điểm' },
  plants: { en: 'plants', vi: 'nhà máy' },
  institutions: { en: 'universities', vi: 'đại học' },
  highways: { en: 'highways', vi: 'cao tốc, quốc lộ' },
  railways: { en: 'railways', vi: 'đường sắt' },
  waterways: { en: 'waterways', vi: 'đường thủy' },
  provinces: { en: 'provinces', vi: 'tỉnh, thành' },
  'comparison-hubs': { en: 'hubs of the world', vi: 'trung tâm thế giới' },
  own: { en: 'your own', vi: 'của bạn' },
};
