import { isSame, placeOfChange } from '../domain/same.ts';
import { changedParts, namesOf, partsOf, withMade, type Made } from './made.ts';
import { lookedAt, type Home, type State, type View } from './state.ts';
import { STEPS, type StepKind, type StepOf } from './steps.ts';
import { subjectCamera } from './subject-camera.ts';

/** One thing that the user did: the parts of what is made that changed, as they were and as they became. */
export type Step = {
  readonly kind: StepKind;
  readonly before: Partial<Made>;
  readonly after: Partial<Made>;
  /** Where the reader was, and where that led. */
  readonly from: Where;
  readonly to: Where;
  /** The one value that changed, where it was one: the same one typed or pushed on is the same step. */
  readonly at: string | null;
};

export type Where = { readonly view: View; readonly home: Home };

/** All that can be taken back and done again, the next one last in both. */
export type History = {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The last step is still being made: a field is typed in, a slider pushed, a pin dragged. */
  readonly isOpen: boolean;
  readonly last: TakenBack | null;
};

/** What was taken back or done again just now. */
export type TakenBack = { readonly how: 'undone' | 'redone'; readonly kind: StepKind };

export const NO_HISTORY: History = { past: [], future: [], isOpen: false, last: null };

/** So many steps can be taken back; files that were closed stay in memory so long. */
export const MOST_STEPS = 100;

type Change = (state: State) => Partial<State>;

/** The change with the step that it is, which can be taken back. `kind` tells which one; null where it makes nothing. */
export function withStep(state: State, change: Partial<State>, kind: StepOf | null): Partial<State> {
  const next = { ...state, ...change };
  // a drag is a step of its own, from its beginning to its end
  const isOpen = state.history.isOpen && (state.dragging || !next.dragging);
  const step = kind === null ? null : stepBetween(state, next, kind);
  const history = step === null ? state.history : withNext(state.history, step, isOpen, next.dragging);
  const goesOn = (step === null ? isOpen : history.isOpen) && (next.dragging || !state.dragging);
  if (history === state.history && goesOn === history.isOpen) return change;
  return { ...change, history: { ...history, isOpen: goesOn } };
}

function stepBetween(was: State, is: State, kindOf: StepOf): Step | null {
  const names = changedParts(was, is);
  const kind = typeof kindOf === 'function' ? kindOf(was, is) : kindOf;
  const seen = STEPS[kind];
  const isView = seen.kind === 'there' && seen.isView && !isSame(was.view, is.view);
  if (names.length === 0 && !isView) return null;
  // where the atlas begins: a link that is opened, or work that comes back, before anything was made takes nothing away
  const isBeginning = kind === 'address opened' || kind === 'work restored';
  if (isBeginning && was.history.past.length + was.history.future.length === 0) return null;
  const [before, after] = [partsOf(was, names), partsOf(is, names)];
  return { kind, before, after, from: whereOf(was), to: whereOf(is), at: placeOfChange(before, after) };
}

function whereOf({ view, home }: State): Where {
  return { view, home };
}

/** Another step, or the last one with more to it; nothing is left to redo. */
function withNext({ past, ...history }: History, step: Step, isOpen: boolean, isDragged: boolean): History {
  const open = isOpen ? past.at(-1) : undefined;
  const isMore =
    open !== undefined &&
    (isDragged
      ? isSame(namesOf(open.before), namesOf(step.before))
      : open.kind === step.kind && open.at !== null && open.at === step.at);
  if (!isMore) return { past: [...past, step].slice(-MOST_STEPS), future: [], isOpen: true, last: null };
  const whole: Step = { ...open, after: { ...open.after, ...step.after }, to: step.to };
  // back where it began: nothing was done
  const isNothing = isSame(whole.before, whole.after) && isSame(whole.from.view, whole.to.view);
  return {
    ...history,
    past: [...past.slice(0, -1), ...(isNothing ? [] : [whole])],
    future: [],
    isOpen: !isNothing,
    last: null,
  };
}

/** What arrives as if it had been there all along: in the state, and in every step. */
export function withArrival(state: State, change: Change): Partial<State> {
  const arrived = (parts: Partial<Made>): Partial<Made> => {
    const then = { ...state, ...withMade(parts, state) };
    return partsOf({ ...then, ...change(then) }, namesOf(parts));
  };
  const told = (steps: readonly Step[]): readonly Step[] =>
    steps.map((step) => ({ ...step, before: arrived(step.before), after: arrived(step.after) }));
  const { history } = state;
  return {
    ...change(state),
    history: { ...history, past: told(history.past), future: told(history.future) },
  };
}

/** Takes the last step back. While something is dragged nothing happens: it is not done yet. */
export function undone(state: State): Partial<State> {
  const { past, future } = state.history;
  const step = past.at(-1);
  if (step === undefined || state.dragging) return state;
  return {
    ...ledTo(state, step, step.before, step.to, step.from),
    history: {
      past: past.slice(0, -1),
      future: [...future, step],
      isOpen: false,
      last: { how: 'undone', kind: step.kind },
    },
  };
}

/** Does again what was taken back last. */
export function redone(state: State): Partial<State> {
  const { past, future } = state.history;
  const step = future.at(-1);
  if (step === undefined || state.dragging) return state;
  return {
    ...ledTo(state, step, step.after, step.from, step.to),
    history: {
      past: [...past, step],
      future: future.slice(0, -1),
      isOpen: false,
      last: { how: 'redone', kind: step.kind },
    },
  };
}

/** The parts put back, seen from where they can be: besides them only view, route and camera change, and what the next click does. */
function ledTo(state: State, step: Step, parts: Partial<Made>, left: Where, target: Where): Partial<State> {
  const put = withMade(parts, state);
  const where = whereSeen(state, step, target);
  if (where === null || isSame(where.view, state.view)) return put;
  const moved = { ...state, ...put, ...where, shownRoute: null, nextClick: 'choose' as const };
  // the map stays where the reader sees already what changes
  const camera = isSame(left.view, state.view) ? state.camera : (subjectCamera(moved) ?? state.camera);
  return { ...put, ...where, shownRoute: null, nextClick: 'choose', camera };
}

/** Where a step can be seen; null where that is here. */
function whereSeen(state: State, { kind, to }: Step, target: Where): Where | null {
  const seen = STEPS[kind];
  switch (seen.kind) {
    case 'anywhere':
      return null;
    case 'there':
      return target;
    case 'in': {
      const views: readonly View['kind'][] = seen.views;
      if (views.includes(lookedAt(state).kind)) return null;
      const [home] = seen.views;
      return views.includes(to.view.kind) || home === 'site' ? to : { view: { kind: home }, home };
    }
  }
}
