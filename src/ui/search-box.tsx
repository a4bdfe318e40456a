import { useActions, useText } from './atlas-context.ts';
import { SearchField } from './search-field.tsx';

/** Finds a place or a province and shows it. */
export function SearchBox() {
  const t = useText();
  const actions = useActions();
  return (
    <SearchField
      label={t('search')}
      placeholder={t('searchPlaceholder')}
      onTake={(found) => {
        if (found.kind === 'place') actions.choosePlace(found.place);
        else actions.chooseProvince(found.province);
      }}
    />
  );
}
