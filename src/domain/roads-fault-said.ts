import type { Localised } from './localised.ts';
import { writeNumber } from './quantities.ts';
import type { RoadsDamage, RoadsFault } from './roads-file.ts';

/** Why a file of roads is not used, in a sentence. */
export function roadsFaultSaid(fault: RoadsFault): Localised {
  switch (fault.kind) {
    case 'unreadable':
      return {
        en: 'The file cannot be read: it may have been moved or changed. Choose it again.',
        vi: 'Không đọc được tệp: có thể tệp đã bị chuyển đi hoặc thay đổi. Hãy chọn lại.',
      };
    case 'too large': {
      const megabytes = fault.mostBytes / 1e6;
      return {
        en: `It is too large for a browser: more than ${writeNumber(megabytes, 'en')} MB unpacked. Build a smaller region, or fewer classes of road.`,
        vi: `Tệp quá lớn với trình duyệt: hơn ${writeNumber(megabytes, 'vi')} MB sau khi giải nén. Hãy tạo vùng nhỏ hơn hoặc ít cấp đường hơn.`,
      };
    }
    case 'no network':
      return {
        en: 'It is no road network: it does not begin as one that “npm run network” writes.',
        vi: 'Đây không phải mạng lưới đường: phần đầu khác với tệp do “npm run network” tạo ra.',
      };
    case 'not unpacked':
      return {
        en: 'It cannot be unpacked: it is cut off or damaged.',
        vi: 'Không giải nén được: tệp bị cắt hoặc hỏng.',
      };
    case 'other byte order':
      return {
        en: 'It was written on a machine with another byte order.',
        vi: 'Tệp được tạo trên máy có thứ tự byte khác.',
      };
    case 'other version':
      return {
        en: `It has format version ${fault.found}; this atlas reads version ${fault.reads}. Build it again with this atlas’s tools.`,
        vi: `Tệp có định dạng phiên bản ${fault.found}; atlas này đọc phiên bản ${fault.reads}. Hãy tạo lại bằng công cụ của atlas này.`,
      };
    case 'truncated':
      return {
        en: `It is cut off: it has ${writeNumber(fault.bytes, 'en')} bytes and should have ${writeNumber(fault.expected, 'en')}.`,
        vi: `Tệp bị cắt: có ${writeNumber(fault.bytes, 'vi')} byte, đáng lẽ ${writeNumber(fault.expected, 'vi')}.`,
      };
    case 'corrupt': {
      const damage = DAMAGES[fault.damage];
      return fault.section === null
        ? {
            en: `Its table of sections is damaged: ${damage.en}.`,
            vi: `Bảng mục lục bị hỏng: ${damage.vi}.`,
          }
        : {
            en: `Its section “${fault.section}” is damaged: ${damage.en}.`,
            vi: `Phần “${fault.section}” bị hỏng: ${damage.vi}.`,
          };
    }
    case 'implausible':
      return {
        en: `It is whole, but what it says cannot be: ${fault.detail.en}`,
        vi: `Tệp nguyên vẹn nhưng nội dung không hợp lý: ${fault.detail.vi}`,
      };
    case 'tangled':
      return {
        en: 'Its junctions are not in the order that “npm run network” gives them; searching it would take all memory.',
        vi: 'Các nút giao không theo thứ tự do “npm run network” sắp xếp; tìm đường trên đó sẽ hết bộ nhớ.',
      };
    case 'stopped':
      return {
        en: 'Reading it stopped, most likely because there is not enough memory.',
        vi: 'Việc đọc tệp bị dừng giữa chừng, có lẽ vì không đủ bộ nhớ.',
      };
  }
}

/** What of a section is wrong. */
const DAMAGES: Record<RoadsDamage, Localised> = {
  'no sensible place': { en: 'it lies where it cannot be', vi: 'nằm sai chỗ' },
  'wrong checksum': { en: 'its checksum is wrong', vi: 'sai mã kiểm tra' },
  'wrong length': { en: 'its length does not fit the others', vi: 'độ dài không khớp các phần khác' },
  'no text': { en: 'it is no text', vi: 'không phải văn bản' },
  'no description': { en: 'the description is incomplete', vi: 'phần mô tả không đầy đủ' },
  'points to nothing': { en: 'it points to what is not there', vi: 'trỏ đến thứ không tồn tại' },
};
