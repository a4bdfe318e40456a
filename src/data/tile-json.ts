import { isRecord } from './properties.ts';

/** The public tile server of OpenFreeMap: no key, no registration; runs on donations. */
export const ONLINE_TILES = 'https://tiles.openfreemap.org/planet';

export type TileJson =
  | { readonly kind: 'tiles'; readonly tiles: readonly string[] }
  | { readonly kind: 'unreachable'; readonly reason: string };

/**
 * Asks a server where its vector tiles are. Never rejects: no answer within `patienceMs`, another answer than a
 * TileJSON or none at all come back as a sentence.
 */
export async function askTileJson(url: string, patienceMs: number): Promise<TileJson> {
  const unreachable = (why: string): TileJson => ({
    kind: 'unreachable',
    reason: `The online map could not be reached (${why}); the built-in map stays.`,
  });
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) return unreachable(`the server answered ${response.status}`);
    const json: unknown = await response.json().catch(() => null);
    const tiles = isRecord(json) && Array.isArray(json['tiles']) ? (json['tiles'] as unknown[]) : [];
    const addresses = tiles.filter(isTileAddress);
    return addresses.length > 0 ? { kind: 'tiles', tiles: addresses } : unreachable('it names no tiles');
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return unreachable(isLate ? 'no answer in time' : 'the connection failed');
  }
}

/** Only addresses of the web: what the server says is not to be trusted further than that. */
function isTileAddress(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[^\s]+\{z\}.*\{x\}.*\{y\}/.test(value);
}
