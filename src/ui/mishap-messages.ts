import type { Localised } from '../domain/localised.ts';

export const MISHAP_MESSAGES = {
  missingCode: {
    en: 'A part of the page could not be loaded, so some things may not react. What you made is still here; reload the page once the connection is good.',
    vi: 'Một phần của trang không tải được nên có chỗ có thể không phản hồi. Những gì bạn đã làm vẫn còn; hãy tải lại trang khi kết nối ổn định.',
  },
  error: {
    en: 'Something went wrong in the page. What you made is still here; if anything no longer reacts, reload the page.',
    vi: 'Trang vừa gặp lỗi. Những gì bạn đã làm vẫn còn; nếu có chỗ nào không phản hồi, hãy tải lại trang.',
  },
  brokenView: {
    en: 'This part of the page stopped because of an error; everything else works on, and what you made is still here.',
    vi: 'Phần này của trang đã dừng vì lỗi; các phần khác vẫn hoạt động và những gì bạn đã làm vẫn còn.',
  },
  tryAgain: { en: 'Try again', vi: 'Thử lại' },
  showAgain: { en: 'Show it again', vi: 'Hiện lại' },
  reload: { en: 'Reload the page', vi: 'Tải lại trang' },
  understood: { en: 'OK', vi: 'Đã hiểu' },
} as const satisfies Record<string, Localised>;
