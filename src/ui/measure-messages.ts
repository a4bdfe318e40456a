import type { AreaUnit, DistanceUnit, TimeUnit } from '../domain/display-units.ts';
import type { CoordinateStyle } from '../domain/coordinates.ts';
import type { Language, Localised } from '../domain/localised.ts';
import type { MeasurementKind } from '../domain/measurement.ts';

/** Texts of measuring. */
export const MEASURE_MESSAGES = {
  measureFromHere: { en: 'Measure from here', vi: 'Đo từ đây' },
  measureKind: { en: 'What is measured', vi: 'Đo gì' },
  measureDraw: { en: 'Add points on the map', vi: 'Thêm điểm trên bản đồ' },
  measureEnd: { en: 'Done', vi: 'Xong' },
  measureNew: { en: 'New measurement', vi: 'Phép đo mới' },
  measureUndo: { en: 'Undo', vi: 'Hoàn tác' },
  measureClose: { en: 'Close to an area', vi: 'Khép thành vùng' },
  measureHint: {
    en: 'Click to add points: they snap to places and roads (hold Alt to switch that off). Double-click or Enter ends, Backspace takes back, Escape leaves.',
    vi: 'Nhấp để thêm điểm: điểm tự bắt vào địa điểm và đường (giữ Alt để tắt). Nhấp đúp hoặc Enter để kết thúc, Backspace để bỏ điểm cuối, Escape để thoát.',
  },
  measureKeysHint: {
    en: 'By keyboard: arrow keys and + − move the map under the crosshair, Enter adds the point, Enter again ends.',
    vi: 'Bằng bàn phím: phím mũi tên và + − di chuyển bản đồ dưới tâm ngắm, Enter để thêm điểm, Enter lần nữa để kết thúc.',
  },
  measureEditHint: {
    en: 'Drag a point to move it, click the middle of a leg to insert one, right-click or Delete removes it.',
    vi: 'Kéo điểm để di chuyển, nhấp giữa đoạn để chèn, nhấp chuột phải hoặc Delete để xóa.',
  },
  measureStart: { en: 'Click the map to set the first point', vi: 'Nhấp vào bản đồ để đặt điểm đầu tiên' },
  measureNext: { en: 'Click the next point', vi: 'Nhấp điểm tiếp theo' },
  measureAddPoint: { en: 'Add a point by name or coordinates', vi: 'Thêm điểm theo tên hoặc tọa độ' },
  measureAddPlaceholder: { en: 'Place, or 21.22, 105.93 …', vi: 'Địa điểm, hoặc 21,22; 105,93 …' },
  measurePoints: { en: 'Points', vi: 'Các điểm' },
  measureStops: { en: 'Stops', vi: 'Các điểm dừng' },
  measureGrip: { en: 'Drag to reorder', vi: 'Kéo để đổi thứ tự' },
  measureReverse: { en: 'Reverse', vi: 'Đảo chiều' },
  thereAndBack: { en: 'There and back', vi: 'Đi và về' },
  measureTotal: { en: 'Total', vi: 'Tổng' },
  measurePerimeter: { en: 'Perimeter', vi: 'Chu vi' },
  measureArea: { en: 'Area', vi: 'Diện tích' },
  measureStraight: { en: 'straight line', vi: 'đường chim bay' },
  measureDriveTime: { en: 'Drive time', vi: 'Thời gian lái xe' },
  measureRoad: { en: 'Road distance', vi: 'Quãng đường bộ' },
  measureStraightTotal: { en: 'Straight line', vi: 'Đường chim bay' },
  circuity: { en: 'Road ÷ straight line', vi: 'Đường bộ ÷ chim bay' },
  measureBearing: { en: 'bearing', vi: 'phương vị' },
  measureSaved: { en: 'Measurements', vi: 'Các phép đo' },
  measureName: { en: 'Name', vi: 'Tên' },
  measureShow: { en: 'Show on the map', vi: 'Hiện trên bản đồ' },
  measureZoom: { en: 'Zoom to', vi: 'Phóng đến' },
  measureDetails: { en: 'On the sphere and on the ellipsoid', vi: 'Trên mặt cầu và trên ellipsoid' },
  measureSphere: { en: 'Great circle (sphere)', vi: 'Cung tròn lớn (mặt cầu)' },
  measureEllipsoid: { en: 'Geodesic (WGS84)', vi: 'Đường trắc địa (WGS84)' },
  measureDifference: { en: 'Difference', vi: 'Chênh lệch' },
  measureMethod: {
    en: 'Great circle: Turf.js, a sphere of 6,371.0 km radius. Geodesic: Karney’s algorithms (GeographicLib) on the WGS84 ellipsoid.',
    vi: 'Cung tròn lớn: Turf.js, mặt cầu bán kính 6.371,0 km. Đường trắc địa: thuật toán Karney (GeographicLib) trên ellipsoid WGS84.',
  },
  measureRoadMethod: {
    en: 'Typical free-running times, no live traffic.',
    vi: 'Thời gian khi đường thông thoáng, không tính giao thông thời gian thực.',
  },
  units: { en: 'Units', vi: 'Đơn vị' },
  unitsDistance: { en: 'Distance', vi: 'Khoảng cách' },
  unitsArea: { en: 'Area', vi: 'Diện tích' },
  unitsTime: { en: 'Time', vi: 'Thời gian' },
  unitsCoordinates: { en: 'Coordinates', vi: 'Tọa độ' },
  rings: { en: 'Rings of 10, 30, 50 km', vi: 'Vòng 10, 30, 50 km' },
  ringsHint: {
    en: 'What a straight line would promise, beside what the roads reach.',
    vi: 'Để so khoảng cách chim bay với nơi đường bộ thực sự đến được.',
  },
  ring: { en: 'Ring', vi: 'Vòng' },
  nearest: { en: 'Nearest of each kind', vi: 'Gần nhất theo loại' },
  nearestHint: {
    en: 'By straight line, by road and by time these can be different places.',
    vi: 'Gần nhất theo đường chim bay, đường bộ và thời gian có thể là ba nơi khác nhau.',
  },
  nearestNone: { en: 'none', vi: 'không có' },
  nearestStraight: { en: 'nearest by straight line', vi: 'gần nhất theo đường chim bay' },
  nearestRoad: { en: 'nearest by road', vi: 'gần nhất theo đường bộ' },
  nearestTime: { en: 'nearest by time', vi: 'gần nhất theo thời gian' },
  nearestEntrances: {
    en: 'Expressway entrances: where the road network lets a vehicle from another road onto the expressway, directly or by a ramp. Ramps of roads opened since 2021 are partly synthetic.',
    vi: 'Lối vào cao tốc: nơi mạng lưới đường cho xe từ đường khác lên cao tốc, trực tiếp hoặc qua nhánh nối. Nhánh nối của đường mở sau 2021 một phần là suy đoán.',
  },
} as const satisfies Record<string, Localised>;

export const MEASURE_KIND_NAMES: Record<MeasurementKind, Localised> = {
  line: { en: 'Straight line', vi: 'Đường chim bay' },
  area: { en: 'Area', vi: 'Diện tích' },
  road: { en: 'By road', vi: 'Đường bộ' },
};

export const DISTANCE_UNIT_NAMES: Record<DistanceUnit, Localised> = {
  km: { en: 'km', vi: 'km' },
  mi: { en: 'miles', vi: 'dặm Anh' },
  nmi: { en: 'nautical miles', vi: 'hải lý' },
};
export const AREA_UNIT_NAMES: Record<AreaUnit, Localised> = {
  auto: { en: 'ha, km²', vi: 'ha, km²' },
  ha: { en: 'ha', vi: 'ha' },
  km2: { en: 'km²', vi: 'km²' },
  mi2: { en: 'mi²', vi: 'mi²' },
};
export const TIME_UNIT_NAMES: Record<TimeUnit, Localised> = {
  auto: { en: 'h and min', vi: 'giờ và phút' },
  min: { en: 'minutes', vi: 'phút' },
  h: { en: 'hours', vi: 'giờ' },
};
export const COORDINATE_STYLE_NAMES: Record<CoordinateStyle, Localised> = {
  decimal: { en: '21.2217°', vi: '21,2217°' },
  dms: { en: '21°13′18″', vi: '21°13′18″' },
};

/** Sentences with something in them. */
export const MEASURE_PHRASES = {
  measureUnnamed: {
    en: (kind: string, number: string) => `${kind} ${number}`,
    vi: (kind: string, number: string) => `${kind} ${number}`,
  },
  moveUp: { en: (name: string) => `Move ${name} up`, vi: (name: string) => `Chuyển ${name} lên` },
  moveDown: { en: (name: string) => `Move ${name} down`, vi: (name: string) => `Chuyển ${name} xuống` },
  measureDelete: { en: (name: string) => `Delete ${name}`, vi: (name: string) => `Xóa ${name}` },
  measureZoomTo: { en: (name: string) => `Zoom to ${name}`, vi: (name: string) => `Phóng đến ${name}` },
  snapDistances: {
    en: (from: string, to: string) => `to the road ${from} at the start, ${to} at the end`,
    vi: (from: string, to: string) => `đến đường ${from} ở đầu, ${to} ở cuối`,
  },
  measureCount: {
    en: (points: string, total: string) => `${points} points, ${total}`,
    vi: (points: string, total: string) => `${points} điểm, ${total}`,
  },
  roadDate: {
    en: (date: string) => `Roads: OpenStreetMap ${date}.`,
    vi: (date: string) => `Đường: OpenStreetMap ${date}.`,
  },
  ringShare: {
    en: (minutes: string, area: string, radius: string) =>
      `${minutes} min: ${area}, as large as a ring of ${radius}`,
    vi: (minutes: string, area: string, radius: string) =>
      `${minutes} phút: ${area}, bằng vòng bán kính ${radius}`,
  },
} as const satisfies Record<string, Record<Language, (...words: string[]) => string>>;
