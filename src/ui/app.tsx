import type { NextClick, View } from '../store/state.ts';
import { AtlasContext, useActions, useAtlasState, useText, type Atlas } from './atlas-context.ts';
import { CompareTray } from './compare-tray.tsx';
import { HubsView } from './hubs-view.tsx';
import { LazyView } from './lazy-view.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { MapSlot } from './map-slot.tsx';
import { MeasureBanner } from './measure-banner.tsx';
import { MeasureButton } from './measure-button.tsx';
import { MeasureView } from './measure-view.tsx';
import type { MessageKey } from './messages.ts';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { PanelBrand } from './panel-brand.tsx';
import { PictureButton } from './picture-button.tsx';
import { ProvinceView } from './province-view.tsx';
import { SearchBox } from './search-box.tsx';
import { SheetHandle } from './sheet-handle.tsx';
import { SiteView } from './site-view.tsx';
import { useSheet } from './use-sheet.ts';
import { useStepEnd } from './use-step-end.ts';
import './app.css';
import './cards.css';
import './sheet.css';
import './touch.css';

/** The page: panel with search and results on one side, the map on the other (below one another on phones). */
export function App({ atlas, mapContainer }: { atlas: Atlas; mapContainer: HTMLElement }) {
  return (
    <AtlasContext.Provider value={atlas}>
      <Page mapContainer={mapContainer} />
    </AtlasContext.Provider>
  );
}

/** Tables of many columns take room from the map. */
const WIDE_VIEWS: ReadonlySet<View['kind']> = new Set(['hubs', 'comparison', 'table', 'score', 'report']);

const loadComparison = () => import('./comparison-view.tsx').then(({ ComparisonView }) => ComparisonView);
const loadConditions = () => import('./conditions-view.tsx').then(({ ConditionsView }) => ConditionsView);
const loadTable = () => import('./table-view.tsx').then(({ TableView }) => TableView);
const loadClaims = () => import('./claims-view.tsx').then(({ ClaimsView }) => ClaimsView);
const loadScore = () => import('./score-view.tsx').then(({ ScoreView }) => ScoreView);
const loadData = () => import('./data-view.tsx').then(({ DataView }) => DataView);
const loadFileDrop = () => import('./file-drop.tsx').then(({ FileDrop }) => FileDrop);
const loadAnnouncer = () => import('./announcer.tsx').then(({ Announcer }) => Announcer);
const loadUndoBar = () => import('./undo-bar.tsx').then(({ UndoBar }) => UndoBar);
const loadReport = () => import('./report-view.tsx').then(({ ReportView }) => ReportView);

function Page({ mapContainer }: { mapContainer: HTMLElement }) {
  const t = useText();
const loadPageKeys = () => import('./page-keys.tsx').then(({ PageKeys }) => PageKeys);
const loadHelp = () => import('./help-dialog.tsx').then(({ HelpDialog }) => HelpDialog);
  const view = useAtlasState((s) => s.view);
  const nextClick = useAtlasState((s) => s.nextClick);
  const isDragging = useAtlasState((s) => s.dragging);
  const isTable = WIDE_VIEWS.has(view.kind);
  const hasHistory = useAtlasState(({ history }) => history.past.length + history.future.length > 0);
  useStepEnd();
  const { page, sheet, move, pull, typing } = useSheet(mapContainer);

  return (
    <div
      ref={page}
      class="page"
      data-sheet={sheet}
      data-wide={isTable}
      data-dragging={isDragging || undefined}
  const isListed = useAtlasState(isListing);
  const isHelpOpen = useAtlasState((s) => s.isHelpOpen);
    >
      <a class="skip-link" href="#panel">
        {t('skipToPanel')}
      </a>
      <main class="panel" id="panel" aria-label={t('panel')} tabIndex={-1}>
        <div class="panel-top" {...pull} {...typing}>
          <SheetHandle sheet={sheet} onChange={move} />
          <header class="panel-header">
            <PanelBrand />
            <SearchBox />
          </header>
        </div>
        <div class="panel-body" key={view.kind}>
          <Notices />
          {view.kind === 'overview' && <Overview />}
          {view.kind === 'site' && <SiteView />}
          {view.kind === 'conditions' && <LazyView load={loadConditions} />}
          {view.kind === 'hubs' && <HubsView />}
          {view.kind === 'comparison' && <LazyView load={loadComparison} />}
          {view.kind === 'table' && <LazyView load={loadTable} />}
          {view.kind === 'claims' && <LazyView load={loadClaims} />}
          {view.kind === 'score' && <LazyView load={loadScore} />}
          {view.kind === 'data' && <LazyView load={loadData} />}
          {view.kind === 'report' && <LazyView load={loadReport} />}
          {view.kind === 'measure' && <MeasureView mapContainer={mapContainer} />}
          {view.kind === 'province' && <ProvinceView division={view.division} code={view.code} />}
        </div>
        <CompareTray />
        {hasHistory && <LazyView load={loadUndoBar} isQuiet />}
      </main>
      <section class="stage" aria-label={t('map')}>
        <MapSlot container={mapContainer} />

        {nextClick === 'measure' && <MeasureBanner />}
        {nextClick !== 'choose' && nextClick !== 'measure' && <AimBanner nextClick={nextClick} />}
        <MeasureButton />
        <PictureButton />
        <LayersPanel isRoomTaken={isTable} />
      </section>
      <LazyView load={loadFileDrop} isQuiet />
      <LazyView load={loadAnnouncer} isQuiet />
    </div>
  );
}
      <LazyView load={loadPanelFocus} isQuiet />
      <LazyView load={loadPageKeys} isQuiet />
      {isHelpOpen && <LazyView load={loadHelp} isQuiet />}

const AIM_WORDS = {
  'drop pin': 'dropPinActive',
  'close road': 'closeRoadActive',
  'claim from': 'claimEndActive',
  'claim to': 'claimEndActive',
} as const satisfies Partial<Record<NextClick, MessageKey>>;

/** Says what the next click on the map does, and lets go of it. */
function AimBanner({ nextClick }: { nextClick: Exclude<NextClick, 'choose' | 'measure'> }) {
  const t = useText();
  const actions = useActions();
  return (
    <div class="banner">
      <span>{t(AIM_WORDS[nextClick])}</span>
      <button type="button" class="button small" onClick={() => actions.setNextClick('choose')}>
        {t('cancel')}
      </button>
    </div>
  );
}
