import type { Language, Localised } from '../domain/localised.ts';
import type { CountedGroup, Measure, MeasureKind } from '../domain/score-measure.ts';
import type { Criterion } from '../domain/score.ts';

/** Texts of the ranking. */
export const SCORE_MESSAGES = {
  intro: {
    en: 'Hard limits first: a site that fails one is out, whatever else speaks for it. Then points for what is left.',
    vi: 'Trước hết là điều kiện bắt buộc: nơi không đạt bị loại, dù có ưu điểm gì. Sau đó chấm điểm các nơi còn lại.',
  },
  candidates: { en: 'Sites', vi: 'Địa điểm' },
  candidatesParks: { en: 'Industrial parks', vi: 'Khu công nghiệp' },
  candidatesCompared: { en: 'Compared', vi: 'Đang so sánh' },
  candidatesList: { en: 'Taken over', vi: 'Chuyển từ nơi khác' },
  candidatesNone: {
    en: 'No site to rank. Compare some sites, or rank the industrial parks.',
    vi: 'Không có nơi nào để xếp hạng. Hãy chọn nơi so sánh hoặc xếp hạng các khu công nghiệp.',
  },
  candidatesAll: { en: 'Rank all industrial parks', vi: 'Xếp hạng mọi khu công nghiệp' },
  limitsOff: { en: 'Switch the limits off', vi: 'Tắt các điều kiện' },
  filterHolds: { en: 'the park filter holds', vi: 'đang áp dụng bộ lọc' },
  presets: { en: 'Start from', vi: 'Bắt đầu từ' },
  presetsHint: {
    en: 'Starting points of this atlas, not expert truth: change whatever differs for you.',
    vi: 'Chỉ là gợi ý ban đầu của atlas, không phải ý kiến chuyên gia: hãy sửa theo nhu cầu của bạn.',
  },
  presetReset: { en: 'Back to the preset', vi: 'Về mẫu ban đầu' },
  presetNone: { en: 'Empty', vi: 'Trống' },
  limits: { en: 'Hard limits', vi: 'Điều kiện bắt buộc' },
  limitsNone: { en: 'None: every site is ranked.', vi: 'Không có: mọi nơi đều được xếp hạng.' },
  limitAdd: { en: 'Limit', vi: 'Điều kiện' },
  limitStatusAdd: { en: 'Status', vi: 'Tình trạng' },
  limitKind: { en: 'At most or at least', vi: 'Nhiều nhất hay ít nhất' },
  limitValue: { en: 'Value of the limit', vi: 'Giá trị của điều kiện' },
  atMost: { en: 'at most', vi: 'nhiều nhất' },
  atLeast: { en: 'at least', vi: 'ít nhất' },
  criteria: { en: 'Criteria and weights', vi: 'Tiêu chí và trọng số' },
  criteriaNone: {
    en: 'No criterion yet: choose a starting point above, or add one.',
    vi: 'Chưa có tiêu chí: hãy chọn mẫu ở trên hoặc thêm tiêu chí.',
  },
  criterionAdd: { en: 'Criterion', vi: 'Tiêu chí' },
  criteriaHint: {
    en: 'Beside each weight its share. The line shows how values (strokes: the ranked sites) become 0 to 1.',
    vi: 'Cạnh mỗi trọng số là tỷ lệ của nó. Đường vẽ cho thấy giá trị (vạch: các nơi được xếp hạng) thành 0 đến 1.',
  },
  weight: { en: 'Weight', vi: 'Trọng số' },
  share: { en: 'Share', vi: 'Tỷ lệ' },
  influence: { en: 'Influence', vi: 'Ảnh hưởng' },
  idealValue: { en: 'Ideal', vi: 'Lý tưởng' },
  minimum: { en: 'Scale from', vi: 'Thang từ' },
  maximum: { en: 'to', vi: 'đến' },
  fromData: { en: 'empty: from the ranked sites', vi: 'để trống: theo các nơi được xếp hạng' },
  noWeights: {
    en: 'All weights are 0: give at least one criterion a weight.',
    vi: 'Mọi trọng số đều bằng 0: hãy cho ít nhất một tiêu chí trọng số.',
  },
  measure: { en: 'What is measured', vi: 'Đo gì' },
  target: { en: 'Nearest', vi: 'Gần nhất' },
  vehicle: { en: 'Vehicle', vi: 'Phương tiện' },
  minutes: { en: 'Minutes', vi: 'Số phút' },
  counted: { en: 'What is counted', vi: 'Đếm gì' },
  figure: { en: 'Figure', vi: 'Số liệu' },
  area: { en: 'Area', vi: 'Diện tích' },
  status: { en: 'Status', vi: 'Tình trạng' },
  origins: { en: 'any of my origins', vi: 'một trong các điểm gốc của tôi' },
  onePlace: { en: 'one place …', vi: 'một địa điểm …' },
  onePlaceSearch: { en: 'Search for the place', vi: 'Tìm địa điểm' },
  division: { en: 'Division', vi: 'Đơn vị hành chính' },

  ranking: { en: 'Ranking', vi: 'Xếp hạng' },
  rankingHint: {
    en: 'Points out of 100, and what they come from. Choose a name to open the site; the ten best are numbered on the map.',
    vi: 'Điểm trên thang 100 và từ đâu mà có. Chọn tên để mở địa điểm; mười nơi tốt nhất được đánh số trên bản đồ.',
  },
  rankingNone: { en: 'No site meets every limit.', vi: 'Không nơi nào đạt mọi điều kiện bắt buộc.' },
  showMarked: { en: 'Show on the map', vi: 'Hiện trên bản đồ' },
  why: { en: 'Why?', vi: 'Vì sao?' },
  whyValue: { en: 'Value', vi: 'Giá trị' },
  whyNormalised: { en: '0 to 1', vi: '0 đến 1' },
  whyPoints: { en: 'Points', vi: 'Điểm' },
  whyTotal: { en: 'Total', vi: 'Tổng' },
  whyFormula: {
    en: 'Points = 100 × weight × (0 to 1) ÷ sum of all weights. They are rounded so that what is shown adds up.',
    vi: 'Điểm = 100 × trọng số × (0 đến 1) ÷ tổng trọng số. Số được làm tròn sao cho tổng hiển thị khớp.',
  },
  tie: { en: 'tie', vi: 'bằng điểm' },
  unknownWorst: { en: 'not known: counts as the worst', vi: 'chưa rõ: tính như kém nhất' },
  unknown: { en: 'not known', vi: 'chưa rõ' },
  noRoad: { en: 'no road', vi: 'không có đường' },
  outline: { en: 'measured from the outline', vi: 'đo theo ranh giới' },
  published: { en: 'as published', vi: 'theo công bố' },
  derived: { en: 'summed from former provinces', vi: 'cộng từ các tỉnh cũ' },

  eliminated: { en: 'Eliminated', vi: 'Bị loại' },
  sensitivity: { en: 'How firm is first place?', vi: 'Hạng nhất vững đến đâu?' },
  sensitivityHint: {
    en: 'One weight changes, all others stay. A third site may overtake both before that.',
    vi: 'Một trọng số thay đổi, các trọng số khác giữ nguyên. Nơi thứ ba có thể vượt cả hai trước đó.',
  },
  sensitivityAll: { en: 'Weight by weight', vi: 'Từng trọng số' },
  flipNever: { en: 'not by this weight alone', vi: 'chỉ trọng số này thì không' },
  rank: { en: 'Rank', vi: 'Hạng' },
  site: { en: 'Site', vi: 'Địa điểm' },
  score: { en: 'Score (0–100)', vi: 'Điểm (0–100)' },
  filterReset: { en: 'Show all', vi: 'Hiện tất cả' },
  method: {
    en: 'Simple additive weighting (Hwang & Yoon 1981). A value that is not known meets no limit and counts as the worst of its criterion: nobody gains by what is not known of them. Scales run from the least to the most of the ranked sites unless you set them.',
    vi: 'Cộng điểm có trọng số (Hwang & Yoon 1981). Giá trị chưa rõ không đạt điều kiện nào và tính như kém nhất của tiêu chí: không nơi nào được lợi vì thiếu số liệu. Thang chạy từ nhỏ nhất đến lớn nhất của các nơi được xếp hạng, trừ khi bạn tự đặt.',
  },
  peopleLoading: { en: 'Loading where people live…', vi: 'Đang tải dữ liệu dân cư…' },
} as const satisfies Record<string, Localised>;

export const INFLUENCE_NAMES: Record<Criterion['influence']['kind'], Localised> = {
  'more is better': { en: 'more is better', vi: 'càng nhiều càng tốt' },
  'less is better': { en: 'less is better', vi: 'càng ít càng tốt' },
  'ideal value': { en: 'ideal value', vi: 'giá trị lý tưởng' },
};

/** Choices of what is measured: drives by time and by road are two of them. */
export type MeasureChoice = Exclude<MeasureKind, 'drive'> | 'time' | 'distance';

export const MEASURE_CHOICE_NAMES: Record<MeasureChoice, Localised> = {
  time: { en: 'drive time to the nearest …', vi: 'thời gian lái xe đến … gần nhất' },
  distance: { en: 'road distance to the nearest …', vi: 'quãng đường bộ đến … gần nhất' },
  circuity: { en: 'road ÷ straight line to the nearest …', vi: 'đường bộ ÷ đường chim bay đến … gần nhất' },
  people: { en: 'people within a drive time', vi: 'dân số trong một thời gian lái xe' },
  count: { en: 'number of … within a drive time', vi: 'số … trong một thời gian lái xe' },
  area: { en: 'area of the site', vi: 'diện tích địa điểm' },
  province: { en: 'figure of the province', vi: 'số liệu của tỉnh' },
};

export const COUNTED_NAMES: Record<CountedGroup, Localised> = {
  parks: { en: 'industrial parks', vi: 'khu công nghiệp' },
  plants: { en: 'anchor plants', vi: 'nhà máy chủ lực' },
  universities: { en: 'universities', vi: 'trường đại học' },
  seaports: { en: 'seaports', vi: 'cảng biển' },
  airports: { en: 'airports', vi: 'sân bay' },
};

export const DIVISION_NAMES: Record<Extract<Measure, { kind: 'province' }>['division'], Localised> = {
  '34': { en: 'the 34 of today', vi: '34 tỉnh hiện nay' },
  '63': { en: 'the 63 until June 2025', vi: '63 tỉnh trước 7/2025' },
};

type Phrase = Record<Language, (...words: string[]) => string>;

export const SCORE_PHRASES = {
  timeTo: {
    en: (target, by) => `Time to the nearest ${target} by ${by}`,
    vi: (target, by) => `Thời gian đến ${target} gần nhất bằng ${by}`,
  },
  timeToOne: {
    en: (target, by) => `Time to ${target} by ${by}`,
    vi: (target, by) => `Thời gian đến ${target} bằng ${by}`,
  },
  distanceTo: {
    en: (target, by) => `Road to the nearest ${target} by ${by}`,
    vi: (target, by) => `Đường bộ đến ${target} gần nhất bằng ${by}`,
  },
  distanceToOne: {
    en: (target, by) => `Road to ${target} by ${by}`,
    vi: (target, by) => `Đường bộ đến ${target} bằng ${by}`,
  },
  circuityTo: {
    en: (target, by) => `Road ÷ straight line to the nearest ${target} by ${by}`,
    vi: (target, by) => `Đường bộ ÷ chim bay đến ${target} gần nhất bằng ${by}`,
  },
  circuityToOne: {
    en: (target, by) => `Road ÷ straight line to ${target} by ${by}`,
    vi: (target, by) => `Đường bộ ÷ chim bay đến ${target} bằng ${by}`,
  },
  countWithin: {
    en: (what, minutes, by) => `${what} within ${minutes} min by ${by}`,
    vi: (what, minutes, by) => `${what} trong ${minutes} phút bằng ${by}`,
  },
  peopleWithin: {
    en: (minutes, by) => `People within ${minutes} min by ${by}`,
    vi: (minutes, by) => `Dân số trong ${minutes} phút bằng ${by}`,
  },
  ofProvince: {
    en: (figure, division) => `${figure} of the province (${division})`,
    vi: (figure, division) => `${figure} của tỉnh (${division})`,
  },
  fails: { en: (count) => `${count} out`, vi: (count) => `loại ${count}` },
  failsTitle: {
    en: (count) => `${count} sites fail this limit`,
    vi: (count) => `${count} nơi không đạt điều kiện này`,
  },
  remove: { en: (what) => `Remove: ${what}`, vi: (what) => `Xóa: ${what}` },
  edit: { en: (what) => `Edit: ${what}`, vi: (what) => `Sửa: ${what}` },
  weightOf: { en: (what) => `Weight: ${what}`, vi: (what) => `Trọng số: ${what}` },
  counts: { en: (what) => `Counts: ${what}`, vi: (what) => `Được tính: ${what}` },
  whyOf: { en: (site) => `Why? ${site}`, vi: (site) => `Vì sao? ${site}` },
  ceiling: {
    en: (score) => `If all that is not known of it were the best, it would have ${score}.`,
    vi: (score) => `Nếu mọi điều chưa rõ đều là tốt nhất, nơi này được ${score}.`,
  },
  leads: {
    en: (first, second, by) => `${first} leads ${second} by ${by} points.`,
    vi: (first, second, by) => `${first} hơn ${second} ${by} điểm.`,
  },
  tied: {
    en: (first, second) => `${first} and ${second} tie.`,
    vi: (first, second) => `${first} và ${second} bằng điểm.`,
  },
  easiest: {
    en: (criterion, from, to, change) =>
      `The smallest change of one weight that swaps the two: “${criterion}” from ${from} to beyond ${to} (${change}).`,
    vi: (criterion, from, to, change) =>
      `Thay đổi nhỏ nhất của một trọng số làm đảo thứ tự: “${criterion}” từ ${from} đến quá ${to} (${change}).`,
  },
  neverFlips: {
    en: () => 'No single weight can swap the two.',
    vi: () => 'Thay đổi một trọng số bất kỳ cũng không đảo được thứ tự.',
  },
  flipAbove: { en: (weight) => `above ${weight}`, vi: (weight) => `trên ${weight}` },
  flipBelow: { en: (weight) => `below ${weight}`, vi: (weight) => `dưới ${weight}` },
  showAll: { en: (count) => `Show all ${count}`, vi: (count) => `Hiện cả ${count}` },
  firstOnly: {
    en: (ranked, all) => `Ranked are the first ${ranked} of ${all}.`,
    vi: (ranked, all) => `Chỉ xếp hạng ${ranked} địa điểm đầu trong số ${all}.`,
  },
  showMore: { en: (count) => `Show ${count} more`, vi: (count) => `Hiện thêm ${count}` },
  reason: {
    en: (measure, value, limit) => `${measure}: ${value}, wanted ${limit}`,
    vi: (measure, value, limit) => `${measure}: ${value}, cần ${limit}`,
  },
  people: {
    en: (year, cell, source) =>
      `People: province populations of ${year}, spread by street length over cells of ${cell} (${source}); an estimate.`,
    vi: (year, cell, source) =>
      `Dân số: dân số tỉnh năm ${year}, phân bổ theo chiều dài đường phố vào ô ${cell} (${source}); ước tính.`,
  },
} as const satisfies Record<string, Phrase>;
