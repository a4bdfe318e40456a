import type { Face } from './text.ts';

/** Measures text as this browser writes it, in the page's own font. */
export function createMeasure(font: string): (text: string, size: number, face: Face) => number {
  const known = new Map<string, number>();
  const context = document.createElement('canvas').getContext('2d');
  // letters are measured at a hundred pixels, so that each word is measured once for all sizes
  return (text, size, { weight, isItalic }) => {
    const key = `${weight}${isItalic ? 'i' : ''}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context !== null) context.font = `${isItalic ? 'italic ' : ''}${weight} 100px ${font}`;
      width = context?.measureText(text).width ?? text.length * 58;
      known.set(key, width);
    }
    return (width * size) / 100;
  };
}
