import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { useActions, useAtlas } from './atlas-context.ts';
import { cameraAboveSheet } from './above-sheet.ts';
import { mapPadding } from './map-padding.ts';
import { IS_SHEET, type Sheet } from './sheet.ts';
import { raiseSheet } from './raise-sheet.ts';
import { useSheetPull } from './use-sheet-pull.ts';

/** Why the sheet is as high as it is, for as long as that lasts: afterwards it is as it was. */
type Reason = { readonly kind: 'aiming' | 'searching'; readonly before: Sheet };

/**
 * The height of the panel on a phone, whatever the view is: moved by the reader; out of the way while a place on the map is
 * sought; up while something is typed, as the keyboard takes half of the screen. The map keeps in sight what was.
 */
export function useSheet(mapContainer: HTMLElement) {
  const { store } = useAtlas();
  const actions = useActions();
  const page = useRef<HTMLDivElement>(null);
  const reason = useRef<Reason | null>(null);
  const [sheet, setSheet] = useState<Sheet>('half');
  const now = useRef(sheet);
  now.current = sheet;

  const move = useCallback((to: Sheet): void => {
    const from = now.current;
    if (to === from) return;
    now.current = to;
    setSheet(to);
    // what is left of the map above a full sheet is not looked at
    if (to === 'full' || from === 'full' || !matchMedia(IS_SHEET).matches) return;
    const { top, bottom } = mapPadding(mapContainer, to);
    const { clientWidth: width, clientHeight } = mapContainer;
    actions.lookTo(cameraAboveSheet(store.getState(), { width, height: clientHeight - top - bottom }));
  }, []);

  const begin = (kind: Reason['kind'], to: Sheet): void => {
    reason.current ??= { kind, before: now.current };
    move(to);
  };
  const end = (kind: Reason['kind'], to: Sheet): void => {
    if (reason.current?.kind !== kind) return;
    const { before } = reason.current;
    reason.current = null;
    // unless the reader has moved it meanwhile
    if (now.current === to) move(before);
  };

  // with what it is about, in one frame: the reader is not surprised later
  useOnChange(store, isAiming, (is) => (is ? begin('aiming', 'peek') : end('aiming', 'peek')));

  // a full sheet hides where the map was sent, and so does the keyboard
  useOnChange(store, cameraOf, (camera) => {
    if (camera === null || now.current !== 'full') return;
    reason.current = null;
    now.current = 'half';
    setSheet('half');
    const focused = document.activeElement;
    if (focused instanceof HTMLInputElement && matchMedia('(pointer: coarse)').matches) focused.blur();
  });

  // an answer that was asked for on the map is shown
  useOnChange(store, viewOf, (view) => {
    if (view.kind !== 'overview' && now.current === 'peek' && store.getState().nextClick === 'choose')
      move('half');
  });

  const isPulled = (): boolean => page.current?.dataset['pulled'] !== undefined;
  useLayoutEffect(() => {
    if (page.current !== null && !isPulled()) raiseSheet(page.current, sheet);
  }, [sheet]);

  const pull = useSheetPull(page, move);
  const typing = {
    onFocusIn: (event: FocusEvent) => {
      if (isText(event.target) && matchMedia(IS_SHEET).matches) begin('searching', 'full');
    },
    onFocusOut: (event: FocusEvent) => isText(event.target) && end('searching', 'full'),
  };
  return { page, sheet, move, pull, typing };
}

const isAiming = ({ nextClick }: State): boolean => nextClick !== 'choose';
const cameraOf = ({ camera }: State) => camera;
const viewOf = ({ view }: State) => view;

/** Does something with a part of the state at first, and after each task in which it became another; the page is not drawn again for it. */
function useOnChange<T>(store: Store, select: (state: State) => T, react: (value: T) => void): void {
  const latest = useRef(react);
  latest.current = react;
  useLayoutEffect(() => {
    let last = select(store.getState());
    let isPlanned = false;
    let isGone = false;
    const look = (): void => {
      isPlanned = false;
      const value = select(store.getState());
      if (isGone || value === last) return;
      last = value;
      latest.current(value);
    };
    latest.current(last);
    const stop = store.subscribe((state) => {
      if (isPlanned || select(state) === last) return;
      isPlanned = true;
      // a click may change several parts of the state, one after the other
      queueMicrotask(look);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [store, select]);
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}
