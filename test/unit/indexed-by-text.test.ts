import { API } from 'typescript/unstable/sync';
import type { Node } from 'typescript/unstable/ast';
import { isElementAccessExpression } from 'typescript/unstable/ast/is';
import { describe, expect, it } from 'vitest';

/**
 * An object that is asked by a text finds what every object has, too: `{}['constructor']` is a function. So objects are not
 * asked by names from outside: maps are, or pairs are gone through. The compiler tells where an object is asked, or
 * written to, by any text; what is left is listed here, each with why it is harmless.
 */
const HARMLESS: readonly (readonly [where: string, why: string])[] = [
  ['domain/read-coordinates.ts letters[letter.toUpperCase()]', 'one of four letters, by the pattern'],
  ['domain/same.ts one[key]', 'own keys of our own objects'],
  ['domain/same.ts other[key]', 'own keys of our own objects'],
  ['domain/same.ts one[changed]', 'own keys of our own objects'],
  ['domain/same.ts other[changed]', 'own keys of our own objects'],
  ['domain/source-phrases.ts PHRASES[phrase]', 'one of its own keys, by the pattern'],
  ['style/counts.ts dataset?.counts[key]', 'a word of the legend; numbers only are kept'],
  ['style/paint-value.ts properties?.[String(args[0])]', 'a name in our own style'],
  ['still/evaluate.ts specs(`${group}_${layer.type}`)[name]', 'a name in our own style'],
  [
    'still/evaluate.ts (layer[group] as Record<string, unknown> | undefined)?.[name]',
    'a name in our own style',
  ],
  [
    'still/evaluate.ts (layer.layout as Record<string, unknown> | undefined)?.[name]',
    'a name in our own style',
  ],
  ['still/evaluate.ts (latest as Record<string, unknown>)[group]', 'a name in our own style'],
  ['still/svg.ts ESCAPES[character]', 'one of four letters, by the pattern'],
  ['export/xml.ts ENTITIES[letter]', 'one of six letters, by the pattern'],
  ['import/plain-text.ts ENTITIES[name.toLowerCase()]', 'one of six names, by the pattern'],
  ['export/exported.ts row[name]', 'only where the row has it of its own'],
  ['map/map-words.ts WORDS[id]', 'one of our own keys'],
  ['map/what-is-shown.ts counts[layer.id]', 'a layer of our own style'],
  ['map/crosshair.ts ARROWS[event.key]', 'a key as the browser calls it'],
  ['map/measure-handles.ts PASSES[event.key]', 'a key as the browser calls it'],
  ['map/measure-handles.ts STEPS[event.key]', 'a key as the browser calls it'],
  ['still/gestures.ts ARROWS[event.key]', 'a key as the browser calls it'],
  ['still/still-marker.ts ARROWS[event.key]', 'a key as the browser calls it'],
  ['ui/use-roving.ts { ArrowLeft: -1, ArrowRight: 1 }[event.key]', 'a key as the browser calls it'],
  ['ui/sheet.ts { ArrowUp: 1, ArrowDown: -1, Home: -2, End: 2 }[key]', 'a key as the browser calls it'],
  ['ui/help-keys.tsx KEY_NAMES[part]', 'a key of our own table'],
  ['data/properties.ts record[name]', 'a name that our readers ask for; what is found is checked'],
  ['data/claim-quantity.ts record[name]', 'a name that our readers ask for; what is found is checked'],
  ['embed/read-message.ts change[name]', 'one of our own names'],
];

describe('objects of the source', () => {
  it('are asked by texts only where that is harmless', () => {
    const api = new API({ cwd: process.cwd() });
    try {
      const found = askedByText(api);
      const known = new Set(HARMLESS.map(([where]) => where));
      expect([...found].filter((where) => !known.has(where))).toEqual([]);
      // what is listed and gone would hide what comes later
      expect([...known].filter((where) => !found.has(where))).toEqual([]);
    } finally {
      api.close();
    }
  });
});

/** "file expression" of all that is asked by something of type `string`, or of no known type. */
function askedByText(api: API): ReadonlySet<string> {
  const [project] = api.updateSnapshot({ openProjects: [`${process.cwd()}/tsconfig.json`] }).getProjects();
  if (project === undefined) throw new Error('The compiler knows no project here.');
  const { program, checker } = project;
  const root = `${process.cwd()}/src/`;
  const found = new Set<string>();
  for (const file of program.getSourceFileNames().filter((name) => name.startsWith(root))) {
    const source = program.getSourceFile(file);
    if (source === undefined) continue;
    const asked: { readonly node: Node; readonly by: Node }[] = [];
    const visit = (node: Node): void => {
      if (isElementAccessExpression(node)) asked.push({ node, by: node.argumentExpression });
      node.forEachChild(visit);
    };
    visit(source);
    if (asked.length === 0) continue;
    const types = checker.getTypeAtLocation(asked.map(({ by }) => by));
    for (const [i, { node }] of asked.entries()) {
      const type = types[i];
      if (type === undefined || !/^(string|any|unknown)$|`/.test(checker.typeToString(type))) continue;
      const text = source.text.slice(node.pos, node.end).trim().replaceAll(/\s+/g, ' ');
      found.add(`${file.slice(root.length)} ${text}`);
    }
  }
  return found;
}
