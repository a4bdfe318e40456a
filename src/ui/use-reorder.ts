import { useRef, useState } from 'preact/hooks';

type Drag = { readonly from: number; readonly to: number };

/**
 * Reordering a list by dragging, with a mouse, a pen or a finger: `take` goes on what is gripped, `mark` says where the
 * row under the hand would come. The children of `list` with `data-index` are the rows.
 */
export function useReorder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);

  const take = (from: number, event: PointerEvent): void => {
    event.preventDefault();
    const { pointerId } = event;
    let to = from;
    const rowAt = (y: number): number => {
      const rows = [...(list.current?.querySelectorAll('[data-index]') ?? [])];
      const passed = rows.filter((row, i) => {
        const { top, height } = row.getBoundingClientRect();
        return i !== from && y > top + height / 2;
      });
      return passed.length;
    };
    const move = (moved: PointerEvent): void => {
      if (moved.pointerId !== pointerId) return;
      to = rowAt(moved.clientY);
      setDrag({ from, to });
    };
    const end = (ended: PointerEvent): void => {
      if (ended.pointerId !== pointerId) return;
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      setDrag(null);
      if (ended.type === 'pointerup') onMove(from, to);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  };

  const mark = (index: number): 'dragged' | 'before' | 'after' | undefined => {
    if (drag === null) return undefined;
    if (index === drag.from) return 'dragged';
    if (index !== drag.to || drag.to === drag.from) return undefined;
    return drag.to < drag.from ? 'before' : 'after';
  };

  return { list, take, mark };
}
