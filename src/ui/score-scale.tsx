import { useMemo } from 'preact/hooks';
import { normalise, type Scale } from '../domain/score-scale.ts';
import type { Criterion } from '../domain/score.ts';
import { measureKey } from '../domain/score-measure.ts';
import { derive } from '../store/memo.ts';
import { scoreRanking } from '../store/score-ranking.ts';
import type { State } from '../store/state.ts';
import { valueWords } from './score-words.ts';
import { useLaterState } from './use-later-state.ts';
import { useSpeaking } from './use-speaking.ts';

const WIDTH = 200;
const HEIGHT = 22;
/** Points of the drawn line: enough for the peak of an ideal value to look like one. */
const STEPS = 100;

/** The ranking, and by what. */
const rankedBy = derive(
  (s: State) => [scoreRanking(s), s.score.criteria],
  (ranking, criteria) => ({ ranking, criteria }),
);

/** How values become 0 to 1: a stroke for each ranked site, above them the line of the normalisation. */
export function ScoreScale({ criterion }: { criterion: Criterion }) {
  const speaking = useSpeaking();
  const known = useLaterState(rankedBy, null);
  // another measure has another scale, which is worked out
  const isOfThis = known?.criteria.some(
    ({ id, measure }) => id === criterion.id && measure === criterion.measure,
  );
  const ranking = isOfThis === true ? known!.ranking : null;
  const scale = ranking?.scales.get(criterion.id) ?? null;
  const values = ranking?.values.get(criterion.id) ?? NO_VALUES;
  const drawn = useMemo(() => {
    if (scale === null) return null;
    const from = values.reduce((least, value) => Math.min(least, value), scale.minimum);
    const to = values.reduce((most, value) => Math.max(most, value), scale.maximum);
    return { from, to, strokes: strokes(values, from, to) };
    // a weight that moves leaves both as they are
  }, [values, scale?.minimum, scale?.maximum]);
  if (scale === null || drawn === null) return <p class="score-scale" data-empty="true" />;
  const key = measureKey(criterion.measure);
  const { from, to } = drawn;
  return (
    <p class="score-scale" key={key}>
      <span>{valueWords(criterion.measure, from, speaking)}</span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="scale-strokes" d={drawn.strokes} />
        <path class="scale-line" d={line(criterion, scale, from, to)} />
      </svg>
      <span>{valueWords(criterion.measure, to, speaking)}</span>
    </p>
  );
}

function x(value: number, from: number, to: number): string {
  return (to > from ? ((value - from) / (to - from)) * WIDTH : WIDTH / 2).toFixed(1);
}

const NO_VALUES = new Float64Array();

function strokes(values: Float64Array, from: number, to: number): string {
  return [...new Set(Array.from(values, (value) => x(value, from, to)))]
    .map((at) => `M${at} ${HEIGHT - 7}V${HEIGHT}`)
    .join('');
}

function line({ influence }: Criterion, scale: Scale, from: number, to: number): string {
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const value = from + ((to - from) * i) / STEPS;
    const y = (HEIGHT - 2) * (1 - normalise(value, influence, scale)) + 1;
    return `${x(value, from, to)} ${y.toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
