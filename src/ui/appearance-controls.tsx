import { BASEMAPS, THEME_CHOICES } from '../domain/appearance.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BASEMAP_NAMES, THEME_LABELS, PANEL_MESSAGES } from './panel-messages.ts';
import { Segmented } from './segmented.tsx';

/** As the reader's system, light or dark, for the map and the panel. */
export function ThemeControl() {
  const t = useText();
  const actions = useActions();
  const theme = useAtlasState((s) => s.theme);
  return (
    <div class="ground-control">
      <span id="theme-label">{t(PANEL_MESSAGES.theme)}</span>
      <Segmented
        labelledBy="theme-label"
        choices={THEME_CHOICES.map((value) => ({ value, label: t(THEME_LABELS[value]) }))}
        value={theme}
        onChange={actions.setTheme}
      />
    </div>
  );
}

/** The ground of the atlas, or the streets of a third party, which is named before it is asked. */
export function BasemapControl() {
  const t = useText();
  const actions = useActions();
  const basemap = useAtlasState((s) => s.basemap);
  const online = useAtlasState((s) => s.onlineBasemap.kind);
  const isOffered = basemap === 'online' && online === 'offered';
  const isFailed = basemap === 'online' && online === 'failed';
  return (
    <div class="ground-control">
      <span id="basemap-label">{t(PANEL_MESSAGES.basemap)}</span>
      <Segmented
        labelledBy="basemap-label"
        choices={BASEMAPS.map((value) => ({ value, label: t(BASEMAP_NAMES[value]) }))}
        value={basemap}
        onChange={actions.setBasemap}
      />
      <p class="hint" role={isFailed || online === 'loading' ? 'status' : undefined}>
        {isOffered
          ? t(PANEL_MESSAGES.basemapByLink)
          : isFailed
            ? t(PANEL_MESSAGES.basemapFailed)
            : t(online === 'loading' ? PANEL_MESSAGES.basemapLoading : PANEL_MESSAGES.basemapOffer)}
      </p>
      {isOffered && (
        <button type="button" class="button small" onClick={() => actions.setBasemap('online')}>
          {t(PANEL_MESSAGES.basemapAgree)}
        </button>
      )}
    </div>
  );
}
