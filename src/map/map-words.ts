import type { Language, Localised } from '../domain/localised.ts';

/** Words that MapLibre puts on its own controls. */
const WORDS: Record<string, Localised> = {
  'Map.Title': { en: 'Map of Vietnam', vi: 'Bản đồ Việt Nam' },
  'Map.Keys': {
    en: 'Arrow keys move the map, with Shift in small steps; plus and minus zoom. Enter chooses what is under the crosshair, P drops a pin there, Escape leads back to the panel.',
    vi: 'Phím mũi tên di chuyển bản đồ, giữ Shift để di chuyển từng chút; phím cộng và trừ để phóng to, thu nhỏ. Enter chọn đối tượng dưới tâm ngắm, P ghim một điểm tại đó, Escape trở về bảng.',
  },
  'NavigationControl.ZoomIn': { en: 'Zoom in', vi: 'Phóng to' },
  'NavigationControl.ZoomOut': { en: 'Zoom out', vi: 'Thu nhỏ' },
  'CooperativeGesturesHandler.WindowsHelpText': {
    en: 'Ctrl + scroll zooms the map',
    vi: 'Giữ Ctrl và cuộn để phóng to, thu nhỏ',
  },
  'CooperativeGesturesHandler.MacHelpText': {
    en: '⌘ + scroll zooms the map',
    vi: 'Giữ ⌘ và cuộn để phóng to, thu nhỏ',
  },
  'CooperativeGesturesHandler.MobileHelpText': {
    en: 'Two fingers move the map',
    vi: 'Dùng hai ngón tay để di chuyển bản đồ',
  },
  'AttributionControl.ToggleAttribution': { en: 'Sources of the map', vi: 'Nguồn bản đồ' },
};

/** Where MapLibre shows them. */
const PLACES: Record<string, string> = {
  'Map.Title': 'canvas.maplibregl-canvas',
  'NavigationControl.ZoomIn': '.maplibregl-ctrl-zoom-in',
  'NavigationControl.ZoomOut': '.maplibregl-ctrl-zoom-out',
  'AttributionControl.ToggleAttribution': '.maplibregl-ctrl-attrib-button',
};

/** Help that MapLibre writes over the map as text. */
const HELP: Record<string, string> = {
  'Map.Keys': '.map-keys',
  [navigatorIsMac()
    ? 'CooperativeGesturesHandler.MacHelpText'
    : 'CooperativeGesturesHandler.WindowsHelpText']: '.maplibregl-desktop-message',
  'CooperativeGesturesHandler.MobileHelpText': '.maplibregl-mobile-message',
};

/** As MapLibre decides which key lets a wheel zoom. */
function navigatorIsMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');
}

/** The map as one thing with keys of its own, which screen readers leave to it, and what they do. */
export function describeMap(container: HTMLElement, canvas: HTMLElement, language: Language): void {
  const keys = document.createElement('span');
  keys.id = 'map-keys';
  keys.className = 'map-keys';
  keys.hidden = true;
  container.append(keys);
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-describedby', keys.id);
  translateControls(container, language);
}

/** The words as MapLibre's `locale` option takes them. */
export function mapLocale(language: Language): Record<string, string> {
  return Object.fromEntries(Object.entries(WORDS).map(([id, words]) => [id, words[language]]));
}

/** Puts the words of another language on controls that are already there; MapLibre reads its locale only once. */
export function translateControls(container: HTMLElement, language: Language): void {
  for (const [id, selector] of Object.entries(PLACES)) {
    const words = WORDS[id]?.[language];
    if (words === undefined) continue;
    for (const element of container.querySelectorAll(selector)) {
      element.setAttribute('aria-label', words);
      if (id !== 'Map.Title') element.setAttribute('title', words);
    }
  }
  for (const [id, selector] of Object.entries(HELP)) {
    const help = container.querySelector(selector);
    if (help !== null) help.textContent = WORDS[id]?.[language] ?? '';
  }
}
