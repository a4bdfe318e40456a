import { useId, useRef, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import { saidOf } from '../domain/fault.ts';
import { useActions, useText } from './atlas-context.ts';
import type { SaveListProps } from './save-list.tsx';
import type { Saved } from './saved.ts';
import { codeOf } from './view-code.ts';

const loadSaveList = codeOf('saveList');

const SAVE = { en: 'Save as a file', vi: 'Lưu thành tệp' };

/** Opens the list of formats in which something can be saved. Stands among other buttons; the list goes below them. */
export function SaveButton({ what }: { what: Saved }) {
  const t = useText();
  const actions = useActions();
  const listId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [List, setList] = useState<FunctionComponent<SaveListProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  const toggle = async (): Promise<void> => {
    setIsOpen(!isOpen);
    if (isOpen || List !== null) return;
    try {
      // the writers are not needed before
      const SaveList = await loadSaveList();
      setList(() => SaveList);
    } catch (error) {
      actions.problemFound({ file: 'save-list', feature: null, reason: saidOf(error) });
    }
  };
  const close = (): void => {
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button small"
        aria-expanded={isOpen}
        aria-controls={isOpen && List !== null ? listId : undefined}
        onClick={() => void toggle()}
      >
        {t(SAVE)} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      {isOpen && List !== null && <List id={listId} what={what} onClose={close} />}
    </>
  );
}
