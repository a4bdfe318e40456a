import { saidOf } from '../domain/fault.ts';
import type { AskOptions, Engine, Gives, Question, Takes } from '../engine/protocol.ts';
import type { Actions } from './actions.ts';
import { LEISURE_MS } from './at-leisure.ts';
import { claimDrivesQuestion, claimRoadsQuestion } from './claim-questions.ts';
import { claimRoutesQuestion } from './claim-routes.ts';
import { closedRoadsQuestion } from './closed-roads.ts';
import { gatewayDrivesQuestion } from './comparison.ts';
import { comparedAreasQuestion, comparedPeopleQuestion } from './compared-reach.ts';
import { drivesQuestion } from './drives.ts';
import { hubDrivesQuestion } from './hub-columns.ts';
import { measuredRoutesQuestion } from './measured-legs.ts';
import { localRoadsQuestion } from './local-roads.ts';
import { entrancesQuestion, nearestDrivesQuestion } from './nearest.ts';
import { isochronesQuestion, reachedRoadsQuestion } from './reach.ts';
import { routeQuestion } from './route.ts';
import { scoreDrivesQuestion, scorePeopleQuestion } from './score-questions.ts';
import { reachPeopleQuestion } from './reach-people.ts';
import { conditionDrivesQuestion, conditionPeopleQuestion, overlapQuestion } from './site-search.ts';
import { latestAnswer, type AnswerKind, type Answers, type Asked, type State } from './state.ts';
import type { Store } from './store.ts';
import { startDrivesQuestion } from './start-drives.ts';
import { tableDrivesQuestion } from './table-drives.ts';

type Asks<K extends AnswerKind> = Answers[K] extends Asked<infer Q, infer _> ? Q : never;
type Gets<K extends AnswerKind> = Answers[K] extends Asked<infer _, infer A> ? A : never;

/** Who answers in a state; what nobody asked for stays on this device. */
export type WhoAnswers = (state: State, isUnasked: boolean) => Engine;

/** How a part of the state comes by its answer: the question that follows from the state, and how it is asked. */
type Source<K extends AnswerKind> = {
  readonly question: (state: State) => Asks<K> | null;
  readonly ask: (engine: Engine, question: Asks<K>, options: AskOptions) => Promise<Gets<K>>;
  /** Answered on this device, whatever server is in use: nobody asked for it by anything they did. */
  readonly isUnasked?: boolean;
  /** What follows a drag at leisure leaves the engine to what keeps up with it. */
  readonly isLeisurely?: boolean;
  /** Nothing is asked while this holds; the last answer stays. */
  readonly isHalted?: (state: State) => boolean;
};

const SOURCES: { readonly [K in AnswerKind]: Source<K> } = {
  isochrones: {
    question: isochronesQuestion,
    ask: (engine, question, options) => engine.ask('isochrones', question, options),
  },
  reachedRoads: {
    question: reachedRoadsQuestion,
    ask: (engine, question, options) => engine.ask('roads', question, options),
  },
  drives: {
    question: drivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
    isLeisurely: true,
  },
  route: {
    question: routeQuestion,
    ask: (engine, question, options) => engine.ask('route', question, options),
  },
  closedRoads: {
    question: closedRoadsQuestion,
    ask: (engine, question, options) => engine.ask('closedRoads', question, options),
  },
  localRoads: {
    question: localRoadsQuestion,
    ask: (engine, question, options) => engine.ask('localRoads', question, options),
  },
  overlap: {
    question: overlapQuestion,
    ask: (engine, question, options) => engine.ask('overlap', question, options),
  },
  conditionDrives: {
    question: conditionDrivesQuestion,
    ask: (engine, questions, options) => askAll(engine, 'matrix', questions, options),
  },
  conditionPeople: {
    question: conditionPeopleQuestion,
    ask: (engine, questions, options) => askAll(engine, 'people', questions, options),
  },
  reachPeople: {
    question: reachPeopleQuestion,
    ask: (engine, question, options) => engine.ask('people', question, options),
    isLeisurely: true,
  },
  comparedAreas: {
    question: comparedAreasQuestion,
    ask: (engine, questions, options) => askAll(engine, 'isochrones', questions, options),
  },
  comparedPeople: {
    question: comparedPeopleQuestion,
    ask: (engine, question, options) => engine.ask('people', question, options),
  },
  gatewayDrives: {
    question: gatewayDrivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
  },
  hubDrives: {
    question: hubDrivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
  },
  startDrives: {
    question: startDrivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
    isUnasked: true,
  },
  entrances: {
    question: entrancesQuestion,
    ask: (engine, question, options) => engine.ask('entrances', question, options),
    isLeisurely: true,
  },
  tableDrives: {
    question: tableDrivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
    isHalted: ({ table }) => table.isHalted,
  },
  nearestDrives: {
    question: nearestDrivesQuestion,
    ask: (engine, question, options) => engine.ask('matrix', question, options),
    isLeisurely: true,
  },
  scoreDrives: {
    question: scoreDrivesQuestion,
    ask: (engine, questions, options) => askAll(engine, 'matrix', questions, options),
  },
  scorePeople: {
    question: scorePeopleQuestion,
    ask: (engine, questions, options) => askAll(engine, 'people', questions, options),
  },
  claimDrives: {
    question: claimDrivesQuestion,
    ask: (engine, questions, options) => askAll(engine, 'matrix', questions, options),
  },
  claimRoads: {
    question: claimRoadsQuestion,
    ask: (engine, questions, options) => askAll(engine, 'roadAccess', questions, options),
  },
  claimRoutes: {
    question: claimRoutesQuestion,
    ask: (engine, questions, options) => askAll(engine, 'route', questions, options),
  },
  measuredRoutes: {
    question: measuredRoutesQuestion,
    ask: (engine, questions, options) => askAll(engine, 'route', questions, options),
  },
};

/**
 * Keeps the answers in the state true: whenever what follows from the state is another question, that is asked. One
 * question of a kind is on its way at a time, and after it the newest; those in between are never asked. An answer
 * that was overtaken is shown as the last one known, marked as such, so that an area follows a pin that is dragged
 * however slow the machine is: dropping overtaken answers would show none until the pin rests. Only a question so long
 * that it tells its progress is cancelled when it is overtaken. Where another engine comes in, everything is asked anew.
 */
export function keepAnswered(
  store: Store,
  actions: Actions,
  /** Who answers, or who does in a state. */
  engine: Engine | WhoAnswers,
): () => void {
  const engineOf = typeof engine === 'function' ? engine : () => engine;
  const stops = (Object.keys(SOURCES) as AnswerKind[]).map((kind) => keep(store, actions, engineOf, kind));
  return () => stops.forEach((stop) => stop());
}

function keep<K extends AnswerKind>(
  store: Store,
  actions: Actions,
  engineOf: WhoAnswers,
  kind: K,
): () => void {
  type Slot = Asked<Asks<K>, Gets<K>>;
  type Wish = { readonly asked: Asks<K>; readonly engine: Engine };
  const {
    question,
    ask,
    isUnasked = false,
    isLeisurely = false,
    isHalted = () => false,
  }: Source<K> = SOURCES[kind];
  const put = (slot: Slot): void => actions.answered(kind, slot as Answers[K]);
  const slot = (): Slot => store.getState()[kind] as Slot;
  let wanted: Wish | null = null;
  // while something is dragged, each would be overtaken, and cancelling all of them would leave no answer
  const isCancelled = (): boolean => !(isLeisurely && store.getState().dragging);
  /** Ends the question that is on its way; null while none is. */
  let onItsWay: { readonly cancel: () => void; isLong: boolean } | null = null;

  const update = (state: State): void => {
    const next = isHalted(state) ? null : question(state);
    const engine = engineOf(state, isUnasked);
    // what another engine answered before a drag stays good while it lasts
    const isOther = wanted !== null && wanted.engine !== engine && !state.dragging;
    if (next === (wanted?.asked ?? null) && !isOther) return;
    wanted = next === null ? null : { asked: next, engine };
    // what is on its way while roads or engines are exchanged would be of the old ones
    const isExchanged = state.network.kind !== 'ready' || isOther;
    if (isExchanged || (onItsWay?.isLong === true && isCancelled())) onItsWay?.cancel();
    if (wanted === null) {
      const last = isHalted(state) ? latestAnswer(slot()) : null;
      put(last === null ? { kind: 'none' } : { kind: 'answered', asked: last.asked, answer: last.answer });
      return;
    }
    put({ kind: 'waiting', asked: wanted.asked, last: latestAnswer(slot()), done: null });
    if (onItsWay === null) void work(wanted);
  };

  /** Asks, and goes on with what is wanted by then, until nothing new is. */
  async function work(wish: Wish): Promise<void> {
    const { asked, engine } = wish;
    const aborter = new AbortController();
    const way = { cancel: () => aborter.abort(), isLong: false };
    const isCalledOff = (): boolean => aborter.signal.aborted;
    onItsWay = way;
    const onProgress = (done: number): void => {
      way.isLong = true;
      const now = slot();
      if (wanted !== wish && isCancelled()) way.cancel();
      else if (wanted === wish && now.kind === 'waiting') put({ ...now, done });
    };
    try {
      const answer = await ask(engine, asked, { signal: aborter.signal, onProgress });
      // an answer may have been on its way already when it was called off
      aborter.signal.throwIfAborted();
      if (wanted === wish) put({ kind: 'answered', asked, answer });
      else if (wanted !== null)
        put({ kind: 'waiting', asked: wanted.asked, last: { asked, answer }, done: null });
    } catch (error) {
      if (wanted === wish && !isCalledOff()) put({ kind: 'failed', asked, reason: saidOf(error) });
    }
    if (isLeisurely) await leisure(store);
    onItsWay = null;
    if (wanted !== null && (wanted !== wish || isCalledOff())) await work(wanted);
  }

  update(store.getState());
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    wanted = null;
    onItsWay?.cancel();
  };
}

/** Waits, as long as something is dragged. */
function leisure(store: Store): Promise<void> {
  if (!store.getState().dragging) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      unsubscribe();
      resolve();
    };
    const timer = setTimeout(end, LEISURE_MS);
    const unsubscribe = store.subscribe(({ dragging }) => {
      if (!dragging) end();
    });
  });
}

/** Several questions, one after another; progress is that of all together. */
async function askAll<Q extends Question>(
  engine: Engine,
  question: Q,
  all: readonly Takes<Q>[],
  { onProgress, ...options }: AskOptions,
): Promise<readonly Gives<Q>[]> {
  const answers: Gives<Q>[] = [];
  for (const takes of all) {
    const told = (done: number): void => onProgress?.((answers.length + done) / all.length);
    answers.push(await engine.ask(question, takes, { ...options, onProgress: told }));
  }
  return answers;
}
