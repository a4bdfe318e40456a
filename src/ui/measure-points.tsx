import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Found } from '../domain/found.ts';
import type { MeasuredPoint } from '../domain/measurement.ts';
import { circuity, drivenMetres, type Measured, type MeasuredLeg } from '../store/measured-legs.ts';
import { useActions, useText } from './atlas-context.ts';
import { MEASURE_PHRASES, MEASURE_MESSAGES } from './measure-messages.ts';
import { useMeasureNames } from './measure-names.ts';
import { REASONS } from './route-details.tsx';
import { SearchField } from './search-field.tsx';
import { useFigures } from './use-figures.ts';
import { useReorder } from './use-reorder.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { REACH_PHRASES } from './reach-messages.ts';

/** The points in their order with the legs between them; more are added by name or coordinates. */
export function MeasurePoints({ measured }: { measured: Measured | null }) {
  const t = useText();
  const actions = useActions();
  const { ofPoint: pointName } = useMeasureNames();
  const points = measured?.measurement.points ?? [];
  const legs = measured?.legs ?? [];
  const closing = legs.find(({ to }) => to === 0 && points.length > 1);
  const reorder = useReorder(actions.reorderMeasuredPoint);
  return (
    <>
      {points.length > 1 && (
        <div class="section-head">
          <h2>
            {t(
              measured?.measurement.kind === 'road'
                ? MEASURE_MESSAGES.measureStops
                : MEASURE_MESSAGES.measurePoints,
            )}
          </h2>
          <button type="button" class="link-button" onClick={actions.reverseMeasurement}>
            {t(MEASURE_MESSAGES.measureReverse)}
          </button>
        </div>
      )}
      <ol class="measure-points" ref={reorder.list}>
        {points.map((point, i) => (
          // points have no other identity than their place in the list
          <li key={i} data-drop={reorder.mark(i)} data-index={i}>
            {i > 0 && <LegLine leg={legs[i - 1]} />}
            <PointLine
              name={pointName(point)}
              index={i}
              count={points.length}
              onGrip={(event) => reorder.take(i, event)}
            />
          </li>
        ))}
        {closing !== undefined && (
          <li class="measure-closing">
            <LegLine leg={closing} /> <span class="count">↩ {pointName(points[0]!)}</span>
          </li>
        )}
      </ol>
      <AddPoint />
    </>
  );
}

function PointLine({
  name,
  index,
  count,
  onGrip,
}: {
  name: string;
  index: number;
  count: number;
  onGrip: (event: PointerEvent) => void;
}) {
  const t = useText();
  const actions = useActions();
  const { language } = useFigures();
  return (
    <div class="measure-point">
      {/* for the hand; keys have the arrows beside it */}
      <span class="grip" title={t(MEASURE_MESSAGES.measureGrip)} aria-hidden="true" onPointerDown={onGrip}>
        ⠿
      </span>
      <span class="measure-point-name">
        {index + 1}. {name}
      </span>
      <button
        type="button"
        class="icon-button"
        disabled={index === 0}
        aria-label={MEASURE_PHRASES.moveUp[language](name)}
        onClick={() => actions.reorderMeasuredPoint(index, index - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={index === count - 1}
        aria-label={MEASURE_PHRASES.moveDown[language](name)}
        onClick={() => actions.reorderMeasuredPoint(index, index + 1)}
      >
        ↓
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={REACH_PHRASES.remove[language](name)}
        onClick={() => actions.removeMeasuredPoint(index)}
      >
        ×
      </button>
    </div>
  );
}

/** "12.4 km · 124°"; by road "18.2 km · 25 min", with the straight line and how much longer the road is. */
function LegLine({ leg }: { leg: MeasuredLeg | undefined }) {
  const t = useText();
  const { length, number } = useFigures();
  if (leg === undefined) return null;
  const { road, metres, bearing } = leg;
  const straight = (
    <>
      <span data-figure="leg">{length(metres)}</span> · {t(MEASURE_MESSAGES.measureBearing)} {number(bearing)}
      °
    </>
  );
  if (road === null) return <p class="measure-leg">↓ {straight}</p>;
  if (road.kind === 'no way')
    return (
      <p class="measure-leg">
        ↓ <strong>{t(REASONS[road.reason])}</strong>
        <br />
        <span class="count">
          {t(MEASURE_MESSAGES.measureStraight)} {straight}
        </span>
      </p>
    );
  return <RoadLeg road={road} metres={metres} straight={straight} />;
}

function RoadLeg({
  road,
  metres,
  straight,
}: {
  road: Extract<NonNullable<MeasuredLeg['road']>, { kind: 'route' }>;
  metres: number;
  straight: ComponentChildren;
}) {
  const t = useText();
  const { language, length, distance, duration, number } = useFigures();
  const ratio = circuity(drivenMetres(road), metres);
  const { fromMetres, toMetres } = road.snap;
  return (
    <p class="measure-leg">
      ↓ <strong data-figure="road-leg">{length(road.metres)}</strong> ·{' '}
      <strong data-figure="time-leg">{duration(road.seconds)}</strong>
      {road.usesToll && <span class="flag"> {t(ANSWER_MESSAGES.routeToll)}</span>}
      {road.usesFerry && <span class="flag"> {t(ANSWER_MESSAGES.routeFerry)}</span>}
      <br />
      <span class="count">
        {t(MEASURE_MESSAGES.measureStraight)} {straight}
        {ratio !== null && ` · × ${number(ratio, 2)}`}
        <br />
        {MEASURE_PHRASES.snapDistances[language](distance(fromMetres), distance(toMetres))}
      </span>
    </p>
  );
}

/** Keeps the focus, so that one point after the other can be typed. */
function AddPoint() {
  const t = useText();
  const actions = useActions();
  const [added, setAdded] = useState(0);
  const take = (found: Found): void => {
    const point = pointOf(found);
    if (point === null) return;
    actions.addMeasuredPoint(point);
    setAdded(added + 1);
  };
  return (
    <SearchField
      key={added}
      label={t(MEASURE_MESSAGES.measureAddPoint)}
      placeholder={t(MEASURE_MESSAGES.measureAddPlaceholder)}
      accepts={(found) => pointOf(found) !== null}
      onTake={take}
      isFocused={added > 0}
    />
  );
}

function pointOf(found: Found): MeasuredPoint | null {
  switch (found.kind) {
    case 'place':
      return { position: found.place.position, placeId: found.place.id };
    case 'position':
      return { position: found.position, placeId: null };
    case 'province':
    case 'hub':
      return null;
  }
}
