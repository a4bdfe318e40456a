import type { Language, Localised } from '../domain/localised.ts';
import { hostOf, type ServerFailure, type ServerRefusal } from '../domain/routing-server.ts';
import { formatNumber } from './format.ts';

export const SERVER_MESSAGES = {
  title: { en: 'Routing server', vi: 'Máy chủ tìm đường' },
  intro: {
    en: 'Down to the street, and anywhere in the world: routes, tables of drives and drive-time areas from a Valhalla server, your own or a public one. People, roads within reach and searches by conditions stay with the built-in engine.',
    vi: 'Chi tiết đến từng con phố, ở bất cứ đâu trên thế giới: tuyến đường, bảng thời gian lái xe và vùng tiếp cận từ một máy chủ Valhalla, của bạn hoặc công cộng. Số dân, mạng đường tiếp cận được và tìm theo điều kiện vẫn do bộ tính có sẵn tính.',
  },
  warning: {
    en: 'Where you look is then sent there: the positions of sites and of what they are measured to, closed roads, vehicle. No names, no files, no claims.',
    vi: 'Khi đó nơi bạn xem sẽ được gửi đến máy chủ: tọa độ các địa điểm và những nơi được đo đến, đường bị đóng, loại xe. Không gửi tên, tệp hay tuyên bố.',
  },
  address: { en: 'Address of the server', vi: 'Địa chỉ máy chủ' },
  use: { en: 'Use this server', vi: 'Dùng máy chủ này' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  leave: { en: 'Back to the built-in engine', vi: 'Quay lại bộ tính có sẵn' },
  again: { en: 'Try again', vi: 'Thử lại' },
  dismiss: { en: 'Go on without it', vi: 'Tiếp tục không có máy chủ' },
  settings: { en: 'Settings', vi: 'Cài đặt' },
  usePublic: {
    en: 'Fill in the public server of FOSSGIS e.V.',
    vi: 'Điền máy chủ công cộng của FOSSGIS e.V.',
  },
  publicTerms: {
    en: 'For trying things out: one request a second, tables of up to 2,000 drives.',
    vi: 'Để dùng thử: mỗi giây một yêu cầu, bảng tối đa 2.000 chuyến đi.',
  },
  terms: { en: 'Its terms', vi: 'Điều khoản' },
  keep: { en: 'Use it on the next visit, too', vi: 'Lần sau cũng dùng' },
  keepHint: {
    en: 'Keeps the address, with a key in it if there is one, on this device. It is never part of a shared link.',
    vi: 'Giữ địa chỉ, kể cả khóa nếu có, trên thiết bị này. Địa chỉ không bao giờ nằm trong liên kết chia sẻ.',
  },
  keepFailed: {
    en: 'This browser does not keep it: it has no room, or forbids it.',
    vi: 'Trình duyệt không lưu được: hết chỗ hoặc không cho phép.',
  },
  version: { en: 'Version', vi: 'Phiên bản' },
  roadsOf: { en: 'Roads made ready', vi: 'Dữ liệu đường dựng ngày' },
  extent: { en: 'Extent', vi: 'Phạm vi' },
  asks: { en: 'Asked', vi: 'Mức hỏi' },
  unknown: { en: 'unknown', vi: 'không rõ' },
  source: { en: 'Source', vi: 'Nguồn' },
  builtInAnswers: {
    en: 'The built-in engine answers; nothing is sent there.',
    vi: 'Bộ tính có sẵn trả lời; không gửi gì đến đó.',
  },
  noAddress: {
    en: 'That is no address of a server. It looks like https://roads.example.org or localhost:8002.',
    vi: 'Đây không phải địa chỉ máy chủ. Địa chỉ có dạng https://roads.example.org hoặc localhost:8002.',
  },
  withPassword: {
    en: 'Browsers do not send a name and password that stand in an address. A key can stand behind it: ?key=…',
    vi: 'Trình duyệt không gửi tên và mật khẩu nằm trong địa chỉ. Có thể đặt khóa phía sau: ?key=…',
  },
  outline: {
    en: 'Outlines to 50 m, parts of less than 5% of the largest left out; the way from the site to the road is not counted in the areas.',
    vi: 'Đường viền chính xác đến 50 m, bỏ các phần nhỏ hơn 5% phần lớn nhất; không tính đoạn từ địa điểm ra đường.',
  },
} as const satisfies Record<string, Localised>;

type Phrase = Record<Language, (...values: string[]) => string>;

export const SERVER_PHRASES = {
  checking: { en: (host) => `Asking ${host}…`, vi: (host) => `Đang hỏi ${host}…` },
  inUse: { en: (host) => `In use: ${host}`, vi: (host) => `Đang dùng: ${host}` },
  sent: {
    en: (host) => `Drives come from ${host}: the places you look at are sent there.`,
    vi: (host) => `Chuyến đi do ${host} tính: nơi bạn xem được gửi đến đó.`,
  },
  atOnce: {
    en: (most, cells) => `up to ${most} requests at once, tables of up to ${cells} drives`,
    vi: (most, cells) => `tối đa ${most} yêu cầu cùng lúc, bảng tối đa ${cells} chuyến đi`,
  },
  seldom: {
    en: (gap, cells) => `a request every ${gap} s at most, tables of up to ${cells} drives`,
    vi: (gap, cells) => `tối đa một yêu cầu mỗi ${gap} giây, bảng tối đa ${cells} chuyến đi`,
  },
  madeByServer: {
    en: (host, version) => `Drives worked out by ${host} (Valhalla ${version}).`,
    vi: (host, version) => `Chuyến đi do ${host} tính (Valhalla ${version}).`,
  },
  areasByServer: {
    en: (host, version) => `Areas drawn by ${host} (Valhalla ${version}).`,
    vi: (host, version) => `Vùng do ${host} vẽ (Valhalla ${version}).`,
  },
  rest: {
    en: (cells, why) => `${cells} of the drives are the built-in engine’s: ${why}.`,
    vi: (cells, why) => `${cells} chuyến đi trong số đó do bộ tính có sẵn tính: ${why}.`,
  },
  madeByUs: {
    en: (why) => `Worked out by the built-in engine: ${why}.`,
    vi: (why) => `Do bộ tính có sẵn tính: ${why}.`,
  },
} as const satisfies Record<string, Phrase>;

/** Why a server cannot be used, as a sentence. */
export function failureWords(failure: ServerFailure, address: string, language: Language): string {
  const host = hostOf(address);
  const isEnglish = language === 'en';
  switch (failure.kind) {
    case 'unreachable':
      return isEnglish
        ? `${host} cannot be reached: it is not running, the address is wrong, or something in between blocks it.`
        : `Không kết nối được với ${host}: máy chủ chưa chạy, địa chỉ sai hoặc bị chặn ở giữa.`;
    case 'no permission':
      return isEnglish
        ? `${host} answers, but does not allow pages from elsewhere to read what it says (CORS).`
        : `${host} có trả lời nhưng không cho trang từ nơi khác đọc (CORS).`;
    case 'not secure':
      return isEnglish
        ? `This page came by https, and browsers do not let it ask ${host} by http. The server needs https.`
        : `Trang này tải qua https, trình duyệt không cho hỏi ${host} qua http. Máy chủ cần https.`;
    case 'timeout':
      return isEnglish
        ? `${host} has not answered within ${failure.seconds} s.`
        : `${host} không trả lời trong ${failure.seconds} giây.`;
    case 'overloaded': {
      const { status, seconds } = failure;
      if (isEnglish) {
        const wait = seconds === null ? '' : ` and asks to wait ${formatNumber(seconds, language)} s`;
        return `${host} is asked too much at the moment (${status})${wait}.`;
      }
      const wait = seconds === null ? '' : ` và đề nghị chờ ${formatNumber(seconds, language)} giây`;
      return `${host} đang bị hỏi quá nhiều (${status})${wait}.`;
    }
    case 'forbidden':
      return isEnglish
        ? `${host} wants a key or a password (${failure.status}).`
        : `${host} yêu cầu khóa hoặc mật khẩu (${failure.status}).`;
    case 'broken':
      return isEnglish
        ? `${host} reports a fault of its own (${failure.status}).`
        : `${host} báo lỗi nội bộ (${failure.status}).`;
    case 'not valhalla':
      return isEnglish
        ? `What answers at ${host} is no Valhalla (${failure.status}).`
        : `Dịch vụ tại ${host} không phải là Valhalla (${failure.status}).`;
    case 'garbled':
      return isEnglish
        ? `${host} has sent an answer that breaks off or makes no sense.`
        : `${host} gửi câu trả lời bị cắt ngang hoặc không hiểu được.`;
    case 'no roads':
      return isEnglish
        ? `${host} is a Valhalla without any roads.`
        : `${host} là Valhalla nhưng không có dữ liệu đường.`;
  }
}

/** Why a question stays with the built-in engine, as the end of a sentence. */
export function refusalWords(refusal: ServerRefusal, language: Language): string {
  const isEnglish = language === 'en';
  switch (refusal.kind) {
    case 'other year':
      return isEnglish ? 'the server knows the roads of today only' : 'máy chủ chỉ biết đường hiện nay';
    case 'several origins':
      return isEnglish
        ? 'the server draws areas around one place only'
        : 'máy chủ chỉ vẽ vùng quanh một điểm';
    case 'cannot avoid':
      return isEnglish
        ? 'the server does not promise to keep off tolls or ferries'
        : 'máy chủ không bảo đảm tránh đường thu phí hoặc phà';
    case 'too long': {
      const most = formatNumber(Math.floor(refusal.most), language);
      return isEnglish ? `the server draws at most ${most} minutes` : `máy chủ chỉ vẽ tối đa ${most} phút`;
    }
    case 'too far': {
      const most = formatNumber(refusal.most / 1000, language);
      return isEnglish ? `the server goes no further than ${most} km` : `máy chủ chỉ tính đến ${most} km`;
    }
    case 'too many': {
      const most = formatNumber(refusal.most, language);
      return isEnglish
        ? `more than ${most} drives are not asked of the server`
        : `không hỏi máy chủ quá ${most} chuyến đi`;
    }
    case 'too many closures': {
      const most = formatNumber(refusal.most, language);
      return isEnglish
        ? `the server takes at most ${most} closed roads`
        : `máy chủ chỉ nhận tối đa ${most} đường bị đóng`;
    }
    case 'no road there':
      return isEnglish ? 'the server has no road there' : 'máy chủ không có đường ở đó';
    case 'not offered':
      return isEnglish ? 'the server does not offer this' : 'máy chủ không có chức năng này';
    case 'refused':
      return isEnglish
        ? `the server refuses it (${refusal.code}: ${refusal.words})`
        : `máy chủ từ chối (${refusal.code}: ${refusal.words})`;
  }
}
