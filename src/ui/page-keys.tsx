import { useEffect } from 'preact/hooks';
import { useAtlas } from './atlas-context.ts';
import { isPressed, isSingleKey, KEYS } from './keys.ts';

/** Fields in which keys are letters, or have a use of their own: in a choice letters alone are. */
const TEXT_FIELDS =
  'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button], [type=range], [type=file], [type=color])';

/**
 * Serves the keys that work everywhere: not in fields for text, not behind a dialog, and single characters only while the
 * reader wants them. Whatever has the focus comes first.
 */
export function PageKeys() {
  const { store, actions } = useAtlas();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.matches(TEXT_FIELDS)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const isChoice = event.target instanceof Element && event.target.matches('select');
      const takesLetters = store.getState().habits.hasSingleKeys && !isChoice;
      const isMeant = (name: string): boolean =>
        (takesLetters || !isSingleKey(name)) && isPressed(name, event);
      const binding = KEYS.find(({ run, keys }) => run !== undefined && keys.some(isMeant));
      if (binding === undefined) return;
      if (event.key !== 'Escape') event.preventDefault();
      binding.run?.(store.getState(), actions);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, actions]);
  return null;
}
