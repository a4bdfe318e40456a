import { shownRoutes } from '../store/route.ts';
import { useAtlasState } from './atlas-context.ts';

export function RouteDetails() {
  const routes = useAtlasState(shownRoutes);
  return <p>{routes?.shown.metres}</p>;
}
