import { redone, undone } from './history.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to what was made, whatever it is. */
export function createHistoryActions(set: Change) {
  return {
    undo: () => set(undone),
    redo: () => set(redone),
    /** The hand goes elsewhere: the same field changed once more is another step. */
    endStep: () =>
      set((s) => (s.history.isOpen && !s.dragging ? { history: { ...s.history, isOpen: false } } : s)),
  };
}
