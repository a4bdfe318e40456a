import type { Localised } from '../domain/localised.ts';

/** What the map has to say where it cannot do its part. The library's own words are English: they are quoted. */

export function onlineStopped(message: string): Localised {
  const why = quoted(message);
  return {
    en: `The online map stopped answering (${why.en}); the built-in map is back.`,
    vi: `Bản đồ trực tuyến ngừng trả lời (${why.vi}); đã quay lại bản đồ có sẵn.`,
  };
}

export function reported(message: string): Localised {
  const why = quoted(message);
  return { en: `The map reports: ${why.en}`, vi: `Bản đồ báo lỗi: ${why.vi}` };
}

export const NO_CANVAS: Localised = {
  en: 'The browser gave no canvas to paint the picture on.',
  vi: 'Trình duyệt không cho vùng vẽ để tạo ảnh.',
};

export const NO_PICTURE: Localised = {
  en: 'The browser made no picture of the map.',
  vi: 'Trình duyệt không tạo được ảnh bản đồ.',
};

function quoted(message: string): Localised {
  return { en: message, vi: `nguyên văn: “${message}”` };
}
