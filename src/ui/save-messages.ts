import type { Method } from '../export/exported.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Saved, SavedFormat } from './saved.ts';

/** Texts of files that are saved, and of the list of their formats; they come when something is first saved. */
export const SAVE_MESSAGES = {
  saving: { en: 'Making the file', vi: 'Đang tạo tệp' },
  saved: { en: 'Saved', vi: 'Đã lưu' },
  notYet: {
    en: 'There is nothing to save yet, or it is still being worked out.',
    vi: 'Chưa có gì để lưu, hoặc vẫn đang tính.',
  },
  inside: {
    en: 'With method, assumptions, data dates and licence inside.',
    vi: 'Kèm phương pháp, giả định, ngày dữ liệu và giấy phép.',
  },
  ownInside: {
    en: 'Your own data: made in this browser, sent nowhere.',
    vi: 'Dữ liệu của bạn: tạo trong trình duyệt này, không gửi đi đâu.',
  },
  inTheBrowser: { en: 'Worked out in the browser', vi: 'Tính trong trình duyệt' },
  noTolls: { en: 'no tolls', vi: 'không qua trạm thu phí' },
  noFerries: { en: 'no ferries', vi: 'không đi phà' },
  attribution: {
    en: '© OpenStreetMap contributors, ODbL 1.0, openstreetmap.org/copyright · administrative outlines: Vietnam Administrative Units Reference Map',
    vi: '© Cộng đồng OpenStreetMap, ODbL 1.0, openstreetmap.org/copyright · ranh giới hành chính: bản đồ tham chiếu đơn vị hành chính Việt Nam',
  },
} as const satisfies Record<string, Localised>;

type Phrase = Record<Language, (...values: string[]) => string>;

export const SAVE_PHRASES = {
  roadsOf: { en: (year) => `roads open in ${year}`, vi: (year) => `đường mở đến năm ${year}` },
  pace: { en: (factor) => `times × ${factor}`, vi: (factor) => `thời gian × ${factor}` },
  closed: {
    en: (positions) => `roads closed at ${positions}`,
    vi: (positions) => `đường bị đóng tại ${positions}`,
  },
  ownFile: {
    en: (file) => `the user’s file ${file}`,
    vi: (file) => `tệp của người dùng ${file}`,
  },
  offRoad: {
    en: (speed, limit) =>
      `Between a point and the nearest road: a straight line at ${speed} km/h, part of every time, no answer beyond ${limit} km.`,
    vi: (speed, limit) =>
      `Từ điểm đến đường gần nhất: theo đường chim bay, tốc độ ${speed} km/h, tính vào mọi thời gian, không tính nếu xa hơn ${limit} km.`,
  },
  peopleError: {
    en: (median, worst, units) =>
      `Checked on ${units} former provinces: ${median}% off at the median, ${worst}% at worst.`,
    vi: (median, worst, units) =>
      `Kiểm tra trên ${units} tỉnh cũ: sai số trung vị ${median}%, lớn nhất ${worst}%.`,
  },
  people: {
    en: (year, source, streets) =>
      `Province populations of ${year} (${source}), spread by length of minor streets (${streets}).`,
    vi: (year, source, streets) =>
      `Số dân các tỉnh năm ${year} (${source}), phân bổ theo chiều dài đường nhỏ (${streets}).`,
  },
} as const satisfies Record<string, Phrase>;

export const FORMAT_NAMES: Readonly<Record<SavedFormat, string>> = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  kml: 'KML',
  gpx: 'GPX',
  png: 'PNG',
};

export const FORMAT_USES: Readonly<Record<SavedFormat, Localised>> = {
  geojson: { en: 'maps: QGIS, ArcGIS, scripts', vi: 'bản đồ: QGIS, ArcGIS, lập trình' },
  csv: { en: 'spreadsheets: Excel, LibreOffice', vi: 'bảng tính: Excel, LibreOffice' },
  kml: { en: 'Google Earth, Google My Maps', vi: 'Google Earth, Google My Maps' },
  gpx: { en: 'navigation devices and apps', vi: 'thiết bị và ứng dụng dẫn đường' },
  png: { en: 'picture of the map as it is shown', vi: 'ảnh bản đồ như đang hiển thị' },
};

/** What a file is called, before what it is about. */
export const SAVED_TITLES: Readonly<Record<Exclude<Saved['kind'], 'inside' | 'places'>, Localised>> = {
  site: { en: 'Site', vi: 'Địa điểm' },
  reach: { en: 'Drive-time areas', vi: 'Vùng tiếp cận' },
  gateways: { en: 'Nearest gateways', vi: 'Cửa ngõ gần nhất' },
  nearest: { en: 'Nearest of each kind', vi: 'Gần nhất theo từng loại' },
  route: { en: 'Route', vi: 'Tuyến đường' },
  overlap: { en: 'Area where all conditions hold', vi: 'Vùng thỏa mãn mọi điều kiện' },
  found: { en: 'Industrial parks that fit', vi: 'Khu công nghiệp phù hợp' },
  comparison: { en: 'Comparison', vi: 'So sánh' },
  measurements: { en: 'Measurements', vi: 'Số đo' },
  table: { en: 'Sites and gateways', vi: 'Địa điểm và cửa ngõ' },
  claims: { en: 'Claims', vi: 'Tuyên bố' },
  ranking: { en: 'Ranking', vi: 'Xếp hạng' },
  own: { en: 'Own data', vi: 'Dữ liệu riêng' },
};

export const METHOD_WORDS: Readonly<Record<Method, Localised>> = {
  drives: {
    en: 'Drives: the fastest way on OpenStreetMap roads with typical free-running speeds by class of road, no live traffic; the ways between points and their roads count in the time, not in the road distance.',
    vi: 'Lái xe: đường nhanh nhất trên mạng lưới OpenStreetMap với tốc độ khi đường thông thoáng theo cấp đường, không tính giao thông thời gian thực; đoạn từ điểm đến đường tính vào thời gian, không tính vào quãng đường.',
  },
  'great circle': {
    en: 'Straight lines: great circles on a sphere of 6,371.0 km.',
    vi: 'Đường chim bay: cung tròn lớn trên mặt cầu bán kính 6.371,0 km.',
  },
  ellipsoid: {
    en: 'Geodesics: WGS84 ellipsoid (Karney, GeographicLib).',
    vi: 'Đường trắc địa: ellipsoid WGS84 (Karney, GeographicLib).',
  },
  circuity: {
    en: 'Road ÷ straight: none below 10 km of straight line, nor where the uncounted ways to the road make it less than 1.',
    vi: 'Đường bộ ÷ chim bay: không tính khi đường chim bay dưới 10 km, hoặc khi đoạn chưa tính đến đường làm tỷ số nhỏ hơn 1.',
  },
  areas: {
    en: 'Areas: all that is reached within the time, each including the shorter ones; cut from one surface of times.',
    vi: 'Vùng: mọi nơi đến được trong thời gian đó, vùng dài gồm cả vùng ngắn; cắt từ một mặt thời gian.',
  },
  'reached roads': {
    en: 'Roads: cut where the time runs out; each band holds what is reached after the one before.',
    vi: 'Đường: cắt ở nơi hết thời gian; mỗi mức gồm phần đến được sau mức trước.',
  },
  inside: {
    en: 'What lies within is decided by its own drive time, in service in the year of the roads, not by the drawn area.',
    vi: 'Những gì nằm trong được xác định theo thời gian lái xe của chính nó, đang hoạt động trong năm của mạng lưới đường, không theo vùng vẽ.',
  },
  people: { en: 'People: an estimate.', vi: 'Dân số: ước tính.' },
  overlap: {
    en: 'The area: where all conditions hold by the times themselves, drawn on a grid.',
    vi: 'Vùng: nơi mọi điều kiện thỏa mãn theo chính các thời gian, vẽ trên lưới.',
  },
  score: {
    en: 'Score: hard limits first, then Σ weight × value from 0 to 1 ÷ Σ weight, 0 to 100 (simple additive weighting); what is not known counts as the worst.',
    vi: 'Điểm: điều kiện bắt buộc trước, sau đó Σ trọng số × giá trị từ 0 đến 1 ÷ Σ trọng số, 0 đến 100; điều chưa biết tính là kém nhất.',
  },
  claims: {
    en: 'Claims: every sensible reading is measured, on the roads of the year of the document and of today; the rule of each verdict stands beside it. Verdicts do not follow the assumptions of the page.',
    vi: 'Tuyên bố: mọi cách hiểu hợp lý đều được đo, trên mạng lưới đường của năm công bố và hiện nay; quy tắc của từng kết luận nằm bên cạnh. Kết luận không theo các giả định của trang.',
  },
};
