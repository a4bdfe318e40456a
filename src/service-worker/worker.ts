import type { Build, BuildFile, KeptFiles } from '../domain/kept-files.ts';
import { createKeeping } from './keeping.ts';
import { answerTo } from './policy.ts';
import type { Report, Request as Wish } from './protocol.ts';

/** `sw.js`, in the folder of the page: events, each handed to what decides (policy.ts) or does (keeping.ts). */

declare const self: ServiceWorkerGlobalScope;
/** tools/offline puts it in place. */
declare const ATLAS_BUILD: Build;

const build = ATLAS_BUILD;
const { scope } = self.registration;
const keeping = createKeeping(build, scope);

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(obey(event.data as Wish)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const answer = answerTo(
    {
      method: request.method,
      url: request.url,
      isNavigation: request.mode === 'navigate',
      isRange: request.headers.has('range'),
    },
    scope,
    build,
  );
  if (answer.kind === 'file') event.respondWith(fileFor(answer.file, event));
  if (answer.kind === 'former')
    event.respondWith(keeping.findFormer(answer.path).then((kept) => kept ?? fetch(request)));
});

/** The first time, what the first answer needs is enough to begin with; an update comes whole or not at all. */
async function install(): Promise<void> {
  const isUpdate = self.registration.active !== null;
  const files = isUpdate ? build.files : build.files.filter((file) => file.isFirst);
  const kept = await keeping.fetchMissing(files, tell(isUpdate ? 'coming' : 'kept'));
  if (kept.failures.length > 0)
    throw new Error(`Not installed: ${kept.failures.map(({ path }) => path).join(', ')}.`);
}

async function activate(): Promise<void> {
  await keeping.begin((await openTabs()).map(({ id }) => id));
  await keeping.tidy((await openTabs()).map(({ id }) => id));
  await self.clients.claim();
}

async function obey(wish: Wish): Promise<void> {
  switch (wish.kind) {
    case 'status':
      await tell('kept')(await keeping.summary());
      // a newer version that is being fetched is nobody's rubbish
      if (self.registration.installing === null && self.registration.waiting === null)
        await keeping.tidy((await openTabs()).map(({ id }) => id));
      return;
    case 'complete':
      await keeping.fetchMissing(build.files, tell('kept'));
      return;
    case 'take over':
      await self.skipWaiting();
  }
}

async function fileFor(file: BuildFile, event: FetchEvent): Promise<Response> {
  const kept = await keeping.find(file);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  event.waitUntil(keeping.keepAnswer(file, response.clone()));
  return response;
}

async function openTabs(): Promise<readonly Client[]> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return tabs.filter(({ url }) => url.startsWith(scope));
}

function tell(kind: Report['kind']): (kept: KeptFiles) => Promise<void> {
  return async (kept) => {
    for (const tab of await openTabs()) tab.postMessage({ kind, kept } satisfies Report, []);
  };
}
