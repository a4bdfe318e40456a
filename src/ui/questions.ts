import type { Actions } from '../store/actions.ts';
import type { MessageKey } from './messages.ts';

/** What the atlas answers in a view of its own; on the first screen and in help. */
export type OpenQuestion = {
  readonly text: MessageKey;
  readonly detail: MessageKey;
  readonly ask: (actions: Actions) => void;
};

export const QUESTIONS: readonly OpenQuestion[] = [
  { text: 'whereIs', detail: 'whereIsTagline', ask: (actions) => actions.showConditions() },
  { text: 'claimsQuestion', detail: 'claimsQuestionDetail', ask: (actions) => actions.showClaims() },
  { text: 'scoreQuestion', detail: 'scoreQuestionDetail', ask: (actions) => actions.showScore() },
  { text: 'tableQuestion', detail: 'tableQuestionDetail', ask: (actions) => actions.showTable() },
  { text: 'hubsQuestion', detail: 'hubsQuestionDetail', ask: (actions) => actions.showHubs() },
  { text: 'dataQuestion', detail: 'dataQuestionDetail', ask: (actions) => actions.showData() },
  { text: 'measureQuestion', detail: 'measureQuestionDetail', ask: (actions) => actions.showMeasuring() },
];
