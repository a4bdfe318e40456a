import type { Language, Localised } from '../domain/localised.ts';
import type { TableQuantity } from '../domain/site-table.ts';
import type { HeatScope } from '../domain/table-heat.ts';
import type { TableGrouping } from '../domain/table-order.ts';
import type { RowGroup } from '../store/table-state.ts';

/** Texts of the table of sites and gateways, fetched with it. */
export const TABLE_MESSAGES = {
  sites: { en: 'Sites', vi: 'Địa điểm' },
  site: { en: 'Site', vi: 'Địa điểm' },
  gateways: { en: 'Gateways', vi: 'Cửa ngõ' },
  gateway: { en: 'Gateway', vi: 'Cửa ngõ' },
  province: { en: 'Province', vi: 'Tỉnh, thành' },
  status: { en: 'Status', vi: 'Tình trạng' },
  addSite: { en: 'Add a site by name or coordinates', vi: 'Thêm địa điểm theo tên hoặc tọa độ' },
  addGateway: {
    en: 'Add an airport, port, gate or city',
    vi: 'Thêm sân bay, cảng, cửa khẩu, thành phố',
  },
  inService: {
    en: 'Of a group, those in service in the assumed year; what you add yourself may be planned.',
    vi: 'Trong mỗi nhóm chỉ tính nơi hoạt động vào năm giả định; nơi bạn tự thêm có thể đang quy hoạch.',
  },
  quantity: { en: 'Cells show', vi: 'Ô hiển thị' },
  heat: { en: 'Shade', vi: 'Tô màu' },
  grouping: { en: 'Group', vi: 'Nhóm' },
  sort: { en: 'Sort', vi: 'Sắp xếp' },
  northToSouth: { en: 'north to south', vi: 'từ bắc xuống nam' },
  byName: { en: 'name', vi: 'tên' },
  byProvince: { en: 'province', vi: 'tỉnh, thành' },
  descending: { en: 'Largest first', vi: 'Lớn trước' },
  transpose: { en: 'Swap rows and columns', vi: 'Đổi hàng và cột' },
  working: { en: 'Working out the drives …', vi: 'Đang tính thời gian lái xe …' },
  halted: {
    en: 'Stopped. Figures that are dimmed belong to other assumptions, “…” is not worked out yet.',
    vi: 'Đã dừng. Số liệu mờ thuộc giả định khác, “…” là chưa tính.',
  },
  resume: { en: 'Go on', vi: 'Tiếp tục' },
  noSites: { en: 'Choose sites for the rows.', vi: 'Hãy chọn địa điểm cho các hàng.' },
  noGateways: { en: 'Choose gateways for the columns.', vi: 'Hãy chọn cửa ngõ cho các cột.' },
  gridHint: {
    en: 'A click or Enter on a figure draws the route; arrow keys move, Escape clears it.',
    vi: 'Nhấp hoặc Enter vào ô để vẽ tuyến đường; phím mũi tên để di chuyển, Escape để xóa.',
  },
  best: {
    en: 'lowest for the site in its group of gateways',
    vi: 'thấp nhất của địa điểm trong nhóm cửa ngõ',
  },
  heatLowest: { en: 'lowest fifth of each column', vi: 'một phần năm thấp nhất của mỗi cột' },
  heatHighest: { en: 'highest fifth', vi: 'một phần năm cao nhất' },
  heatTable: { en: 'fifths of the whole table', vi: 'chia năm phần trên toàn bảng' },
  noWay: { en: 'no way by road', vi: 'không có đường đi' },
  tooNear: {
    en: 'too near, or too far off the road, for a ratio',
    vi: 'quá gần, hoặc quá xa đường, để tính tỷ số',
  },
  notYet: { en: 'not worked out yet', vi: 'chưa tính' },
  median: { en: 'median', vi: 'trung vị' },
  noProvince: { en: 'in no province', vi: 'không thuộc tỉnh nào' },
  route: { en: 'Route', vi: 'Tuyến đường' },
  closeRoute: { en: 'Clear the route', vi: 'Xóa tuyến đường' },
  dataDates: { en: 'Data', vi: 'Dữ liệu' },
} as const satisfies Record<string, Localised>;

type Phrase = Record<Language, (...values: string[]) => string>;

export const TABLE_PHRASES = {
  size: { en: (rows, columns) => `${rows} × ${columns}`, vi: (rows, columns) => `${rows} × ${columns}` },
  sortedBy: { en: (what) => `Sort by ${what}`, vi: (what) => `Sắp xếp theo ${what}` },
  medianOf: {
    en: (count) => `median of ${count}`,
    vi: (count) => `trung vị của ${count}`,
  },
  tooLarge: {
    en: (cells, most) =>
      `These would be ${cells} figures; the table holds at most ${most}. Choose fewer sites or fewer gateways above.`,
    vi: (cells, most) =>
      `Bảng này sẽ có ${cells} ô; nhiều nhất chỉ được ${most} ô. Hãy chọn bớt địa điểm hoặc cửa ngõ ở trên.`,
  },
  upTo: { en: (limit) => `≤ ${limit}`, vi: (limit) => `≤ ${limit}` },
  above: { en: (limit) => `> ${limit}`, vi: (limit) => `> ${limit}` },
} as const satisfies Record<string, Phrase>;

export const QUANTITY_NAMES: Record<TableQuantity, Localised> = {
  time: { en: 'Drive time', vi: 'Thời gian' },
  road: { en: 'By road', vi: 'Đường bộ' },
  straight: { en: 'Straight', vi: 'Chim bay' },
  circuity: { en: 'Road ÷ straight', vi: 'Bộ ÷ chim bay' },
};

export const HEAT_NAMES: Record<HeatScope, Localised> = {
  column: { en: 'by column', vi: 'theo cột' },
  table: { en: 'whole table', vi: 'toàn bảng' },
  none: { en: 'off', vi: 'tắt' },
};

export const GROUPING_NAMES: Record<TableGrouping, Localised> = {
  none: { en: 'none', vi: 'không' },
  province: { en: 'by province', vi: 'theo tỉnh, thành' },
  status: { en: 'by status', vi: 'theo tình trạng' },
};

export const ROW_GROUP_NAMES: Record<RowGroup, Localised> = {
  parks: { en: 'industrial parks', vi: 'khu công nghiệp' },
  compared: { en: 'sites compared', vi: 'địa điểm so sánh' },
  origins: { en: 'my origins', vi: 'điểm gốc của tôi' },
  own: { en: 'my own sites', vi: 'địa điểm của tôi' },
};
