import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { writeNetwork } from '../../src/data/network-file.ts';
import { network } from '../fixtures/drawn-network.ts';
import type { Answer, Atlas } from './driver.ts';
import { PAYLOADS } from '../fixtures/payloads.ts';

/** What the page does with hostile texts, seen from outside of it. */

const FOLDER = 'public/geojson';
/** Words of the data that a reader sees; ids, codes and what means something to the atlas stay. */
const WORDS =
  /^(?:name|note|what|line|hub_name|country|known_for|from|to|merged_from|province_2025|province_pre2025)_(?:en|vi)$|^(?:source|.*_source|commune_2025|developer|operator|serves|company|opposite|unverified|titleEn|titleVi|licence)$/;

/** The files of the atlas as a host would serve them that somebody has taken over: every word is hostile. */
export function hostileData(): Readonly<Record<string, Answer>> {
  let at = 0;
  const next = (): string => PAYLOADS[at++ % PAYLOADS.length]!.text;
  const hostile = (value: unknown, name = ''): unknown => {
    if (typeof value === 'string') return WORDS.test(name) ? next() : value;
    if (Array.isArray(value)) return value.map((part) => hostile(part));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, hostile(part, key)]));
  };
  const answers = readdirSync(FOLDER).map((file): [string, Answer] => {
    const json: unknown = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    return [file, { body: JSON.stringify(hostile(json)) }];
  });
  const claims = JSON.parse(readFileSync('public/claims.json', 'utf8')) as { claims: object[] };
  const both = () => ({ en: next(), vi: next() });
  const said = claims.claims.map((claim) => ({
    ...claim,
    text: both(),
    note: both(),
    published: { title: both(), date: '2026', url: null },
  }));
  return {
    ...Object.fromEntries(answers),
    'claims.json': { body: JSON.stringify({ ...claims, claims: said }) },
  };
}

/** The file of airports with one more in it. */
export function withAirport(airport: {
  readonly id: string;
  readonly name: string;
  readonly position: readonly [number, number];
}): Readonly<Record<string, Answer>> {
  const json = JSON.parse(readFileSync(`${FOLDER}/airports.geojson`, 'utf8')) as { features: object[] };
  const properties = {
    id: airport.id,
    name_en: airport.name,
    name_vi: airport.name,
    status: 'operating',
    use: 'scheduled',
    source: airport.name,
  };
  const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: airport.position } };
  return { 'airports.geojson': { body: JSON.stringify({ ...json, features: [...json.features, feature] }) } };
}

/** A road from Noi Bai to VSIP Bac Ninh II, in a file whose every word is hostile. */
export function hostileRoads(): Uint8Array {
  const [name, attribution, version, road] = PAYLOADS.map(({ text }) => text);
  const { network: drawn } = network('A-------------B', 1000, {
    origin: [105.8, 21.2205],
    every: { name: road ?? '', class: 'trunk' },
  });
  const meta = {
    ...drawn.meta,
    name: name ?? '',
    attribution: attribution ?? '',
    licence: '<b>',
    version: version ?? '',
  };
  return new Uint8Array(gzipSync(new Uint8Array(writeNetwork({ ...drawn, meta }))));
}

/** A host that says it were a Valhalla, and answers every question with words that would like to be more. */
export async function hostileServer() {
  let asked = 0;
  const text = PAYLOADS[4]?.text ?? '';
  const server = createServer((request, response) => {
    asked++;
    const isStatus = (request.url ?? '').startsWith('/status');
    const said = isStatus
      ? {
          version: text,
          has_tiles: true,
          available_actions: ['status', 'route', 'sources_to_targets', 'isochrone', text],
        }
      : { error_code: 499, error: text, status_code: 400, status: text };
    response
      .writeHead(isStatus ? 200 : 400, {
        'access-control-allow-origin': '*',
        'content-type': 'application/json',
      })
      .end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

type Marked = Window & { pwned?: () => void; pwnedTimes?: number };

/** Before anything of the page: what hostile code would call. */
export function layMark(): void {
  const marked = window as Marked;
  marked.pwnedTimes = 0;
  marked.pwned = () => {
    marked.pwnedTimes = (marked.pwnedTimes ?? 0) + 1;
  };
}

/** Dialogs and requests that only hostile texts can want. */
export function watch({ page }: Atlas): readonly string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('request', (request) => {
    const { origin, host, pathname, search, protocol } = new URL(request.url());
    // opened by the test itself
    if (search.startsWith('?embed')) return;
    if (/pwned/i.test(host + pathname + search) && protocol !== 'blob:')
      seen.push(`request: ${origin}${pathname}`);
  });
  page.context().on('page', (other) => seen.push(`window: ${other.url()}`));
  return seen;
}

/** Everything that texts have become and should not: elements, handlers, addresses, styles, a changed object. */
export function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const marked = window as Window & { pwnedTimes?: number };
    if (marked.pwnedTimes !== 0) found.push(`executed ${marked.pwnedTimes} times`);
    for (const name in {}) found.push(`every object has ${name}`);
    // of what the payloads are made, and the atlas is not
    const strange =
      'iframe, frame, object, embed, base, applet, marquee, math, foreignObject, animate, set, video, audio, source, plaintext, noscript *, ' +
      'template, x-y, mglyph, form[action], [formaction], [srcdoc], [popover], [popovertarget], meta[http-equiv=refresh], ' +
      'script:not([src]):not([type]), link[href*=pwned], [src="x"], [id=__proto__], [name=parentNode], [name=currentScript], [name=cookie]';
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll(strange))
        found.push(`element ${element.outerHTML.slice(0, 80)}`);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot !== null) look(element.shadowRoot);
        for (const { name, value } of element.attributes) {
          if (name.startsWith('on')) found.push(`handler ${name} of ${element.tagName}`);
          if (name === 'style' && /pwned/i.test(value)) found.push(`style of ${element.tagName}`);
          if (!['href', 'src', 'action', 'xlink:href', 'data', 'poster', 'srcset'].includes(name)) continue;
          const { protocol, host } = new URL(value, location.href);
          const isFine = ['http:', 'https:'].includes(protocol)
            ? !/pwned/.test(host) &&
              !(host === location.host && /pwned/.test(new URL(value, location.href).pathname))
            : protocol === 'blob:' || (protocol === 'data:' && value.startsWith('data:image/'));
          if (!isFine) found.push(`address ${value.slice(0, 80)} of ${element.tagName}`);
        }
      }
      for (const style of root.querySelectorAll('style'))
        if (/pwned/i.test(style.textContent)) found.push('a style sheet');
    };
    look(document);
    return [...new Set(found)];
  });
}

/** All that stands in the page: texts, and the attributes and values that are read out or shown, and its title. */
export function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const words = new Set<string>([document.title]);
    for (const element of document.body.querySelectorAll('*')) {
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) words.add(node.textContent ?? '');
      for (const name of ['aria-label', 'title', 'alt', 'label', 'placeholder'])
        if (element.hasAttribute(name)) words.add(element.getAttribute(name) ?? '');
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        words.add(element.value);
    }
    return [...words];
  });
}

/** What of these texts stands nowhere as it is; marks of direction around and in it do not count. */
export function missingIn(words: readonly string[], texts: readonly string[]): readonly string[] {
  const bare = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');
  const all = words.map(bare);
  return texts.filter((text) => !all.some((word) => word.includes(bare(text))));
}

/** Opens all that is folded. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Goes where a link leads, in the page that is open: files stay open in it. */
export async function follow(page: Page, fragment: string, ready: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await page.locator(ready).first().waitFor();
}

/** What a page would make of the code to paste, by HTML's own rules: the frame's title, and how many elements there are. */
export function parsedSnippet(
  page: Page,
  snippet: string,
): Promise<{ title: string | null; elements: number }> {
  return page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const frame = parsed.querySelector('iframe');
    return {
      title: frame?.getAttribute('title') ?? null,
      elements: parsed.body.querySelectorAll('*').length,
    };
  }, snippet);
}
