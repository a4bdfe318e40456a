/**
 * Builds Valhalla tiles from an OSM extract: `node tiles.mjs <extract.osm.pbf> [--out <folder>]`.
 * Prints the folder. Does nothing where the tiles of the same extract are there already.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
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
 * Valhalla's own configuration for the tiles in a folder, with the limits that every server has unless its keeper
 * raises them. `default-config.json` is what its `valhalla_build_config` writes: with it nobody needs Python.
 */
export function serverConfig(folder) {
  const config = JSON.parse(readFileSync(new URL('default-config.json', import.meta.url), 'utf8'));
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
  // says where its tiles end
  config.service_limits.status.allow_verbose = true;
  return config;
}

/**
 * The configuration of the reference: the limits of a server (2500 matrix cells, 4 contours) would only get in the way;
 * one building thread (in `serverConfig`) leaves the other cores to whoever else works here. Costs, speeds and the search
 * are left alone on purpose: the reference must be Valhalla as people know it.
 */
export function tilesConfig(folder) {
  const config = serverConfig(folder);
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
  return result.stdout + result.stderr;
}

/**
 * The folder with the tiles of an extract, built unless they are there. They are built beside it and moved there when they
 * are whole: an interrupted build leaves nothing that looks like tiles, and of two at a time one is thrown away.
 */
export async function ensureTiles(extract, out) {
  const folder = path.resolve(out ?? (await defaultFolder(extract)));
  const isThere = () => existsSync(path.join(folder, 'finished'));
  if (isThere()) return folder;
  if (existsSync(folder))
    throw new Error(`${folder} is there but holds no tiles of ours; remove it or name another folder`);
  const building = mkdtempSync(`${folder}-building-`);
  const config = serverConfig(building);
  config.mjolnir.logging = { type: 'file', file_name: path.join(building, 'build.log') };
  const configFile = path.join(building, 'building.json');
  writeFileSync(configFile, JSON.stringify(config, null, 2));
  const cli = path.join(packageFolder, 'bin', 'valhalla-cli.js');
  try {
    // The builder leaves lists of what it wondered about in the working folder: not in the repository.
    const said = run(
      process.execPath,
      [cli, 'build_tiles', '-c', configFile, path.resolve(extract)],
      building,
    );
    // A builder that crashed ends like one that is done.
    if (!['0', '1', '2'].some((level) => existsSync(path.join(building, level))))
      throw new Error(`valhalla_build_tiles made no tiles: ${said.slice(-2000)}`);
    renameSync(configFile, path.join(building, 'finished'));
    renameSync(building, folder);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!isThere()) throw error;
  }
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
