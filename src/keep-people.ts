import { saidOf } from './domain/fault.ts';
import type { Engine } from './engine/protocol.ts';
import type { Actions } from './store/actions.ts';
import type { State } from './store/state.ts';
import type { Store } from './store/store.ts';

/**
 * Has the engine fetch where people live once something shown counts them, never before, and not before the roads, without which there
 * is nothing to count in. Gives a function that stops it.
 */
export function keepPeople(store: Store, actions: Actions, engine: Engine, base: string): () => void {
  let isAsked = false;
  const update = ({ people, network }: State): void => {
    if (people.kind !== 'loading' || network.kind === 'loading' || isAsked) return;
    isAsked = true;
    engine
      .ask('loadPeople', { url: new URL('people/vietnam.people', base).href })
      .then(actions.peopleReady, (error: unknown) => {
        isAsked = false;
        actions.peopleFailed(saidOf(error));
      });
  };
  update(store.getState());
  return store.subscribe(update);
}
