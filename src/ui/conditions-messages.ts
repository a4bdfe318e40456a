import type { Language, Localised } from '../domain/localised.ts';

/** Texts of the search for a site; they come with its view. */
export const SEARCH_TEXTS = {
  intro: {
    en: 'Find sites where all of this holds:',
    vi: 'Tìm địa điểm thỏa mãn tất cả các điều kiện sau:',
  },
  within: { en: 'within', vi: 'trong' },
  by: { en: 'min by', vi: 'phút bằng' },
  ofAny: { en: 'of any', vi: 'đến một trong' },
  ofAtLeast: { en: 'of at least', vi: 'có ít nhất' },
  minutes: { en: 'Minutes at most', vi: 'Số phút tối đa' },
  target: { en: 'What is to be near', vi: 'Cần ở gần' },
  condition: { en: 'this condition', vi: 'điều kiện này' },
  add: { en: 'Add a condition', vi: 'Thêm điều kiện' },
  place: { en: 'a place of your choice…', vi: 'một nơi bạn chọn…' },
  placeSearch: { en: 'Find the place', vi: 'Tìm nơi đó' },
  people: { en: 'people', vi: 'người dân' },
  peopleAtLeast: { en: 'People at least', vi: 'Số người tối thiểu' },
  groups: { en: 'The nearest of these', vi: 'Nơi gần nhất trong số' },
  other: { en: 'Or', vi: 'Hoặc' },
  empty: {
    en: 'The data holds no such place that is in service in this year.',
    vi: 'Dữ liệu không có nơi nào như vậy đang hoạt động trong năm này.',
  },
  noOrigins: {
    en: 'You keep no origin yet: open a place and choose “Keep as an origin”.',
    vi: 'Bạn chưa giữ điểm gốc nào: mở một nơi và chọn “Giữ làm điểm gốc”.',
  },
  noPlace: { en: 'Choose the place first.', vi: 'Hãy chọn nơi đó trước.' },
  deepSea: {
    en: 'Terminals that take ships of 100,000 DWT by a published figure; those without one do not count.',
    vi: 'Bến cảng nhận tàu 100.000 DWT theo số liệu đã công bố; nơi không có số liệu không được tính.',
  },
  none: { en: 'Add at least one condition.', vi: 'Hãy thêm ít nhất một điều kiện.' },
  reset: { en: 'Back to the example', vi: 'Trở lại ví dụ' },
  peopleLoading: { en: 'Loading where people live…', vi: 'Đang tải dữ liệu dân cư…' },
  again: { en: 'Try again', vi: 'Thử lại' },

  holds: { en: 'All conditions hold', vi: 'Thỏa mãn mọi điều kiện' },
  nowhere: {
    en: 'Nowhere do all conditions hold at once. Allow more minutes or drop one.',
    vi: 'Không nơi nào thỏa mãn mọi điều kiện. Hãy tăng số phút hoặc bỏ bớt điều kiện.',
  },
  show: { en: 'Show', vi: 'Xem' },
  showArea: {
    en: 'Show the largest part of the area on the map',
    vi: 'Xem phần lớn nhất của vùng trên bản đồ',
  },
  working: { en: 'Shading the area…', vi: 'Đang vẽ vùng…' },
  stop: { en: 'Stop', vi: 'Dừng' },
  halted: {
    en: 'Stopped: the area is not drawn. The parks below are decided all the same.',
    vi: 'Đã dừng: chưa vẽ vùng. Các khu công nghiệp bên dưới vẫn được xác định.',
  },
  goOn: { en: 'Go on', vi: 'Tiếp tục' },

  found: { en: 'Industrial parks that fit', vi: 'Khu công nghiệp phù hợp' },
  foundNoneAtAll: {
    en: 'No industrial park fits, whichever one condition is left out.',
    vi: 'Không khu công nghiệp nào phù hợp, dù bỏ bớt bất kỳ điều kiện nào.',
  },
  foundHint: {
    en: 'Decided for each park by its own drive times, not by the drawn area. Best first:',
    vi: 'Xác định theo thời gian lái xe của từng khu, không theo vùng vẽ. Tốt nhất trước:',
  },
  order: { en: 'Ranked by', vi: 'Xếp theo' },
  orderDrives: { en: 'all drives together', vi: 'tổng thời gian lái xe' },
  orderTightest: { en: 'the most room in the tightest condition', vi: 'độ dư của điều kiện sát nhất' },
  orderArea: { en: 'area', vi: 'diện tích' },
  orderCondition: { en: 'one condition', vi: 'một điều kiện' },
  areaUnknown: { en: 'area unknown', vi: 'chưa rõ diện tích' },
  toScore: { en: 'Rank these by score', vi: 'Chấm điểm các khu này' },
  toTable: { en: 'Into the table', vi: 'Đưa vào bảng' },
} as const satisfies Record<string, Localised>;

export const SEARCH_PHRASES = {
  method: {
    en: (cell: string) => `Decided on the drive times themselves, drawn on a grid of ${cell}.`,
    vi: (cell: string) => `Xác định theo chính thời gian lái xe, vẽ trên lưới ô ${cell}.`,
  },
  peopleMethod: {
    en: (cell: string) => `People are counted at one junction in each cell of ${cell}.`,
    vi: (cell: string) => `Dân số được đếm tại một nút giao trong mỗi ô ${cell}.`,
  },
  /** What a condition costs: how many parks there would be without it. */
  without: {
    en: (parks: string) => `without it: ${parks} parks`,
    vi: (parks: string) => `nếu bỏ: ${parks} khu`,
  },
  keepsOutMost: {
    en: (number: string, parks: string) =>
      `No industrial park meets every condition. Condition ${number} keeps out most: ${parks} would fit without it.`,
    vi: (number: string, parks: string) =>
      `Không khu công nghiệp nào đạt mọi điều kiện. Điều kiện ${number} loại nhiều nhất: nếu bỏ thì có ${parks} khu phù hợp.`,
  },
  dropCondition: {
    en: (number: string) => `Leave out condition ${number}`,
    vi: (number: string) => `Bỏ điều kiện ${number}`,
  },
  toSpare: { en: (time: string) => `${time} to spare`, vi: (time: string) => `dư ${time}` },
  people: { en: (people: string) => `${people} people`, vi: (people: string) => `${people} dân` },
  morePeople: {
    en: (people: string) => `${people} people more`,
    vi: (people: string) => `thêm ${people} dân`,
  },
  timeTo: { en: (target: string) => `time to ${target}`, vi: (target: string) => `thời gian đến ${target}` },
  peopleWithin: {
    en: (minutes: string, vehicle: string) => `people within ${minutes} min by ${vehicle}`,
    vi: (minutes: string, vehicle: string) => `dân số trong ${minutes} phút bằng ${vehicle}`,
  },
  togetherIn: { en: (time: string) => `${time} together`, vi: (time: string) => `tổng ${time}` },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;
