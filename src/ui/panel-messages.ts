import type { Basemap, ProvinceTheme, ThemeChoice } from '../domain/appearance.ts';
import type { MeasuredRole } from '../domain/hub-distances.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { Region } from '../domain/region.ts';
import type { Home } from '../store/state.ts';

/** Texts of lists, filters, layers, comparisons. */
export const PANEL_MESSAGES = {
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
  filterRegion: { en: 'Region', vi: 'Vùng' },
  filterProvince: { en: 'Province', vi: 'Tỉnh, thành' },
  filterDeveloper: { en: 'Developer', vi: 'Chủ đầu tư' },
  filterStatus: { en: 'Status', vi: 'Tình trạng' },
  filterSize: { en: 'Size', vi: 'Diện tích' },
  filterAny: { en: 'any', vi: 'tất cả' },
  filterReset: { en: 'Show all', vi: 'Hiện tất cả' },
  filterNothing: { en: 'No park fits all of this.', vi: 'Không có khu nào thỏa mãn tất cả.' },

  theme: { en: 'Appearance', vi: 'Giao diện' },
  basemap: { en: 'Basemap', vi: 'Bản đồ nền' },
  basemapOffer: {
    en: 'Streets: tiles of OpenFreeMap, a third party that is asked only after this choice.',
    vi: 'Đường phố: dữ liệu của OpenFreeMap, bên thứ ba, chỉ được gọi khi bạn chọn.',
  },
  basemapByLink: {
    en: 'This link shows streets: tiles of OpenFreeMap, a third party. Nobody has been asked yet.',
    vi: 'Liên kết này dùng bản đồ đường phố của OpenFreeMap, bên thứ ba. Chưa có yêu cầu nào được gửi đi.',
  },
  basemapAgree: { en: 'Show the streets', vi: 'Hiện đường phố' },
  basemapLoading: { en: 'Asking OpenFreeMap…', vi: 'Đang gọi OpenFreeMap…' },
  basemapFailed: {
    en: 'OpenFreeMap cannot be reached; the ground of the atlas stays.',
    vi: 'Không gọi được OpenFreeMap; vẫn dùng nền có sẵn.',
  },
  colourBy: { en: 'Coloured by', vi: 'Tô màu theo' },
  figureSources: { en: 'Sources', vi: 'Nguồn' },
  legendOf: { en: 'Legend', vi: 'Chú giải' },

  compare: { en: 'Compare', vi: 'So sánh' },
  comparing: { en: 'In the comparison', vi: 'Đang so sánh' },
  compareFull: { en: 'Six places at most', vi: 'Tối đa sáu nơi' },
  comparison: { en: 'Side by side', vi: 'So sánh các nơi' },
  compareMore: {
    en: 'Add a second place: open it and choose “Compare”.',
    vi: 'Thêm nơi thứ hai: mở nơi đó và chọn “So sánh”.',
  },
  compareClear: { en: 'Clear', vi: 'Xóa hết' },
  kind: { en: 'Kind', vi: 'Loại' },

  hubs: { en: 'Hubs of the world', vi: 'Các trung tâm trên thế giới' },
  hubsIntro: {
    en: 'Bac Ninh and Binh Duong beside five industrial hubs. Kilometres from the centre of each.',
    vi: 'Bắc Ninh và Bình Dương bên cạnh năm trung tâm công nghiệp. Số km tính từ trung tâm mỗi nơi.',
  },
  hubsMethod: {
    en: 'Great circle from the centre to the nearest named port, airport and border crossing, the same way for all. Roads and drive times only where the atlas has a road network: Vietnam.',
    vi: 'Đường chim bay từ trung tâm đến cảng, sân bay, cửa khẩu được nêu tên gần nhất, cùng một cách cho mọi nơi. Đường bộ và thời gian lái xe chỉ có ở nơi atlas có mạng lưới đường: Việt Nam.',
  },
  hubTo: { en: 'From the centre', vi: 'Từ trung tâm' },
  byRoadShort: { en: 'by road', vi: 'đường bộ' },
  hubAtCentre: { en: 'is the centre', vi: 'là trung tâm' },
  hubNone: { en: 'none in the data', vi: 'không có trong dữ liệu' },
  sources: { en: 'Sources', vi: 'Nguồn' },
  hubFly: { en: 'Show on the map', vi: 'Xem trên bản đồ' },
  backToVietnam: { en: 'Back to Vietnam', vi: 'Về Việt Nam' },
  hub: { en: 'Hub abroad', vi: 'Trung tâm ở nước ngoài' },
} as const satisfies Record<string, Localised>;

export const PANEL_PHRASES = {
  countOf: {
    en: (count: string, all: string) => `${count} of ${all}`,
    vi: (count: string, all: string) => `${count} trên ${all}`,
  },
  parksShown: {
    en: (count: string, all: string) => `${count} of ${all} parks shown`,
    vi: (count: string, all: string) => `Đang hiện ${count} trên ${all} khu`,
  },
  compareCount: {
    en: (count: string) => `Compare ${count} places`,
    vi: (count: string) => `So sánh ${count} nơi`,
  },
  upTo: { en: (area: string) => `up to ${area}`, vi: (area: string) => `dưới ${area}` },
  fromTo: { en: (a: string, b: string) => `${a} – ${b}`, vi: (a: string, b: string) => `${a} – ${b}` },
  from: { en: (area: string) => `${area} and more`, vi: (area: string) => `từ ${area}` },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const REGION_NAMES: Record<Region, Localised> = {
  north: { en: 'North', vi: 'Miền Bắc' },
  central: { en: 'Centre', vi: 'Miền Trung' },
  south: { en: 'South', vi: 'Miền Nam' },
};

export const UNKNOWN_SIZE: Localised = { en: 'not known', vi: 'chưa rõ' };

export const THEME_LABELS: Record<ThemeChoice, Localised> = {
  system: { en: 'System', vi: 'Hệ thống' },
  light: { en: 'Light', vi: 'Sáng' },
  dark: { en: 'Dark', vi: 'Tối' },
};

export const BASEMAP_NAMES: Record<Basemap, Localised> = {
  embedded: { en: 'Atlas', vi: 'Có sẵn' },
  online: { en: 'Streets', vi: 'Đường phố' },
};

export const PROVINCE_THEME_NAMES: Record<ProvinceTheme, Localised> = {
  none: { en: 'nothing', vi: 'không tô' },
  fdi: { en: 'foreign investment (FDI)', vi: 'vốn đầu tư nước ngoài (FDI)' },
  population: { en: 'population', vi: 'dân số' },
  density: { en: 'density of population', vi: 'mật độ dân số' },
  grdp: { en: 'GRDP per person', vi: 'GRDP bình quân đầu người' },
  pci: { en: 'competitiveness (PCI rank)', vi: 'năng lực cạnh tranh (hạng PCI)' },
};

export const ROLE_NAMES: Record<MeasuredRole, Localised> = {
  port: { en: 'Port', vi: 'Cảng' },
  airport: { en: 'Airport', vi: 'Sân bay' },
  border: { en: 'Border', vi: 'Cửa khẩu' },
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
