import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../import/protocol.ts';
import type { Reading } from '../store/own-data.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportCrs } from './import-crs.tsx';
import { IMPORT_PHRASES, IMPORT_TEXTS } from './import-messages.ts';
import { ImportReport } from './import-report.tsx';
import { refusalWords } from './import-words.ts';
import { fileName } from './own-messages.ts';

/** A file on its way in: how far it is, the columns of a table, the report, or why it cannot be read. */
export function ImportReading({ reading }: { reading: Reading }) {
  const t = useText();
  const { state } = reading;
  switch (state.kind) {
    case 'waiting':
      return (
        <Frame reading={reading} end="cancel">
          <p class="hint">{t(IMPORT_TEXTS.waiting)}</p>
        </Frame>
      );
    case 'reading':
      return (
        <Frame reading={reading} end="cancel">
          <progress class="progress" aria-label={t(IMPORT_TEXTS.reading)} max={1} value={state.done} />
        </Frame>
      );
    case 'choosing':
      return (
        <Frame reading={reading} end="cancel">
          <ImportColumns reading={reading} choice={state} />
        </Frame>
      );
    case 'read':
      return (
        <Frame reading={reading} end="done">
          <ImportReport reading={reading} setId={state.setId} report={state.report} />
        </Frame>
      );
    case 'refused':
      return (
        <Frame reading={reading} end="done">
          <Refused reading={reading} why={state.why} />
        </Frame>
      );
  }
}

function Frame({
  reading: { id, asked, state },
  end,
  children,
}: {
  reading: Reading;
  end: 'cancel' | 'done';
  children: ComponentChildren;
}) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const name = fileName(asked.name, language);
  const line = useRef<HTMLLIElement>(null);
  // a table asks something: below the edge of a phone nobody would see it
  useEffect(() => {
    if (state.kind === 'choosing') line.current?.scrollIntoView({ block: 'nearest' });
  }, [state.kind]);
  return (
    <li class="reading" data-state={state.kind} ref={line}>
      <div class="reading-head">
        <strong class="file-name" dir="auto">
          {name}
        </strong>
        <button
          type="button"
          class="button small"
          aria-label={IMPORT_PHRASES[end === 'cancel' ? 'cancelFile' : 'doneFile'][language](name)}
          onClick={() => actions.dropOwnReading(id)}
        >
          {t(IMPORT_TEXTS[end])}
        </button>
      </div>
      <div class="reading-words">{children}</div>
    </li>
  );
}

/** In words; where saying what the coordinates are would help, that can be said. */
function Refused({ reading, why }: { reading: Reading; why: Refusal }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const isAboutCrs = why.kind === 'projected' || why.kind === 'unknown crs';
  return (
    <>
      <p class="refusal">{refusalWords(why, language)}</p>
      {isAboutCrs && <ImportCrs reading={reading} fits={why.kind === 'projected' ? why.fits : []} />}
      {(why.kind === 'reader broke' || why.kind === 'reader stuck') && (
        <button type="button" class="button small" onClick={() => actions.readOwnFileAgain(reading.id, {})}>
          {t(IMPORT_TEXTS.tryAgain)}
        </button>
      )}
    </>
  );
}
