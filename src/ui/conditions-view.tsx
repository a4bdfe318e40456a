import { useEffect } from 'preact/hooks';
import { DEFAULT_CONDITIONS, type SiteCondition } from '../domain/conditions.ts';
import { foundParks, foundWithout } from '../store/found-parks.ts';
import { isAboutPeople, targetedConditions } from '../store/site-search.ts';
import { AssumptionsForm } from './assumptions-form.tsx';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { OverviewButton } from './back-button.tsx';
import { ConditionRow } from './condition-row.tsx';
import { SEARCH_TEXTS } from './conditions-messages.ts';
import { FoundParks } from './found-parks.tsx';
import { OverlapSection } from './overlap-section.tsx';
import './conditions.css';
import './reach.css';

/** "Where is …?": conditions that all must hold, the area where they do, and the industrial parks that fit. */
export function ConditionsView() {
  const t = useText();
  const actions = useActions();
  const needsPeople = useAtlasState(isAboutPeople);
  useEffect(() => {
    if (needsPeople) actions.needPeople();
  }, [needsPeople, actions]);
  return (
    <>
      <OverviewButton />
      <section class="conditions" aria-labelledby="conditions-heading">
        <h1 id="conditions-heading">{t('whereIs')}</h1>
        <p class="hint">{t(SEARCH_TEXTS.intro)}</p>
        <Conditions />
      </section>
      {needsPeople && <PeopleState />}
      <OverlapSection />
      <FoundParks />
      <AssumptionsForm hasVehicle={false} />
    </>
  );
}

function Conditions() {
  const t = useText();
  const actions = useActions();
  const targeted = useAtlasState(targetedConditions);
  const conditions = useAtlasState((s) => s.conditions);
  const without = useAtlasState(foundWithout);
  const found = useAtlasState(foundParks);
  const most = Math.max(...(without ?? []));

  const replace = (at: number, condition: SiteCondition): void =>
    actions.setConditions(conditions.map((old, i) => (i === at ? condition : old)));
  const add = (): void =>
    actions.setConditions([
      ...conditions,
      { minutes: 60, profile: 'car', target: { kind: 'group', group: 'province-capitals' } },
    ]);
  return (
    <>
      <ol>
        {targeted.map((one, i) => (
          <ConditionRow
            // rows have no other identity than their place in the list
            key={i}
            targeted={one}
            // what a single condition keeps out is everything else
            without={conditions.length > 1 ? (without?.[i] ?? null) : null}
            bites={without?.[i] === most && most > (found?.length ?? Infinity)}
            onChange={(changed) => replace(i, changed)}
            onRemove={() => actions.setConditions(conditions.filter((_, at) => at !== i))}
          />
        ))}
      </ol>
      {conditions.length === 0 && <p class="hint">{t(SEARCH_TEXTS.none)}</p>}
      <div class="card-actions">
        <button type="button" class="button small" onClick={add}>
          + {t(SEARCH_TEXTS.add)}
        </button>
        {conditions !== DEFAULT_CONDITIONS && (
          <button type="button" class="link-button" onClick={() => actions.setConditions(DEFAULT_CONDITIONS)}>
            {t(SEARCH_TEXTS.reset)}
          </button>
        )}
      </div>
    </>
  );
}

/** While people are fetched, or where that failed, nothing can be decided. */
function PeopleState() {
  const t = useText();
  const actions = useActions();
  const people = useAtlasState((s) => s.people);
  if (people.kind === 'failed')
    return (
      <p class="problems">
        {t(people.reason)}{' '}
        <button type="button" class="link-button" onClick={actions.needPeople}>
          {t(SEARCH_TEXTS.again)}
        </button>
      </p>
    );
  return people.kind === 'ready' ? null : <p class="hint">{t(SEARCH_TEXTS.peopleLoading)}</p>;
}
