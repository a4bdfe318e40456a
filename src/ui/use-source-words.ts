import { useEffect, useState } from 'preact/hooks';
import { useAtlasState } from './atlas-context.ts';

type Words = (source: string) => string;

const asPublished: Words = (source) => source;

/** Once loaded, for all who ask: phrases are not needed in English. */
let inVietnamese: Words | null = null;

/** What turns sources, which the data has in English, into the language of the page. */
export function useSourceWords(): Words {
  const language = useAtlasState((s) => s.language);
  const [, redraw] = useState(0);
  const isMissing = language === 'vi' && inVietnamese === null;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isGone = false;
    import('../domain/source-phrases.ts').then(
      ({ sourceInVietnamese }) => {
        inVietnamese = sourceInVietnamese;
        if (!isGone) redraw((n) => n + 1);
      },
      // sources stay as published
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, [isMissing]);
  return language === 'vi' ? (inVietnamese ?? asPublished) : asPublished;
}
