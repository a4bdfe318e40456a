import { useRef, useState } from 'preact/hooks';
import { PASTED } from '../domain/given-file.ts';
import { useActions, useText } from './atlas-context.ts';
import { giveFiles } from './give-files.ts';
import { IMPORT_TEXTS } from './import-messages.ts';

/** The ways to bring files along besides dropping them: the browser's dialog, and a field to paste into for phones. */
export function ImportOpen() {
  const t = useText();
  const actions = useActions();
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setIsPasting] = useState(false);
  return (
    <>
      <div class="card-actions">
        <button type="button" class="button small" onClick={() => input.current?.click()}>
          {t(IMPORT_TEXTS.open)}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          class="import-files"
          aria-label={t(IMPORT_TEXTS.open)}
          tabIndex={-1}
          hidden
          onChange={({ currentTarget: field }) => {
            const files = [...(field.files ?? [])];
            // the same file can be opened again
            field.value = '';
            void giveFiles(files, actions);
          }}
        />
        <button
          type="button"
          class="button small"
          aria-expanded={isPasting}
          onClick={() => setIsPasting(!isPasting)}
        >
          {t(IMPORT_TEXTS.paste)}
        </button>
      </div>
      {isPasting && <PasteField onDone={() => setIsPasting(false)} />}
    </>
  );
}

function PasteField({ onDone }: { onDone: () => void }) {
  const t = useText();
  const actions = useActions();
  const [text, setText] = useState('');
  return (
    <div class="import-paste">
      <label>
        {t(IMPORT_TEXTS.pasteLabel)}
        <textarea
          rows={5}
          spellcheck={false}
          ref={(field) => field?.focus()}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button small"
        disabled={text.trim() === ''}
        onClick={() => {
          onDone();
          void giveFiles([new File([text], PASTED)], actions);
        }}
      >
        {t(IMPORT_TEXTS.pasteRead)}
      </button>
    </div>
  );
}
