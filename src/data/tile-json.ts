import type { Localised } from '../domain/localised.ts';
import { isRecord } from './properties.ts';

export type TileJson =
  | { readonly kind: 'tiles'; readonly tiles: readonly string[] }
  | { readonly kind: 'unreachable'; readonly reason: Localised };

/**
 * Asks a server where its vector tiles are, through `doFetch`. Never rejects: no answer within `patienceMs`, another answer
 * than a TileJSON or none at all come back as a sentence; so do tiles of another host, which the reader has not chosen.
 */
export async function askTileJson(url: string, patienceMs: number, doFetch: typeof fetch): Promise<TileJson> {
  const unreachable = (why: Localised): TileJson => ({
    kind: 'unreachable',
    reason: {
      en: `The online map could not be reached (${why.en}); the built-in map stays.`,
      vi: `Không kết nối được bản đồ trực tuyến (${why.vi}); vẫn dùng bản đồ có sẵn.`,
    },
  });
  try {
    const response = await doFetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok)
      return unreachable({
        en: `the server answered ${response.status}`,
        vi: `máy chủ trả về mã ${response.status}`,
      });
    const json: unknown = await response.json().catch(() => null);
    const tiles = isRecord(json) && Array.isArray(json['tiles']) ? (json['tiles'] as unknown[]) : [];
    const { origin } = new URL(url);
    const addresses = tiles.filter(isTileAddress).filter((address) => new URL(address).origin === origin);
    return addresses.length > 0
      ? { kind: 'tiles', tiles: addresses }
      : unreachable({
          en: 'it names no tiles of its own',
          vi: 'máy chủ không cho biết địa chỉ mảnh bản đồ của mình',
        });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return unreachable(
      isLate
        ? { en: 'no answer in time', vi: 'quá lâu không trả lời' }
        : { en: 'the connection failed', vi: 'mất kết nối' },
    );
  }
}

/** Longer than any address that a browser is sure to ask for. */
const LONGEST_ADDRESS = 2_000;

/** Only addresses of the web: what the server says is not to be trusted further than that. */
function isTileAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_ADDRESS &&
    /^https?:\/\/[^\s]+$/.test(value) &&
    ['{z}', '{x}', '{y}'].every((part) => value.includes(part)) &&
    isUrl(value)
  );
}

function isUrl(text: string): boolean {
  try {
    return new URL(text).href !== '';
  } catch {
    return false;
  }
}
