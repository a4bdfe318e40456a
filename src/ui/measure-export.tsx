import { useContext } from 'preact/hooks';
import { loadEllipsoid } from '../domain/geodesic.ts';
import { measured } from '../store/measured-legs.ts';
import { measurementsCsv, measurementsGeoJson, type ExportContext } from '../store/measurement-export.ts';
import { AtlasContext, useAtlasState, useText } from './atlas-context.ts';
import { CopyLink } from './copy-link.tsx';
import { download } from './download.ts';
import { useMeasureNames } from './measure-names.ts';

/** What was measured, as a file or as an address. */
export function MeasureExport() {
  const t = useText();
  const atlas = useContext(AtlasContext);
  const { pointName, measurementName } = useMeasureNames();
  const hasAny = useAtlasState((s) => measured(s).some(({ legs }) => legs.length > 0));
  if (!hasAny || atlas === null) return null;

  const save = async (kind: 'csv' | 'geojson'): Promise<void> => {
    const state = atlas.store.getState();
    const { assumptions, network } = state;
    const { tolls, ferries } = assumptions.avoid;
    const context: ExportContext = {
      ellipsoid: await loadEllipsoid(),
      nameOfMeasurement: measurementName,
      nameOfPoint: pointName,
      assumptions: [
        assumptions.profile,
        `roads open in ${assumptions.year}`,
        ...(assumptions.pace === 1 ? [] : [`times × ${assumptions.pace}`]),
        ...(tolls ? ['no tolls'] : []),
        ...(ferries ? ['no ferries'] : []),
        ...(assumptions.closures.length > 0 ? [`${assumptions.closures.length} roads closed`] : []),
      ].join(', '),
      roadsDate: network.kind === 'ready' ? network.summary.meta.roadsDate : '',
    };
    const all = measured(state).filter(({ legs }) => legs.length > 0);
    if (kind === 'csv') download('measurements.csv', 'text/csv', measurementsCsv(all, context));
    else
      download(
        'measurements.geojson',
        'application/geo+json',
        JSON.stringify(measurementsGeoJson(all, context), null, 1),
      );
  };
  return (
    <div class="card-actions">
      <button type="button" class="button small" onClick={() => void save('geojson')}>
        {t('measureExport')} GeoJSON
      </button>
      <button type="button" class="button small" onClick={() => void save('csv')}>
        {t('measureExport')} CSV
      </button>
      <CopyLink />
    </div>
  );
}
