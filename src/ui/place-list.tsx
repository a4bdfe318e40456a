import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Place } from '../domain/place.ts';
import { useActions, useAtlasState } from './atlas-context.ts';
import { describePlace, nameOf } from './describe.ts';
import { lineForKey } from './list-key.ts';

/**
 * Places, one a line, each of which opens its card. One stop for the Tab key, however long the list: the arrows, Home
 * and End move within it (a roving tab stop after the ARIA Authoring Practices).
 */
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
  return (
    <RovingList
      label={label}
      items={places.map((place) => ({
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
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, items.length - 1);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = lineForKey(event.key, stop, items.length);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <ul class="place-list" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {items.map(({ key, content, onTake }, i) => (
        <li key={key}>
          <button type="button" tabIndex={i === stop ? 0 : -1} onFocus={() => setCurrent(i)} onClick={onTake}>
            {content}
          </button>
        </li>
      ))}
    </ul>
  );
}
