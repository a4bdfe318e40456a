import type {
  RoutingServer,
  ServerAbout,
  ServerFailure,
  ServerRefusal,
} from '../../domain/routing-server.ts';
import type { AskOptions, Engine, Gives, IsochronesQuestion, Question, Takes } from '../protocol.ts';
import { answerIsochrones } from './answer-isochrones.ts';
import { answerMatrix } from './answer-matrix.ts';
import { answerRoute } from './answer-route.ts';
import type { Conversation, Listening } from './server-conversation.ts';
import { createServerLimits } from './server-limits.ts';
import { refusalOf, ServerFailed, ServerRefused, ValhallaError } from './server-problem.ts';
import { createValhallaClient } from './valhalla-client.ts';

const ANSWERS = { route: answerRoute, matrix: answerMatrix, isochrones: answerIsochrones } as const;
type ForServer = keyof typeof ANSWERS;

/**
 * The engine that asks a server for routes, matrices and areas, and the built-in engine for everything else: what a server
 * has no words for (each such answer says why), what is gone in the next moment, and whatever is asked after the server
 * failed. `onFailure` is told of each failure; the question under which it came is answered all the same.
 */
export function withServer(
  builtIn: Engine,
  server: RoutingServer,
  about: ServerAbout,
  onFailure: (failure: ServerFailure) => void,
  doFetch?: typeof fetch,
): Engine {
  const conversation: Conversation = {
    client: createValhallaClient(server, doFetch),
    server,
    about,
    limits: createServerLimits(),
    builtIn,
  };

  async function askServer<Q extends ForServer>(
    question: Q,
    takes: Takes<Q>,
    options: AskOptions,
  ): Promise<Gives<Q>> {
    const listening: Listening = {
      signal: options.signal ?? new AbortController().signal,
      onProgress: options.onProgress ?? (() => {}),
    };
    // answers from far away take long: whoever is overtaken is called off
    listening.onProgress(0);
    const answer = ANSWERS[question] as (
      conversation: Conversation,
      takes: Takes<Q>,
      listening: Listening,
    ) => Promise<Gives<Q>>;
    try {
      return await answer(conversation, takes, listening);
    } catch (error) {
      listening.signal.throwIfAborted();
      const because = whyNot(error, conversation, takes);
      if (because === null) onFailure(error instanceof ServerFailed ? error.failure : { kind: 'garbled' });
      const instead = await builtIn.ask(question, takes, options);
      return because === null ? instead : { ...instead, madeBy: { kind: 'built-in', because } };
    }
  }

  return {
    async ask<Q extends Question>(question: Q, takes: Takes<Q>, options: AskOptions = {}): Promise<Gives<Q>> {
      options.signal?.throwIfAborted();
      if (!isForServer(question) || isPassing(question, takes)) return builtIn.ask(question, takes, options);
      return askServer(question, takes as never, options) as Promise<Gives<Q>>;
    },
  };
}

function isForServer(question: Question): question is ForServer {
  return question in ANSWERS;
}

/** Of a pin under the hand: a server would be asked many times a second. */
function isPassing<Q extends Question>(question: Q, takes: Takes<Q>): boolean {
  return question === 'isochrones' && (takes as IsochronesQuestion).isPreview === true;
}

/** Null where the server itself is at fault. */
function whyNot(error: unknown, { limits }: Conversation, takes: Takes<ForServer>): ServerRefusal | null {
  if (error instanceof ServerRefused) return error.refusal;
  if (!(error instanceof ValhallaError)) return null;
  const refusal = refusalOf(error);
  if (refusal.kind === 'too long') {
    limits.learn(refusal, 'auto');
    return { kind: 'too long', most: refusal.most * takes.assumptions.pace };
  }
  return refusal;
}
