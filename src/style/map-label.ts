import type { Place } from '../domain/place.ts';

/**
 * Names as a map writes them: without the words that the icon already says. "Noi Bai International Airport"
 * becomes "Noi Bai", "KCN Yên Phong" becomes "Yên Phong". The full name is on the card.
 */
export function mapLabels(place: Place): { label_en: string; label_vi: string } {
  if (place.facts.kind === 'city')
    return { label_en: place.nameEn, label_vi: place.nameVi.replace(/^thành phố\s+/iu, 'TP. ') };
  const rule = SPOKEN_BY_ICON[place.facts.kind];
  if (rule === undefined) return { label_en: place.nameEn, label_vi: place.nameVi };
  return { label_en: shorten(place.nameEn, rule), label_vi: shorten(place.nameVi, rule) };
}

const SPOKEN_BY_ICON: Partial<Record<Place['facts']['kind'], RegExp>> = {
  airport:
    /\b(international airport|airport|airbase|air base)\b|^(cảng hàng không( quốc tế)?|sân bay( quốc tế| quân sự)?)\s+/giu,
  'industrial-park':
    /\b(industrial (park|zone)|export processing zone)\b|^(khu công nghiệp|cụm công nghiệp|KCN|CCN|KCX)\s+/giu,
  port: /\b(river port|inland container depot)\b|^(cảng cạn|cảng thủy nội địa|cảng biển|cảng)\s+/giu,
  station: /\b(railway station|station)\b|^ga\s+/giu,
};

function shorten(name: string, spoken: RegExp): string {
  const short = name
    .replace(spoken, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
  // a name that is nothing but such words stays whole
  if (short.length < 2) return name;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
