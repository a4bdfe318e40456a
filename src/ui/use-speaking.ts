import { placeById } from '../store/select.ts';
import { useAtlasState } from './atlas-context.ts';
import type { Speaking } from './score-words.ts';

/** Language, units and names in which measures are put into words. */
export function useSpeaking(): Speaking {
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const byId = useAtlasState(placeById);
  return { language, units, byId };
}
