/** Valhalla's encoded polylines: differences of latitude, longitude in 1e-6 degrees, five bits a character. */

/** Positions [longitude, latitude] of an encoded polyline (precision 6). */
export function decodePolyline(text) {
  const positions = [];
  let at = 0;
  let lat = 0;
  let lon = 0;
  const next = () => {
    let value = 0;
    let shift = 0;
    let bits;
    do {
      bits = text.charCodeAt(at++) - 63;
      value |= (bits & 31) << shift;
      shift += 5;
    } while (bits >= 32);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (at < text.length) {
    lat += next();
    lon += next();
    positions.push([lon / 1e6, lat / 1e6]);
  }
  return positions;
}

/** The reverse of `decodePolyline`. */
export function encodePolyline(positions) {
  let text = '';
  const put = (difference) => {
    let value = difference < 0 ? ~(difference << 1) : difference << 1;
    for (; value >= 32; value >>= 5) text += String.fromCharCode(((value & 31) | 32) + 63);
    text += String.fromCharCode(value + 63);
  };
  let lat = 0;
  let lon = 0;
  for (const position of positions) {
    const nextLat = Math.round(position[1] * 1e6);
    const nextLon = Math.round(position[0] * 1e6);
    put(nextLat - lat);
    put(nextLon - lon);
    lat = nextLat;
    lon = nextLon;
  }
  return text;
}
