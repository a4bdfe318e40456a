import type { Profile } from './assumptions.ts';
import type { PlaceGroup } from './conditions.ts';
import type { Localised } from './localised.ts';
import type { BoundLimit, Criterion, Influence, Limit, PresetId, StatusLimit } from './score.ts';
import type { Measure } from './score-measure.ts';
import type { Minutes, Seconds } from './units.ts';

/**
 * Starting points, not expert truth: what such a business commonly asks first, with the reason for each part. Everything
 * can be changed and nothing here is derived from studies of Vietnam.
 */
export type ScorePreset = {
  readonly id: PresetId;
  readonly name: Localised;
  readonly about: Localised;
  readonly limits: readonly Reasoned<Limit>[];
  readonly criteria: readonly Reasoned<Criterion>[];
};

type Reasoned<T> = { readonly is: T; readonly why: Localised };

const LESS: Influence = { kind: 'less is better' };
const MORE: Influence = { kind: 'more is better' };

const time = (profile: Profile, group: PlaceGroup): Measure => ({
  kind: 'drive',
  quantity: 'time',
  profile,
  target: { kind: 'group', group },
});
const people = (profile: Profile, minutes: Minutes): Measure => ({ kind: 'people', profile, minutes });
const AREA: Measure = { kind: 'area' };
const minutes = (count: Minutes): Seconds => count * 60;

const bound = (
  id: string,
  kind: BoundLimit['kind'],
  measure: Measure,
  value: number,
  why: Localised,
): Reasoned<BoundLimit> => ({ is: { id, kind, measure, value, isOn: true }, why });

const criterion = (
  id: string,
  weight: number,
  measure: Measure,
  influence: Influence,
  why: Localised,
): Reasoned<Criterion> => ({
  is: { id, measure, weight, influence, minimum: null, maximum: null, isOn: true },
  why,
});

const withEnds = (
  { is, why }: Reasoned<Criterion>,
  minimum: number | null,
  maximum: number | null,
): Reasoned<Criterion> => ({ is: { ...is, minimum, maximum }, why });

/** Of two thirds of the parks no source says whether they operate; only what is known not to is left out. */
const NOT_PLANNED: Reasoned<StatusLimit> = {
  is: { kind: 'status', id: 'status', statuses: ['operating', 'unknown'], isOn: true },
  why: {
    en: 'Nothing that is only planned; the status of most parks is not known.',
    vi: 'Không tính nơi mới quy hoạch; tình trạng của phần lớn khu chưa được công bố.',
  },
};

export const SCORE_PRESETS: readonly ScorePreset[] = [
  {
    id: 'electronics',
    name: { en: 'Electronics exporter', vi: 'Xuất khẩu điện tử' },
    about: {
      en: 'Parts and products fly or go by container; many hands on day one.',
      vi: 'Linh kiện và sản phẩm đi máy bay hoặc container; cần nhiều lao động ngay.',
    },
    limits: [
      NOT_PLANNED,
      bound('airport', 'at most', time('truck', 'international-airports'), minutes(90), {
        en: 'Air freight must make the same day’s flight.',
        vi: 'Hàng không phải kịp chuyến bay trong ngày.',
      }),
      bound('area', 'at least', AREA, 50, {
        en: 'Room for a large plant and its suppliers.',
        vi: 'Đủ chỗ cho nhà máy lớn và các nhà cung cấp.',
      }),
    ],
    criteria: [
      criterion('airport-time', 30, time('truck', 'international-airports'), LESS, {
        en: 'High value by weight: much of it flies.',
        vi: 'Giá trị cao so với khối lượng: phần lớn đi máy bay.',
      }),
      criterion('port-time', 20, time('truck', 'container-ports'), LESS, {
        en: 'The rest goes by container.',
        vi: 'Phần còn lại đi container.',
      }),
      criterion('people', 25, people('motorbike', 45), MORE, {
        en: 'Assembly needs thousands within a commute.',
        vi: 'Lắp ráp cần hàng nghìn người trong tầm đi làm.',
      }),
      criterion('suppliers', 15, { kind: 'count', of: 'plants', profile: 'truck', minutes: 60 }, MORE, {
        en: 'Anchor plants draw suppliers; only those of the two hubs are in the data.',
        vi: 'Nhà máy chủ lực kéo theo nhà cung cấp; dữ liệu chỉ có ở hai trung tâm.',
      }),
      withEnds(
        criterion('size', 10, AREA, MORE, {
          en: 'Room to grow; beyond 500 ha more of it makes no difference.',
          vi: 'Còn chỗ để mở rộng; trên 500 ha thì không còn khác biệt.',
        }),
        50,
        500,
      ),
    ],
  },
  {
    id: 'cold-chain',
    name: { en: 'Cold chain', vi: 'Chuỗi lạnh' },
    about: {
      en: 'Seafood, fruit, medicine: every hour on the road costs quality.',
      vi: 'Thủy sản, trái cây, dược phẩm: mỗi giờ trên đường đều mất chất lượng.',
    },
    limits: [
      NOT_PLANNED,
      bound('port', 'at most', time('truck', 'container-ports'), minutes(150), {
        en: 'A reefer should be plugged in again the same day.',
        vi: 'Container lạnh cần cắm điện lại trong ngày.',
      }),
    ],
    criteria: [
      criterion('port-time', 35, time('truck', 'container-ports'), LESS, {
        en: 'Most of it leaves in refrigerated containers.',
        vi: 'Phần lớn xuất đi bằng container lạnh.',
      }),
      criterion('airport-time', 20, time('truck', 'international-airports'), LESS, {
        en: 'What is freshest, and medicine, flies.',
        vi: 'Hàng tươi nhất và dược phẩm đi máy bay.',
      }),
      criterion('market', 30, people('truck', 90), MORE, {
        en: 'Customers at home, within a half-day round.',
        vi: 'Khách hàng trong nước, trong một vòng nửa ngày.',
      }),
      criterion('city-time', 15, time('truck', 'province-capitals'), LESS, {
        en: 'Shops, laboratories and repair are in the cities.',
        vi: 'Cửa hàng, phòng kiểm nghiệm và sửa chữa ở thành phố.',
      }),
    ],
  },
  {
    id: 'labour',
    name: { en: 'Labour-intensive', vi: 'Thâm dụng lao động' },
    about: {
      en: 'Garments, footwear, furniture: people first, then the port.',
      vi: 'May mặc, giày dép, đồ gỗ: trước hết là lao động, rồi đến cảng.',
    },
    limits: [
      NOT_PLANNED,
      bound('people', 'at least', people('motorbike', 30), 300_000, {
        en: 'Below that a large plant competes for every worker.',
        vi: 'Ít hơn thì nhà máy lớn phải tranh từng lao động.',
      }),
    ],
    criteria: [
      criterion('people', 40, people('motorbike', 30), MORE, {
        en: 'Workers come by motorbike.',
        vi: 'Công nhân đi làm bằng xe máy.',
      }),
      criterion('income', 20, { kind: 'province', figure: 'grdp', division: '63' }, LESS, {
        en: 'A rough stand-in for wages, of which the atlas has none.',
        vi: 'Thay tạm cho mức lương, số liệu atlas không có.',
      }),
      criterion('rivals', 10, { kind: 'count', of: 'parks', profile: 'motorbike', minutes: 30 }, LESS, {
        en: 'Parks next door hire the same people.',
        vi: 'Các khu bên cạnh cũng tuyển những người ấy.',
      }),
      criterion('port-time', 20, time('truck', 'container-ports'), LESS, {
        en: 'Cloth comes and goods go by container.',
        vi: 'Nguyên liệu đến và hàng đi bằng container.',
      }),
      criterion(
        'city-time',
        10,
        time('motorbike', 'province-capitals'),
        { kind: 'ideal value', value: minutes(30) },
        {
          en: 'Near enough to live in town, far enough for cheaper land.',
          vi: 'Đủ gần để sống ở phố, đủ xa để đất rẻ hơn.',
        },
      ),
    ],
  },
  {
    id: 'warehouse',
    name: { en: 'Regional warehouse', vi: 'Kho vùng' },
    about: {
      en: 'Serves shops and factories of a region by truck and back within the day.',
      vi: 'Phục vụ cửa hàng và nhà máy trong vùng bằng xe tải, đi về trong ngày.',
    },
    limits: [
      NOT_PLANNED,
      bound('city', 'at most', time('truck', 'province-capitals'), minutes(60), {
        en: 'Part of each load is for a city.',
        vi: 'Mỗi chuyến đều có hàng cho thành phố.',
      }),
    ],
    criteria: [
      criterion('market', 45, people('truck', 120), MORE, {
        en: 'Who can be served within a working day.',
        vi: 'Số người phục vụ được trong một ngày làm việc.',
      }),
      criterion('factories', 20, { kind: 'count', of: 'parks', profile: 'truck', minutes: 60 }, MORE, {
        en: 'Factories store and send, too.',
        vi: 'Nhà máy cũng cần lưu và gửi hàng.',
      }),
      criterion('port-time', 20, time('truck', 'container-ports'), LESS, {
        en: 'Imports arrive by container.',
        vi: 'Hàng nhập đến bằng container.',
      }),
      criterion(
        'detour',
        15,
        {
          kind: 'circuity',
          profile: 'truck',
          target: { kind: 'group', group: 'province-capitals' },
        },
        LESS,
        {
          en: 'How straight the roads to the next city are: 1 is the straight line.',
          vi: 'Đường đến thành phố gần nhất thẳng đến đâu: 1 là đường chim bay.',
        },
      ),
    ],
  },
];

export function presetById(id: PresetId): ScorePreset {
  return SCORE_PRESETS.find((preset) => preset.id === id)!;
}
