import { color } from './evaluate.ts';
import { tenth } from './flat.ts';
import type { Box } from './shapes.ts';
import { node, type SvgNode } from './svg.ts';

export type Face = { readonly weight: 400 | 500 | 700; readonly isItalic: boolean };

/** Width of a line of text in pixels. */
export type Measure = (text: string, size: number, face: Face) => number;

/** Words in lines, with the room that they take. */
export type Text = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly face: Face;
  readonly lineHeight: number;
  /** In pixels between two letters. */
  readonly spacing: number;
  readonly width: number;
  readonly height: number;
};

/** The words of a symbol in lines; null where it has none. */
export function layOut(value: (name: string) => unknown, measure: Measure, isBroken: boolean): Text | null {
  const words = transformed(String(value('text-field') ?? ''), value('text-transform')).trim();
  if (words === '') return null;
  const size = Number(value('text-size'));
  const [font = ''] = (value('text-font') ?? []) as readonly string[];
  const face: Face = {
    weight: font.includes('Bold') ? 700 : font.includes('Medium') ? 500 : 400,
    isItalic: font.includes('Italic'),
  };
  const spacing = Number(value('text-letter-spacing') ?? 0) * size;
  const widthOf = (line: string): number => measure(line, size, face) + spacing * line.length;
  const most = isBroken ? Number(value('text-max-width') ?? 10) * size : Infinity;
  const lines = words.split('\n').flatMap((line) => broken(line.trim(), most, widthOf));
  const lineHeight = Number(value('text-line-height') ?? 1.2) * size;
  return {
    lines,
    size,
    face,
    lineHeight,
    spacing,
    width: Math.max(...lines.map(widthOf)),
    height: lines.length * lineHeight,
  };
}

function transformed(text: string, how: unknown): string {
  return how === 'uppercase'
    ? text.toLocaleUpperCase()
    : how === 'lowercase'
      ? text.toLocaleLowerCase()
      : text;
}

/** In as many lines as are needed, all about as long; a word longer than a line stands alone. */
function broken(text: string, most: number, widthOf: (line: string) => number): string[] {
  const whole = widthOf(text);
  if (whole <= most) return [text];
  const aim = whole / Math.ceil(whole / most);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > aim * 1.15) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The room of a text of which that side, corner or middle is at a point. */
export function boxAt({ width, height }: Text, [x, y]: readonly [number, number], anchor: string): Box {
  const left = anchor.includes('left') ? x : anchor.includes('right') ? x - width : x - width / 2;
  const top = anchor.includes('top') ? y : anchor.includes('bottom') ? y - height : y - height / 2;
  return [left, top, left + width, top + height];
}

/** From the middle of a line down to where its letters stand, in sizes of the letters. */
const BASELINE = 0.35;

export function drawText(
  value: (name: string) => unknown,
  { lines, size, face, lineHeight, spacing }: Text,
  [left, top, right]: Box,
  align: 'start' | 'middle' | 'end',
): SvgNode {
  const x = align === 'start' ? left : align === 'end' ? right : (left + right) / 2;
  const halo = Number(value('text-halo-width') ?? 0);
  const opacity = Number(value('text-opacity') ?? 1);
  const spans = lines.map((line, i) =>
    node('tspan', { x: tenth(x), y: tenth(top + (i + 0.5) * lineHeight + BASELINE * size) }, [line]),
  );
  return node(
    'text',
    {
      'font-size': tenth(size),
      'text-anchor': align,
      fill: color(value('text-color')),
      ...(face.weight === 400 ? {} : { 'font-weight': face.weight }),
      ...(face.isItalic ? { 'font-style': 'italic' } : {}),
      ...(spacing === 0 ? {} : { 'letter-spacing': tenth(spacing) }),
      ...(halo === 0
        ? {}
        : {
            stroke: color(value('text-halo-color')),
            'stroke-width': tenth(halo * 2),
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }),
      ...(opacity === 1 ? {} : { opacity }),
    },
    spans,
  );
}
