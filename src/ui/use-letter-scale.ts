import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** How much wider and higher the reader's letters are than those that a layout in pixels was drawn for. */
export type LetterScale = { readonly width: number; readonly height: number };

/** What `getComputedStyle` says of a text. */
type TextStyle = Pick<CSSStyleDeclaration, 'fontSize' | 'letterSpacing' | 'lineHeight'>;

/** A mean letter is about half as wide as it is high. */
const LETTER_WIDTH_EM = 0.5;

/**
 * Of a text drawn for `fontSize` pixels with lines `lineHeight` times as high: larger letters and the wider spacing that readers
 * set themselves (WCAG 1.4.12) ask for more room, smaller ones for no less.
 */
export function letterScale(style: TextStyle, fontSize: number, lineHeight: number): LetterScale {
  const size = Number.parseFloat(style.fontSize) || fontSize;
  // both may be the word "normal"
  const spacing = Number.parseFloat(style.letterSpacing) || 0;
  const line = Number.parseFloat(style.lineHeight) || size * lineHeight;
  return {
    width: Math.max(1, (size / fontSize) * (1 + spacing / (size * LETTER_WIDTH_EM))),
    height: Math.max(1, line / (fontSize * lineHeight)),
  };
}

/** The scale of a sample of the text, which has to be in the page and follows what is set for it. */
export function useLetterScale(
  sample: RefObject<HTMLElement | null>,
  fontSize: number,
  lineHeight: number,
): LetterScale {
  const [scale, setScale] = useState<LetterScale>({ width: 1, height: 1 });
  useLayoutEffect(() => {
    const { current } = sample;
    if (current === null) return;
    const look = (): void => {
      const next = letterScale(getComputedStyle(current), fontSize, lineHeight);
      setScale((before) => (before.width === next.width && before.height === next.height ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [sample, fontSize, lineHeight]);
  return scale;
}
