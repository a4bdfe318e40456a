import type { Language, Localised } from '../domain/localised.ts';
import type { ImportFormat } from '../domain/own-set.ts';
import type { OtherFormat } from '../import/protocol.ts';
import type { KeepingFailure } from '../store/own-data.ts';

/** Texts about the user's own files: opening them, what was read, what is kept. */
export const IMPORT_TEXTS = {
  heading: { en: 'Your own sites', vi: 'Địa điểm của riêng bạn' },
  hint: {
    en: 'Points become sites like any other: found, measured, compared, ranked. Lines and areas are drawn on the map. GeoJSON, CSV or TSV, KML, KMZ and GPX; drop them anywhere on the page.',
    vi: 'Các điểm trở thành địa điểm như mọi địa điểm khác: tìm kiếm, đo, so sánh, xếp hạng. Đường và vùng được vẽ trên bản đồ. Nhận GeoJSON, CSV hoặc TSV, KML, KMZ và GPX; có thể thả tệp vào bất kỳ chỗ nào trên trang.',
  },
  open: { en: 'Open files…', vi: 'Mở tệp…' },
  paste: { en: 'Paste text', vi: 'Dán văn bản' },
  pasteLabel: {
    en: 'Rows of a table, GeoJSON, KML or GPX',
    vi: 'Các dòng của bảng, GeoJSON, KML hoặc GPX',
  },
  pasteRead: { en: 'Read this text', vi: 'Đọc văn bản này' },

  readings: { en: 'Files being opened', vi: 'Tệp đang mở' },
  waiting: { en: 'waiting its turn', vi: 'đang chờ đến lượt' },
  reading: { en: 'Reading', vi: 'Đang đọc' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  done: { en: 'OK', vi: 'Xong' },
  tryAgain: { en: 'Try again', vi: 'Thử lại' },

  readTable: { en: 'Read the whole table', vi: 'Đọc toàn bộ bảng' },
  columns: { en: 'Which column is what?', vi: 'Cột nào là gì?' },
  latitude: { en: 'Latitude', vi: 'Vĩ độ' },
  longitude: { en: 'Longitude', vi: 'Kinh độ' },
  both: { en: 'Both in one', vi: 'Cả hai trong một cột' },
  name: { en: 'Name', vi: 'Tên' },
  noColumn: { en: '–', vi: '–' },
  hasHeader: { en: 'The first row holds names of columns', vi: 'Dòng đầu là tên các cột' },
  preview: { en: 'First rows of the file', vi: 'Các dòng đầu của tệp' },
  sample: { en: 'Read so, these are the first sites:', vi: 'Đọc như vậy, các địa điểm đầu tiên là:' },
  sampleNone: {
    en: 'Read so, none of the first rows is a site.',
    vi: 'Đọc như vậy, không dòng đầu nào là địa điểm.',
  },
  chooseColumns: {
    en: 'Choose latitude and longitude, or the column that holds both.',
    vi: 'Hãy chọn cột vĩ độ và kinh độ, hoặc cột chứa cả hai.',
  },
  otherColumns: { en: 'Choose columns again', vi: 'Chọn lại cột' },

  nothingRead: { en: 'Nothing in it could be used.', vi: 'Không dùng được gì trong tệp này.' },
  asWritten: { en: 'No, they were right as written', vi: 'Không, thứ tự trong tệp là đúng' },
  guessAxes: { en: 'Swap them after all', vi: 'Vẫn đảo lại' },
  copyReport: { en: 'Copy report', vi: 'Sao chép báo cáo' },
  copied: { en: 'Copied', vi: 'Đã sao chép' },
  system: { en: 'Coordinate system', vi: 'Hệ tọa độ' },
  systemsFitting: { en: 'These would lie in Vietnam', vi: 'Khi đó nằm ở Việt Nam' },
  systemsOther: { en: 'Others', vi: 'Hệ khác' },
  convert: { en: 'Convert and read', vi: 'Chuyển đổi và đọc' },

  sets: { en: 'Open files', vi: 'Tệp đang mở' },
  shown: { en: 'Shown', vi: 'Hiển thị' },
  zoom: { en: 'Zoom there', vi: 'Phóng đến' },
  keep: { en: 'Keep on this device', vi: 'Lưu trên thiết bị này' },
  remove: { en: 'Close', vi: 'Đóng' },
  removeKept: { en: 'Close and delete', vi: 'Đóng và xóa' },
  list: { en: 'Sites', vi: 'Địa điểm' },
  asTable: { en: 'Drive times in a table', vi: 'Bảng thời gian lái xe' },
  asRanking: { en: 'Rank them', vi: 'Xếp hạng' },
  keptHint: {
    en: 'Kept files lie in this browser only, until they are deleted. Others are saved with your work, as said below, and go with it.',
    vi: 'Tệp đã lưu chỉ nằm trong trình duyệt này cho đến khi bị xóa. Các tệp khác được lưu cùng công việc của bạn, như nêu bên dưới, và mất cùng với nó.',
  },
  forgetAll: { en: 'Delete everything kept', vi: 'Xóa mọi thứ đã lưu' },
  moreBySearch: {
    en: 'The others are found by their names in the search above.',
    vi: 'Tìm các địa điểm khác theo tên trong ô tìm kiếm phía trên.',
  },
} as const satisfies Record<string, Localised>;

/** Texts with figures in them, which come formatted. */
export const IMPORT_PHRASES = {
  column: { en: (number: string) => `Column ${number}`, vi: (number: string) => `Cột ${number}` },
  rows: {
    en: (count: string) => `${count} rows in all`,
    vi: (count: string) => `tổng cộng ${count} dòng`,
  },
  read: {
    en: (what: string) => `Read: ${what}.`,
    vi: (what: string) => `Đã đọc: ${what}.`,
  },
  skipped: {
    en: (count: string) => `Left out: ${count}`,
    vi: (count: string) => `Bỏ qua: ${count}`,
  },
  skippedMore: {
    en: (count: string) => `and ${count} more`,
    vi: (count: string) => `và ${count} mục khác`,
  },
  row: { en: (n: string) => `Row ${n}`, vi: (n: string) => `Dòng ${n}` },
  feature: { en: (n: string) => `Feature ${n}`, vi: (n: string) => `Đối tượng ${n}` },
  line: { en: (n: string) => `Line ${n}`, vi: (n: string) => `Dòng văn bản ${n}` },
  keepFile: {
    en: (file: string) => `Keep ${file} on this device`,
    vi: (file: string) => `Lưu ${file} trên thiết bị này`,
  },
  showFile: { en: (file: string) => `Show ${file}`, vi: (file: string) => `Hiển thị ${file}` },
  zoomFile: { en: (file: string) => `Zoom to ${file}`, vi: (file: string) => `Phóng đến ${file}` },
  closeFile: { en: (file: string) => `Close ${file}`, vi: (file: string) => `Đóng ${file}` },
  closeKept: {
    en: (file: string) => `Close ${file} and delete it from this device`,
    vi: (file: string) => `Đóng ${file} và xóa khỏi thiết bị này`,
  },
  cancelFile: { en: (file: string) => `Cancel: ${file}`, vi: (file: string) => `Hủy: ${file}` },
  doneFile: { en: (file: string) => `OK: ${file}`, vi: (file: string) => `Xong: ${file}` },
  firstOf: {
    en: (shown: string, all: string) => `The first ${shown} of ${all}.`,
    vi: (shown: string, all: string) => `${shown} mục đầu trong ${all}.`,
  },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

/** Proper names, the same in every language. */
export const FORMAT_NAMES: Readonly<Record<ImportFormat, string>> = {
  geojson: 'GeoJSON',
  csv: 'CSV',
  kml: 'KML',
  kmz: 'KMZ',
  gpx: 'GPX',
};

/** "This is …": what a file is that is none of those. */
export const OTHER_FORMAT_NAMES: Readonly<Record<OtherFormat, Localised>> = {
  topojson: {
    en: 'TopoJSON. Save it as GeoJSON; mapshaper or QGIS can do that.',
    vi: 'TopoJSON. Hãy lưu thành GeoJSON, chẳng hạn bằng mapshaper hoặc QGIS.',
  },
  json: { en: 'JSON, but not GeoJSON.', vi: 'JSON nhưng không phải GeoJSON.' },
  shapefile: {
    en: 'part of a shapefile. Save it as GeoJSON; QGIS can do that.',
    vi: 'một phần của shapefile. Hãy lưu thành GeoJSON, chẳng hạn bằng QGIS.',
  },
  archive: {
    en: 'an archive. Unpack it and open the files in it.',
    vi: 'tệp nén. Hãy giải nén rồi mở các tệp bên trong.',
  },
  spreadsheet: {
    en: 'a spreadsheet. Save the sheet as CSV and open that.',
    vi: 'bảng tính. Hãy lưu trang tính thành CSV rồi mở tệp đó.',
  },
  xml: { en: 'XML, but neither KML nor GPX.', vi: 'XML nhưng không phải KML hay GPX.' },
  'web page': {
    en: 'a web page: perhaps the address of a download page instead of the file.',
    vi: 'một trang web: có thể đây là trang tải xuống chứ không phải tệp.',
  },
  pdf: { en: 'a PDF.', vi: 'tệp PDF.' },
  picture: { en: 'a picture.', vi: 'tệp ảnh.' },
  text: {
    en: 'text without anything that looks like coordinates.',
    vi: 'văn bản không có gì giống tọa độ.',
  },
  binary: { en: 'nothing that is known here.', vi: 'một dạng tệp không xác định.' },
};

export const KEEPING_FAILURES: Readonly<Record<KeepingFailure, Localised>> = {
  forbidden: {
    en: 'This browser does not let the page keep anything: a private window, or its settings.',
    vi: 'Trình duyệt không cho trang lưu dữ liệu: cửa sổ riêng tư hoặc do cài đặt.',
  },
  full: {
    en: 'There is no room left on this device for the file.',
    vi: 'Thiết bị không còn chỗ để lưu tệp.',
  },
  damaged: {
    en: 'A file that was kept could no longer be read, and was deleted.',
    vi: 'Một tệp đã lưu không đọc được nữa và đã bị xóa.',
  },
  failed: {
    en: 'The browser could not keep the file, or could not delete it.',
    vi: 'Trình duyệt không lưu hoặc không xóa được tệp.',
  },
};
