import type { StillPicture } from './still-picture.ts';
import { node, toElement, type SvgNode } from './svg.ts';
import { worldWidth, type FlatView } from '../map/flat-view.ts';

/** Writes pictures into the page: of each only the layers that are not as before. */
export function createCanvas(parent: HTMLElement) {
  const svg = toElement(node('svg', { class: 'still-svg', 'aria-hidden': 'true', focusable: 'false' }));
  const definitions = toElement(node('g', {}));
  const world = toElement(node('g', {}));
  svg.append(definitions, world);
  parent.append(svg);
  let shown: readonly SvgNode[] = [];
  let elements = new Map<SvgNode, SVGElement>();
  let drawnFor: FlatView | null = null;

  return {
    show(picture: StillPicture, view: FlatView): void {
      definitions.replaceChildren(toElement(picture.definitions));
      const next = new Map(picture.layers.map((layer) => [layer, elements.get(layer) ?? toElement(layer)]));
      if (picture.layers.length !== shown.length || picture.layers.some((layer, i) => layer !== shown[i]))
        world.replaceChildren(...next.values());
      shown = picture.layers;
      elements = next;
      drawnFor = view;
      world.removeAttribute('transform');
    },
    /** Shows what there is as it lies in another view, until that is drawn. */
    pull(view: FlatView): void {
      if (drawnFor === null) return;
      const scale = worldWidth(view) / worldWidth(drawnFor);
      const [right, down] = ([0, 1] as const).map(
        (axis) => (drawnFor!.middle[axis] - view.middle[axis]) * worldWidth(view),
      ) as [number, number];
      const x = view.width / 2 + right - (drawnFor.width / 2) * scale;
      const y = view.height / 2 + down - (drawnFor.height / 2) * scale;
      world.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`);
    },
  };
}
