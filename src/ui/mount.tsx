import { render } from 'preact';
import type { Actions } from '../store/actions.ts';
import type { Store } from '../store/store.ts';
import { App } from './app.tsx';

/** Draws the app into `root`. The map's element is put in its place and otherwise left alone. */
export function mount(root: HTMLElement, mapContainer: HTMLElement, store: Store, actions: Actions): void {
  render(<App atlas={{ store, actions }} mapContainer={mapContainer} />, root);
  const setLanguage = (): void => {
    document.documentElement.lang = store.getState().language;
  };
  setLanguage();
  store.subscribe(setLanguage);
}
