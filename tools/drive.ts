import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAnswers, directEngine } from '../src/engine/answers.ts';
import { readNamed } from '../src/engine/fetch-network.ts';
import { cellOf } from '../src/engine/protocol.ts';
import type { Engine, MatrixCell } from '../src/engine/protocol.ts';
import { InputError, parseIsochrone, parseMatrix, parseOverlap, parseRoute } from './drive-input.ts';

/**
 * The engine on the command line: a question in JSON on standard input, the answer in JSON on standard output.
 * Wrong input is one sentence on standard error and exit status 2; nothing is written to standard output then.
 */
const USAGE = 'npm run -s drive -- route|matrix|isochrone|roads|overlap [--network <file>] < question.json';
const DEFAULT_NETWORK = join(dirname(fileURLToPath(import.meta.url)), '../public/network/vietnam.roads');

/** Each reads its question before the network is opened: a mistake is told at once. */
const COMMANDS: Readonly<Record<string, (input: string) => (engine: Engine) => Promise<unknown>>> = {
  route(input) {
    const question = parseRoute(input);
    return async (engine) => {
      const answer = await engine.ask('route', question);
      if (answer.kind === 'route') {
        return {
          metres: rounded(answer.metres),
          seconds: rounded(answer.seconds),
          geometry: answer.geometry,
          snap: {
            fromMetres: rounded(answer.snap.fromMetres),
            toMetres: rounded(answer.snap.toMetres),
          },
          legs: answer.legs.map((leg) => ({
            ...leg,
            metres: rounded(leg.metres),
            seconds: rounded(leg.seconds),
          })),
          usesToll: answer.usesToll,
          usesFerry: answer.usesFerry,
        };
      }
      const { from, to, assumptions } = question;
      const [start, end] = await engine.ask('snap', { points: [from, to], assumptions });
      const snap = {
        fromMetres: start?.kind === 'snapped' ? rounded(start.metres) : null,
        toMetres: end?.kind === 'snapped' ? rounded(end.metres) : null,
      };
      return { metres: null, seconds: null, geometry: null, snap, reason: answer.reason };
    };
  },

  matrix(input) {
    const question = parseMatrix(input);
    return async (engine) => {
      const matrix = await engine.ask('matrix', question);
      const table = (quantity: keyof MatrixCell): (number | null)[][] =>
        Array.from({ length: matrix.rows }, (_, row) =>
          Array.from({ length: matrix.columns }, (__, column) => {
            const cell = cellOf(matrix, row, column);
            return cell === null ? null : rounded(cell[quantity]);
          }),
        );
      return { metres: table('metres'), seconds: table('seconds') };
    };
  },

  isochrone(input) {
    const question = parseIsochrone(input);
    return async (engine) => {
      const { bands, cellMetres, snaps, lack } = await engine.ask('isochrones', question);
      return { ...bands, cellMetres, snaps, lack };
    };
  },

  roads(input) {
    const question = parseIsochrone(input);
    return async (engine) => {
      const { bands, snaps } = await engine.ask('roads', question);
      return { ...bands, snaps };
    };
  },

  overlap(input) {
    const question = parseOverlap(input);
    return async (engine) => {
      const { area, cellMetres, snaps } = await engine.ask('overlap', question);
      return { ...area, cellMetres, snaps };
    };
  },
};

async function main(): Promise<void> {
  const { command, network } = parseCommandLine(process.argv.slice(2));
  const answer = command(await text(process.stdin));
  const engine = directEngine(createAnswers(openFile));
  try {
    await engine.ask('load', { url: network });
  } catch (error) {
    throw new InputError((error as Error).message);
  }
  process.stdout.write(`${JSON.stringify(await answer(engine))}\n`);
}

function parseCommandLine(args: string[]): { command: (typeof COMMANDS)[string]; network: string } {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { network: { type: 'string' } } });
  } catch (error) {
    throw new InputError(`${(error as Error).message} Usage: ${USAGE}`);
  }
  const [name, ...rest] = parsed.positionals;
  if (name === undefined) throw new InputError(`A command is missing. Usage: ${USAGE}`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new InputError(`Unknown command "${name}". Usage: ${USAGE}`);
  if (rest.length > 0)
    throw new InputError(`Unexpected "${rest.join(' ')}" after the command. Usage: ${USAGE}`);
  return { command, network: parsed.values.network ?? DEFAULT_NETWORK };
}

async function openFile(path: string): ReturnType<typeof readNamed> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(await readFile(path));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = isMissing ? 'there is no such file' : (error as Error).message;
    throw new Error(`${path} could not be read: ${why}.`, { cause: error });
  }
  return readNamed(basename(path), bytes.buffer);
}

/** A tenth of a metre or second is more than the data is worth. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

main().catch((error: unknown) => {
  if (!(error instanceof InputError)) throw error;
  // One line, whatever a message may quote.
  process.stderr.write(`${error.message.replace(/\s+/g, ' ')}\n`);
  process.exitCode = 2;
});
