import type { Language, Localised } from '../domain/localised.ts';
import type { HELD, WorkHolds, WorkPart } from '../store/saved-work.ts';
import type { SavingFailure } from '../store/session-state.ts';
import { formatNumber } from './format.ts';

/** Texts of work that is saved by itself. */

export const SESSION_MESSAGES = {
  title: { en: 'Your work, saved by itself', vi: 'Công việc của bạn, tự động lưu' },
  restore: { en: 'Restore', vi: 'Khôi phục' },
  discard: { en: 'Discard', vi: 'Bỏ' },
  discardAll: { en: 'Delete all of it', vi: 'Xóa tất cả' },
  understood: { en: 'OK', vi: 'Đã hiểu' },
  on: {
    en: 'A moment after each change your work is saved in this browser, on this device only. It is there again after a reload or a crash.',
    vi: 'Sau mỗi thay đổi, công việc của bạn được lưu trong trình duyệt này, chỉ trên thiết bị này. Khi tải lại trang hoặc trình duyệt gặp sự cố, mọi thứ sẽ trở lại.',
  },
  nothing: { en: 'Nothing to save so far.', vi: 'Chưa có gì để lưu.' },
  off: {
    en: 'Nothing is saved by itself. What the link does not carry, opened files above all, is gone when the page is closed.',
    vi: 'Không tự động lưu gì. Những gì liên kết không mang theo, nhất là các tệp đã mở, sẽ mất khi đóng trang.',
  },
  switch: { en: 'Save my work by itself', vi: 'Tự động lưu công việc của tôi' },
  left: { en: 'From earlier visits', vi: 'Từ những lần trước' },
  rules: {
    en: 'Once its tab is closed, work stays for 30 days, at most five of them. Restored work begins anew with undoing.',
    vi: 'Sau khi đóng thẻ, công việc được giữ 30 ngày, nhiều nhất năm lần gần nhất. Công việc khôi phục không còn các bước hoàn tác trước đó.',
  },
  lostAll: {
    en: 'Saved work of an earlier visit was damaged and could not be read. It was removed.',
    vi: 'Công việc đã lưu lần trước bị hỏng, không đọc được và đã được xóa.',
  },
  here: { en: 'This tab', vi: 'Thẻ này' },
} as const satisfies Record<string, Localised>;

export const SAVING_FAILURES: Readonly<Record<SavingFailure, Localised>> = {
  forbidden: {
    en: 'Your work is not saved on this device: the browser does not allow it. The link and downloads still hold it.',
    vi: 'Công việc của bạn không được lưu trên thiết bị này vì trình duyệt không cho phép. Bạn vẫn có thể giữ bằng liên kết và tệp tải xuống.',
  },
  full: {
    en: 'Not all of your work is saved on this device: the browser has no room for it. The link and downloads still hold it.',
    vi: 'Chưa lưu được toàn bộ công việc trên thiết bị này vì trình duyệt hết chỗ. Bạn vẫn có thể giữ bằng liên kết và tệp tải xuống.',
  },
  failed: {
    en: 'Your work is not saved on this device: the browser’s storage does not answer as it should. The link and downloads still hold it.',
    vi: 'Công việc của bạn không được lưu trên thiết bị này vì bộ nhớ của trình duyệt gặp lỗi. Bạn vẫn có thể giữ bằng liên kết và tệp tải xuống.',
  },
};

export const WORK_PART_WORDS: Readonly<Record<WorkPart, Localised>> = {
  measuring: { en: 'measurements', vi: 'phép đo' },
  claims: { en: 'claims', vi: 'tuyên bố' },
  assumptions: { en: 'assumptions', vi: 'giả định' },
  bandMinutes: { en: 'limits of time', vi: 'mốc thời gian' },
  keptOrigins: { en: 'kept origins', vi: 'điểm gốc' },
  search: { en: 'conditions', vi: 'điều kiện tìm kiếm' },
  parkFilter: { en: 'the filter of parks', vi: 'bộ lọc khu công nghiệp' },
  compared: { en: 'places to compare', vi: 'địa điểm so sánh' },
  comparison: { en: 'settings of the comparison', vi: 'cách so sánh' },
  table: { en: 'the table', vi: 'bảng' },
  score: { en: 'the ranking', vi: 'bảng xếp hạng' },
  files: { en: 'an opened file', vi: 'một tệp đã mở' },
  draft: { en: 'the claim being written', vi: 'tuyên bố đang viết' },
};

type Held = (typeof HELD)[number];
type Count = (n: number, count: string) => string;
const counted =
  (one: string, more: string): Count =>
  (n, count) =>
    `${count} ${n === 1 ? one : more}`;
const inVietnamese =
  (what: string): Count =>
  (_, count) =>
    `${count} ${what}`;

const HOLDS: Readonly<Record<Language, Readonly<Record<Held, Count>>>> = {
  en: {
    measurements: counted('measurement', 'measurements'),
    claims: counted('claim', 'claims'),
    compared: counted('compared place', 'compared places'),
    origins: counted('origin', 'origins'),
    closures: counted('closed road', 'closed roads'),
    conditions: counted('condition', 'conditions'),
    weights: counted('line of a ranking', 'lines of a ranking'),
    tables: () => 'a table',
    files: counted('file', 'files'),
    sites: counted('site or line in them', 'sites and lines in them'),
  },
  vi: {
    measurements: inVietnamese('phép đo'),
    claims: inVietnamese('tuyên bố'),
    compared: inVietnamese('địa điểm so sánh'),
    origins: inVietnamese('điểm gốc'),
    closures: inVietnamese('đoạn đường đóng'),
    conditions: inVietnamese('điều kiện tìm kiếm'),
    weights: inVietnamese('tiêu chí xếp hạng'),
    tables: () => 'một bảng',
    files: inVietnamese('tệp'),
    sites: inVietnamese('đối tượng trong tệp'),
  },
};

/** "3 claims, 2 files with 20,000 sites": what there is of each. */
export function holdsWords(holds: WorkHolds, language: Language): string {
  const named = (name: Held): string =>
    HOLDS[language][name](holds[name], formatNumber(holds[name], language));
  const names = (Object.keys(HOLDS.en) as Held[]).filter((name) => name !== 'sites' && holds[name] > 0);
  return names
    .map((name) => (name === 'files' ? `${named(name)} (${named('sites')})` : named(name)))
    .join(', ');
}

/** "14:05" today, "22 Nov, 14:05" before; only words, for clocks are wrong. */
export function momentWords(at: number, now: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const [then, today] = [new Date(at), new Date(now)];
  const time = then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  if (then.toDateString() === today.toDateString()) return time;
  const day = then.toLocaleDateString(locale, { day: 'numeric', month: 'long' });
  return `${day}, ${time}`;
}

/** "4.2 MB", "310 kB". */
export function roomWords(bytes: number, language: Language): string {
  return bytes < 1e6
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)} kB`
    : `${formatNumber(bytes / 1e6, language, 1)} MB`;
}

export const SESSION_PHRASES = {
  offered: {
    en: (when: string) => `Your work of ${when} is still here:`,
    vi: (when: string) => `Công việc lúc ${when} của bạn vẫn còn ở đây:`,
  },
  here: {
    en: (holds: string, when: string, room: string) => `This tab: ${holds}. Saved at ${when}, ${room}.`,
    vi: (holds: string, when: string, room: string) => `Thẻ này: ${holds}. Đã lưu lúc ${when}, ${room}.`,
  },
  left: {
    en: (when: string, room: string) => `${when}, ${room}`,
    vi: (when: string, room: string) => `${when}, ${room}`,
  },
  restoreOf: {
    en: (when: string) => `Restore the work of ${when}`,
    vi: (when: string) => `Khôi phục công việc lúc ${when}`,
  },
  discardOf: {
    en: (when: string) => `Discard the work of ${when}`,
    vi: (when: string) => `Bỏ công việc lúc ${when}`,
  },
  lost: {
    en: (parts: string) => `Part of your saved work could not be read and was left out: ${parts}.`,
    vi: (parts: string) => `Một phần công việc đã lưu không đọc được nên bị bỏ qua: ${parts}.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;
