import type { LoadView } from './lazy-code.ts';

type Imports = typeof import('./view-imports.ts').VIEW_IMPORTS;

/** What brings the code of a view or of a part of the page: for each place that draws it one, made once. */
export const codeOf = <Kind extends keyof Imports>(kind: Kind): Imports[Kind] =>
  (() =>
    import('./view-imports.ts').then(({ VIEW_IMPORTS }) =>
      (VIEW_IMPORTS[kind] as LoadView)(),
    )) as unknown as Imports[Kind];

/** The code of every view but the first, each of which comes when it is opened, or before that when the page has nothing to do. */
export const VIEW_CODE = {
  site: codeOf('site'),
  province: codeOf('province'),
  hubs: codeOf('hubs'),
  measure: codeOf('measure'),
  table: codeOf('table'),
  conditions: codeOf('conditions'),
  score: codeOf('score'),
  claims: codeOf('claims'),
  comparison: codeOf('comparison'),
  line: codeOf('line'),
  data: codeOf('data'),
  report: codeOf('report'),
};

/** What a reader is likely to open first, the likeliest first. */
export const LIKELY_VIEWS: readonly LoadView<never>[] = [
  VIEW_CODE.site,
  VIEW_CODE.province,
  VIEW_CODE.table,
  VIEW_CODE.measure,
  VIEW_CODE.hubs,
  VIEW_CODE.conditions,
  VIEW_CODE.score,
  VIEW_CODE.claims,
];
