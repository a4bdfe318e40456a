import { useEffect, useState } from 'preact/hooks';
import type { BoundingBox } from '../domain/units.ts';
import { fileName } from '../domain/file-name.ts';
import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { isReportDrawn, reportPicture } from '../store/reported.ts';
import { useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { download } from './download.ts';
import { pictureNotes, pictureTitle } from './picture-words.ts';
import { REPORT_MESSAGES, REPORT_PHRASES } from './report-messages.ts';

/** CSS pixels. A4 less its margins is 180 mm, 680 of them: at this width the map's letters are read on paper. */
const WIDTH = 760;
const HEIGHT = 440;
/** For sites far apart from north to south, as most of Vietnam is. */
const HEIGHT_OF_TALL = 620;

function heightFor([west, south, east, north]: BoundingBox): number {
  return north - south > 1.3 * (east - west) ? HEIGHT_OF_TALL : HEIGHT;
}

type Picture =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'made'; readonly png: Blob; readonly address: string; readonly height: number }
  | { readonly kind: 'failed'; readonly reason: Localised };

/** The map of the report: all that is reached, in light colours, drawn anew when what it shows has changed. */
export function ReportPicture() {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const title = useAtlasState(pictureTitle);
  const isDrawn = useAtlasState(isReportDrawn);
  const picture = usePicture();
  const words = REPORT_PHRASES.mapOf[language](title);
  switch (picture.kind) {
    case 'waiting':
      return (
        <p class="report-picture-room" role="status">
          {t(isDrawn ? REPORT_MESSAGES.pictureMaking : REPORT_MESSAGES.pictureWaiting)}
        </p>
      );
    case 'failed':
      return <p class="problems">{REPORT_PHRASES.noPicture[language](t(picture.reason))}</p>;
    case 'made':
      return (
        <figure class="report-picture">
          <img src={picture.address} width={WIDTH} height={picture.height} alt={words} />
          <figcaption>
            <button
              type="button"
              class="button small"
              onClick={() => download(`${fileName(title, new Date())}.png`, 'image/png', picture.png)}
            >
              {t(REPORT_MESSAGES.savePicture)}
            </button>
          </figcaption>
        </figure>
      );
  }
}

/** Waits until the areas are there; a picture that was overtaken is thrown away. */
function usePicture(): Picture {
  const { store, takePicture } = useAtlas();
  const wanted = useAtlasState(reportPicture);
  const [picture, setPicture] = useState<Picture>({ kind: 'waiting' });

  useEffect(() => {
    setPicture({ kind: 'waiting' });
    if (wanted === null) return undefined;
    let isGone = false;
    let address: string | null = null;
    const state = store.getState();
    const { bounds } = wanted;
    const height = heightFor(bounds);
    const frame = { kind: 'around', bounds, width: WIDTH, height } as const;
    takePicture({
      frame,
      theme: 'light',
      scale: 2,
      title: pictureTitle(state),
      notes: pictureNotes(state),
    }).then(
      (png) => {
        if (isGone) return;
        address = URL.createObjectURL(png);
        setPicture({ kind: 'made', png, address, height });
      },
      (error: unknown) => !isGone && setPicture({ kind: 'failed', reason: saidOf(error) }),
    );
    return () => {
      isGone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [wanted, store, takePicture]);
  return picture;
}
