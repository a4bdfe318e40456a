import { render } from 'preact';
import { atLeisure } from '../store/at-leisure.ts';
import { cssVariables } from '../style/css-variables.ts';
import { themeOf } from '../style/palette.ts';
import { App } from './app.tsx';
import type { Atlas } from './atlas-context.ts';

/** Draws the app into `root`. The map's element is put in its place and otherwise left alone. */
export function mount(root: HTMLElement, mapContainer: HTMLElement, atlas: Atlas): void {
  const { store } = atlas;
  render(<App atlas={{ ...atlas, store: atLeisure(store) }} mapContainer={mapContainer} />, root);
  const { documentElement } = document;
  const setLanguage = (): void => {
    const { language } = store.getState();
    // set again, even to the same, it would have the whole page styled anew
    if (documentElement.lang !== language) documentElement.lang = language;
  };
  const setTheme = (): void => {
    const state = store.getState();
    if (documentElement.dataset['theme'] === state.theme) return;
    documentElement.dataset['theme'] = state.theme;
    documentElement.style.colorScheme = state.theme;
    for (const [name, value] of Object.entries(cssVariables(themeOf(state))))
      documentElement.style.setProperty(name, value);
  };
  setLanguage();
  setTheme();
  store.subscribe(setLanguage);
  store.subscribe(setTheme);
}
