import { useEffect, useRef, useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { useAtlas, useText } from './atlas-context.ts';
import { saveFile } from './save-file.ts';
import { FORMAT_NAMES, FORMAT_USES, SAVE_MESSAGES } from './save-messages.ts';
import { savePicture } from './save-picture.ts';
import { FORMATS_OF, type Saved, type SavedFormat } from './saved.ts';
import './save.css';

export type SaveListProps = {
  readonly id: string;
  readonly what: Saved;
  /** Escape: the focus goes back to what opened the list. */
  readonly onClose: () => void;
};

type Told = { readonly kind: 'saving' | 'not yet' } | { readonly kind: 'failed'; readonly reason: Localised };

/** The formats in which something can be saved, each with what it is for. */
export function SaveList({ id, what, onClose }: SaveListProps) {
  const t = useText();
  const atlas = useAtlas();
  const [told, setTold] = useState<Told | { readonly kind: 'saved'; readonly file: string } | null>(null);

  const list = useRef<HTMLDivElement>(null);
  // at the lower end of a small screen it would open out of sight
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), []);

  const save = async (format: SavedFormat): Promise<void> => {
    setTold({ kind: 'saving' });
    try {
      const file = await (format === 'png' ? savePicture(atlas) : saveFile(atlas, what, format));
      setTold(file === null ? { kind: 'not yet' } : { kind: 'saved', file });
    } catch (error) {
      setTold({ kind: 'failed', reason: saidOf(error) });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // what is around it closes on the same key
    event.stopPropagation();
    onClose();
  };
  return (
    <div ref={list} class="save-list" id={id} onKeyDown={onKeyDown}>
      <ul>
        {FORMATS_OF[what.kind].map((format) => (
          <li key={format}>
            <button type="button" data-format={format} onClick={() => void save(format)}>
              <b>{FORMAT_NAMES[format]}</b> <span>{t(FORMAT_USES[format])}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="save-told" role="status">
        {told?.kind === 'saving' && `${t(SAVE_MESSAGES.saving)}…`}
        {told?.kind === 'saved' && (
          <>
            <span aria-hidden="true">✓ </span>
            {t(SAVE_MESSAGES.saved)}: {told.file}
          </>
        )}
        {told?.kind === 'not yet' && t(SAVE_MESSAGES.notYet)}
        {told?.kind === 'failed' && t(told.reason)}
      </p>
      <p class="hint">{t(what.kind === 'own' ? SAVE_MESSAGES.ownInside : SAVE_MESSAGES.inside)}</p>
    </div>
  );
}
