import { HEAT_CLASSES, heatLimits } from '../domain/table-heat.ts';
import { tableHeat } from '../store/site-table.ts';
import { heatColors } from '../style/heat.ts';
import { themeOf } from '../style/palette.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { tableFigure } from './table-figure.ts';
import { TABLE_MESSAGES, TABLE_PHRASES } from './table-messages.ts';

/** What the shades and the dot mean. */
export function TableLegend() {
  const t = useText();
  const scope = useAtlasState((s) => s.table.heat);
  return (
    <div class="table-legend">
      {scope === 'column' && (
        <p>
          <span>{t(TABLE_MESSAGES.heatLowest)}</span>
          <Shades />
          <span>{t(TABLE_MESSAGES.heatHighest)}</span>
        </p>
      )}
      {scope === 'table' && <TableShades />}
      <p>
        <span class="grid-best" aria-hidden="true">
          ●
        </span>
        <span>{t(TABLE_MESSAGES.best)}</span>
      </p>
    </div>
  );
}

function Shades() {
  const colors = heatColors(useAtlasState(themeOf));
  return (
    <span class="table-shades" aria-hidden="true">
      {colors.map((color) => (
        <span key={color} style={{ background: color }} />
      ))}
    </span>
  );
}

/** One set of limits for all columns: each shade with its own. */
function TableShades() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const quantity = useAtlasState((s) => s.table.quantity);
  const limits = heatLimits(useAtlasState(tableHeat), 0);
  const colors = heatColors(useAtlasState(themeOf));
  const words = (i: number): string => {
    const isLast = i === HEAT_CLASSES - 1;
    const limit = tableFigure(limits[isLast ? i - 1 : i] ?? NaN, quantity, language, units);
    return TABLE_PHRASES[isLast ? 'above' : 'upTo'][language](limit);
  };
  return (
    <p>
      {colors.map((color, i) => (
        <span key={color} class="table-shade">
          <span style={{ background: color }} aria-hidden="true" />
          {words(i)}
        </span>
      ))}
      <span>({t(TABLE_MESSAGES.heatTable)})</span>
    </p>
  );
}
