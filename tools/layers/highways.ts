import type { MultiLineString, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { assignSections, type Section } from './expressway-sections.ts';
import { type GapLimits, gapLinks } from './gaps.ts';
import { drawnLines, joinLines, withoutParallels } from './lines.ts';
import { lineMetres } from './measure.ts';
import { nameKey, slug } from './names.ts';
import { openingYears, type OpeningYearsOf } from './opening-years.ts';
import { nationalRef, type RoadClass, type RoadStatus, type RoadWay } from './road-ways.ts';
import { roundLine, simplifyLine } from './shape.ts';

/** The two carriageways of one road, each generalised to 100 m by the source, lie this near each other. */
const PARALLEL_METRES = 150;
/** A long bridge may be missing from an expressway; national highways do end and go on elsewhere. */
const GAP_LIMITS: Readonly<Record<RoadClass, GapLimits>> = {
  expressway: { metres: 7000, turnDegrees: 25 },
  national: { metres: 2500, turnDegrees: 40 },
};
const TOLERANCE_METRES = { expressway: 20, national: 60 };
/** Ten metres: below the tolerance by an order. */
const DECIMALS = 4;
/** Shorter lines are left-overs of junctions. */
const SHORTEST_LINE_METRES = 500;
/** Works and plans shorter than this are junctions being rebuilt, not sections. */
const SHORTEST_WORK_KM = 1;

/** Expressways by section with their facts, national highways by number. `date` is the ISO date of the ways. */
export function highways(ways: readonly RoadWay[], date: string): LayerCollection {
  return collection([...expressways(ways, date), ...nationalHighways(ways, date)]);
}

type Group = { readonly section: Section; readonly status: RoadStatus; lines: Position[][] };

/** Open roads first: what is being widened is open, and is drawn as such. */
const STATUS_ORDER: readonly RoadStatus[] = ['operating', 'under_construction', 'planned'];

function expressways(ways: readonly RoadWay[], date: string): LayerFeature[] {
  const groups = groupsOf(ways.filter(({ roadClass }) => roadClass === 'expressway'));
  const drawn = drawnLines();
  for (const status of STATUS_ORDER) {
    const mine = groups.filter((group) => group.status === status);
    for (const group of mine) {
      const joined = singleLines(group.lines);
      group.lines =
        status === 'operating'
          ? joined
          : longLines(joined.flatMap((line) => drawn.uncovered(line, PARALLEL_METRES)));
    }
    for (const line of mine.flatMap((group) => group.lines)) drawn.add(line);
  }
  closeGaps(groups);
  const yearsOf = openingYears(Number(date.slice(0, 4)));
  return groups.flatMap(
    ({ section, status, lines }) => expresswayFeature(section, status, lines, date, yearsOf) ?? [],
  );
}

function groupsOf(ways: readonly RoadWay[]): Group[] {
  const sections = assignSections(ways);
  const groups = new Map<string, Group>();
  ways.forEach((way, i) => {
    const section = sections[i];
    if (!section) return;
    const key = `${section.ref} ${nameKey(section.nameEn)} ${way.status}`;
    const group = groups.get(key);
    if (group) group.lines.push(...way.lines);
    else groups.set(key, { section, status: way.status, lines: [...way.lines] });
  });
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Gaps within an expressway's number, also between two sections; the piece goes to the section it continues. */
function closeGaps(groups: readonly Group[]): void {
  for (const group of groups) {
    const sameRoad = groups.filter(
      ({ section, status }) => section.ref === group.section.ref && status === group.status,
    );
    if (sameRoad[0] !== group) continue;
    const owners = sameRoad.flatMap((owner) => owner.lines.map((line) => ({ owner, line })));
    const others = groups.filter(
      ({ section, status, lines }) =>
        section.ref === group.section.ref && status !== group.status && isPublished(status, lines),
    );
    const lines = owners.map(({ line }) => line);
    for (const link of gapLinks(
      lines,
      others.flatMap((other) => other.lines),
      GAP_LIMITS.expressway,
    )) {
      owners[link.line]?.owner.lines.push(link.positions);
    }
  }
}

function expresswayFeature(
  section: Section,
  status: RoadStatus,
  lines: readonly Position[][],
  date: string,
  yearsOf: OpeningYearsOf,
): LayerFeature | null {
  const { row, ref, nameEn, nameVi } = section;
  const geometry = published(lines, TOLERANCE_METRES.expressway);
  if (!geometry || !isPublished(status, lines)) return null;
  return {
    type: 'Feature',
    properties: {
      id: idOf(`${ref} ${nameEn.replace(/ Expressway\b/, '')}`, status),
      name_en: nameEn,
      name_vi: nameVi,
      status,
      ref,
      class: 'expressway',
      from: row?.text('from'),
      to: row?.text('to'),
      length_km: kilometres(lines),
      official_km: row?.number('official_km'),
      ...yearsOf(row, status),
      note_en: row?.text('note_en'),
      note_vi: row?.text('note_vi'),
      facts_source: row?.text('source'),
      source: '© OpenStreetMap contributors',
      source_date: date,
    },
    geometry,
  };
}

function isPublished(status: RoadStatus, lines: readonly Position[][]): boolean {
  return status === 'operating' || kilometres(lines) >= SHORTEST_WORK_KM;
}

/** Parts of a road that are open keep its plain id when the rest opens. */
function idOf(name: string, status: RoadStatus): string {
  return `highway-${slug(name)}${status === 'operating' ? '' : `-${slug(status)}`}`;
}

function nationalHighways(ways: readonly RoadWay[], date: string): LayerFeature[] {
  const groups = new Map<string, { ref: string; status: RoadStatus; lines: Position[][] }>();
  for (const way of ways) {
    const ref = nationalRef(way);
    if (way.roadClass !== 'national' || !ref) continue;
    const key = `${ref} ${way.status}`;
    const group = groups.get(key);
    if (group) group.lines.push(...way.lines);
    else groups.set(key, { ref, status: way.status, lines: [...way.lines] });
  }
  return [...groups.values()].flatMap(({ ref, status, lines }): LayerFeature[] => {
    const single = singleLines(lines);
    const links = gapLinks(single, [], GAP_LIMITS.national);
    const roads = [...single, ...links.map(({ positions }) => positions)];
    const geometry = published(roads, TOLERANCE_METRES.national);
    if (!geometry) return [];
    const number = ref.replace('QL.', '');
    return [
      {
        type: 'Feature',
        properties: {
          id: idOf(ref, status),
          name_en: `National Highway ${number}`,
          name_vi: `Quốc lộ ${number}`,
          status,
          ref,
          class: 'national',
          length_km: kilometres(roads),
          source: '© OpenStreetMap contributors',
          source_date: date,
        },
        geometry,
      },
    ];
  });
}

/** One line per road, as long as can be, without left-overs of junctions. */
function singleLines(lines: readonly Position[][]): Position[][] {
  return longLines(withoutParallels(joinLines(lines), PARALLEL_METRES));
}

function longLines(lines: readonly Position[][]): Position[][] {
  return joinLines(lines).filter((line) => lineMetres(line) >= SHORTEST_LINE_METRES);
}

function kilometres(lines: readonly Position[][]): number {
  return Math.round(lines.reduce((sum, line) => sum + lineMetres(line), 0) / 100) / 10;
}

function published(lines: readonly Position[][], tolerance: number): MultiLineString | null {
  const coordinates = longLines(lines)
    .map((line) => roundLine(simplifyLine(line, tolerance), DECIMALS))
    .filter((line) => line.length > 1)
    .sort((a, b) => lineMetres(b) - lineMetres(a));
  return coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null;
}
