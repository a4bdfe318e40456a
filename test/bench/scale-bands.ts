import { DEFAULT_ASSUMPTIONS } from '../../src/domain/assumptions.ts';
import { createAnswers, directEngine } from '../../src/engine/answers.ts';
import { readNetwork } from './read-network.ts';
import { moved } from './places.ts';
import { placesIn } from './scale-network.ts';
import { costOf, told, type Curve, type SizePoint } from './scale-curves.ts';

const COUNTS = [1, 2, 4, 8, 12, 24] as const;
const LIMITS = [15, 30, 60, 90, 120, 180, 240] as const;
const LONGEST = 240;
const RUNS = 9;

/** Areas against how many bands there are, all up to 240 minutes, and against how far the only one reaches. */
export async function bandCurves(networkFile: string): Promise<readonly Curve[]> {
  const network = await readNetwork(networkFile);
  const engine = directEngine(createAnswers(async () => network));
  await engine.ask('load', { url: networkFile });
  const assumptions = DEFAULT_ASSUMPTIONS;
  await engine.ask('prepare', { assumptions, longest: LONGEST });
  const places = placesIn(network).slice(0, RUNS);
  const pointOf = async (size: number, minutes: readonly number[]): Promise<SizePoint> => {
    // everywhere once, so that what is made for a region is there
    for (const origin of places) await engine.ask('isochrones', { origins: [origin], minutes, assumptions });
    const { cost, gives } = await costOf(RUNS, (run) =>
      engine.ask('isochrones', {
        origins: [moved(places[run % places.length]!, 20 * (run + 1))],
        minutes,
        assumptions,
      }),
    );
    told('areas', size, cost);
    const bytes = JSON.stringify(gives).length;
    return { size, costs: { areas: cost }, memory: { 'an answer, as text': Math.round(bytes / 1e4) / 100 } };
  };
  const counts: SizePoint[] = [];
  for (const count of COUNTS)
    counts.push(
      await pointOf(
        count,
        Array.from({ length: count }, (_, i) => (LONGEST * (i + 1)) / count),
      ),
    );
  const limits: SizePoint[] = [];
  for (const limit of LIMITS) limits.push(await pointOf(limit, [limit]));
  return [
    { id: 'bands', title: 'Bands up to 240 minutes', unit: 'bands', points: counts, notes: [] },
    { id: 'limits', title: 'How far one band reaches', unit: 'minutes', points: limits, notes: [] },
  ];
}
