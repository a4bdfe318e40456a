import type { FigureName, Province } from '../domain/province.ts';
import { figureRank, findProvince } from '../domain/province-relations.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { FIGURE_DIGITS } from './figure-digits.ts';
import { formatNumber } from './format.ts';
import { FIGURE_NAMES_SHOWN, FIGURE_UNITS, PLACE_MESSAGES, PLACE_PHRASES } from './place-messages.ts';
import { useSourceWords } from './use-source-words.ts';

/** Figures that every card tells, known or not; those after them only where they are known. */
const ALWAYS: readonly FigureName[] = ['population', 'density', 'grdp', 'fdi', 'pci'];
const IF_KNOWN: readonly FigureName[] = ['pciScore', 'pciEarlier'];

/** The figures of a province: value, unit, year, rank among those that have one; below, where each comes from. */
export function ProvinceFigures({ province }: { province: Province }) {
  const t = useText();
  const names = [...ALWAYS, ...IF_KNOWN.filter((name) => province.figures[name] !== null)];
  const sources = sourcesOf(province, names);
  const sourceWords = useSourceWords();
  return (
    <section aria-labelledby="figures-heading">
      <h2 id="figures-heading">{t(PLACE_MESSAGES.figures)}</h2>
      <div class="table-scroll">
        <table class="figures" aria-labelledby="figures-heading">
          <tbody>
            {names.map((name) => (
              <FigureRow key={name} province={province} name={name} />
            ))}
          </tbody>
        </table>
      </div>
      {sources.length > 0 && (
        <details class="sources">
          <summary>{t(PLACE_MESSAGES.figuresSources)}</summary>
          <ul>
            {sources.map(({ source, names: of }) => (
              <li key={source}>
                {of.map((name) => t(FIGURE_NAMES_SHOWN[name])).join(', ')}: {sourceWords(source)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FigureRow({ province, name }: { province: Province; name: FigureName }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const provinces = useAtlasState((s) => s.data.provinces);
  const figure = province.figures[name];
  const rank = figureRank(province, name, provinces);
  const lacking = province.lacking[name]
    .flatMap((code) => findProvince({ division: '63', code }, provinces) ?? [])
    .map((member) => nameOf(member, language));
  return (
    <tr>
      <th scope="row">{t(FIGURE_NAMES_SHOWN[name])}</th>
      {figure === null ? (
        <td colSpan={3} class="no-figure">
          {lacking.length === 0
            ? t(PLACE_MESSAGES.noFigure)
            : PLACE_PHRASES.lacking[language](lacking.join(', '))}
        </td>
      ) : (
        <>
          <td class="figure-value">
            {formatNumber(figure.value, language, FIGURE_DIGITS[name])}
            {t(FIGURE_UNITS[name]) && ` ${t(FIGURE_UNITS[name])}`}
            {figure.isDerived && name !== 'density' && (
              <abbr title={t(PLACE_MESSAGES.derived)} aria-label={t(PLACE_MESSAGES.derived)}>
                {' '}
                Σ
              </abbr>
            )}
          </td>
          <td class="figure-year">{figure.year}</td>
          <td class="figure-rank">
            {rank !== null &&
              PLACE_PHRASES.rankOf[language](
                formatNumber(rank.rank, language),
                formatNumber(rank.of, language),
              )}
          </td>
        </>
      )}
    </tr>
  );
}

/** Each source once, with the figures that come from it. */
function sourcesOf(
  province: Province,
  names: readonly FigureName[],
): readonly { readonly source: string; readonly names: readonly FigureName[] }[] {
  const bySource = new Map<string, FigureName[]>();
  for (const name of names) {
    const source = province.figures[name]?.source;
    if (source !== undefined) bySource.set(source, [...(bySource.get(source) ?? []), name]);
  }
  return [...bySource].map(([source, of]) => ({ source, names: of }));
}
