import { tenth } from './flat.ts';
import { node, type SvgNode } from './svg.ts';

export type DotLook = { readonly radius: number; readonly stroke: string; readonly opacity: number };

/** Dots in pixels; of those that fall on the same half pixel one is enough. A stretch of no length with round ends is a dot. */
export function createDots() {
  const layer = () => {
    type Path = { readonly look: DotLook; readonly seen: Set<number>; d: string };
    const paths = new Map<string, Path>();
    let last: Path | null = null;
    const pathOf = (look: DotLook): Path => {
      const key = `${look.radius}|${look.stroke}|${look.opacity}`;
      const path = paths.get(key) ?? { look, seen: new Set(), d: '' };
      paths.set(key, path);
      return path;
    };
    return {
      add(x: number, y: number, look: DotLook): void {
        // most look as the one before
        const path: Path = last !== null && isSame(last.look, look) ? last : pathOf(look);
        last = path;
        const [left, top] = [Math.round(x * 2), Math.round(y * 2)];
        const spot = left * 65_536 + top;
        if (path.seen.has(spot)) return;
        path.seen.add(spot);
        path.d += `M${left / 2} ${top / 2}h0`;
      },
      nodes: (): readonly SvgNode[] =>
        [...paths.values()].map(({ d, look: { radius, stroke, opacity } }) =>
          node('path', {
            d,
            fill: 'none',
            stroke,
            'stroke-width': tenth(2 * radius),
            'stroke-linecap': 'round',
            ...(opacity === 1 ? {} : { 'stroke-opacity': opacity }),
          }),
        ),
    };
  };
  return { rims: layer(), middles: layer() };
}

function isSame(a: DotLook, b: DotLook): boolean {
  return a.radius === b.radius && a.stroke === b.stroke && a.opacity === b.opacity;
}
