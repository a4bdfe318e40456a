import { describe, expect, it } from 'vitest';
import { noFeatures, notLoaded } from '../../src/domain/file-faults.ts';
import { fileFault, reportFiles } from '../../src/map/file-report.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';

function reporting() {
  const store = createAtlasStore('en');
  return { files: () => store.getState().data, report: reportFiles(createActions(store)) };
}

/** A source that holds some data. */
const holding = (data: unknown) => ({ getData: () => Promise.resolve(data) });
const FEATURES = holding({ type: 'FeatureCollection', features: [] });

describe('reportFiles', () => {
  it('says that a file is being loaded, then that it is there', async () => {
    const { files, report } = reporting();
    const sent = report.sent('highways', 'geojson/highways.geojson', FEATURES, Promise.resolve());
    expect(files().files.highways).toEqual({ kind: 'loading' });
    await sent;
    expect(files().files.highways).toEqual({ kind: 'loaded' });
  });

  it('says once, in a sentence, why a file is not there', async () => {
    const { files, report } = reporting();
    const sent = report.sent('railways', 'geojson/railways.geojson', FEATURES, Promise.resolve());
    expect(report.failed('railways', { message: 'Not Found', status: 404 })).toBe(true);
    await sent;
    const reason = notLoaded('railways.geojson', 404);
    expect(files().files.railways).toEqual({ kind: 'failed', reason });
    expect(files().problems).toEqual([{ file: 'railways.geojson', feature: null, reason }]);
  });

  it.each([
    ['an empty object', holding({})],
    ['a list', holding([1, 2])],
    ['null, which the map waits for', { getData: () => new Promise(() => {}) }],
    ['something that cannot be given back', { getData: () => Promise.reject(new Error('no')) }],
  ])('does not take %s for a layer', async (_, source) => {
    const { files, report } = reporting();
    await report.sent('highways', 'geojson/highways.geojson', source, Promise.resolve());
    const reason = noFeatures('highways.geojson');
    expect(files().files.highways).toEqual({ kind: 'failed', reason });
  });

  it('says nothing of data that came from the state', async () => {
    const { files, report } = reporting();
    await report.sent('airports', { type: 'FeatureCollection', features: [] }, FEATURES, undefined);
    expect(files().files.airports).toEqual({ kind: 'not asked' });
  });

  it('says that a file was given back, and what became of it when it is wanted again', async () => {
    const { files, report } = reporting();
    const NONE = { type: 'FeatureCollection', features: [] } as const;
    await report.sent('towns', { ...NONE, features: [] }, FEATURES, undefined);
    await report.sent('towns', 'geojson/towns.geojson', FEATURES, Promise.resolve());
    await report.sent('towns', { ...NONE, features: [] }, FEATURES, undefined);
    expect(files().files.towns).toEqual({ kind: 'not asked' });
    const again = report.sent('towns', 'geojson/towns.geojson', FEATURES, Promise.resolve());
    expect(files().files.towns).toEqual({ kind: 'loading' });
    await again;
    expect(files().files.towns).toEqual({ kind: 'loaded' });
  });

  it('leaves errors that are about no file to others', () => {
    const { report } = reporting();
    expect(report.failed(undefined, { message: 'lost' })).toBe(false);
    expect(report.failed('bands', { message: 'lost' })).toBe(false);
  });
});

describe('fileFault', () => {
  it.each([
    [{ message: 'AJAXError: (503)', status: 503 }, 'the server answered 503'],
    [{ message: 'Failed to fetch' }, 'the connection failed'],
    [
      { message: 'Unexpected token \'<\', "<!doctype "... is not valid JSON' },
      'is not valid JSON; it may be cut off',
    ],
    [{ message: 'Unexpected end of JSON input' }, 'is not valid JSON; it may be cut off'],
    [{ message: "Input data given to 'highways' is not a valid GeoJSON object." }, 'holds no features'],
    [{ message: "Cannot read properties of undefined (reading 'length')" }, 'holds no features'],
    [{ message: 'out of cheese' }, 'could not be read: out of cheese'],
  ])('makes a sentence of %j', (error, words) => {
    const { en, vi } = fileFault('highways.geojson', error);
    expect(en).toContain(words);
    expect(en).toMatch(/^highways\.geojson /);
    expect(vi).toContain('highways.geojson');
  });
});
