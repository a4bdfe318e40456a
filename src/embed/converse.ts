import { PLACE_DATASET_IDS } from '../domain/catalogue.ts';
import { LANGUAGES } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import { placeById } from '../store/select.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { createAllowance } from './allowance.ts';
import { EMBED_ERRORS } from './embed-errors.ts';
import type {
  AtlasMessage,
  EmbedChange,
  EmbedErrorCode,
  PageMessage,
  Request,
  SelectedSite,
} from './embed-message.ts';
import { readMessage } from './read-message.ts';
import { siteNumbers } from './site-numbers.ts';

/** The page around the frame, as far as the atlas has to do with it. */
export type Surroundings = {
  /** The parent window: messages come from there, or are not for us. */
  readonly page: { postMessage(message: unknown, targetOrigin: string): void };
  /** Hears all messages to the frame's window; gives a function that ends it. */
  readonly listen: (hear: (event: HeardMessage) => void) => () => void;
  /** Milliseconds. */
  readonly now: () => number;
};

export type HeardMessage = Pick<MessageEvent, 'data' | 'origin' | 'source'>;

/** Numbers that change more often than this are told once. */
const SETTLED_MS = 100;
/** Zoom at which an hour's drive around a site fits the frame. */
const SITE_ZOOM = 9.4;

/**
 * Talks with the page that embeds the atlas. Only its own window is listened to, only the first origin that said something
 * is answered, and what it may say chooses a site and assumptions, nothing else: no address to fetch, nothing to keep, no
 * markup. Numbers are never sent to just anybody. Gives a function that ends it.
 */
export function converse(store: Store, actions: Actions, { page, listen, now }: Surroundings): () => void {
  const isAllowed = createAllowance(now);
  /** The origin that the conversation is with. */
  let partner: string | null = null;
  let hasComplained = false;
  /** A site that is asked for by an id, while the data is still coming. */
  let awaited: { readonly id: string; readonly request: Request | null } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastSaid = '';

  const say = (message: AtlasMessage): void => {
    if (partner !== null) page.postMessage(message, partner);
  };

  const complain = (code: EmbedErrorCode, request: Request | null): void => {
    const sentence = EMBED_ERRORS[code][store.getState().language];
    say({ atlas: 1, kind: 'error', code, sentence, ...(request !== null && { request }) });
  };

  const sayNumbers = (request: Request | null): void => {
    const numbers = siteNumbers(store.getState());
    lastSaid = JSON.stringify(numbers);
    say({ atlas: 1, kind: 'site', ...(request !== null && { request }), ...numbers });
  };

  const select = (wanted: SelectedSite, request: Request | null): void => {
    awaited = null;
    if (wanted.kind === 'position') {
      actions.dropPin(wanted.position);
      actions.lookTo({ kind: 'point', position: wanted.position, zoom: SITE_ZOOM });
      return;
    }
    const { id } = wanted;
    const place = placeById(store.getState()).get(id);
    if (place !== undefined) actions.choosePlace(place);
    else if (isLoading(store.getState())) awaited = { id, request };
    else complain('unknown site', request);
  };

  const obey = (message: PageMessage, request: Request | null): void => {
    switch (message.do) {
      case 'hello':
        say(READY);
        sayNumbers(request);
        return;
      case 'select':
        select(message.site, request);
        break;
      case 'clear':
        awaited = null;
        actions.showOverview();
        break;
      case 'set':
        change(actions, store.getState(), message.change);
        break;
      case 'ask':
        sayNumbers(request);
        return;
    }
    // even where it was so before
    lastSaid = '';
    tellSoon();
  };

  const hear = ({ data, origin, source }: HeardMessage): void => {
    // an origin that has no name cannot be answered to it alone
    if (source !== page || origin === '' || origin === 'null') return;
    if (partner !== null && origin !== partner) return;
    const read = readMessage(data);
    if (read.kind === 'not ours') return;
    partner = origin;
    if (!isAllowed()) {
      // once, until it is quiet again: else the complaints would be too many themselves
      if (!hasComplained) complain('too many', null);
      hasComplained = true;
      return;
    }
    hasComplained = false;
    if (read.kind === 'wrong') complain(read.code, read.request);
    else obey(read.message, read.request);
  };

  const tellChange = (): void => {
    timer = null;
    if (JSON.stringify(siteNumbers(store.getState())) !== lastSaid) sayNumbers(null);
  };

  const tellSoon = (): void => {
    timer ??= setTimeout(tellChange, SETTLED_MS);
  };

  const stopListening = listen(hear);
  const unsubscribe = store.subscribe((state, before) => {
    if (awaited !== null && state.data !== before.data)
      select({ kind: 'id', id: awaited.id }, awaited.request);
    if (state.network.kind === 'failed' && before.network.kind !== 'failed') complain('roads failed', null);
    if (partner !== null && !state.dragging) tellSoon();
  });
  // to anybody, for it says nothing but that somebody listens
  page.postMessage(READY, '*');
  return () => {
    stopListening();
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}

/** The window around the frame. */
export function surroundings(): Surroundings {
  return {
    page: window.parent,
    listen: (hear) => {
      addEventListener('message', hear);
      return () => removeEventListener('message', hear);
    },
    now: () => performance.now(),
  };
}

const READY: AtlasMessage = { atlas: 1, kind: 'ready', languages: LANGUAGES };

function change(actions: Actions, state: State, wanted: EmbedChange): void {
  const { avoidTolls, avoidFerries, bands, language, theme, ...assumptions } = wanted;
  const avoid = {
    tolls: avoidTolls ?? state.assumptions.avoid.tolls,
    ferries: avoidFerries ?? state.assumptions.avoid.ferries,
  };
  actions.setAssumptions({ ...assumptions, avoid });
  if (bands !== undefined) actions.setBandMinutes(bands);
  if (language !== undefined) actions.setLanguage(language);
  if (theme !== undefined) actions.setTheme(theme);
}

/** Whether places may still come. */
function isLoading({ data }: State): boolean {
  return PLACE_DATASET_IDS.some((id) => ['not asked', 'loading'].includes(data.files[id].kind));
}
