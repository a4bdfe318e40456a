import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saidOf } from '../../src/domain/fault.ts';
import { noFeatures, notLoaded } from '../../src/domain/file-faults.ts';
import { gathered } from '../../src/domain/gathered-problems.ts';
import { MISSING_CODE } from '../../src/domain/missing-code.ts';
import { createActions } from '../../src/store/actions.ts';
import { createAtlasStore } from '../../src/store/store.ts';
import { catchErrors } from '../../src/ui/catch-errors.ts';

/** What goes wrong in the page itself, where nobody was prepared for it. */

const event = (type: string, parts: object): Event => Object.assign(new Event(type), parts);
const OWN = 'https://atlas.example.org';

describe('what nobody caught', () => {
  const given = () => {
    const page = new EventTarget();
    const found: string[] = [];
    catchErrors(page, { mishapFound: (what) => void found.push(what) }, OWN);
    return { page, found };
  };
  const MISSING = new TypeError(`Failed to fetch dynamically imported module: ${OWN}/assets/x.js`);

  it.each<[string, Event, string[]]>([
    [
      'an error of ours',
      event('error', { filename: `${OWN}/assets/a.js`, error: new Error('x') }),
      ['error'],
    ],
    ['a promise of ours', event('unhandledrejection', { reason: new Error('x') }), ['error']],
    ['a promise that says nothing', event('unhandledrejection', { reason: undefined }), ['error']],
    ['code that did not come', event('unhandledrejection', { reason: MISSING }), ['missingCode']],
    ['a picture that did not come', event('error', {}), []],
    ['an extension', event('error', { filename: 'chrome-extension://abc/x.js', error: new Error('x') }), []],
    ['another host', event('error', { filename: '', message: 'Script error.' }), []],
    [
      'a promise of an extension',
      event('unhandledrejection', {
        reason: Object.assign(new Error('x'), { stack: 'Error: x\n at moz-extension://abc/x.js:1:1' }),
      }),
      [],
    ],
    ['a request called off', event('unhandledrejection', { reason: new DOMException('', 'AbortError') }), []],
    [
      'a size that was measured a frame later',
      event('error', {
        filename: `${OWN}/`,
        message: 'ResizeObserver loop completed with undelivered notifications.',
      }),
      [],
    ],
  ])('%s', (_what, happened, told) => {
    const { page, found } = given();
    page.dispatchEvent(happened);
    expect(found).toEqual(told);
  });

  it('is told once, and not again after it was read', () => {
    const store = createAtlasStore('en');
    const { mishapFound, mishapsRead } = createActions(store);
    mishapFound('error');
    const told = store.getState().mishaps;
    mishapFound('error');
    expect(store.getState().mishaps).toBe(told);
    expect(told).toEqual({ error: 'to be told', missingCode: 'nothing' });
    mishapsRead();
    mishapFound('error');
    mishapFound('missingCode');
    expect(store.getState().mishaps).toEqual({ error: 'told', missingCode: 'to be told' });
  });

  it.each([
    `Failed to fetch dynamically imported module: ${OWN}/assets/x.js`,
    `error loading dynamically imported module: ${OWN}/assets/x.js`,
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/x.css',
  ])('of code that does not come is said what to do: %s', (message) => {
    expect(saidOf(new TypeError(message))).toBe(MISSING_CODE);
  });
});

describe('whoever hears of a change and throws', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('keeps nobody else from hearing of it, and the error reaches the page', () => {
    const store = createAtlasStore('en');
    const actions = createActions(store);
    const heard: string[] = [];
    store.subscribe(() => {
      throw new Error('first');
    });
    store.subscribe(({ language }) => void heard.push(language));
    actions.setLanguage('vi');
    expect(heard).toEqual(['vi']);
    expect(() => vi.runAllTimers()).toThrow('first');
  });
});

describe('problems', () => {
  const problem = (file: string, reason = notLoaded(file)) => ({ file, feature: null, reason });

  it('that are told already are not told again', () => {
    const store = createAtlasStore('en');
    const { problemFound } = createActions(store);
    for (let frame = 0; frame < 1000; frame++) problemFound(problem('map', { en: 'It throws.', vi: 'Lỗi.' }));
    problemFound(problem('ports.geojson'));
    expect(store.getState().data.problems).toHaveLength(2);
  });

  it('of several files are one sentence about all of them', () => {
    expect(gathered(['a.geojson', 'b.geojson', 'c.geojson'].map((file) => problem(file)))).toEqual([
      {
        en: 'a.geojson, b.geojson and c.geojson could not be loaded: the connection failed.',
        vi: 'Không tải được a.geojson, b.geojson và c.geojson: mất kết nối.',
      },
    ]);
    expect(
      gathered(['a.geojson', 'b.geojson'].map((file) => problem(file, noFeatures(file)))).map(({ en }) => en),
    ).toEqual(['Each of a.geojson and b.geojson holds no features.']);
  });

  it('of other kinds, and of single features, stay apart', () => {
    const all = [
      problem('a.geojson'),
      problem('b.geojson', notLoaded('b.geojson', 404)),
      { ...problem('a.geojson', { en: 'a.geojson: 1', vi: 'a.geojson: 1' }), feature: 1 },
      { ...problem('c.geojson', { en: 'c.geojson: 1', vi: 'c.geojson: 1' }), feature: 1 },
    ];
    expect(gathered(all)).toEqual(all.map(({ reason }) => reason));
  });

  it('of twenty files name some and count the rest', () => {
    const files = Array.from({ length: 20 }, (_, i) => `file-${i}.geojson`);
    const [sentence, ...others] = gathered(files.map((file) => problem(file)));
    expect(others).toEqual([]);
    expect(sentence!.en).toBe(
      `${files.slice(0, 6).join(', ')} and 14 more files could not be loaded: the connection failed.`,
    );
    expect(sentence!.vi).toContain('và 14 tệp khác');
  });
});
