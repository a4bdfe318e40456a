import type { LegendEntry } from '../style/subject.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { formatNumber } from './format.ts';
import { SwatchPicture } from './swatch-picture.tsx';

/** Legend entries in words, each with what it looks like and how many features it stands for. */
export function LegendList({ entries }: { entries: readonly LegendEntry[] }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  return (
    <ul class="legend">
      {entries.map((entry) => (
        <li key={entry.key}>
          <SwatchPicture swatch={entry.swatch} />
          <span>{t(entry.label)}</span>
          <span class="count">{entry.count === null ? '' : formatNumber(entry.count, language)}</span>
        </li>
      ))}
    </ul>
  );
}
