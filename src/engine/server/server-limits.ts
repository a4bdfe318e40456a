import type { ServerRefusal } from '../../domain/routing-server.ts';
import type { Metres, Minutes } from '../../domain/units.ts';
import type { Costing } from './travel.ts';

/**
 * What a server allows, as far as its refusals have told: nobody can ask it. Two servers of the same version may differ, and
 * one that was set up for large questions need not be asked small ones.
 */
export type ServerLimits = {
  minutes(): Minutes;
  cells(): number;
  metres(costing: Costing): Metres;
  learn(refusal: ServerRefusal, costing: Costing): void;
};

export function createServerLimits(): ServerLimits {
  let [minutes, cells] = [Infinity, Infinity];
  const metres = new Map<Costing, Metres>();
  return {
    minutes: () => minutes,
    cells: () => cells,
    metres: (costing) => metres.get(costing) ?? Infinity,
    learn(refusal, costing) {
      if (refusal.kind === 'too long') minutes = Math.min(minutes, refusal.most);
      if (refusal.kind === 'too many') cells = Math.min(cells, Math.max(1, refusal.most));
      if (refusal.kind === 'too far')
        metres.set(costing, Math.min(metres.get(costing) ?? Infinity, refusal.most));
    },
  };
}
