import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BoundingBox, Position } from '../../src/domain/units.ts';
import { PRESENT_YEAR } from '../../src/domain/assumptions.ts';
import { readNetwork } from '../bench/read-network.ts';
import { writePbf } from '../fixtures/pbf-writer.ts';
import { roadsToOsm, townApart } from './roads-to-osm.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BENCH = join(ROOT, 'bench/valhalla');

/** Hanoi, Bac Ninh and Noi Bai. */
export const REGION: BoundingBox = [105.6, 20.8, 106.35, 21.45];
/** In a town that no road leads to, at sea. */
export const APART: Position = [107.609, 20.409];

export type RealValhalla = { readonly address: string; readonly stop: () => Promise<void> };

/**
 * A real Valhalla with the shipped roads of a region, on a free port of this machine: the npm package's engine behind
 * `bench/valhalla/serve.mjs`. Installs the package (280 MB) where it is missing and builds the tiles once for each state of
 * the roads; what two test files need at the same time is made once.
 */
export async function startValhalla(): Promise<RealValhalla> {
  const extract = await alone(async () => {
    install();
    return writeExtract();
  });
  const child = spawn(process.execPath, [join(BENCH, 'serve.mjs'), extract, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill();
    });
  return { address, stop };
}

function install(): void {
  if (existsSync(join(BENCH, 'node_modules/@valhallajs/valhallajs/package.json'))) return;
  console.log('Installing Valhalla for the tests (280 MB, once).');
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: BENCH,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  } catch (error) {
    throw new Error(
      'The tests of the Valhalla server need the package in bench/valhalla, and "npm ci" there failed: ' +
        String((error as { stderr?: Buffer }).stderr ?? error).slice(-600),
      { cause: error },
    );
  }
}

/** Writes the roads as an extract; the same roads give the same bytes, and those the same tiles. */
async function writeExtract(): Promise<string> {
  const network = await readNetwork(join(ROOT, 'public/network/vietnam.roads'));
  const roads = roadsToOsm(network, REGION, PRESENT_YEAR);
  const apart = townApart(APART[0] - 0.009, APART[1] - 0.009);
  const bytes = writePbf(
    { nodes: [...roads.nodes, ...apart.nodes], ways: [...roads.ways, ...apart.ways] },
    { blockSize: 8000 },
  );
  const file = join(tmpdir(), `atlas-valhalla-${network.meta.version}.osm.pbf`);
  // in one go: another process may be reading it
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

/** The line in which it says where it is, once its tiles are there. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let [said, complained] = ['', ''];
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.stderr?.on('data', (chunk) => (complained += String(chunk)));
    child.once('exit', (code) =>
      reject(new Error(`Valhalla did not start (exit ${code}): ${complained.slice(-800)}`)),
    );
  });
}

/** One at a time on this machine: a second process waits for the first, and for none that is gone. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(tmpdir(), 'atlas-valhalla.lock');
  const owner = join(lock, 'pid');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (isLeft(lock, owner)) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  writeFileSync(owner, String(process.pid));
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** By a process that ended without giving it back: its number is written right after the lock is made. */
function isLeft(lock: string, owner: string): boolean {
  try {
    return existsSync(owner)
      ? !isAlive(Number(readFileSync(owner, 'utf8')))
      : Date.now() - statSync(lock).mtimeMs > 10_000;
  } catch {
    // given back meanwhile
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
