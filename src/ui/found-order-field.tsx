import type { SiteCondition } from '../domain/conditions.ts';
import type { FoundOrder } from '../domain/found-park.ts';
import { placeById } from '../store/select.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_PHRASES, SEARCH_TEXTS } from './conditions-messages.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { PROFILE_NAMES } from './messages.ts';
import { PLACE_GROUP_NAMES, REACH_MESSAGES } from './reach-messages.ts';
import { SelectField } from './select-field.tsx';

const WHOLE = ['drives', 'tightest', 'area'] as const;
const WHOLE_NAMES = {
  drives: SEARCH_TEXTS.orderDrives,
  tightest: SEARCH_TEXTS.orderTightest,
  area: SEARCH_TEXTS.orderArea,
} as const;

/** What the parks that fit are ranked by: all drives, the tightest condition, the area, or one of the conditions. */
export function FoundOrderField() {
  const t = useText();
  const actions = useActions();
  const conditions = useAtlasState((s) => s.conditions);
  const order = useAtlasState((s) => s.siteSearch.order);
  const nameOfCondition = useConditionNames();
  // one that was removed meanwhile ranks by all drives
  const value = order.by !== 'condition' ? order.by : order.at < conditions.length ? `${order.at}` : 'drives';
  return (
    <SelectField
      label={t(SEARCH_TEXTS.order)}
      value={value}
      options={[
        ...WHOLE.map((by) => ({ value: by, label: t(WHOLE_NAMES[by]) })),
        {
          group: t(SEARCH_TEXTS.orderCondition),
          options: conditions.map((condition, at) => ({
            value: `${at}`,
            label: nameOfCondition(condition),
          })),
        },
      ]}
      onChange={(chosen) => actions.orderFound(orderOf(chosen))}
    />
  );
}

function orderOf(chosen: string): FoundOrder {
  const by = WHOLE.find((name) => name === chosen);
  return by === undefined ? { by: 'condition', at: Number(chosen) } : { by };
}

function useConditionNames(): (condition: SiteCondition) => string {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const byId = useAtlasState(placeById);
  return ({ target, minutes, profile }) => {
    const { timeTo, peopleWithin } = SEARCH_PHRASES;
    switch (target.kind) {
      case 'people':
        return peopleWithin[language](
          formatNumber(minutes, language),
          t(PROFILE_NAMES[profile]).toLocaleLowerCase(language),
        );
      case 'group':
        return timeTo[language](t(PLACE_GROUP_NAMES[target.group]));
      case 'origins':
        return timeTo[language](t(REACH_MESSAGES.conditionOrigins));
      case 'own':
        return timeTo[language](target.name);
      case 'place': {
        const place = byId.get(target.id);
        return timeTo[language](place === undefined ? t(SEARCH_TEXTS.place) : nameOf(place, language));
      }
    }
  };
}
