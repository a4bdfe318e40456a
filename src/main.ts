import { sentenceOf } from './domain/sentence.ts';
import { forget, keep, recall, recallAll } from './data/kept.ts';
import { connect } from './engine/connect.ts';
import { keepRoads } from './keep-roads.ts';
import { keepServer } from './keep-server.ts';
import { keepBasemap, keepClaims, keepPeople, loadData } from './load-data.ts';
import { createActions } from './store/actions.ts';
import { keepAnswered } from './store/questions.ts';
import { createAtlasStore } from './store/store.ts';
import { mapPadding } from './ui/map-padding.ts';
import { mount } from './ui/mount.tsx';

/** The one file that knows everybody: load, connect, create, mount. */

const base = document.baseURI;
const language = navigator.languages.find((tag) => /^(vi|en)\b/i.test(tag))?.startsWith('vi') ? 'vi' : 'en';
const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
const store = createAtlasStore(language, theme);
const actions = createActions(store);

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no element with the id "app".');
const mapContainer = document.createElement('div');

const onProblem = (reason: string): void => actions.problemFound({ file: 'map', feature: null, reason });
void loadData(actions, base);
// The map library is the largest part of the code: the panel does not wait for it.
const mapCode = import('./map/map.ts');
// a link is opened before anything is drawn; without one nobody waits
const addressKept = import('./keep-address.ts').then(({ keepAddress }) => keepAddress(store, actions));
addressKept.catch((error: unknown) => onProblem(`Links cannot be used: ${sentenceOf(error)}`));
if (location.hash.includes('=')) await addressKept.catch(() => {});

const mapMade = mapCode.then(({ createAtlasMap }) => {
  const padding = () => mapPadding(mapContainer);
  const map = createAtlasMap({ container: mapContainer, store, actions, base, padding, onProblem });
  // Tests ask the element what is drawn, for pixels do not say, and look at places without clicking there.
  Object.assign(mapContainer, { atlasMap: map, atlasActions: actions });
  return map;
});
mapMade.catch((error: unknown) => onProblem(`The map could not be loaded: ${sentenceOf(error)}`));

mount(root, mapContainer, { store, actions, takePicture: async (wish) => (await mapMade).picture(wish) });

keepBasemap(store, actions);
keepClaims(store, actions, base);

const engine = connect(() => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }));
keepAnswered(store, actions, keepServer(store, actions, engine, { keep, recall, forget }));
keepPeople(store, actions, engine, base);
keepRoads(store, actions, engine, new URL('network/vietnam.roads', base).href, { keep, recall, forget });

void import('./load-own.ts').then(({ keepOwnFiles, readOwnFiles }) => {
  keepOwnFiles(store, actions, { keep, recallAll, forget });
  readOwnFiles(store, actions, async () => {
    const { createImporter } = await import('./import/connect.ts');
    return createImporter(
      () => new Worker(new URL('./import/worker.ts', import.meta.url), { type: 'module' }),
    );
  });
});

// not in development: a service worker would serve yesterday's code
if (import.meta.env.PROD)
  addEventListener('load', () => {
    void import('./keep-offline.ts').then(({ keepOffline }) => keepOffline(store, actions, base));
  });
