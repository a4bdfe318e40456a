import { fileName } from '../domain/picture.ts';
import { withAboutColumns, writeTsv } from '../export/csv.ts';
import { WRITERS, type TextFormat } from '../export/formats.ts';
import type { Content, Exported } from '../export/exported.ts';
import { site } from '../store/select.ts';
import type { State } from '../store/state.ts';
import type { Atlas } from './atlas-context.ts';
import { nameOf } from './describe.ts';
import { download } from './download.ts';
import { DATASET_NAMES, PHRASES } from './messages.ts';
import { INSIDE_NAMES } from './reach-messages.ts';
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
  const text = exported && write(exported);
  if (exported === null || text === null) return null;
  const name = `${exported.file}.${format}`;
  download(name, mediaType, text);
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
export function exportedOf(content: Content, what: Saved, state: State, making: Making): Exported {
  const title = titleOf(what, state);
  return {
    ...content,
    title,
    file: fileName(title, making.day),
    about: aboutOf(content.basis, state, making),
  };
}

/** "Drive-time areas: VSIP Bac Ninh II", "Claims". */
function titleOf(what: Saved, state: State): string {
  const { language } = state;
  const chosen = site(state);
  const ofSite = chosen === null ? [] : [nameOf(chosen, language)];
  const about = ((): readonly string[] => {
    switch (what.kind) {
      case 'site':
      case 'reach':
      case 'gateways':
      case 'nearest':
      case 'route':
        return ofSite;
      case 'inside':
        return [
          PHRASES.insideTitle[language](INSIDE_NAMES[what.of][language], String(what.minutes)),
          ...ofSite,
        ];
      case 'places':
        return [DATASET_NAMES[what.dataset][language]];
      case 'own':
        return state.own.sets.filter(({ id }) => id === what.set).map(({ name }) => name);
      default:
        return [];
    }
  })();
  return [SAVED_TITLES[what.kind][language], ...about].join(': ');
}
