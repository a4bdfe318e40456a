import { describe, expect, it } from 'vitest';
import { fileFault, reportFiles } from '../../src/map/file-report.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';

function reporting() {
  const store = createAtlasStore('en');
  return { files: () => store.getState().data, report: reportFiles(createActions(store)) };
}

describe('reportFiles', () => {
  it('says that a file is being loaded, then that it is there', async () => {
    const { files, report } = reporting();
    const done = Promise.resolve();
    report.sent('highways', 'geojson/highways.geojson', done);
    expect(files().files.highways).toEqual({ kind: 'loading' });
    await done;
    await Promise.resolve();
    expect(files().files.highways).toEqual({ kind: 'loaded' });
  });

  it('says once, in a sentence, why a file is not there', async () => {
    const { files, report } = reporting();
    const done = Promise.resolve();
    report.sent('railways', 'geojson/railways.geojson', done);
    expect(report.failed('railways', { message: 'Not Found', status: 404 })).toBe(true);
    await done;
    await Promise.resolve();
    const reason = 'railways.geojson could not be fetched: the server answered with status 404.';
    expect(files().files.railways).toEqual({ kind: 'failed', reason });
    expect(files().problems).toEqual([{ file: 'railways.geojson', feature: null, reason }]);
  });

  it('says nothing of data that came from the state', () => {
    const { files, report } = reporting();
    report.sent('airports', { type: 'FeatureCollection', features: [] }, undefined);
    expect(files().files.airports).toEqual({ kind: 'not asked' });
  });

  it('leaves errors that are about no file to others', () => {
    const { report } = reporting();
    expect(report.failed(undefined, { message: 'lost' })).toBe(false);
    expect(report.failed('bands', { message: 'lost' })).toBe(false);
  });
});

describe('fileFault', () => {
  it.each([
    [{ message: 'AJAXError: (503)', status: 503 }, 'answered with status 503'],
    [{ message: 'Failed to fetch' }, 'the connection failed'],
    [
      { message: 'Unexpected token \'<\', "<!doctype "... is not valid JSON' },
      'is not valid JSON; it may be cut off',
    ],
    [{ message: 'Unexpected end of JSON input' }, 'is not valid JSON; it may be cut off'],
    [{ message: "Input data given to 'highways' is not a valid GeoJSON object." }, 'is not GeoJSON'],
    [{ message: 'out of cheese' }, 'could not be read: out of cheese'],
  ])('makes a sentence of %j', (error, words) => {
    const sentence = fileFault('highways.geojson', error);
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^highways\.geojson /);
  });
});
