import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenWanted } from '../../src/when-wanted.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given(settled: Promise<unknown> = new Promise(() => {})) {
  const page = new EventTarget();
  const { wanted, want } = whenWanted(page, settled, 1000);
  let isWanted = false;
  void wanted.then(() => (isWanted = true));
  const look = async (): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(0);
    return isWanted;
  };
  return { page, want, look };
}

it('is not at once, and not by what no hand does', async () => {
  const { page, look } = given();
  for (const other of ['scrollend', 'resize', 'load', 'focus']) page.dispatchEvent(new Event(other));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await look()).toBe(false);
});

it.each(['pointermove', 'pointerdown', 'wheel', 'touchstart', 'keydown', 'focusin', 'click'])(
  'is at the first %s',
  async (sign) => {
    const { page, look } = given();
    page.dispatchEvent(new Event(sign));
    expect(await look()).toBe(true);
  },
);

it('is when something else needs the map', async () => {
  const { want, look } = given();
  want();
  expect(await look()).toBe(true);
});

it('is when the first screen has been there for a while', async () => {
  let settle = (): void => {};
  const { look } = given(new Promise<void>((resolve) => (settle = resolve)));
  await vi.advanceTimersByTimeAsync(5000);
  settle();
  await vi.advanceTimersByTimeAsync(999);
  expect(await look()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await look()).toBe(true);
});

it('no longer listens afterwards', async () => {
  const page = new EventTarget();
  const [add, remove] = [vi.spyOn(page, 'addEventListener'), vi.spyOn(page, 'removeEventListener')];
  whenWanted(page, Promise.resolve(), 1000);
  page.dispatchEvent(new Event('keydown'));
  expect(remove).toHaveBeenCalledTimes(add.mock.calls.length);
  expect(remove.mock.calls.map(([sign, listener]) => [sign, listener])).toEqual(
    add.mock.calls.map(([sign, listener]) => [sign, listener]),
  );
});
