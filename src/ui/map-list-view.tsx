import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { centreOf, type Extent } from '../domain/extent.ts';
import { boundingBox } from '../domain/geometry.ts';
import { fold } from '../domain/fold.ts';
import { drawnAnswers } from '../store/drawn-answers.ts';
import {
  THING_GROUPS,
  thingsIn,
  thingsShown,
  type ListedThing,
  type Thing,
  type ThingGroup,
} from '../store/on-the-map.ts';
import { site } from '../store/select.ts';
import { lookedAt } from '../store/state.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { formatNumber } from './format.ts';
import { GROUP_NAMES, MAP_LIST_PHRASES, MAP_LIST_TEXTS } from './map-list-messages.ts';
import { useMeasureNames } from './measure-names.ts';
import { RovingList, type ListItem } from './place-list.tsx';
import { SelectField } from './select-field.tsx';
import { answerWords, awayWords, describeThing, thingKey, thingName } from './thing-words.ts';
import { useRoving } from './use-roving.ts';
import './map-list.css';

/** So many are listed at first, and come with each "more". */
const PAGE = 60;
/** How far around the chosen site. */
const NEAR_METRES = 50_000;
/** How near the map goes to a line or a point that is no place. */
const NEAR_ZOOM = 12;

const MAP = 'map';
const SITE = 'site';
type Tab = 'all' | 'answers' | ThingGroup;

/**
 * Everything that the map shows as a list, for whoever does not see it, or wants to read it: what lies in its view, or near the
 * chosen site, or in a province, the nearest first; and what is drawn for the present question.
 */
export function MapListView() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const things = useAtlasState(thingsShown);
  const lines = useAtlasState((s) => s.lines);
  const answers = useAnswers();
  const { where, extent, choose, options } = useWhere();
  const [tab, setTab] = useState<Tab>('all');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(PAGE);
  const roving = useRoving<HTMLDivElement>({ isRow: true });
  useEffect(actions.needLines, [actions]);
  const heading = useRef<HTMLHeadingElement>(null);
  // whoever opens it by keys goes on in it
  useEffect(() => {
    if (document.activeElement?.matches('.stage :focus-visible') === true) heading.current?.focus();
  }, []);

  const listed = useMemo(() => (extent === null ? [] : thingsIn(things, extent)), [things, extent]);
  const rowOf = useThingRow(extent);
  const wordsOf = useThingWords(things);
  const inGroups = useMemo(() => {
    const found = new Map<Tab, number>();
    for (const { group } of listed) found.set(group, (found.get(group) ?? 0) + 1);
    return found;
  }, [listed]);
  const all = answers.length + listed.length;
  const counts = new Map<Tab, number>([...inGroups, ['answers', answers.length], ['all', all]]);
  const shownTab = (counts.get(tab) ?? 0) > 0 ? tab : 'all';
  const wanted = fold(typed.trim());
  const fittingThings = useMemo(
    () =>
      listed.filter(
        ({ thing, group }) => isOfTab(group, shownTab) && (wanted === '' || wordsOf(thing).includes(wanted)),
      ),
    [listed, shownTab, wanted, wordsOf],
  );
  const fittingAnswers = answers.filter(
    ({ words }) => isOfTab('answers', shownTab) && (wanted === '' || fold(words()).includes(wanted)),
  );
  const fitting = fittingAnswers.length + fittingThings.length;
  const tabs = (['all', 'answers', ...THING_GROUPS] as const).filter((id) => (counts.get(id) ?? 0) > 0);
  const number = (value: number): string => formatNumber(value, language);

  return (
    <section class="map-list" aria-labelledby="map-list-heading">
      <div class="section-head">
        <h1 id="map-list-heading" ref={heading} tabIndex={-1}>
          {t(MAP_LIST_TEXTS.heading)}
        </h1>
        <button
          type="button"
          class="icon-button"
          aria-label={t(MAP_LIST_TEXTS.close)}
          title={t(MAP_LIST_TEXTS.close)}
          onClick={actions.closeMapList}
        >
          ×
        </button>
      </div>
      <div class="map-list-fields">
        <SelectField label={t(MAP_LIST_TEXTS.where)} value={where} options={options} onChange={choose} />
        <label class="map-list-filter">
          <span>{t(MAP_LIST_TEXTS.name)}</span>
          <input
            type="search"
            value={typed}
            autocomplete="off"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setMost(PAGE);
            }}
          />
        </label>
      </div>
      <div {...roving} class="tabs" role="group" aria-label={t('browseFilter')}>
        {tabs.map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shownTab}
            onClick={() => {
              setTab(id);
              setMost(PAGE);
            }}
          >
            {t(id === 'all' || id === 'answers' ? MAP_LIST_TEXTS[id] : GROUP_NAMES[id])}{' '}
            <span class="tab-count">{number(counts.get(id) ?? 0)}</span>
          </button>
        ))}
      </div>
      {lines.kind === 'loading' && <p class="hint">{t(MAP_LIST_TEXTS.linesLoading)}</p>}
      {lines.kind === 'failed' && (
        <p class="hint">
          {t(MAP_LIST_TEXTS.linesFailed)}: {t(lines.reason)}
        </p>
      )}
      <p class="browse-count" role="status">
        {fitting === 0
          ? t(MAP_LIST_TEXTS.nothing)
          : MAP_LIST_PHRASES.count[language](number(fitting), number(all))}
      </p>
      <RovingList
        label={t(MAP_LIST_TEXTS.heading)}
        items={[
          ...fittingAnswers.slice(0, most).map(({ item }) => item()),
          ...fittingThings.slice(0, Math.max(0, most - fittingAnswers.length)).map(rowOf),
        ]}
      />
      {fitting > most && (
        <button type="button" class="button wide small" onClick={() => setMost(most + PAGE)}>
          {MAP_LIST_PHRASES.more[language](number(Math.min(PAGE, fitting - most)))}
        </button>
      )}
      <p class="hint">{t(MAP_LIST_TEXTS.hint)}</p>
    </section>
  );
}

/** Only those are put into words that are shown, or compared with what is typed. */
type Answer = { readonly words: () => string; readonly item: () => ListItem };

function isOfTab(of: Tab, shown: Tab): boolean {
  return shown === 'all' || of === shown;
}

/** What a thing is called and described by, folded. Made once: with each letter that is typed thousands are compared. */
function useThingWords(things: unknown): (thing: Thing) => string {
  const language = useAtlasState((s) => s.language);
  return useMemo(() => {
    // a weak map of so many is what collecting garbage takes longest for
    const known = new Map<Thing, string>();
    return (thing) => {
      let words = known.get(thing);
      if (words === undefined) {
        words = fold(`${thingName(thing, language)} ${describeThing(thing, language)}`);
        known.set(thing, words);
      }
      return words;
    };
  }, [things, language]);
}

/** Of which part of the country is listed: the view of the map where there is one, what is around the chosen site, a province. */
function useWhere() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const shows = useAtlasState((s) => s.lookAround.shows);
  const view = useAtlasState(lookedAt);
  const chosen = useAtlasState(site);
  const provinces = useAtlasState((s) => s.data.provinces[s.division]);
  const [wished, choose] = useState<string | null>(null);
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(language);
    return [...provinces].sort((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
  }, [provinces, language]);
  const options = [
    ...(shows === null ? [] : [{ value: MAP, label: t(MAP_LIST_TEXTS.inView) }]),
    ...(chosen === null
      ? []
      : [{ value: SITE, label: `${t(MAP_LIST_TEXTS.nearSite)} ${nameOf(chosen, language)}` }]),
    ...sorted.map((province) => ({ value: province.id, label: nameOf(province, language) })),
  ];
  const looked = view.kind === 'province' ? provinces.find(({ code }) => code === view.code)?.id : undefined;
  const usual = shows !== null ? MAP : chosen !== null ? SITE : (looked ?? sorted[0]?.id ?? MAP);
  const where = options.some(({ value }) => value === wished) ? (wished ?? usual) : usual;
  const extent = useMemo((): Extent | null => {
    if (where === MAP) return shows && { kind: 'box', ...shows };
    if (where === SITE) return chosen && { kind: 'circle', centre: chosen.position, metres: NEAR_METRES };
    const province = provinces.find(({ id }) => id === where);
    return province === undefined ? null : { kind: 'province', province };
  }, [where, shows, chosen, provinces]);
  return { where, extent, choose, options };
}

/** A thing as a line of the list. */
function useThingRow(extent: Extent | null): (listed: ListedThing) => ListItem {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  return useMemo(() => {
    const open = (thing: Thing): void => {
      switch (thing.kind) {
        case 'place':
          return actions.choosePlace(thing.place);
        case 'province':
          return actions.chooseProvince(thing.province);
        case 'line':
          return actions.chooseLine(thing.line.id, boundingBox(thing.line.geometry));
        case 'hub':
          return actions.chooseHub(thing.hub);
        case 'own line': {
          const bounds = boundingBox(thing.feature.geometry);
          return actions.lookTo({ kind: 'bounds', bounds, maxZoom: NEAR_ZOOM });
        }
      }
    };
    return ({ thing, ...at }) => ({
      key: thingKey(thing),
      onTake: () => open(thing),
      content: (
        <Line
          name={thingName(thing, language)}
          about={describeThing(thing, language)}
          figure={extent === null ? '' : awayWords(centreOf(extent), at, language, units)}
        />
      ),
    });
  }, [extent, language, units, actions]);
}

/** What is drawn for the present question, with its numbers. */
function useAnswers(): readonly Answer[] {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const answers = useAtlasState(drawnAnswers);
  const names = useMeasureNames();
  return answers.map((answer) => {
    const { name, about, figure } = answerWords(answer, language, units, names);
    const open = (): void => {
      if (answer.bounds !== null)
        actions.lookTo({ kind: 'bounds', bounds: answer.bounds, maxZoom: NEAR_ZOOM });
    };
    const onTake =
      answer.kind === 'found' || answer.kind === 'ranked' ? () => actions.choosePlace(answer.place) : open;
    return {
      words: () => `${name} ${about}`,
      item: () => ({
        key: answer.key,
        onTake,
        content: <Line name={name} about={about} figure={figure} />,
      }),
    };
  });
}

function Line({ name, about, figure }: { name: string; about: string; figure: string }) {
  return (
    <>
      <span>
        <span class="result-name">{name}</span>
        {about !== '' && <span class="result-where">{about}</span>}
      </span>
      <span class="line-figure">{figure}</span>
    </>
  );
}
