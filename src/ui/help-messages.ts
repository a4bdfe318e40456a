import type { Language, Localised } from '../domain/localised.ts';
import type { KeyScope } from './keys.ts';

/** Texts of help; they come with its code. */
export const HELP_MESSAGES = {
  title: { en: 'Help', vi: 'Trợ giúp' },
  close: { en: 'Close', vi: 'Đóng' },
  ask: { en: 'What you can ask', vi: 'Bạn có thể hỏi gì' },
  askHint: {
    en: 'Choose a site by searching, on the map or from a list. It shows what can be reached in 15, 30, 60 minutes, the nearest gateways by line, road and time, and the way to each.',
    vi: 'Chọn một địa điểm bằng cách tìm tên, trên bản đồ hoặc trong danh sách. Bạn sẽ thấy những gì đến được trong 15, 30, 60 phút, các cửa ngõ gần nhất theo đường chim bay, đường bộ và thời gian, cùng tuyến đường đến từng nơi.',
  },
  keys: { en: 'Keys', vi: 'Phím tắt' },
  keysHint: {
    en: 'Keys work where the focus is: Tab goes from part to part, and a list or a table is one stop.',
    vi: 'Phím có tác dụng ở nơi đang được chọn: Tab đi từ phần này sang phần khác, mỗi danh sách hay bảng là một điểm dừng.',
  },
  unknown: { en: 'What the atlas does not know', vi: 'Những gì atlas không biết' },
  privacy: { en: 'Privacy', vi: 'Quyền riêng tư' },
  docs: { en: 'For programs and hosts', vi: 'Dành cho lập trình viên' },
  docsHint: { en: 'In English.', vi: 'Bằng tiếng Anh.' },
} as const satisfies Record<string, Localised>;

export const HELP_PHRASES = {
  singleKeys: {
    en: (singles: string, others: string) =>
      `The single keys ${singles} work everywhere. Off, for who speaks to the page: ${others} still do.`,
    vi: (singles: string, others: string) =>
      `Các phím đơn ${singles} có tác dụng ở mọi nơi. Hãy tắt nếu bạn điều khiển bằng giọng nói: ${others} vẫn dùng được.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const SCOPE_NAMES: Readonly<Record<KeyScope, Localised>> = {
  everywhere: { en: 'Everywhere but in fields for text', vi: 'Mọi nơi, trừ ô nhập chữ' },
  search: { en: 'In search fields', vi: 'Trong ô tìm kiếm' },
  map: { en: 'On the map', vi: 'Trên bản đồ' },
  measuring: { en: 'While measuring', vi: 'Khi đo' },
  lists: { en: 'In lists and choices', vi: 'Trong danh sách và lựa chọn' },
  table: { en: 'In the table of drive times', vi: 'Trong bảng thời gian lái xe' },
  fields: { en: 'On numbers and handles', vi: 'Trên ô số và tay nắm' },
};

/** Keys that have another name on keyboards than in programs. */
export const KEY_NAMES: Readonly<Record<string, Localised>> = {
  ArrowUp: { en: '↑', vi: '↑' },
  ArrowDown: { en: '↓', vi: '↓' },
  ArrowLeft: { en: '←', vi: '←' },
  ArrowRight: { en: '→', vi: '→' },
  PageUp: { en: 'Page Up', vi: 'Page Up' },
  PageDown: { en: 'Page Down', vi: 'Page Down' },
  Escape: { en: 'Esc', vi: 'Esc' },
  Cmd: { en: '⌘', vi: '⌘' },
  Space: { en: 'Space', vi: 'Dấu cách' },
};

export const NOT_KNOWN: readonly Localised[] = [
  {
    en: 'Live traffic, queues at ports and gates, roadworks, weather, loading: times are free-running.',
    vi: 'Giao thông thời gian thực, xếp hàng ở cảng và cửa khẩu, sửa đường, thời tiết, bốc dỡ: thời gian tính khi đường thông thoáng.',
  },
  {
    en: 'Small streets and the gates of parks: from a site to the nearest mapped road it is a straight line.',
    vi: 'Đường nhỏ và cổng khu công nghiệp: từ địa điểm đến đường gần nhất tính theo đường chim bay.',
  },
  {
    en: 'Rents, wages, power, vacant plots; the status of many parks. What no source says is “unknown”, not guessed.',
    vi: 'Giá thuê, tiền lương, điện, đất trống; tình trạng của nhiều khu. Điều không có nguồn được ghi “chưa rõ”, không đoán.',
  },
  {
    en: 'The exact place of what is only planned: rough positions say how rough.',
    vi: 'Vị trí chính xác của những gì mới quy hoạch: vị trí gần đúng có ghi mức sai lệch.',
  },
];

export const PRIVACY: Readonly<Record<'ours' | 'server', readonly Localised[]>> = {
  ours: [
    {
      en: 'Everything is worked out in this browser. What you search, click, open or write is sent nowhere; there are no cookies and no statistics.',
      vi: 'Mọi thứ được tính ngay trong trình duyệt. Những gì bạn tìm, nhấp, mở hay viết không được gửi đi đâu; không có cookie, không thống kê.',
    },
    {
      en: 'A link carries what you made (sites, claims, measurements) to whoever you give it to, never your files.',
      vi: 'Liên kết mang những gì bạn tạo (địa điểm, tuyên bố, số đo) đến người bạn gửi, không bao giờ mang tệp của bạn.',
    },
    {
      en: 'Others are asked only if you choose so: the street map (OpenFreeMap), a routing server of yours.',
      vi: 'Chỉ khi bạn chọn mới gọi đến nơi khác: bản đồ đường phố (OpenFreeMap), máy chủ tìm đường của bạn.',
    },
    {
      en: 'Kept on this device: the atlas itself for use without a network, your work as you make it, what you asked to keep, what you folded. “Your data” deletes it.',
      vi: 'Lưu trên thiết bị này: bản thân atlas để dùng khi không có mạng, công việc bạn đang làm, những gì bạn yêu cầu lưu, phần bạn thu gọn. Xóa tại “Dữ liệu của bạn”.',
    },
  ],
  server: [
    {
      en: 'A routing server is in use now: the positions that you look at are sent to it.',
      vi: 'Đang dùng máy chủ tìm đường: tọa độ nơi bạn xem được gửi đến đó.',
    },
  ],
};

export const DOC_NAMES = {
  address: { en: 'What links carry', vi: 'Liên kết chứa những gì' },
  embedding: { en: 'In another page', vi: 'Nhúng vào trang khác' },
  server: { en: 'A routing server', vi: 'Máy chủ tìm đường' },
  licences: { en: 'Code of others and its licences', vi: 'Mã nguồn của bên thứ ba và giấy phép' },
} as const satisfies Record<string, Localised>;
