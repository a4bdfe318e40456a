import { forget, keep, recall, recallAll } from './data/kept.ts';
import { connect } from './engine/connect.ts';
import { keepPeople } from './keep-people.ts';
import { keepRoads } from './keep-roads.ts';
import { keepServer } from './keep-server.ts';
import { keepBasemap, keepClaims, keepLines } from './load-later.ts';
import { keepOwnFiles, readOwnFiles } from './load-own.ts';
import type { Actions } from './store/actions.ts';
import { atLeisure } from './store/at-leisure.ts';
import { keepAnswered } from './store/questions.ts';
import type { Store } from './store/store.ts';
import { keepPageWords } from './ui/page-words.ts';
import { workerOrPage } from './worker-or-page.ts';

/**
 * What starts once the first screen is drawn, which can be used without: the engine and its roads, who answers what the state
 * asks, what is fetched when somebody looks at it. `isInPage`: in a frame of somebody else's page, where nothing that is kept on this
 * device may be looked at.
 */
export function startLater(
  store: Store,
  actions: Actions,
  base: string,
  outside: typeof fetch,
  isInPage: boolean,
): void {
  const engine = connect(
    workerOrPage(
      () => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }),
      () => import('./engine/serve-engine.ts').then(({ serveEngine }) => serveEngine),
      actions.engineIsInPage,
    ),
  );
  const kept = { keep, recall, forget };
  keepAnswered(store, actions, isInPage ? engine : keepServer(store, actions, engine, kept, outside));
  keepPeople(store, actions, engine, base);
  const roads = new URL('network/vietnam.roads', base).href;
  keepRoads(store, actions, engine, roads, isInPage ? null : kept);

  keepBasemap(store, actions, outside);
  keepClaims(store, actions, base);
  keepLines(store, actions, base);

  keepPageWords(atLeisure(store));

  if (isInPage) return;
  keepOwnFiles(store, actions, { keep, recallAll, forget });
  readOwnFiles(store, actions, async () => {
    const { createImporter } = await import('./import/connect.ts');
    return createImporter(
      workerOrPage(
        () => new Worker(new URL('./import/worker.ts', import.meta.url), { type: 'module' }),
        () => import('./import/serve-reader.ts').then(({ serveReader }) => serveReader),
        () => {},
      ),
    );
  });
}
