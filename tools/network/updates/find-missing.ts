import { OlderRoads } from './older-roads.ts';
import { readHighways2026, readOlderRoads } from './reference-lines.ts';
import { findBypasses, isOrdinary } from './bypasses.ts';

/** Lists what of the 2026 network the open roads of 2021 do not have: `npx tsx find-missing.ts <reference folder>`. */
function main(folder: string): void {
  const lines = readHighways2026(folder);
  const older = new OlderRoads(
    readOlderRoads(folder),
    lines.map(({ positions }) => positions),
  );
  for (const kind of ['expressway', 'national_highway']) {
    for (const status of ['open', 'under_construction', 'planned'] as const) {
      const wanted = lines.filter(
        (line) => isOrdinary(line) === (kind !== 'expressway') && line.status === status,
      );
      process.stdout.write(`\n${kind}, ${status}\n`);
      for (const { lines: parts, km } of findBypasses(wanted, older)) {
        const names = [...new Set(parts.map(({ ref, name }) => `${ref} ${name}`))].slice(0, 3).join(' | ');
        const ends = [parts[0]!.positions[0]!, parts.at(-1)!.positions.at(-1)!];
        const [from, to] = ends.map((end) => end.map((value) => value.toFixed(5)).join(' '));
        process.stdout.write(
          `${km.toFixed(1).padStart(7)} km  ${from}  ${to}  ${parts.length} lines  ${names}\n`,
        );
      }
    }
  }
}

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write('find-missing.ts needs the folder of the reference data.\n');
  process.exitCode = 2;
} else {
  main(folder);
}
