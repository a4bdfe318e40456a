import type { ServerRefusal } from '../../domain/routing-server.ts';
import type { Metres } from '../../domain/units.ts';
import type { Matrix, MatrixQuestion } from '../protocol.ts';
import { blocksOf, parts, type Present } from './matrix-blocks.ts';
import { ask, haveRoads, madeByServer, type Conversation, type Listening } from './server-conversation.ts';
import {
  isNoPath,
  isNoRoad,
  isUnconnected,
  refusalOf,
  ServerRefused,
  ValhallaError,
} from './server-problem.ts';
import { emptyMatrix, matrixRequest, readBlock, type Block } from './translate-matrix.ts';
import { checkAvoided, travelOf, type Travel } from './travel.ts';

/** A limit may be learned for each kind of it, and places without a road be found, before a matrix is asked in vain. */
const MOST_ROUNDS = 4;

/**
 * A matrix in as many requests as it takes. Drives between places further apart than the server allows are the built-in
 * engine's, and the answer says how many.
 */
export async function answerMatrix(
  conversation: Conversation,
  question: MatrixQuestion,
  listening: Listening,
): Promise<Matrix> {
  const { origins, destinations, assumptions } = question;
  const { limits, server } = conversation;
  const { manners } = server;
  if (origins.length * destinations.length > manners.cellsOfQuestion)
    throw new ServerRefused({ kind: 'too many', most: manners.cellsOfQuestion });
  const travel = travelOf(assumptions, conversation.about.version);
  let present: Present = { rows: origins.map(() => true), columns: destinations.map(() => true) };
  let isLocated = false;
  for (let round = 1; ; round++) {
    const { costing } = travel;
    const most: Most = { cells: limits.cells(), metres: limits.metres(costing) };
    try {
      return await askInBlocks(conversation, question, travel, present, most, listening);
    } catch (error) {
      if (!(error instanceof ValhallaError) || round === MOST_ROUNDS) throw error;
      if (isNoRoad(error) && !isLocated) {
        const found = await haveRoads(conversation, [...origins, ...destinations], travel, listening);
        present = { rows: found.slice(0, origins.length), columns: found.slice(origins.length) };
        isLocated = true;
        continue;
      }
      limits.learn(refusalOf(error), costing);
      // another question may have learned it meanwhile
      if (limits.cells() === most.cells && limits.metres(costing) === most.metres) throw error;
    }
  }
}

/** What a server allows in one request. */
type Most = { readonly cells: number; readonly metres: Metres };

async function askInBlocks(
  conversation: Conversation,
  question: MatrixQuestion,
  travel: Travel,
  present: Present,
  { cells, metres }: Most,
  listening: Listening,
): Promise<Matrix> {
  const { cellsOfRequest } = conversation.server.manners;
  const blocks = blocksOf(question, present, { cells: Math.min(cellsOfRequest, cells), metres });
  if (blocks.length === 0) {
    const isNearBy = present.rows.includes(true) && present.columns.includes(true);
    throw new ServerRefused(isNearBy ? { kind: 'too far', most: metres } : { kind: 'no road there' });
  }

  const matrix = emptyMatrix(question);
  const round = new AbortController();
  const stop = (): void => round.abort(listening.signal.reason);
  listening.signal.addEventListener('abort', stop, { once: true });
  let done = 0;
  const fill = async (block: Block): Promise<void> => {
    await fillBlock(conversation, question, travel, block, matrix, round.signal);
    listening.onProgress(++done / blocks.length);
  };
  try {
    // the first tells what the server allows, before the others are asked in vain
    const [first, ...others] = blocks;
    if (first !== undefined) await fill(first);
    await Promise.all(others.map(fill));
  } finally {
    listening.signal.removeEventListener('abort', stop);
    round.abort();
  }
  const rest = await fillRest(conversation, question, present, blocks, matrix, listening);
  const because: readonly ServerRefusal[] = [{ kind: 'too far', most: metres }, { kind: 'no road there' }];
  return {
    ...matrix,
    madeBy: {
      ...madeByServer(conversation),
      rest: rest.flatMap((count, at) => (count === 0 ? [] : [{ cells: count, because: because[at]! }])),
    },
  };
}

async function fillBlock(
  conversation: Conversation,
  question: MatrixQuestion,
  travel: Travel,
  block: Block,
  matrix: Matrix,
  signal: AbortSignal,
): Promise<void> {
  const cells = block.rows.length * block.columns.length;
  try {
    const answer = await ask(conversation, 'sources_to_targets', matrixRequest(question, block, travel), {
      signal,
      cells,
    });
    checkAvoided(answer, question.assumptions);
    readBlock(answer, question, block, matrix);
  } catch (error) {
    if (isUnconnected(error) && cells > 1) {
      // for one pair apart nothing at all is answered: halved until that one is alone
      for (const half of halvesOf(block))
        await fillBlock(conversation, question, travel, half, matrix, signal);
    }
    // otherwise it is said only where there is no way in any of the cells
    else if (!isNoPath(error)) throw error;
  }
}

function halvesOf({ rows, columns }: Block): readonly Block[] {
  return columns.length > 1
    ? parts(columns, Math.ceil(columns.length / 2)).map((some) => ({ rows, columns: some }))
    : parts(rows, Math.ceil(rows.length / 2)).map((some) => ({ rows: some, columns }));
}

/**
 * Has the built-in engine fill what is in no block, as far as it knows a way: drives that are too far for the server, and those
 * to where it has no road. Gives the numbers of both.
 */
async function fillRest(
  { builtIn }: Conversation,
  question: MatrixQuestion,
  present: Present,
  blocks: readonly Block[],
  matrix: Matrix,
  { signal }: Listening,
): Promise<readonly [tooFar: number, noRoad: number]> {
  const { rows, columns } = matrix;
  const isAsked = new Uint8Array(rows * columns);
  for (const block of blocks)
    for (const row of block.rows) for (const column of block.columns) isAsked[row * columns + column] = 1;
  if (!isAsked.includes(0)) return [0, 0];
  const ours = await builtIn.ask('matrix', question, { signal });
  let [tooFar, noRoad] = [0, 0];
  for (let at = 0; at < isAsked.length; at++) {
    if (isAsked[at] === 1 || ours.seconds[at] === Infinity) continue;
    matrix.seconds[at] = ours.seconds[at]!;
    matrix.metres[at] = ours.metres[at]!;
    const hasRoads =
      present.rows[Math.floor(at / columns)] === true && present.columns[at % columns] === true;
    if (hasRoads) tooFar++;
    else noRoad++;
  }
  return [tooFar, noRoad];
}
