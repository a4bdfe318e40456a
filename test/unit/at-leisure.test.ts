import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { atLeisure } from '../../src/store/at-leisure.ts';
import { LEISURE_MS } from '../../src/store/at-leisure.ts';
import { createAtlasStore } from '../../src/store/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A frame of the display, in which nothing is painted here. */
const FRAME_MS = 16;

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const panel = atLeisure(store, (work) => setTimeout(work, FRAME_MS));
  const themes: string[] = [];
  const stop = panel.subscribe((state, before) => themes.push(`${before.theme}>${state.theme}`));
  return { actions, panel, themes, stop };
}

it('tells each change at once while nothing is dragged, and after a frame that a drag begins or ends', () => {
  const { actions, themes } = given();
  actions.setTheme('dark');
  actions.startDragging();
  expect(themes).toEqual(['system>dark']);
  vi.advanceTimersByTime(FRAME_MS);
  expect(themes).toEqual(['system>dark', 'dark>dark']);
  actions.setTheme('light');
  expect(themes.length).toBe(2);
  actions.stopDragging();
  expect(themes.length).toBe(2);
  vi.advanceTimersByTime(FRAME_MS);
  expect(themes.at(-1)).toBe('dark>light');
  vi.advanceTimersByTime(LEISURE_MS * 2);
  expect(themes.length).toBe(3);
});

it('tells all changes of a drag together, now and then, and to nobody who has gone', () => {
  const { actions, panel, themes, stop } = given();
  actions.startDragging();
  vi.advanceTimersByTime(FRAME_MS);
  for (let step = 1; step <= 10; step++) actions.movePin([105 + step / 100, 21]);
  actions.setTheme('dark');
  expect(themes.length).toBe(1);
  expect(panel.getState().theme).toBe('dark');
  vi.advanceTimersByTime(LEISURE_MS);
  expect(themes).toEqual(['system>system', 'system>dark']);
  stop();
  actions.setTheme('light');
  vi.advanceTimersByTime(LEISURE_MS);
  expect(themes.length).toBe(2);
});

it('tells of another view or language once the button has answered, and what came meanwhile with it', () => {
  const { actions, panel, themes } = given();
  const views: string[] = [];
  panel.subscribe((state, before) => views.push(`${before.view.kind}>${state.view.kind}`));
  actions.showTable();
  actions.setTheme('dark');
  expect(views).toEqual([]);
  expect(panel.getState().view.kind).toBe('table');
  vi.advanceTimersByTime(FRAME_MS);
  expect(views).toEqual(['overview>table']);
  expect(themes).toHaveLength(1);
  actions.setTheme('light');
  expect(views).toHaveLength(2);
  actions.setLanguage('vi');
  expect(views).toHaveLength(2);
  vi.advanceTimersByTime(FRAME_MS);
  expect(views).toHaveLength(3);
});
