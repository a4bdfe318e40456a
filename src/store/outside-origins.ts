import { ONLINE_TILES } from '../domain/online-map.ts';
import type { State } from './state.ts';

/** The hosts that the reader has switched on: the only ones beside the page's own that are ever asked. */
export function outsideOrigins({
  server,
  basemap,
  onlineBasemap,
}: Pick<State, 'server' | 'basemap' | 'onlineBasemap'>): readonly string[] {
  const { chosen, status } = server;
  return [
    ...(basemap === 'online' && onlineBasemap.kind !== 'offered' ? [new URL(ONLINE_TILES).origin] : []),
    ...(chosen !== null && status.kind !== 'off' ? [new URL(chosen.address).origin] : []),
  ];
}
