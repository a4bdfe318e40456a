import type { Criterion, Limit, ScoreCandidates, ScoreDoc } from '../domain/score.ts';
import type { State } from './state.ts';

type Change = (change: (state: State) => Partial<State>) => void;

/** What may happen to the ranking. */
export function createScoreActions(set: Change) {
  const change = (next: (doc: ScoreDoc) => Partial<ScoreDoc>): void =>
    set(({ score }) => ({ score: { ...score, ...next(score) } }));

  return {
    /** Opens the ranking with these places, by their ids: those that a search found, those that are compared. */
    scoreCandidates: (ids: readonly string[]) =>
      set(({ score }) => ({ ...SCORE, score: { ...score, candidates: { kind: 'places', ids } } })),
    /** Opens the ranking with the sites that are set side by side, pins among them. */
    scoreCompared: () =>
      set(({ score }) => ({ ...SCORE, score: { ...score, candidates: { kind: 'compared' } } })),
    setScoreCandidates: (candidates: ScoreCandidates) => change(() => ({ candidates })),
    /** Limits and criteria at once: a preset, or none. The candidates stay. */
    setScoreSetup: (setup: Omit<ScoreDoc, 'candidates'>) => change(() => setup),
    addLimit: (limit: Limit) => change(({ limits }) => ({ limits: [...limits, limit] })),
    changeLimit: (changed: Limit) =>
      change(({ limits }) => ({ limits: limits.map((old) => (old.id === changed.id ? changed : old)) })),
    removeLimit: (id: string) =>
      change(({ limits }) => ({ limits: limits.filter((limit) => limit.id !== id) })),
    addCriterion: (criterion: Criterion) =>
      change(({ criteria }) => ({ criteria: [...criteria, criterion] })),
    changeCriterion: (changed: Criterion) =>
      change(({ criteria }) => ({
        criteria: criteria.map((old) => (old.id === changed.id ? changed : old)),
      })),
    removeCriterion: (id: string) =>
      change(({ criteria }) => ({ criteria: criteria.filter((criterion) => criterion.id !== id) })),
  };
}

const SCORE = { view: { kind: 'score' }, home: 'score', shownRoute: null } as const;
