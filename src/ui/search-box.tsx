import { useActions, useText } from './atlas-context.ts';
import { SearchField } from './search-field.tsx';

/** Finds a place, a province or a hub abroad and shows it. */
export function SearchBox() {
  const t = useText();
  const actions = useActions();
  return (
    <SearchField
      label={t('search')}
      placeholder={t('searchPlaceholder')}
      onTake={(found) => {
        switch (found.kind) {
          case 'place':
            actions.choosePlace(found.place);
            return;
          case 'province':
            actions.chooseProvince(found.province);
            return;
          case 'hub':
            actions.chooseHub(found.hub);
        }
      }}
    />
  );
}
