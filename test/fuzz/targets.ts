import { FILE_TARGETS } from './file-targets.ts';
import { NETWORK_TARGETS } from './network-targets.ts';
import { OSM_TARGETS } from './osm-targets.ts';
import { SERVER_TARGETS } from './server-targets.ts';
import type { Target } from './target.ts';
import { TEXT_TARGETS } from './text-targets.ts';

/** Everything that reads what somebody else wrote. */
export const TARGETS: readonly Target[] = [
  ...FILE_TARGETS,
  ...NETWORK_TARGETS,
  ...OSM_TARGETS,
  ...TEXT_TARGETS,
  ...SERVER_TARGETS,
];
