import type { Localised } from '../domain/localised.ts';

export const DATA_MESSAGES = {
  title: { en: 'Your data', vi: 'Dữ liệu của bạn' },
  promise: {
    en: 'Files are read on this device. Nothing leaves the browser.',
    vi: 'Tệp được đọc ngay trên thiết bị này. Không có gì rời khỏi trình duyệt.',
  },
} as const satisfies Record<string, Localised>;
