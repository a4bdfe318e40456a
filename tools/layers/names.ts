/** Letters without diacritics: `Đà Nẵng` becomes `Da Nang`. */
export function withoutDiacritics(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

/** Lower-case letters and digits joined by hyphens, safe in an address: `KCN Sóng Thần 1` becomes `kcn-song-than-1`. */
export function slug(text: string): string {
  return withoutDiacritics(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The same name however it is written: case, diacritics, dashes and spaces do not count. */
export function nameKey(text: string): string {
  return slug(text).replaceAll('-', ' ');
}

export type ParkName = {
  readonly nameEn: string;
  readonly nameVi: string;
  readonly parkType: 'industrial_park' | 'cluster' | 'export_processing' | 'high_tech';
};

const PARK_KINDS = [
  {
    pattern: /^(cụm khu công nghiệp|cụm công nghiệp|cụm cn|ccn)\s+/iu,
    vi: 'CCN',
    en: 'Industrial Cluster',
    type: 'cluster',
  },
  { pattern: /^(khu chế xuất|kcx)\s+/iu, vi: 'KCX', en: 'Export Processing Zone', type: 'export_processing' },
  { pattern: /^(khu công nghệ cao)\s+/iu, vi: 'Khu công nghệ cao', en: 'High-Tech Park', type: 'high_tech' },
  {
    pattern: /^(khu công nghiệp|khu cn|kcn)\s+/iu,
    vi: 'KCN',
    en: 'Industrial Park',
    type: 'industrial_park',
  },
] as const;

/** What stands behind a park's own name and how it reads in English. */
const PARK_SUFFIXES = [
  { pattern: /\s*\(?mở rộng\)?$/iu, vi: ' (mở rộng)', en: ' (expansion)' },
  { pattern: /\s*[-–]?\s*\(?giai đoạn (\d)\)?$/iu, vi: ' (giai đoạn $1)', en: ' (phase $1)' },
  { pattern: /\s*[-–]?\s*\(?khu ([a-e])\)?$/iu, vi: ' (khu $1)', en: ' (zone $1)' },
] as const;

/**
 * One form for the many spellings in OpenStreetMap: `Khu Công Nghiệp Hải Sơn` becomes `KCN Hải Sơn` and
 * `Hai Son Industrial Park`. A name without a known beginning is taken as a park's own name.
 */
export function parkName(source: string): ParkName {
  const text = source.normalize('NFC').trim().replace(/\s+/g, ' ');
  const kind = PARK_KINDS.find(({ pattern }) => pattern.test(text)) ?? PARK_KINDS[3];
  let own = text
    .replace(kind.pattern, '')
    .replace(/\s+-\s+/g, ' – ')
    .trim();
  let suffixVi = '';
  let suffixEn = '';
  for (const { pattern, vi, en } of PARK_SUFFIXES) {
    const found = pattern.exec(own);
    if (!found) continue;
    const part = (found[1] ?? '').toUpperCase();
    suffixVi = vi.replace('$1', part);
    suffixEn = en.replace('$1', part);
    own = own.replace(pattern, '').trim();
  }
  return {
    nameEn: `${withoutDiacritics(own).replace('Ha Noi', 'Hanoi')} ${kind.en}${suffixEn}`,
    nameVi: `${kind.vi} ${own}${suffixVi}`,
    parkType: kind.type,
  };
}
