import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createActions } from '../../src/store/actions.ts';
import { atLeisure } from '../../src/store/at-leisure.ts';
import { LEISURE_MS } from '../../src/store/questions.ts';
import { createAtlasStore } from '../../src/store/store.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function given() {
  const store = createAtlasStore('en');
  const actions = createActions(store);
  const panel = atLeisure(store);
  const languages: string[] = [];
  const stop = panel.subscribe((state, before) => languages.push(`${before.language}>${state.language}`));
  return { actions, panel, languages, stop };
}

it('tells each change at once while nothing is dragged, and where a drag begins and ends', () => {
  const { actions, languages } = given();
  actions.setLanguage('vi');
  actions.startDragging();
  expect(languages).toEqual(['en>vi', 'vi>vi']);
  actions.setLanguage('en');
  expect(languages.length).toBe(2);
  actions.stopDragging();
  expect(languages.at(-1)).toBe('vi>en');
  vi.advanceTimersByTime(LEISURE_MS * 2);
  expect(languages.length).toBe(3);
});

it('tells all changes of a drag together, now and then, and to nobody who has gone', () => {
  const { actions, panel, languages, stop } = given();
  actions.startDragging();
  for (let step = 1; step <= 10; step++) actions.movePin([105 + step / 100, 21]);
  actions.setLanguage('vi');
  expect(languages.length).toBe(1);
  expect(panel.getState().language).toBe('vi');
  vi.advanceTimersByTime(LEISURE_MS);
  expect(languages).toEqual(['en>en', 'en>vi']);
  stop();
  actions.setLanguage('en');
  vi.advanceTimersByTime(LEISURE_MS);
  expect(languages.length).toBe(2);
});
