import type { Localised } from '../domain/localised.ts';
import type { StillReason } from '../store/map-drawing.ts';

/** Why the map is a still picture, and what can be done about it. */
export const STILL_WORDS = {
  'no graphics': {
    en: 'This browser gives the map no WebGL 2, so it is drawn as a plain picture; all else works as usual. Hardware acceleration, in the browser’s settings, brings the smoother map back.',
    vi: 'Trình duyệt này không có WebGL 2 nên bản đồ được vẽ dưới dạng hình đơn giản; mọi chức năng khác vẫn như thường. Bật tăng tốc phần cứng trong phần cài đặt của trình duyệt để có bản đồ mượt hơn.',
  },
  lost: {
    en: 'The graphics card stopped drawing the map, so it is drawn as a plain picture. Everything works as usual; nothing is lost.',
    vi: 'Card đồ họa đã ngừng vẽ bản đồ nên bản đồ được vẽ dưới dạng hình đơn giản. Mọi chức năng vẫn dùng được như thường, không mất gì cả.',
  },
  'no code': {
    en: 'A part of the map could not be loaded, so the map is drawn as a plain picture. Everything works as usual. Try again once the connection is better.',
    vi: 'Không tải được một phần của bản đồ nên bản đồ được vẽ dưới dạng hình đơn giản. Mọi chức năng vẫn dùng được như thường. Hãy thử lại khi kết nối tốt hơn.',
  },
  broken: {
    en: 'The map stopped because of an error, so it is drawn as a plain picture. Everything works as usual; nothing is lost.',
    vi: 'Bản đồ đã dừng vì lỗi nên được vẽ dưới dạng hình đơn giản. Mọi chức năng vẫn dùng được như thường, không mất gì cả.',
  },
} as const satisfies Record<StillReason, Localised>;

export const WITHOUT_MESSAGES = {
  again: { en: 'Try the map again', vi: 'Thử lại bản đồ' },
  understood: { en: 'OK', vi: 'Đã hiểu' },
  graphicsLost: {
    en: 'The browser has taken the graphics card from the map and should give it back shortly. Lists and tables go on working.',
    vi: 'Trình duyệt tạm thu hồi card đồ họa của bản đồ và sẽ sớm trả lại. Danh sách và các bảng vẫn dùng được.',
  },
  engineInPage: {
    en: 'This browser runs nothing in the background here: drive times are computed in the page, which may pause briefly.',
    vi: 'Trình duyệt không cho chạy nền ở đây: thời gian lái xe được tính ngay trong trang nên trang có thể khựng lại đôi chút.',
  },
} as const satisfies Record<string, Localised>;
