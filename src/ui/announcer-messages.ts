import type { Language, Localised } from '../domain/localised.ts';
import type { ThemeChoice } from '../domain/appearance.ts';
import type { NextClick } from '../store/state.ts';

/** Sentences that are read out when something happened. */

export const SPOKEN_LANGUAGES: Readonly<Record<Language, Localised>> = {
  en: { en: 'Language: English', vi: 'Ngôn ngữ: tiếng Anh' },
  vi: { en: 'Language: Vietnamese', vi: 'Ngôn ngữ: tiếng Việt' },
};

export const SPOKEN_THEMES: Readonly<Record<ThemeChoice, Localised>> = {
  system: { en: 'Theme of the system', vi: 'Giao diện theo hệ thống' },
  light: { en: 'Light theme', vi: 'Giao diện sáng' },
  dark: { en: 'Dark theme', vi: 'Giao diện tối' },
};

export const SPOKEN_AIMS: Readonly<Record<Exclude<NextClick, 'choose' | 'measure'>, Localised>> = {
  'drop pin': { en: 'Choose a point on the map for the pin', vi: 'Chọn một điểm trên bản đồ để ghim' },
  'close road': { en: 'Choose the road to close on the map', vi: 'Chọn đường cần đóng trên bản đồ' },
  'claim from': {
    en: 'Choose on the map where the claim begins',
    vi: 'Chọn trên bản đồ điểm đầu của tuyên bố',
  },
  'claim to': {
    en: 'Choose on the map where the claim ends',
    vi: 'Chọn trên bản đồ điểm cuối của tuyên bố',
  },
};

export const SPOKEN_TEXTS = {
  noRoad: {
    en: 'No road near: no area can be worked out here',
    vi: 'Không có đường ở gần: không tính được vùng tiếp cận tại đây',
  },
  tooLate: {
    en: 'The time is used up before the first road is reached',
    vi: 'Hết thời gian trước khi đến được con đường đầu tiên',
  },
  unnamedRoad: { en: 'road without a name', vi: 'đường không tên' },
  noRoadToClose: { en: 'No road near that could be closed', vi: 'Không có đường nào ở gần để đóng' },
  nothingFound: {
    en: 'Nowhere do all conditions hold at once',
    vi: 'Không nơi nào thỏa mãn mọi điều kiện',
  },
  nothingRanked: { en: 'No site meets every limit', vi: 'Không nơi nào đạt mọi điều kiện bắt buộc' },
  noArea: { en: 'no road near', vi: 'không có đường ở gần' },
  claimDeleted: { en: 'Claim deleted', vi: 'Đã xóa tuyên bố' },
} as const satisfies Record<string, Localised>;

export const SPOKEN = {
  layerShown: { en: (layer) => `Layer shown: ${layer}`, vi: (layer) => `Đã hiện lớp: ${layer}` },
  layerHidden: { en: (layer) => `Layer hidden: ${layer}`, vi: (layer) => `Đã ẩn lớp: ${layer}` },
  area: {
    en: (minutes, area, parks) => `${minutes}-minute area: ${area}, ${parks} industrial parks`,
    vi: (minutes, area, parks) => `Vùng tiếp cận trong ${minutes} phút: ${area}, ${parks} khu công nghiệp`,
  },
  roads: {
    en: (minutes, roads, parks) => `Within ${minutes} minutes: ${roads} of roads, ${parks} industrial parks`,
    vi: (minutes, roads, parks) => `Trong ${minutes} phút: ${roads} đường, ${parks} khu công nghiệp`,
  },
  route: {
    en: (to, distance, time) => `Route to ${to}: ${distance}, ${time}`,
    vi: (to, distance, time) => `Tuyến đường đến ${to}: ${distance}, ${time}`,
  },
  noRoute: { en: (to) => `No road leads to ${to}`, vi: (to) => `Không có đường bộ đến ${to}` },
  roadClosed: { en: (road) => `Road closed: ${road}`, vi: (road) => `Đã đóng đường: ${road}` },
  roadOpened: { en: (road) => `Road open again: ${road}`, vi: (road) => `Đã mở lại đường: ${road}` },
  parksShown: {
    en: (count, of) => `${count} of ${of} parks found`,
    vi: (count, of) => `Tìm thấy ${count} trên ${of} khu công nghiệp`,
  },
  found: {
    en: (area, parks, of) => `All conditions hold in ${area}; ${parks} of ${of} parks found`,
    vi: (area, parks, of) =>
      `Mọi điều kiện được thỏa mãn trên ${area}; tìm thấy ${parks} trên ${of} khu công nghiệp`,
  },
  ranked: {
    en: (ranked, out, first, score) =>
      `${ranked} ranked, ${out} eliminated; first: ${first}, ${score} points`,
    vi: (ranked, out, first, score) => `Xếp hạng ${ranked}, loại ${out}; đứng đầu: ${first}, ${score} điểm`,
  },
  compared: {
    en: (name) => `Added to the comparison: ${name}`,
    vi: (name) => `Đã thêm vào so sánh: ${name}`,
  },
  notCompared: {
    en: (name) => `Removed from the comparison: ${name}`,
    vi: (name) => `Đã bỏ khỏi so sánh: ${name}`,
  },
  comparedAreas: { en: (areas) => `Areas reached: ${areas}`, vi: (areas) => `Vùng tiếp cận: ${areas}` },
  originKept: {
    en: (name) => `Kept as an origin: ${name}`,
    vi: (name) => `Đã giữ làm điểm gốc: ${name}`,
  },
  originDropped: {
    en: (name) => `No longer an origin: ${name}`,
    vi: (name) => `Không còn là điểm gốc: ${name}`,
  },
  table: {
    en: (sites, gateways) => `Table ready: ${sites} sites, ${gateways} gateways`,
    vi: (sites, gateways) => `Bảng đã xong: ${sites} địa điểm, ${gateways} cửa ngõ`,
  },
  measuredDrive: {
    en: (distance, time) => `Measured drive: ${distance}, ${time}`,
    vi: (distance, time) => `Quãng đường đã đo: ${distance}, ${time}`,
  },
  verdict: {
    en: (verdict) => `Your claim: ${verdict}`,
    vi: (verdict) => `Tuyên bố của bạn: ${verdict}`,
  },
  imported: {
    en: (file, counts) => `${file}: ${counts} imported`,
    vi: (file, counts) => `${file}: đã nhập ${counts}`,
  },
  leftOut: {
    en: (rows) => (rows === '1' ? '1 row left out' : `${rows} rows left out`),
    vi: (rows) => `bỏ qua ${rows} dòng`,
  },
  columnsAsked: {
    en: (file) => `${file}: say which column is what`,
    vi: (file) => `${file}: hãy cho biết cột nào là gì`,
  },
  notImported: {
    en: (file) => `${file} could not be used`,
    vi: (file) => `Không dùng được ${file}`,
  },
  fileRemoved: { en: (file) => `File removed: ${file}`, vi: (file) => `Đã gỡ tệp: ${file}` },
} as const satisfies Record<string, Readonly<Record<Language, (...values: string[]) => string>>>;
