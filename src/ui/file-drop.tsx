import { useEffect, useState } from 'preact/hooks';
import { readPosition } from '../domain/read-coordinates.ts';
import { PASTED } from '../domain/given-file.ts';
import type { Actions } from '../store/actions.ts';
import { useActions, useText } from './atlas-context.ts';
import { DROP_MESSAGES } from './drop-messages.ts';
import { giveFiles } from './give-files.ts';
import './file-drop.css';

/** Takes what is dropped anywhere on the page, or pasted outside of its fields. While files are dragged over it, it says so. */
export function FileDrop() {
  const t = useText();
  const actions = useActions();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // else the browser would leave the page for the file
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void giveFiles([...(event.dataTransfer?.files ?? [])], actions);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isField(event.target)) takePasted(event.clipboardData, actions);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  }, [actions]);
  if (!isOver) return null;
  return (
    <div class="file-drop">
      <p role="status">
        {t(DROP_MESSAGES.drop)}
        <small>{t(DROP_MESSAGES.what)}</small>
      </p>
    </div>
  );
}

/** Zoom at which the surroundings of pasted coordinates are seen. */
const PIN_ZOOM = 11;

/** Files as files, coordinates as a pin, other text as a file without a name. */
function takePasted(data: DataTransfer | null, actions: Actions): void {
  const files = [...(data?.files ?? [])];
  const text = data?.getData('text/plain') ?? '';
  const position = readPosition(text);
  if (files.length > 0) void giveFiles(files, actions);
  else if (position !== null) {
    actions.dropPin(position);
    actions.lookTo({ kind: 'point', position, zoom: PIN_ZOOM });
  } else if (text.trim() !== '') void giveFiles([new File([text], PASTED)], actions);
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
