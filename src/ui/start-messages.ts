import type { ExampleId } from '../domain/example.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { StartGroup } from '../store/start-drives.ts';

/** Texts of the first screen. */
export const START_MESSAGES = {
  hubs: { en: 'The two hubs', vi: 'Hai trung tâm' },
  examples: { en: 'Try a question', vi: 'Thử một câu hỏi' },
  more: { en: 'More that it answers', vi: 'Các câu hỏi khác' },
  help: { en: 'Help and keys', vi: 'Trợ giúp và phím tắt' },
} as const satisfies Record<string, Localised>;

/** What stands there until the nearest one is known. */
export const START_GROUP_NAMES: Readonly<Record<StartGroup, Localised>> = {
  'international-airports': { en: 'International airport', vi: 'Sân bay quốc tế' },
  'deep-sea-ports': { en: 'Deep-sea port', vi: 'Cảng nước sâu' },
};

export const START_PHRASES = {
  method: {
    en: (vehicle: string, direction: string, year: string, roads: string) =>
      `Nearest by ${vehicle}, ${direction}, ${year}, free-running; ${roads}.`,
    vi: (vehicle: string, direction: string, year: string, roads: string) =>
      `Gần nhất bằng ${vehicle}, ${direction}, năm ${year}, đường thông thoáng; ${roads}.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

/** Each question as somebody would ask it, and what a click will do. */
export const EXAMPLE_TEXTS: Readonly<
  Record<ExampleId, { readonly question: Localised; readonly does: Localised }>
> = {
  claim: {
    question: {
      en: 'Is it really 10 minutes from VSIP Bac Ninh II to the city?',
      vi: 'Từ VSIP Bắc Ninh II vào thành phố có thật chỉ 10 phút?',
    },
    does: {
      en: 'A published claim, measured, with a verdict',
      vi: 'Đo lại một thông tin đã đăng, kèm kết luận',
    },
  },
  conditions: {
    question: {
      en: 'Which parks are within 60 min of an international airport and 90 min of a deep-sea port?',
      vi: 'Khu công nghiệp nào cách sân bay quốc tế 60 phút và cảng nước sâu 90 phút?',
    },
    does: {
      en: 'The parks as a list, the area on the map',
      vi: 'Danh sách khu và vùng thỏa mãn trên bản đồ',
    },
  },
  score: {
    question: {
      en: 'Which of these five sites is best for a plant that exports by sea?',
      vi: 'Trong năm khu này, khu nào hợp nhất với nhà máy xuất khẩu đường biển?',
    },
    does: {
      en: 'Ranked with reasons; the weights are yours',
      vi: 'Xếp hạng có lý do, trọng số do bạn chọn',
    },
  },
};
