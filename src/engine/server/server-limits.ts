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
  /** Whether the refusal told something new, so that the same question may be asked otherwise. */
  learn(refusal: ServerRefusal, costing: Costing): boolean;
};

export function createServerLimits(): ServerLimits {
  let [minutes, cells] = [Infinity, Infinity];
  const metres = new Map<Costing, Metres>();
  return {
    minutes: () => minutes,
    cells: () => cells,
    metres: (costing) => metres.get(costing) ?? Infinity,
    learn(refusal, costing) {
      switch (refusal.kind) {
        case 'too long':
          if (refusal.most >= minutes) return false;
          minutes = refusal.most;
          return true;
        case 'too many':
          if (refusal.most >= cells || refusal.most < 1) return false;
          cells = refusal.most;
          return true;
        case 'too far':
          if (refusal.most >= (metres.get(costing) ?? Infinity)) return false;
          metres.set(costing, refusal.most);
          return true;
        default:
          return false;
      }
    },
  };
}
