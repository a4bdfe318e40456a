import type { Position } from 'geojson';
import { lineMetres, metresBetween } from './measure.ts';
import { nameKey, withoutDiacritics } from './names.ts';
import type { RoadWay } from './road-ways.ts';
import { readTable, type Row } from './table.ts';

/** A named stretch of an expressway: a row of the table, or a name that only OSM knows. */
export type Section = {
  readonly row: Row | null;
  readonly ref: string;
  readonly nameEn: string;
  readonly nameVi: string;
};

/** A stretch that only OSM names becomes a section from this length on; shorter ones are ramps and bridges. */
const SHORTEST_SECTION_METRES = 3000;
/** How far from the nearest way of a section such a short piece may lie and still be part of it. */
const NEAR_METRES = 1500;

/**
 * The section each way belongs to: by its name in the table; a bridge or a tunnel by the way it touches; what is
 * left and long by its own name; what is left and short by the nearest way of the same number. Null when none fits.
 */
export function assignSections(ways: readonly RoadWay[]): (Section | null)[] {
  const sections = byName(ways);
  spreadAlong(ways, sections);
  nameRest(ways, sections);
  return sections;
}

function byName(ways: readonly RoadWay[]): (Section | null)[] {
  const known = new Map<string, Section>();
  for (const row of readTable('highways')) {
    const section = sectionOf(row);
    for (const name of row.required('osm_names').split('|')) known.set(sectionKey(name), section);
  }
  return ways.map(({ name }) => (name ? (known.get(sectionKey(name)) ?? null) : null));
}

function sectionOf(row: Row): Section {
  return { row, ref: row.required('ref'), nameEn: row.required('name_en'), nameVi: row.required('name_vi') };
}

/** `Đường cao tốc Cầu Giẽ - Ninh Bình giai đoạn 2` and `Cao tốc Cầu Giẽ – Ninh Bình` are one section. */
function sectionKey(name: string): string {
  return nameKey(name)
    .replace(/^(duong )?(cao toc )?/, '')
    .replace(/ (giai doan \d.*|mo rong|giai doan mo rong)$/, '');
}

/** Carries a section along touching ways of the same number and status that have no name or that of a structure. */
function spreadAlong(ways: readonly RoadWay[], sections: (Section | null)[]): void {
  const at = new Map<string, number[]>();
  ways.forEach(({ lines }, i) => {
    for (const key of endKeys(lines)) {
      const there = at.get(key);
      if (there) there.push(i);
      else at.set(key, [i]);
    }
  });
  const waiting = sections.flatMap((section, i) => (section ? [i] : []));
  for (let i = waiting.shift(); i !== undefined; i = waiting.shift()) {
    const way = ways[i] as RoadWay;
    for (const j of endKeys(way.lines).flatMap((key) => at.get(key) ?? [])) {
      const other = ways[j] as RoadWay;
      const isStructure = !other.name || /^(cầu|hầm|đường dẫn|nút giao)/iu.test(other.name);
      if (sections[j] || !isSameRoad(way, other) || !isStructure) continue;
      sections[j] = sections[i] ?? null;
      waiting.push(j);
    }
  }
}

function nameRest(ways: readonly RoadWay[], sections: (Section | null)[]): void {
  const rest = new Map<string, number[]>();
  ways.forEach((way, i) => {
    if (sections[i]) return;
    const key = `${way.refs.join(';')} ${way.name ?? ''} ${way.status}`;
    const there = rest.get(key);
    if (there) there.push(i);
    else rest.set(key, [i]);
  });
  const decided = sections.map((section, i) => ({ section, i })).filter(({ section }) => section !== null);
  for (const members of rest.values()) {
    const first = ways[members[0] as number] as RoadWay;
    const metres = members
      .flatMap((i) => (ways[i] as RoadWay).lines)
      .reduce((sum, line) => sum + lineMetres(line), 0);
    const ref = first.refs.find((candidate) => candidate.startsWith('CT.'));
    const own: Section | null =
      ref && first.name && metres >= SHORTEST_SECTION_METRES
        ? { row: null, ref, nameEn: englishName(first.name), nameVi: first.name }
        : null;
    for (const i of members) {
      const way = ways[i] as RoadWay;
      const near = decided.filter(({ i: j }) => isSameRoad(way, ways[j] as RoadWay));
      sections[i] =
        own ??
        nearest(
          way,
          near.map(({ section, i: j }) => [section, ways[j] as RoadWay]),
        );
    }
  }
}

function nearest(way: RoadWay, candidates: readonly (readonly [Section | null, RoadWay])[]): Section | null {
  const from = way.lines[0]?.[0];
  if (!from) return null;
  let best: Section | null = null;
  let bestMetres = NEAR_METRES;
  for (const [section, other] of candidates) {
    const metres = Math.min(...other.lines.flat().map((position) => metresBetween(from, position)));
    if (metres >= bestMetres) continue;
    best = section;
    bestMetres = metres;
  }
  return best;
}

function englishName(nameVi: string): string {
  return withoutDiacritics(nameVi.replace(/^Đường cao tốc\s+/u, ''));
}

function isSameRoad(a: RoadWay, b: RoadWay): boolean {
  return a.status === b.status && a.refs.some((ref) => b.refs.includes(ref));
}

function endKeys(lines: readonly Position[][]): string[] {
  return lines.flatMap((line) => [line[0], line.at(-1)]).map((position) => String(position));
}
