import { useState } from 'preact/hooks';
import { PROFILES, type Profile } from '../domain/assumptions.ts';
import { LONGEST_MINUTES } from '../domain/bands.ts';
import { PLACE_GROUPS, type PlaceGroup, type Target } from '../domain/conditions.ts';
import type { ProvinceDivision } from '../domain/layer.ts';
import { pickedPlace } from '../domain/picked-place.ts';
import {
  COUNTED_GROUPS,
  SCORED_FIGURES,
  type CountedGroup,
  type Measure,
  type ScoredFigure,
} from '../domain/score-measure.ts';
import { placeById } from '../store/select.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { PROFILE_NAMES } from './messages.ts';
import { FIGURE_NAMES_SHOWN } from './place-messages.ts';
import { PLACE_GROUP_NAMES } from './reach-messages.ts';
import {
  COUNTED_NAMES,
  DIVISION_NAMES,
  MEASURE_CHOICE_NAMES,
  SCORE_MESSAGES,
  type MeasureChoice,
} from './score-messages.ts';
import { ScoreNumberField } from './score-number-field.tsx';
import { SearchField } from './search-field.tsx';
import { SelectField } from './select-field.tsx';

const CHOICES = Object.keys(MEASURE_CHOICE_NAMES) as MeasureChoice[];
const DEFAULT_MINUTES = 45;

/** What is measured: the kind of measure, and whatever that kind leaves open. */
export function ScoreMeasureField({
  measure,
  onChange,
}: {
  measure: Measure;
  onChange: (measure: Measure) => void;
}) {
  const t = useText();
  const names = <T extends string>(values: readonly T[], nameOfValue: (value: T) => string) =>
    values.map((value) => ({ value, label: nameOfValue(value) }));
  return (
    <div class="measure-fields">
      <SelectField<MeasureChoice>
        label={t(SCORE_MESSAGES.measure)}
        value={choiceOf(measure)}
        options={names(CHOICES, (choice) => t(MEASURE_CHOICE_NAMES[choice]))}
        onChange={(choice) => onChange(chosen(choice, measure))}
      />
      {(measure.kind === 'drive' || measure.kind === 'circuity') && (
        <TargetField target={measure.target} onChange={(target) => onChange({ ...measure, target })} />
      )}
      {measure.kind === 'count' && (
        <SelectField<CountedGroup>
          label={t(SCORE_MESSAGES.counted)}
          value={measure.of}
          options={names(COUNTED_GROUPS, (group) => t(COUNTED_NAMES[group]))}
          onChange={(of) => onChange({ ...measure, of })}
        />
      )}
      {measure.kind === 'province' && (
        <>
          <SelectField<ScoredFigure>
            label={t(SCORE_MESSAGES.figure)}
            value={measure.figure}
            options={names(SCORED_FIGURES, (figure) => t(FIGURE_NAMES_SHOWN[figure]))}
            onChange={(figure) => onChange({ ...measure, figure })}
          />
          <SelectField<ProvinceDivision>
            label={t(SCORE_MESSAGES.division)}
            value={measure.division}
            options={names(['34', '63'] as const, (division) => t(DIVISION_NAMES[division]))}
            onChange={(division) => onChange({ ...measure, division })}
          />
        </>
      )}
      {'profile' in measure && (
        <SelectField<Profile>
          label={t(SCORE_MESSAGES.vehicle)}
          value={measure.profile}
          options={names(PROFILES, (profile) => t(PROFILE_NAMES[profile]))}
          onChange={(profile) => onChange({ ...measure, profile })}
        />
      )}
      {'minutes' in measure && (
        <div class="select-field">
          <span>{t(SCORE_MESSAGES.minutes)}</span>
          <ScoreNumberField
            label={t(SCORE_MESSAGES.minutes)}
            value={measure.minutes}
            step={5}
            unit="min"
            onChange={(minutes) => {
              if (minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_MINUTES)
                onChange({ ...measure, minutes });
            }}
          />
        </div>
      )}
    </div>
  );
}

function choiceOf(measure: Measure): MeasureChoice {
  return measure.kind === 'drive' ? measure.quantity : measure.kind;
}

/** Another kind of measure keeps what both have: vehicle, target, minutes. */
function chosen(choice: MeasureChoice, from: Measure): Measure {
  const profile = 'profile' in from ? from.profile : 'truck';
  const minutes = 'minutes' in from ? from.minutes : DEFAULT_MINUTES;
  const target: Target = 'target' in from ? from.target : { kind: 'group', group: 'seaports' };
  switch (choice) {
    case 'time':
    case 'distance':
      return { kind: 'drive', quantity: choice, profile, target };
    case 'circuity':
      return { kind: 'circuity', profile, target };
    case 'people':
      return { kind: 'people', profile, minutes };
    case 'count':
      return { kind: 'count', of: 'parks', profile, minutes };
    case 'area':
      return { kind: 'area' };
    case 'province':
      return { kind: 'province', figure: 'grdp', division: '63' };
  }
}

const A_PLACE = 'place';
const MY_ORIGINS = 'origins';
type TargetChoice = PlaceGroup | typeof A_PLACE | typeof MY_ORIGINS;

function TargetField({ target, onChange }: { target: Target; onChange: (target: Target) => void }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const [isChoosing, setIsChoosing] = useState(false);
  const place = useAtlasState((s) => (target.kind === 'place' ? placeById(s).get(target.id) : undefined));
  const name =
    target.kind === 'own'
      ? target.name
      : place === undefined
        ? t(SCORE_MESSAGES.onePlace)
        : nameOf(place, language);
  const value: TargetChoice = isChoosing
    ? A_PLACE
    : target.kind === 'group'
      ? target.group
      : target.kind === 'own'
        ? A_PLACE
        : target.kind;
  return (
    <>
      <SelectField<TargetChoice>
        label={t(SCORE_MESSAGES.target)}
        value={value}
        options={[
          ...PLACE_GROUPS.map((group) => ({ value: group, label: t(PLACE_GROUP_NAMES[group]) })),
          { value: MY_ORIGINS, label: t(SCORE_MESSAGES.origins) },
          {
            value: A_PLACE,
            label: name,
          },
        ]}
        onChange={(choice) => {
          setIsChoosing(choice === A_PLACE);
          if (choice === MY_ORIGINS) onChange({ kind: 'origins' });
          else if (choice !== A_PLACE) onChange({ kind: 'group', group: choice });
        }}
      />
      {isChoosing && (
        <SearchField
          label={t(SCORE_MESSAGES.onePlaceSearch)}
          placeholder={t(SCORE_MESSAGES.onePlaceSearch)}
          accepts={(found) => found.kind === 'place'}
          onTake={(found) => {
            if (found.kind !== 'place') return;
            setIsChoosing(false);
            onChange(pickedPlace(found.place));
          }}
          onLeave={() => setIsChoosing(false)}
          isFocused
        />
      )}
    </>
  );
}
