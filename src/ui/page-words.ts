import type { Language, Localised } from '../domain/localised.ts';
import type { Named } from '../domain/place.ts';
import { chosenLine } from '../store/lines.ts';
import { site } from '../store/select.ts';
import type { State, View } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { nameOf } from './describe.ts';
import { MESSAGES, HOME_NAMES } from './messages.ts';

/** What the page says of itself outside its body: title, description, the name under which it is installed. */

const MANIFESTS: Readonly<Record<Language, string>> = {
  en: 'manifest.webmanifest',
  vi: 'manifest.vi.webmanifest',
};

const DESCRIPTION: Localised = {
  en: 'How far is an industrial park in Vietnam really from the port, the airport, the city? Distances, routes and drive-time areas, computed in your browser.',
  vi: 'Khu công nghiệp ở Việt Nam thực sự cách cảng, sân bay, thành phố bao xa? Khoảng cách, tuyến đường và vùng tiếp cận theo thời gian lái xe, tính ngay trong trình duyệt.',
};

const REPORT: Localised = { en: 'Report', vi: 'Báo cáo' };

/** "VSIP Bac Ninh II – Vietnam Site Atlas": what is looked at comes first, for narrow tabs. */
export function pageTitle(state: State): string {
  const { language } = state;
  const atlas = MESSAGES.appName[language];
  const subject = subjectOf(state, state.view);
  return subject === null ? atlas : `${subject} – ${atlas}`;
}

/** Null where nothing is looked at in particular, or what it is has not been loaded yet. */
function subjectOf(state: State, view: View): string | null {
  const { language } = state;
  switch (view.kind) {
    case 'overview':
      return null;
    case 'site':
      return nameOrNull(site(state), language);
    case 'line':
      return nameOrNull(chosenLine(state), language);
    case 'province': {
      const provinces = state.data.provinces[view.division];
      return nameOrNull(provinces.find(({ code }) => code === view.code) ?? null, language);
    }
    case 'report': {
      const of = subjectOf(state, view.of);
      return of === null ? REPORT[language] : `${REPORT[language]}: ${of}`;
    }
    default:
      return HOME_NAMES[view.kind][language];
  }
}

function nameOrNull(thing: Named | null, language: Language): string | null {
  return thing === null ? null : nameOf(thing, language);
}

/** Keeps them as the state says. Each is set only when it changes: set again, even to the same, the page is styled anew. */
export function keepPageWords(store: Store): void {
  // as index.html has them
  let written: Language = 'en';
  const update = (): void => {
    const state = store.getState();
    const title = pageTitle(state);
    if (document.title !== title) document.title = title;
    const { language } = state;
    if (written === language) return;
    written = language;
    const description = document.querySelector<HTMLMetaElement>('meta[name=description]');
    if (description !== null) description.content = DESCRIPTION[language];
    const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    if (manifest !== null) manifest.href = MANIFESTS[language];
  };
  update();
  store.subscribe(update);
}
