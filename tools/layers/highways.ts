import type { MultiLineString, Position } from 'geojson';
import { collection, type LayerCollection, type LayerFeature } from './dataset.ts';
import { drawnLines, type DrawnLines, joinLines, withoutParallels } from './lines.ts';
import { lineMetres } from './measure.ts';
import { nameKey, slug, withoutDiacritics } from './names.ts';
import { type Reference, textOf } from './reference.ts';
import { roundLine, simplifyLine } from './shape.ts';
import { readTable, type Row } from './table.ts';

/** The two carriageways of one road, each generalised to 100 m by the source, lie this near each other. */
const PARALLEL_METRES = 150;
const TOLERANCE_METRES = { expressway: 80, national: 120 };
/** Ten metres: below the tolerance by an order. */
const DECIMALS = 4;
/** Shorter lines are left-overs of junctions. */
const SHORTEST_LINE_METRES = 500;

type RoadClass = 'expressway' | 'national';
type RoadStatus = 'operating' | 'under_construction' | 'planned';

/** A road as the source draws it: one OSM way. */
export type RoadWay = {
  readonly refs: readonly string[];
  readonly name: string | null;
  readonly roadClass: RoadClass;
  readonly status: RoadStatus;
  readonly lines: readonly Position[][];
};

/** Reads the expressways and national highways of the reference. */
export function readRoadWays(reference: Reference): RoadWay[] {
  return reference.features('osm-2026/highways.geojson.gz').map((feature) => {
    const geometry = feature.geometry;
    if (geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
      throw new Error('A highway is no line.');
    const status = textOf(feature, 'status');
    return {
      refs: refsOf(textOf(feature, 'osm_ref') ?? ''),
      name: textOf(feature, 'name_vi'),
      roadClass: textOf(feature, 'infrastructure_type') === 'expressway' ? 'expressway' : 'national',
      // The source says `unknown` where OSM has a plain highway tag, which OSM gives only to roads in use.
      status: status === 'under_construction' || status === 'planned' ? status : 'operating',
      lines: geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
    };
  });
}

/** `QL 61;ĐT.929` becomes `QL.61` and `ĐT.929`. */
export function refsOf(text: string): string[] {
  return text
    .split(/[;,]/)
    .map((ref) =>
      ref.trim().replace(/^(QL|CT)[.\s]*(?=[0-9N])/iu, (_, kind: string) => `${kind.toUpperCase()}.`),
    )
    .filter((ref) => ref !== '');
}

/** Expressways by section with their facts, national highways by number. */
export function highways(ways: readonly RoadWay[]): LayerCollection {
  const operating = drawnLines();
  const features = [...expressways(ways, operating), ...nationalHighways(ways)];
  return collection(features);
}

type Section = { readonly row: Row | null; readonly ref: string; readonly nameVi: string };

function expressways(ways: readonly RoadWay[], operating: DrawnLines): LayerFeature[] {
  const ctWays = ways.filter(({ roadClass }) => roadClass === 'expressway');
  const sections = assignSections(ctWays);
  const groups = new Map<string, { section: Section; status: RoadStatus; lines: Position[][] }>();
  ctWays.forEach((way, i) => {
    const section = sections[i];
    if (!section) return;
    const key = `${section.ref} ${section.row ? section.row.required('name_en') : nameKey(section.nameVi)} ${way.status}`;
    const group = groups.get(key);
    if (group) group.lines.push(...way.lines);
    else groups.set(key, { section, status: way.status, lines: [...way.lines] });
  });

  // Open roads first: what is being widened is open, and is drawn as such.
  const order: readonly RoadStatus[] = ['operating', 'under_construction', 'planned'];
  const features: LayerFeature[] = [];
  const taken = new Set<string>();
  for (const status of order) {
    const drawn: Position[][] = [];
    for (const key of [...groups.keys()].sort()) {
      const group = groups.get(key);
      if (!group || group.status !== status) continue;
      const joined = withoutParallels(joinLines(group.lines), PARALLEL_METRES);
      const fresh =
        status === 'operating'
          ? joined
          : joined.flatMap((line) => operating.uncovered(line, PARALLEL_METRES));
      const feature = expresswayFeature(group.section, status, fresh, taken);
      if (!feature) continue;
      taken.add(feature.properties.id);
      features.push(feature);
      drawn.push(...fresh);
    }
    for (const line of drawn) operating.add(line);
  }
  return features;
}

/** Which section of the table each way belongs to: by its name, else that of a way it touches (bridges, tunnels). */
function assignSections(ways: readonly RoadWay[]): (Section | null)[] {
  const rows = new Map<string, Row>();
  for (const row of readTable('highways')) {
    for (const name of row.required('osm_names').split('|')) rows.set(sectionKey(name), row);
  }
  const sections: (Section | null)[] = ways.map(({ name }) => {
    const row = name ? rows.get(sectionKey(name)) : undefined;
    return row ? { row, ref: row.required('ref'), nameVi: row.required('name_vi') } : null;
  });
  spreadToNeighbours(ways, sections);
  return sections.map((section, i) => {
    if (section) return section;
    const { refs, name } = ways[i] as RoadWay;
    const ref = refs.find((candidate) => candidate.startsWith('CT.'));
    return ref && name ? { row: null, ref, nameVi: name } : null;
  });
}

/** `Đường cao tốc Cầu Giẽ - Ninh Bình giai đoạn 2` and `Cao tốc Cầu Giẽ – Ninh Bình` are one section. */
function sectionKey(name: string): string {
  return nameKey(name)
    .replace(/^(duong )?(cao toc )?/, '')
    .replace(/ (giai doan \d.*|mo rong|giai doan mo rong)$/, '');
}

function spreadToNeighbours(ways: readonly RoadWay[], sections: (Section | null)[]): void {
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
      const isSameRoad = other.status === way.status && other.refs.some((ref) => way.refs.includes(ref));
      const isStructure = !other.name || /^(cầu|hầm|đường dẫn|nút giao)/iu.test(other.name);
      if (sections[j] || !isSameRoad || !isStructure) continue;
      sections[j] = sections[i] ?? null;
      waiting.push(j);
    }
  }
}

function endKeys(lines: readonly Position[][]): string[] {
  return lines.flatMap((line) => [line[0], line.at(-1)]).map((position) => String(position));
}

function expresswayFeature(
  section: Section,
  status: RoadStatus,
  lines: readonly Position[][],
  taken: ReadonlySet<string>,
): LayerFeature | null {
  const { row, ref, nameVi } = section;
  const geometry = published(lines, TOLERANCE_METRES.expressway);
  if (!geometry) return null;
  const nameEn = row?.text('name_en') ?? withoutDiacritics(nameVi.replace(/^Đường cao tốc\s+/u, ''));
  const plain = `highway-${slug(ref)}-${slug(nameEn.replace(/ Expressway$/, ''))}`;
  const suffixed = status === 'operating' || !taken.has(plain) ? plain : `${plain}-${slug(status)}`;
  return {
    type: 'Feature',
    properties: {
      id: taken.has(suffixed) ? `${suffixed}-2` : suffixed,
      name_en: nameEn,
      name_vi: nameVi,
      status,
      ref,
      class: 'expressway',
      from: row?.text('from'),
      to: row?.text('to'),
      length_km: kilometres(lines),
      official_km: row?.number('official_km'),
      opened: status === 'operating' ? row?.number('opened') : null,
      opens: status === 'operating' ? null : row?.number('opens'),
      note: row?.text('note'),
      facts_source: row?.text('source'),
      source: '© OpenStreetMap contributors',
      source_date: '2026-08-11',
    },
    geometry,
  };
}

function nationalHighways(ways: readonly RoadWay[]): LayerFeature[] {
  const groups = new Map<string, { ref: string; status: RoadStatus; lines: Position[][] }>();
  for (const way of ways) {
    const ref = way.refs.find((candidate) => /^QL\.\S/.test(candidate));
    if (way.roadClass !== 'national' || !ref) continue;
    const key = `${ref} ${way.status}`;
    const group = groups.get(key);
    if (group) group.lines.push(...way.lines);
    else groups.set(key, { ref, status: way.status, lines: [...way.lines] });
  }
  return [...groups.values()].flatMap(({ ref, status, lines }): LayerFeature[] => {
    const roads = withoutParallels(joinLines(lines), PARALLEL_METRES);
    const geometry = published(roads, TOLERANCE_METRES.national);
    if (!geometry) return [];
    const number = ref.replace('QL.', '');
    return [
      {
        type: 'Feature',
        properties: {
          id: `highway-${slug(ref)}${status === 'operating' ? '' : `-${slug(status)}`}`,
          name_en: `National Highway ${number}`,
          name_vi: `Quốc lộ ${number}`,
          status,
          ref,
          class: 'national',
          length_km: kilometres(roads),
          source: '© OpenStreetMap contributors',
          source_date: '2026-08-11',
        },
        geometry,
      },
    ];
  });
}

function kilometres(lines: readonly Position[][]): number {
  return Math.round(lines.reduce((sum, line) => sum + lineMetres(line), 0) / 100) / 10;
}

function published(lines: readonly Position[][], tolerance: number): MultiLineString | null {
  const coordinates = joinLines(lines)
    .filter((line) => lineMetres(line) >= SHORTEST_LINE_METRES)
    .map((line) => roundLine(simplifyLine(line, tolerance), DECIMALS))
    .filter((line) => line.length > 1)
    .sort((a, b) => lineMetres(b) - lineMetres(a));
  return coordinates.length > 0 ? { type: 'MultiLineString', coordinates } : null;
}
