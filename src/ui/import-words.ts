import type { Language } from '../domain/localised.ts';
import { CRS_NAMES } from '../domain/reference-systems.ts';
import type {
  PlaceInFile,
  ReadReport,
  Refusal,
  Remark,
  Skipped,
  SkipReason,
  SpotInFile,
} from '../import/protocol.ts';
import { formatNumber } from './format.ts';
import { FORMAT_NAMES, IMPORT_PHRASES, OTHER_FORMAT_NAMES } from './import-messages.ts';

/** What the reader of files has to say, in words. */

/** "Row 17: no position". */
export function skippedWords({ place, why }: Skipped, language: Language): string {
  return `${placeWords(place, language)}: ${reasonWords(why)[language]}`;
}

function placeWords(place: PlaceInFile, language: Language): string {
  switch (place.kind) {
    case 'row':
      return IMPORT_PHRASES.row[language](formatNumber(place.row, language));
    case 'feature':
      return IMPORT_PHRASES.feature[language](formatNumber(place.feature, language));
    case 'line':
      return IMPORT_PHRASES.line[language](formatNumber(place.line, language));
  }
}

type Said = Readonly<Record<Language, string>>;

function reasonWords(why: SkipReason): Said {
  switch (why.kind) {
    case 'no position':
      return { en: 'it has no position', vi: 'không có vị trí' };
    case 'not a number':
      return { en: `“${why.text}” is no coordinate`, vi: `“${why.text}” không phải là tọa độ` };
    case 'outside the earth':
      return { en: `${why.text} is no place on earth`, vi: `${why.text} không nằm trên trái đất` };
    case 'too few points':
      return why.least === 2
        ? { en: 'a line of fewer than two points', vi: 'đường có ít hơn hai điểm' }
        : {
            en: 'the edge of an area has fewer than four points',
            vi: 'đường biên của vùng có ít hơn bốn điểm',
          };
    case 'empty':
      return { en: 'a shape without coordinates', vi: 'hình không có tọa độ' };
    case 'unknown type':
      return { en: `“${why.text}” is no kind of shape`, vi: `“${why.text}” không phải là một loại hình` };
    case 'malformed':
      return { en: 'it is not built as its format asks', vi: 'không đúng cấu trúc của định dạng' };
    case 'not json':
      return { en: 'it is not JSON', vi: 'không phải JSON' };
  }
}

export function remarkWords(remark: Remark, language: Language): string {
  const count = 'count' in remark ? formatNumber(remark.count, language) : '';
  return remarkSaid(remark, count)[language];
}

function remarkSaid(remark: Remark, count: string): Said {
  switch (remark.kind) {
    case 'axes swapped':
      return {
        en: `Latitude and longitude stand the wrong way round (${count}): they were swapped.`,
        vi: `Vĩ độ và kinh độ bị đảo chỗ (${count}): đã được đổi lại.`,
      };
    case 'converted': {
      const name = CRS_NAMES[remark.crs];
      return remark.saidBy === 'file'
        ? {
            en: `The file says ${name}; converted to WGS 84.`,
            vi: `Tệp ghi hệ ${name}; đã chuyển sang WGS 84.`,
          }
        : { en: `Converted from ${name}, as you chose.`, vi: `Đã chuyển từ ${name} như bạn chọn.` };
    }
    case 'altitude dropped':
      return { en: `Heights were left out (${count}).`, vi: `Bỏ qua độ cao (${count}).` };
    case 'rings closed':
      return {
        en: `Open edges of areas were closed (${count}).`,
        vi: `Đã khép kín đường biên hở (${count}).`,
      };
    case 'rings rewound':
      return {
        en: `Edges were turned to the direction that RFC 7946 asks for (${count}).`,
        vi: `Đã đổi chiều đường biên theo RFC 7946 (${count}).`,
      };
    case 'rings cross themselves':
      return {
        en: `Areas whose edge crosses itself (${count}): shown as they are, their sizes mean nothing.`,
        vi: `Vùng có đường biên tự cắt (${count}): hiển thị nguyên trạng, diện tích không có ý nghĩa.`,
      };
    case 'crosses the antimeridian':
      return {
        en: `Shapes across 180° (${count}): shown right round the world, as written.`,
        vi: `Hình cắt kinh tuyến 180° (${count}): hiển thị vòng quanh thế giới như trong tệp.`,
      };
    case 'split':
      return {
        en: `Features of several parts became one each (${count}).`,
        vi: `Đối tượng gồm nhiều phần được tách riêng (${count}).`,
      };
    case 'fields cut':
      return {
        en: `More than 50 fields, or very long ones (${count}): cut short.`,
        vi: `Có hơn 50 trường hoặc trường quá dài (${count}): đã cắt bớt.`,
      };
    case 'links not followed':
      return {
        en: `Links to other files or addresses (${count}) are never followed.`,
        vi: `Liên kết đến tệp hoặc địa chỉ khác (${count}) không được mở.`,
      };
    case 'overlays left out':
      return {
        en: `Pictures laid over the ground (${count}) are not read.`,
        vi: `Ảnh phủ mặt đất (${count}) không được đọc.`,
      };
    case 'files left out':
      return {
        en: `Further KML files in the archive (${count}) were not read.`,
        vi: `Các tệp KML khác trong tệp nén (${count}) không được đọc.`,
      };
    case 'encoding':
      return {
        en: `The letters are not UTF-8; read as ${remark.encoding}.`,
        vi: `Chữ không phải UTF-8; đọc theo ${remark.encoding}.`,
      };
  }
}

/** Where it stopped, to stand behind what it found there. */
function spotWords(at: SpotInFile | PlaceInFile, number: (value: number) => string): Said {
  switch (at.kind) {
    case 'row':
      return { en: ` in row ${number(at.row)}`, vi: ` ở hàng ${number(at.row)}` };
    case 'feature':
      return { en: ` in feature ${number(at.feature)}`, vi: ` ở đối tượng ${number(at.feature)}` };
    case 'line':
      return { en: ` in line ${number(at.line)}`, vi: ` ở dòng ${number(at.line)}` };
    case 'text': {
      const [line, character] = [number(at.line), number(at.character)];
      return { en: ` in line ${line}, character ${character}`, vi: ` ở dòng ${line}, ký tự ${character}` };
    }
    case 'byte':
      return { en: ` at byte ${number(at.byte)}`, vi: ` ở byte ${number(at.byte)}` };
    case 'entry':
      return { en: ` in its file “${at.name}”`, vi: ` ở tệp “${at.name}” bên trong` };
  }
}

/** Why a file cannot be read, and what to do about it. */
export function refusalWords(why: Refusal, language: Language): string {
  return refusalSaid(why, (value) => formatNumber(value, language), language)[language];
}

function refusalSaid(why: Refusal, number: (value: number) => string, language: Language): Said {
  switch (why.kind) {
    case 'empty':
      return { en: 'The file is empty.', vi: 'Tệp trống.' };
    case 'too large': {
      const most = number(Math.round(why.mostBytes / 1e6));
      return {
        en: `The file is too large: up to ${most} MB of this format can be read without running out of memory.`,
        vi: `Tệp quá lớn: với định dạng này chỉ đọc được tối đa ${most} MB để không hết bộ nhớ.`,
      };
    }
    case 'too many': {
      const most = number(why.most);
      const what = {
        features: { en: 'features', vi: 'đối tượng' },
        positions: { en: 'positions', vi: 'vị trí' },
        columns: { en: 'columns', vi: 'cột' },
        fields: { en: 'filled fields', vi: 'trường có dữ liệu' },
        'field names': { en: 'different names of fields', vi: 'tên trường khác nhau' },
        members: { en: 'named values of one feature', vi: 'giá trị có tên của một đối tượng' },
        values: { en: 'values', vi: 'giá trị' },
        entries: { en: 'files in the archive', vi: 'tệp trong tệp nén' },
      }[why.what];
      const at = spotWords(why.at, number);
      return {
        en: `The file holds more than ${most} ${what.en}${at.en}, more than a browser can take. Split it.`,
        vi: `Tệp có hơn ${most} ${what.vi}${at.vi}, quá sức của trình duyệt. Hãy chia nhỏ tệp.`,
      };
    }
    case 'cell too long': {
      const at = spotWords(why.at, number);
      const most = number(why.most);
      return {
        en: `The cell that begins${at.en} holds more than ${most} characters: most likely nothing closes its quotation mark.`,
        vi: `Ô bắt đầu${at.vi} dài hơn ${most} ký tự: có lẽ thiếu dấu ngoặc kép đóng.`,
      };
    }
    case 'too deep': {
      const at = spotWords(why.at, number);
      return {
        en: `The file is nested more than ${number(why.most)} levels deep${at.en}: no file of places is.`,
        vi: `Tệp lồng nhau quá ${number(why.most)} cấp${at.vi}: không phải tệp địa điểm.`,
      };
    }
    case 'other format': {
      const is = OTHER_FORMAT_NAMES[why.is];
      return {
        en: `This is ${is.en} GeoJSON, CSV, KML, KMZ and GPX can be read.`,
        vi: `Đây là ${is.vi} Có thể đọc GeoJSON, CSV, KML, KMZ và GPX.`,
      };
    }
    case 'damaged': {
      const format = FORMAT_NAMES[why.format];
      const at = spotWords(why.at, number);
      return why.isCutOff
        ? {
            en: `The ${format} breaks off${at.en}: the file is not whole.`,
            vi: `${format} bị đứt${at.vi}: tệp không đầy đủ.`,
          }
        : {
            en: `The ${format} is wrong${at.en} and cannot be read.`,
            vi: `${format} bị lỗi${at.vi} nên không đọc được.`,
          };
    }
    case 'declares entities': {
      const at = spotWords(why.at, number);
      return {
        en: `The file declares entities or a document type of its own${at.en}. Such files can do harm and are not read.`,
        vi: `Tệp tự khai báo thực thể hoặc kiểu tài liệu${at.vi}. Tệp như vậy có thể gây hại nên không được đọc.`,
      };
    }
    case 'unpacks too large': {
      const at = spotWords(why.at, number);
      const most = number(Math.ceil(why.mostBytes / 1e6));
      return {
        en: `The archive unpacks to more than ${most} MB, or lies about its size${at.en}.`,
        vi: `Tệp nén bung ra hơn ${most} MB hoặc khai sai kích thước${at.vi}.`,
      };
    }
    case 'encrypted': {
      const at = spotWords(why.at, number);
      return {
        en: `The archive is protected by a password${at.en}. Unpack it and open the files in it.`,
        vi: `Tệp nén được bảo vệ bằng mật khẩu${at.vi}. Hãy giải nén rồi mở các tệp bên trong.`,
      };
    }
    case 'no kml in archive':
      return { en: 'There is no KML in this archive.', vi: 'Không có KML trong tệp nén này.' };
    case 'unknown crs':
      return {
        en: `The file says its coordinates are “${why.text}”, which is not known here. Choose what they are.`,
        vi: `Tệp ghi hệ tọa độ “${why.text}”, không có ở đây. Hãy chọn hệ tọa độ.`,
      };
    case 'projected': {
      const [x, y] = why.example.map((value) => formatNumber(value, language, 1)) as [string, string];
      return {
        en: `${x}; ${y} are no degrees: they look like metres of a projected system, and the file does not say of which. Choose it, or export the file as WGS 84.`,
        vi: `${x}; ${y} không phải là độ: có vẻ là mét của một hệ chiếu, nhưng tệp không ghi hệ nào. Hãy chọn hệ, hoặc xuất tệp theo WGS 84.`,
      };
    }
    case 'unreadable':
      return {
        en: 'It could not be opened. It may be a folder, or it was moved, changed or deleted meanwhile.',
        vi: 'Không mở được. Đây có thể là thư mục, hoặc tệp đã bị di chuyển, thay đổi hay xóa.',
      };
    case 'reader broke':
      return {
        en: 'The reader of files broke down. It may have run out of memory.',
        vi: 'Bộ đọc tệp gặp sự cố. Có thể do hết bộ nhớ.',
      };
    case 'reader stuck':
      return {
        en: 'The reader of files did not get on for two minutes and was stopped. The file may be too much for this device: try a part of it.',
        vi: 'Bộ đọc tệp không có tiến triển suốt hai phút nên đã bị dừng. Có thể tệp quá nặng với thiết bị này: hãy thử một phần của tệp.',
      };
  }
}

/** All of a report as lines of text, to be sent to whoever made the file. */
export function reportText(name: string, report: ReadReport, language: Language): string {
  const more = report.skippedCount - report.skipped.length;
  return [
    name,
    IMPORT_PHRASES.skipped[language](formatNumber(report.skippedCount, language)),
    ...report.remarks.map((remark) => remarkWords(remark, language)),
    ...report.skipped.map((skipped) => skippedWords(skipped, language)),
    ...(more > 0 ? [IMPORT_PHRASES.skippedMore[language](formatNumber(more, language))] : []),
  ].join('\n');
}
