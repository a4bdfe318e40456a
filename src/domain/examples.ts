import type { Example, ExampleId } from './example.ts';
import type { Criterion, ScoreDoc } from './score.ts';

/**
 * The questions of the first screen. Places, claims and groups are named by id; `test/unit/examples.test.ts` holds them to
 * the published data.
 */

/** A ten-minute drive, says an article: by car, by truck, on which roads, and from where in the park? */
const CITY_IN_TEN_MINUTES: Example = {
  kind: 'claim',
  claim: 'vsip2-city',
  about: ['park-vsip-bac-ninh-2', 'city-bac-ninh'],
};

/** What exporters ask first: an airport within the hour, the deep sea within a truck's half shift. */
const AIRPORT_AND_DEEP_SEA: Example = {
  kind: 'conditions',
  conditions: [
    { minutes: 60, profile: 'car', target: { kind: 'group', group: 'international-airports' } },
    { minutes: 90, profile: 'truck', target: { kind: 'group', group: 'deep-sea-ports' } },
  ],
};

/** Parks of both hubs, of the two deep-sea ports and of the centre, none of which is best at everything. */
const FIVE_SITES = [
  'park-vsip-bac-ninh-2',
  'park-deep-c-hai-phong-2',
  'park-vsip-nghe-an',
  'park-vsip-3',
  'park-nhon-trach',
];

const criterion = (
  id: string,
  weight: number,
  rest: Pick<Criterion, 'measure' | 'influence'>,
): Criterion => ({
  id,
  weight,
  ...rest,
  minimum: null,
  maximum: null,
  isOn: true,
});

/** Weights of an example, no expert's: the way to the ship counts half, hands and ground share the rest. */
const EXPORT_BY_SEA: ScoreDoc = {
  candidates: { kind: 'places', ids: FIVE_SITES },
  preset: null,
  limits: [],
  criteria: [
    criterion('deep-sea', 35, {
      measure: {
        kind: 'drive',
        quantity: 'time',
        profile: 'truck',
        target: { kind: 'group', group: 'deep-sea-ports' },
      },
      influence: { kind: 'less is better' },
    }),
    criterion('container', 15, {
      measure: {
        kind: 'drive',
        quantity: 'time',
        profile: 'truck',
        target: { kind: 'group', group: 'container-ports' },
      },
      influence: { kind: 'less is better' },
    }),
    criterion('people', 30, {
      measure: { kind: 'people', profile: 'motorbike', minutes: 45 },
      influence: { kind: 'more is better' },
    }),
    criterion('size', 20, { measure: { kind: 'area' }, influence: { kind: 'more is better' } }),
  ],
};

export const EXAMPLES: Readonly<Record<ExampleId, Example>> = {
  claim: CITY_IN_TEN_MINUTES,
  conditions: AIRPORT_AND_DEEP_SEA,
  score: { kind: 'score', score: EXPORT_BY_SEA, about: FIVE_SITES },
};
