import { MOST_FEATURES, MOST_FIELD_NAMES, MOST_FIELDS_IN_ALL, MOST_POSITIONS } from './limits.ts';
import { Refused } from './refused.ts';
import type { SpotInFile } from './protocol.ts';
import type { RawFeature } from './raw-file.ts';

/**
 * Takes in what a reader finds, and counts before it keeps: a file of too much is refused where it becomes too much. `here` is where
 * the reader is; what it is given may throw `Refused`.
 */
export type Gathering = {
  readonly features: readonly RawFeature[];
  readonly add: (feature: RawFeature, here: () => SpotInFile) => void;
  /** A position of a thing that is being read; only readers that build things out of many parts need to tell. */
  readonly countPosition: (here: () => SpotInFile) => void;
};

export function gatherFeatures(): Gathering {
  const features: RawFeature[] = [];
  const names = new Set<string>();
  let fields = 0;
  let positions = 0;
  return {
    features,
    add(feature, here) {
      if (features.length === MOST_FEATURES) throw tooMany('features', MOST_FEATURES, here);
      fields += feature.fields.length;
      if (fields > MOST_FIELDS_IN_ALL) throw tooMany('fields', MOST_FIELDS_IN_ALL, here);
      for (const [name] of feature.fields) names.add(name);
      if (names.size > MOST_FIELD_NAMES) throw tooMany('field names', MOST_FIELD_NAMES, here);
      features.push(feature);
    },
    countPosition(here) {
      if (++positions > MOST_POSITIONS) throw tooMany('positions', MOST_POSITIONS, here);
    },
  };
}

type Counted = 'features' | 'fields' | 'field names' | 'positions';

function tooMany(what: Counted, most: number, here: () => SpotInFile): Refused {
  return new Refused({ kind: 'too many', what, most, at: here() });
}
