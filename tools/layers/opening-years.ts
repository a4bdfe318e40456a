import { fileURLToPath } from 'node:url';
import { readSections, type Section } from '../network/updates/table.ts';
import type { RoadStatus } from './road-ways.ts';
import type { Row } from './table.ts';

/** Since when a road is open, or when it is expected to be; null where no source says so. */
export type OpeningYears = { readonly opened: number | null; readonly opens: number | null };

export type OpeningYearsOf = (row: Row | null, status: RoadStatus) => OpeningYears;

const SECTIONS = fileURLToPath(new URL('../network/updates/sections.csv', import.meta.url));

/**
 * Years of the rows of `highways.csv`. Roads that changed since 2021 name their rows in the table from which the
 * network is brought up to date, so that the map and the drive times open a road in the same year; older roads
 * have their year in `highways.csv` itself. The year is that from which all of a feature is open. As in the
 * network, what the data of a year shows as unfinished opens in the year after at the earliest, whatever was
 * announced.
 */
export function openingYears(dataYear: number): OpeningYearsOf {
  const sections = new Map(readSections(SECTIONS).map((section) => [section.id, section]));
  return (row, status) => {
    if (row === null) return { opened: null, opens: null };
    const isOpen = status === 'operating';
    const own = row.number(isOpen ? 'opened' : 'opens');
    const mine = (row.text('sections')?.split(' ') ?? [])
      .map((id) => sectionOf(sections, id))
      .filter((section) => (section.status === 'operating') === isOpen);
    if (own !== null && mine.length > 0)
      throw new Error(`highways.csv: ${row.required('name_en')} has a year of its own and in sections.csv.`);
    const year = mine.length > 0 ? lastYear(mine) : own;
    if (isOpen) return { opened: year, opens: null };
    return { opened: null, opens: year === null ? null : Math.max(year, dataYear + 1) };
  };
}

function sectionOf(sections: ReadonlyMap<string, Section>, id: string): Section {
  const section = sections.get(id);
  if (!section) throw new Error(`highways.csv names the section ${id}, which sections.csv does not have.`);
  return section;
}

function lastYear(sections: readonly Section[]): number | null {
  const years = sections.map(({ openYear }) => openYear);
  return years.includes(0) ? null : Math.max(...years);
}
