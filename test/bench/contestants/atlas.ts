import { DEFAULT_ASSUMPTIONS } from '../../../src/domain/assumptions.ts';
import { BAND_PRESETS } from '../../../src/domain/bands.ts';
import { createAnswers, directEngine } from '../../../src/engine/answers.ts';
import type { Engine } from '../../../src/engine/protocol.ts';
import type { Contestant, Question, Roads, Took } from '../contestant.ts';
import { timed } from '../contestant.ts';
import { readNetwork } from '../read-network.ts';

const assumptions = DEFAULT_ASSUMPTIONS;
/** What the page has made ahead when nothing was chosen yet. */
export const LONGEST_AHEAD = Math.max(...(BAND_PRESETS[0] ?? []));

/** Our engine in this process, asked as the page asks it. */
export async function openAtlas({ file }: Roads): Promise<Contestant> {
  const network = await readNetwork(file);
  const start = async (): Promise<Engine> => {
    const engine = directEngine(createAnswers(async () => network));
    await engine.ask('load', { url: file });
    await engine.ask('prepare', { assumptions, longest: LONGEST_AHEAD });
    return engine;
  };
  let engine = await start();
  return {
    ask: (question) => askEngine(engine, question),
    async forget() {
      engine = await start();
    },
  };
}

async function askEngine(engine: Engine, question: Question): Promise<Took> {
  if (question.kind === 'areas') {
    const { origin, minutes } = question;
    const { ms, gives } = await timed(() =>
      engine.ask('isochrones', { origins: [origin], minutes, assumptions }),
    );
    return { ms, ...gives.timings };
  }
  if (question.kind === 'route') {
    const { from, to } = question;
    const { ms, gives } = await timed(() => engine.ask('route', { from, to, assumptions }));
    return { ms, seconds: gives.kind === 'route' ? gives.seconds : null };
  }
  const { origins, destinations } = question;
  const { ms } = await timed(() => engine.ask('matrix', { origins, destinations, assumptions }));
  return { ms };
}
