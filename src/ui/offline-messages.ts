import type { FailureReason, KeptFiles } from '../domain/kept-files.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { OfflineStage } from '../store/offline.ts';
import { writeDate } from '../domain/written-date.ts';
import { formatNumber } from './format.ts';

export const OFFLINE_MESSAGES = {
  title: { en: 'Without a network', vi: 'Khi không có mạng' },
  installHint: {
    en: 'Your browser’s menu can install the atlas as an app.',
    vi: 'Bạn có thể cài atlas như một ứng dụng từ menu của trình duyệt.',
  },
  complete: { en: 'Fetch the rest now', vi: 'Tải phần còn lại ngay' },
  remove: { en: 'Remove from this device', vi: 'Xóa khỏi thiết bị này' },
  keepAgain: { en: 'Keep on this device', vi: 'Lưu trên thiết bị này' },
  persist: { en: 'Ask the browser not to clear it', vi: 'Yêu cầu trình duyệt không xóa' },
  persistent: {
    en: 'The browser has promised not to clear it away on its own.',
    vi: 'Trình duyệt cam kết sẽ không tự xóa.',
  },
  notPersistent: {
    en: 'The browser may clear it away when the device runs out of room.',
    vi: 'Trình duyệt có thể xóa khi thiết bị hết chỗ.',
  },
  progress: { en: 'Kept on this device so far', vi: 'Đã lưu trên thiết bị' },
  comingProgress: { en: 'New version fetched so far', vi: 'Phiên bản mới đã tải' },
  failed: { en: 'Could not be kept:', vi: 'Không lưu được:' },
  updateReady: { en: 'A new version is ready.', vi: 'Đã có phiên bản mới.' },
  updateElsewhere: {
    en: 'Another tab has changed to a new version.',
    vi: 'Một thẻ khác đã chuyển sang phiên bản mới.',
  },
  updateKeepsWork: {
    en: 'Your work is saved and comes back after reloading.',
    vi: 'Công việc của bạn đã được lưu và sẽ trở lại sau khi tải lại.',
  },
  updateKeeps: {
    en: 'Reloading brings back what the address carries; opened files only if they are kept on this device.',
    vi: 'Khi tải lại, những gì nằm trong địa chỉ trang vẫn còn; tệp đã mở chỉ còn nếu được lưu trên thiết bị này.',
  },
  reload: { en: 'Reload', vi: 'Tải lại' },
  later: { en: 'Later', vi: 'Để sau' },
} as const satisfies Record<string, Localised>;

export const OFFLINE_STAGES: Readonly<Record<OfflineStage, Localised>> = {
  unknown: {
    en: 'Not kept yet: answers come first.',
    vi: 'Chưa lưu: ưu tiên trả lời câu hỏi trước.',
  },
  unsupported: {
    en: 'This browser keeps nothing for this page (an old browser, a private window, or an address without https). With a network everything works.',
    vi: 'Trình duyệt không lưu gì cho trang này (trình duyệt cũ, cửa sổ riêng tư hoặc địa chỉ không có https). Khi có mạng, mọi thứ vẫn hoạt động.',
  },
  framed: {
    en: 'Inside another page nothing is kept. Open the atlas on its own to use it without a network.',
    vi: 'Khi nhúng trong trang khác, atlas không lưu gì. Hãy mở riêng atlas để dùng khi không có mạng.',
  },
  'switched off': {
    en: 'Nothing is kept: you removed it. With a network everything works.',
    vi: 'Không lưu gì: bạn đã xóa. Khi có mạng, mọi thứ vẫn hoạt động.',
  },
  refused: {
    en: 'The browser refused to keep the atlas. With a network everything works.',
    vi: 'Trình duyệt từ chối lưu atlas. Khi có mạng, mọi thứ vẫn hoạt động.',
  },
  beginning: { en: 'Getting ready…', vi: 'Đang chuẩn bị…' },
  fetching: { en: 'Being fetched for use without a network…', vi: 'Đang tải để dùng khi không có mạng…' },
  complete: {
    en: 'Ready: everything works without a network.',
    vi: 'Sẵn sàng: mọi thứ hoạt động khi không có mạng.',
  },
  partial: {
    en: 'Partly ready: search, distances and areas work without a network; some layers and lists are missing.',
    vi: 'Sẵn sàng một phần: tìm kiếm, khoảng cách và vùng tiếp cận hoạt động khi không có mạng; còn thiếu vài lớp và danh sách.',
  },
  'not enough': {
    en: 'Not ready: too little is here to work without a network.',
    vi: 'Chưa sẵn sàng: chưa đủ để dùng khi không có mạng.',
  },
};

type Phrases = {
  readonly amount: (kept: KeptFiles) => string;
  readonly version: (kept: KeptFiles) => string;
  readonly since: (iso: string) => string;
  readonly why: (why: FailureReason) => string;
  readonly more: (count: number) => string;
  readonly coming: (version: string) => string;
  readonly comingFailed: (version: string) => string;
};

/** Millions of bytes, as browsers and systems count them. */
const megabytes = (bytes: number, language: Language): string =>
  `${formatNumber(bytes / 1e6, language, 1, 1)} MB`;

const moment = (iso: string, locale: string): string =>
  new Date(iso).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

export const OFFLINE_PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    amount: ({ files, ofFiles, bytes, ofBytes }) =>
      files === ofFiles
        ? `${megabytes(bytes, 'en')} in ${formatNumber(files, 'en')} files`
        : `${formatNumber(files, 'en')} of ${formatNumber(ofFiles, 'en')} files, ${megabytes(bytes, 'en')} of ${megabytes(ofBytes, 'en')}`,
    version: ({ release, version, dataDate }) =>
      `Version ${release} (${version}), data to ${dataDate === null ? 'an unknown date' : writeDate(dataDate, 'en')}`,
    since: (iso) => `all here since ${moment(iso, 'en-GB')}`,
    why: (why) => {
      switch (why.kind) {
        case 'connection':
          return 'the connection failed';
        case 'status':
          return `the server answered ${why.status}`;
        case 'content':
          return `the server gave something else (${formatNumber(why.bytes, 'en')} bytes, ${formatNumber(why.expected, 'en')} expected)`;
        case 'no room':
          return 'the browser has no room for it';
        case 'removed':
          return 'everything was removed meanwhile';
      }
    },
    more: (count) => `and ${formatNumber(count, 'en')} more`,
    coming: (version) =>
      `A new version (${version}) is being fetched; this one stays in use until all of it is here.`,
    comingFailed: (version) =>
      `A new version (${version}) could not be fetched whole. This one stays in use; it is tried again at the next visit.`,
  },
  vi: {
    amount: ({ files, ofFiles, bytes, ofBytes }) =>
      files === ofFiles
        ? `${megabytes(bytes, 'vi')} trong ${formatNumber(files, 'vi')} tệp`
        : `${formatNumber(files, 'vi')} trên ${formatNumber(ofFiles, 'vi')} tệp, ${megabytes(bytes, 'vi')} trên ${megabytes(ofBytes, 'vi')}`,
    version: ({ release, version, dataDate }) =>
      `Phiên bản ${release} (${version}), dữ liệu đến ${dataDate === null ? 'ngày không rõ' : writeDate(dataDate, 'vi')}`,
    since: (iso) => `đã đủ từ ${moment(iso, 'vi-VN')}`,
    why: (why) => {
      switch (why.kind) {
        case 'connection':
          return 'mất kết nối';
        case 'status':
          return `máy chủ trả lời ${why.status}`;
        case 'content':
          return `máy chủ gửi nội dung khác (${formatNumber(why.bytes, 'vi')} byte, cần ${formatNumber(why.expected, 'vi')})`;
        case 'no room':
          return 'trình duyệt hết chỗ';
        case 'removed':
          return 'mọi thứ vừa bị xóa';
      }
    },
    more: (count) => `và ${formatNumber(count, 'vi')} tệp khác`,
    coming: (version) => `Đang tải phiên bản mới (${version}); phiên bản này vẫn dùng cho đến khi tải xong.`,
    comingFailed: (version) =>
      `Không tải trọn được phiên bản mới (${version}). Phiên bản này vẫn dùng; lần sau sẽ thử lại.`,
  },
};
