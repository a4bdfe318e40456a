import type { Localised } from '../domain/localised.ts';
import type { GatewayGroup } from '../store/gateway-rows.ts';

export const EMBED_MESSAGES = {
  open: { en: 'Open in Vietnam Site Atlas', vi: 'Mở trong Atlas Địa điểm VN' },
  opensNewTab: { en: '(opens in a new tab)', vi: '(mở trong thẻ mới)' },
  about: { en: 'The chosen site', vi: 'Địa điểm đã chọn' },
  choose: {
    en: 'Choose an industrial park, airport, port or city on the map: its distances and drive times appear here.',
    vi: 'Chọn khu công nghiệp, sân bay, cảng hoặc thành phố trên bản đồ: khoảng cách và thời gian lái xe sẽ hiện ở đây.',
  },
  nearest: { en: 'Nearest gateways', vi: 'Cửa ngõ gần nhất' },
  within: { en: 'Area within reach', vi: 'Vùng tiếp cận' },

  title: { en: 'Embed this view', vi: 'Nhúng khung nhìn này' },
  explain: {
    en: 'A small atlas in your own page, with this site, its map and its numbers. Paste this where it is to stand:',
    vi: 'Một bản đồ nhỏ trong trang của bạn, với địa điểm này, bản đồ và các con số. Dán đoạn mã vào chỗ cần hiển thị:',
  },
  code: { en: 'HTML to paste', vi: 'Mã HTML để dán' },
  height: { en: 'Height', vi: 'Chiều cao' },
  pixels: { en: 'pixels', vi: 'điểm ảnh' },
  copy: { en: 'Copy', vi: 'Sao chép' },
  copied: { en: 'Copied', vi: 'Đã sao chép' },
  tryIt: { en: 'See how it looks', vi: 'Xem thử' },
  close: { en: 'Close', vi: 'Đóng' },
  more: {
    en: 'Your page can choose sites in it and receive their numbers (postMessage): docs/embedding.md. Files of your own are not in it.',
    vi: 'Trang của bạn có thể chọn địa điểm và nhận các con số (postMessage): docs/embedding.md. Không gồm tệp riêng của bạn.',
  },
} as const satisfies Record<string, Localised>;

export const NEAREST_NAMES: Record<GatewayGroup, Localised> = {
  airport: { en: 'Airport', vi: 'Sân bay' },
  sea: { en: 'Seaport', vi: 'Cảng biển' },
  river: { en: 'River port', vi: 'Cảng sông' },
  dry: { en: 'Dry port', vi: 'Cảng cạn' },
};
