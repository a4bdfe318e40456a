import { SNAP_LIMIT_METRES } from '../../network/snap.ts';
import type { Isochrones, IsochronesQuestion } from '../protocol.ts';
import { parts } from './matrix-blocks.ts';
import { ask, madeByServer, type Conversation, type Listening } from './server-conversation.ts';
import { isNoRoad, ServerRefused } from './server-problem.ts';
import { checkAround, isochroneRequest, readBands, readSnap } from './translate-isochrones.ts';
import { checkAvoided, travelOf } from './travel.ts';

/** Valhalla draws so many areas at once unless its keeper raised that; one that draws more is asked more often. */
const BANDS_AT_ONCE = 4;

/** Throws `ServerRefused` for several origins: Valhalla draws one area from all of them at other times than ours. */
export async function answerIsochrones(
  conversation: Conversation,
  question: IsochronesQuestion,
  listening: Listening,
): Promise<Isochrones> {
  const { origins, assumptions } = question;
  const [origin] = origins;
  if (origin === undefined || origins.length > 1) throw new ServerRefused({ kind: 'several origins' });
  const travel = travelOf(assumptions, conversation.about.version);
  const minutes = [...new Set(question.minutes)].sort((a, b) => a - b);
  const most = conversation.limits.minutes();
  if ((minutes.at(-1) ?? 0) / assumptions.pace > most) throw new ServerRefused({ kind: 'too long', most });

  const begun = performance.now();
  const bands: Isochrones['bands']['features'] = [];
  let snap: Isochrones['snaps'][number] | null = null;
  try {
    for (const some of parts(minutes, BANDS_AT_ONCE)) {
      const request = isochroneRequest(origin, some, question, travel);
      const answer = await ask(conversation, 'isochrone', request, listening);
      checkAvoided(answer, assumptions);
      const drawn = readBands(answer, some, assumptions.pace);
      checkAround(drawn, origin, assumptions.pace);
      bands.push(...drawn);
      snap ??= readSnap(answer, origin);
      listening.onProgress(bands.length / minutes.length);
    }
  } catch (error) {
    if (!isNoRoad(error)) throw error;
    const ours = await conversation.builtIn.ask('isochrones', question, { signal: listening.signal });
    if (ours.lack !== 'no road near')
      return { ...ours, madeBy: { kind: 'built-in', because: { kind: 'no road there' } } };
    bands.length = 0;
    snap = { kind: 'no road near', limitMetres: SNAP_LIMIT_METRES };
  }
  return {
    bands: { type: 'FeatureCollection', features: bands },
    lack: snap?.kind === 'no road near' ? 'no road near' : null,
    cellMetres: 0,
    snaps: snap === null ? [] : [snap],
    timings: { searchMs: performance.now() - begun, polygonsMs: 0 },
    madeBy: madeByServer(conversation),
  };
}
