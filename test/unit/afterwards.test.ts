import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { afterwards } from '../../src/store/afterwards.ts';
import { createAtlasStore } from '../../src/store/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A frame of the display, in which nothing is painted here. */
const FRAME_MS = 16;

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const behind = vi.fn();
  const later = afterwards(store, behind, (work) => {
    const timer = setTimeout(work, FRAME_MS);
    return () => clearTimeout(timer);
  });
  const themes: string[] = [];
  later.subscribe((state, before) => themes.push(`${before.theme}>${state.theme}`));
  const seen = (): string => later.getState().theme;
  return { actions, later, behind, themes, seen };
}

it('stays as it was until the frame is painted, says that it is behind, and hears of all that happened at once', () => {
  const { actions, later, behind, themes, seen } = given();
  later.follow();
  actions.setTheme('dark');
  actions.setBandMinutes([20]);
  actions.setTheme('light');
  expect([seen(), later.isTold(), themes, behind.mock.calls.length]).toEqual(['system', false, [], 1]);
  vi.advanceTimersByTime(FRAME_MS);
  expect([seen(), later.isTold(), themes]).toEqual(['light', true, ['system>light']]);
  expect(later.getState().bandMinutes).toEqual([20]);
  actions.setTheme('dark');
  vi.advanceTimersByTime(FRAME_MS);
  expect([seen(), behind.mock.calls.length]).toEqual(['dark', 2]);
});

it('knows what happened before it began to follow, and nothing after it was let go', () => {
  const { actions, later, themes, seen } = given();
  actions.setTheme('dark');
  const stop = later.follow();
  expect([seen(), themes]).toEqual(['dark', ['system>dark']]);
  actions.setTheme('light');
  stop();
  vi.advanceTimersByTime(FRAME_MS);
  expect(seen()).toBe('dark');
});

it('speaks another language at once, as what is around it does', () => {
  const { actions, later } = given();
  later.follow();
  actions.setTheme('dark');
  actions.setLanguage('vi');
  expect([later.getState().language, later.isTold()]).toEqual(['vi', true]);
});
