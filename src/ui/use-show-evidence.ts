import { evidenceBounds } from '../store/claim-evidence.ts';
import type { ClaimChoice } from '../store/state.ts';
import { useAtlas } from './atlas-context.ts';

/** Near enough to see the edge of a park and the junctions beside it. */
const NEAREST_ZOOM = 15;

/** Chooses a claim, or one of its readings, and takes the map to its evidence. */
export function useShowEvidence(): (choice: ClaimChoice) => void {
  const { store, actions } = useAtlas();
  return (choice) => {
    actions.claimChosen(choice);
    const bounds = evidenceBounds(store.getState(), choice);
    if (bounds !== null) actions.lookTo({ kind: 'bounds', bounds, maxZoom: NEAREST_ZOOM });
  };
}
