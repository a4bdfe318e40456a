/** The three parts of the country, as maps of Vietnam draw them. */
export const REGIONS = ['north', 'central', 'south'] as const;
export type Region = (typeof REGIONS)[number];

/**
 * English names of the 34 provinces and cities of July 2025 by region. The six socio-economic regions of the national
 * master plan (Resolution 81/2023/QH15) taken together: north is the northern midlands and mountains and the Red River
 * Delta; central the central coast and the Central Highlands; south the Southeast and the Mekong Delta. A merged
 * province that spans two of them stands with its seat.
 */
const PROVINCES: Readonly<Record<Region, readonly string[]>> = {
  north: [
    'Hanoi',
    'Cao Bang',
    'Tuyen Quang',
    'Dien Bien',
    'Lai Chau',
    'Son La',
    'Lao Cai',
    'Thai Nguyen',
    'Lang Son',
    'Quang Ninh',
    'Bac Ninh',
    'Phu Tho',
    'Hai Phong',
    'Hung Yen',
    'Ninh Binh',
  ],
  central: [
    'Thanh Hoa',
    'Nghe An',
    'Ha Tinh',
    'Quang Tri',
    'Hue',
    'Da Nang',
    'Quang Ngai',
    'Gia Lai',
    'Khanh Hoa',
    'Dak Lak',
    'Lam Dong',
  ],
  south: [
    'Dong Nai',
    'Ho Chi Minh City',
    'Tay Ninh',
    'Dong Thap',
    'Vinh Long',
    'An Giang',
    'Can Tho',
    'Ca Mau',
  ],
};

const REGION_OF: ReadonlyMap<string, Region> = new Map(
  REGIONS.flatMap((region) => PROVINCES[region].map((name) => [name, region] as const)),
);

/** Region of a province of today, by its English name; null for a name that is none of the 34. */
export function regionOf(provinceNow: string): Region | null {
  return REGION_OF.get(provinceNow) ?? null;
}
