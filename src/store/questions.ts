import type { Engine, Gives, Takes } from '../engine/protocol.ts';
import type { Actions } from './actions.ts';
import { gatewaysQuestion, isochronesQuestion, routeQuestion } from './select.ts';
import { latestAnswer, type Asked, type State } from './state.ts';
import type { Store } from './store.ts';

/** Parts of the state that hold an answer of the engine, and the question that each is asked by. */
type AskedKind = 'gateways' | 'isochrones' | 'route';
type QuestionOf = { gateways: 'matrix'; isochrones: 'isochrones'; route: 'route' };

/**
 * Keeps the answers in the state true: whenever what follows from the state is another question, the old one is
 * dropped and the new one asked. One question of a kind is alive at a time; an answer that comes late is not used.
 */
export function keepAnswered(store: Store, actions: Actions, engine: Engine): () => void {
  const stops = [
    keep(store, actions, engine, 'isochrones', 'isochrones', isochronesQuestion),
    keep(store, actions, engine, 'gateways', 'matrix', gatewaysQuestion),
    keep(store, actions, engine, 'route', 'route', routeQuestion),
  ];
  return () => stops.forEach((stop) => stop());
}

function keep<K extends AskedKind>(
  store: Store,
  actions: Actions,
  engine: Engine,
  kind: K,
  question: QuestionOf[K],
  select: (state: State) => Takes<QuestionOf[K]> | null,
): () => void {
  type Slot = Asked<Takes<QuestionOf[K]>, Gives<QuestionOf[K]>>;
  const put = (slot: Slot): void => actions.answered(kind, slot as State[K]);
  let asked: Takes<QuestionOf[K]> | null = null;
  let abort = new AbortController();

  const update = (state: State): void => {
    const next = select(state);
    if (next === asked) return;
    asked = next;
    abort.abort();
    if (next === null) {
      put({ kind: 'none' });
      return;
    }
    abort = new AbortController();
    const signal = abort.signal;
    put({ kind: 'waiting', asked: next, last: latestAnswer(store.getState()[kind] as Slot) });
    engine.ask(question, next, signal).then(
      (answer) => {
        if (!signal.aborted) put({ kind: 'answered', asked: next, answer });
      },
      (error: unknown) => {
        if (!signal.aborted) put({ kind: 'failed', asked: next, reason: sentence(error) });
      },
    );
  };
  update(store.getState());
  return store.subscribe(update);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
