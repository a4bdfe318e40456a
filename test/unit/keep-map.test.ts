import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('../../src/still/still-atlas.ts', () => ({
  createStillAtlas: () => ({ destroy() {}, picture: () => Promise.reject(new Error('none')) }),
}));
const { keepMap } = await import('../../src/keep-map.ts');
const { createActions } = await import('../../src/store/actions.ts');
const { createAtlasStore } = await import('../../src/store/store.ts');

/** A map library that throws: whenever it does, the picture takes its place, and one reason is told. */

const CODE = 'https://atlas.example.org/assets/map-x.js';
type Made = { onFailure: (why: 'no code' | 'broken') => void };

function given(create: (options: Made) => unknown) {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const container = { replaceChildren() {}, dataset: {} } as unknown as HTMLElement;
  const made: unknown[] = [];
  const shown: number[] = [];
  keepMap(Promise.resolve({ createAtlasMap: create as never, codeUrl: CODE }), {
    container,
    store,
    actions,
    base: '',
    outside: () => Promise.reject(new Error('none')),
    onProblem: () => {},
    onMade: (map) => void made.push(map),
    onShown: () => void shown.push(made.length),
  });
  const error = (filename: string): void =>
    void page.dispatchEvent(Object.assign(new Event('error'), { filename }));
  const rejection = (stack: string, name = 'TypeError'): void =>
    void page.dispatchEvent(
      Object.assign(new Event('unhandledrejection'), {
        reason: Object.assign(new Error('x'), { stack, name }),
      }),
    );
  const drawing = () => store.getState().mapDrawing;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { error, rejection, drawing, made, shown, settled };
}

const LIVE = { destroy: () => {} };
describe('a map library that throws', () => {
  afterEach(() => void vi.unstubAllGlobals());
  beforeEach(() => void vi.restoreAllMocks());

  it.each<[string, unknown, string]>([
    ['an error', new Error('x'), 'broken'],
    ['nothing at all', null, 'broken'],
    [
      'that there are no graphics',
      Object.assign(new Error('x'), { name: 'GPUInitializationError' }),
      'no graphics',
    ],
  ])('when it is made, %s', async (_what, thrown, why) => {
    const { drawing, settled, shown } = given(() => {
      throw thrown;
    });
    await settled();
    expect(drawing()).toMatchObject({ kind: 'still', why });
    // nothing need stand in its place any more
    expect(shown).toHaveLength(1);
  });

  it('out of its own frames and events, again and again', async () => {
    const { error, rejection, drawing, settled, made } = given(() => LIVE);
    await settled();
    error(CODE);
    rejection(
      `TypeError: x\n    at a (${CODE}:1:2)\n    at b (https://atlas.example.org/assets/index.js:1:2)`,
    );
    expect(drawing().kind).toBe('live');
    error(CODE);
    await settled();
    expect(drawing()).toMatchObject({ kind: 'still', why: 'broken' });
    expect(made).toHaveLength(2);
    // the picture has taken its place for good
    for (let i = 0; i < 5; i++) error(CODE);
    await settled();
    expect(made).toHaveLength(2);
  });

  it('is not blamed for what others throw, nor for what was called off', async () => {
    const { error, rejection, drawing, settled } = given(() => LIVE);
    await settled();
    for (let i = 0; i < 5; i++) {
      error('https://atlas.example.org/assets/index.js');
      error('');
      rejection(`AbortError: x\n    at a (${CODE}:1:2)`, 'AbortError');
      rejection(`Error: x\n    at a (https://atlas.example.org/assets/index.js:1:2)\n    at b (${CODE}:1:2)`);
    }
    await settled();
    expect(drawing().kind).toBe('live');
  });

  it('that says itself that it draws no more is told once', async () => {
    let fail = (_why: 'no code' | 'broken'): void => {};
    const { drawing, settled, made } = given(({ onFailure }) => {
      fail = onFailure;
      return LIVE;
    });
    await settled();
    for (let i = 0; i < 3; i++) fail('broken');
    await settled();
    expect(drawing()).toMatchObject({ kind: 'still', why: 'broken' });
    expect(made).toHaveLength(2);
  });
});
