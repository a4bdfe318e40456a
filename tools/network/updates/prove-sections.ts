import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackNetwork } from '../../../src/data/network-file.ts';
import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/assumptions.ts';
import type { Position, Year } from '../../../src/domain/units.ts';
import { createAnswers, directEngine } from '../../../src/engine/answers.ts';
import type { RouteLeg } from '../../../src/engine/protocol.ts';
import type { RoadNetwork } from '../../../src/network/road-network.ts';
import type { OverlayFeature } from './overlay-features.ts';
import { along, between, lengthOf } from './plane.ts';
import { readSections } from './table.ts';
import type { Section } from './table.ts';

const HERE = dirname(fileURLToPath(import.meta.url));

/** What the fastest car route across a section, from one side road to another, shows about it. */
export type Proof = {
  readonly section: Section;
  readonly from: Position;
  readonly to: Position;
  /** Of the section's line in the overlay, one carriageway; of ordinary roads what lies between the two places. */
  readonly lineKm: number;
  /** Of the fastest route there and of the one back: all of it, on the section, on roads of its number. */
  readonly routes: readonly { readonly km: number; readonly sectionKm: number; readonly refKm: number }[];
  /** Of the route there, in the year before anything of the overlay was open: kilometres on the section. */
  readonly baseYearKm: number;
};

const PRESENT: Year = 2026;
const BASE_YEAR: Year = 2021;

/** Loads a network file and routes across every section in service. Slow: a few seconds for a country. */
export async function proveSections(networkFile: string): Promise<{ network: RoadNetwork; proofs: Proof[] }> {
  const bytes = readFileSync(networkFile);
  const network = await unpackNetwork(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const overlay = JSON.parse(readFileSync(join(HERE, 'vietnam-2026.geojson'), 'utf8')) as {
    features: OverlayFeature[];
  };
  const sections = readSections(join(HERE, 'sections.csv')).filter(({ status }) => status === 'operating');
  const drive = await driveOn(network);
  const entries = entriesOf(overlay.features);
  const proofs: Proof[] = [];
  for (const section of sections) proofs.push(await prove(section, overlay.features, entries, drive));
  return { network, proofs };
}

type Drive = (from: Position, to: Position, year: Year) => Promise<readonly RouteLeg[]>;

async function prove(
  section: Section,
  features: readonly OverlayFeature[],
  entries: readonly Position[],
  drive: Drive,
): Promise<Proof> {
  const own = features.filter(
    ({ properties }) => properties.section === section.id && isRoad(properties.method),
  );
  const km = (lines: readonly OverlayFeature[]): number =>
    lines.reduce((sum, { geometry }) => sum + lengthOf(geometry.coordinates), 0) / 1000;
  const oneWay = own.filter(({ properties }) => properties.oneway === 'yes');
  const [from, to] = section.geometry === 'cluster' ? throughOf(own) : acrossOf(own, entries);
  const lineKm =
    section.geometry === 'cluster' ? km([longestOf(own)]) * 0.8 : km(oneWay) / 2 + km(own) - km(oneWay);
  const measure = async (a: Position, b: Position, year: Year): Promise<Proof['routes'][number]> => {
    const legs = await drive(a, b, year);
    const sum = (counts: (leg: (typeof legs)[number]) => boolean): number =>
      legs.reduce((total, leg) => total + (counts(leg) ? leg.metres : 0), 0) / 1000;
    return {
      km: sum(() => true),
      sectionKm: sum(({ name, ref }) => name === section.nameVi && ref === section.ref),
      refKm: sum(({ ref }) => ref.split(';').some((one) => section.ref.split(';').includes(one))),
    };
  };
  return {
    section,
    from,
    to,
    lineKm,
    routes: [await measure(from, to, PRESENT), await measure(to, from, PRESENT)],
    baseYearKm: (await measure(from, to, BASE_YEAR)).sectionKm,
  };
}

/** From the side road nearest to one end of an expressway section to the one nearest to its other end. */
function acrossOf(own: readonly OverlayFeature[], entries: readonly Position[]): [Position, Position] {
  const ends = own.flatMap(({ geometry }) => [geometry.coordinates[0]!, geometry.coordinates.at(-1)!]);
  const [start, end] = farthest(ends);
  return [nearest(start, entries), nearest(end, entries)];
}

/** An ordinary new road has many ways onto it: from the first to the last place on its longest piece. */
function throughOf(own: readonly OverlayFeature[]): [Position, Position] {
  const line = longestOf(own).geometry.coordinates;
  const whole = lengthOf(line);
  return [along(line, whole * 0.1).position, along(line, whole * 0.9).position];
}

function longestOf(own: readonly OverlayFeature[]): OverlayFeature {
  return own.reduce((best, one) =>
    lengthOf(one.geometry.coordinates) > lengthOf(best.geometry.coordinates) ? one : best,
  );
}

/** Where the roads in service of the overlay meet older roads. */
function entriesOf(features: readonly OverlayFeature[]): Position[] {
  return features.flatMap(({ properties, geometry }) => {
    if (properties.status !== 'operating') return [];
    const ends: Position[] = [];
    if (properties.join_start !== undefined) ends.push(geometry.coordinates[0]!);
    if (properties.join_end !== undefined) ends.push(geometry.coordinates.at(-1)!);
    return ends;
  });
}

function isRoad(method: OverlayFeature['properties']['method']): boolean {
  return method !== 'ramp' && method !== 'drawn ramp';
}

/** The two positions farthest apart. */
function farthest(positions: readonly Position[]): [Position, Position] {
  let best: [Position, Position] = [positions[0]!, positions[0]!];
  let metres = -1;
  for (const a of positions) {
    for (const b of positions) {
      const apart = between(a, b);
      if (apart > metres) [best, metres] = [[a, b], apart];
    }
  }
  return best;
}

function nearest(position: Position, places: readonly Position[]): Position {
  return places.reduce((best, place) => (between(place, position) < between(best, position) ? place : best));
}

/** The published engine in this thread: what a user of the atlas would get. */
async function driveOn(network: RoadNetwork): Promise<Drive> {
  const engine = directEngine(createAnswers(() => Promise.resolve(network)));
  await engine.ask('load', { url: '' });
  return async (from, to, year) => {
    const answer = await engine.ask('route', { from, to, assumptions: { ...DEFAULT_ASSUMPTIONS, year } });
    return answer.kind === 'route' ? answer.legs : [];
  };
}

async function main(networkFile: string): Promise<void> {
  const { proofs } = await proveSections(networkFile);
  for (const { section, lineKm, routes, baseYearKm, from, to } of proofs) {
    const shown = routes.map(
      (one) =>
        `${one.km.toFixed(1)} km: ${one.sectionKm.toFixed(1)} on it, ${one.refKm.toFixed(1)} on ${section.ref}`,
    );
    const official =
      section.lengthKm > 0 ? `${(((lineKm - section.lengthKm) / section.lengthKm) * 100).toFixed(0)} %` : '';
    const place = [from, to].map((position) => position.map((value) => value.toFixed(4)).join(',')).join(' ');
    const share = Math.min(...routes.map((one) => one.sectionKm / lineKm));
    process.stdout.write(
      `${share >= 0.8 ? '  ' : '! '}${section.id} (${section.geometry}): line ${lineKm.toFixed(1)} of ${section.lengthKm} ${official} | ${shown.join(' | ')} | 2021: ${baseYearKm.toFixed(1)} | ${place}\n`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const networkFile = process.argv[2];
  if (networkFile === undefined) {
    process.stderr.write('prove-sections.ts needs a network file.\n');
    process.exitCode = 2;
  } else {
    await main(networkFile);
  }
}
