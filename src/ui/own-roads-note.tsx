import type { Language } from '../domain/localised.ts';
import { writeDate } from '../domain/written-date.ts';
import { useAtlasState } from './atlas-context.ts';

const NAMES: Record<Language, (file: string, date: string) => string> = {
  en: (file, date) => `on your roads: ${file}, data of ${date}`,
  vi: (file, date) => `trên mạng đường của bạn: ${file}, dữ liệu ${date}`,
};

/** Beside figures: that they were worked out on roads of the user's own, which, and of when. Nothing for the built-in ones. */
export function OwnRoadsNote() {
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  if (network.kind !== 'ready' || network.from.kind === 'built-in') return null;
  const { file } = network.from;
  const { updatesDate, roadsDate } = network.summary.meta;
  return (
    <span data-own-roads={file}>
      {' '}
      · {NAMES[language](file, writeDate(updatesDate ?? roadsDate, language))}
    </span>
  );
}
