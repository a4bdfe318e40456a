import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPressed, KEY_SCOPES, KEYS } from '../../src/ui/keys.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...modifiers,
});

describe('keys of the page', () => {
  it('are told apart by their modifiers, single characters by what they write', () => {
    expect(isPressed('Ctrl+Z', press('z', { ctrlKey: true }))).toBe(true);
    expect(isPressed('Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(isPressed('Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(isPressed('Cmd+Z', press('z', { ctrlKey: true }))).toBe(false);
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true);
    expect(isPressed('/', press('/'))).toBe(true);
    expect(isPressed('+', press('+', { shiftKey: true }))).toBe(true);
    expect(isPressed('+', press('-'))).toBe(false);
    expect(isPressed('/', press('/', { altKey: true }))).toBe(false);
    expect(isPressed('Escape', press('Escape', { shiftKey: true }))).toBe(false);
  });

  it('mean one thing each in a scope', () => {
    for (const scope of KEY_SCOPES.filter((one) => one !== 'measuring')) {
      const keys = KEYS.filter((binding) => binding.scope === scope).flatMap(({ keys: some }) => some);
      expect(keys.length).toBeGreaterThan(0);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('that are single characters everywhere have another way with a modifier', () => {
    for (const { scope, keys } of KEYS)
      if (scope === 'everywhere' && keys.some((key) => key.length === 1))
        expect(keys.some((key) => key.length > 1)).toBe(true);
  });
});

/** Files that listen to keys, and those that say where keys lead. */
const LISTENS = /onKeyDown|'keydown'|key: string/;
const NAMED =
  /\b(Arrow(?:Up|Down|Left|Right)|Page(?:Up|Down)|F\d{1,2})\b|'(Home|End|Enter|Escape|Backspace|Delete|Tab|Alt|Space)'|\bcase '(.)':|\.key(?:\.toLowerCase\(\))? [!=]== '(.)'/g;

function keysNamedIn(source: string): string[] {
  return [...source.matchAll(NAMED)].map((match) => match.slice(1).find((part) => part !== undefined)!);
}

describe('listeners to keys', () => {
  const files = ['src/ui', 'src/map'].flatMap((folder) =>
    readdirSync(folder)
      .map((name) => `${folder}/${name}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('/keys.ts')),
  );
  const listening = files
    .map((path) => ({ path, source: readFileSync(path, 'utf8') }))
    .filter(({ source }) => LISTENS.test(source));
  const told = new Set(
    KEYS.flatMap(({ keys }) =>
      keys.map((key) => (key.length === 1 ? key : key.split('+').at(-1)!).toLowerCase()),
    ),
  );

  it('are found', () => {
    expect(listening.length).toBeGreaterThan(10);
    expect(keysNamedIn(`if (event.key === 'x') a(); case '-': { ArrowUp: 1 }; 'Escape'`)).toEqual([
      'x',
      '-',
      'ArrowUp',
      'Escape',
    ]);
  });

  it('handle no key that help does not tell of', () => {
    const untold = listening.flatMap(({ path, source }) =>
      keysNamedIn(source)
        .map((key) => (key === ' ' ? 'Space' : key))
        .filter((key) => !told.has(key.toLowerCase()))
        .map((key) => `${path}: ${key}`),
    );
    expect(untold).toEqual([]);
  });

  it('handle every key that help tells of', () => {
    const handled = new Set(
      listening.flatMap(({ source }) =>
        keysNamedIn(source).map((key) => (key === ' ' ? 'space' : key.toLowerCase())),
      ),
    );
    const served = new Set(
      KEYS.flatMap(({ run, keys }) =>
        run === undefined ? [] : keys.map((key) => key.split('+').at(-1)!.toLowerCase()),
      ),
    );
    // letters of names are one expression in use-roving.ts
    const letters = new Set(['a', 'z']);
    const idle = [...told].filter((key) => !handled.has(key) && !served.has(key) && !letters.has(key));
    expect(idle).toEqual([]);
  });
});
