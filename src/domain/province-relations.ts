import type { ProvinceDivision } from './layer.ts';
import type { FigureName, Province } from './province.ts';

/** How the 34 provinces of today and the 63 before July 2025 belong together, and how one ranks among the others. */

export type Provinces = Readonly<Record<ProvinceDivision, readonly Province[]>>;

export function findProvince(
  { division, code }: { readonly division: ProvinceDivision; readonly code: string },
  provinces: Provinces,
): Province | null {
  return provinces[division].find((p) => p.code === code && !p.disputed) ?? null;
}

/** The province of a division that bears a name; null where there is none. */
export function provinceNamed(
  nameEn: string,
  division: ProvinceDivision,
  provinces: Provinces,
): Province | null {
  return provinces[division].find((p) => p.nameEn === nameEn && !p.disputed) ?? null;
}

/** The old units that became a province of today; of an old unit, those that were merged with it. */
export function membersOf(province: Province, provinces: Provinces): readonly Province[] {
  const whole = province.division === '34' ? province : nowOf(province, provinces);
  if (whole === null) return [];
  return provinces['63'].filter((p) => !p.disputed && whole.mergedFrom.includes(p.code));
}

/** The province of today in which an old unit lies; a province of today is its own. */
export function nowOf(province: Province, provinces: Provinces): Province | null {
  if (province.division === '34') return province;
  return province.nowCode === null
    ? null
    : findProvince({ division: '34', code: province.nowCode }, provinces);
}

/**
 * What to look at when the division is switched: of a province of today the member that bore the same name, else the
 * one of the same code, else the first; of an old unit the province it is in now. Null while the data is not there.
 */
export function counterpart(
  province: Province,
  division: ProvinceDivision,
  provinces: Provinces,
): Province | null {
  if (province.division === division) return province;
  if (division === '34') return nowOf(province, provinces);
  const members = membersOf(province, provinces);
  return (
    members.find((p) => p.nameEn === province.nameEn) ??
    members.find((p) => p.code === province.code) ??
    members[0] ??
    null
  );
}

/** Place in the order of the provinces of a division, and how many of them have the figure. */
export type FigureRank = { readonly rank: number; readonly of: number };

/**
 * Rank of a province among those of its division that have the figure: the largest value is first, equal values share
 * a rank. Null where it has no figure, and for the PCI, whose figure is a rank already.
 */
export function figureRank(province: Province, name: FigureName, provinces: Provinces): FigureRank | null {
  const figure = province.figures[name];
  if (figure === null || name === 'pci' || name === 'pciEarlier') return null;
  const values = provinces[province.division].flatMap((p) =>
    p.disputed ? [] : (p.figures[name]?.value ?? []),
  );
  return { rank: 1 + values.filter((value) => value > figure.value).length, of: values.length };
}
