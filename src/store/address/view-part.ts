import type { ProvinceDivision } from '../../domain/layer.ts';
import type { Home, View } from '../state.ts';
import { fields, name, word, words, type Codec } from './codec.ts';
import { single, type Part } from './part.ts';
import { site } from './site-codec.ts';

/** What the panel is about, and the view that "back" leads to. */
export type SharedView = { readonly view: View; readonly home: Home };

/** Written as an object, so that one that is missing is a compile error. */
const HOMES = Object.keys({
  overview: true,
  conditions: true,
  hubs: true,
  comparison: true,
  measure: true,
  table: true,
  claims: true,
  score: true,
  data: true,
} satisfies Record<Home, true>) as Home[];

const province: Codec<{ readonly division: ProvinceDivision; readonly code: string }> = fields(
  { division: word<ProvinceDivision>(['34', '63']), code: name },
  ':',
);

/** Kind, what it is about, and where "back" leads where that is not what it is of itself. */
const written = fields({
  kind: words,
  about: { format: String, parse: (text: string) => text },
  home: words,
});

const sharedView: Codec<SharedView> = {
  format({ view, home }) {
    return written.format({ kind: view.kind, about: aboutOf(view), home: home === homeOf(view) ? '' : home });
  },
  parse(text) {
    const read = written.parse(text);
    const view = read && viewOf(read.kind, read.about);
    if (view === undefined) return undefined;
    const home = read?.home === '' ? homeOf(view) : HOMES.find((known) => known === read?.home);
    return home && { view, home };
  },
};

function aboutOf(view: View): string {
  switch (view.kind) {
    case 'site':
      return site.format(view.site);
    case 'province':
      return province.format(view);
    case 'line':
      return name.format(view.id);
    case 'report':
      return view.of.kind === 'site' ? site.format(view.of.site) : '';
    default:
      return '';
  }
}

function viewOf(kind: string, about: string): View | undefined {
  switch (kind) {
    case 'site': {
      const read = site.parse(about);
      return read && { kind, site: read };
    }
    case 'province': {
      const read = province.parse(about);
      return read && { kind, ...read };
    }
    case 'line': {
      const id = name.parse(about);
      return id === undefined || id === '' ? undefined : { kind, id };
    }
    case 'report': {
      if (about === '') return { kind, of: { kind: 'comparison' } };
      const read = site.parse(about);
      return read && { kind, of: { kind: 'site', site: read } };
    }
    default: {
      const home = HOMES.find((known) => known === kind);
      return home !== undefined && about === '' ? { kind: home } : undefined;
    }
  }
}

function homeOf({ kind }: View): Home {
  return HOMES.find((known) => known === kind) ?? 'overview';
}

export const viewPart: Part<SharedView> = single('v', sharedView);
