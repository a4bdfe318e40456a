import type { MadeBy } from '../domain/routing-server.ts';
import { latestAnswer, type AnswerKind, type State } from './state.ts';

/** Those of the answers that a server may make. */
export type MadeKind = Extract<
  AnswerKind,
  | 'drives'
  | 'isochrones'
  | 'route'
  | 'conditionDrives'
  | 'comparedAreas'
  | 'gatewayDrives'
  | 'hubDrives'
  | 'tableDrives'
  | 'nearestDrives'
  | 'claimDrives'
  | 'scoreDrives'
  | 'claimRoutes'
  | 'measuredRoutes'
>;

type Made = { readonly madeBy?: MadeBy };

/** Of each answer once: lists are compared by identity. */
const known = new WeakMap<object, readonly MadeBy[]>();
const NOBODY: readonly MadeBy[] = [];

/** Who made the figures that are shown, each once; empty where a server has nothing to do with them. */
export function madeBy(state: State, kind: MadeKind): readonly MadeBy[] {
  const answer: Made | readonly Made[] | undefined = latestAnswer<unknown, Made | readonly Made[]>(
    state[kind],
  )?.answer;
  if (answer === undefined) return NOBODY;
  let all = known.get(answer);
  if (all === undefined) {
    all = distinct('length' in answer ? answer : [answer]);
    known.set(answer, all);
  }
  return all;
}

function distinct(answers: readonly Made[]): readonly MadeBy[] {
  const byWords = new Map<string, MadeBy>();
  for (const { madeBy: who } of answers) if (who !== undefined) byWords.set(JSON.stringify(who), who);
  return byWords.size === 0 ? NOBODY : [...byWords.values()];
}
