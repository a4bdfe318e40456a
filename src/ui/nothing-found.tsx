import { DEFAULT_CONDITIONS } from '../domain/conditions.ts';
import { foundWithout } from '../store/found-parks.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_PHRASES, SEARCH_TEXTS } from './conditions-messages.ts';
import { EmptyState } from './empty-state.tsx';
import { formatNumber } from './format.ts';

/** No park fits: which condition keeps out most, and a button that drops it. */
export function NothingFound() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const conditions = useAtlasState((s) => s.conditions);
  const without = useAtlasState(foundWithout) ?? [];
  const most = Math.max(0, ...without);
  const at = without.indexOf(most);
  const drop = (): void => actions.setConditions(conditions.filter((_, i) => i !== at));
  return most > 0 && conditions.length > 1 ? (
    <EmptyState
      words={SEARCH_PHRASES.keepsOutMost[language](
        formatNumber(at + 1, language),
        formatNumber(most, language),
      )}
      action={SEARCH_PHRASES.dropCondition[language](formatNumber(at + 1, language))}
      onAct={drop}
    />
  ) : (
    <EmptyState
      words={t(SEARCH_TEXTS.foundNoneAtAll)}
      action={t(SEARCH_TEXTS.reset)}
      onAct={() => actions.setConditions(DEFAULT_CONDITIONS)}
    />
  );
}
