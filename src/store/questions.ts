import { sentenceOf } from '../domain/sentence.ts';
import type { Engine, Gives, Takes } from '../engine/protocol.ts';
import type { Actions } from './actions.ts';
import { gatewaysQuestion, isochronesQuestion, routeQuestion } from './select.ts';
import { latestAnswer, type Asked, type State } from './state.ts';
import type { Store } from './store.ts';

/** Parts of the state that hold an answer of the engine, and the question that each is asked by. */
type AskedKind = 'gateways' | 'isochrones' | 'route';
type QuestionOf = { gateways: 'matrix'; isochrones: 'isochrones'; route: 'route' };

/**
 * Keeps the answers in the state true: whenever what follows from the state is another question, that is asked. One
 * question of a kind is on its way at a time, and after it the newest; those in between are never asked. An answer
 * that was overtaken is shown as the last one known, marked as such, so that an area follows a pin that is dragged
 * however slow the machine is: dropping overtaken answers would show none until the pin rests.
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
  let wanted: Takes<QuestionOf[K]> | null = null;
  let isBusy = false;

  const update = (state: State): void => {
    const next = select(state);
    if (next === wanted) return;
    wanted = next;
    if (next === null) {
      put({ kind: 'none' });
      return;
    }
    put({ kind: 'waiting', asked: next, last: latestAnswer(store.getState()[kind] as Slot) });
    if (!isBusy) void work(next);
  };

  /** Asks, and goes on with what is wanted by then, until nothing new is. */
  async function work(asked: Takes<QuestionOf[K]>): Promise<void> {
    isBusy = true;
    try {
      const answer = await engine.ask(question, asked);
      if (wanted === asked) put({ kind: 'answered', asked, answer });
      else if (wanted !== null) put({ kind: 'waiting', asked: wanted, last: { asked, answer } });
    } catch (error) {
      if (wanted === asked) put({ kind: 'failed', asked, reason: sentenceOf(error) });
    }
    isBusy = false;
    if (wanted !== null && wanted !== asked) await work(wanted);
  }

  update(store.getState());
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    wanted = null;
  };
}
