import { useEffect, useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import { loadEllipsoid, type Ellipsoid } from '../domain/geodesic.ts';
import { enclosedSquareKm } from '../domain/measured-area.ts';
import { totalMetres } from '../domain/measurement.ts';
import type { Localised } from '../domain/localised.ts';
import { onEllipsoid } from '../domain/on-ellipsoid.ts';
import type { Measured } from '../store/measured-legs.ts';
import { useText } from './atlas-context.ts';
import { useFigures } from './use-figures.ts';
import { MEASURE_MESSAGES } from './measure-messages.ts';

/** The same on the sphere and on the ellipsoid, and how far they are apart. */
export function MeasureDetails({ measured }: { measured: Measured }) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="steps" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(MEASURE_MESSAGES.measureDetails)}</summary>
      {isOpen && <Comparison measured={measured} />}
    </details>
  );
}

function Comparison({ measured: { measurement } }: { measured: Measured }) {
  const t = useText();
  const { length, area } = useFigures();
  const [ellipsoid, setEllipsoid] = useState<Ellipsoid | null>(null);
  const [problem, setProblem] = useState<Localised | null>(null);
  useEffect(() => {
    loadEllipsoid().then(
      (loaded) => setEllipsoid(() => loaded),
      (error) => setProblem(saidOf(error)),
    );
  }, []);
  if (problem !== null) return <p class="problems">{t(problem)}</p>;
  if (ellipsoid === null) return <p class="pending">{t('loading')}</p>;
  const exact = onEllipsoid(measurement, ellipsoid);
  const isArea = measurement.kind === 'area' && measurement.points.length > 2;
  return (
    <>
      <div class="table-scroll">
        <table class="measure-comparison" aria-label={t('measure')}>
          <thead>
            <tr>
              <th />
              <th scope="col">{t(MEASURE_MESSAGES.measureSphere)}</th>
              <th scope="col">{t(MEASURE_MESSAGES.measureEllipsoid)}</th>
              <th scope="col">{t(MEASURE_MESSAGES.measureDifference)}</th>
            </tr>
          </thead>
          <tbody>
            <Row
              name={t(isArea ? MEASURE_MESSAGES.measurePerimeter : MEASURE_MESSAGES.measureTotal)}
              of={totalMetres(measurement)}
              exact={exact.metres}
              write={length}
            />
            {isArea && (
              <Row
                name={t(MEASURE_MESSAGES.measureArea)}
                of={enclosedSquareKm(measurement)}
                exact={exact.squareKm}
                write={area}
              />
            )}
          </tbody>
        </table>
      </div>
      <p class="hint">{t(MEASURE_MESSAGES.measureMethod)}</p>
    </>
  );
}

function Row({
  name,
  of,
  exact,
  write,
}: {
  name: string;
  of: number;
  exact: number;
  write: (value: number) => string;
}) {
  const { number } = useFigures();
  const percent = exact === 0 ? 0 : (of / exact - 1) * 100;
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-figure="sphere">{write(of)}</td>
      <td data-figure="ellipsoid">{write(exact)}</td>
      <td>
        {sign}
        {number(Math.abs(percent), 3)} %
      </td>
    </tr>
  );
}
