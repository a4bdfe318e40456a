import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { pick } from './mutations.ts';

/** JSON that is well-formed, or nearly, and says what nobody expects. */

/** A value as it is to stand in the text, whatever JSON thinks of it. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Lists and pairs, so that a key may come twice and `__proto__` is a key. */
type Tree = Raw | Tree[] | Map<Raw, Tree>;

function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value !== 'object' || value === null) return new Raw(JSON.stringify(value) ?? 'null');
  return new Map(Object.entries(value).map(([key, of]) => [new Raw(JSON.stringify(key)), treeOf(of)]));
}

function written(tree: Tree): string {
  if (tree instanceof Raw) return tree.text;
  if (Array.isArray(tree)) return `[${tree.map(written).join(',')}]`;
  return `{${[...tree].map(([key, value]) => `${key.text}:${written(value)}`).join(',')}}`;
}

/** The value as text, in which some things were exchanged for odd ones, or put elsewhere; always of the form of JSON. */
export function oddJson(random: SeededRandom, value: unknown): string {
  const root: { tree: Tree } = { tree: treeOf(value) };
  for (let times = 1 + random.below(3); times > 0; times--) changeOne(random, root);
  return written(root.tree);
}

type Slot = {
  get: () => Tree;
  set: (tree: Tree) => void;
  around: Tree[] | Map<Raw, Tree> | null;
  key: number | Raw;
};

function changeOne(random: SeededRandom, root: { tree: Tree }): void {
  const slots: Slot[] = [];
  const visit = (slot: Slot): void => {
    slots.push(slot);
    const tree = slot.get();
    if (Array.isArray(tree)) {
      tree.forEach((_, i) =>
        visit({ get: () => tree[i]!, set: (to) => (tree[i] = to), around: tree, key: i }),
      );
    } else if (tree instanceof Map) {
      for (const key of tree.keys())
        visit({ get: () => tree.get(key)!, set: (to) => tree.set(key, to), around: tree, key });
    }
  };
  visit({ get: () => root.tree, set: (to) => (root.tree = to), around: null, key: 0 });
  const slot = pick(random, slots);
  const { around, key } = slot;
  switch (random.below(8)) {
    case 0:
      if (Array.isArray(around)) around.splice(key as number, 1);
      else around?.delete(key as Raw);
      return;
    case 1:
      if (Array.isArray(around)) around.splice(key as number, 0, slot.get());
      else around?.set(new Raw((key as Raw).text), oddValue(random));
      return;
    case 2:
      slot.set([slot.get()]);
      return;
    case 3: {
      const tree = slot.get();
      if (Array.isArray(tree) && tree.length > 0) slot.set(tree[0]!);
      else slot.set(oddValue(random));
      return;
    }
    case 4:
      if (around instanceof Map) around.set(new Raw(pick(random, ODD_KEYS)), slot.get());
      else slot.set(new Map([[new Raw(pick(random, ODD_KEYS)), slot.get()]]));
      return;
    case 5: {
      // something else of the same text
      const other = pick(random, slots).get();
      slot.set(isWithin(other, slot.get()) ? oddValue(random) : other);
      return;
    }
    default:
      slot.set(oddValue(random));
  }
}

/** Whether taking the one into the other would make a circle. */
function isWithin(tree: Tree, wanted: Tree): boolean {
  if (tree === wanted) return true;
  if (tree instanceof Raw) return false;
  return [...(Array.isArray(tree) ? tree : tree.values())].some((part) => isWithin(part, wanted));
}

function oddValue(random: SeededRandom): Tree {
  if (random.below(12) === 0) {
    const depth = pick(random, [3, 50, 101, 5_000]);
    return new Raw(random.below(2) === 0 ? `${'['.repeat(depth)}${']'.repeat(depth)}` : nested(depth));
  }
  return new Raw(pick(random, ODD_VALUES));
}

function nested(depth: number): string {
  return `${'{"coordinates":'.repeat(depth)}0${'}'.repeat(depth)}`;
}

const ODD_KEYS = [
  '"__proto__"',
  '"constructor"',
  '"prototype"',
  '"toString"',
  '"hasOwnProperty"',
  '"length"',
  '""',
  '"type"',
  '"coordinates"',
  '"geometry"',
  '"id"',
  '"name"',
  '"\\u0000"',
  '"\\ud800"',
];

const ODD_VALUES = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '1e999',
  '-1e999',
  '1e308',
  '5e-324',
  '180',
  '-180',
  '180.0000001',
  '90',
  '-90',
  '91',
  '9007199254740993',
  '4294967296',
  'NaN',
  'Infinity',
  '01',
  '""',
  '"105.8"',
  '"NaN"',
  '"__proto__"',
  '"\\ud800"',
  '"\\u0000"',
  '"\\u202e"',
  '"<script>"',
  '"=1+1"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[[[]]]',
  '[105.8,21]',
  '[105.8,21,0]',
  '[105.8]',
  '[105.8,"21"]',
  '[[105.8,21],[105.9,21]]',
  '[[[105,21],[106,21],[106,22],[105,21]]]',
  '[[[105,21],[106,22],[106,21],[105,22],[105,21]]]',
  '[[[179,0],[-179,0],[-179,1],[179,0]]]',
  '"Point"',
  '"Polygon"',
  '"FeatureCollection"',
  '"GeometryCollection"',
  '"Feature"',
  '{"type":"Point","coordinates":[105,21]}',
  '{"type":"GeometryCollection","geometries":[]}',
  '{"__proto__":{"polluted":true}}',
  '{"toString":1}',
];
