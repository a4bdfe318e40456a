import type { Basemap, ProvinceTheme, ThemeChoice } from '../domain/appearance.ts';
import type { MeasuredRole } from '../domain/hub-distances.ts';
import type { Region } from '../domain/region.ts';
import type { Language, Localised } from '../domain/localised.ts';

/** Texts of lists, filters, layers, comparisons. */
export const PANEL_MESSAGES = {
  filterRegion: { en: 'Region', vi: 'Vùng' },
  filterProvince: { en: 'Province', vi: 'Tỉnh, thành' },
  filterDeveloper: { en: 'Developer', vi: 'Chủ đầu tư' },
  filterStatus: { en: 'Status', vi: 'Tình trạng' },
  filterSize: { en: 'Size', vi: 'Diện tích' },
  filterAny: { en: 'any', vi: 'tất cả' },
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
} as const satisfies Record<string, Localised>;

export const PANEL_PHRASES = {
  upTo: { en: (area: string) => `up to ${area}`, vi: (area: string) => `dưới ${area}` },
  fromTo: { en: (a: string, b: string) => `${a} – ${b}`, vi: (a: string, b: string) => `${a} – ${b}` },
  from: { en: (area: string) => `${area} and more`, vi: (area: string) => `từ ${area}` },
  compareCount: {
    en: (count: string) => `Compare ${count} places`,
    vi: (count: string) => `So sánh ${count} nơi`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const THEME_LABELS: Record<ThemeChoice, Localised> = {
  system: { en: 'System', vi: 'Hệ thống' },
  light: { en: 'Light', vi: 'Sáng' },
  dark: { en: 'Dark', vi: 'Tối' },
};

export const BASEMAP_NAMES: Record<Basemap, Localised> = {
  embedded: { en: 'Atlas', vi: 'Có sẵn' },
  online: { en: 'Streets', vi: 'Đường phố' },
};

export const ROLE_NAMES: Record<MeasuredRole, Localised> = {
  port: { en: 'Port', vi: 'Cảng' },
  airport: { en: 'Airport', vi: 'Sân bay' },
  border: { en: 'Border', vi: 'Cửa khẩu' },
};

export const PROVINCE_THEME_NAMES: Record<ProvinceTheme, Localised> = {
  none: { en: 'nothing', vi: 'không tô' },
  fdi: { en: 'foreign investment (FDI)', vi: 'vốn đầu tư nước ngoài (FDI)' },
  population: { en: 'population', vi: 'dân số' },
  density: { en: 'density of population', vi: 'mật độ dân số' },
  grdp: { en: 'GRDP per person', vi: 'GRDP bình quân đầu người' },
  pci: { en: 'competitiveness (PCI rank)', vi: 'năng lực cạnh tranh (hạng PCI)' },
};

export const REGION_NAMES: Record<Region, Localised> = {
  north: { en: 'North', vi: 'Miền Bắc' },
  central: { en: 'Centre', vi: 'Miền Trung' },
  south: { en: 'South', vi: 'Miền Nam' },
};

export const UNKNOWN_SIZE: Localised = { en: 'not known', vi: 'chưa rõ' };
