import type { Language, Localised } from '../domain/localised.ts';
import type { LinkNote } from '../store/address/link-note.ts';
import type { PartName } from '../store/address/shared.ts';
import { formatNumber } from './format.ts';

/** Texts about links that could not be used as a whole, loaded when there is one. */
export const LINK_TEXTS = {
  heading: { en: 'Not all of this link could be used', vi: 'Một phần của liên kết không dùng được' },
  rest: {
    en: 'Everything else is as it was shared.',
    vi: 'Phần còn lại đúng như khi được chia sẻ.',
  },
} as const satisfies Record<string, Localised>;

export const LINK_PHRASES = {
  part: {
    en: (part: string) => `${part}: could not be read.`,
    vi: (part: string) => `${part}: không đọc được.`,
  },
  newer: {
    en: (part: string) => `${part}: written by a newer version of the atlas.`,
    vi: (part: string) => `${part}: do phiên bản mới hơn của atlas ghi.`,
  },
  items: {
    en: (part: string, broken: string, of: string) => `${part}: ${broken} of ${of} could not be read.`,
    vi: (part: string, broken: string, of: string) => `${part}: ${broken} trong ${of} mục không đọc được.`,
  },
  unknown: {
    en: (keys: string) => `Parts that this version of the atlas does not know: ${keys}.`,
    vi: (keys: string) => `Những phần mà phiên bản này chưa biết: ${keys}.`,
  },
  tooLong: {
    en: (letters: string) => `The link has ${letters} letters, more than are read. Nothing of it was opened.`,
    vi: (letters: string) => `Liên kết dài ${letters} ký tự, vượt quá giới hạn, nên không được mở.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

/** What of a link could not be used, in a sentence that names the part. */
export function linkNoteWords(note: LinkNote, language: Language): string {
  const count = (value: number): string => formatNumber(value, language);
  switch (note.kind) {
    case 'part':
    case 'newer':
      return LINK_PHRASES[note.kind][language](PART_WORDS[note.part][language]);
    case 'items': {
      const part = PART_WORDS[note.part][language];
      return LINK_PHRASES.items[language](part, count(note.broken), count(note.of));
    }
    case 'unknown':
      return LINK_PHRASES.unknown[language](note.keys.map((key) => `“${asInAddress(key)}”`).join(', '));
    case 'too long':
      return LINK_PHRASES.tooLong[language](count(note.letters));
  }
}

/** As the browser's address bar shows it: a line end or a space would not be seen in a sentence. */
function asInAddress(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, encodeURIComponent);
}

/** What the parts of a link are about. */
export const PART_WORDS: Record<PartName, Localised> = {
  view: { en: 'What is shown', vi: 'Nội dung đang xem' },
  map: { en: 'Where the map looks', vi: 'Vị trí bản đồ' },
  look: { en: 'Language, theme and map', vi: 'Ngôn ngữ, giao diện và bản đồ nền' },
  layers: { en: 'Layers', vi: 'Các lớp bản đồ' },
  units: { en: 'Units', vi: 'Đơn vị đo' },
  assumptions: { en: 'Vehicle, direction, pace and year', vi: 'Phương tiện, chiều đi, tốc độ và năm' },
  bands: { en: 'Limits of time', vi: 'Các mốc thời gian' },
  origins: { en: 'Kept origins', vi: 'Các điểm gốc' },
  route: { en: 'The route', vi: 'Tuyến đường' },
  search: { en: 'Conditions of the search', vi: 'Điều kiện tìm kiếm' },
  parks: { en: 'Filter of industrial parks', vi: 'Bộ lọc khu công nghiệp' },
  comparison: { en: 'Places side by side', vi: 'Các địa điểm so sánh' },
  table: { en: 'The table', vi: 'Bảng' },
  score: { en: 'Limits and weights of the ranking', vi: 'Điều kiện và trọng số xếp hạng' },
  measuring: { en: 'Measurements', vi: 'Phép đo' },
  claims: { en: 'Claims', vi: 'Tuyên bố' },
  claimsLook: { en: 'The list of claims', vi: 'Danh sách tuyên bố' },
};
