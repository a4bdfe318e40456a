/**
 * Builds Valhalla tiles from an OSM extract: `node tiles.mjs <extract.osm.pbf> [--out <folder>]`.
 * Prints the folder. Does nothing where the tiles of the same extract are there already.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(require.resolve('@valhallajs/valhallajs'));
const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));

/**
 * Changes to Valhalla's own defaults. The limits of a public server (2500 matrix cells, 4 contours) would only get
 * in the way; one building thread leaves the other cores to whoever else works here. Costs, speeds and the search
 * are left alone on purpose: the reference must be Valhalla as people know it.
 */
function adjust(config, folder) {
  config.mjolnir.tile_dir = folder;
  // No tar of tiles, no administrative areas, no time zones, no traffic: paths that exist nowhere make Valhalla
  // look for them and warn, so they go. Without areas it drives on the right, which is right for Vietnam.
  for (const unused of ['tile_extract', 'traffic_extract', 'admin', 'timezone', 'landmarks', 'transit_dir']) {
    delete config.mjolnir[unused];
  }
  delete config.additional_data.elevation;
  config.mjolnir.data_processing.use_admin_db = false;
  config.mjolnir.concurrency = 1;
  for (const part of ['mjolnir', 'loki', 'thor', 'meili', 'odin']) config[part].logging = { type: '' };
  for (const costing of ['auto', 'truck', 'motorcycle', 'motor_scooter']) {
    Object.assign(config.service_limits[costing], {
      max_distance: 5_000_000,
      max_matrix_distance: 5_000_000,
      max_matrix_location_pairs: 1_000_000,
      max_locations: 1000,
    });
  }
  Object.assign(config.service_limits.isochrone, {
    max_contours: 12,
    max_time_contour: 600,
    max_distance: 5_000_000,
  });
  Object.assign(config.service_limits.trace, { max_distance: 5_000_000, max_shape: 200_000 });
  // Lets a question switch the pruning off (`disable_hierarchy_pruning`); by default it stays on.
  config.service_limits.max_distance_disable_hierarchy_culling = 5_000_000;
  return config;
}

/** Valhalla's configuration for the tiles in a folder, to give to its `Actor`. */
export function tilesConfig(folder) {
  return adjust(JSON.parse(run(path.join(packageFolder, 'valhalla_build_config'), [])), folder);
}

/** SHA-256 of a file and of the package version, 16 hexadecimal digits: other contents, other tiles. */
async function extractHash(file) {
  const hash = createHash('sha256').update(version);
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex').slice(0, 16);
}

/** Where the tiles of an extract lie unless told otherwise: outside the repository, one folder per extract. */
export async function defaultFolder(extract) {
  return path.join(tmpdir(), `valhalla-tiles-${await extractHash(extract)}`);
}

/** Runs one of the package's programs in a folder; fails with the last lines of what it wrote. */
function run(program, args, cwd) {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${path.basename(program)}: ${(result.stderr + result.stdout).slice(-2000)}`);
  return result.stdout;
}

/** The folder with the tiles of an extract, built unless they are there. An interrupted build is started anew. */
export async function ensureTiles(extract, out) {
  const folder = path.resolve(out ?? (await defaultFolder(extract)));
  const finished = path.join(folder, 'finished');
  const unfinished = path.join(folder, 'building.json');
  if (existsSync(finished)) return folder;
  // Only a folder this program made may be emptied.
  if (existsSync(folder) && !existsSync(unfinished)) {
    throw new Error(`${folder} is there but holds no tiles of ours; remove it or name another folder`);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = tilesConfig(folder);
  config.mjolnir.logging = { type: 'file', file_name: path.join(folder, 'build.log') };
  writeFileSync(unfinished, JSON.stringify(config, null, 2));
  const cli = path.join(packageFolder, 'bin', 'valhalla-cli.js');
  // The builder leaves lists of what it wondered about in the working folder: not in the repository.
  run(process.execPath, [cli, 'build_tiles', '-c', unfinished, path.resolve(extract)], folder);
  renameSync(unfinished, finished);
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [extract, flag, out] = process.argv.slice(2);
  if (!extract || (flag && flag !== '--out')) {
    console.error('usage: node tiles.mjs <extract.osm.pbf> [--out <folder>]');
    process.exit(2);
  }
  console.log(await ensureTiles(extract, out));
}
