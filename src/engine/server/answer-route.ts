import type { Assumptions } from '../../domain/assumptions.ts';
import type { Route, RouteAnswer, RouteQuestion } from '../protocol.ts';
import { ask, haveRoads, madeByServer, type Conversation, type Listening } from './server-conversation.ts';
import { isNoPath, isNoRoad, ServerRefused } from './server-problem.ts';
import { readRoute, routeRequest } from './translate-route.ts';
import { travelOf } from './travel.ts';

export async function answerRoute(
  conversation: Conversation,
  question: RouteQuestion,
  listening: Listening,
): Promise<RouteAnswer> {
  const { from, to, assumptions } = question;
  const travel = travelOf(assumptions, conversation.about.version);
  const madeBy = madeByServer(conversation);
  try {
    const answer = await ask(conversation, 'route', routeRequest(question, travel), listening);
    const { alternative, ...fastest } = readRoute(answer, question);
    // a route says itself what it uses
    if (!isAvoiding(fastest, assumptions)) throw new ServerRefused({ kind: 'cannot avoid' });
    return {
      ...fastest,
      alternative: alternative !== null && isAvoiding(alternative, assumptions) ? alternative : null,
      madeBy,
    };
  } catch (error) {
    if (isNoPath(error)) return { kind: 'no way', reason: 'not connected', madeBy };
    if (!isNoRoad(error)) throw error;
    const ours = await conversation.builtIn.ask('route', question, { signal: listening.signal });
    if (ours.kind === 'route')
      return { ...ours, madeBy: { kind: 'built-in', because: { kind: 'no road there' } } };
    const [hasStart] = await haveRoads(conversation, [from, to], travel, listening);
    const reason = hasStart === true ? 'no road near the end' : 'no road near the start';
    return { kind: 'no way', reason, madeBy };
  }
}

function isAvoiding({ usesToll, usesFerry }: Route, { avoid }: Assumptions): boolean {
  return !(avoid.tolls && usesToll) && !(avoid.ferries && usesFerry);
}
