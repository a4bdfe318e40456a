import type { Localised } from '../domain/localised.ts';
import type { EmbedErrorCode } from './embed-message.ts';

/** Errors as a page may show them. */
export const EMBED_ERRORS: Record<EmbedErrorCode, Localised> = {
  version: {
    en: 'This atlas speaks version 1 of the embedding messages.',
    vi: 'Atlas này dùng phiên bản 1 của giao thức nhúng.',
  },
  message: {
    en: 'The message is not understood: see docs/embedding.md for what it may hold.',
    vi: 'Không hiểu thông điệp: xem docs/embedding.md để biết nội dung cho phép.',
  },
  'unknown site': {
    en: 'There is no site with this id in the atlas.',
    vi: 'Atlas không có địa điểm với mã này.',
  },
  'too many': {
    en: 'Too many messages: some were not listened to.',
    vi: 'Quá nhiều thông điệp: một số đã bị bỏ qua.',
  },
  'roads failed': {
    en: 'The road network could not be loaded: there are straight lines only.',
    vi: 'Không tải được mạng lưới đường: chỉ có khoảng cách đường thẳng.',
  },
};
