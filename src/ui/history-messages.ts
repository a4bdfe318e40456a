import type { Language, Localised } from '../domain/localised.ts';
import type { StepKind } from '../store/steps.ts';

/** Texts of taking back and doing again. */

/** What was done, as it stands behind "Undo:" and "Undone:". */
export const STEP_NAMES: Readonly<Record<StepKind, Localised>> = {
  'pin dropped': { en: 'pin dropped', vi: 'ghim điểm' },
  'pin moved': { en: 'pin moved', vi: 'dời điểm ghim' },
  'address opened': { en: 'link or other page opened', vi: 'mở liên kết hoặc trang khác' },
  'example opened': { en: 'example opened', vi: 'mở ví dụ' },
  'work restored': { en: 'saved work restored', vi: 'khôi phục công việc đã lưu' },

  'road closed': { en: 'road closed', vi: 'đóng đoạn đường' },
  'road opened': { en: 'road opened again', vi: 'mở lại đoạn đường' },
  'vehicle changed': { en: 'vehicle changed', vi: 'đổi loại xe' },
  'direction changed': { en: 'direction changed', vi: 'đổi chiều đi' },
  'pace changed': { en: 'pace changed', vi: 'đổi tốc độ' },
  'year changed': { en: 'year changed', vi: 'đổi năm' },
  'tolls and ferries changed': { en: 'tolls or ferries changed', vi: 'đổi cách tránh trạm thu phí, phà' },
  'assumptions changed': { en: 'assumptions changed', vi: 'đổi các giả định' },
  'minutes changed': { en: 'minutes changed', vi: 'đổi số phút' },
  'origin kept': { en: 'origin kept', vi: 'giữ điểm gốc' },
  'origin dropped': { en: 'origin removed', vi: 'bỏ điểm gốc' },

  'condition added': { en: 'condition added', vi: 'thêm điều kiện' },
  'condition removed': { en: 'condition removed', vi: 'bỏ điều kiện' },
  'condition changed': { en: 'condition changed', vi: 'sửa điều kiện' },
  'found parks sorted': { en: 'parks found sorted', vi: 'sắp xếp kết quả' },
  'park filter changed': { en: 'choice of parks changed', vi: 'đổi bộ lọc khu công nghiệp' },
  'park filter cleared': { en: 'all parks shown', vi: 'hiện tất cả khu công nghiệp' },

  'site compared': { en: 'site added to the comparison', vi: 'thêm vào so sánh' },
  'site no longer compared': { en: 'site taken out of the comparison', vi: 'bỏ khỏi so sánh' },
  'comparison cleared': { en: 'comparison cleared', vi: 'xóa hết phần so sánh' },
  'comparison reordered': { en: 'comparison reordered', vi: 'đổi thứ tự so sánh' },
  'comparison changed': { en: 'comparison changed', vi: 'đổi cách so sánh' },

  'table rows added': { en: 'rows added', vi: 'thêm hàng' },
  'table rows removed': { en: 'rows removed', vi: 'bỏ hàng' },
  'table rows replaced': { en: 'rows of the table replaced', vi: 'thay các hàng của bảng' },
  'table columns added': { en: 'columns added', vi: 'thêm cột' },
  'table columns removed': { en: 'columns removed', vi: 'bỏ cột' },
  'table sorted': { en: 'table sorted', vi: 'sắp xếp bảng' },
  'table changed': { en: 'table changed', vi: 'đổi cách hiện bảng' },

  'ranked sites changed': { en: 'sites to rank changed', vi: 'đổi các địa điểm xếp hạng' },
  'ranking set up': { en: 'ranking set up', vi: 'đặt lại bảng xếp hạng' },
  'limit added': { en: 'limit added', vi: 'thêm điều kiện bắt buộc' },
  'limit changed': { en: 'limit changed', vi: 'sửa điều kiện bắt buộc' },
  'limit removed': { en: 'limit removed', vi: 'bỏ điều kiện bắt buộc' },
  'criterion added': { en: 'criterion added', vi: 'thêm tiêu chí' },
  'criterion changed': { en: 'criterion changed', vi: 'sửa tiêu chí' },
  'criterion removed': { en: 'criterion removed', vi: 'bỏ tiêu chí' },

  'claim added': { en: 'claim added', vi: 'thêm tuyên bố' },
  'claim changed': { en: 'claim changed', vi: 'sửa tuyên bố' },
  'claim deleted': { en: 'claim deleted', vi: 'xóa tuyên bố' },
  'claims of a file added': { en: 'claims of a file added', vi: 'thêm tuyên bố từ tệp' },

  'file opened': { en: 'file opened', vi: 'mở tệp' },
  'file closed': { en: 'file closed', vi: 'đóng tệp' },
  'file shown or hidden': { en: 'file shown or hidden', vi: 'hiện hoặc ẩn tệp' },
  'keeping of a file changed': { en: 'keeping of a file changed', vi: 'đổi việc lưu tệp' },
  'files no longer kept': { en: 'files no longer kept here', vi: 'thôi lưu tệp trên thiết bị' },

  'measurement begun': { en: 'measurement begun', vi: 'bắt đầu phép đo' },
  'measurement changed': { en: 'measurement changed', vi: 'đổi cách đo' },
  'measurement reversed': { en: 'measurement reversed', vi: 'đảo chiều phép đo' },
  'measurement named': { en: 'measurement renamed', vi: 'đặt tên phép đo' },
  'measurement shown or hidden': { en: 'measurement shown or hidden', vi: 'hiện hoặc ẩn phép đo' },
  'measurement deleted': { en: 'measurement deleted', vi: 'xóa phép đo' },
  'point added': { en: 'point added', vi: 'thêm điểm' },
  'point moved': { en: 'point moved', vi: 'dời điểm' },
  'point removed': { en: 'point removed', vi: 'bỏ điểm' },
  'points reordered': { en: 'points reordered', vi: 'đổi thứ tự các điểm' },
};

export const HISTORY_TEXTS = {
  history: { en: 'What you did', vi: 'Việc bạn vừa làm' },
  undo: { en: 'Undo', vi: 'Hoàn tác' },
  redo: { en: 'Redo', vi: 'Làm lại' },
} as const satisfies Record<string, Localised>;

/** With the name of a step. */
export const HISTORY_PHRASES = {
  undo: { en: (step: string) => `Undo: ${step}`, vi: (step: string) => `Hoàn tác: ${step}` },
  redo: { en: (step: string) => `Redo: ${step}`, vi: (step: string) => `Làm lại: ${step}` },
  undone: { en: (step: string) => `Undone: ${step}`, vi: (step: string) => `Đã hoàn tác: ${step}` },
  redone: { en: (step: string) => `Redone: ${step}`, vi: (step: string) => `Đã làm lại: ${step}` },
} as const satisfies Record<string, Record<Language, (step: string) => string>>;
