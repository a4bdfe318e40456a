/**
 * Coordinate reference systems in which files about Vietnam come, other than WGS 84 longitude and latitude. Parameters from
 * the EPSG register (epsg.org): VN-2000 to WGS 84 is the transformation EPSG:6960 (position 3.6 m and better); the zones of
 * 3° are the ones that provinces survey in, each with a meridian of its own.
 */
export const CRS_CODES = [
  'EPSG:4326',
  'EPSG:4756',
  'EPSG:3857',
  'EPSG:32648',
  'EPSG:32649',
  'EPSG:3405',
  'EPSG:3406',
  'EPSG:5896',
  'EPSG:9205',
  'EPSG:9206',
  'EPSG:9207',
  'EPSG:9208',
  'EPSG:5897',
  'EPSG:9209',
  'EPSG:9210',
  'EPSG:9211',
  'EPSG:9212',
  'EPSG:9213',
  'EPSG:9214',
  'EPSG:9215',
  'EPSG:9216',
  'EPSG:5899',
  'EPSG:5898',
  'EPSG:9217',
  'EPSG:9218',
] as const;
export type CrsCode = (typeof CRS_CODES)[number];

/** Proper names, the same in every language. */
export const CRS_NAMES: Readonly<Record<CrsCode, string>> = {
  'EPSG:4326': 'WGS 84',
  'EPSG:4756': 'VN-2000',
  'EPSG:3857': 'WGS 84 / Web Mercator',
  'EPSG:32648': 'WGS 84 / UTM 48N',
  'EPSG:32649': 'WGS 84 / UTM 49N',
  'EPSG:3405': 'VN-2000 / UTM 48N',
  'EPSG:3406': 'VN-2000 / UTM 49N',
  'EPSG:5896': 'VN-2000 / TM-3 102°00′',
  'EPSG:9205': 'VN-2000 / TM-3 103°00′',
  'EPSG:9206': 'VN-2000 / TM-3 104°00′',
  'EPSG:9207': 'VN-2000 / TM-3 104°30′',
  'EPSG:9208': 'VN-2000 / TM-3 104°45′',
  'EPSG:5897': 'VN-2000 / TM-3 105°00′',
  'EPSG:9209': 'VN-2000 / TM-3 105°30′',
  'EPSG:9210': 'VN-2000 / TM-3 105°45′',
  'EPSG:9211': 'VN-2000 / TM-3 106°00′',
  'EPSG:9212': 'VN-2000 / TM-3 106°15′',
  'EPSG:9213': 'VN-2000 / TM-3 106°30′',
  'EPSG:9214': 'VN-2000 / TM-3 107°00′',
  'EPSG:9215': 'VN-2000 / TM-3 107°15′',
  'EPSG:9216': 'VN-2000 / TM-3 107°30′',
  'EPSG:5899': 'VN-2000 / TM-3 107°45′',
  'EPSG:5898': 'VN-2000 / TM-3 108°00′',
  'EPSG:9217': 'VN-2000 / TM-3 108°15′',
  'EPSG:9218': 'VN-2000 / TM-3 108°30′',
};
