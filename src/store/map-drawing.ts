import type { State } from './state.ts';

/** Why the map is drawn as a still picture. */
export type StillReason =
  /** The browser has no WebGL 2, or has it switched off. */
  | 'no graphics'
  /** The graphics were lost too often, or did not come back. */
  | 'lost'
  /** The code of the map, or of its worker, could not be loaded. */
  | 'no code'
  /** It threw while it drew. */
  | 'broken';

/** By what the map is drawn: by the graphics card, or as an SVG picture of the same state. */
export type MapDrawing =
  | {
      readonly kind: 'live';
      /** The graphics are gone and the browser has not given them back for a while. */
      readonly isLost: boolean;
    }
  | {
      readonly kind: 'still';
      readonly why: StillReason;
      /** The reader has read why. */
      readonly isDismissed: boolean;
    };

export const FIRST_DRAWING: MapDrawing = { kind: 'live', isLost: false };

/** Whether the reader should hear of something that this browser does not give. */
export function isWithout({ mapDrawing, engineInPage }: State): boolean {
  return (
    engineInPage === 'yes' || (mapDrawing.kind === 'still' ? !mapDrawing.isDismissed : mapDrawing.isLost)
  );
}

export function createMapDrawingActions(set: (change: (state: State) => Partial<State>) => void) {
  return {
    mapIsStill: (why: StillReason) => set(() => ({ mapDrawing: { kind: 'still', why, isDismissed: false } })),
    /** The graphics of the map were lost for longer than a moment, or are back. */
    mapIsLost: (isLost: boolean) =>
      set(({ mapDrawing }) => (mapDrawing.kind === 'live' ? { mapDrawing: { kind: 'live', isLost } } : {})),
    /** Draws the map by the graphics card again; the picture stays where that fails. */
    tryLiveMap: () => set(() => ({ mapDrawing: FIRST_DRAWING })),
    engineIsInPage: () => set(() => ({ engineInPage: 'yes' })),
    /** The reader has read what this browser does not give. */
    withoutNoteRead: () =>
      set(({ mapDrawing, engineInPage }) => ({
        mapDrawing: mapDrawing.kind === 'still' ? { ...mapDrawing, isDismissed: true } : mapDrawing,
        engineInPage: engineInPage === 'no' ? 'no' : 'told',
      })),
  };
}
