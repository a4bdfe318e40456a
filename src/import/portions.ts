import { eachPosition } from './each-position.ts';
import type { OwnFeature } from '../domain/own-set.ts';

const MOST_FEATURES = 2_000;
const MOST_POSITIONS = 20_000;

/** Features in portions that a page takes in within some ten milliseconds each; one that is larger is a portion of its own. */
export function* portionsOf(features: readonly OwnFeature[]): Generator<readonly OwnFeature[]> {
  let portion: OwnFeature[] = [];
  let positions = 0;
  for (const feature of features) {
    eachPosition(feature.geometry, () => positions++);
    portion.push(feature);
    if (portion.length < MOST_FEATURES && positions < MOST_POSITIONS) continue;
    yield portion;
    portion = [];
    positions = 0;
  }
  if (portion.length > 0) yield portion;
}
