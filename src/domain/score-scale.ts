import type { Criterion, Influence } from './score.ts';

/** From where to where a value counts, in the units of its measure. */
export type Scale = { readonly minimum: number; readonly maximum: number };

/**
 * The scale of a criterion: the ends that are set, the others from the values of the sites that are ranked. What no road
 * leads to (`Infinity`) stretches no scale. Null where an end is neither set nor known.
 */
export function scaleOf(
  { minimum, maximum }: Pick<Criterion, 'minimum' | 'maximum'>,
  values: readonly (number | null)[],
): Scale | null {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const scale = { minimum: minimum ?? least, maximum: maximum ?? most };
  return Number.isFinite(scale.minimum) && Number.isFinite(scale.maximum) ? scale : null;
}

/**
 * How good a value is, 0 to 1, straight between the ends of the scale and no better or worse beyond them. An ideal value is
 * 1, the end that is further from it 0. A scale without length is a step: whoever reaches it has all of it.
 */
export function normalise(value: number, influence: Influence, { minimum, maximum }: Scale): number {
  switch (influence.kind) {
    case 'more is better':
      return maximum > minimum ? clamp((value - minimum) / (maximum - minimum)) : Number(value >= minimum);
    case 'less is better':
      return maximum > minimum ? clamp((maximum - value) / (maximum - minimum)) : Number(value <= maximum);
    case 'ideal value': {
      const ideal = influence.value;
      const furthest = Math.max(Math.abs(minimum - ideal), Math.abs(maximum - ideal));
      return furthest > 0 ? clamp(1 - Math.abs(value - ideal) / furthest) : Number(value === ideal);
    }
  }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
