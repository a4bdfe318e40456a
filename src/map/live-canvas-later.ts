import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LiveCanvas, LiveScene } from './live-canvas.ts';

/**
 * The live canvas, whose code comes when there is first something to drag. Until then, and where it does not come, nothing lies over the
 * map: what is dragged is drawn by the map itself once it is let go.
 */
export function createLiveCanvasLater(map: MapLibreMap, onTaken: () => void): LiveCanvas {
  let canvas: LiveCanvas | null = null;
  let isComing = false;
  let scene: LiveScene | null = null;
  let foreseen: LiveScene | null = null;

  const come = async (): Promise<void> => {
    if (isComing) return;
    isComing = true;
    try {
      const { createLiveCanvas } = await import('./live-canvas.ts');
      // a map that was removed has no canvas on the page
      if (!map.getCanvas().isConnected) return;
      canvas = createLiveCanvas(map, onTaken);
      if (scene !== null) canvas.draw(scene);
      else if (!canvas.foresee(foreseen)) onTaken();
    } catch {
      // asked for again with the next thing to drag
      onTaken();
    } finally {
      isComing = false;
    }
  };

  return {
    foresee(first) {
      foreseen = first;
      if (canvas !== null) return canvas.foresee(first);
      void come();
      return true;
    },
    draw(next) {
      scene = next;
      if (canvas === null) void come();
      else canvas.draw(next);
    },
    isBehind: (data) => canvas?.isBehind(data) ?? true,
    isShown: () => canvas?.isShown() ?? false,
    clear() {
      scene = null;
      canvas?.clear();
    },
    drawings: () => canvas?.drawings() ?? 0,
  };
}
