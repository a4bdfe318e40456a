import { withArrival, withStep } from './history.ts';
import type { State } from './state.ts';
import { ARRIVALS, MAKERS, type StepOf } from './steps.ts';
import type { Store } from './store.ts';

type Change = (state: State) => Partial<State>;

/**
 * How actions set the state so that what the user makes by them can be taken back: each change belongs to the action that is at work,
 * and that is known once the actions are `named`.
 */
export function recording(store: Store) {
  let atWork: string | null = null;

  const set = (change: Change): void =>
    store.setState((state) => {
      if (atWork !== null && ARRIVALS.has(atWork)) return withArrival(state, change);
      const changed = change(state);
      return changed === state ? state : withStep(state, changed, makerOf(atWork));
    });

  const named = <A extends Readonly<Record<string, (...args: never[]) => void>>>(actions: A): A => {
    const byName = Object.entries(actions).map(([name, action]) => [
      name,
      (...args: never[]): void => {
        // whoever listens to the state may act while this one still does
        const before = atWork;
        atWork = name;
        try {
          action(...args);
        } finally {
          atWork = before;
        }
      },
    ]);
    return Object.fromEntries(byName) as A;
  };
  return { set, named };
}

const makers: ReadonlyMap<string, StepOf> = new Map(Object.entries(MAKERS));

function makerOf(name: string | null): StepOf | null {
  return (name !== null && makers.get(name)) || null;
}
