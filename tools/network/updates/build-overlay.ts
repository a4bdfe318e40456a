import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHORTEST_KM, findBypasses, isOrdinary } from './bypasses.ts';
import { bypassFeatures } from './bypass-features.ts';
import { drawnRamps, noded } from './drawn-ramps.ts';
import { rampsOf } from './interchanges.ts';
import { LineGraph } from './line-graph.ts';
import { joinEnds, mainlinesOf } from './mainlines.ts';
import { OlderRoads } from './older-roads.ts';
import { drawnFeature, feature, mainlineFeatures, rampFeature } from './overlay-features.ts';
import { between, heading, lengthOf, nearestOnLine } from './plane.ts';
import { readConstruction2021, readHighways2026, readOlderRoads } from './reference-lines.ts';
import { readInterchanges, readSections } from './table.ts';
import type { Bypass } from './bypasses.ts';
import type { Cuts, Ramp } from './interchanges.ts';
import type { LineCost } from './line-graph.ts';
import type { Mainline } from './mainlines.ts';
import type { OverlayFeature } from './overlay-features.ts';
import type { Interchange, Section } from './table.ts';
import type { Position } from '../../../src/domain/units.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const DATE = '2026-08-31';
/**
 * Ways of the older extract, by number, that were drawn as open motorway years too early (Ben Luc – Long Thanh):
 * what of them is open now comes with the overlay.
 */
const REPLACED = ['CT.22'];
/** Assumed interchanges of unfinished sections are at least this far apart. */
const ASSUMED_SPACING = 3000;
/** The longest feeder that is drawn straight from a section's end to the next road. */
const FEEDER = 1500;

/** Makes `vietnam-2026.geojson` from the tables beside this file and the reference folder. Deterministic. */
function main(reference: string): void {
  const sections = readSections(join(HERE, 'sections.csv')).filter(({ status }) => status !== 'not_included');
  const lines = readHighways2026(reference);
  const older = new OlderRoads(
    readOlderRoads(reference).filter(({ ref }) => !REPLACED.includes(ref)),
    lines.map(({ positions }) => positions),
  );
  const expressways = lines.filter(({ kind }) => kind === 'expressway');
  const sketched = new Set(sections.filter(({ geometry }) => geometry === 'sketch').map(({ ref }) => ref));
  const unfinished = expressways.filter(
    ({ status, ref }) => status !== 'open' || ref.split(';').some((one) => sketched.has(one)),
  );
  const drawing = noded(readConstruction2021(reference));
  const graphs = {
    '2021': new LineGraph(drawing),
    '2026': new LineGraph(expressways),
    sketch: new LineGraph(unfinished, true),
  };

  const mainlines = sections.flatMap((section) => {
    if (section.geometry === 'cluster') return [];
    if (!isGraph(section.geometry)) throw new Error(`${section.id}: geometry is "${section.geometry}"`);
    return mainlinesOf(section, graphs[section.geometry], costFor(section));
  });
  joinEnds(mainlines, older);
  const cuts: Cuts = new Map();
  const drawn = drawnRamps(drawing, mainlines, older, cuts);
  const isDrawn = ({ section, position }: Interchange): boolean =>
    drawn.some(
      (ramp) =>
        ramp.section.id === section && ramp.positions.some((place) => between(place, position) < 1500),
    );
  const interchanges = [
    ...readInterchanges(join(HERE, 'interchanges.csv')),
    ...assumed(mainlines, older),
  ].filter((interchange) => !isDrawn(interchange));
  const ramps = interchanges.flatMap((interchange) => rampsOf(interchange, mainlines, older, cuts));
  const links = mainlines.flatMap((line) => endLinks(line, [...ramps, ...drawn], older));
  const byId = new Map(sections.map((section) => [section.id, section]));
  const features: OverlayFeature[] = [
    ...mainlines.flatMap((line) =>
      mainlineFeatures(line, cuts, older, (end) => goesOn(end, line, mainlines, links)),
    ),
    ...drawn.map((ramp) => drawnFeature(ramp)),
    ...links,
    ...ramps.map((ramp) => rampFeature(ramp, byId.get(ramp.interchange.section)!)),
  ];

  for (const status of ['open', 'under_construction', 'planned'] as const) {
    const bypasses = findBypasses(
      lines.filter((line) => line.status === status && isOrdinary(line)),
      older,
    );
    for (const section of sections) {
      if (section.geometry !== 'cluster' || statusOf(section) !== status) continue;
      const made = bypassFeatures(withClass(section, older), bypassAt(section, bypasses), older);
      if (isThrough(made)) features.push(...made);
      else say(`left out, joins older roads at one place or none: ${section.id}`);
    }
  }
  write(features);
}

/** Finished lines for finished sections; for the others what they are made of, and open bridges between. */
function costFor(section: Section): LineCost {
  if (section.geometry === '2021') return () => 1;
  if (section.status === 'operating') {
    return ({ status }) => (status === 'open' ? 1 : status === 'under_construction' ? 3 : undefined);
  }
  if (section.status === 'under_construction') {
    // A sketch may not take an open road of the same number instead of its own unfinished one (a ring road).
    const open = section.geometry === 'sketch' ? 4 : 1.5;
    return ({ status }) => (status === 'under_construction' ? 1 : status === 'open' ? open : 3);
  }
  return ({ status }) => (status === 'planned' ? 1 : 2);
}

function isGraph(geometry: string): geometry is '2021' | '2026' | 'sketch' {
  return ['2021', '2026', 'sketch'].includes(geometry);
}

function statusOf(section: Section): 'open' | 'under_construction' | 'planned' {
  return section.status === 'operating'
    ? 'open'
    : section.status === 'planned'
      ? 'planned'
      : 'under_construction';
}

/** Whether another mainline or a link begins or ends at this end of a mainline. */
function goesOn(
  end: Position,
  line: Mainline,
  mainlines: readonly Mainline[],
  links: readonly OverlayFeature[],
): boolean {
  const others = [
    ...mainlines.filter((other) => other !== line).map(({ positions }) => positions),
    ...links.map(({ geometry }) => geometry.coordinates),
  ];
  return others.some((positions) =>
    [positions[0]!, positions.at(-1)!].some((other) => between(other, end) < 2),
  );
}

/** An end that reaches no road: a straight link on to the nearest one, as the feeder road is not in the file. */
function endLinks(
  line: Mainline,
  ramps: readonly Pick<Ramp, 'positions'>[],
  older: OlderRoads,
): OverlayFeature[] {
  const { section, startsAt, endsAt, positions, oneway, backward } = line;
  const ends = [
    { loose: startsAt.kind === 'loose', end: positions[0]!, atStart: true },
    { loose: endsAt.kind === 'loose', end: positions.at(-1)!, atStart: false },
  ];
  return ends.flatMap(({ loose, end, atStart }) => {
    const named = `${backward === atStart ? 'end' : 'start'} of ${section.id}`;
    // Within the reach of a ramp the end is served: the last hundreds of metres of a carriageway may dangle.
    if (!loose || ramps.some((ramp) => ramp.positions.some((place) => between(place, end) < 1200))) return [];
    const inner = atStart ? positions[1]! : positions.at(-2)!;
    const direction = atStart ? heading(end, inner) : heading(inner, end);
    const place = older.nearest(
      end,
      FEEDER,
      (road, own) =>
        !road.highway.endsWith('_link') && (!oneway || !road.oneway || Math.cos(own - direction) > 0.2),
    );
    if (place === undefined) {
      say(`loose: ${named}`);
      return [];
    }
    say(`linked over ${place.metres.toFixed(0)} m: ${named} to ${place.road.ref} ${place.road.name}`);
    const way = atStart ? [place.position, end] : [end, place.position];
    const joined = atStart ? { joinStart: named } : { joinEnd: named };
    return [feature(section, way, { highway: 'motorway_link', oneway, ...joined, method: 'ramp' })];
  });
}

/**
 * Where sections that are not open yet may be entered is not known: at the national roads and expressways that
 * they cross, as is the rule on the finished ones. Only scenarios of later years drive there.
 */
function assumed(mainlines: readonly Mainline[], older: OlderRoads): Interchange[] {
  return mainlines
    .filter(({ section, backward }) => section.status !== 'operating' && !backward)
    .flatMap(({ section, positions }) => {
      let last = -ASSUMED_SPACING;
      return older.crossings(positions).flatMap(({ along, position, road }): Interchange[] => {
        const ref = road.ref.split(/[;,]/)[0]!.trim();
        if (!/^(QL|CT|HCM|DHCM|AH|\d)/.test(ref) || !/^(motorway|trunk|primary)$/.test(road.highway))
          return [];
        if (along - last < ASSUMED_SPACING) return [];
        last = along;
        return [{ section: section.id, name: `assumed: ${ref}`, position, crossing: ref, source: 'assumed' }];
      });
    });
}

/** A new stretch of a national road gets the class that most of that road had: "*" in the table. */
function withClass(section: Section, older: OlderRoads): Section {
  return section.highway === '*' ? { ...section, highway: older.classOf(section.ref) ?? 'primary' } : section;
}

/** A new road that joins older ones at one end only leads nowhere. */
function isThrough(features: readonly OverlayFeature[]): boolean {
  const joins = features.flatMap(({ properties, geometry }) => [
    ...(properties.join_start === undefined ? [] : [geometry.coordinates[0]!]),
    ...(properties.join_end === undefined ? [] : [geometry.coordinates.at(-1)!]),
  ]);
  return joins.some((place) => between(place, joins[0]!) > 1000);
}

function bypassAt(section: Section, bypasses: readonly Bypass[]): Bypass {
  const found = bypasses.find(({ lines }) =>
    lines.some(({ positions }) => nearestOnLine(section.start, positions).metres < 5),
  );
  if (found === undefined)
    throw new Error(`${section.id}: no new road of at least ${SHORTEST_KM} km at its start`);
  return found;
}

function write(features: readonly OverlayFeature[]): void {
  const collection = {
    type: 'FeatureCollection',
    name: 'Vietnam: roads opened, begun or planned from August 2021 to August 2026',
    date: DATE,
    attribution: '© OpenStreetMap contributors',
    licence: 'ODbL-1.0',
    replaces: REPLACED,
    note: 'Generalised; ramps are synthetic. See sections.csv for how each section was decided.',
  };
  const head = JSON.stringify(collection).slice(0, -1);
  const text = `${head},"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
  writeFileSync(join(HERE, 'vietnam-2026.geojson'), text);
  const km = new Map<string, number>();
  for (const { properties, geometry } of features) {
    if (properties.method === 'ramp') continue;
    const length = (lengthOf(geometry.coordinates) / 1000) * (properties.oneway === 'yes' ? 0.5 : 1);
    km.set(properties.status, (km.get(properties.status) ?? 0) + length);
  }
  const lengths = [...km].map(([status, length]) => `${status} ${length.toFixed(0)} km`).join(', ');
  const ramps = features.filter(({ properties }) => properties.method === 'ramp').length;
  say(
    `${features.length} lines, ${ramps} of them synthetic ramps; ${lengths}; ${(text.length / 1e6).toFixed(2)} MB`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const reference = process.argv[2];
if (reference === undefined) {
  process.stderr.write('build-overlay.ts needs the folder of the reference data.\n');
  process.exitCode = 2;
} else {
  main(reference);
}
