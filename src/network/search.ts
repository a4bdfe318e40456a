import { createClimber } from './climb.ts';
import type { Climber } from './climb.ts';
import type { Hierarchy } from './hierarchy.ts';
import { createSweeper } from './sweep.ts';
import type { Sweeper } from './sweep.ts';

/** The scratch memory of all searches on one hierarchy, whatever the metric: 2 MB for the nation. One search at a time. */
export type Search = {
  /** From where one departs, with the traffic, and from where one arrives, against it. */
  readonly departing: Climber;
  readonly arriving: Climber;
  readonly sweeper: Sweeper;
};

export function createSearch(hierarchy: Hierarchy): Search {
  const departing = createClimber(hierarchy);
  return {
    departing,
    arriving: createClimber(hierarchy),
    sweeper: createSweeper(hierarchy, departing),
  };
}
