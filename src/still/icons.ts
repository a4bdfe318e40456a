import { iconDrawing, type IconId } from '../style/icons.ts';
import type { Theme } from '../style/palette.ts';
import { node, type SvgNode } from './svg.ts';

/** The id under which the definitions of a picture have an icon. */
export function iconRef(id: string): string {
  return `still-${id.replace(/\W/g, '-')}`;
}

/** Icons and patterns as definitions, drawn in a box of their size around the origin (icons) or from it (patterns). */
export function iconDefinitions(ids: Iterable<string>, theme: Theme): SvgNode[] {
  return [...ids].sort().map((id) => {
    const { size, viewBox, paths } = iconDrawing(id as IconId, theme);
    const unit = size / viewBox;
    const drawn = paths.map(({ d, fill, stroke, strokeWidth, dash }) =>
      node('path', {
        d,
        fill: fill ?? 'none',
        ...(stroke === null ? {} : { stroke, 'stroke-width': strokeWidth }),
        ...(dash === null ? {} : { 'stroke-dasharray': dash.join(' ') }),
      }),
    );
    if (id.startsWith('hatch')) {
      const box = { width: size, height: size, viewBox: `0 0 ${viewBox} ${viewBox}` };
      return node('pattern', { id: iconRef(id), patternUnits: 'userSpaceOnUse', ...box }, drawn);
    }
    const round = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
    const transform = `scale(${unit}) translate(${-viewBox / 2} ${-viewBox / 2})`;
    return node('g', { id: iconRef(id) }, [node('g', { transform, ...round }, drawn)]);
  });
}

/** Half the side of an icon, in pixels. */
export function iconHalf(id: string, theme: Theme): number {
  return iconDrawing(id as IconId, theme).size / 2;
}

/** Fill and rim of a plate on which a road's number stands. */
export function plateColors(id: string, theme: Theme): { readonly fill: string; readonly stroke: string } {
  const [path] = iconDrawing(id as IconId, theme).paths;
  return { fill: path?.fill ?? theme.paper, stroke: path?.stroke ?? theme.ink };
}
