import type { Language } from '../domain/localised.ts';
import { fileName } from '../domain/file-name.ts';
import { withAboutColumns, writeTsv } from '../export/csv.ts';
import { WRITERS, type TextFormat } from '../export/formats.ts';
import type { Exported, LongContent } from '../export/exported.ts';
import type { Place } from '../domain/place.ts';
import { routeSite } from '../store/route-site.ts';
import { placeById, site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import type { Atlas } from './atlas-context.ts';
import { writtenName } from './describe.ts';
import { download } from './download.ts';
import { inPortions } from './in-portions.ts';
import { DATASET_NAMES } from './messages.ts';
import { INSIDE_NAMES, REACH_PHRASES } from './reach-messages.ts';
import { aboutOf, type Making } from './save-about.ts';
import { contentOf } from './save-content.ts';
import { SAVED_TITLES } from './save-messages.ts';
import type { Saved } from './saved.ts';

/**
 * Saves something in a format, all of one moment. Gives the name of the file; null where there is nothing to save, or it is
 * still being worked out.
 */
export async function saveFile(atlas: Atlas, what: Saved, format: TextFormat): Promise<string | null> {
  const exported = await exportedNow(atlas, what);
  const { mediaType, write } = WRITERS[format];
  const pieces = exported && write(exported);
  if (exported === null || pieces === null) return null;
  const name = `${exported.file}.${format}`;
  download(name, mediaType, await inPortions(pieces, mediaType));
  return name;
}

/** The table as spreadsheets take it from the clipboard. */
export async function tableToPaste(atlas: Atlas, what: Saved): Promise<string | null> {
  const exported = await exportedNow(atlas, what);
  if (exported === null || exported.table === null) return null;
  return writeTsv(withAboutColumns(exported.table, exported.about));
}

async function exportedNow({ store }: Atlas, what: Saved): Promise<Exported | null> {
  const state = store.getState();
  const content = await contentOf(what, state);
  return content && exportedOf(content, what, state, { day: new Date(), address: location.href });
}

/** With its name, and what must stand in the file beside the figures. */
export function exportedOf<C extends LongContent>(
  content: C,
  what: Saved,
  state: State,
  making: Making,
): Exported<C> {
  const title = titleOf(what, state);
  return {
    ...content,
    title,
    file: fileName(title, making.day),
    about: aboutOf(content.basis, state, making),
  };
}

/** "Drive-time areas: VSIP Bac Ninh II", "Industrial parks within 60 min: VSIP Bac Ninh II", "Claims". */
function titleOf(what: Saved, state: State): string {
  const { language } = state;
  const named = (place: Place | null | undefined): string[] => (place ? [writtenName(place, language)] : []);
  switch (what.kind) {
    case 'site':
    case 'reach':
    case 'gateways':
    case 'nearest':
      return titled(what.kind, language, named(site(state)));
    case 'route': {
      const gateway = placeById(state).get(state.shownRoute?.gatewayId ?? '');
      return titled(what.kind, language, [[routeSite(state), gateway].flatMap(named).join(' – ')]);
    }
    case 'inside': {
      const kind = INSIDE_NAMES[what.of][language];
      const within = REACH_PHRASES.insideTitle[language](kind, String(what.minutes));
      return [within, ...named(site(state))].join(': ');
    }
    case 'places':
      return DATASET_NAMES[what.dataset][language];
    case 'own':
      return state.own.sets.find(({ id }) => id === what.set)?.name ?? titled(what.kind, language);
    default:
      return titled(what.kind, language);
  }
}

function titled(kind: keyof typeof SAVED_TITLES, language: Language, names: readonly string[] = []): string {
  return [SAVED_TITLES[kind][language], ...names].join(': ');
}
