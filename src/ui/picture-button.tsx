import { useState } from 'preact/hooks';
import { saidOf } from '../domain/fault.ts';
import { useActions, useAtlas, useText } from './atlas-context.ts';
import './map-buttons.css';

const SAVE = { en: 'Save the map as a picture (PNG)', vi: 'Lưu bản đồ thành ảnh (PNG)' };
const MAKING = { en: 'Making the picture…', vi: 'Đang tạo ảnh…' };

/** On the map: saves what it shows. */
export function PictureButton() {
  const t = useText();
  const atlas = useAtlas();
  const actions = useActions();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (): Promise<void> => {
    setIsBusy(true);
    try {
      // its words are not needed before
      const { savePicture } = await import('./save-picture.ts');
      await savePicture(atlas);
    } catch (error) {
      actions.problemFound({ file: 'picture', feature: null, reason: saidOf(error) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <button
      type="button"
      class="map-button picture-button"
      aria-label={t(isBusy ? MAKING : SAVE)}
      title={t(isBusy ? MAKING : SAVE)}
      // not `disabled`, which would take the focus away
      aria-disabled={isBusy}
      aria-busy={isBusy}
      onClick={() => !isBusy && void save()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d="M2.5 6.5h3.2l1.3-2h6l1.3 2h3.2v9.5h-15zM10 8.2a3 3 0 1 0 0 6a3 3 0 1 0 0-6z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
