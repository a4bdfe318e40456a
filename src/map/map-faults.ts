import type { Localised } from '../domain/localised.ts';

/** What the map has to say where it cannot do its part. The library's own words are English: they are quoted. */

const NO_WEBGL: Localised = {
  en: 'this browser gives it no WebGL2',
  vi: 'trình duyệt này không hỗ trợ WebGL2',
};

/** `message` is the library's, null where the browser has no WebGL2. */
export function notDrawn(message: string | null): Localised {
  const why = message === null ? NO_WEBGL : quoted(message);
  return {
    en: `The map cannot be drawn: ${why.en}.`,
    vi: `Không vẽ được bản đồ: ${why.vi}.`,
  };
}

export const OTHERS_WORK: Localised = {
  en: 'Search, distances and tables work without it.',
  vi: 'Tìm kiếm, khoảng cách và các bảng vẫn hoạt động.',
};

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
