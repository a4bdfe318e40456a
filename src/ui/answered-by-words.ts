import type { Language } from '../domain/localised.ts';
import type { AnsweredBy } from '../store/answered-by.ts';
import { PHRASES } from './messages.ts';

const IN_THE_BROWSER = { en: 'worked out in the browser', vi: 'tính trong trình duyệt' };

const OWN_FILE = {
  en: (file: string) => `the user’s file ${file}`,
  vi: (file: string) => `tệp của người dùng ${file}`,
};

const BY_SERVER = {
  en: (host: string, version: string, date: string) =>
    `routes, tables and areas by the Valhalla server ${host} (${version}${date && `, roads made ready ${date}`}), what it does not answer`,
  vi: (host: string, version: string, date: string) =>
    `tuyến đường, bảng và vùng do máy chủ Valhalla ${host} tính (${version}${date && `, dữ liệu đường dựng ngày ${date}`}), phần máy chủ không trả lời`,
};

/** Who worked the figures out, on which roads, and of when these are. */
export function answeredByWords(who: AnsweredBy, language: Language): string {
  const ours = inTheBrowser(who.roads, language);
  if (who.kind === 'built-in') return ours;
  return `${BY_SERVER[language](who.host, who.version, who.tilesDate ?? '')} ${ours}`;
}

function inTheBrowser(roads: AnsweredBy['roads'], language: Language): string {
  if (roads === null) return IN_THE_BROWSER[language];
  const { file, name, roadsDate, updatesDate, version } = roads;
  const network = file === null ? name : `${name}, ${OWN_FILE[language](file)}`;
  const dates = PHRASES.roadDates[language](roadsDate, updatesDate ?? '');
  return `${IN_THE_BROWSER[language]}: ${network} (${version}), ${dates}`;
}
