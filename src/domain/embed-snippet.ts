import type { Language } from './localised.ts';

/**
 * What the frame may do: run the atlas's own code, read its own data, open the whole atlas in a new tab. Without
 * `allow-same-origin` the atlas could not load its own data; from another origin it opens nothing of the page.
 */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Address of the atlas in a frame. `page` is that of the atlas, `fragment` what its address carries, without `#`. */
export function embedAddress(page: string, fragment: string, language: Language): string {
  return `${page}?embed&lang=${language}${fragment === '' ? '' : `#${fragment}`}`;
}

/** HTML to paste; `height` in pixels. */
export function embedSnippet(address: string, title: string, height: number): string {
  const lines = [
    '<iframe',
    `  src="${escaped(address)}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${height}" style="border: 0" loading="lazy"`,
    `  sandbox="${SANDBOX}"`,
    '  allow="fullscreen"',
    '></iframe>',
  ];
  return lines.join('\n');
}

/** For the value of an attribute between double quotes. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
