import type { LoadView } from './lazy-code.ts';

/** The code of every view but the first, each of which comes when it is opened, or before that when the page has nothing to do. */
export const VIEW_CODE = {
  site: () => import('./site-view.tsx').then(({ SiteView }) => SiteView),
  province: () => import('./province-view.tsx').then(({ ProvinceView }) => ProvinceView),
  hubs: () => import('./hubs-view.tsx').then(({ HubsView }) => HubsView),
  measure: () => import('./measure-view.tsx').then(({ MeasureView }) => MeasureView),
  table: () => import('./table-view.tsx').then(({ TableView }) => TableView),
  conditions: () => import('./conditions-view.tsx').then(({ ConditionsView }) => ConditionsView),
  score: () => import('./score-view.tsx').then(({ ScoreView }) => ScoreView),
  claims: () => import('./claims-view.tsx').then(({ ClaimsView }) => ClaimsView),
  comparison: () => import('./comparison-view.tsx').then(({ ComparisonView }) => ComparisonView),
  line: () => import('./line-view.tsx').then(({ LineView }) => LineView),
  data: () => import('./data-view.tsx').then(({ DataView }) => DataView),
  report: () => import('./report-view.tsx').then(({ ReportView }) => ReportView),
} as const;

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
