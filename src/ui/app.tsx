import type { ComponentChildren } from 'preact';
import { isListing } from '../store/look-around.ts';
import { isWithout } from '../store/map-drawing.ts';
import type { State, View } from '../store/state.ts';
import { AtlasContext, useAtlasState, useText, type Atlas } from './atlas-context.ts';
import { focusMap } from './focus-map.ts';
import { Guarded } from './guarded.tsx';
import { LazyView } from './lazy-view.tsx';
import { LayersPanel } from './layers-panel.tsx';
import { MapSlot } from './map-slot.tsx';
import { Notices } from './notices.tsx';
import { Overview } from './overview.tsx';
import { PanelBrand } from './panel-brand.tsx';
import { SearchBox } from './search-box.tsx';
import { SheetHandle } from './sheet-handle.tsx';
import { unlessSame } from './unless-same.tsx';
import { useSheet } from './use-sheet.ts';
import { useStepEnd } from './use-step-end.ts';
import { codeOf, VIEW_CODE } from './view-code.ts';
import { WhileThere } from './while-there.tsx';
// what is styled in these is on the first screen, too, and print and fingers have the last word
import './reach.css';
import './measure.css';
import './map-list.css';
import './map-buttons.css';
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

const loadCompareTray = codeOf('compareTray');
const loadMeasureBanner = codeOf('measureBanner');
const loadAimBanner = codeOf('aimBanner');
const loadStageButtons = codeOf('stageButtons');
const loadFileDrop = codeOf('fileDrop');
const loadPanelFocus = codeOf('panelFocus');
const loadAnnouncer = codeOf('announcer');
const loadPageKeys = codeOf('pageKeys');
const loadHelp = codeOf('helpDialog');
const loadWithoutNotice = codeOf('withoutNotice');
const loadWorkOffer = codeOf('workOffer');
const loadUndoBar = codeOf('undoBar');
const loadPaperHead = codeOf('paperHead');
const loadPaperEnd = codeOf('paperEnd');
const loadMapList = codeOf('mapListView');
const loadCrosshair = codeOf('crosshairCard');

function Page({ mapContainer }: { mapContainer: HTMLElement }) {
  const view = useAtlasState((s) => s.view);
  const isDragging = useAtlasState((s) => s.dragging);
  const isListed = useAtlasState(isListing);
  const isTable = WIDE_VIEWS.has(view.kind);
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
      <Beginning />
      <div class="panel" id="panel">
        <header class="panel-top" {...pull} {...typing}>
          <SheetHandle sheet={sheet} onChange={move} />
          <PanelHeader />
        </header>
        <Results key={isListed ? 'list' : view.kind} view={view} isListed={isListed} />
        <PanelFoot />
      </div>
      <Stage mapContainer={mapContainer} isTable={isTable} />
      <Rest />
    </div>
  );
}

// The page is drawn again where the sheet is moved, another view is opened or a drag begins: that concerns few of its parts, and the
// answer to the click waits for it.

const Beginning = unlessSame(() => (
  <>
    <SkipToResults />
    <SkipToMap />
    <OnceRoadsCame>
      <LazyView load={loadPaperHead} isQuiet />
    </OnceRoadsCame>
  </>
));

const PanelHeader = unlessSame(() => (
  <div class="panel-header">
    <PanelBrand />
    <search>
      <SearchBox />
    </search>
  </div>
));

const Results = unlessSame(({ view, isListed }: { view: View; isListed: boolean }) => {
  const t = useText();
  return (
    <main class="panel-body" id="results" aria-label={t('panel')} tabIndex={-1}>
      <Notices />
      <Guarded of={view}>{isListed ? <LazyView load={loadMapList} /> : <ViewBody view={view} />}</Guarded>
    </main>
  );
});

const PanelFoot = unlessSame(() => (
  <>
    <Guarded isQuiet>
      <WhileThere load={loadWithoutNotice} is={isWithout} />
      <WhileThere load={loadWorkOffer} is={isWorkOffered} />
      <WhileThere load={loadCompareTray} is={hasCompared} />
    </Guarded>
    <WhileThere load={loadUndoBar} is={hasHistory} />
  </>
));

const Stage = unlessSame(({ mapContainer, isTable }: { mapContainer: HTMLElement; isTable: boolean }) => {
  const t = useText();
  return (
    <section class="stage" id="map" aria-label={t('map')} tabIndex={-1}>
      <MapSlot container={mapContainer} />
      <Guarded isQuiet>
        <LazyView load={loadCrosshair} isQuiet />
        <WhileThere load={loadMeasureBanner} is={isMeasuring} />
        <WhileThere load={loadAimBanner} is={isAiming} />
        <LazyView load={loadStageButtons} isQuiet />
      </Guarded>
      <Guarded isQuiet>
        <LayersPanel isRoomTaken={isTable} />
      </Guarded>
    </section>
  );
});

const Rest = unlessSame(() => (
  <>
    <OnceRoadsCame>
      <LazyView load={loadPaperEnd} isQuiet />
    </OnceRoadsCame>
    <LazyView load={loadFileDrop} isQuiet />
    <LazyView load={loadAnnouncer} isQuiet />
    <LazyView load={loadPanelFocus} isQuiet />
    <LazyView load={loadPageKeys} isQuiet />
    <WhileThere load={loadHelp} is={isHelpOpen} />
  </>
));

const hasHistory = ({ history }: State): boolean => history.past.length + history.future.length > 0;
const isWorkOffered = (s: State): boolean => s.session.offer !== null;
const hasCompared = (s: State): boolean => s.compared.length > 0;
const isHelpOpen = (s: State): boolean => s.isHelpOpen;
const isMeasuring = ({ nextClick }: State): boolean => nextClick === 'measure';
const isAiming = ({ nextClick }: State): boolean => nextClick !== 'choose' && nextClick !== 'measure';

/** What can wait until the roads are there, or are known not to come: every byte before them is waited for. */
function OnceRoadsCame({ children }: { children: ComponentChildren }) {
  return useAtlasState((s) => s.network.kind !== 'loading') ? <>{children}</> : null;
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
  switch (view.kind) {
    case 'overview':
      return <Overview />;
    case 'province':
      return <LazyView load={VIEW_CODE.province} props={{ division: view.division, code: view.code }} />;
    default:
      return <LazyView key={view.kind} load={VIEW_CODE[view.kind]} />;
  }
}
