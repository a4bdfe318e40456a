import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** `npm run lint` with the project's own settings, over files that hold one line each. */

const REFUSED: readonly string[] = [
  'el.innerHTML = text;',
  "el['innerHTML'] = text;",
  'el.outerHTML += text;',
  "Reflect.set(el, 'innerHTML', text);",
  'Object.assign(el, { innerHTML: text });',
  'const { innerHTML } = el; export { innerHTML };',
  "el.insertAdjacentHTML('beforeend', text);",
  'popup.setHTML(text);',
  'el?.setHTML?.(text);',
  'el.setHTMLUnsafe(text);',
  'Document.parseHTMLUnsafe(text);',
  'export const a = <div dangerouslySetInnerHTML={{ __html: text }} />;',
  'export const a = { dangerouslySetInnerHTML: { __html: text } };',
  'document.write(text);',
  'window.document.writeln(text);',
  'document.createRange().createContextualFragment(text);',
  "new DOMParser().parseFromString(text, 'text/html');",
  'new window.DOMParser();',
  'frame.srcdoc = text;',
  'export const a = <iframe srcdoc={text} />;',
  'eval(text);',
  'window.eval(text);',
  '(0, eval)(text);',
  'new Function(text);',
  'Function(text)();',
  'new window.Function(text);',
  "setTimeout('go()', 1);",
  'window.setInterval(`go()`, 1);',
  "link.href = 'javascript:go()';",
  'link.href = `JavaScript:${text}`;',
  'export const a = <a href=" javascript:go()">x</a>;',
  "link.href = 'data:text/html,x';",
  "el.setAttribute('onclick', text);",
  "el.setAttribute('style', text);",
  'export const a = <a onclick="go()">x</a>;',
  'export const a = <a style="color: red">x</a>;',
  "document.createElement('script');",
  "document.createElementNS(space, 'script');",
  'export const a = <script>{text}</script>;',
  "document.createElement('base');",
];

const ALLOWED: readonly string[] = [
  'el.textContent = text;',
  'el.replaceChildren(text, link);',
  'export const a = <a onClick={go} style={{ color: text }}>x</a>;',
  "el.setAttribute('aria-label', text);",
  'setTimeout(go, 1);',
  "popup.setText('a javascript runs');",
  "image.src = 'data:image/svg+xml,x';",
  "el.style.setProperty('color', text);",
];

let folder = '';
let refused: ReadonlySet<string> = new Set();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-lint-'));
  mkdirSync(join(folder, 'src'));
  const settings = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { jsPlugins: string[] };
  const plugins = settings.jsPlugins.map((path) => resolve(path));
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...settings, jsPlugins: plugins }));
  [...REFUSED, ...ALLOWED].forEach((line, i) => writeFileSync(join(folder, 'src', `line-${i}.tsx`), line));
  refused = new Set(
    complaints()
      .map(({ filename }) => Number(/line-(\d+)/.exec(filename)?.[1]))
      .map(lineAt),
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lineAt = (i: number): string => [...REFUSED, ...ALLOWED][i] ?? '';

function complaints(): { filename: string; code: string }[] {
  const lint = resolve('node_modules/oxlint/bin/oxlint');
  let told: string;
  try {
    told = execFileSync(process.execPath, [lint, '--format', 'json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    // it found something, as it should
    told = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(told) as { diagnostics: { filename: string; code: string }[] };
  return diagnostics.filter(({ code }) => code.includes('no-markup'));
}

it.each(REFUSED)('lint refuses %s', (line) => expect(refused.has(line)).toBe(true));
it.each(ALLOWED)('lint lets pass %s', (line) => expect(refused.has(line)).toBe(false));
