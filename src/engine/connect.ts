// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import { Fault } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import type { RoadsFault } from '../domain/roads-file.ts';
import { unpackAreas } from './packed-areas.ts';
import type { AskOptions, Engine, Gives, NetworkSummary, Question, Takes } from './protocol.ts';
import type { AskMessage, FromWorker, ToWorker } from './serve.ts';
import { tryRoads, WorkerStoppedError, type RoadsQuestion } from './try-roads.ts';
import { watchWorker, type WorkerWatch } from './watch-worker.ts';

/** What the page needs of a `Worker`; a `MessagePort` with `terminate` will do in tests. */
export type WorkerLike = {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror?: ((event: MessageEvent) => void) | null;
};

type Pending = {
  readonly message: AskMessage;
  readonly resolve: (gives: Gives<Question>) => void;
  readonly reject: (reason: unknown) => void;
  readonly onProgress: ((done: number) => void) | undefined;
  /** Times the worker has crashed under this question. */
  crashes: number;
};

/** An engine in a worker, which can go on with other roads. */
export type WorkerEngine = Engine & {
  /**
   * Reads other roads in a second worker, while the first one goes on answering. Rejects where a file of the page's own
   * cannot be loaded, and when called off.
   */
  tryOut(roads: RoadsQuestion, signal?: AbortSignal): Promise<TriedRoads>;
};

export type TriedRoads =
  | {
      readonly kind: 'loaded';
      readonly summary: NetworkSummary;
      /** From now on these roads answer, every open question too. */
      readonly use: () => void;
      /** Gives back their memory. */
      readonly discard: () => void;
    }
  | { readonly kind: 'refused'; readonly why: RoadsFault };

/**
 * The page's side: an engine whose work is done in a worker. An aborted question is dropped over there as well,
 * and its answer, should it still come, is ignored. If the worker crashes, a new one takes its place, loads the
 * network again and is asked every open question once more; a question under which it crashes twice, or all of
 * them where no worker has ever answered (a missing script), are rejected with a `Fault`. One that gives no sign of life
 * for minutes has crashed, too.
 */
export function connect(createWorker: () => WorkerLike): WorkerEngine {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  /** What was loaded: a new worker has to load it again. */
  const loaded: { roads?: RoadsQuestion; people?: Loading<'loadPeople'> } = {};
  let hasAnswered = false;
  let worker: WorkerLike | null = null;
  let watch: WorkerWatch | null = null;

  function ask<Q extends Question>(
    question: Q,
    takes: Takes<Q>,
    { signal, onProgress }: AskOptions = {},
  ): Promise<Gives<Q>> {
    return new Promise<Gives<Q>>((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const id = ++lastId;
      const message = { id, question, takes } as unknown as AskMessage;
      pending.set(id, {
        message,
        resolve: resolve as (gives: Gives<Question>) => void,
        reject,
        onProgress,
        crashes: 0,
      });
      signal?.addEventListener('abort', () => {
        if (!pending.delete(id)) return;
        worker?.postMessage({ drop: id });
        reject(signal.reason);
      });
      if (worker === null) start();
      else {
        worker.postMessage(message);
        watch?.begin();
      }
    });
  }

  /** Starts a worker and gives it everything that is open; what was loaded before comes first. */
  function start(): void {
    const areRoadsAsked = [...pending.values()].some(({ message }) => isAboutRoads(message));
    takeOn(createWorker(), areRoadsAsked ? undefined : loaded.roads);
  }

  /** From now on this worker answers; it loads `roads` first, and people where those were loaded before. */
  function takeOn(next: WorkerLike, roads: RoadsQuestion | undefined): void {
    worker = next;
    watch?.end();
    const watchOver = watchWorker(
      () => next.postMessage({ ping: true }),
      () => pending.size > 0,
      () => crashed(next),
    );
    watch = watchOver;
    next.onmessage = ({ data }) => {
      watchOver.heard();
      receive(data);
    };
    next.onerror = (event) => {
      // Otherwise the browser reports the error of a worker we are about to replace as the page's own.
      event.preventDefault?.();
      crashed(next);
    };
    next.onmessageerror = () => crashed(next);
    const arePeopleAsked = [...pending.values()].some(({ message }) => message.question === 'loadPeople');
    for (const first of [roads, arePeopleAsked ? undefined : loaded.people])
      if (first !== undefined) next.postMessage({ id: ++lastId, ...first } as AskMessage);
    for (const { message } of pending.values()) next.postMessage(message);
    watchOver.begin();
  }

  async function tryOut(roads: RoadsQuestion, signal?: AbortSignal): Promise<TriedRoads> {
    const tried = createWorker();
    let gives: Awaited<ReturnType<typeof tryRoads>>;
    try {
      gives = await tryRoads(tried, roads, signal);
    } catch (error) {
      if (error instanceof WorkerStoppedError) return { kind: 'refused', why: { kind: 'stopped' } };
      throw error;
    }
    if ('kind' in gives && gives.kind === 'refused') {
      tried.terminate();
      return gives;
    }
    // they may be looked at for long before they are used
    let isDead = false;
    tried.onerror = (event) => {
      event.preventDefault?.();
      isDead = true;
    };
    const use = (): void => {
      worker?.terminate();
      hasAnswered = true;
      loaded.roads = roads;
      for (const [id, { message, reject }] of pending) {
        if (!isAboutRoads(message)) continue;
        pending.delete(id);
        reject(new DOMException('Other roads are used.', 'AbortError'));
      }
      if (isDead) {
        worker = null;
        if (pending.size > 0) start();
      } else takeOn(tried, undefined);
    };
    return {
      kind: 'loaded',
      summary: 'kind' in gives ? gives.summary : gives,
      use,
      discard: () => tried.terminate(),
    };
  }

  function receive(data: FromWorker): void {
    hasAnswered = true;
    const asked = pending.get(data.id);
    if (asked === undefined) return;
    if ('done' in data) {
      asked.onProgress?.(data.done);
      return;
    }
    pending.delete(data.id);
    if ('problem' in data) {
      asked.reject(new Fault(data.problem));
      return;
    }
    if ('areas' in data) {
      asked.resolve(unpackAreas(data.areas));
      return;
    }
    const { message } = asked;
    if (isAboutRoads(message)) loaded.roads = loadingOf(message) as RoadsQuestion;
    else if (message.question === 'loadPeople') loaded.people = loadingOf(message);
    asked.resolve(data.gives);
  }

  function crashed(which: WorkerLike): void {
    if (which !== worker) return;
    which.terminate();
    watch?.end();
    worker = null;
    for (const [id, asked] of pending) {
      asked.crashes++;
      if (hasAnswered && asked.crashes < 2) continue;
      pending.delete(id);
      asked.reject(new Fault(hasAnswered ? CRASHED : NOT_STARTED));
    }
    if (pending.size > 0) start();
  }

  return { ask, tryOut };
}

type Loading<Q extends Question> = { readonly question: Q; readonly takes: Takes<Q> };

function loadingOf<Q extends Question>({ question, takes }: Loading<Q>): Loading<Q> {
  return { question, takes };
}

function isAboutRoads(message: AskMessage): message is AskMessage & RoadsQuestion {
  return message.question === 'load' || message.question === 'loadFile';
}

const CRASHED: Localised = {
  en: 'The drive-time engine stopped twice while working on this question.',
  vi: 'Bộ tính thời gian lái xe đã dừng hai lần khi xử lý yêu cầu này.',
};
const NOT_STARTED: Localised = {
  en: 'The drive-time engine could not be started: its script is missing or broken.',
  vi: 'Không khởi động được bộ tính thời gian lái xe: tệp chương trình bị thiếu hoặc hỏng.',
};
