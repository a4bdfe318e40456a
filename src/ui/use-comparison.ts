import { useMemo } from 'preact/hooks';
import { comparedReach } from '../store/compared-reach.ts';
import { comparedProvinces, nearestGateways } from '../store/comparison.ts';
import { comparedSites } from '../store/compared-sites.ts';
import { useAtlasState } from './atlas-context.ts';
import { comparisonSections, onlyDifferences, type ComparisonSection } from './comparison-rows.ts';

/** The rows of the comparison as they are to be shown; with `isWhole` those in which all are alike, too. */
export function useComparison(isWhole = false): readonly ComparisonSection[] {
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const division = useAtlasState((s) => s.division);
  const settings = useAtlasState((s) => s.comparison);
  const people = useAtlasState((s) => s.people.kind);
  const sites = useAtlasState(comparedSites);
  const nearest = useAtlasState(nearestGateways);
  const reach = useAtlasState(comparedReach);
  const provinces = useAtlasState(comparedProvinces);
  const { minutes } = settings;
  const sections = useMemo(() => {
    const places = sites.map(({ place }) => place);
    return comparisonSections(
      { places, nearest, reach, provinces, division, minutes, people },
      { language, units },
    );
  }, [sites, nearest, reach, provinces, division, minutes, people, language, units]);
  return settings.onlyDifferences && !isWhole ? onlyDifferences(sections) : sections;
}
