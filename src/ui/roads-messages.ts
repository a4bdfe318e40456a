import type { Language, Localised } from '../domain/localised.ts';

export const ROADS_MESSAGES = {
  title: { en: 'Road network', vi: 'Mạng lưới đường' },
  hint: {
    en: 'Every drive is searched on one road network. Another one can take its place: fresher data, or every street of a region. One command makes it from an OpenStreetMap extract:',
    vi: 'Mọi chuyến đi được tìm trên một mạng lưới đường. Có thể thay bằng mạng khác: dữ liệu mới hơn, hoặc mọi con đường của một vùng. Một lệnh tạo ra mạng đó từ dữ liệu OpenStreetMap:',
  },
  choose: { en: 'Choose a network file…', vi: 'Chọn tệp mạng lưới đường…' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  use: { en: 'Use these roads', vi: 'Dùng mạng này' },
  notNow: { en: 'Not now', vi: 'Để sau' },
  dismiss: { en: 'Dismiss', vi: 'Đóng' },
  back: { en: 'Back to the built-in roads', vi: 'Quay lại mạng có sẵn' },
  goingBack: { en: 'Loading the built-in roads…', vi: 'Đang tải mạng có sẵn…' },
  notBack: {
    en: 'The built-in roads could not be loaded; yours stay in use.',
    vi: 'Không tải được mạng có sẵn; mạng của bạn vẫn được dùng.',
  },
  showExtent: { en: 'Show where they reach', vi: 'Xem phạm vi trên bản đồ' },
  keep: { en: 'Keep on this device', vi: 'Giữ trên thiết bị này' },
  keeping: { en: 'Saving…', vi: 'Đang lưu…' },
  forgetting: { en: 'Deleting…', vi: 'Đang xóa…' },
  keepHint: {
    en: 'Not kept: the next visit begins with the built-in roads.',
    vi: 'Chưa lưu: lần sau sẽ bắt đầu bằng mạng có sẵn.',
  },
  forget: { en: 'Delete from this device', vi: 'Xóa khỏi thiết bị này' },
  keepFailed: {
    en: 'This browser does not keep the file: it has no room, or forbids it.',
    vi: 'Trình duyệt không lưu được tệp: hết chỗ hoặc không cho phép.',
  },
  deleteFailed: {
    en: 'This browser could not delete the file.',
    vi: 'Trình duyệt không xóa được tệp.',
  },
  consequence: {
    en: 'From then on everything is worked out on them. Beyond their extent there is no road. The highways that the map draws stay those of the atlas.',
    vi: 'Từ đó mọi con số được tính trên mạng này. Ngoài phạm vi của nó không có đường. Cao tốc và quốc lộ vẽ trên bản đồ vẫn là của atlas.',
  },
  inUse: { en: 'In use', vi: 'Đang dùng' },
  offered: { en: 'Your file', vi: 'Tệp của bạn' },
  builtIn: { en: 'built-in', vi: 'có sẵn' },
  file: { en: 'File', vi: 'Tệp' },
  name: { en: 'Name', vi: 'Tên' },
  roadsDate: { en: 'Road data of', vi: 'Dữ liệu đường ngày' },
  updatesDate: { en: 'Updated until', vi: 'Cập nhật đến' },
  roadKm: { en: 'Roads', vi: 'Chiều dài đường' },
  nodes: { en: 'Junctions', vi: 'Nút giao' },
  edges: { en: 'Stretches of road', vi: 'Đoạn đường' },
  extent: { en: 'Extent', vi: 'Phạm vi' },
  version: { en: 'Version', vi: 'Phiên bản' },
  source: { en: 'Source', vi: 'Nguồn' },
} as const satisfies Record<string, Localised>;

export const ROADS_PHRASES = {
  limit: {
    en: (megabytes: string) =>
      `At most ${megabytes} MB unpacked. The file is read on this device and checked first; the present roads go on meanwhile.`,
    vi: (megabytes: string) =>
      `Tối đa ${megabytes} MB sau khi giải nén. Tệp được đọc và kiểm tra ngay trên thiết bị này; trong lúc đó mạng hiện tại vẫn được dùng.`,
  },
  reading: {
    en: (file: string, megabytes: string) => `Reading and checking ${file} (${megabytes} MB)…`,
    vi: (file: string, megabytes: string) => `Đang đọc và kiểm tra ${file} (${megabytes} MB)…`,
  },
  preview: {
    en: (file: string) => `Use ${file}?`,
    vi: (file: string) => `Dùng ${file}?`,
  },
  refused: {
    en: (file: string) => `${file} is not used; the roads stay as they are.`,
    vi: (file: string) => `Không dùng ${file}; mạng lưới đường giữ nguyên.`,
  },
  kept: {
    en: (file: string, megabytes: string) =>
      `Kept on this device and used at each visit: ${file}, ${megabytes} MB.`,
    vi: (file: string, megabytes: string) =>
      `Đã lưu trên thiết bị này và dùng cho mỗi lần mở: ${file}, ${megabytes} MB.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;
