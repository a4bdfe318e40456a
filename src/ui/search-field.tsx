import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { foundKey, foundNames, type Found } from '../domain/found.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { describeFound } from './describe.ts';
import { KindIcon } from './kind-icon.tsx';
import { useSearch } from './use-search.ts';

const MOST_RESULTS = 8;
/** Looked through for what is accepted. */
const MOST_LOOKED_AT = 40;

/**
 * A field to find something by name: a combobox after the ARIA Authoring Practices. Focus stays in the field, the
 * arrows move through the list, Enter takes, Escape closes, and with nothing typed leaves.
 */
export function SearchField({
  label,
  placeholder,
  accepts,
  onTake,
  onLeave,
  isFocused = false,
}: {
  label: string;
  placeholder: string;
  /** Leaves out what cannot be taken here; everything can where it is not given. */
  accepts?: (found: Found) => boolean;
  onTake: (found: Found) => void;
  onLeave?: () => void;
  /** Takes the focus when it appears. */
  isFocused?: boolean;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { search, failure, hurry } = useSearch();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, [isFocused]);

  const trimmed = query.trim();
  const results = useMemo(() => {
    if (trimmed === '' || search === null) return [];
    if (accepts === undefined) return search(trimmed, MOST_RESULTS);
    return search(trimmed, MOST_LOOKED_AT).filter(accepts).slice(0, MOST_RESULTS);
  }, [search, trimmed]);
  const shown = isOpen && trimmed !== '';
  const optionId = (i: number): string => `${listId}-${i}`;

  const take = (found: Found): void => {
    setIsOpen(false);
    setQuery(foundNames(found)[language]);
    onTake(found);
  };

  // whoever types at once has pressed Enter before there is a search
  const isTakenWhenFound = useRef(false);
  useEffect(() => {
    const [found] = results;
    if (isTakenWhenFound.current && found !== undefined) take(found);
    isTakenWhenFound.current = false;
  }, [search]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setActive((active + step + results.length) % results.length);
    } else if (event.key === 'Enter') {
      isTakenWhenFound.current = search === null;
      const found = results[active];
      if (!shown || found === undefined) return;
      // the key's own work would be done on whatever has the focus by then
      event.preventDefault();
      take(found);
    } else if (event.key === 'Escape') {
      if (shown) setIsOpen(false);
      else if (query !== '') setQuery('');
      else onLeave?.();
    }
  };

  return (
    <div class="search">
      <input
        ref={field}
        type="text"
        inputMode="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && results.length > 0 ? optionId(active) : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={query}
        onInput={(event) => {
          hurry();
          isTakenWhenFound.current = false;
          setQuery(event.currentTarget.value);
          setActive(0);
          setIsOpen(true);
        }}
        onFocus={(event) => {
          hurry();
          event.currentTarget.select();
          setIsOpen(true);
        }}
        onBlur={() => {
          setIsOpen(false);
          if (trimmed === '') onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={label} class="search-results" hidden={!shown}>
        {results.map((found, i) => (
          <li
            key={foundKey(found)}
            id={optionId(i)}
            role="option"
            aria-selected={i === active}
            // The field must keep the focus, or leaving it would close the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setActive(i)}
            onClick={() => take(found)}
          >
            <KindIcon thing={found} />
            <span class="result-name">{foundNames(found)[language]}</span>
            <span class="result-where">{describeFound(found, language)}</span>
          </li>
        ))}
        {shown && results.length === 0 && (
          <li class="search-nothing" role="option" aria-disabled="true" aria-selected={false}>
            {t(search === null ? (failure ?? 'loading') : 'searchNothing')}
          </li>
        )}
      </ul>
    </div>
  );
}
