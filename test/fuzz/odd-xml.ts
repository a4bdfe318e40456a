import type { SeededRandom } from '../fixtures/seeded-random.ts';
import { mutateText, pick } from './mutations.ts';

/** What means something in XML, in KML and GPX, and to those who attack its readers. */
export const XML_WORDS = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&lt;',
  '&lol;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<?xml version="1.0" encoding="windows-1258"?>',
  '<?xml version="1.1"?>',
  '<!DOCTYPE kml [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>',
  '<!DOCTYPE kml SYSTEM "http://example.org/x.dtd">',
  '<!ENTITY x SYSTEM "file:///etc/passwd">',
  ' xmlns="x"',
  ' xmlns:gx="y"',
  'gx:',
  ' lat="91"',
  ' lon="1e999"',
  ' name="__proto__"',
  ' __proto__="1"',
  '<Placemark>',
  '</Placemark>',
  '<Folder>',
  '<Point>',
  '<Polygon>',
  '<LinearRing>',
  '<coordinates>105,21,0 106,22</coordinates>',
  '<coordinates>,,, , 1</coordinates>',
  '<coordinates/>',
  '<innerBoundaryIs>',
  '<trkseg>',
  '<wpt lat="21" lon="105">',
  '<name>',
  '<SimpleData name="a">',
  '\u0000',
  '\uFFFE',
  '\ud83d',
  '\r',
];

/** A document with elements taken out, doubled, put elsewhere or renamed, and with what does not belong there. */
export function oddXml(random: SeededRandom, document: string): string {
  if (random.below(3) === 0) return mutateText(random, document, XML_WORDS);
  const pieces = document.split(/(<[^>]*>)/);
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(pieces.length);
    switch (random.below(6)) {
      case 0:
        pieces.splice(at, 1);
        break;
      case 1:
        pieces.splice(random.below(pieces.length), 0, pieces[at]!);
        break;
      case 2:
        pieces.splice(at, 0, pick(random, XML_WORDS));
        break;
      case 3:
        pieces[at] = pick(random, XML_WORDS);
        break;
      case 4:
        pieces.splice(at, 0, '<Folder>'.repeat(pick(random, [2, 60, 150])));
        break;
      default: {
        const from = random.below(pieces.length);
        const moved = pieces.splice(from, 1 + random.below(6));
        pieces.splice(random.below(pieces.length + 1), 0, ...moved);
      }
    }
  }
  return pieces.join('');
}
