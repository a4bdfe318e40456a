/**
 * The code of every view but the first, and of all parts of the page that nobody waits for. In a file of its own, which the page names to the
 * browser (`tools/preloads`): beside each of these imports the build writes down which files it needs, and the first screen is not to
 * carry that list.
 */
export const VIEW_IMPORTS = {
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

  // beside the views
  compareTray: () => import('./compare-tray.tsx').then(({ CompareTray }) => CompareTray),
  measureBanner: () => import('./measure-banner.tsx').then(({ MeasureBanner }) => MeasureBanner),
  aimBanner: () => import('./aim-banner.tsx').then(({ AimBanner }) => AimBanner),
  stageButtons: () => import('./stage-buttons.tsx').then(({ StageButtons }) => StageButtons),
  fileDrop: () => import('./file-drop.tsx').then(({ FileDrop }) => FileDrop),
  panelFocus: () => import('./panel-focus.tsx').then(({ PanelFocus }) => PanelFocus),
  announcer: () => import('./announcer.tsx').then(({ Announcer }) => Announcer),
  pageKeys: () => import('./page-keys.tsx').then(({ PageKeys }) => PageKeys),
  helpDialog: () => import('./help-dialog.tsx').then(({ HelpDialog }) => HelpDialog),
  workOffer: () => import('./work-offer.tsx').then(({ WorkOffer }) => WorkOffer),
  undoBar: () => import('./undo-bar.tsx').then(({ UndoBar }) => UndoBar),
  paperHead: () => import('./paper-head.tsx').then(({ PaperHead }) => PaperHead),
  paperEnd: () => import('./paper-end.tsx').then(({ PaperEnd }) => PaperEnd),
  mapListView: () => import('./map-list-view.tsx').then(({ MapListView }) => MapListView),
  crosshairCard: () => import('./crosshair-card.tsx').then(({ CrosshairCard }) => CrosshairCard),
  layersList: () => import('./layers-list.tsx').then(({ LayersList }) => LayersList),
  withoutNotice: () => import('./without-notice.tsx').then(({ WithoutNotice }) => WithoutNotice),
  updateNotice: () => import('./update-notice.tsx').then(({ UpdateNotice }) => UpdateNotice),
  sessionNotice: () => import('./session-notice.tsx').then(({ SessionNotice }) => SessionNotice),
  serverNotice: () => import('./server-notice.tsx').then(({ ServerNotice }) => ServerNotice),
  linkNotes: () => import('./link-notes.tsx').then(({ LinkNotes }) => LinkNotes),
  provinceList: () => import('./province-list.tsx').then(({ ProvinceList }) => ProvinceList),
  parkFilterFields: () => import('./park-filter-fields.tsx').then(({ ParkFilterFields }) => ParkFilterFields),
  kindPicture: () => import('./kind-picture.tsx').then(({ KindPicture }) => KindPicture),
  shareTold: () => import('./share-told.tsx').then(({ ShareTold }) => ShareTold),
  saveList: () => import('./save-list.tsx').then(({ SaveList }) => SaveList),
} as const;
