import type { Language, Localised } from '../domain/localised.ts';

/** Texts of the report, in both languages; they come with its code. */
export const REPORT_MESSAGES = {
  siteReport: { en: 'Site report', vi: 'Báo cáo địa điểm' },
  comparisonReport: { en: 'Comparison of sites', vi: 'Báo cáo so sánh địa điểm' },
  print: { en: 'Print or save as PDF', vi: 'In hoặc lưu PDF' },
  savePicture: { en: 'Save the map (PNG)', vi: 'Lưu bản đồ (PNG)' },
  busy: { en: 'Figures are still being worked out…', vi: 'Vẫn đang tính số liệu…' },
  back: { en: 'Back', vi: 'Quay lại' },
  map: { en: 'Map', vi: 'Bản đồ' },
  pictureMaking: { en: 'The map is being drawn…', vi: 'Đang vẽ bản đồ…' },
  pictureWaiting: {
    en: 'The map comes when the areas are worked out…',
    vi: 'Bản đồ sẽ có sau khi tính xong các vùng…',
  },
  areas: { en: 'What is reached', vi: 'Vùng tiếp cận' },
  areasInside: {
    en: 'Industrial parks, ports and terminals, airports and railway stations within each time by their own drive times, in service in the year of the roads.',
    vi: 'Khu công nghiệp, cảng, sân bay, nhà ga trong mỗi mốc thời gian theo thời gian lái xe của chính chúng, đang hoạt động trong năm của mạng lưới đường.',
  },
  gateways: { en: 'Nearest gateways', vi: 'Cửa ngõ gần nhất' },
  gatewaysMeasure: {
    en: 'Straight: great circle from the site. By road and drive: the fastest way, the way from the site to the road included in the time.',
    vi: 'Đường chim bay: từ địa điểm theo cung tròn lớn. Đường bộ và lái xe: tuyến nhanh nhất, thời gian gồm cả đoạn từ địa điểm ra đường.',
  },
  nearest: { en: 'Nearest of each kind', vi: 'Gần nhất theo từng loại' },
  claims: { en: 'What was published, measured', vi: 'Những gì đã công bố, đo lại' },
  claim: { en: 'Published', vi: 'Đã công bố' },
  claimMeasured: { en: 'Measured', vi: 'Đo được' },
  claimVerdict: { en: 'Verdict', vi: 'Kết luận' },
  claimsMethod: {
    en: 'Every sensible reading is measured, from the least to the most: each place that may be meant, car and truck, the roads of the year of the document and of today. A verdict does not follow the assumptions of the rest of this page.',
    vi: 'Mọi cách hiểu hợp lý đều được đo, từ nhỏ nhất đến lớn nhất: từng địa điểm có thể được nói đến, ô tô và xe tải, mạng lưới đường của năm công bố và hiện nay. Kết luận không phụ thuộc các giả định khác của trang này.',
  },
  facts: { en: 'Facts side by side', vi: 'Thông tin so sánh' },
  figureSources: { en: 'Figures of the provinces', vi: 'Số liệu các tỉnh' },
  method: { en: 'Method and limits', vi: 'Phương pháp và giới hạn' },
  sources: { en: 'Data', vi: 'Dữ liệu' },
  dataset: { en: 'Data', vi: 'Dữ liệu' },
  date: { en: 'Of', vi: 'Ngày' },
  source: { en: 'Source', vi: 'Nguồn' },
  licence: { en: 'Licence', vi: 'Giấy phép' },
  drives: {
    en: 'Drive times are worked out on the roads of OpenStreetMap, motorway to tertiary, with a typical speed for each class of road, in towns and outside: free-running, without live traffic, breaks, loading or waiting at gates.',
    vi: 'Thời gian lái xe được tính trên mạng lưới đường OpenStreetMap, từ cao tốc đến đường liên huyện, với tốc độ điển hình cho từng cấp đường, trong và ngoài đô thị: đường thông thoáng, không tính giao thông thời gian thực, nghỉ, bốc dỡ hay chờ ở cổng.',
  },
  avoidsTolls: {
    en: 'Toll roads are avoided, where the data knows them.',
    vi: 'Tránh đường thu phí, nếu dữ liệu có ghi.',
  },
  avoidsFerries: { en: 'Ferries are avoided.', vi: 'Tránh phà.' },
  straightMethod: {
    en: 'Straight lines are great circles on a sphere of 6,371 km; the ellipsoid differs by 0.5% at most.',
    vi: 'Đường chim bay là cung tròn lớn trên mặt cầu bán kính 6.371 km; sai khác so với ellipsoid tối đa 0,5%.',
  },
  roundsNothing: {
    en: 'Figures are rounded for reading; nothing is rounded before it is compared. What no source says is left out or said to be unknown.',
    vi: 'Số liệu được làm tròn để dễ đọc; mọi so sánh dùng giá trị chưa làm tròn. Những gì không có nguồn được bỏ qua hoặc ghi là chưa rõ.',
  },
  networkName: { en: 'road network', vi: 'mạng lưới đường' },
  producedWork: {
    en: 'A map, table or report made with the atlas may be used freely, with its sources named.',
    vi: 'Bản đồ, bảng, báo cáo tạo từ atlas này được dùng tự do, miễn là ghi nguồn.',
  },
  attribution: {
    en: '© OpenStreetMap contributors, ODbL 1.0, openstreetmap.org/copyright · administrative outlines: Vietnam Administrative Units Reference Map',
    vi: '© Cộng đồng OpenStreetMap, ODbL 1.0, openstreetmap.org/copyright · ranh giới hành chính: bản đồ tham chiếu đơn vị hành chính Việt Nam',
  },
  catalogueMissing: {
    en: 'The list of data files could not be loaded.',
    vi: 'Không tải được danh mục dữ liệu.',
  },
} as const satisfies Record<string, Localised>;

export const REPORT_PHRASES = {
  mapOf: {
    en: (what: string) => `Map: ${what}, with what is reached as in the table below`,
    vi: (what: string) => `Bản đồ: ${what}, với vùng tiếp cận như trong bảng dưới đây`,
  },
  made: { en: (day: string) => `Made on ${day}`, vi: (day: string) => `Lập ngày ${day}` },
  version: { en: (version: string) => `version ${version}`, vi: (version: string) => `phiên bản ${version}` },
  noPicture: {
    en: (reason: string) => `No picture of the map: ${reason}`,
    vi: (reason: string) => `Không có ảnh bản đồ: ${reason}`,
  },
  offRoad: {
    en: (speed: string, limit: string) =>
      `Between a place and the nearest mapped road: a straight line at ${speed} km/h, part of every time; no answer beyond ${limit}.`,
    vi: (speed: string, limit: string) =>
      `Từ địa điểm đến đường gần nhất: theo đường chim bay, tốc độ ${speed} km/h, tính vào mọi thời gian; không tính nếu xa hơn ${limit}.`,
  },
  pace: {
    en: (factor: string) => `All times are multiplied by ${factor}.`,
    vi: (factor: string) => `Mọi thời gian được nhân với ${factor}.`,
  },
  closedRoads: {
    en: (count: string) => `Roads closed by the user: ${count}.`,
    vi: (count: string) => `Đường do người dùng đóng: ${count}.`,
  },
  origins: {
    en: (names: string) => `Areas are reached from the site or from any of: ${names}.`,
    vi: (names: string) => `Phạm vi được tính từ địa điểm này hoặc từ: ${names}.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;
