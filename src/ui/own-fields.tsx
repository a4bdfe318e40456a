import type { OwnField } from '../domain/place.ts';
import { useText } from './atlas-context.ts';
import { Fact } from './card.tsx';
import { OWN_TEXTS } from './own-messages.ts';

/** So many fields stand on a card; all of them unfold. */
const MOST_FIELDS = 8;
/** Longer values are no facts but texts. */
const LONGEST_VALUE = 160;

/** What the user's file says of a site, in its own words; fields without a value are left out. */
export function OwnFields({ fields }: { fields: readonly OwnField[] }) {
  const t = useText();
  const filled = fields.filter(([, value]) => value.trim() !== '');
  const short = filled.filter(([, value]) => value.length <= LONGEST_VALUE).slice(0, MOST_FIELDS);
  return (
    <>
      <FieldLines fields={short} />
      {filled.length > short.length && (
        <details class="sources">
          <summary>{t(OWN_TEXTS.moreFields)}</summary>
          <FieldLines fields={filled} />
        </details>
      )}
    </>
  );
}

function FieldLines({ fields }: { fields: readonly OwnField[] }) {
  return (
    <dl class="facts" dir="auto">
      {fields.map(([name, value], i) => (
        // two columns of a table may have the same name
        <Fact key={i} name={name}>
          <span dir="auto">{value}</span>
        </Fact>
      ))}
    </dl>
  );
}
