import type { Language, Localised } from '../domain/localised.ts';
import type { RoadsDamage, RoadsFault } from '../domain/roads-file.ts';

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
  keeping: { en: 'Being kept…', vi: 'Đang lưu…' },
  forgetting: { en: 'Being deleted…', vi: 'Đang xóa…' },
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

/** What of a section is wrong. */
const DAMAGES: Record<RoadsDamage, Localised> = {
  'no sensible place': { en: 'it lies where it cannot be', vi: 'nằm sai chỗ' },
  'wrong checksum': { en: 'its checksum is wrong', vi: 'sai mã kiểm tra' },
  'wrong length': { en: 'its length does not fit the others', vi: 'độ dài không khớp các phần khác' },
  'no text': { en: 'it is no text', vi: 'không phải văn bản' },
  'no description': { en: 'the description is incomplete', vi: 'phần mô tả không đầy đủ' },
  'points to nothing': { en: 'it points to what is not there', vi: 'trỏ đến thứ không tồn tại' },
};

/** Why a file is not used, in a sentence. `number` writes figures, `megabytes` sizes. */
export function faultWords(
  fault: RoadsFault,
  language: Language,
  number: (value: number) => string,
  megabytes: (bytes: number) => string,
): string {
  const isEnglish = language === 'en';
  switch (fault.kind) {
    case 'unreadable':
      return isEnglish
        ? 'The file cannot be read: it may have been moved or changed. Choose it again.'
        : 'Không đọc được tệp: có thể tệp đã bị chuyển hoặc thay đổi. Hãy chọn lại.';
    case 'too large':
      return isEnglish
        ? `It is too large for a browser: more than ${megabytes(fault.mostBytes)} MB unpacked. Build a smaller region, or fewer classes of road.`
        : `Tệp quá lớn với trình duyệt: hơn ${megabytes(fault.mostBytes)} MB sau khi giải nén. Hãy tạo vùng nhỏ hơn hoặc ít cấp đường hơn.`;
    case 'no network':
      return isEnglish
        ? 'It is no road network: it does not begin as one that “npm run network” writes.'
        : 'Đây không phải mạng lưới đường: phần đầu khác với tệp do “npm run network” tạo.';
    case 'not unpacked':
      return isEnglish
        ? 'It cannot be unpacked: it is cut off or damaged.'
        : 'Không giải nén được: tệp bị cắt hoặc hỏng.';
    case 'other byte order':
      return isEnglish
        ? 'It was written on a machine with another byte order.'
        : 'Tệp được tạo trên máy có thứ tự byte khác.';
    case 'other version':
      return isEnglish
        ? `It has format version ${fault.found}; this atlas reads version ${fault.reads}. Build it again with this atlas’s tools.`
        : `Tệp có định dạng phiên bản ${fault.found}; atlas này đọc phiên bản ${fault.reads}. Hãy tạo lại bằng công cụ của atlas này.`;
    case 'truncated':
      return isEnglish
        ? `It is cut off: it has ${number(fault.bytes)} bytes and should have ${number(fault.expected)}.`
        : `Tệp bị cắt: có ${number(fault.bytes)} byte, đáng lẽ ${number(fault.expected)}.`;
    case 'corrupt': {
      const damage = DAMAGES[fault.damage][language];
      if (fault.section === null)
        return isEnglish
          ? `Its table of sections is damaged: ${damage}.`
          : `Bảng mục lục bị hỏng: ${damage}.`;
      return isEnglish
        ? `Its section “${fault.section}” is damaged: ${damage}.`
        : `Phần “${fault.section}” bị hỏng: ${damage}.`;
    }
    case 'implausible':
      return isEnglish
        ? `It is whole, but what it says cannot be: ${fault.detail}`
        : `Tệp nguyên vẹn nhưng nội dung không hợp lý (chi tiết bằng tiếng Anh): ${fault.detail}`;
    case 'tangled':
      return isEnglish
        ? 'Its junctions are not in the order that “npm run network” gives them; searching it would take all memory.'
        : 'Các nút giao không theo thứ tự do “npm run network” sắp xếp; tìm đường trên đó sẽ hết bộ nhớ.';
    case 'stopped':
      return isEnglish
        ? 'Reading it stopped, most likely because there is not enough memory.'
        : 'Việc đọc tệp bị dừng, có lẽ vì không đủ bộ nhớ.';
  }
}
