import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { packAreas, type PackedAreas } from './packed-areas.ts';
// oxlint-disable unicorn/prefer-add-event-listener -- setting `onmessage` also starts a message port.
import type { Gives, Isochrones, Question, Takes } from './protocol.ts';

/**
 * The worker's side. Page and worker send each other plain messages; every question has a number, under which it
 * is answered or dropped.
 */
export type AskMessage = {
  [Q in Question]: { readonly id: number; readonly question: Q; readonly takes: Takes<Q> };
}[Question];
export type DropMessage = { readonly drop: number };
/** Are you still there? Answered as soon as the work at hand lets messages in. */
export type PingMessage = { readonly ping: true };
export type ToWorker = AskMessage | DropMessage | PingMessage;

/** A sign of life, about no question. */
export const ALIVE = { id: 0, done: 0 } as const satisfies FromWorker;
export type FromWorker =
  | { readonly id: number; readonly gives: Gives<Question> }
  | { readonly id: number; readonly areas: PackedAreas }
  | { readonly id: number; readonly problem: Localised }
  | { readonly id: number; readonly done: number };

/** What a worker's global scope and a `MessagePort` have in common. */
export type Port = {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
};

/** Answers one question. */
export type Answer = <Q extends Question>(
  question: Q,
  takes: Takes<Q>,
  waiting: Waiting,
) => Promise<Gives<Q>>;

/** Whoever waits for an answer: whether still anybody does, and to whom progress is told (0 to 1). */
export type Waiting = {
  readonly isDropped: () => boolean;
  readonly onProgress: (done: number) => void;
};

/**
 * Answers the questions that come in on a port, one per turn, oldest first. Only between two turns can a message
 * arrive, so a question that is dropped while it waits is never worked on; one that is being worked on ends as
 * soon as its own work looks at `isDropped`. Errors travel as what they say in each language, areas packed, everything else is copied.
 */
export function serve(port: Port, answer: Answer): void {
  const waiting: AskMessage[] = [];
  const dropped = new Set<number>();
  const working = new Set<number>();

  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if ('ping' in data) {
      port.postMessage(ALIVE);
      return;
    }
    if ('drop' in data) {
      const place = waiting.findIndex(({ id }) => id === data.drop);
      if (place >= 0) waiting.splice(place, 1);
      else if (working.has(data.drop)) dropped.add(data.drop);
      return;
    }
    waiting.push(data);
    setTimeout(takeOne);
  };

  async function takeOne(): Promise<void> {
    const next = waiting.shift();
    if (next === undefined) return;
    const { id, question, takes } = next;
    working.add(id);
    try {
      const gives = await answer(question, takes, {
        isDropped: () => dropped.has(id),
        onProgress: (done) => port.postMessage({ id, done } satisfies FromWorker),
      });
      if (dropped.has(id)) return;
      if (question === 'isochrones') {
        const { packed, transfer } = packAreas(gives as Isochrones);
        port.postMessage({ id, areas: packed } satisfies FromWorker, transfer);
      } else port.postMessage({ id, gives } satisfies FromWorker);
    } catch (error) {
      const problem = saidOf(error);
      if (!dropped.has(id)) port.postMessage({ id, problem } satisfies FromWorker);
    } finally {
      working.delete(id);
      dropped.delete(id);
    }
  }
}
