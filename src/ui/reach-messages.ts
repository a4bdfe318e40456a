import type { PlaceGroup } from '../domain/conditions.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { InsideKind } from '../store/inside.ts';

/** Texts about what can be reached: areas, roads, origins, assumptions, conditions, routes. */
export const REACH_MESSAGES = {
  reach: { en: 'Within reach', vi: 'Vùng tiếp cận' },
  reachView: { en: 'Draw as', vi: 'Vẽ dưới dạng' },
  reachAreas: { en: 'Areas', vi: 'Vùng' },
  reachRoads: { en: 'Roads', vi: 'Đường' },
  reachNoRoad: {
    en: 'No road of the network is near enough to this point, so nothing can be reached from it.',
    vi: 'Không có đường nào trong mạng lưới đủ gần điểm này nên không tính được vùng tiếp cận.',
  },
  reachTooLate: {
    en: 'The nearest road is so far off that the shortest times end before it.',
    vi: 'Đường gần nhất quá xa: các mức thời gian ngắn nhất kết thúc trước khi đến đường.',
  },
  reachWaiting: { en: 'Working it out…', vi: 'Đang tính…' },
  minutes: { en: 'Minutes', vi: 'Số phút' },
  oneLimit: { en: 'One limit', vi: 'Một mức' },
  ownMinutes: { en: 'Own', vi: 'Tự chọn' },
  ownMinutesLabel: { en: 'Own minutes, up to 240', vi: 'Số phút tự chọn, tối đa 240' },
  bandsNothing: { en: 'Type minutes, for example 20, 40, 80.', vi: 'Nhập số phút, ví dụ 20, 40, 80.' },
  bandsNotMinutes: {
    en: 'Whole minutes from 1 to 240, with commas between them.',
    vi: 'Số phút nguyên từ 1 đến 240, cách nhau bằng dấu phẩy.',
  },
  bandsTooMany: { en: 'At most 12 limits at once.', vi: 'Tối đa 12 mức cùng lúc.' },
  bandArea: { en: 'Area', vi: 'Diện tích' },
  bandRoads: { en: 'Roads', vi: 'Đường' },
  bandTime: { en: 'Within', vi: 'Trong' },
  bandPeople: { en: 'People', vi: 'Dân số' },
  peopleUnknown: { en: 'unknown', vi: 'chưa rõ' },
  insideNothing: { en: 'None within this time.', vi: 'Không có trong thời gian này.' },
  insideHubsOnly: {
    en: 'Anchor plants and universities: the data holds those of the two hubs only.',
    vi: 'Nhà máy chủ lực, đại học: dữ liệu chỉ có ở hai trung tâm.',
  },
  insideHint: {
    en: 'Counted by each place’s own drive time; only what is in service.',
    vi: 'Đếm theo thời gian lái xe của từng nơi; chỉ tính nơi đang hoạt động.',
  },
  origins: { en: 'Origins', vi: 'Điểm gốc' },
  originsAny: { en: 'Within the time of any of these:', vi: 'Trong thời gian từ bất kỳ điểm nào sau đây:' },
  originThis: { en: 'this place', vi: 'nơi này' },
  originKeep: { en: 'Keep as an origin', vi: 'Giữ làm điểm gốc' },
  originKept: { en: 'Kept as an origin', vi: 'Đã giữ làm điểm gốc' },
  originKeepHint: {
    en: 'Areas will be measured from here, too, whatever you choose next.',
    vi: 'Vùng cũng sẽ được tính từ đây, dù bạn chọn nơi nào tiếp theo.',
  },
  originAdd: { en: 'Add another origin', vi: 'Thêm điểm gốc khác' },
  originAddPlaceholder: { en: 'Add another origin: search…', vi: 'Thêm điểm gốc khác: tìm…' },
  remove: { en: 'Remove', vi: 'Bỏ' },
  year: { en: 'Year', vi: 'Năm' },
  avoid: { en: 'Avoid', vi: 'Tránh' },
  avoidTolls: { en: 'toll roads', vi: 'đường thu phí' },
  avoidFerries: { en: 'ferries', vi: 'phà' },
  avoidHint: {
    en: 'Only where the map data marks a toll; unmarked toll roads are still used.',
    vi: 'Chỉ áp dụng nơi dữ liệu có ghi thu phí; đường thu phí không ghi vẫn được dùng.',
  },
  closures: { en: 'Closed roads', vi: 'Đường bị đóng' },
  closeRoad: { en: 'Close a road', vi: 'Đóng một đoạn đường' },
  closeRoadHint: {
    en: 'Then click the road: a flooded bridge, a landslide. All times go round it.',
    vi: 'Rồi nhấp vào đường: cầu ngập, sạt lở. Mọi thời gian sẽ tính đường vòng.',
  },
  closureNoRoad: { en: 'no road here, nothing closed', vi: 'không có đường ở đây, không đóng gì' },
  closureUnnamed: { en: 'road without a name', vi: 'đường không tên' },
  closureOneWay: { en: 'one carriageway', vi: 'một chiều đường' },
  conditionOrigins: { en: 'origins you keep', vi: 'điểm gốc bạn giữ' },
  toRoad: { en: 'To the road', vi: 'Đến đường' },
  routeFastest: { en: 'Fastest', vi: 'Nhanh nhất' },
  routeAlternative: { en: 'Alternative', vi: 'Tuyến khác' },
  routeShow: { en: 'Show this one', vi: 'Xem tuyến này' },
  routeOnlyOne: { en: 'No other sensible way was found.', vi: 'Không có tuyến hợp lý nào khác.' },
  routeSteps: { en: 'Road by road', vi: 'Từng đoạn đường' },
  routeUnnamed: { en: 'local road', vi: 'đường địa phương' },
  routeFerryLeg: { en: 'ferry', vi: 'phà' },
  routeTollLeg: { en: 'toll', vi: 'thu phí' },
  noWayStart: {
    en: 'No way: no road of the network is near the start.',
    vi: 'Không có đường: gần điểm đi không có đường trong mạng lưới.',
  },
  noWayEnd: {
    en: 'No way: no road of the network is near the end.',
    vi: 'Không có đường: gần điểm đến không có đường trong mạng lưới.',
  },
  noWayConnected: {
    en: 'No way: the roads at both ends are not connected under these assumptions.',
    vi: 'Không có đường: đường ở hai đầu không nối với nhau theo các giả định này.',
  },
  working: { en: 'Working it out', vi: 'Đang tính' },
} as const satisfies Record<string, Localised>;

export const REACH_PHRASES = {
  /** "60-minute area: 4,120 km², 63 parks" */
  insideTitle: {
    en: (kind: string, minutes: string) => `${kind} within ${minutes} min`,
    vi: (kind: string, minutes: string) => `${kind} trong ${minutes} phút`,
  },
  by: {
    en: (vehicle: string, direction: string, year: string) => `By ${vehicle}, ${direction}, roads of ${year}`,
    vi: (vehicle: string, direction: string, year: string) =>
      `Bằng ${vehicle}, ${direction}, đường năm ${year}`,
  },
  areaMethod: {
    en: (cell: string, reach: string) =>
      `Everything that can be reached within the time, up to ${reach} to the side of a road; drawn on a grid of ${cell}.`,
    vi: (cell: string, reach: string) =>
      `Mọi nơi đến được trong thời gian đó, cách đường tối đa ${reach}; vẽ trên lưới ô ${cell}.`,
  },
  oneLimitValue: { en: (minutes: string) => `${minutes} min`, vi: (minutes: string) => `${minutes} phút` },
  yearToday: { en: (year: string) => `${year} (today)`, vi: (year: string) => `${year} (hiện nay)` },
  yearExplained: {
    en: (roads: string) => `Only roads that were open then; the map extract is of ${roads}.`,
    vi: (roads: string) => `Chỉ các đường đã thông xe khi đó; dữ liệu bản đồ ${roads}.`,
  },
  yearTodayExplained: {
    en: (date: string) => `Roads open today, as of ${date}.`,
    vi: (date: string) => `Các đường đang khai thác, cập nhật đến ${date}.`,
  },
  yearLaterExplained: {
    en: (year: string) => `Roads, airports and ports that are planned to open until ${year} count as open.`,
    vi: (year: string) => `Đường, sân bay, cảng dự kiến mở đến hết năm ${year} được tính là đã mở.`,
  },
  originKeptPin: { en: (at: string) => `Pin at ${at}`, vi: (at: string) => `Ghim tại ${at}` },
  /** "+6 min, 3 km longer, via QL.18" */
  routeCompared: {
    en: (time: string, distance: string, roads: string) => `${time}, ${distance}${roads && `, via ${roads}`}`,
    vi: (time: string, distance: string, roads: string) => `${time}, ${distance}${roads && `, qua ${roads}`}`,
  },
  longer: { en: (distance: string) => `${distance} longer`, vi: (distance: string) => `dài hơn ${distance}` },
  shorter: {
    en: (distance: string) => `${distance} shorter`,
    vi: (distance: string) => `ngắn hơn ${distance}`,
  },
  showAll: { en: (count: string) => `Show all ${count}`, vi: (count: string) => `Xem tất cả ${count}` },
  remove: { en: (what: string) => `Remove ${what}`, vi: (what: string) => `Bỏ ${what}` },
} as const satisfies Record<string, Record<Language, (...values: string[]) => string>>;

export const INSIDE_NAMES: Record<InsideKind, Localised> = {
  'industrial-park': { en: 'Industrial parks', vi: 'Khu công nghiệp' },
  port: { en: 'Ports and terminals', vi: 'Cảng, bến' },
  airport: { en: 'Airports', vi: 'Sân bay' },
  station: { en: 'Railway stations', vi: 'Ga đường sắt' },
  plant: { en: 'Anchor plants', vi: 'Nhà máy chủ lực' },
  institution: { en: 'Universities, innovation', vi: 'Đại học, đổi mới' },
  city: { en: 'Province seats', vi: 'Tỉnh lỵ cũ và mới' },
};

export const PLACE_GROUP_NAMES: Record<PlaceGroup, Localised> = {
  'international-airports': { en: 'international airport', vi: 'sân bay quốc tế' },
  'scheduled-airports': { en: 'airport with scheduled flights', vi: 'sân bay có chuyến bay thường lệ' },
  seaports: { en: 'seaport or terminal', vi: 'cảng biển, bến cảng' },
  'deep-sea-ports': { en: 'deep-sea port (100,000 DWT)', vi: 'cảng nước sâu (100.000 DWT)' },
  'container-ports': {
    en: 'container port (throughput published)',
    vi: 'cảng container (có công bố sản lượng)',
  },
  'river-ports': { en: 'river port', vi: 'cảng sông' },
  'dry-ports': { en: 'dry port', vi: 'cảng cạn' },
  'border-gates': { en: 'border gate', vi: 'cửa khẩu' },
  'province-capitals': { en: 'province capital', vi: 'trung tâm tỉnh, thành phố' },
};
