import { useActions, useText } from './atlas-context.ts';
import { SearchField } from './search-field.tsx';

/** Zoom at which the surroundings of pasted coordinates are seen. */
const PIN_ZOOM = 11;

/** Finds a place, a province, a hub abroad or a position by its coordinates, and shows it. */
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
            return;
          case 'position':
            actions.dropPin(found.position);
            actions.lookTo({ kind: 'point', position: found.position, zoom: PIN_ZOOM });
        }
      }}
    />
  );
}
