import { sentenceOf } from '../../../tools/sentence.ts';
import type { Contestant, Memory, Roads } from '../contestant.ts';
import { openAtlas } from './atlas.ts';
import { openDijkstra } from './dijkstra.ts';
import type { FromChild, ToChild } from './in-child.ts';
import { openNgraph, openPathFinder } from './peers.ts';
import { openValhalla } from './valhalla.ts';

/** The process in which a contestant lives. Started by `in-child.ts`. */
const OPENERS: Readonly<Record<string, (roads: Roads) => Promise<Contestant>>> = {
  atlas: openAtlas,
  dijkstra: openDijkstra,
  valhalla: openValhalla,
  ngraph: openNgraph,
  pathFinder: openPathFinder,
};

let contestant: Contestant | null = null;

// Nobody is left to ask.
process.on('disconnect', () => process.exit());

process.on('message', async (message: ToChild) => {
  const { id } = message;
  const answer = (it: FromChild): void => void process.send!(it);
  try {
    answer({ id, gives: await work(message) });
  } catch (error) {
    answer({ id, problem: sentenceOf(error) });
  }
});

async function work(message: ToChild): Promise<unknown> {
  if ('open' in message) {
    contestant = await OPENERS[message.open]!(message.roads);
    return null;
  }
  if ('memory' in message) return memory();
  if ('forget' in message) {
    await contestant!.forget?.();
    // What is forgotten is not the next answer's rubbish.
    globalThis.gc?.();
    return null;
  }
  return contestant!.ask(message.ask);
}

function memory(): Memory {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  return { heap: megabytes(heapUsed), buffers: megabytes(arrayBuffers), resident: megabytes(rss) };
}
