import type { Localised } from '../domain/localised.ts';

export const DATA_MESSAGES = {
  title: { en: 'Your data', vi: 'Dữ liệu của bạn' },
  promise: {
    en: 'Files are read on this device. Nothing leaves the browser.',
    vi: 'Tệp được đọc ngay trên thiết bị này. Không có gì rời khỏi trình duyệt.',
  },
  promiseButServer: {
    en: 'Files are read on this device and stay there. A routing server is in use: the positions that you look at are sent to it.',
    vi: 'Tệp được đọc và ở lại trên thiết bị này. Đang dùng máy chủ tìm đường: tọa độ nơi bạn xem được gửi đến đó.',
  },
} as const satisfies Record<string, Localised>;
