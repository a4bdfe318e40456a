import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import type { Actions } from '../store/actions.ts';
import { useActions, useAtlasState } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
import { unlessSame } from './unless-same.tsx';
import { useGrowing } from './use-growing.ts';
import { useRoving } from './use-roving.ts';

/** Places, one a line, each of which opens its card. */
export function PlaceList({
  places,
  label,
  figure,
}: {
  places: readonly Place[];
  /** What the list holds, for who does not see what stands above it. */
  label: string;
  /** What stands at the end of a line. */
  figure?: (place: Place) => ComponentChildren;
}) {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const most = useGrowing(places.length);
  const roving = useRoving<HTMLUListElement>();
  return (
    <ul {...roving} class="place-list" aria-label={label}>
      {places.slice(0, most).map((place) => (
        <PlaceLine key={place.id} place={place} figure={figure} language={language} actions={actions} />
      ))}
    </ul>
  );
}

/** A list grows line by line: those that are there stay as they are. */
const PlaceLine = unlessSame(
  ({
    place,
    figure,
    language,
    actions,
  }: {
    place: Place;
    figure: ((place: Place) => ComponentChildren) | undefined;
    language: Language;
    actions: Actions;
  }) => (
    <li>
      <button type="button" onClick={() => actions.choosePlace(place)}>
        <span>
          <span class="result-name">{nameOf(place, language)}</span>
          <span class="result-where">{describePlace(place, language)}</span>
        </span>
        {figure !== undefined && <span class="line-figure">{figure(place)}</span>}
      </button>
    </li>
  ),
);

export type ListItem = {
  readonly key: string;
  readonly content: ComponentChildren;
  readonly onTake: () => void;
};

/** The pattern of all lists: lines that open something, with one tab stop. */
export function RovingList({ items, label }: { items: readonly ListItem[]; label: string }) {
  const roving = useRoving<HTMLUListElement>();
  return (
    <ul {...roving} class="place-list" aria-label={label}>
      {items.map(({ key, onTake, content }) => (
        <li key={key}>
          <button type="button" onClick={onTake}>
            {content}
          </button>
        </li>
      ))}
    </ul>
  );
}
