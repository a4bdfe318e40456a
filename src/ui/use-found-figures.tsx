import type { ComponentChildren } from 'preact';
import { drivesTogether, tightestAt, type ConditionFigure, type MeasuredPark } from '../domain/found-park.ts';
import { parkHectares } from '../domain/park-filter.ts';
import { writePeople } from '../domain/people-count.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { SEARCH_PHRASES, SEARCH_TEXTS } from './conditions-messages.ts';
import { nameOf } from './describe.ts';
import { formatDuration, formatHectares } from './format.ts';

/** How the figures of a found park are written. */
export function useFoundFigures() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const order = useAtlasState((s) => s.siteSearch.order);
  const duration = (seconds: number): string => formatDuration(seconds, language, units);
  const people = (count: number): string => SEARCH_PHRASES.people[language](writePeople(count, language));

  /** "48 min Noi Bai International Airport", "1.2 million people". */
  const figureOf = (figure: ConditionFigure): ComponentChildren =>
    figure.kind === 'people' ? (
      people(figure.people)
    ) : (
      <>
        {duration(figure.seconds)} <span class="count">{figure.place && nameOf(figure.place, language)}</span>
      </>
    );

  const spare = (figure: ConditionFigure | undefined): string => {
    if (figure === undefined) return '';
    return figure.kind === 'drive'
      ? SEARCH_PHRASES.toSpare[language](duration(figure.limit - figure.seconds))
      : SEARCH_PHRASES.morePeople[language](writePeople(figure.people - figure.least, language));
  };

  /** The figure by which a park has its rank. */
  const ranking = ({ park, figures }: MeasuredPark): string => {
    switch (order.by) {
      case 'tightest':
        return spare(figures[tightestAt(figures) ?? 0]);
      case 'condition':
        if (figures[order.at] !== undefined) return spare(figures[order.at]);
        break;
      case 'area': {
        const ha = parkHectares(park);
        return ha === null ? t(SEARCH_TEXTS.areaUnknown) : formatHectares(ha, language, units);
      }
      case 'drives':
        break;
    }
    // people alone have no drives to add up
    return figures.some(({ kind }) => kind === 'drive')
      ? SEARCH_PHRASES.togetherIn[language](duration(drivesTogether(figures)))
      : '';
  };
  return { figureOf, ranking };
}
