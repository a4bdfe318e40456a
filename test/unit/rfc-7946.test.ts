import { describe, expect, it } from 'vitest';
import { ask, read, refusal } from '../fixtures/read-own.ts';
import { refusalWords, skippedWords } from '../../src/ui/import-words.ts';

/**
 * What RFC 7946 ("The GeoJSON Format", August 2016) shows and rules, section by section, and what becomes of it here. The objects of its
 * Appendix A and of sections 1.5, 4, 5 and 7.1 are the standard's own examples; the bad ones follow from its rules.
 */

const SQUARE = [[100, 0], [101, 0], [101, 1], [100, 1], [100, 0]]; // prettier-ignore
const HOLE = [[100.8, 0.8], [100.8, 0.2], [100.2, 0.2], [100.2, 0.8], [100.8, 0.8]]; // prettier-ignore
const feature = (geometry: unknown, more: object = {}) => ({
  type: 'Feature',
  properties: null,
  geometry,
  ...more,
});
const point = (...coordinates: unknown[]) => ({ type: 'Point', coordinates });
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates });

/** [section, what, JSON, features that come of it, remarks about it] */
const GOOD: readonly (readonly [string, string, unknown, readonly string[], readonly string[]])[] = [
  ['1.5', 'a collection of a point, a line and an area', {
    type: 'FeatureCollection',
    features: [
      feature(point(102, 0.5), { properties: { prop0: 'value0' } }),
      feature({ type: 'LineString', coordinates: [[102, 0], [103, 1], [104, 0], [105, 1]] }, { properties: { prop0: 'value0', prop1: 0 } }),
      feature(polygon(SQUARE), { properties: { prop0: 'value0', prop1: { this: 'that' } } }),
    ],
  }, ['Point', 'LineString', 'Polygon'], []],
  ['3.1.1', 'a height behind longitude and latitude', point(100, 0, 20), ['Point'], ['altitude dropped']],
  ['3.1.1', 'more than three numbers of a position', point(100, 0, 20, 7, 9), ['Point'], ['altitude dropped']],
  ['A.1', 'Point', point(100, 0), ['Point'], []],
  ['A.2', 'LineString', { type: 'LineString', coordinates: [[100, 0], [101, 1]] }, ['LineString'], []],
  ['A.3', 'Polygon without holes', polygon(SQUARE), ['Polygon'], []],
  ['A.3', 'Polygon with holes', polygon(SQUARE, HOLE), ['Polygon'], []],
  ['A.4', 'MultiPoint', { type: 'MultiPoint', coordinates: [[100, 0], [101, 1]] }, ['Point', 'Point'], ['split']],
  ['A.5', 'MultiLineString', { type: 'MultiLineString', coordinates: [[[100, 0], [101, 1]], [[102, 2], [103, 3]]] }, ['MultiLineString'], []],
  ['A.6', 'MultiPolygon', { type: 'MultiPolygon', coordinates: [[[[102, 2], [103, 2], [103, 3], [102, 3], [102, 2]]], [SQUARE, HOLE]] }, ['MultiPolygon'], []],
  ['A.7', 'GeometryCollection', { type: 'GeometryCollection', geometries: [point(100, 0), { type: 'LineString', coordinates: [[101, 0], [102, 1]] }] }, ['Point', 'LineString'], ['split']],
  ['3.1.8', 'a GeometryCollection of a single part, which should be that part', { type: 'GeometryCollection', geometries: [point(100, 0)] }, ['Point'], []],
  ['3.1.8', 'a GeometryCollection in another, which should not be', { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [point(100, 0)] }] }, ['Point'], []],
  ['3.1.6', 'rings that turn the wrong way: parsers should not reject them', polygon(SQUARE.toReversed(), HOLE.toReversed()), ['Polygon'], ['rings rewound']],
  ['3.1.9', 'a line cut at the antimeridian', { type: 'MultiLineString', coordinates: [[[170, 45], [180, 45]], [[-180, 45], [-170, 45]]] }, ['MultiLineString'], []],
  ['3.1.9', 'an area cut at the antimeridian', { type: 'MultiPolygon', coordinates: [[[[180, 40], [180, 50], [170, 50], [170, 40], [180, 40]]], [[[-170, 40], [-170, 50], [-180, 50], [-180, 40], [-170, 40]]]] }, ['MultiPolygon'], []],
  ['3.1.9', 'a line across the antimeridian that is not cut', { type: 'LineString', coordinates: [[170, 45], [-170, 45]] }, ['LineString'], ['crosses the antimeridian']],
  ['3.2', 'a Feature with an id that is a number, one with a text', { type: 'FeatureCollection', features: [feature(point(1, 1), { id: 7 }), feature(point(2, 2), { id: 'f2' })] }, ['Point', 'Point'], []],
  ['3.2', 'a Feature without the member properties', { type: 'Feature', geometry: point(1, 1) }, ['Point'], []],
  ['3.3', 'an empty collection', { type: 'FeatureCollection', features: [] }, [], []],
  ['4', 'a `crs` of before, which says what holds anyway', { type: 'FeatureCollection', crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } }, features: [feature(point(1, 1))] }, ['Point'], []],
  ['5', 'a bounding box of a Feature', feature(polygon([[-10, -10], [10, -10], [10, 10], [-10, -10]]), { bbox: [-10, -10, 10, 10] }), ['Polygon'], []],
  ['5', 'a bounding box with heights', { type: 'FeatureCollection', bbox: [100, 0, -100, 105, 1, 0], features: [feature(point(100, 0))] }, ['Point'], []],
  ['5.2', 'a bounding box across the antimeridian', { type: 'FeatureCollection', bbox: [177, -20, -178, -16], features: [feature(point(179, -18))] }, ['Point'], []],
  ['5.3', 'a bounding box around a pole', { type: 'FeatureCollection', bbox: [-180, 60, 180, 90], features: [feature(point(0, 90))] }, ['Point'], []],
  ['5.3', 'the poles themselves', { type: 'MultiPoint', coordinates: [[0, 90], [180, -90]] }, ['Point', 'Point'], ['split']],
  ['6.1', 'foreign members', feature({ ...point(-71.4, 42.5), centerline: { type: 'LineString', coordinates: [] } }, { title: 'Example', 'prop 1': {} }), ['Point'], []],
  ['7.1', 'a type named otherwise among foreign members', feature(point(0, 0), { features: [], coordinates: 'x' }), ['Point'], []],
  ['11.2', 'eleven decimals', point(100.12345678901, 0.12345678901), ['Point'], []],
]; // prettier-ignore

/** [section, what, JSON, why the feature is left out] */
const LEFT_OUT: readonly (readonly [string, string, unknown, string])[] = [
  ['1.4', 'the name of a type in other letters', feature({ type: 'point', coordinates: [100, 0] }), 'unknown type'],
  ['1.4', 'the name of a type in capitals', feature({ type: 'POLYGON', coordinates: [SQUARE] }), 'unknown type'],
  ['3.1', 'a geometry without a type', feature({ coordinates: [100, 0] }), 'malformed'],
  ['3.1', 'a geometry without coordinates', feature({ type: 'Point' }), 'malformed'],
  ['3.1', 'coordinates of null', feature({ type: 'LineString', coordinates: null }), 'malformed'],
  ['3.1', 'empty coordinates, which may be taken for no geometry', feature({ type: 'LineString', coordinates: [] }), 'empty'],
  ['3.1.1', 'a position of one number', feature(point(100)), 'malformed'],
  ['3.1.1', 'a position of texts', feature(point('100', '0')), 'not a number'],
  ['3.1.1', 'a position of null', feature(point(null, null)), 'not a number'],
  ['3.1.1', 'a position as an object', feature({ type: 'Point', coordinates: { lon: 100, lat: 0 } }), 'malformed'],
  ['3.1.2', 'a Point with too many brackets', feature(point([100, 0])), 'malformed'],
  ['3.1.3', 'a MultiPoint with too few brackets', feature({ type: 'MultiPoint', coordinates: [100, 0] }), 'malformed'],
  ['3.1.4', 'a LineString of one position', feature({ type: 'LineString', coordinates: [[100, 0]] }), 'too few points'],
  ['3.1.4', 'a LineString with too many brackets', feature({ type: 'LineString', coordinates: [[[100, 0], [101, 1]]] }), 'malformed'],
  ['3.1.5', 'a MultiLineString with too few brackets', feature({ type: 'MultiLineString', coordinates: [[100, 0], [101, 1]] }), 'malformed'],
  ['3.1.6', 'a ring of two positions', feature(polygon([[100, 0], [101, 0]])), 'too few points'],
  ['3.1.6', 'a ring of three positions, closed', feature(polygon([[100, 0], [101, 0], [100, 0]])), 'too few points'],
  ['3.1.6', 'a Polygon without rings', feature(polygon()), 'empty'],
  ['3.1.6', 'a Polygon with too few brackets', feature({ type: 'Polygon', coordinates: SQUARE }), 'malformed'],
  ['3.1.7', 'a MultiPolygon with too few brackets', feature({ type: 'MultiPolygon', coordinates: [SQUARE] }), 'malformed'],
  ['3.1.8', 'a GeometryCollection with coordinates instead of geometries', feature({ type: 'GeometryCollection', coordinates: [[100, 0]] }), 'malformed'],
  ['3.1.8', 'a GeometryCollection of Features', feature({ type: 'GeometryCollection', geometries: [feature(point(100, 0))] }), 'unknown type'],
  ['3.2', 'a Feature without geometry', { type: 'Feature', properties: {} }, 'no position'],
  ['3.2', 'a Feature whose geometry is null', feature(null), 'no position'],
  ['3.2', 'a Feature as the geometry of a Feature', feature(feature(point(100, 0))), 'unknown type'],
  ['4', 'a latitude beyond the pole', { type: 'FeatureCollection', features: [feature(point(100, 91)), feature(point(100, 20)), feature(point(101, 20))] }, 'outside the earth'],
  ['4', 'a longitude beyond 180°', { type: 'FeatureCollection', features: [feature(point(181, 0)), feature(point(100, 20)), feature(point(101, 20))] }, 'outside the earth'],
  ['7.1', 'a geometry among the features', { type: 'FeatureCollection', features: [point(100, 0)] }, 'unknown type'],
  ['7.1', 'a collection among the features', { type: 'FeatureCollection', features: [{ type: 'FeatureCollection', features: [] }] }, 'unknown type'],
  ['3.3', 'null among the features', { type: 'FeatureCollection', features: [null] }, 'malformed'],
]; // prettier-ignore

/** [section, what, text, why the file is refused] */
const REFUSED: readonly (readonly [string, string, string, string])[] = [
  ['3', 'an object without a type', '{"features":[]}', 'other format'],
  ['3', 'a type that is none', '{"type":"Collection","features":[]}', 'other format'],
  ['1.4', 'a FeatureCollection in other letters', '{"type":"featurecollection","features":[]}', 'other format'],
  ['3.3', 'a FeatureCollection whose features are no list', '{"type":"FeatureCollection","features":{}}', 'other format'],
  ['3', 'a list of features', '[{"type":"Feature","properties":{},"geometry":null}]', 'other format'],
  ['4', 'another reference system that is not known here', '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:2154"}},"features":[]}', 'unknown crs'],
  ['4', 'metres, without a word of it', '{"type":"Point","coordinates":[587000,2325000]}', 'projected'],
  ['2', 'JSON with a comma too many (RFC 8259)', '{"type":"Point",\n"coordinates":[100,0],}', 'damaged'],
  ['2', 'JSON with a remark', '{"type":"Point", // here\n"coordinates":[100,0]}', 'damaged'],
  ['2', 'NaN, which JSON does not have', '{"type":"Point","coordinates":[NaN,0]}', 'damaged'],
]; // prettier-ignore

describe('RFC 7946', () => {
  it.each(GOOD)('%s: %s is read', async (_, __, json, types, remarks) => {
    const { features, report } = await read(JSON.stringify(json), { name: 'a.geojson' });
    expect(features.map(({ geometry }) => geometry.type)).toEqual(types);
    expect(report.remarks.map(({ kind }) => kind)).toEqual(remarks);
    expect(report.skippedCount).toBe(0);
  });

  it.each(LEFT_OUT)('%s: %s is left out, with its place', async (_, __, json, why) => {
    const answer = await ask(JSON.stringify(json), { name: 'a.geojson' });
    if (answer.kind !== 'read') throw new Error(JSON.stringify(answer));
    expect(answer.report.skipped.map((skipped) => [skipped.why.kind, skipped.place])).toEqual([
      [why, { kind: 'feature', feature: 1 }],
    ]);
    const [skipped] = answer.report.skipped;
    expect(skippedWords(skipped!, 'en')).toMatch(/^Feature 1: \S/);
    expect(skippedWords(skipped!, 'vi')).toMatch(/^Đối tượng 1: \S/);
  });

  it.each(REFUSED)('%s: %s is refused with a sentence', async (_, __, text, kind) => {
    const why = await refusal(text, { name: 'a.geojson' });
    expect(why.kind).toBe(kind);
    expect(refusalWords(why, 'en')).toMatch(kind === 'damaged' ? /line \d+, character \d+/ : /\.$/);
    expect(refusalWords(why, 'vi')).toMatch(kind === 'damaged' ? /dòng \d+, ký tự \d+/ : /\.$/);
  });

  it('3.1.6: a ring that is not closed is closed, and that is said', async () => {
    const { features, report } = await read(JSON.stringify(polygon(SQUARE.slice(0, -1))));
    expect(features[0]!.geometry.coordinates).toEqual([SQUARE]);
    expect(report.remarks).toEqual([{ kind: 'rings closed', count: 1 }]);
  });

  it('3.1.6: rings are turned as the rule asks, the outer one counter-clockwise', async () => {
    const { features } = await read(JSON.stringify(polygon(SQUARE.toReversed(), HOLE.toReversed())));
    expect(features[0]!.geometry.coordinates).toEqual([SQUARE, HOLE]);
  });
});
