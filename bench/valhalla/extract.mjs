/**
 * Just enough of an OSM PBF to draw points on its roads: where nodes are, and which nodes each highway joins.
 * Kept apart from the project's own importer on purpose: a mistake there must not hide itself here.
 */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** Calls `visit(field, value)` for each field of a message; value is a number or, for bytes, a Uint8Array. */
function readMessage(bytes, visit) {
  let at = 0;
  const varint = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const field = key >>> 3;
    if ((key & 7) === 0) visit(field, varint());
    else if ((key & 7) === 2) {
      const length = varint();
      visit(field, bytes.subarray(at, at + length));
      at += length;
    } else if ((key & 7) === 1) at += 8;
    else at += 4;
  }
}

/**
 * The numbers of a packed field; `signed` ones are zigzag coded. Beyond 2^53 they would lose digits: OSM ids do
 * not reach it.
 */
function* packed(bytes, signed) {
  let at = 0;
  while (at < bytes.length) {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    yield signed ? (value % 2 ? -(value + 1) / 2 : value / 2) : value;
  }
}

/** The decompressed data blocks of a file, one after the other. */
function* dataBlocks(file) {
  const bytes = readFileSync(file);
  let at = 0;
  while (at < bytes.length) {
    const headerLength = bytes.readUInt32BE(at);
    let type = '';
    let size = 0;
    readMessage(bytes.subarray(at + 4, at + 4 + headerLength), (field, value) => {
      if (field === 1) type = Buffer.from(value).toString();
      else if (field === 3) size = value;
    });
    at += 4 + headerLength;
    let data = null;
    readMessage(bytes.subarray(at, at + size), (field, value) => {
      if (field === 1) data = value;
      else if (field === 3) data = inflateSync(value);
    });
    at += size;
    if (type === 'OSMData') yield data;
  }
}

/**
 * Nodes and highways of an extract whose value of `highway` is in `classes`:
 * { positions: Map(id → [lon, lat]) of the nodes used, ways: [[node id, …], …] }.
 */
export function readRoads(file, classes) {
  const all = new Map();
  const ways = [];
  for (const block of dataBlocks(file)) {
    const strings = [];
    const groups = [];
    let granularity = 100;
    let latOffset = 0;
    let lonOffset = 0;
    readMessage(block, (field, value) => {
      if (field === 1) readMessage(value, (_, text) => strings.push(Buffer.from(text).toString()));
      else if (field === 2) groups.push(value);
      else if (field === 17) granularity = value;
      else if (field === 19) latOffset = value;
      else if (field === 20) lonOffset = value;
    });
    const degrees = (value, offset) => Math.round((offset + granularity * value) / 100) / 1e7;
    const readDense = (bytes) => {
      let [ids, lats, lons] = [[], [], []];
      readMessage(bytes, (field, value) => {
        if (field === 1) ids = packed(value, true);
        else if (field === 8) lats = packed(value, true);
        else if (field === 9) lons = packed(value, true);
      });
      let [id, lat, lon] = [0, 0, 0];
      for (const step of ids) {
        id += step;
        lat += lats.next().value;
        lon += lons.next().value;
        all.set(id, [degrees(lon, lonOffset), degrees(lat, latOffset)]);
      }
    };
    const readWay = (bytes) => {
      let [keys, values, refs] = [[], [], []];
      readMessage(bytes, (field, value) => {
        if (field === 2) keys = [...packed(value, false)];
        else if (field === 3) values = [...packed(value, false)];
        else if (field === 8) refs = packed(value, true);
      });
      const highway = keys.findIndex((key) => strings[key] === 'highway');
      if (highway < 0 || !classes.has(strings[values[highway]])) return;
      let id = 0;
      ways.push(Array.from(refs, (step) => (id += step)));
    };
    for (const group of groups) {
      readMessage(group, (field, value) => {
        if (field === 2) readDense(value);
        else if (field === 3) readWay(value);
      });
    }
  }
  // Extracts cut at a border name nodes they do not hold.
  const positions = new Map();
  for (const way of ways) for (const id of way) if (all.has(id)) positions.set(id, all.get(id));
  return { positions, ways: ways.map((way) => way.filter((id) => positions.has(id))) };
}
