import type { Claim, ClaimQuantity, CompassSide } from './claim.ts';
import type { Language, Localised } from './localised.ts';
import { JUNCTION_REACH_METRES } from './road-junctions.ts';
import { limitsOf, ON_ROAD_METRES, SIDE_DEGREES, TOLERANCE_PERCENT, type Interval } from './verdict.ts';
import { writeNumber } from './quantities.ts';

/** When a claim holds, in a sentence that anybody can check its verdict by. */
export function ruleOf({ quantity }: Pick<Claim, 'quantity'>): Localised {
  switch (quantity.kind) {
    case 'distance':
    case 'drive-time':
      return quantity.said === null ? NO_NUMBER : saidRule(quantity);
    case 'area':
      return quantity.isPlotInside ? PLOT : saidRule(quantity);
    case 'on-road':
      return ON_ROAD;
    case 'adjacent':
      return quantity.side === null ? BORDER : joined(BORDER, sideRule(quantity.side));
  }
}

const NO_NUMBER: Localised = {
  en: 'No number was published, so none can hold or fail: what is measured stands for itself.',
  vi: 'Tài liệu không nêu con số nào nên không thể nói đúng hay sai: số đo được nêu để tham khảo.',
};

const PLOT: Localised = {
  en: 'Only the outline of the park is known, not that of the plot: the claim fails if the plot is larger than the park, otherwise it cannot be measured.',
  vi: 'Chỉ biết ranh giới của khu công nghiệp, không biết của lô đất: sai nếu lô đất lớn hơn cả khu, còn lại thì không thể đo.',
};

const ON_ROAD: Localised = {
  en: `Holds where both the road and the nearest junction with it are at most ${ON_ROAD_METRES} m from the park's edge in a straight line. Junctions are those with ordinary roads of the network (tertiary and larger, no expressways), looked for within ${JUNCTION_REACH_METRES / 1000} km.`,
  vi: `Đúng khi cả con đường và nút giao gần nhất với nó cách ranh giới khu không quá ${ON_ROAD_METRES} m theo đường chim bay. Nút giao là với các đường thường có trong mạng lưới (từ đường cấp ba trở lên, không tính cao tốc), tìm trong vòng ${JUNCTION_REACH_METRES / 1000} km.`,
};

const BORDER: Localised = {
  en: 'Holds where the two outlines have a border in common, however short.',
  vi: 'Đúng khi hai địa giới có chung đường ranh, dù ngắn đến đâu.',
};

const SIDES: Readonly<Record<CompassSide, Localised>> = {
  north: { en: 'north', vi: 'bắc' },
  east: { en: 'east', vi: 'đông' },
  south: { en: 'south', vi: 'nam' },
  west: { en: 'west', vi: 'tây' },
};

function sideRule(side: CompassSide): Localised {
  const { en, vi } = SIDES[side];
  return {
    en: `It lies to the ${en} where the direction from the middle of the second to the middle of the first is at most ${SIDE_DEGREES}° off ${en}.`,
    vi: `Nằm về phía ${vi} khi hướng từ điểm giữa của tỉnh thứ hai đến điểm giữa của tỉnh thứ nhất lệch hướng ${vi} không quá ${SIDE_DEGREES}°.`,
  };
}

type WithNumber = Extract<ClaimQuantity, { kind: 'distance' | 'drive-time' | 'area' }>;

function saidRule(quantity: WithNumber): Localised {
  const interval = limitsOf(quantity);
  if (interval === null || quantity.said === null) return NO_NUMBER;
  const percent = TOLERANCE_PERCENT[quantity.kind];
  const isAbout = quantity.said.word === 'about';
  return joined(
    {
      en: `Holds ${intervalInWords(interval, quantity.kind, 'en')}.`,
      vi: `Đúng khi ${intervalInWords(interval, quantity.kind, 'vi')}.`,
    },
    isAbout
      ? {
          en: `“About”, and a single number without a word, leaves ${percent} % to either side.`,
          vi: `“Khoảng”, và một con số không kèm từ nào, được hiểu là chênh ${percent} % về mỗi phía.`,
        }
      : { en: 'Nothing is rounded.', vi: 'Không làm tròn số.' },
  );
}

const UNITS = {
  distance: { size: 1000, en: 'km', vi: 'km' },
  'drive-time': { size: 60, en: 'min', vi: 'phút' },
  area: { size: 1, en: 'ha', vi: 'ha' },
} as const;

const WORDS = {
  en: {
    from: 'from',
    to: 'to',
    above: 'above',
    atLeast: 'from',
    below: 'below',
    atMost: 'up to',
    incl: 'included',
    up: 'upwards',
  },
  vi: {
    from: 'từ',
    to: 'đến',
    above: 'trên',
    atLeast: 'từ',
    below: 'dưới',
    atMost: 'đến hết',
    incl: 'kể cả hai mốc',
    up: 'trở lên',
  },
} as const;

function intervalInWords({ least, most }: Interval, kind: WithNumber['kind'], language: Language): string {
  const unit = UNITS[kind];
  const words = WORDS[language];
  const figure = (value: number): string =>
    `${writeNumber(value / unit.size, language, 3)} ${unit[language]}`;
  if (least !== null && most !== null)
    return `${words.from} ${figure(least.value)} ${words.to} ${figure(most.value)}, ${words.incl}`;
  if (least !== null)
    return least.isOpen
      ? `${words.above} ${figure(least.value)}`
      : `${words.atLeast} ${figure(least.value)} ${words.up}`;
  if (most !== null) return `${most.isOpen ? words.below : words.atMost} ${figure(most.value)}`;
  return '';
}

function joined(one: Localised, other: Localised): Localised {
  return { en: `${one.en} ${other.en}`, vi: `${one.vi} ${other.vi}` };
}
