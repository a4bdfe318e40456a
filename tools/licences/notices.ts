import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licenceOf } from './allowed.ts';
import type { Locked } from './lock.ts';

/** Texts that packages owe and do not bring along, from their repositories. */
const TEXTS = join(dirname(fileURLToPath(import.meta.url)), 'texts');

const LICENCE_FILE = /^(.*-)?(licen[cs]e|copying|notice)(\.(md|txt))?$/i;

/** From here on a licence file speaks of what is in the package and not in our build. */
const OF_OTHERS = /\n# Licenses of bundled dependencies[^]*/;

/** The licence text of an installed package: its licence files, or that part of its README, or what we keep. Throws where there is none. */
export function licenceText({ folder, name }: Pick<Locked, 'folder' | 'name'>, root: string): string {
  const within = join(root, folder);
  const names = existsSync(within) ? readdirSync(within) : [];
  const files = names.filter((file) => LICENCE_FILE.test(file)).sort();
  if (files.length > 0)
    return files.map((file) => tidy(readFileSync(join(within, file), 'utf8'))).join('\n\n');
  const kept = join(TEXTS, `${name.replace('/', '__')}.txt`);
  if (existsSync(kept)) return tidy(readFileSync(kept, 'utf8'));
  const readme = names.find((file) => /^readme\.md$/i.test(file));
  const section =
    readme &&
    /\n#+ Licen[cs]e[^\n]*\n([^]+?)(?=\n#|$)/i.exec(readFileSync(join(within, readme), 'utf8'))?.[1];
  // a line that only names the licence is not its text
  if (section !== undefined && /copyright/i.test(section)) return tidy(section);
  throw new Error(`${name} has no licence text: put it into tools/licences/texts.`);
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(OF_OTHERS, '').trim();
}

/** The file that goes with the build: every package with its licence, each text once. */
export function notices(packages: readonly Locked[], root: string): string {
  const byText = new Map<string, string[]>();
  const add = (title: string, text: string): unknown =>
    byText.set(text, [...(byText.get(text) ?? []), title]);
  for (const each of packages)
    add(`${each.name} ${each.version} (${licenceOf(each) ?? 'unknown'})`, licenceText(each, root));
  add('helpers of @babel/runtime (MIT)', tidy(readFileSync(join(TEXTS, '@babel__runtime.txt'), 'utf8')));
  const parts = [...byText].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`);
  // the mark tells browsers UTF-8 where the host does not
  return `\uFEFF${HEAD}${parts.map((part) => `\n${RULE}\n${part}`).join('')}`;
}

const RULE = '='.repeat(80);
const HEAD = `Vietnam Site Atlas is under the MIT licence. It contains code of others, which is under the licences below.
`;
