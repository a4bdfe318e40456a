import { isListing } from '../store/look-around.ts';
import type { NextClick, View } from '../store/state.ts';
import { AtlasContext, useActions, useAtlasState, useText, type Atlas } from './atlas-context.ts';
import { CompareTray } from './compare-tray.tsx';
import { focusMap } from './focus-map.ts';
import { Guarded } from './guarded.tsx';
import { HubsView } from './hubs-view.tsx';
import { LazyView } from './lazy-view.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { MapListButton } from './map-list-button.tsx';
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
import './print.css';

/** The page: panel with search and results on one side, the map on the other (below one another on phones). */
export function App({ atlas, mapContainer }: { atlas: Atlas; mapContainer: HTMLElement }) {
  return (
    <AtlasContext.Provider value={atlas}>
      <Guarded>
        <Page mapContainer={mapContainer} />
      </Guarded>
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
const loadPanelFocus = () => import('./panel-focus.tsx').then(({ PanelFocus }) => PanelFocus);
const loadAnnouncer = () => import('./announcer.tsx').then(({ Announcer }) => Announcer);
const loadPageKeys = () => import('./page-keys.tsx').then(({ PageKeys }) => PageKeys);
const loadHelp = () => import('./help-dialog.tsx').then(({ HelpDialog }) => HelpDialog);
const loadWorkOffer = () => import('./work-offer.tsx').then(({ WorkOffer }) => WorkOffer);
const loadUndoBar = () => import('./undo-bar.tsx').then(({ UndoBar }) => UndoBar);
const loadPaperHead = () => import('./paper-head.tsx').then(({ PaperHead }) => PaperHead);
const loadPaperEnd = () => import('./paper-end.tsx').then(({ PaperEnd }) => PaperEnd);
const loadLine = () => import('./line-view.tsx').then(({ LineView }) => LineView);
const loadMapList = () => import('./map-list-view.tsx').then(({ MapListView }) => MapListView);
const loadCrosshair = () => import('./crosshair-card.tsx').then(({ CrosshairCard }) => CrosshairCard);
const loadReport = () => import('./report-view.tsx').then(({ ReportView }) => ReportView);

function Page({ mapContainer }: { mapContainer: HTMLElement }) {
  const t = useText();
  const view = useAtlasState((s) => s.view);
  const nextClick = useAtlasState((s) => s.nextClick);
  const isDragging = useAtlasState((s) => s.dragging);
  const isTable = WIDE_VIEWS.has(view.kind);
  const hasHistory = useAtlasState(({ history }) => history.past.length + history.future.length > 0);
  const isWorkOffered = useAtlasState((s) => s.session.offer !== null);
  const isListed = useAtlasState(isListing);
  const isHelpOpen = useAtlasState((s) => s.isHelpOpen);
  useStepEnd();
  const { page, sheet, move, pull, typing } = useSheet(mapContainer);

  return (
    <div
      ref={page}
      class="page"
      data-sheet={sheet}
      data-wide={isTable}
      data-dragging={isDragging || undefined}
    >
      <SkipToResults />
      <SkipToMap />
      <LazyView load={loadPaperHead} isQuiet />
      <div class="panel" id="panel">
        <header class="panel-top" {...pull} {...typing}>
          <SheetHandle sheet={sheet} onChange={move} />
          <div class="panel-header">
            <PanelBrand />
            <search>
              <SearchBox />
            </search>
          </div>
        </header>
        <main
          class="panel-body"
          id="results"
          aria-label={t('panel')}
          tabIndex={-1}
          key={isListed ? 'list' : view.kind}
        >
          <Notices />
          <Guarded of={view}>{isListed ? <LazyView load={loadMapList} /> : <ViewBody view={view} />}</Guarded>
        </main>
        <Guarded isQuiet>
          {isWorkOffered && <LazyView load={loadWorkOffer} isQuiet />}
          <CompareTray />
        </Guarded>
        {hasHistory && <LazyView load={loadUndoBar} isQuiet />}
      </div>
      <section class="stage" id="map" aria-label={t('map')} tabIndex={-1}>
        <MapSlot container={mapContainer} />
        <Guarded isQuiet>
          <LazyView load={loadCrosshair} isQuiet />
          {nextClick === 'measure' && <MeasureBanner />}
          {nextClick !== 'choose' && nextClick !== 'measure' && <AimBanner nextClick={nextClick} />}
          <MeasureButton />
          <PictureButton />
          <MapListButton />
        </Guarded>
        <Guarded isQuiet>
          <LayersPanel isRoomTaken={isTable} />
        </Guarded>
      </section>
      <LazyView load={loadPaperEnd} isQuiet />
      <LazyView load={loadFileDrop} isQuiet />
      <LazyView load={loadAnnouncer} isQuiet />
      <LazyView load={loadPanelFocus} isQuiet />
      <LazyView load={loadPageKeys} isQuiet />
      {isHelpOpen && <LazyView load={loadHelp} isQuiet />}
    </div>
  );
}

/** Past the search to what the panel is about. The address stays: it carries what is seen. */
function SkipToResults() {
  const t = useText();
  return (
    <a
      class="skip-link"
      href="#results"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('results')?.focus();
      }}
    >
      {t('skipToPanel')}
    </a>
  );
}

/** The map is the other half of the page: whoever comes by keys need not pass all of the panel. */
function SkipToMap() {
  const t = useText();
  return (
    <a
      class="skip-link"
      href="#map"
      onClick={(event) => {
        event.preventDefault();
        focusMap();
      }}
    >
      {t(SKIP_TO_MAP)}
    </a>
  );
}
const SKIP_TO_MAP = { en: 'Skip to the map', vi: 'Chuyển đến bản đồ' };

/** What the panel is about. */
function ViewBody({ view }: { view: View }) {
  return (
    <>
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
      {view.kind === 'measure' && <MeasureView />}
      {view.kind === 'line' && <LazyView load={loadLine} />}
      {view.kind === 'province' && <ProvinceView division={view.division} code={view.code} />}
    </>
  );
}

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
