import type { Language } from '../domain/localised.ts';
import type { BoundingBox, Position } from '../domain/units.ts';
import { site } from '../store/select.ts';
import { useAtlasState } from './atlas-context.ts';

const OUTSIDE: Record<Language, (file: string) => string> = {
  en: (file) => `This site lies outside your roads (${file}): no road near, so no drives from here.`,
  vi: (file) =>
    `Địa điểm này nằm ngoài mạng đường của bạn (${file}): không có đường ở gần nên không có chuyến đi nào.`,
};

const REFUSED: Record<Language, (file: string) => string> = {
  en: (file) => `Your roads (${file}) are not used: “Your data” says why. The built-in ones answer.`,
  vi: (file) =>
    `Không dùng được mạng đường của bạn (${file}): xem lý do ở “Dữ liệu của bạn”. Mạng có sẵn đang được dùng.`,
};

/** Where the chosen site lies beyond the user's own roads, or these could not be used: that, in words. */
export function OwnRoadsTrouble() {
  const language = useAtlasState((s) => s.language);
  const network = useAtlasState((s) => s.network);
  const refused = useAtlasState(({ ownRoads: { offer } }) => (offer.kind === 'refused' ? offer.name : null));
  const position = useAtlasState((s) => site(s)?.position);
  if (network.kind !== 'ready' || position === undefined) return null;
  if (network.from.kind === 'built-in')
    return refused === null ? null : <p class="hint">{REFUSED[language](refused)}</p>;
  if (isWithin(network.summary.meta.bounds, position)) return null;
  return (
    <p class="hint" role="status" data-outside-roads>
      {OUTSIDE[language](network.from.file)}
    </p>
  );
}

function isWithin([west, south, east, north]: BoundingBox, [lon, lat]: Position): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
