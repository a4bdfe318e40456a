import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import { useActions, useAtlasState } from './atlas-context.ts';
import { nameOf } from './describe.ts';

/** Names of places, each of which opens its card. */
export function PlaceLinks({ places }: { places: readonly Place[] }) {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  return (
    <ul class="links">
      {places.map((place) => (
        <li key={place.id}>
          <button type="button" class="link-button" onClick={() => actions.choosePlace(place)}>
            {nameOf(place, language)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Names of provinces, each of which opens its card. */
export function ProvinceLinks({ provinces }: { provinces: readonly Province[] }) {
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  return (
    <ul class="links">
      {provinces.map((province) => (
        <li key={province.id}>
          <button type="button" class="link-button" onClick={() => actions.chooseProvince(province)}>
            {nameOf(province, language)}
          </button>
        </li>
      ))}
    </ul>
  );
}
