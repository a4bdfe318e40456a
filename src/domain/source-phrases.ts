import type { Language } from './localised.ts';

/**
 * Sources are written once, in English, as the published files have them. What in them is a phrase of the atlas, or names a
 * Vietnamese body that has a name in Vietnamese, is put into Vietnamese here; titles, addresses and numbers stay as they are.
 */
const PHRASES: Readonly<Record<string, string>> = {
  // whom it comes from
  '© OpenStreetMap contributors': '© Cộng đồng OpenStreetMap',
  'National Statistics Office of Vietnam': 'Cục Thống kê (Bộ Tài chính)',
  'Foreign Investment Agency': 'Cục Đầu tư nước ngoài',
  'Vietnam Administrative Units Reference Map': 'Bản đồ tham chiếu đơn vị hành chính Việt Nam',
  'Vietnam Ports Association': 'Hiệp hội Cảng biển Việt Nam',
  'Viet Nam News Agency': 'Thông tấn xã Việt Nam',
  'Saigon Newport Corporation': 'Tổng công ty Tân cảng Sài Gòn',
  'Government News': 'Báo điện tử Chính phủ',
  'National Assembly resolution': 'Nghị quyết Quốc hội số',
  'Resolution 202/2025/QH15': 'Nghị quyết 202/2025/QH15',
  'Hai Phong seaport plan layer': 'lớp quy hoạch cảng biển Hải Phòng',
  'Invest Vietnam map': 'bản đồ Invest Vietnam',
  'Press and operators': 'Báo chí và đơn vị khai thác',
  'Provincial report': 'Báo cáo của tỉnh',
  'Rail freight station list': 'Danh sách ga hàng hóa',
  'Sonadezi Long Thanh profile': 'hồ sơ Sonadezi Long Thành',
  'an article about Bac Ninh, early 2026': 'một bài viết về Bắc Ninh, đầu năm 2026',
  'the article about Bac Ninh, early 2026, says the same':
    'bài viết về Bắc Ninh đầu năm 2026 cũng nêu như vậy',
  'Pre-feasibility study as reported by': 'Báo cáo nghiên cứu tiền khả thi, theo',
  'NTC site data': 'số liệu mặt bằng của NTC',
  'Public knowledge, to be checked': 'Thông tin công khai, cần kiểm tra lại',
  'Public knowledge': 'Thông tin công khai',
  'Public plans': 'Quy hoạch đã công bố',
  'airport master plan to 2030': 'quy hoạch cảng hàng không đến 2030',
  'facts table, no published source': 'bảng số liệu của atlas, chưa có nguồn công bố',
  'estimate, no published source': 'ước tính, chưa có nguồn công bố',
  Circular: 'Thông tư',
  'list of the busiest airports in Vietnam': 'danh sách sân bay đông khách nhất Việt Nam',
  'list of the gates to Laos': 'danh sách cửa khẩu sang Lào',
  'gates of Nghe An': 'các cửa khẩu của Nghệ An',
  'Hanoi transport': 'giao thông Hà Nội',
  'Hanoi–Haiphong Expressway': 'cao tốc Hà Nội – Hải Phòng',
  'search result': 'kết quả tìm kiếm',
  'public domain': 'phạm vi công cộng',
  'reported by': 'theo',
  VnEconomy: 'VnEconomy',
  'VnEconomy after DynaLiners': 'VnEconomy dẫn DynaLiners',
  post: 'bài',
  posts: 'các bài',
  entry: 'mục',

  // the atlas's own work
  'Own estimate from descriptions of the site': 'Atlas ước tính theo mô tả vị trí',
  'own estimate from descriptions of the site': 'atlas ước tính theo mô tả vị trí',
  'Own estimate along the line': 'Atlas ước tính dọc theo tuyến',
  'Own estimate': 'Atlas ước tính',
  'own estimate': 'atlas ước tính',
  'Own research': 'Atlas tự tra cứu',
  'Own table of border gates': 'Bảng cửa khẩu của atlas',
  'Own table of institutions': 'Bảng cơ sở đào tạo, nghiên cứu của atlas',
  'Own table of landmarks': 'Bảng địa điểm của atlas',
  'Own table of lines': 'Bảng tuyến đường sắt của atlas',
  'Own table of plants and investments': 'Bảng nhà máy và vốn đầu tư của atlas',
  'Own table of sections': 'Bảng đoạn tuyến của atlas',
  'Own table of stations': 'Bảng nhà ga của atlas',
  'Own table of waterways': 'Bảng tuyến thủy của atlas',
  'published points are kilometres off': 'các điểm đã công bố lệch hàng km',
  'position estimated from the commune': 'vị trí ước tính theo xã',
  'position estimated from': 'vị trí ước tính theo',

  // what of it, and how
  'area and average population 2024': 'diện tích và dân số trung bình 2024',
  'population 2024 by official area': 'dân số 2024 chia cho diện tích chính thức',
  'area, population 2024': 'diện tích, dân số 2024',
  'GRDP per capita 2024': 'GRDP bình quân đầu người 2024',
  'old units weighted by population': 'các đơn vị cũ, tính theo tỷ trọng dân số',
  'old units summed': 'cộng các đơn vị cũ',
  'special zone outlines': 'ranh giới đặc khu',
  'outline of the park': 'ranh giới khu công nghiệp',
  'plot inside it not known': 'chưa rõ lô đất trong khu',
  'industrial area of 2021': 'khu đất công nghiệp năm 2021',
  'OpenStreetMap outline': 'ranh giới trên OpenStreetMap',
  'outline of 2021': 'ranh giới năm 2021',
  'outlines, names': 'ranh giới, tên',
  'Gate side by the roads of': 'Phía cổng xác định theo đường của',
  'gate side by the roads of': 'phía cổng xác định theo đường của',
  'Nearest point of the railway in © OpenStreetMap': 'Điểm gần nhất trên đường sắt của © OpenStreetMap',
  'Centre of Tien Son park, in which the ICD lies': 'Tâm khu công nghiệp Tiên Sơn, nơi có ICD',
  'centre of Nuevo Laredo': 'trung tâm Nuevo Laredo',
  'name in OpenStreetMap': 'tên trên OpenStreetMap',
  'point without a name, named after the town': 'điểm không tên, đặt theo tên thị trấn',
  'point as published': 'tọa độ như đã công bố',
  'seats by': 'trung tâm hành chính theo',
  'end of QL.43 as drawn': 'điểm cuối QL.43 như đã vẽ',
  'end of QL.7 as drawn': 'điểm cuối QL.7 như đã vẽ',
  'end of QL.8 as drawn': 'điểm cuối QL.8 như đã vẽ',
  'end of QL.9': 'điểm cuối QL.9',
  'Lai Hung, kept for science and technology': 'Lai Hưng, dành cho khoa học và công nghệ',
  'kept for science and technology': 'dành cho khoa học và công nghệ',
  'rounded to minutes': 'làm tròn đến phút',
  'border post': 'đồn biên phòng',
  'railway station': 'ga đường sắt',
  'official lengths, years': 'chiều dài chính thức, năm',
  'gauge, lengths': 'khổ đường, chiều dài',
  'largest ships': 'tàu lớn nhất',
  'throughput 2024': 'sản lượng 2024',
  'coast, islands': 'bờ biển, đảo',
  positions: 'vị trí',
  position: 'vị trí',
  passengers: 'hành khách',
  runways: 'đường băng',
  runway: 'đường băng',
  borders: 'địa giới',
  Coast: 'Bờ biển',
  building: 'công trình',
  campus: 'khuôn viên',
  capacity: 'công suất',
  'capacity by 2030 as in the plan of 2025': 'công suất đến 2030 theo quy hoạch 2025',
  class: 'cấp',
  dates: 'ngày tháng',
  facts: 'thông tin',
  locality: 'khu dân cư',
  point: 'điểm',
  tenants: 'các doanh nghiệp thuê',
  tenant: 'doanh nghiệp thuê',
  town: 'thị trấn',
  via: 'qua',
  and: 'và',
  'park developers': 'chủ đầu tư khu công nghiệp',
  'as designed': 'theo thiết kế',
  'fully loaded': 'đầy tải',
  'two projects': 'hai dự án',
  'first phase': 'giai đoạn 1',
  says: 'ghi',

  // how much of it, and when
  'about 2021': 'khoảng năm 2021',
  'more than': 'hơn',
  nearly: 'gần',
  'nearly half of it in Bac Ninh': 'gần một nửa tại Bắc Ninh',
  'mostly in Bac Ninh': 'chủ yếu tại Bắc Ninh',
  'of its investment worldwide': 'vốn đầu tư toàn cầu của hãng',
  'by mid-2025': 'đến giữa năm 2025',
  'by February 2024': 'đến tháng 2/2024',
  'by 2035, of which 0.52 bn in the first phase': 'đến 2035, trong đó 0,52 tỷ ở giai đoạn 1',
  'certificate of 18 January 2021': 'giấy chứng nhận ngày 18/1/2021',
  'company filing of 15 January 2024': 'công bố của công ty ngày 15/1/2024',
  'licence of 25 March 2008': 'giấy phép ngày 25/3/2008',
  'licence of 3 March 2022': 'giấy phép ngày 3/3/2022',
  'first licence of 2014: 1.4 bn': 'giấy phép đầu năm 2014: 1,4 tỷ',
  '13 bn yen as announced': '13 tỷ yên như đã công bố',
  '17 May 2025 groundbreaking': 'khởi công 17/5/2025',
  '2,200 ha incl. urban': '2.200 ha gồm cả khu đô thị',
  '965 ha total': 'tổng 965 ha',
  'Hai Phong and Quang Ninh together 7.82': 'Hải Phòng và Quảng Ninh tổng cộng 7,82',
  'gives 3.04, which is Ho Chi Minh City’s sum': 'ghi 3,04, là số của TP. Hồ Chí Minh',
  'Binh Duong complex': 'khu phức hợp Bình Dương',
};

/**
 * Phrases where they stand alone, the longest first, with what stands before them: browsers of before 2023 refuse a pattern
 * that looks behind. Made when it is first wanted, for those of before 2022 are given `toSorted` only once this file is read.
 */
let pattern: RegExp | null = null;

function patternOfPhrases(): RegExp {
  const longestFirst = Object.keys(PHRASES).toSorted((a, b) => b.length - a.length);
  const phrases = longestFirst.map((phrase) => phrase.replaceAll(/[.()/]/g, '\\$&')).join('|');
  return new RegExp(`(^|[^\\p{L}\\p{N}/.-])(${phrases})(?![\\p{L}\\p{N}/-])`, 'gu');
}

/** A source in the language of the reader. */
export function sourceIn(source: string, language: Language): string {
  return language === 'vi' ? sourceInVietnamese(source) : source;
}

/** A source, or a sentence that names one, for Vietnamese readers. */
export function sourceInVietnamese(source: string): string {
  return source
    .replaceAll(
      (pattern ??= patternOfPhrases()),
      (_, before: string, phrase: string) => before + (PHRASES[phrase] ?? phrase),
    )
    .replaceAll(/(hơn |gần )(\d+)\.(\d+)/g, '$1$2,$3');
}
