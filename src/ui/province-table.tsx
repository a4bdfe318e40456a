import { useMemo, useState } from 'preact/hooks';
import type { ProvinceTheme } from '../domain/appearance.ts';
import type { Language } from '../domain/localised.ts';
import type { Province } from '../domain/province.ts';
import { figureLegend } from '../style/choropleth.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { FIGURE_DIGITS } from './figure-digits.ts';
import { formatNumber } from './format.ts';
import { FIGURE_NAMES_SHOWN, FIGURE_UNITS, PLACE_MESSAGES } from './place-messages.ts';
import { useRoving } from './use-roving.ts';
import './map-list.css';

type FigureTheme = Exclude<ProvinceTheme, 'none'>;
type Order = { readonly by: 'name' | 'figure'; readonly isDescending: boolean };

const YEAR = { en: 'Year', vi: 'Năm' };
const SORT = { en: 'sort', vi: 'sắp xếp' };

/** What the colours of the provinces say, as figures: by name or by value, those without a figure last. */
export function ProvinceTable({ figure }: { figure: FigureTheme }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const provinces = useAtlasState((s) => s.data.provinces[s.division]);
  const sources = useAtlasState(figureLegend)?.sources ?? [];
  // of a rank the low numbers are the good ones
  const [order, setOrder] = useState<Order>({ by: 'figure', isDescending: figure !== 'pci' });
  const sorted = useMemo(
    () => inOrder(provinces, figure, order, language),
    [provinces, figure, order, language],
  );
  const roving = useRoving<HTMLTableElement>({ line: 'tbody .row-button' });
  const unit = t(FIGURE_UNITS[figure]);
  const head = (by: Order['by'], words: string) => (
    <th scope="col" aria-sort={order.by !== by ? undefined : order.isDescending ? 'descending' : 'ascending'}>
      <button
        type="button"
        class="sort-button"
        title={`${words}: ${t(SORT)}`}
        onClick={() =>
          setOrder({ by, isDescending: order.by === by ? !order.isDescending : by === 'figure' })
        }
      >
        {words}
        <span aria-hidden="true">{order.by !== by ? '' : order.isDescending ? ' ▾' : ' ▴'}</span>
      </button>
    </th>
  );
  return (
    <div class="table-scroll">
      <table {...roving} class="province-table">
        <caption class="unseen">{t(FIGURE_NAMES_SHOWN[figure])}</caption>
        <thead>
          <tr>
            {head('name', t('provinces'))}
            {head('figure', `${t(FIGURE_NAMES_SHOWN[figure])}${unit && ` (${unit})`}`)}
            <th scope="col">{t(YEAR)}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((province) => {
            const known = province.figures[figure];
            return (
              <tr key={province.id}>
                <th scope="row">
                  <button type="button" class="row-button" onClick={() => actions.chooseProvince(province)}>
                    {nameOf(province, language)}
                  </button>
                </th>
                <td>
                  {known === null
                    ? t(PLACE_MESSAGES.noFigure)
                    : formatNumber(known.value, language, FIGURE_DIGITS[figure])}
                  {known?.isDerived === true && figure !== 'density' && (
                    <abbr title={t(PLACE_MESSAGES.derived)} aria-label={t(PLACE_MESSAGES.derived)}>
                      {' '}
                      Σ
                    </abbr>
                  )}
                </td>
                <td>{known?.year ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="hint">
        {t(PLACE_MESSAGES.source)}: {sources.join('; ')}
      </p>
    </div>
  );
}

function inOrder(
  provinces: readonly Province[],
  figure: FigureTheme,
  { by, isDescending }: Order,
  language: Language,
): readonly Province[] {
  const collator = new Intl.Collator(language);
  const sign = isDescending ? -1 : 1;
  return provinces
    .filter(({ disputed }) => !disputed)
    .sort((a, b) => {
      const byName = collator.compare(nameOf(a, language), nameOf(b, language));
      if (by === 'name') return sign * byName;
      const [one, other] = [a.figures[figure]?.value, b.figures[figure]?.value];
      if (one === undefined || other === undefined)
        return Number(one === undefined) - Number(other === undefined) || byName;
      return sign * (one - other) || byName;
    });
}
