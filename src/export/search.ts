import type { SiteCondition } from '../domain/conditions.ts';
import type { ConditionFigure } from '../domain/found-park.ts';
import { foundParks } from '../store/found-parks.ts';
import { latestAnswer, type State } from '../store/state.ts';
import { LIGHT } from '../style/palette.ts';
import { min, rounded, type Basis, type Content, type Values } from './exported.ts';
import { placesContent } from './places.ts';

/** The industrial parks that meet every condition, the best first; null where none does, or while that is not known. */
export function foundContent(state: State): Content | null {
  const found = foundParks(state);
  if (found === null || found.length === 0) return null;
  return placesContent(
    found.map(({ park }) => park),
    state.language,
    { ...searchBasis(state), methods: ['drives', ...aboutPeople(state)] },
    (_, at) => ({
      rank: at + 1,
      conditions: conditionCodes(state),
      ...Object.assign({}, ...found[at]!.figures.map((figure, i) => figureValues(figure, i + 1))),
    }),
  );
}

/** The area in which all conditions hold. */
export function overlapContent(state: State): Content | null {
  if (state.overlap.kind !== 'answered') return null;
  const answer = latestAnswer(state.overlap)?.answer;
  if (answer === undefined || answer.area.geometry.coordinates.length === 0) return null;
  const { geometry, properties } = answer.area;
  return {
    table: null,
    features: [
      {
        name: conditionCodes(state),
        values: {
          area_km2: rounded(properties.areaKm2, 2),
          ...Object.fromEntries(
            state.conditions.map((condition, at) => [`condition_${at + 1}`, conditionCode(condition)]),
          ),
          direction: `${state.assumptions.direction} the site`,
          roads_of: state.assumptions.year,
        },
        geometry,
        color: LIGHT.overlap,
      },
    ],
    basis: { ...searchBasis(state), answers: [], methods: ['drives', 'overlap', ...aboutPeople(state)] },
  };
}

function searchBasis({ conditions }: State): Basis {
  const groups = conditions.flatMap(({ target }) => (target.kind === 'group' ? target.group : []));
  return {
    methods: [],
    assumed: 'all but the vehicle',
    hasRoads: true,
    answers: ['conditionDrives'],
    datasets: [
      'industrial-parks',
      ...(groups.some((group) => group.includes('airports')) ? (['airports'] as const) : []),
      ...(groups.some((group) => group.includes('ports') && !group.includes('airports'))
        ? (['ports'] as const)
        : []),
      ...(groups.includes('border-gates') ? (['border-gates'] as const) : []),
      ...(groups.includes('province-capitals') ? (['places'] as const) : []),
    ],
  };
}

function aboutPeople({ conditions }: State): readonly ['people'] | readonly [] {
  return conditions.some(({ target }) => target.kind === 'people') ? ['people'] : [];
}

function figureValues(figure: ConditionFigure, number: number): Values {
  const name = `condition_${number}`;
  return figure.kind === 'drive'
    ? {
        [`${name}_drive_min`]: min(figure.seconds),
        [`${name}_place_id`]: figure.place?.id ?? null,
        [`${name}_place_en`]: figure.place?.nameEn ?? null,
        [`${name}_place_vi`]: figure.place?.nameVi ?? null,
        [`${name}_at_most_min`]: min(figure.limit),
      }
    : {
        [`${name}_people`]: rounded(figure.people, 0),
        [`${name}_at_least_people`]: figure.least,
      };
}

function conditionCodes({ conditions }: State): string {
  return conditions.map(conditionCode).join(' & ');
}

/** "≤ 60 min car: international-airports". */
function conditionCode({ minutes, profile, target }: SiteCondition): string {
  const limit = `≤ ${minutes} min ${profile}: `;
  switch (target.kind) {
    case 'group':
      return limit + target.group;
    case 'place':
      return limit + target.id;
    case 'origins':
      return `${limit}own origins`;
    case 'people':
      return `${limit}≥ ${target.people} people`;
    case 'own':
      return limit + target.name;
  }
}
