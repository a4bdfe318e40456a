import { useLayoutEffect, useRef } from 'preact/hooks';
import { greatCircleMetres } from '../domain/geometry.ts';
import { take, type Found } from '../store/choose.ts';
import { measurements } from '../store/measured-legs.ts';
import { underCrosshair, type Under } from '../store/under-crosshair.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { describePlace, describeProvince, kindOf, nameOf } from './describe.ts';
import { focusMap } from './focus-map.ts';
import { formatDistance, formatNumber } from './format.ts';
import { MAP_LIST_PHRASES, MAP_LIST_TEXTS } from './map-list-messages.ts';
import { useMeasureNames } from './measure-names.ts';
import { RovingList } from './place-list.tsx';
import { awayWords } from './thing-words.ts';
import './map-list.css';

/** More names than these nobody keeps in mind. */
const MOST_NAMED = 4;
/** So near to the crosshair, of the width of the map, is at it. */
const HERE_SHARE = 0.01;

/** Says what lies under the crosshair of the map, and lists it where it is several things: seen, and read out politely. */
export function CrosshairCard() {
  const under = useAtlasState(underCrosshair);
  return (
    // always there: what appears together with its words is not read out
    <div class="crosshair-card" hidden={under === null}>
      <div role="status">{under !== null && <Words under={under} />}</div>
      {under?.crosshair.isChoosing && <Choices under={under} />}
    </div>
  );
}

function Words({ under: { crosshair, found, nearest, province } }: { under: Under }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isAiming = useAtlasState((s) => s.nextClick !== 'choose');
  const wordsOf = useFoundWords();
  const [first] = found;
  const names = found.slice(0, MOST_NAMED).map((one) => wordsOf(one).name);
  if (found.length > MOST_NAMED) names.push('…');
  // the chosen site is marked apart from the others, so the map does not tell of it
  const isHere =
    nearest !== null &&
    greatCircleMetres(crosshair.position, nearest.position) < crosshair.acrossMetres * HERE_SHARE;
  const away =
    nearest &&
    awayWords(
      crosshair.position,
      { position: nearest.position, metres: greatCircleMetres(crosshair.position, nearest.position) },
      language,
      units,
    );
  return (
    <>
      <p>
        {first === undefined && isHere
          ? `${nameOf(nearest, language)}, ${describePlace(nearest, language)}.`
          : first === undefined
            ? `${t(MAP_LIST_TEXTS.nothingHere)} ${province === null ? '' : `${nameOf(province, language)}. `}${
                nearest === null || away === null
                  ? ''
                  : MAP_LIST_PHRASES.nearest[language](
                      nameOf(nearest, language),
                      kindOf(nearest, language).toLocaleLowerCase(language),
                      away,
                    )
              }`
            : found.length === 1
              ? `${wordsOf(first).name}, ${wordsOf(first).about}.`
              : MAP_LIST_PHRASES.several[language](formatNumber(found.length, language), names.join('; '))}
      </p>
      <p class="hint">
        {isAiming
          ? t(MAP_LIST_TEXTS.enterAims)
          : first !== undefined && t(MAP_LIST_TEXTS[found.length === 1 ? 'enterOpens' : 'enterLists'])}{' '}
        {MAP_LIST_PHRASES.across[language](formatDistance(crosshair.acrossMetres, language, units))}
      </p>
    </>
  );
}

/** One of several things at the crosshair. Escape, or leaving the list, lets all of them lie. */
function Choices({ under: { crosshair, found } }: { under: Under }) {
  const t = useText();
  const actions = useActions();
  const wordsOf = useFoundWords();
  const list = useRef<HTMLDivElement>(null);
  // as soon as it is there: a key that comes before the next frame is meant for the list, not for the map
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const close = (): void => actions.crosshairAt({ ...crosshair, isChoosing: false });
  return (
    <div
      ref={list}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
        focusMap();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || list.current?.contains(relatedTarget) !== true)
          actions.crosshairAt(null);
      }}
    >
      <RovingList
        label={t(MAP_LIST_TEXTS.chooseOne)}
        items={found.map((one, i) => {
          const { name, about } = wordsOf(one);
          return {
            key: String(i),
            onTake: () => {
              close();
              focusMap();
              take(one, actions);
            },
            content: (
              <span>
                <span class="result-name">{name}</span>
                <span class="result-where">{about}</span>
              </span>
            ),
          };
        })}
      />
    </div>
  );
}

/** What a thing at the crosshair is called, and what it is. */
function useFoundWords(): (found: Found) => { readonly name: string; readonly about: string } {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const all = useAtlasState(measurements);
  const names = useMeasureNames();
  return (found) => {
    switch (found.kind) {
      case 'place':
        return { name: nameOf(found.place, language), about: describePlace(found.place, language) };
      case 'province':
        return { name: nameOf(found.province, language), about: describeProvince(found.province, language) };
      case 'line':
        return { name: found.name[language], about: t(MAP_LIST_TEXTS.line) };
      case 'measurement': {
        const measurement = all.find(({ id }) => id === found.id);
        const name = measurement === undefined ? found.id : names.ofMeasurement(measurement);
        return { name, about: t(MAP_LIST_TEXTS.measured) };
      }
      case 'other route':
        return { name: t(MAP_LIST_TEXTS.otherWay), about: t(MAP_LIST_TEXTS.way) };
    }
  };
}
