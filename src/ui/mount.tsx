import { render } from 'preact';
import type { Actions } from '../store/actions.ts';
import type { Store } from '../store/store.ts';
import { cssVariables } from '../style/css-variables.ts';
import { themeOf } from '../style/palette.ts';
import { App } from './app.tsx';

/** Draws the app into `root`. The map's element is put in its place and otherwise left alone. */
export function mount(root: HTMLElement, mapContainer: HTMLElement, store: Store, actions: Actions): void {
  render(<App atlas={{ store, actions }} mapContainer={mapContainer} />, root);
  const { documentElement } = document;
  const setLanguage = (): void => {
    documentElement.lang = store.getState().language;
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
