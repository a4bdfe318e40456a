import type { Localised } from '../domain/localised.ts';

/** Texts of the buttons that share a link. */
export const SHARE_TEXTS = {
  copy: { en: 'Copy link', vi: 'Sao chép liên kết' },
  copied: { en: 'Link copied', vi: 'Đã sao chép liên kết' },
  handedOver: { en: 'Link shared', vi: 'Đã chia sẻ liên kết' },
  shown: { en: 'Copy this link', vi: 'Hãy sao chép liên kết này' },
  close: { en: 'Close', vi: 'Đóng' },
  ownFiles: {
    en: 'Your own files stay here; sites of yours that you chose go with the link, by name and place.',
    vi: 'Tệp của bạn không đi kèm; những điểm của bạn đã được chọn đi theo liên kết, gồm tên và vị trí.',
  },
  failed: { en: 'The link could not be made', vi: 'Không tạo được liên kết' },
} as const satisfies Record<string, Localised>;
