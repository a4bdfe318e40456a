import { AJAXError, type AddProtocolAction, type RequestParameters } from 'maplibre-gl';

/** How the map library names what it may not fetch itself. */
export const OUTSIDE_SCHEME = 'outside';

/**
 * What the map asks of other hosts, the tiles of the online map, goes by the door that the page has for them: neither the
 * page nor the library's own worker may ask them.
 */
export function byTheDoor(url: string): RequestParameters | undefined {
  return /^https?:/i.test(url) && new URL(url).origin !== location.origin
    ? { url: `${OUTSIDE_SCHEME}://${url}` }
    : undefined;
}

/** For the library: fetches such an address by the door. */
export function loaderOutside(doFetch: typeof fetch): AddProtocolAction {
  return async ({ url }, { signal }) => {
    const address = url.slice(OUTSIDE_SCHEME.length + '://'.length);
    const response = await doFetch(address, { signal });
    // as the library's own: a tile that is not there is an empty one
    if (!response.ok)
      throw new AJAXError(response.status, response.statusText, address, await response.blob());
    return {
      data: await response.arrayBuffer(),
      cacheControl: response.headers.get('cache-control'),
      expires: response.headers.get('expires'),
    };
  };
}
