import { render, type ComponentType } from 'preact';
import { atLeisure } from '../store/at-leisure.ts';
import { onPaper } from '../store/on-paper.ts';
import { cssVariables } from '../style/css-variables.ts';
import { themeOf } from '../style/palette.ts';
import type { Atlas } from './atlas-context.ts';
import { letGoOfFormerDrawings } from './former-drawings.ts';
import { onPrint } from './on-print.ts';

/**
 * Draws the page around the map into `root`: the whole app, or its frame in another page. The map's element is put in its
 * place and otherwise left alone.
 */
export function mount(
  root: HTMLElement,
  mapContainer: HTMLElement,
  atlas: Atlas,
  Page: ComponentType<{ atlas: Atlas; mapContainer: HTMLElement }>,
): void {
  const { store } = atlas;
  const onScreen: Atlas = { ...atlas, store: atLeisure(store) };
  const printed: Atlas = { ...onScreen, store: onPaper(onScreen.store), isPrinted: true };
  let shown = onScreen;
  letGoOfFormerDrawings();
  // what index.html says where nothing starts
  root.replaceChildren();
  const draw = (): void => render(<Page atlas={shown} mapContainer={mapContainer} />, root);
  draw();
  const { documentElement } = document;
  const setTheme = (): void => {
    const theme = themeOf(shown.store.getState());
    if (documentElement.dataset['theme'] === theme.name) return;
    documentElement.dataset['theme'] = theme.name;
    documentElement.style.colorScheme = theme.name;
    for (const [name, value] of Object.entries(cssVariables(theme)))
      documentElement.style.setProperty(name, value);
    // the bar over an installed app: the theme may be another than the system's
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'))
      meta.content = theme.paper;
  };
  // with the words that are in it: all of the page is styled anew
  const setLanguage = (): void => {
    const { language } = store.getState();
    if (documentElement.lang !== language) documentElement.lang = language;
  };
  setTheme();
  setLanguage();
  store.subscribe(setTheme);
  onScreen.store.subscribe(setLanguage);
  onPrint((isPrinted) => {
    shown = isPrinted ? printed : onScreen;
    draw();
    setTheme();
  });
}
