import type { ComponentChildren } from 'preact';
import type { Place } from '../domain/place.ts';
import { useActions, useAtlasState } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
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
  return (
    <RovingList
      label={label}
      items={places.slice(0, most).map((place) => ({
        key: place.id,
        onTake: () => actions.choosePlace(place),
        content: (
          <>
            <span>
              <span class="result-name">{nameOf(place, language)}</span>
              <span class="result-where">{describePlace(place, language)}</span>
            </span>
            {figure !== undefined && <span class="line-figure">{figure(place)}</span>}
          </>
        ),
      }))}
    />
  );
}

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
