import { useLayoutEffect, useRef } from 'preact/hooks';
import { COMPARED_LETTERS } from '../domain/comparison.ts';
import { comparedSites, type ComparedSite } from '../store/compared-sites.ts';
import { keyOfSite } from '../store/site-ref.ts';
import type { SiteRef } from '../store/state.ts';
import { useActions, useAtlasState } from './atlas-context.ts';
import { ComparisonLetter } from './comparison-letter.tsx';
import { COMPARISON_PHRASES } from './comparison-messages.ts';
import { nameOf } from './describe.ts';
import { REACH_PHRASES } from './reach-messages.ts';

type Control = 'left' | 'right' | 'remove';

/** One column a site: letter and colour, name, and what moves it or takes it out. */
export function ComparisonHead({ hasControls }: { hasControls: boolean }) {
  const actions = useActions();
  const sites = useAtlasState(comparedSites);
  const head = useRef<HTMLTableSectionElement>(null);
  /** A button that moves loses the focus on its way: whoever pressed it presses on where it has come to. */
  const next = useRef<{ readonly column: number; readonly control: Control } | null>(null);
  useLayoutEffect(() => {
    if (next.current === null) return;
    const { column, control } = next.current;
    next.current = null;
    const cells = head.current?.querySelectorAll('th') ?? [];
    const cell = cells[Math.min(column, cells.length - 1)];
    const button =
      cell?.querySelector<HTMLElement>(`[data-control=${control}]:enabled`) ??
      cell?.querySelector<HTMLElement>('[data-control]:enabled');
    button?.focus();
  }, [sites]);

  const press = (ref: SiteRef, column: number, control: Control): void => {
    const by = control === 'left' ? -1 : control === 'right' ? 1 : 0;
    next.current = { column: column + by, control };
    if (control === 'remove') actions.stopComparing(ref);
    else actions.moveCompared(ref, by);
  };
  return (
    <thead ref={head}>
      <tr>
        <td />
        {sites.map((site, column) => (
          <th key={keyOfSite(site.ref)} scope="col">
            <SiteName site={site} column={column} isLink={hasControls} />
            {hasControls && (
              <ColumnButtons
                site={site}
                column={column}
                isLast={column === sites.length - 1}
                onPress={(control) => press(site.ref, column, control)}
              />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SiteName({
  site: { place },
  column,
  isLink,
}: {
  site: ComparedSite;
  column: number;
  isLink: boolean;
}) {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const name = nameOf(place, language);
  return (
    <span class="compared-name">
      <ComparisonLetter column={column} />
      {isLink ? (
        <button type="button" class="link-button" onClick={() => actions.choosePlace(place)}>
          {name}
        </button>
      ) : (
        name
      )}
    </span>
  );
}

function ColumnButtons({
  site: { place },
  column,
  isLast,
  onPress,
}: {
  site: ComparedSite;
  column: number;
  isLast: boolean;
  onPress: (control: Control) => void;
}) {
  const language = useAtlasState((s) => s.language);
  // two pins have the same name
  const name = `${COMPARED_LETTERS[column]}, ${nameOf(place, language)}`;
  const controls = [
    { control: 'left', sign: '‹', words: COMPARISON_PHRASES.moveLeft, isOff: column === 0 },
    { control: 'right', sign: '›', words: COMPARISON_PHRASES.moveRight, isOff: isLast },
    { control: 'remove', sign: '×', words: REACH_PHRASES.remove, isOff: false },
  ] as const;
  return (
    <span class="column-buttons">
      {controls.map(({ control, sign, words, isOff }) => (
        <button
          key={control}
          type="button"
          class="icon-button"
          data-control={control}
          disabled={isOff}
          aria-label={words[language](name)}
          title={words[language](name)}
          onClick={() => onPress(control)}
        >
          {sign}
        </button>
      ))}
    </span>
  );
}
