import type {
  Basis,
  ClaimKind,
  CompassSide,
  Outcome,
  ReadingLack,
  SaidWord,
  Verdict,
} from '../domain/claim.ts';
import type { DraftUnit } from '../domain/claim-draft.ts';
import type { DraftFault } from '../domain/read-draft.ts';
import type { Language, Localised } from '../domain/localised.ts';

/** Texts of the claims, loaded with their view. */
export const CLAIM_TEXTS = {
  showEvery: { en: 'Show all claims', vi: 'Hiện tất cả' },
  noneAtAll: {
    en: 'No claims here yet: write down what a brochure says.',
    vi: 'Chưa có tuyên bố nào: hãy ghi lại điều tờ rơi nói.',
  },
  intro: {
    en: 'What documents say about the two hubs, in our words, beside what can be measured. Choose one to see its evidence on the map.',
    vi: 'Những điều tài liệu nói về hai trung tâm, theo cách diễn đạt của chúng tôi, bên cạnh số đo được. Chọn một mục để xem bằng chứng trên bản đồ.',
  },
  verdicts: { en: 'Verdicts', vi: 'Kết luận' },
  allDocuments: { en: 'All documents', vi: 'Mọi tài liệu' },
  noDocument: { en: 'no document named', vi: 'không nêu tài liệu' },
  document: { en: 'Document', vi: 'Tài liệu' },
  all: { en: 'all', vi: 'tất cả' },
  undated: { en: 'undated', vi: 'không rõ ngày' },
  own: { en: 'your claim', vi: 'của bạn' },
  rule: { en: 'Rule', vi: 'Quy tắc' },
  readings: { en: 'What is measured', vi: 'Số đo' },
  reading: { en: 'Reading', vi: 'Cách hiểu' },
  measured: { en: 'Measured', vi: 'Đo được' },
  outcome: { en: 'Outcome', vi: 'Kết quả' },
  showAll: { en: 'Show all readings', vi: 'Hiện mọi cách hiểu' },
  none: { en: 'No claim fits this choice.', vi: 'Không có mục nào phù hợp.' },
  add: { en: 'Check a claim of your own', vi: 'Kiểm tra tuyên bố của bạn' },
  edit: { en: 'Edit', vi: 'Sửa' },
  duplicate: { en: 'Duplicate', vi: 'Nhân bản' },
  remove: { en: 'Delete', vi: 'Xóa' },
  copyAsOwn: { en: 'Copy and change', vi: 'Sao chép và sửa' },
  share: { en: 'Share', vi: 'Chia sẻ' },
  shareHint: {
    en: 'The link and the file of your claims carry your own ones; “Save as a file” has every reading of all of them.',
    vi: 'Liên kết và tệp tuyên bố chứa các tuyên bố của bạn; “Lưu thành tệp” có mọi cách hiểu của tất cả.',
  },
  exportFile: { en: 'Save my claims', vi: 'Lưu tuyên bố của tôi' },
  importFile: { en: 'Open a file', vi: 'Mở tệp' },
  method: { en: 'How it is measured', vi: 'Cách đo' },
  methodWords: {
    en: 'Straight lines are great circles. Road distances and times are those of the fastest way in typical free-running traffic, not live traffic, tolls and ferries allowed, whatever is assumed elsewhere. Roads are taken of the year of the document, as far back as the data goes, and of today. Exact values are compared; a figure near a limit is shown with as many digits as tell its side.',
    vi: 'Đường chim bay là cung tròn lớn. Quãng đường và thời gian là của tuyến nhanh nhất khi đường thông thoáng, không phải giao thông thời gian thực, cho phép đường thu phí và phà, bất kể giả định ở nơi khác. Đường lấy theo năm của tài liệu, trong phạm vi dữ liệu, và hiện nay. So sánh giá trị chính xác; số gần giới hạn được viết đủ chữ số để thấy nằm phía nào.',
  },
  km: { en: 'km', vi: 'km' },

  formNew: { en: 'A claim of your own', vi: 'Tuyên bố của bạn' },
  formEdit: { en: 'Change the claim', vi: 'Sửa tuyên bố' },
  kind: { en: 'What is claimed', vi: 'Tuyên bố về' },
  from: { en: 'From', vi: 'Từ' },
  of: { en: 'Of', vi: 'Của' },
  to: { en: 'To', vi: 'Đến' },
  search: { en: 'Search, or 21.22, 105.93', vi: 'Tìm, hoặc 21,22; 105,93' },
  onMap: { en: 'On the map', vi: 'Trên bản đồ' },
  change: { en: 'Change', vi: 'Thay đổi' },
  word: { en: 'How it is said', vi: 'Cách nói' },
  figure: { en: 'Figure', vi: 'Con số' },
  figureTo: { en: 'Upper figure', vi: 'Con số trên' },
  and: { en: 'and', vi: 'và' },
  unit: { en: 'Unit', vi: 'Đơn vị' },
  vehicle: { en: 'Vehicle', vi: 'Phương tiện' },
  anyVehicle: { en: 'not said', vi: 'không nêu' },
  plot: { en: 'A plot inside it, not all of it', vi: 'Một lô bên trong, không phải toàn bộ' },
  road: { en: 'Number of the road', vi: 'Số hiệu đường' },
  roadExample: { en: 'QL.18, CT.04 …', vi: 'QL.18, CT.04 …' },
  province: { en: 'Province', vi: 'Tỉnh, thành' },
  neighbour: { en: 'Neighbour', vi: 'Tỉnh giáp' },
  side: { en: 'The first lies', vi: 'Tỉnh thứ nhất nằm' },
  noSide: { en: 'side not said', vi: 'không nêu phía' },
  text: { en: 'In words (if empty, a sentence is made)', vi: 'Bằng lời (để trống sẽ tự đặt câu)' },
  title: { en: 'Where it was published', vi: 'Đã công bố ở đâu' },
  date: { en: 'When (2024, 2024-05 …)', vi: 'Khi nào (2024, 2024-05 …)' },
  url: { en: 'Web address', vi: 'Địa chỉ web' },
  source: { en: 'Source (may be left empty)', vi: 'Nguồn (có thể để trống)' },
  check: { en: 'Check it', vi: 'Kiểm tra' },
  save: { en: 'Save', vi: 'Lưu' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
} as const satisfies Record<string, Localised>;

/** "4 hold", "2 depend on the reading". */
export const VERDICT_COUNTS: Readonly<Record<Verdict, Record<Language, (count: string) => string>>> = {
  holds: { en: (n) => (n === '1' ? '1 holds' : `${n} hold`), vi: (n) => `${n} đúng` },
  'depends on the reading': {
    en: (n) => (n === '1' ? '1 depends' : `${n} depend`),
    vi: (n) => `${n} tùy cách hiểu`,
  },
  'does not hold': {
    en: (n) => (n === '1' ? '1 does not hold' : `${n} do not hold`),
    vi: (n) => `${n} không đúng`,
  },
  'cannot be measured': { en: (n) => `${n} cannot be measured`, vi: (n) => `${n} không đo được` },
  pending: { en: (n) => `${n} being measured`, vi: (n) => `${n} đang đo` },
};

export const OUTCOME_NAMES: Readonly<Record<Outcome | 'pending', Localised>> = {
  holds: { en: 'holds', vi: 'đúng' },
  'does not hold': { en: 'does not', vi: 'không' },
  'cannot be measured': { en: 'not judged', vi: 'không xét' },
  pending: { en: '…', vi: '…' },
};

export const BASIS_NAMES: Readonly<Record<Basis, Localised>> = {
  straight: { en: 'Straight line', vi: 'Đường chim bay' },
  road: { en: 'Distance by road', vi: 'Quãng đường bộ' },
  time: { en: 'Drive time', vi: 'Thời gian lái xe' },
  area: { en: 'Area of the outline', vi: 'Diện tích theo ranh giới' },
  'edge-to-road': { en: 'From the edge to the road', vi: 'Từ ranh giới đến đường' },
  'edge-to-junction': {
    en: 'From the edge to the nearest junction',
    vi: 'Từ ranh giới đến nút giao gần nhất',
  },
  border: { en: 'Length of the common border', vi: 'Chiều dài ranh giới chung' },
  side: { en: 'Direction', vi: 'Hướng' },
};

export const LACK_NAMES: Readonly<Record<ReadingLack, Localised>> = {
  'place unknown': { en: 'the data has no such place', vi: 'dữ liệu không có địa điểm này' },
  'no way': { en: 'no way by road', vi: 'không có đường đi' },
  'no such road': { en: 'no road of that number', vi: 'không có đường mang số hiệu này' },
  'no junction near': { en: 'no junction near', vi: 'không có nút giao gần' },
  'no outline known': { en: 'no outline is known', vi: 'không rõ ranh giới' },
  'only the park around it is known': {
    en: 'only the park around it is known',
    vi: 'chỉ rõ khu công nghiệp bao quanh',
  },
  'nothing to compare with': { en: 'no number was published', vi: 'không có con số được công bố' },
  'one province': { en: 'by now one province', vi: 'nay đã là một tỉnh, thành' },
  'position too rough': {
    en: 'the position is too rough to tell',
    vi: 'vị trí chưa đủ chính xác để kết luận',
  },
  'engine failed': { en: 'could not be worked out', vi: 'không tính được' },
};

export const KIND_TEXTS: Readonly<Record<ClaimKind, Localised>> = {
  'drive-time': { en: 'Drive time', vi: 'Thời gian' },
  distance: { en: 'Distance', vi: 'Khoảng cách' },
  area: { en: 'Area', vi: 'Diện tích' },
  'on-road': { en: 'On a road', vi: 'Bên đường' },
  adjacent: { en: 'Border', vi: 'Giáp ranh' },
};

export const WORD_NAMES: Readonly<Record<SaidWord, Localised>> = {
  about: { en: 'about', vi: 'khoảng' },
  between: { en: 'between', vi: 'từ' },
  'less than': { en: 'less than', vi: 'dưới' },
  'at most': { en: 'at most', vi: 'tối đa' },
  'more than': { en: 'more than', vi: 'trên' },
  'at least': { en: 'at least', vi: 'tối thiểu' },
};

export const UNIT_NAMES: Readonly<Record<DraftUnit, Localised>> = {
  km: { en: 'km', vi: 'km' },
  m: { en: 'm', vi: 'm' },
  mi: { en: 'miles', vi: 'dặm Anh' },
  nmi: { en: 'nautical miles', vi: 'hải lý' },
  min: { en: 'minutes', vi: 'phút' },
  h: { en: 'hours', vi: 'giờ' },
  ha: { en: 'ha', vi: 'ha' },
  km2: { en: 'km²', vi: 'km²' },
};

export const SIDE_NAMES: Readonly<Record<CompassSide, Localised>> = {
  north: { en: 'to the north', vi: 'phía bắc' },
  east: { en: 'to the east', vi: 'phía đông' },
  south: { en: 'to the south', vi: 'phía nam' },
  west: { en: 'to the west', vi: 'phía tây' },
};

export const FAULT_TEXTS: Readonly<Record<DraftFault, Localised>> = {
  'from missing': { en: 'Say which place it is about.', vi: 'Hãy chọn địa điểm.' },
  'to missing': { en: 'Say to which place.', vi: 'Hãy chọn nơi đến.' },
  'same place twice': { en: 'Both ends are the same place.', vi: 'Hai đầu là cùng một nơi.' },
  'province missing': { en: 'Choose two provinces.', vi: 'Hãy chọn hai tỉnh, thành.' },
  'same province twice': { en: 'Both are the same province.', vi: 'Hai tỉnh, thành trùng nhau.' },
  'figure missing': { en: 'Give a figure above zero.', vi: 'Hãy nhập một số lớn hơn không.' },
  'figures the wrong way round': {
    en: 'The lower figure comes first.',
    vi: 'Số nhỏ hơn phải đứng trước.',
  },
  'road missing': {
    en: 'Give the number of a road, such as QL.18.',
    vi: 'Hãy nhập số hiệu đường, ví dụ QL.18.',
  },
  'no date': {
    en: 'Give a year, a month or a day: 2024, 2024-05 or 2024-05-09.',
    vi: 'Hãy nhập năm, tháng hoặc ngày: 2024, 2024-05 hoặc 2024-05-09.',
  },
  'no web address': {
    en: 'Give an address that begins with https:// or http://.',
    vi: 'Hãy nhập địa chỉ bắt đầu bằng https:// hoặc http://.',
  },
  'text too long': { en: 'No text may be longer than 500 letters.', vi: 'Mỗi đoạn không dài quá 500 ký tự.' },
};

/** Sentences with something in them. */
export const CLAIM_PHRASES = {
  roadsOf: { en: (year: string) => `roads of ${year}`, vi: (year: string) => `đường năm ${year}` },
  bordersOf: { en: (year: string) => `borders of ${year}`, vi: (year: string) => `ranh giới năm ${year}` },
  junctions: {
    en: (count: string, reach: string) => `${count} junctions within ${reach}`,
    vi: (count: string, reach: string) => `${count} nút giao trong ${reach}`,
  },
  terminals: {
    en: (port: string) => `${port} (any terminal)`,
    vi: (port: string) => `${port} (bến bất kỳ)`,
  },
  accuracy: { en: (metres: string) => `position ±${metres}`, vi: (metres: string) => `vị trí ±${metres}` },
  dataDate: {
    en: (roads: string, updates: string) =>
      `Roads: OpenStreetMap of ${roads}${updates && `, expressways and national highways of ${updates}`}. Outlines and positions: see each place.`,
    vi: (roads: string, updates: string) =>
      `Đường: OpenStreetMap ${roads}${updates && `, cao tốc và quốc lộ ${updates}`}. Ranh giới và vị trí: xem từng địa điểm.`,
  },
  removeClaim: {
    en: (words: string) => `Delete: ${words}`,
    vi: (words: string) => `Xóa: ${words}`,
  },
} as const satisfies Record<string, Record<Language, (...words: string[]) => string>>;

/** "The drive from A to B takes about 20 minutes.", for a claim that was given no words of its own. */
export const CLAIM_SENTENCES = {
  'drive-time': {
    en: (from: string, to: string, said: string, vehicle: string) =>
      `The drive from ${from} to ${to}${vehicle && ` by ${vehicle}`} takes ${said}.`,
    vi: (from: string, to: string, said: string, vehicle: string) =>
      `Từ ${from} đến ${to} mất ${said}${vehicle && ` bằng ${vehicle}`}.`,
  },
  distance: {
    en: (from: string, to: string, said: string) => `From ${from} to ${to} it is ${said}.`,
    vi: (from: string, to: string, said: string) => `Từ ${from} đến ${to} là ${said}.`,
  },
  area: {
    en: (of: string, said: string) => `${of} covers ${said}.`,
    vi: (of: string, said: string) => `${of} rộng ${said}.`,
  },
  plot: {
    en: (of: string, said: string) => `A plot in ${of} covers ${said}.`,
    vi: (of: string, said: string) => `Một lô trong ${of} rộng ${said}.`,
  },
  'on-road': {
    en: (of: string, road: string) => `${of} lies on road ${road}.`,
    vi: (of: string, road: string) => `${of} nằm bên đường ${road}.`,
  },
  adjacent: {
    en: (one: string, other: string, side: string) =>
      side === '' ? `${one} borders on ${other}.` : `${one} borders on ${other}, ${side} of it.`,
    vi: (one: string, other: string, side: string) =>
      side === '' ? `${one} giáp ${other}.` : `${one} giáp ${other}, ở ${side}.`,
  },
} as const satisfies Record<string, Record<Language, (...words: string[]) => string>>;
