import { Fault } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import type { PeopleGrid } from '../domain/people.ts';
import type { RoadNetwork, Roads } from '../network/road-network.ts';
import { ROAD_CLASSES } from '../network/road-network.ts';
import { TangledError } from '../network/hierarchy.ts';
import { OFF_ROAD_KM_PER_HOUR, SNAP_LIMIT_METRES } from '../network/snap.ts';
import { AREA_REACH_METRES } from '../network/time-grid.ts';
import { answerClosedRoads } from './answer-closed-roads.ts';
import { answerEntrances } from './answer-entrances.ts';
import { answerIsochrones } from './answer-isochrones.ts';
import { answerLocalRoads } from './answer-local-roads.ts';
import { answerMatrix } from './answer-matrix.ts';
import { answerOverlap } from './answer-overlap.ts';
import { answerPeople, summarisePeople } from './answer-people.ts';
import { answerRoads } from './answer-roads.ts';
import { answerRoadAccess } from './answer-road-access.ts';
import { answerRoute } from './answer-route.ts';
import { answerSnap } from './answer-snap.ts';
import { open } from './opened-network.ts';
import type { OpenedNetwork } from './opened-network.ts';
import { readOwnNetwork } from './read-own-network.ts';
import type { Engine, Gives, Method, NetworkSummary, Question, Takes } from './protocol.ts';
import type { Answer } from './serve.ts';
import { createTurn } from './turn.ts';
import type { Turn } from './turn.ts';

export const METHOD: Method = {
  offRoadKmPerHour: OFF_ROAD_KM_PER_HOUR,
  snapLimitMetres: SNAP_LIMIT_METRES,
  areaReachMetres: AREA_REACH_METRES,
};

/** A drag whose last area is longer ago has come to rest. */
const DRAG_PAUSE_MS = 200;

/** They mostly wait for the internet, and the processor may do something else meanwhile. */
const LOADING: ReadonlySet<Question> = new Set<Question>(['load', 'loadFile', 'loadPeople']);

const NO_PEOPLE: Localised = { en: 'No people have been loaded yet.', vi: 'Chưa tải dữ liệu dân số.' };
const NO_ROADS: Localised = {
  en: 'No road network has been loaded yet.',
  vi: 'Chưa tải mạng lưới đường.',
};

/**
 * The engine as a plain object: every answer is a function of the question and of the network that was loaded
 * last. What is remembered between two questions (costs, surfaces) only saves time.
 */
export function createAnswers(
  openNetwork: (url: string) => Promise<RoadNetwork>,
  openPeople: (url: string) => Promise<PeopleGrid> = () => Promise.reject(new Fault(NO_PEOPLE)),
): Answer {
  let opened: Promise<OpenedNetwork> | null = null;
  let settled: Promise<PeopleGrid> | null = null;
  let lastPreview = -Infinity;

  const network = async (): Promise<OpenedNetwork> => {
    if (opened === null) throw new Fault(NO_ROADS);
    return opened;
  };

  const people = async (): Promise<PeopleGrid> => {
    if (settled === null) throw new Fault(NO_PEOPLE);
    return settled;
  };

  const handlers: { [Q in Question]: (takes: Takes<Q>, turn: Turn) => Promise<Gives<Q>> } = {
    async load({ url }) {
      opened = openNetwork(url).then(open);
      // A failure is told to whoever asks; until then it must not count as unhandled.
      opened.catch(() => {});
      return summarise((await opened).network);
    },
    async loadFile({ file }) {
      const read = await readOwnNetwork(file);
      if (read.kind === 'refused') return read;
      try {
        opened = Promise.resolve(open(read.network));
      } catch (error) {
        // no memory for what is made of them, or not to be made at all
        if (error instanceof TangledError) return { kind: 'refused', why: { kind: 'tangled' } };
        if (error instanceof RangeError) return { kind: 'refused', why: { kind: 'stopped' } };
        throw error;
      }
      return { kind: 'loaded', summary: summarise(read.network) };
    },
    async prepare({ assumptions, longest }, turn) {
      const areas = (await network()).costed(assumptions).areas();
      // areas, and their previews while a pin is dragged
      for (const detail of [longest, 2 * longest])
        for (const done of areas.ahead(detail)) await turn.breathe(done);
      return null;
    },
    snap: async ({ points, assumptions }) => answerSnap(await network(), points, assumptions),
    route: async (question) => answerRoute(await network(), question),
    matrix: async (question, turn) => answerMatrix(await network(), question, turn),
    async isochrones(question) {
      const areas = answerIsochrones(await network(), question);
      if (question.isPreview) lastPreview = performance.now();
      return areas;
    },
    roads: async (question) => answerRoads(await network(), question),
    closedRoads: async ({ points }) => answerClosedRoads(await network(), points),
    localRoads: async (question) => answerLocalRoads(await network(), question),
    entrances: async ({ assumptions }) => answerEntrances(await network(), assumptions),
    roadAccess: async (question) => answerRoadAccess(await network(), question),
    overlap: async (question, turn) => answerOverlap(await network(), people, question, turn),
    async loadPeople({ url }) {
      settled = openPeople(url);
      settled.catch(() => {});
      return summarisePeople(await settled);
    },
    people: async (question, turn) => answerPeople(await network(), await people(), question, turn),
  };

  // what follows the hand shares the processor with no long work, and what is made ahead not even with other questions
  const isDragged = (): boolean => performance.now() - lastPreview < DRAG_PAUSE_MS;
  let awaited = 0;
  return async (question, takes, { isDropped, onProgress }) => {
    const isAhead = question === 'prepare';
    const isHurried = (): boolean => isDragged() || (isAhead && awaited > 0);
    const isAwaited = !isAhead && !LOADING.has(question);
    if (isAwaited) awaited++;
    try {
      return await handlers[question](takes, createTurn(isDropped, onProgress, isHurried));
    } finally {
      if (isAwaited) awaited--;
    }
  };
}

/** The same engine in this thread: for tests and the command line. */
export function directEngine(answer: Answer): Engine {
  return {
    async ask(question, takes, { signal, onProgress = () => {} } = {}) {
      signal?.throwIfAborted();
      const gives = await answer(question, takes, { isDropped: () => signal?.aborted ?? false, onProgress });
      signal?.throwIfAborted();
      return gives;
    },
  };
}

function summarise(network: Roads): NetworkSummary {
  const ferry = ROAD_CLASSES.indexOf('ferry');
  let decimetres = 0;
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (network.edgeClass[edge] !== ferry) decimetres += network.edgeDecimetres[edge]!;
  }
  return {
    meta: network.meta,
    nodes: network.nodeCount,
    edges: network.edgeCount,
    roadKm: decimetres / 10_000,
    method: METHOD,
  };
}
