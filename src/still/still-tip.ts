import type { StillMap } from './still-map.ts';

/** A line of text beside a place, with the manners of MapLibre's popup as far as `tip.ts` uses them. */
export function createStillPopup(map: StillMap) {
  const element = document.createElement('div');
  element.className = 'still-tip';
  const popup = {
    setText(text: string) {
      element.textContent = text;
      return popup;
    },
    setLngLat([lng, lat]: readonly [number, number]) {
      const { x, y } = map.project([lng, lat]);
      const isRight = x > map.getContainer().clientWidth / 2;
      const side = isRight ? 'translate(-100%, -50%) translate(-14px, 0)' : 'translate(14px, -50%)';
      element.style.transform = `translate(${x}px, ${y}px) ${side}`;
      return popup;
    },
    isOpen: () => element.isConnected,
    addTo() {
      map.getContainer().append(element);
      return popup;
    },
    remove() {
      element.remove();
      return popup;
    },
  };
  return popup;
}
